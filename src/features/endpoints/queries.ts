import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid } from '../../store/uuid.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Lanes } from '../lanes.ts';
import { notFound } from '../viewer.ts';
import type { Dispatch, Endpoint } from './api.ts';
import { targetOf } from './endpoints.ts';

const dayMicros = 24 * 3_600_000_000;

interface EndpointRow {
  id: string;
  name: string;
  url: string;
  kinds: string[];
  made_at: Micros;
  off_at: Micros | null;
  off_for: 'admin' | 'failing' | 'gone' | null;
  failing_since: Micros | null;
  secrets: { hint: string; made: Micros; ends: Micros | null }[];
  sent: number;
  failed_lately: number;
  median: number | null;
  waiting: number;
  failed: number;
  last_sent_at: Micros | null;
}

const endpointsSql = `
  select e.endpoint_id as id, e.name, e.url, e.kinds, e.made_at, e.off_at, e.off_for, e.failing_since,
    (select coalesce(json_agg(json_build_object('hint', hint, 'made', (extract(epoch from s.made_at) * 1000000)::bigint,
       'ends', (extract(epoch from ends_at) * 1000000)::bigint) order by secret_id desc), '[]')
     from endpoint_secrets s where s.workspace_id = $1 and s.endpoint_id = e.endpoint_id
       and (ends_at is null or ends_at > $2)) as secrets,
    d.sent, d.failed_lately, d.median, d.last_sent_at, d.failed,
    (select count(*)::int from dispatches w where w.workspace_id = $1 and w.endpoint_id = e.endpoint_id
       and w.state in ('queued', 'sending')) as waiting
  from endpoints e
  cross join lateral (
    select count(*) filter (where state = 'sent' and ended_at > $3)::int as sent,
      count(*) filter (where state = 'failed' and ended_at > $3)::int as failed_lately,
      count(*) filter (where state = 'failed')::int as failed,
      round(percentile_cont(0.5) within group (order by took_ms)
        filter (where state = 'sent' and ended_at > $3))::int as median,
      max(ended_at) filter (where state = 'sent') as last_sent_at
    from dispatches d where d.workspace_id = $1 and d.endpoint_id = e.endpoint_id and d.ended_at is not null
  ) d
  where e.workspace_id = $1 order by e.made_at, e.endpoint_id`;

/** The endpoints of a workspace and how they are, the oldest first. */
export async function listEndpoints(
  tx: Tx,
  workspaceId: string,
  lanes: Lanes,
  nowMs: number,
): Promise<Endpoint[]> {
  const now = nowMs * 1000;
  const rows = await tx.query<EndpointRow>(endpointsSql, [
    workspaceId,
    toTimestamp(now),
    toTimestamp(now - dayMicros),
  ]);
  return rows.map((row) => {
    const restsForMs = lanes.closedForMs(targetOf(row.id));
    return {
      id: row.id,
      name: row.name,
      url: row.url,
      kinds: row.kinds,
      madeAt: formatInstant(row.made_at),
      state: row.off_for === null ? 'on' : row.off_for === 'admin' ? 'off' : row.off_for,
      offAt: instantOrNull(row.off_at),
      failingSince: instantOrNull(row.failing_since),
      restsUntil: restsForMs === null ? null : formatInstant(now + Math.round(restsForMs * 1000)),
      secrets: row.secrets.map(({ hint, made, ends }) => ({
        hint,
        madeAt: formatInstant(made),
        endsAt: instantOrNull(ends),
      })),
      lately: { sent: row.sent, failed: row.failed_lately, medianMs: row.median },
      waiting: row.waiting,
      failed: row.failed,
      lastSentAt: instantOrNull(row.last_sent_at),
    };
  });
}

interface DispatchRow {
  id: string;
  kind: string;
  at: Micros;
  state: Dispatch['state'];
  tries: number;
  status: number | null;
  took_ms: number | null;
  error: string | null;
  next_try_at: Micros;
  ended_at: Micros | null;
}

/** What was told to an endpoint, the newest first. */
export async function listDispatches(
  tx: Tx,
  workspaceId: string,
  endpointId: string,
  { state, cursor, limit }: { state?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: Dispatch[]; nextCursor: string | null }> {
  const before = decodeCursor(cursor, ['uuid']);
  const known = isUuid(endpointId)
    ? await tx.query('select 1 from endpoints where workspace_id = $1 and endpoint_id = $2', [
        workspaceId,
        endpointId,
      ])
    : [];
  if (known.length === 0) throw notFound('such endpoint');
  const states = state === 'queued' ? ['queued', 'sending'] : state === undefined ? null : [state];
  const rows = await tx.query<DispatchRow>(
    `select dispatch_id as id, kind, at, state, tries, status, took_ms, error, next_try_at, ended_at from dispatches
     where workspace_id = $1 and endpoint_id = $2 and ($3::text[] is null or state = any ($3))
       and ($4::uuid is null or dispatch_id < $4)
     order by dispatch_id desc limit $5`,
    [workspaceId, endpointId, states, before?.[0] ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(presentDispatch),
    nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}

function presentDispatch(row: DispatchRow): Dispatch {
  return {
    id: row.id,
    kind: row.kind,
    at: formatInstant(row.at),
    state: row.state,
    tries: row.tries,
    status: row.status,
    tookMs: row.took_ms,
    error: row.error,
    nextTryAt: row.ended_at === null ? formatInstant(row.next_try_at) : null,
    endedAt: instantOrNull(row.ended_at),
  };
}

function instantOrNull(at: Micros | null): string | null {
  return at === null ? null : formatInstant(at);
}
