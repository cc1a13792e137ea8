import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Authenticity, AuthenticityHint } from '../../features/authenticity/api.ts';
import { get, send, withQuery } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { formatList } from '../clock/format.ts';
import { ReasonDialog } from '../feed/reason-dialog.tsx';
import { PersonLink } from '../feed/recognition-entry.tsx';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { Time } from '../parts/time.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { Limits } from './limits.tsx';
import { texts } from './texts.ts';
import './authenticity.css';

const spans = [90, 182, 365] as const;
const dayMs = 86_400_000;

/** For whoever owns the programme: hints with what they rest on, and what was found of them. */
export function AuthenticityScreen() {
  const client = useQueryClient();
  const [span, setSpan] = useState<(typeof spans)[number]>(365);
  const [asked, setAsked] = useState<AuthenticityHint | null>(null);
  // By the workspace's clock, which in the demo is not ours.
  const now = useQuery(queries.today()).data?.now;
  const since = now && new Date(Date.parse(now) - span * dayMs).toISOString().slice(0, 10);
  const found = useQuery({
    queryKey: ['authenticity', since],
    queryFn: ({ signal }) => get<Authenticity>(withQuery('/v1/authenticity', { since }), signal),
    placeholderData: keepPreviousData,
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['authenticity'] });
  const pathOf = (hint: AuthenticityHint): string => `/v1/authenticity/hints/${hint.key}/dismissal`;
  const dismiss = async (reason: string): Promise<void> => {
    if (asked) await send<void>('PUT', pathOf(asked), { reason, ...(since ? { since } : {}) });
    await refresh();
  };
  const bringBack = useMutation({
    mutationFn: (hint: AuthenticityHint) => send<void>('DELETE', pathOf(hint)),
    onSettled: refresh,
  });
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow" above={<GroupTabs />}>
      <div className="authenticity">
        <div className="spread">
          <label className="row small">
            {texts.since}
            <select
              className="input"
              value={span}
              onChange={(event) => setSpan(Number(event.target.value) as typeof span)}
            >
              {spans.map((days) => (
                <option key={days} value={days}>
                  {texts.spans[days]}
                </option>
              ))}
            </select>
          </label>
          <span className="small faint">{found.data ? texts.lookedAt(found.data.recognitions) : ''}</span>
        </div>
        <Answer query={found} heights={[180, 180]}>
          {({ hints, dismissed, recognitions }) => (
            <>
              {hints.length === 0 ? (
                <Empty title={texts.none} text={sayNone(recognitions, dismissed.length)} />
              ) : (
                <ul className="hints">
                  {hints.map((hint) => (
                    <HintCard key={hint.key} hint={hint}>
                      <button type="button" className="button" onClick={() => setAsked(hint)}>
                        {texts.dismiss}
                      </button>
                    </HintCard>
                  ))}
                </ul>
              )}
              {dismissed.length > 0 ? (
                <section aria-labelledby="dismissed">
                  <h2 id="dismissed">{texts.dismissed}</h2>
                  <p className="small faint section-hint">{texts.dismissedHint}</p>
                  <ul className="hints">
                    {dismissed.map((hint) => (
                      <HintCard key={hint.key} hint={hint} isQuiet>
                        <button
                          type="button"
                          className="button"
                          disabled={bringBack.isPending}
                          onClick={() => bringBack.mutate(hint)}
                        >
                          {texts.bringBack}
                        </button>
                      </HintCard>
                    ))}
                  </ul>
                </section>
              ) : null}
            </>
          )}
        </Answer>
        <Limits />
      </div>
      {asked ? (
        <ReasonDialog
          title={texts.dismissTitle}
          hint={texts.dismissHint}
          verb={texts.dismiss}
          done={null}
          run={dismiss}
          close={() => setAsked(null)}
        />
      ) : null}
    </Page>
  );
}

/** Why the list is empty, so that nobody wonders. */
function sayNone(recognitions: number, dismissed: number): string {
  if (dismissed > 0) return texts.noneLeft;
  return recognitions === 0 ? texts.noneAtAll : texts.noneText(recognitions);
}

function HintCard(props: { hint: AuthenticityHint; isQuiet?: boolean; children: React.ReactNode }) {
  const { hint, isQuiet = false, children } = props;
  const { dismissal } = hint;
  return (
    <li className="card hint-card">
      <p className="hint-head">
        <span className="chip">{texts.kinds[hint.kind]}</span>
        {hint.people.map((person) => (
          <PersonLink key={person.handle} person={person} />
        ))}
      </p>
      <p className="hint-sentence">{hint.sentence}</p>
      {isQuiet ? null : <p className="soft">{hint.advice}</p>}
      {hint.chance === null || isQuiet ? null : <p className="small faint">{texts.chance(hint.chance)}</p>}
      {dismissal ? (
        <div className="hint-dismissal">
          {isQuiet ? null : <p className="small">{texts.wasDismissed}</p>}
          <p className="small faint">
            {texts.by(dismissal.by?.name ?? texts.operator)}, <Time at={dismissal.at} when="date" />
          </p>
          <p dir="auto">{dismissal.reason}</p>
        </div>
      ) : null}
      <Evidence hint={hint} />
      <div className="row">{children}</div>
    </li>
  );
}

/** Who gave to whom, when, in which words. */
function Evidence({ hint: { evidence, evidenceCount } }: { hint: AuthenticityHint }) {
  return (
    <details className="hint-evidence">
      <summary>{texts.evidence(evidenceCount)}</summary>
      <ul>
        {evidence.map(({ id, at, giver, recipients, what }) => (
          <li key={id}>
            <span className="small faint">
              {texts.gave(giver, formatList(recipients))}, <Time at={at} when="date" />
            </span>
            <span dir="auto">{what}</span>
          </li>
        ))}
      </ul>
      {evidenceCount > evidence.length ? (
        <p className="small faint">{texts.moreEvidence(evidenceCount - evidence.length)}</p>
      ) : null}
    </details>
  );
}
