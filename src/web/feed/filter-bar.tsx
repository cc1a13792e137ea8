import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FeedFilter, queries } from '../api/queries.ts';
import { texts } from './texts.ts';

const kinds = ['all', 'recognition', 'award'] as const;

/** The filters stand in the address, so that a filtered feed can be sent to somebody. */
export function FilterBar({ filter }: { filter: FeedFilter }) {
  const navigate = useNavigate();
  const values = useQuery(queries.values()).data?.items ?? [];
  const people = useQuery(queries.everybody()).data?.items ?? [];
  const teams = [...new Set(people.flatMap(({ team }) => team ?? []))].sort((a, b) =>
    a.localeCompare(b, undefined, { numeric: true }),
  );
  const change = (part: FeedFilter): void =>
    void navigate({ to: '/feed', search: { ...filter, ...part }, replace: true });
  const who = filter.team !== undefined ? `t:${filter.team}` : filter.person ? `p:${filter.person}` : '';
  return (
    <search className="filter-bar no-print" aria-label={texts.filters}>
      <fieldset className="segments">
        <legend className="hidden-text">{texts.kind}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="feed-kind"
              className="hidden-text"
              checked={(filter.kind ?? 'all') === kind}
              onChange={() => change({ kind: kind === 'all' ? undefined : kind })}
            />
            {texts.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <select
        className="input"
        aria-label={texts.who}
        value={who}
        onChange={({ target: { value } }) =>
          change({
            team: value.startsWith('t:') ? value.slice(2) : undefined,
            person: value.startsWith('p:') ? value.slice(2) : undefined,
          })
        }
      >
        <option value="">{texts.whoAll}</option>
        <option value="p:me">{texts.whoMe}</option>
        <optgroup label={texts.teams}>
          {teams.map((team) => (
            <option key={team} value={`t:${team}`}>
              {team}
            </option>
          ))}
        </optgroup>
        <optgroup label={texts.people}>
          {people.map((person) => (
            <option key={person.handle} value={`p:${person.handle}`}>
              {person.name}
            </option>
          ))}
        </optgroup>
      </select>
      <select
        className="input"
        aria-label={texts.value}
        value={filter.value ?? ''}
        onChange={({ target: { value } }) => change({ value: value === '' ? undefined : value })}
      >
        <option value="">{texts.valueAll}</option>
        {values.map((value) => (
          <option key={value.key} value={value.key}>
            {value.name}
          </option>
        ))}
      </select>
    </search>
  );
}
