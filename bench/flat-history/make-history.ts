import type { BenchWorkspace } from '../hot-path/set-up.ts';
import type { BenchDatabase } from '../support/bench-database.ts';

const perStatement = 250_000;
/** A window on disk for so many events: one a person, achievement and week. */
const eventsPerCell = 10;

/**
 * A past as long as wished, on disk before the engine opens the workspace: events of about 600 bytes with random ids by
 * the same people over five years, and their windows. They are stored and known by their keys, and decided long ago: the
 * watermark stands behind them.
 */
export async function makeHistory(
  database: BenchDatabase,
  { workspaceId, source }: BenchWorkspace,
  events: number,
  say: (text: string) => void,
): Promise<void> {
  await database.asSuperuser(async (client) => {
    for (let first = 1; first <= events; first += perStatement) {
      const last = Math.min(events, first + perStatement - 1);
      await client.query(
        `insert into event_log (workspace_id, seq, source_id, event_id, key, type, subject, occurred_at, received_at, data)
         select $1, n, $2, id, substring(sha256(('bench' || id)::bytea) from 1 for 16), 'helpdesk.ticket.resolved', 'OLD' || n,
           at, at, jsonb_build_object('by', 'agent-' || n % 2000, 'ticket', 'OLD' || n, 'sla_met', true, 'minutes', n % 240,
             'replies', 1 + n % 3, 'channel', 'mail', 'priority', 'normal', 'team', 'team-' || n % 40,
             'tags', '["hardware", "floor-3"]'::jsonb, 'text', repeat('Printer on floor three refuses duplex jobs. ', 6))
         from (select n, gen_random_uuid()::text as id, '2021-01-01'::timestamptz + n * ('5 years'::interval / $5::float8) as at
               from generate_series($3::bigint, $4::bigint) as n) as past`,
        [workspaceId, source.id, first, last, events],
      );
      if (last % 1_000_000 === 0) say(`  ${last / 1_000_000} M events of history are there`);
    }
    await client.query(
      `insert into cell_log (workspace_id, achievement_id, person_id, window_key, text)
       select $1, a.achievement_id, p.person_id, to_char('2021-01-04'::date + 7 * (n % 250)::int, 'IYYY"-W"IW'),
         n || ',1609459200000000,,old-' || n || ',bench,helpdesk.ticket.resolved,1,OLD' || n || ',,'
       from generate_series(1, $2::bigint) as n
       join (select achievement_id, row_number() over () - 1 as place from achievements where workspace_id = $1) a on a.place = n / 500000 % 20
       join (select person_id, row_number() over () - 1 as place from people where workspace_id = $1) p on p.place = n / 250 % 2000`,
      [workspaceId, Math.ceil(events / eventsPerCell)],
    );
    await client.query('update workspaces set snapshot_seq = $2 where workspace_id = $1', [
      workspaceId,
      events,
    ]);
    await client.query('vacuum (analyze) event_log');
    await client.query('vacuum (analyze) cell_log');
  });
}
