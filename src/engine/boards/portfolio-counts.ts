import {
  countPortfolio,
  type MonthOfDeeds,
  type PortfolioCounts,
} from '../../domain/recognition/portfolio-counts.ts';
import type { Database, Tx } from '../../store/database.ts';
import { Kept } from '../../store/kept.ts';

const deedsSql = `
  with deeds as (
    select r.giver_id as person_id, 'given' as kind, r.value_id as id, null::uuid as giver_id, r.given_at as at
    from recognitions r where r.workspace_id = $1 and r.giver_id = any ($2::uuid[]) and r.state = 'shown'
    union all
    select p.person_id, 'received', r.value_id, r.giver_id, r.given_at
    from recognition_recipients p join recognitions r on r.workspace_id = $1 and r.recognition_id = p.recognition_id
    where p.workspace_id = $1 and p.person_id = any ($2::uuid[]) and r.giver_id <> p.person_id and r.state = 'shown'
    union all
    select person_id, 'award', achievement_id, null, earned_at from awards
    where workspace_id = $1 and person_id = any ($2::uuid[]) and state = 'confirmed'
  )
  select person_id, kind, id, to_char(at at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as count, max(at) as at,
    array_agg(distinct giver_id) as givers
  from deeds group by 1, 2, 3, 4`;

/** What these people gave, were given and earned, counted now; in the order in which they are named. */
export async function countPortfolios(
  tx: Tx,
  workspaceId: string,
  people: readonly string[],
): Promise<PortfolioCounts[]> {
  const rows = await tx.prepared<MonthOfDeeds & { person_id: string }>('portfolio', deedsSql, [
    workspaceId,
    people,
  ]);
  const own = new Map<string, MonthOfDeeds[]>(people.map((id) => [id, []]));
  for (const row of rows) own.get(row.person_id)?.push(row);
  return people.map((id) => countPortfolio(own.get(id) ?? []));
}

/** More than that many people of whom something waits to be counted, and every look counts for itself. */
const waitingMax = 1000;

/** Of whom something has changed that is not yet forgotten; null for too many of them. */
const waiting = new Kept(['board_changes'], async (tx, workspaceId) => {
  const rows = await tx.prepared<{ person_id: string }>(
    'boards-waiting',
    `select person_id from board_changes where workspace_id = $1 limit ${waitingMax + 1}`,
    [workspaceId],
  );
  return rows.length > waitingMax ? null : new Set(rows.map((row) => row.person_id));
});

/**
 * Somebody's portfolio in numbers: as it was counted ahead, or else counted now. What changes it is noted in the same
 * transaction and forgotten in the one that takes the note away, so a line without a note is right.
 */
export async function readPortfolioCounts(
  database: Pick<Database, 'look' | 'writes'>,
  workspaceId: string,
  personId: string,
): Promise<PortfolioCounts> {
  const changed = await waiting.of(database, workspaceId);
  return database.look(workspaceId, async (tx) => {
    const rows =
      changed === null || changed.has(personId)
        ? []
        : await tx.prepared<{ counted: PortfolioCounts | null }>(
            'portfolio-counted',
            'select counted from portfolio_counts where workspace_id = $1 and person_id = $2',
            [workspaceId, personId],
          );
    const counted = rows[0]?.counted ?? (await countPortfolios(tx, workspaceId, [personId]))[0];
    return counted ?? countPortfolio([]);
  });
}

/** What was counted ahead of these people is counted again, by and by. Held: the board settings. */
export async function forgetPortfolios(
  tx: Tx,
  workspaceId: string,
  people: readonly string[],
): Promise<void> {
  await tx.query(
    `with stale as (
       update portfolio_counts set counted = null where workspace_id = $1 and person_id = any ($2::uuid[]) and counted is not null
     )
     insert into portfolio_counts (workspace_id, person_id)
     select $1, p from unnest($2::uuid[]) as p
     where not exists (select from portfolio_counts c where c.workspace_id = $1 and c.person_id = p)`,
    [workspaceId, people],
  );
}

/** Counts up to so many people ahead. Held: the board settings. Answers how many. */
export async function fillPortfolios(tx: Tx, workspaceId: string, most: number): Promise<number> {
  const rows = await tx.query<{ person_id: string }>(
    `select person_id from portfolio_counts where workspace_id = $1 and counted is null limit ${most}`,
    [workspaceId],
  );
  if (rows.length === 0) return 0;
  const people = rows.map((row) => row.person_id);
  const counted = await countPortfolios(tx, workspaceId, people);
  await tx.query(
    `update portfolio_counts p set counted = c.counted
     from unnest($2::uuid[], $3::json[]) as c (person_id, counted) where p.workspace_id = $1 and p.person_id = c.person_id`,
    [workspaceId, people, counted.map((one) => JSON.stringify(one))],
  );
  return people.length;
}
