import type { Tx } from '../../store/database.ts';
import { readBoardSettings } from './board-settings.ts';
import { findMiscountedAhead, type Miscount } from './find-miscounted-ahead.ts';
import { namesSql } from './tally-boards.ts';

/** Awards and recognitions of everybody by week, month and quarter, counted from nothing and by PostgreSQL's calendar. */
export const recountSql = `
  ${namesSql}, deeds as (
    select a.person_id, a.earned_at at time zone $2 as at, 1 as awards, null::uuid as giver_id from awards a
    where a.workspace_id = $1 and a.state = 'confirmed' and ($3::uuid[] is null or a.person_id = any ($3))
      and not exists (select from person_merges m where m.workspace_id = $1 and m.person_id = a.person_id)
    union all
    select coalesce(t.root_id, p.person_id), r.given_at at time zone $2, 0, coalesce(g.root_id, r.giver_id)
    from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
    left join roots t on t.person_id = p.person_id left join roots g on g.person_id = r.giver_id
    where r.workspace_id = $1 and r.state = 'shown' and coalesce(g.root_id, r.giver_id) <> coalesce(t.root_id, p.person_id)
      and ($3::uuid[] is null or coalesce(t.root_id, p.person_id) = any ($3))
  ), days as (
    select person_id, at::date as day, sum(awards) as awards, count(distinct giver_id) as recognitions from deeds group by 1, 2
  ), wanted as (
    select person_id, period, sum(awards)::int as awards, sum(recognitions)::int as recognitions
    from days cross join lateral (values
      (to_char(day, 'IYYY"-W"IW')), (to_char(day, 'YYYY-MM')), (to_char(day, 'YYYY"-Q"Q'))) as k (period)
    group by 1, 2
  )`;

/** Those of which something is still to be counted. */
const pendingSql = `
  pending as (
    select person_id from board_changes where workspace_id = $1
    union
    select r.root_id from board_changes c join roots r using (person_id) where c.workspace_id = $1
  )`;

const miscountsSql = `
  with recursive ${recountSql}, ${pendingSql}
  select coalesce(t.person_id, w.person_id) as person_id, coalesce(t.period, w.period) as period,
    coalesce(t.awards || ' and ' || t.recognitions, 'nothing') as kept,
    coalesce(w.awards || ' and ' || w.recognitions, 'nothing') as wanted
  from (select * from board_tallies where workspace_id = $1 and ($3::uuid[] is null or person_id = any ($3))) t
  full join wanted w on w.person_id = t.person_id and w.period = t.period
  where (t.awards is distinct from w.awards or t.recognitions is distinct from w.recognitions
      or t.shown is distinct from (t.person_id is null
        or not exists (select from board_hidden h where h.workspace_id = $1 and h.person_id = t.person_id)))
    and coalesce(t.person_id, w.person_id) not in (select person_id from pending)
  order by 1, 2 limit $4`;

const totalsSql = `
  select null as person_id, coalesce(b.period, t.period) as period,
    coalesce(b.people, 0)::text || ' with ' || coalesce(b.total, t.total) as kept, coalesce(t.people, 0)::text as wanted
  from (select * from board_totals where workspace_id = $1) b
  full join (
    select period, total, count(*)::int as people from board_tallies where workspace_id = $1 and shown group by 1, 2
  ) t on t.period = b.period and t.total = b.total
  where b.people is distinct from t.people order by 2 limit $2`;

/**
 * Where boards are not what counting everything again gives: for some people, or for everybody; what waits to be counted
 * is left out. It shares no line with the way tallies are kept but who is one with whom.
 */
export async function findMiscounts(
  tx: Tx,
  workspaceId: string,
  people: readonly string[] | null,
  limit: number,
): Promise<Miscount[]> {
  const { zone } = await readBoardSettings(tx, workspaceId);
  const tallies = await tx.query<Miscount>(miscountsSql, [workspaceId, zone, people, limit]);
  const totals = await tx.query<Miscount>(totalsSql, [workspaceId, limit]);
  const ahead = await findMiscountedAhead(tx, workspaceId, people, limit);
  return [...tallies, ...totals, ...ahead].slice(0, limit);
}
