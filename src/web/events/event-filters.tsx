import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { type EventFilter, queries } from '../api/queries.ts';
import { texts } from './texts.ts';

/** The filters stand in the address: a filtered list can be sent to somebody. */
export function EventFilters({ filter }: { filter: EventFilter }) {
  const sources = useQuery(queries.sources());
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string): string | undefined => String(form.get(name) ?? '').trim() || undefined;
    const search = { source: read('source'), type: read('type'), person: read('person') };
    void navigate({ to: '/sources/events', search });
  };
  return (
    <form className="filters" onSubmit={submit}>
      <div className="field">
        <label htmlFor="filter-source">{texts.source}</label>
        <select
          id="filter-source"
          name="source"
          className="input"
          defaultValue={filter.source ?? ''}
          key={sources.data ? 'there' : 'loading'}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          <option value="">{texts.allSources}</option>
          {sources.data?.items.map((source) => (
            <option key={source.slug} value={source.slug}>
              {source.name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="filter-type">{texts.type}</label>
        <input
          id="filter-type"
          name="type"
          className="input"
          defaultValue={filter.type}
          placeholder={texts.typeHint}
        />
      </div>
      <div className="field">
        <label htmlFor="filter-person">{texts.person}</label>
        <input
          id="filter-person"
          name="person"
          className="input"
          defaultValue={filter.person}
          placeholder={texts.personHint}
        />
      </div>
      <div className="row">
        <button type="submit" className="button">
          {texts.apply}
        </button>
        {filter.source || filter.type || filter.person ? (
          <Link to="/sources/events" className="button quiet">
            {texts.clear}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
