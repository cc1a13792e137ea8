import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { PersonRow } from '../../features/directory/api.ts';
import { queries } from '../api/queries.ts';
import { Avatar } from '../parts/avatar.tsx';
import { TextField } from './text-field.tsx';
import { texts } from './texts.ts';

/** Finds somebody by a few letters; choosing is one button. */
export function FindPerson(props: {
  label: string;
  action: string;
  without?: string;
  busy: boolean;
  choose: (person: PersonRow) => void;
}) {
  const [search, setSearch] = useState('');
  const asked = { search: useDeferredValue(search), limit: 6 };
  const people = useQuery({ ...queries.people(asked), placeholderData: keepPreviousData });
  const found = (people.data?.items ?? []).filter(({ handle }) => handle !== props.without);
  return (
    <div className="stack">
      <TextField
        id="find-person"
        label={props.label}
        placeholder={texts.searchHint}
        value={search}
        set={setSearch}
      />
      <ul className="person-list" aria-label={texts.people}>
        {found.map((person) => (
          <li key={person.handle} className="spread">
            <span className="person-cell">
              <Avatar name={person.name} small />
              <span>
                <strong>
                  <bdi>{person.name}</bdi>
                </strong>
                <span className="small faint">
                  {[person.handle, person.team].filter(Boolean).join(' · ')}
                </span>
              </span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={`${props.action} ${person.name}`}
              disabled={props.busy}
              onClick={() => props.choose(person)}
            >
              {props.action}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
