import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DatabaseSource } from '../../features/database-sources/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { formatNumber } from '../clock/format.ts';
import { Time } from '../parts/time.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

const say = texts.database;

/** How a query fares: its last run, how far behind it is, what went wrong and how to mend it. */
export function DatabasePanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  const sources = useQuery({ ...queries.databaseSources(), refetchInterval: 10_000 });
  const source = sources.data?.items.find((one) => one.slug === slug);
  const path = `/v1/database-sources/${encodeURIComponent(slug)}`;
  const settled = async () => {
    await client.invalidateQueries({ queryKey: ['database-sources'] });
    await client.invalidateQueries({ queryKey: ['sources'] });
  };
  const run = useMutation({
    mutationFn: () => send<DatabaseSource>('POST', `${path}/run`),
    onSettled: settled,
  });
  const pause = useMutation({
    mutationFn: (paused: boolean) => send<DatabaseSource>('PATCH', path, { paused }),
    onSettled: settled,
  });
  if (!source) return null;
  const { lastRun, error, paused } = source;
  return (
    <div className="keys database-panel">
      <div className="spread">
        <h3>{paused ? say.paused : say.every(formatNumber(source.everyMinutes))}</h3>
        <span className="row">
          <button type="button" className="button" disabled={run.isPending} onClick={() => run.mutate()}>
            {run.isPending ? say.running : say.run}
          </button>
          <button
            type="button"
            className="button quiet"
            disabled={pause.isPending}
            onClick={() => pause.mutate(!paused)}
          >
            {paused ? say.resume : say.pause}
          </button>
        </span>
      </div>
      <p className="small faint">
        <code>{source.connection}</code>
      </p>
      {error ? (
        <p className="wait-text" role="status">
          {say.failed(formatNumber(error.failures))} <span lang="en">{error.message}</span>
        </p>
      ) : null}
      {lastRun ? <LastRun run={lastRun} /> : <p className="small soft">{say.notYet}</p>}
      {source.nextRunAt ? (
        <p className="small faint">
          {say.next} <Time at={source.nextRunAt} />
        </p>
      ) : null}
      <Refused error={run.error} retry={() => run.mutate()} />
      <Refused error={pause.error} retry={() => pause.mutate(!paused)} />
    </div>
  );
}

function LastRun({ run }: { run: NonNullable<DatabaseSource['lastRun']> }) {
  const { at, rows, events, duplicates, rejected, hasMore, lagSeconds } = run;
  return (
    <p className="small soft">
      <Time at={at} />: {say.counts(formatNumber(rows), formatNumber(events), formatNumber(duplicates))}
      {rejected > 0 ? ` ${say.rejected(formatNumber(rejected))}` : ''}
      {hasMore ? ` ${say.more}` : ''}
      {lagSeconds === null ? '' : ` ${say.lag(formatNumber(Math.round(lagSeconds / 60)))}`}
    </p>
  );
}
