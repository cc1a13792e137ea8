import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { BoardsOverview } from '../../features/boards/api.ts';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { useSession } from '../session/session.ts';
import { BoardCard } from './board-card.tsx';
import { BoardSettings } from './board-settings.tsx';
import { Goals } from './goals.tsx';
import { HideMe } from './hide-me.tsx';
import { Progress } from './progress.tsx';
import { boardNames, boardQueries, type Period } from './queries.ts';
import { texts } from './texts.ts';
import './boards.css';

const periods = ['week', 'month', 'quarter'] as const;

export function BoardsScreen() {
  const { period = 'month' } = useSearch({ from: '/boards' });
  const overview = useQuery(boardQueries.overview(period));
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow" actions={<PeriodChoice period={period} />}>
      <Answer query={overview} heights={[170, 120, 260]}>
        {(data) => <Boards overview={data} period={period} />}
      </Answer>
    </Page>
  );
}

function PeriodChoice({ period }: { period: Period }) {
  const navigate = useNavigate();
  return (
    <fieldset className="segments">
      <legend className="hidden-text">{texts.period}</legend>
      {periods.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="board-period"
            className="hidden-text"
            checked={period === kind}
            onChange={() => void navigate({ to: '/boards', search: { period: kind }, replace: true })}
          />
          {texts.periods[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function Boards({ overview, period }: { overview: BoardsOverview; period: Period }) {
  const session = useSession();
  const open = boardNames.filter((name) => overview.open[name]);
  return (
    <div className="boards">
      <Progress overview={overview} />
      <Goals overview={overview} />
      {open.map((name) => (
        <BoardCard key={name} name={name} period={period} />
      ))}
      {open.length === 0 ? <Empty title={texts.closedAll} text={texts.closedAllText} /> : null}
      {session?.person ? <HideMe isHidden={overview.isHidden} /> : null}
      {session?.roles.includes('admin') ? <BoardSettings /> : null}
    </div>
  );
}
