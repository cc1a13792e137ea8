import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { AwardDetail } from '../../features/awards/api.ts';
import type { TeamReviews } from '../../features/team/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { PersonLink } from '../feed/recognition-entry.tsx';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Time } from '../parts/time.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

type Review = TeamReviews['items'][number];
type Decision = 'approve' | 'decline';

/** What waits; what was decided here stays in its place, to be taken back. */
export function Reviews() {
  const waiting = useQuery(queries.reviews()).data?.items ?? [];
  const [decided, setDecided] = useState<ReadonlyMap<string, { review: Review; decision: Decision }>>(
    new Map(),
  );
  const keep = (id: string, made: { review: Review; decision: Decision } | null): void =>
    setDecided((before) => {
      const next = new Map(before);
      if (made) next.set(id, made);
      else next.delete(id);
      return next;
    });
  const open = waiting.filter(({ award }) => !decided.has(award.id));
  const all = [...open, ...[...decided.values()].map(({ review }) => review)].sort((a, b) =>
    a.since === b.since ? (a.award.id < b.award.id ? -1 : 1) : a.since < b.since ? -1 : 1,
  );
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="reviews" className="reviews">
      <h2 id="reviews">{texts.reviews}</h2>
      <p className="small faint section-hint">
        {texts.reviewsHint} {texts.reviewKeys}
      </p>
      <ul className="card team-list">
        {all.map((review) => (
          <ReviewRow
            key={review.award.id}
            review={review}
            decision={decided.get(review.award.id)?.decision ?? null}
            decide={(decision) => keep(review.award.id, decision && { review, decision })}
          />
        ))}
      </ul>
    </section>
  );
}

function useDecision(id: string, done: (decision: Decision | null) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: { decision: Decision | 'reopen'; reason?: string }) =>
      send<AwardDetail>('POST', `/v1/awards/${id}/decision`, asked),
    onSuccess: (_, { decision }) => {
      done(decision === 'reopen' ? null : decision);
      for (const queryKey of [['team'], ['awards'], ['feed']]) void client.invalidateQueries({ queryKey });
    },
  });
}

function ReviewRow(props: {
  review: Review;
  decision: Decision | null;
  decide: (decision: Decision | null) => void;
}) {
  const { review, decision, decide } = props;
  const { award } = review;
  const row = useRef<HTMLLIElement>(null);
  const [declining, setDeclining] = useState(false);
  const run = useDecision(award.id, (made) => {
    setDeclining(false);
    decide(made);
    row.current?.focus();
  });
  const name = award.person.name;
  const press = (event: KeyboardEvent): void => {
    // Keys count on the row itself, so nobody decides by typing a reason.
    if (event.target !== row.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (run.isPending) return;
    if (decision !== null) {
      if (event.key === 'u') run.mutate({ decision: 'reopen' });
      return;
    }
    if (event.key === 'a') run.mutate({ decision: 'approve' });
    else if (event.key === 'd') setDeclining(true);
    else return;
    event.preventDefault();
  };
  return (
    <li
      ref={row}
      className="team-row review"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the row takes the keys that decide of it.
      tabIndex={0}
      aria-label={texts.about(name, award.achievement.name)}
      onKeyDown={press}
    >
      <Badge badge={award.achievement.badge} size={44} dimmed={decision === 'decline'} />
      <div className="team-text">
        {decision === null ? (
          <>
            <p className="team-who">
              <PersonLink person={award.person} />
              <span className="feed-what">{award.achievement.name}</span>
              {award.tier ? <span className="chip tier">{award.tier}</span> : null}
            </p>
            <p>{award.theySentence}</p>
            <p className="small faint">
              {texts.waits} <Time at={review.since} />. <Because when={review.when} />
            </p>
            {declining ? (
              <DeclineForm
                name={name}
                pending={run.isPending}
                decline={(reason) => run.mutate({ decision: 'decline', reason })}
                close={() => {
                  setDeclining(false);
                  row.current?.focus();
                }}
              />
            ) : (
              <div className="team-actions">
                <button
                  type="button"
                  className="button"
                  disabled={run.isPending}
                  onClick={() => run.mutate({ decision: 'approve' })}
                >
                  <Icon name="done" size={16} /> {texts.approve}
                  <span className="hidden-text"> {texts.about(name, award.achievement.name)}</span>
                </button>
                <button type="button" className="button" onClick={() => setDeclining(true)}>
                  {texts.decline}
                  <span className="hidden-text"> {texts.about(name, award.achievement.name)}</span>
                </button>
                <ReceiptLink of={{ award: award.id }} className="link-button small" about={name}>
                  {texts.receipt}
                </ReceiptLink>
              </div>
            )}
          </>
        ) : (
          <>
            <p role="status">{texts.done[decision](name, award.achievement.name)}</p>
            <div className="team-actions">
              <button
                type="button"
                className="button"
                disabled={run.isPending}
                onClick={() => run.mutate({ decision: 'reopen' })}
              >
                <Icon name="undo" size={16} /> {texts.undo}
              </button>
              <span className="small faint">{texts.undoUntil}</span>
            </div>
          </>
        )}
        <Wrong error={run.error} />
      </div>
    </li>
  );
}

function Because({ when }: { when: string }) {
  if (when === 'true') return `${texts.because} ${texts.always}.`;
  return (
    <>
      {texts.because} {texts.ifThat} <code>{when}</code>
    </>
  );
}

function DeclineForm(props: {
  name: string;
  pending: boolean;
  decline: (reason: string) => void;
  close: () => void;
}) {
  const { name, pending, decline, close } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    decline(reason.trim());
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape closes.
    <form
      className="note-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <label htmlFor={id} className="small">
        {texts.whyLabel(name)}
      </label>
      <textarea
        id={id}
        className="input prose-input"
        dir="auto"
        rows={2}
        required
        value={reason}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field.
        autoFocus
        aria-describedby={`${id}-hint`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-hint`} className="small faint">
        {texts.whyHint}
      </p>
      <div className="row">
        <button type="submit" className="button primary" disabled={pending}>
          {texts.declineIt}
        </button>
        <button type="button" className="button quiet" onClick={close}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
