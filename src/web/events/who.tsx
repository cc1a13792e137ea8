import { Link } from '@tanstack/react-router';
import type { EventDetail } from '../../features/events/api.ts';
import type { PersonCard } from '../../features/people/api.ts';
import { Avatar } from '../parts/avatar.tsx';
import { texts } from './texts.ts';

function peopleOf(event: EventDetail): PersonCard[] {
  const byHandle = new Map<string, PersonCard>();
  for (const { person } of event.matches) if (person) byHandle.set(person.handle, person);
  return [...byHandle.values()];
}

export function Who({ event }: { event: EventDetail }) {
  const people = peopleOf(event);
  if (people.length === 0 && event.unmatched.length > 0) {
    return (
      <p className="soft small">
        {texts.waits(event.unmatched.join(', '))} <Link to="/people/unmatched">{texts.match}</Link>
      </p>
    );
  }
  if (people.length === 0) {
    return <p className="soft small">{event.matches.length === 0 ? texts.unasked : texts.nobody}</p>;
  }
  return (
    <ul className="stack">
      {people.map((person) => (
        <li key={person.handle} className="who">
          <Avatar name={person.name} />
          <span>
            <strong>
              <bdi>{person.name}</bdi>
            </strong>
            <span className="small faint">{[person.team, person.role].filter(Boolean).join(' · ')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
