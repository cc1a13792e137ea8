import type { TeamPattern, TeamWeek } from '../../features/team/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { PersonLink } from '../feed/recognition-entry.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Note } from './note.tsx';
import { RecogniseThis } from './recognise-this.tsx';
import { ShowAll, useFirst } from './show-all.tsx';
import { texts } from './texts.ts';

const firstShown = 6;

/** Facts of the week, each with what one can do about it right there. */
export function Patterns({ week: { patterns, morePatterns } }: { week: TeamWeek }) {
  const { shown, rest, showAll } = useFirst(patterns, firstShown);
  return (
    <section aria-labelledby="patterns">
      <h2 id="patterns">{texts.patterns}</h2>
      <p className="small faint section-hint">{texts.patternsHint}</p>
      {patterns.length === 0 ? (
        <p className="quiet-line">{texts.noPatterns}</p>
      ) : (
        <ul className="card team-list">
          {shown.map((pattern) => (
            <PatternRow
              key={`${pattern.person.handle} ${pattern.kind} ${pattern.sentence}`}
              pattern={pattern}
            />
          ))}
        </ul>
      )}
      {rest > 0 ? <ShowAll count={patterns.length} show={showAll} /> : null}
      {rest === 0 && morePatterns > 0 ? (
        <p className="small faint team-more">{texts.morePatterns(morePatterns)}</p>
      ) : null}
    </section>
  );
}

function PatternRow({ pattern }: { pattern: TeamPattern }) {
  const { person, kind, sentence, awardId, noted } = pattern;
  return (
    <li className="team-row">
      <Avatar name={person.name} />
      <div className="team-text">
        <p className="team-who">
          <PersonLink person={person} /> <span className="chip">{texts.kinds[kind]}</span>
        </p>
        <p>{sentence}</p>
        <div className="team-actions">
          {awardId ? <Note awardId={awardId} person={person} about={sentence} noted={noted} /> : null}
          <RecogniseThis person={person} awardId={awardId} />
          {awardId ? (
            <ReceiptLink of={{ award: awardId }} className="link-button small" about={person.name}>
              {texts.receipt}
            </ReceiptLink>
          ) : null}
        </div>
      </div>
    </li>
  );
}
