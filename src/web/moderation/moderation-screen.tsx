import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { HiddenItem, Moderated, Report } from '../../features/feed/api.ts';
import { get, send } from '../api/http.ts';
import { ReasonDialog } from '../feed/reason-dialog.tsx';
import { PersonLink } from '../feed/recognition-entry.tsx';
import { Answer } from '../parts/answer.tsx';
import { Page } from '../parts/page.tsx';
import { Time } from '../parts/time.tsx';
import { OnlyNamed } from '../recognise/only-named.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { texts } from './texts.ts';
import { WordList } from './word-list.tsx';
import './moderation.css';

const reportsQuery = queryOptions({
  queryKey: ['moderation', 'reports'],
  queryFn: ({ signal }) => get<{ items: Report[] }>('/v1/reports', signal),
});
const hiddenQuery = queryOptions({
  queryKey: ['moderation', 'hidden'],
  queryFn: ({ signal }) => get<{ items: HiddenItem[] }>('/v1/hidden', signal),
});

type Verb = 'keep' | 'hide' | 'show';
interface Step {
  verb: Verb;
  path: string;
}
const titles: Record<Verb, string> = { keep: texts.keepTitle, hide: texts.hideTitle, show: texts.showTitle };
const verbs: Record<Verb, string> = { keep: texts.keep, hide: texts.hide, show: texts.show };

export function ModerationScreen() {
  const client = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const run = async (reason: string): Promise<void> => {
    await send<void>('POST', step?.path ?? '', { reason });
    for (const queryKey of [['moderation'], ['feed'], ['entry'], ['comments']])
      void client.invalidateQueries({ queryKey });
  };
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow" above={<GroupTabs />}>
      <div className="moderation">
        <Reports begin={setStep} />
        <Hidden begin={setStep} />
        <WordList />
      </div>
      {step ? (
        <ReasonDialog
          title={titles[step.verb]}
          hint={texts.why}
          verb={verbs[step.verb]}
          done={null}
          run={run}
          close={() => setStep(null)}
        />
      ) : null}
    </Page>
  );
}

/** Several reports on one thing are one thing to look at. */
function grouped(items: readonly Report[]): Report[][] {
  const groups = new Map<string, Report[]>();
  for (const item of items) {
    const key = `${item.entry} ${item.commentId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function pathOf(
  { entry, commentId }: Pick<Moderated, 'entry' | 'commentId'>,
  verb: 'hide' | 'unhide',
): string {
  return commentId === null ? `/v1/feed/${entry}/${verb}` : `/v1/comments/${commentId}/${verb}`;
}

function Reports({ begin }: { begin: (step: Step) => void }) {
  const reports = useQuery(reportsQuery);
  return (
    <section aria-labelledby="reports">
      <h2 id="reports" className="section-head">
        {texts.reports}
      </h2>
      <Answer query={reports} heights={[120]}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet-line">{texts.noReports}</p>
          ) : (
            <ul className="card moderated">
              {grouped(items).map((group) => (
                <Reported key={group[0]?.id} group={group} begin={begin} />
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}

function Reported({ group, begin }: { group: Report[]; begin: (step: Step) => void }) {
  const [first] = group;
  if (!first) return null;
  const { about } = first;
  const canHide = about !== null && about.kind !== 'award' && about.state === 'shown';
  return (
    <li>
      <About about={about} entry={first.entry} />
      <ul className="report-reasons">
        {group.map(({ id, reporter, reason, at }) => (
          <li key={id}>
            <span className="small faint">
              {texts.says(reporter.name)}, <Time at={at} />
            </span>
            <span dir="auto">{reason}</span>
          </li>
        ))}
      </ul>
      {about?.kind === 'award' ? <p className="small faint">{texts.awardHint}</p> : null}
      <div className="row">
        {canHide ? (
          <button
            type="button"
            className="button"
            onClick={() => begin({ verb: 'hide', path: pathOf(first, 'hide') })}
          >
            {texts.hide}
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          onClick={() => begin({ verb: 'keep', path: `/v1/reports/${first.id}/keep` })}
        >
          {texts.keep}
        </button>
      </div>
    </li>
  );
}

function About({ about, entry }: { about: Moderated | null; entry: number }) {
  if (!about) return <p className="soft">{texts.gone}</p>;
  return (
    <>
      <p className="moderated-head">
        <span className="chip">{texts.kinds[about.kind]}</span>
        {about.audience === 'named' ? <OnlyNamed /> : null}
        {about.by ? (
          <span>
            {texts.by} <PersonLink person={about.by} />
          </span>
        ) : null}
        <Link to="/feed/$seq" params={{ seq: String(entry) }} className="small">
          {texts.inFeed}
        </Link>
      </p>
      <blockquote dir="auto">{about.text || texts.gone}</blockquote>
    </>
  );
}

function Hidden({ begin }: { begin: (step: Step) => void }) {
  const hidden = useQuery(hiddenQuery);
  return (
    <section aria-labelledby="hidden">
      <h2 id="hidden" className="section-head">
        {texts.hidden}
      </h2>
      <Answer query={hidden} heights={[80]}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet-line">{texts.noHidden}</p>
          ) : (
            <>
              <p className="small faint section-hint">{texts.hiddenHint}</p>
              <ul className="card moderated">
                {items.map((item) => (
                  <li key={`${item.entry} ${item.commentId ?? ''}`}>
                    <About about={item} entry={item.entry} />
                    <p className="small faint">
                      {texts.hiddenBy(item.hiddenBy)}
                      {item.at ? (
                        <>
                          , <Time at={item.at} />
                        </>
                      ) : null}
                      : <span dir="auto">{item.reason}</span>
                    </p>
                    <div className="row">
                      <button
                        type="button"
                        className="button"
                        onClick={() => begin({ verb: 'show', path: pathOf(item, 'unhide') })}
                      >
                        {texts.show}
                      </button>
                    </div>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answer>
    </section>
  );
}
