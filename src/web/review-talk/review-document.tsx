import type { ReactNode } from 'react';
import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { ReviewSaid, ReviewTalk } from '../../features/review-talk/api.ts';
import { formatList } from '../clock/format.ts';
import { locale } from '../language/locale.ts';
import { Badge } from '../parts/badge.tsx';
import type { Choice } from './choices.tsx';
import { Strengths } from './strengths.tsx';
import { texts } from './texts.ts';

const dayFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const sayDay = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

interface Shown {
  talk: ReviewTalk;
  choice: Choice;
  toggle: (id: string) => void;
}

/** The sheet itself: what stands here is what comes out of the printer. */
export function ReviewDocument({ talk, choice, toggle }: Shown) {
  const { person, received, awards, given } = talk;
  const kept = <Line extends { id: string }>(lines: readonly Line[]): Line[] =>
    lines.filter(({ id }) => !choice.leftOut.has(id));
  const from = new Set(kept(received).flatMap(({ who }) => who)).size;
  const { parts } = choice;
  const sums = [
    parts.has('received') && `${texts.sums.received(kept(received).length)} (${texts.sums.from(from)})`,
    parts.has('awards') && texts.sums.awards(kept(awards).length),
    parts.has('given') && texts.sums.given(kept(given).length),
  ].filter((text) => text !== false);
  return (
    <article className="review-sheet card" aria-labelledby="review-name">
      <header className="review-head">
        <p className="small faint">{texts.record}</p>
        <h2 id="review-name" dir="auto">
          <bdi>{person.name}</bdi>
        </h2>
        <p>{[person.role, person.team].filter(Boolean).join(', ')}</p>
        <p className="review-when">{texts.span(sayDay(talk.from), sayDay(talk.to))}</p>
        <p className="soft">{sums.join(' · ')}</p>
      </header>
      {parts.has('strengths') && talk.strengths.length > 0 ? <Strengths talk={talk} /> : null}
      {parts.has('awards') && awards.length > 0 ? (
        <Part title={texts.awards} more={talk.more.awards}>
          {awards.map((award) => (
            <Line
              key={award.id}
              id={award.id}
              label={`${award.name}, ${award.day}`}
              choice={choice}
              toggle={toggle}
            >
              <Badge badge={award.badge} size={32} />
              <div className="review-line">
                <p className="review-line-head">
                  <strong>{award.name}</strong>
                  {award.tier ? <span className="chip tier">{award.tier}</span> : null}
                  <time dateTime={award.day}>{sayDay(award.day)}</time>
                </p>
                <p>{award.deed}</p>
                <Evidence evidence={award.evidence} isShown={parts.has('evidence')} />
              </div>
            </Line>
          ))}
        </Part>
      ) : null}
      {(['received', 'given'] as const).map((part) =>
        parts.has(part) && talk[part].length > 0 ? (
          <Part key={part} title={texts[part]} more={part === 'received' ? talk.more.said : 0}>
            {talk[part].map((said) => (
              <Line
                key={said.id}
                id={said.id}
                label={`${said.badge.name}, ${formatList(said.who)}, ${said.day}`}
                choice={choice}
                toggle={toggle}
              >
                <Badge badge={badgeOfValue(said.badge)} size={32} />
                <Said said={said} isGiven={part === 'given'} hasEvidence={parts.has('evidence')} />
              </Line>
            ))}
          </Part>
        ) : null,
      )}
      <footer className="small faint">{texts.madeOn(sayDay(talk.madeOn), talk.zone)}</footer>
    </article>
  );
}

function Part({ title, more, children }: { title: string; more: number; children: ReactNode }) {
  return (
    <section className="review-part">
      <h3>{title}</h3>
      <ul>{children}</ul>
      {more > 0 ? <p className="small faint">{texts.more(more)}</p> : null}
    </section>
  );
}

/** A line that can be left out; left out it is still to be seen here, and not on paper. */
function Line(props: {
  id: string;
  label: string;
  choice: Choice;
  toggle: (id: string) => void;
  children: ReactNode;
}) {
  const { id, label, choice, toggle, children } = props;
  const isOut = choice.leftOut.has(id);
  return (
    <li className={isOut ? 'review-entry left-out' : 'review-entry'}>
      <input
        type="checkbox"
        className="no-print"
        checked={!isOut}
        aria-label={texts.include(label)}
        onChange={() => toggle(id)}
      />
      {children}
    </li>
  );
}

function Said({ said, isGiven, hasEvidence }: { said: ReviewSaid; isGiven: boolean; hasEvidence: boolean }) {
  const { badge, who, what, effect, day, evidence } = said;
  return (
    <div className="review-line">
      <p className="review-line-head">
        <strong>{badge.name}</strong>
        <span>
          {isGiven ? texts.to_ : texts.by} <bdi>{formatList(who)}</bdi>
        </span>
        <time dateTime={day}>{sayDay(day)}</time>
      </p>
      <p dir="auto" className="review-words">
        {what}
      </p>
      {effect ? (
        <p dir="auto" className="review-words soft">
          {effect}
        </p>
      ) : null}
      <Evidence evidence={evidence} isShown={hasEvidence} />
    </div>
  );
}

function Evidence({ evidence, isShown }: { evidence: readonly string[]; isShown: boolean }) {
  if (!isShown || evidence.length === 0) return null;
  return (
    <p className="small faint">
      {texts.restsOn} {evidence.join(', ')}
    </p>
  );
}
