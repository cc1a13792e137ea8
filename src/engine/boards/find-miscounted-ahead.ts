import type { Tx } from '../../store/database.ts';

/** A tally that is not what awards and recognitions give, or a number of people that is not that of the tallies. */
export interface Miscount {
  readonly person_id: string | null;
  readonly period: string;
  readonly kept: string;
  readonly wanted: string;
}

/** Portfolios counted from nothing, by kinds instead of by months; what waits to be forgotten is left out. */
const portfoliosSql = `
  with kept as (
    select person_id, counted::jsonb as counted from portfolio_counts
    where workspace_id = $1 and counted is not null and ($2::uuid[] is null or person_id = any ($2))
      and person_id not in (select person_id from board_changes where workspace_id = $1)
  ), words as (
    select r.value_id, r.given_at, r.giver_id, p.person_id as to_id
    from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
    where r.workspace_id = $1 and r.state = 'shown' and p.person_id <> r.giver_id
  ), deeds as (
    select to_id as person_id, 0 as kind, value_id as id, given_at as at, giver_id as by from words
    union all
    select giver_id, 1, value_id, given_at, null from recognitions where workspace_id = $1 and state = 'shown'
    union all
    select person_id, 2, achievement_id, earned_at, null from awards where workspace_id = $1 and state = 'confirmed'
  ), own as (
    select d.*, to_char(at at time zone 'UTC', 'YYYY-MM') as month, round(extract(epoch from at) * 1000000)::bigint as micros
    from deeds d join kept using (person_id)
  ), by_value as (
    select person_id, jsonb_object_agg(id, numbers) as of_values from (
      select person_id, id, jsonb_build_array(count(*) filter (where kind = 0), count(*) filter (where kind = 1),
        count(distinct by), max(micros)) as numbers
      from own where kind < 2 group by 1, 2) v group by 1
  ), by_award as (
    select person_id, jsonb_object_agg(id, numbers) as of_awards from (
      select person_id, id, jsonb_build_array(count(*), max(micros)) as numbers from own where kind = 2 group by 1, 2) a group by 1
  ), by_month as (
    select person_id, jsonb_object_agg(month, numbers) as of_months from (
      select person_id, month, jsonb_build_array(count(*) filter (where kind = 0), count(*) filter (where kind = 1),
        count(*) filter (where kind = 2)) as numbers
      from own group by 1, 2) m group by 1
  ), wanted as (
    select person_id, counted, jsonb_build_object('values', coalesce(of_values, '{}'), 'awards', coalesce(of_awards, '{}'),
      'months', coalesce(of_months, '{}')) as wanted
    from kept left join by_value using (person_id) left join by_award using (person_id) left join by_month using (person_id)
  )
  select person_id, 'portfolio' as period, counted::text as kept, wanted::text as wanted from wanted
  where counted <> wanted order by 1 limit $3`;

/** Groups with the tallies of their members, person by person instead of side by side. */
const standingsSql = `
  with groups as (
    select period, number, standings, to_date(left(period, 4) || (3 * right(period, 1)::int - 2), 'YYYYMM') as first
    from peer_groups g where workspace_id = $1 and standings is not null and ($2::uuid[] is null or exists (
      select from peer_group_members m where m.workspace_id = $1 and m.period = g.period and m.number = g.number and m.person_id = any ($2)))
  ), kept as (
    select period, number, jsonb_object_agg(id, jsonb_build_array((standings -> 'hidden')::jsonb @> to_jsonb(n::int - 1), (
      select coalesce(jsonb_object_agg(t.key, split_part(t.value, ' ', n::int)::int), '{}') from json_each_text(standings -> 'totals') t
      where split_part(t.value, ' ', n::int) not in ('', '0')))) as kept
    from groups cross join lateral json_array_elements_text(standings -> 'people') with ordinality as p (id, n) group by 1, 2
  ), wanted as (
    select g.period, g.number, jsonb_object_agg(m.person_id, jsonb_build_array(
      exists (select from board_hidden h where h.workspace_id = $1 and h.person_id = m.person_id), (
      select coalesce(jsonb_object_agg(t.period, t.total), '{}') from board_tallies t
      where t.workspace_id = $1 and t.person_id = m.person_id and t.total > 0 and t.period in (
        select to_char(day, word) from generate_series(g.first, g.first + interval '3 months' - interval '1 day', interval '1 day') day,
          unnest(array['IYYY"-W"IW', 'YYYY-MM', 'YYYY"-Q"Q']) word)))) as wanted
    from groups g join peer_group_members m on m.workspace_id = $1 and m.period = g.period and m.number = g.number group by 1, 2
  )
  select null as person_id, 'group ' || number || ' of ' || period as period, coalesce(kept::text, 'nobody') as kept,
    coalesce(wanted::text, 'nobody') as wanted
  from kept full join wanted using (period, number) where kept is distinct from wanted order by 2 limit $3`;

/** Where what was counted ahead is not what counting again gives. It shares no line with the way it is kept. */
export async function findMiscountedAhead(
  tx: Tx,
  workspaceId: string,
  people: readonly string[] | null,
  limit: number,
): Promise<Miscount[]> {
  const found: Miscount[] = [];
  for (const sql of [portfoliosSql, standingsSql])
    found.push(...(await tx.query<Miscount>(sql, [workspaceId, people, limit])));
  return found.map(({ kept, wanted, ...rest }) => ({
    ...rest,
    kept: kept.slice(0, textMax),
    wanted: wanted.slice(0, textMax),
  }));
}

const textMax = 300;
