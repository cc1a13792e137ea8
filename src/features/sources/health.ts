import type { Micros } from '../../domain/events/event.ts';
import { findGaps } from '../../domain/events/find-gaps.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { SourceHealth } from './api.ts';
import { findSourceId } from './sources.ts';

const newestEvents = 100_000;
const daysShown = 29;
const dayMicros = 86_400_000_000;

/** How a source does, from what the workspace got last; undefined if there is none of that slug. */
export async function readHealth(
  tx: Tx,
  workspaceId: string,
  slug: string,
  now: Micros,
): Promise<SourceHealth | undefined> {
  const sourceId = await findSourceId(tx, workspaceId, slug);
  if (sourceId === null) return undefined;
  const since = Math.floor(now / dayMicros - daysShown + 1) * dayMicros;
  const rows = await tx.query<{ day: string; events: number }>(
    `select to_char(received_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as events from (
       select source_id, received_at from events where workspace_id = $1 order by seq desc limit ${newestEvents}) as newest
     where source_id = $2 and received_at >= $3 group by 1`,
    [workspaceId, sourceId, toTimestamp(since)],
  );
  const [lag] = await tx.query<{ median: number | null; most: number | null }>(
    `select percentile_disc(0.5) within group (order by seconds) as median,
       percentile_disc(0.95) within group (order by seconds) as most
     from (select greatest(0, extract(epoch from received_at - occurred_at))::float8 as seconds from (
         select source_id, mode, received_at, occurred_at from events where workspace_id = $1
         order by seq desc limit ${newestEvents}) as newest
       where source_id = $2 and mode = 0 limit 1000) as live`,
    [workspaceId, sourceId],
  );
  const quarantined = await tx.query<{ code: string; count: number }>(
    `select code, count(*) as count from (
       select source_id, code from quarantine where workspace_id = $1 order by quarantine_id desc limit ${newestEvents}) as newest
     where source_id = $2 group by code order by 2 desc, 1`,
    [workspaceId, sourceId],
  );
  const counts = new Map(rows.map(({ day, events }) => [day, events]));
  const days = Array.from({ length: daysShown }, (_, index) => {
    const day = new Date((since + index * dayMicros) / 1000).toISOString().slice(0, 10);
    return { day, events: counts.get(day) ?? 0 };
  });
  return {
    lag:
      lag?.median == null || lag.most == null ? null : { medianSeconds: lag.median, mostSeconds: lag.most },
    days,
    gaps: findGaps(days),
    quarantined,
  };
}
