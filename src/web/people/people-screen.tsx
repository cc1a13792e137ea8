import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { NewPerson } from './new-person.tsx';
import { Pager } from './pager.tsx';
import { PeopleTable } from './people-table.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { texts } from './texts.ts';
import './people.css';

const pageSize = 50;

export function PeopleScreen() {
  const { search = '', team } = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [making, setMaking] = useState(false);
  const wanted = useDeferredValue(search);
  const asked = { search: wanted, team, cursor: cursors.at(-1), limit: pageSize };
  const people = useQuery({ ...queries.people(asked), placeholderData: keepPreviousData });
  const filter = (next: { search?: string | undefined; team?: string | undefined }): void => {
    setCursors([]);
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  };
  const add = (
    <button type="button" className="button primary" onClick={() => setMaking(true)}>
      <Icon name="plus" size={16} /> {texts.add}
    </button>
  );
  const actions = (
    <>
      <Link to="/people/import" className="button">
        <Icon name="imports" size={16} /> {texts.import}
      </Link>
      {add}
    </>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={actions} above={<PeopleTabs />} width="wide">
      <div className="people-filters">
        <div className="field">
          <label htmlFor="people-search">{texts.search}</label>
          <input
            id="people-search"
            type="search"
            className="input"
            value={search}
            placeholder={texts.searchHint}
            onChange={(event) => filter({ search: event.target.value || undefined })}
          />
        </div>
        <div className="field">
          <label htmlFor="people-team">{texts.team}</label>
          <select
            id="people-team"
            className="input"
            value={team ?? ''}
            onChange={(event) => filter({ team: event.target.value || undefined })}
          >
            <option value="">{texts.allTeams}</option>
            {teamsOf(people.data?.teams, team).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      </div>
      <Answer query={people} heights={[420]}>
        {({ items, total, nextCursor }) =>
          items.length > 0 ? (
            <>
              <PeopleTable people={items} />
              <Pager
                first={cursors.length * pageSize + 1}
                count={items.length}
                total={total}
                back={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : null}
                forward={nextCursor ? () => setCursors([...cursors, nextCursor]) : null}
              />
            </>
          ) : search || team ? (
            <Empty title={texts.nobodyTitle} text={texts.nobody}>
              <button
                type="button"
                className="button"
                onClick={() => filter({ search: undefined, team: undefined })}
              >
                {texts.clear}
              </button>
            </Empty>
          ) : (
            <Empty title={texts.emptyTitle} text={texts.empty}>
              {actions}
            </Empty>
          )
        }
      </Answer>
      {making ? <NewPerson close={() => setMaking(false)} /> : null}
    </Page>
  );
}

function teamsOf(teams: readonly string[] = [], chosen: string | undefined): readonly string[] {
  return chosen === undefined || teams.includes(chosen) ? teams : [chosen, ...teams];
}
