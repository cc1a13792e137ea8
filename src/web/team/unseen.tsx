import type { TeamWeek, UnseenPerson } from '../../features/team/api.ts';
import { PersonLink } from '../feed/recognition-entry.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Time } from '../parts/time.tsx';
import { RecogniseThis } from './recognise-this.tsx';
import { texts, weeksChoices } from './texts.ts';

/** Of whom no colleague has said anything for a while, with something that could be named. */
export function Unseen(props: {
  unseen: TeamWeek['unseen'];
  chooseWeeks: (weeks: number) => void;
  showAll: () => void;
}) {
  const { unseen, chooseWeeks, showAll } = props;
  const choices = weeksChoices.includes(unseen.weeks)
    ? weeksChoices
    : [...weeksChoices, unseen.weeks].sort((a, b) => a - b);
  return (
    <section aria-labelledby="unseen">
      <div className="unseen-head">
        <h2 id="unseen">{texts.unseen}</h2>
        <label className="row small">
          {texts.unseenFor}
          <select
            className="input"
            value={unseen.weeks}
            onChange={(event) => chooseWeeks(Number(event.target.value))}
          >
            {choices.map((count) => (
              <option key={count} value={count}>
                {texts.weeksOf(count)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {unseen.items.length === 0 ? (
        <p className="quiet-line">{texts.unseenNone(unseen.weeks)}</p>
      ) : (
        <ul className="card team-list">
          {unseen.items.map((one) => (
            <UnseenRow key={one.person.handle} one={one} />
          ))}
        </ul>
      )}
      {unseen.total > unseen.items.length ? (
        <button type="button" className="link-button small team-more" onClick={showAll}>
          {texts.showAll(unseen.total)}
        </button>
      ) : null}
    </section>
  );
}

function UnseenRow({ one: { person, lastAt, what, awardId, evidence } }: { one: UnseenPerson }) {
  return (
    <li className="team-row">
      <Avatar name={person.name} />
      <div className="team-text">
        <p className="team-who">
          <PersonLink person={person} />
          <span className="small faint">
            {lastAt === null ? (
              texts.never
            ) : (
              <>
                {texts.last} <Time at={lastAt} when="date" />
              </>
            )}
          </span>
        </p>
        <p className="soft">{what ?? texts.nothingNameable}</p>
        <div className="team-actions">
          <RecogniseThis person={person} awardId={awardId} evidence={evidence.map(({ seq }) => seq)} />
        </div>
      </div>
    </li>
  );
}
