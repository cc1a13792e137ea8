import type pg from 'pg';

/** A company as large as wanted, made by the database itself: who they are, what they have earned, what the feed tells. */
export interface Filling {
  readonly workspaceId: string;
  readonly achievementId: string;
  readonly people: number;
  readonly awards: number;
  readonly recognitions: number;
  /** The first and the last moment, ISO. */
  readonly from: string;
  readonly to: string;
  /** The receipt of every award; without one, an empty document. */
  readonly receipt?: object;
  /** Whether each confirmed award is an entry of the feed. */
  readonly inFeed?: boolean;
  say?(text: string): void;
}

const awardsPerWrite = 500_000;

/** The n-th name of a kind, in the order in which they were made, as the product's own names are. */
export function nthId(kind: 'person' | 'award' | 'recognition', n: number): string {
  return `01900000-0000-7${kinds[kind]}-8000-${n.toString(16).padStart(12, '0')}`;
}
const kinds = { person: '001', award: '002', recognition: '003' } as const;
const nth = (kind: keyof typeof kinds, n: string) =>
  `('01900000-0000-7${kinds[kind]}-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * Fills a workspace past the engine, as the superuser: awards go round all people in time order, some of them more often,
 * so that totals differ; one in ten does not stand. Open the workspace only afterwards.
 */
export async function fillWorkspace(client: pg.Client, filling: Filling): Promise<void> {
  const {
    workspaceId,
    achievementId,
    people,
    awards,
    recognitions,
    from,
    to,
    say = () => undefined,
  } = filling;
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(
    `insert into people (workspace_id, person_id, handle, name, created_at)
     select $1, ${nth('person', 'n')}, 'p' || n, 'Person ' || n, $3 from generate_series(0, $2::int - 1) n`,
    [workspaceId, people, from],
  );
  await client.query(
    `insert into person_facts (workspace_id, person_id, valid_from, zone, attributes)
     select $1, ${nth('person', 'n')}, '2000-01-01', 'UTC', jsonb_build_object('team', 'Team ' || n / 9,
       'role', (array['Agent', 'Lead', 'Rep', 'Clerk'])[1 + n % 4], 'location', (array['Lyon', 'Graz', 'Oslo'])[1 + n / 4 % 3])
     from generate_series(0, $2::int - 1) n`,
    [workspaceId, people],
  );
  say(`  ${people} people`);
  const stretch = `$2::timestamptz + ($3::timestamptz - $2::timestamptz) * (n::double precision / $4::bigint)`;
  // Whose n-th it is: a walk through everybody with a stride that meets each, and a second one for a tenth of them.
  const whose = `case when n % 3 = 0 then (n::bigint * 7919) % greatest(1, $5::bigint / 10) else (n::bigint * 7919) % $5::bigint end`;
  for (let first = 0; first < awards; first += awardsPerWrite) {
    const last = Math.min(awards, first + awardsPerWrite) - 1;
    await client.query(
      `insert into awards (workspace_id, award_id, achievement_id, person_id, scope, version, window_kind, window_key, zone,
         state, earned_at, granted_at, silent, receipt)
       select $1, ${nth('award', 'n')}, $6, ${nth('person', whose)}, 'n' || n, 1, 'day', to_char(${stretch}, 'YYYY-MM-DD'), 'UTC',
         (array['confirmed', 'confirmed', 'confirmed', 'confirmed', 'revoked', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed'])[1 + n % 10],
         ${stretch}, ${stretch}, false, $7 from generate_series($8::int, $9::int) n`,
      [
        workspaceId,
        from,
        to,
        awards,
        people,
        achievementId,
        JSON.stringify(filling.receipt ?? {}),
        first,
        last,
      ],
    );
    if (filling.inFeed)
      await client.query(
        `insert into announcements (workspace_id, seq, at, kind, award_ids)
         select $1, n + 1, ${stretch}, 'feed', array[${nth('award', 'n')}] from generate_series($5::int, $6::int) n`,
        [workspaceId, from, to, awards, first, last],
      );
    say(`  ${last + 1} awards`);
  }
  await client.query(
    `with made as (
       insert into recognitions (workspace_id, recognition_id, giver_id, value_id, what, effect, state, given_at, written_at, once_key, once_hash)
       select $1, ${nth('recognition', 'n')}, ${nth('person', '(n * 31) % $5::int')}, $1, 'Took over the night shift', '',
         (array['shown', 'shown', 'shown', 'withdrawn'])[1 + n % 4], ${stretch}, ${stretch}, n::text, ''
       from generate_series(0, $4::bigint - 1) n returning recognition_id, given_at
     )
     insert into recognition_recipients (workspace_id, recognition_id, person_id)
     select $1, ${nth('recognition', 'n')}, ${nth('person', '(n / 3 * 17 + 5) % $5::int')} from generate_series(0, $4::bigint - 1) n`,
    [workspaceId, from, to, recognitions, people],
  );
  await client.query(
    'insert into portfolio_counts (workspace_id, person_id) select workspace_id, person_id from people where workspace_id = $1 on conflict do nothing',
    [workspaceId],
  );
  await client.query(`set session_replication_role = 'origin'`);
}

/** What boards keep of all that, counted in one go instead of mark by mark. */
export async function fillBoards(client: pg.Client, workspaceId: string): Promise<void> {
  for (const table of ['board_changes', 'board_tallies', 'board_totals'])
    await client.query(`delete from ${table} where workspace_id = $1`, [workspaceId]);
  await client.query(
    `insert into board_tallies (workspace_id, period, person_id, awards, recognitions, shown)
     select $1, period, person_id, count(*), 0, true from awards cross join lateral (values
       (to_char(earned_at, 'IYYY"-W"IW')), (to_char(earned_at, 'YYYY-MM')), (to_char(earned_at, 'YYYY"-Q"Q'))) as k (period)
     where workspace_id = $1 and state = 'confirmed' group by period, person_id`,
    [workspaceId],
  );
  await client.query(
    `insert into board_totals select workspace_id, period, total, count(*) from board_tallies
     where workspace_id = $1 and shown group by 1, 2, 3`,
    [workspaceId],
  );
}
