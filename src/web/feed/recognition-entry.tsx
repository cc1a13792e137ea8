import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { PersonCard } from '../../features/people/api.ts';
import type { Recognition } from '../../features/recognitions/api.ts';
import { listParts } from '../clock/format.ts';
import { Badge } from '../parts/badge.tsx';
import { OnlyNamed } from '../recognise/only-named.tsx';
import { texts } from './texts.ts';
import './feed.css';

const shownNames = 4;

export function PersonLink({ person }: { person: PersonCard }) {
  return (
    <Link to="/people/$handle" params={{ handle: person.handle }} className="person-link">
      <bdi>{person.name}</bdi>
    </Link>
  );
}

/** The giver's own words. */
export function RecognitionText({ recognition: { what, effect } }: { recognition: Recognition }) {
  return (
    <>
      <p className="recognition-what" dir="auto">
        {what}
      </p>
      {effect ? (
        <p className="recognition-effect" dir="auto">
          {effect}
        </p>
      ) : null}
    </>
  );
}

/** Who recognised whom, for which badge, in their own words; what it rests on below. */
export function RecognitionEntry({ recognition }: { recognition: Recognition }) {
  const { giver, value, evidence, state, editedAt, audience } = recognition;
  const isNamed = audience === 'named';
  return (
    <div className="recognition-text">
      <Badge badge={badgeOfValue(value)} size={44} />
      <div className="feed-text">
        <p>
          <PersonLink person={giver} /> <span className="soft">{texts.recognised}</span>{' '}
          <Recipients recognition={recognition} /> <span className="soft">{texts.forWhat}</span>{' '}
          <Link to="/feed" search={{ value: value.key }} className="feed-what" title={value.meaning}>
            {value.name}
          </Link>
          {state === 'hidden' ? <span className="state bad feed-tier">{texts.hidden}</span> : null}
        </p>
        <RecognitionText recognition={recognition} />
        {evidence.length > 0 || editedAt || isNamed ? (
          <p className="recognition-foot small">
            {isNamed ? <OnlyNamed /> : null}
            {evidence.map((item) => (
              <span key={item.seq} className="chip" title={`${item.text}, ${item.person.name}`}>
                {item.object}
              </span>
            ))}
            {editedAt ? <span className="faint">{texts.edited}</span> : null}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Names in a sentence, each with its profile; above `most` the last of them are a number. */
export function PeopleLinks({ people, most }: { people: readonly PersonCard[]; most: number }) {
  const shown = people.length > most ? people.slice(0, most - 1) : people;
  const others = people.length - shown.length;
  const between = listParts(shown.length + Math.sign(others));
  return (
    <>
      {shown.map((person, index) => (
        <Fragment key={person.handle}>
          {index === 0 ? '' : between[index - 1]}
          <PersonLink person={person} />
        </Fragment>
      ))}
      {others > 0 ? `${between.at(-1)}${texts.others(others)}` : ''}
    </>
  );
}

function Recipients({ recognition: { recipients, team } }: { recognition: Recognition }) {
  if (team !== null)
    return (
      <Link to="/feed" search={{ team }} className="person-link">
        {texts.team(team)}
      </Link>
    );
  return <PeopleLinks people={recipients} most={shownNames} />;
}
