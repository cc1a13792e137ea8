import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TeamWeek } from '../../features/team/api.ts';
import { formatNumber } from '../clock/format.ts';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { useIsAdmin } from '../session/session.ts';
import { Patterns } from './patterns.tsx';
import { teamWeekQuery } from './queries.ts';
import { Reviews } from './reviews.tsx';
import { texts } from './texts.ts';
import { Unseen } from './unseen.tsx';
import { WeekChoice } from './week-choice.tsx';
import { Won } from './won.tsx';
import './team.css';

const firstUnseen = 5;
const mostUnseen = 200;

/** A week of the people one leads, on one page. */
export function TeamScreen() {
  const search = useSearch({ from: '/team' });
  const navigate = useNavigate({ from: '/team' });
  const [unseen, setUnseen] = useState(firstUnseen);
  const weeks = search.weeks ?? 4;
  const week = useQuery(teamWeekQuery({ week: search.week ?? 'last', weeks, team: search.team, unseen }));
  const go = (next: Partial<typeof search>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  return (
    <Page
      title={texts.title}
      lead={week.data?.people ? texts.lead(week.data.people) : texts.leadEmpty}
      width="narrow"
    >
      <div className="team">
        <Reviews />
        <Answer query={week} heights={[60, 96, 220, 220]}>
          {(data) => (
            <>
              <WeekChoice
                week={data.week}
                teams={data.teams}
                team={search.team}
                chooseWeek={(next) => go({ week: next })}
                chooseTeam={(next) => go({ team: next })}
              />
              {data.people === 0 || data.chooseTeam || data.isWithheld ? (
                <Nobody data={data} team={search.team} showAll={() => go({ team: undefined })} />
              ) : (
                <>
                  <Sums week={data} />
                  <Patterns week={data} />
                  <Unseen
                    unseen={data.unseen}
                    chooseWeeks={(next) => go({ weeks: next })}
                    showAll={() => setUnseen(mostUnseen)}
                  />
                  <Won week={data} />
                </>
              )}
            </>
          )}
        </Answer>
      </div>
    </Page>
  );
}

function Sums({ week: { sums, people } }: { week: TeamWeek }) {
  const items = [
    { label: texts.awards, count: sums.awards },
    { label: texts.recognitions, count: sums.recognitions },
    { label: texts.recognised(people), count: sums.recognised },
  ];
  return (
    <dl className="team-sums card">
      {items.map(({ label, count }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="tabular">{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whatever keeps the page empty, with the next step. */
function Nobody(props: { data: TeamWeek; team: string | undefined; showAll: () => void }) {
  const { data, team, showAll } = props;
  const isAdmin = useIsAdmin();
  if (data.isWithheld) return <Empty title={texts.withheldTitle} text={texts.withheldText} />;
  if (data.chooseTeam) return <Empty title={texts.chooseTitle} text={texts.chooseText(data.people)} />;
  if (team !== undefined)
    return (
      <Empty title={texts.nobodyTitle} text={texts.nobodyInTeam}>
        <button type="button" className="button" onClick={showAll}>
          {texts.showEverybody}
        </button>
      </Empty>
    );
  return (
    <Empty title={texts.nobodyTitle} text={isAdmin ? texts.nobodyAdmin : texts.nobodyManager}>
      {isAdmin ? (
        <Link to="/people/import" className="button">
          {texts.importPeople}
        </Link>
      ) : null}
    </Empty>
  );
}
