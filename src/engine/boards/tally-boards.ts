import { periodsAt } from '../../domain/boards/board-period.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { lockBoardSettings } from './board-settings.ts';

const marksPerTurn = 5000;

/**
 * Counts anew what has changed since the last time, and keeps how many people have each total. What is counted is read
 * from awards and recognitions, not from the change, so doing it twice changes nothing. Answers how many tallies changed.
 */
export async function tallyBoards(
  { workspaceId, options }: Pick<WorkspaceEngine, 'workspaceId' | 'options'>,
  turnsMax = Number.POSITIVE_INFINITY,
): Promise<number> {
  let changed = 0;
  for (let turns = 0; turns < turnsMax; turns++) {
    const turn = await options.database.inWorkspace(workspaceId, (tx) => tallySome(tx, workspaceId));
    changed += turn.changed;
    if (turn.marks < marksPerTurn) break;
  }
  return changed;
}

async function tallySome(tx: Tx, workspaceId: string): Promise<{ marks: number; changed: number }> {
  // What is committed after this statement is counted the next time; what it sees, the statements after it see, too.
  const marks = await tx.query<{ person_id: string; at: Micros }>(
    `delete from board_changes where ctid = any (array (
       select ctid from board_changes where workspace_id = $1 limit ${marksPerTurn})) returning person_id, at`,
    [workspaceId],
  );
  if (marks.length === 0) return { marks: 0, changed: 0 };
  const { zone } = await lockBoardSettings(tx, workspaceId);
  const asked = new Map<string, [string, string, string, string]>();
  for (const { person_id: personId, at } of marks)
    for (const { key, startsAt, endsAt } of periodsAt(zone, at))
      asked.set(`${personId} ${key}`, [personId, key, toTimestamp(startsAt), toTimestamp(endsAt)]);
  const rows = await countAgain(tx, workspaceId, [...asked.values()], zone);
  const changed = rows.filter(isChanged);
  await writeTallies(tx, workspaceId, changed);
  await moveTotals(tx, workspaceId, changed);
  return { marks: marks.length, changed: changed.length };
}

interface Counted {
  person_id: string;
  period: string;
  awards: number;
  recognitions: number;
  shown: boolean;
  had: { awards: number; recognitions: number; shown: boolean } | null;
}

/** Everybody who was merged, with whom their deeds count for; and each person with all their names. */
export const namesSql = `
  leads (person_id, into_id) as (
    select person_id, into_id from person_merges where workspace_id = $1
    union all
    select l.person_id, m.into_id from leads l join person_merges m on m.workspace_id = $1 and m.person_id = l.into_id
  ), roots as (
    select l.person_id, l.into_id as root_id from leads l
    where not exists (select from person_merges m where m.workspace_id = $1 and m.person_id = l.into_id)
  )`;

/**
 * Confirmed awards by when they were earned, and recognitions by when they were given: of one giver once a day, and none
 * of somebody to themselves under another name.
 */
const countSql = `
  with recursive ${namesSql}, marked as (
    select * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[]) as m (person_id, period, starts_at, ends_at)
  ), asked as (
    select * from marked
    union
    select r.root_id, period, starts_at, ends_at from marked join roots r using (person_id)
  ), names as (
    select distinct person_id, person_id as name_id from asked
    union
    select r.root_id, r.person_id from roots r where r.root_id in (select person_id from asked)
  ), earned as (
    select a.person_id, a.period, count(*)::int as awards from asked a
    join awards w on w.workspace_id = $1 and w.person_id = a.person_id
      and w.earned_at >= a.starts_at and w.earned_at < a.ends_at and w.state = 'confirmed'
    group by 1, 2
  ), received as (
    select a.person_id, a.period,
      count(distinct (coalesce(g.root_id, r.giver_id), (r.given_at at time zone $6)::date))::int as recognitions
    from asked a join names n using (person_id)
    join recognition_recipients p on p.workspace_id = $1 and p.person_id = n.name_id
    join recognitions r on r.workspace_id = $1 and r.recognition_id = p.recognition_id
    left join roots g on g.person_id = r.giver_id
    where r.given_at >= a.starts_at and r.given_at < a.ends_at and r.state = 'shown'
      and coalesce(g.root_id, r.giver_id) <> a.person_id
    group by 1, 2
  )
  select a.person_id, a.period,
    case when m.person_id is null then coalesce(e.awards, 0) else 0 end as awards,
    case when m.person_id is null then coalesce(r.recognitions, 0) else 0 end as recognitions,
    h.person_id is null as shown,
    case when t.person_id is not null then
      jsonb_build_object('awards', t.awards, 'recognitions', t.recognitions, 'shown', t.shown) end as had
  from asked a
  left join earned e using (person_id, period) left join received r using (person_id, period)
  left join person_merges m on m.workspace_id = $1 and m.person_id = a.person_id
  left join board_hidden h on h.workspace_id = $1 and h.person_id = a.person_id
  left join board_tallies t on t.workspace_id = $1 and t.person_id = a.person_id and t.period = a.period`;

async function countAgain(
  tx: Tx,
  workspaceId: string,
  asked: readonly (readonly [string, string, string, string])[],
  zone: string,
): Promise<Counted[]> {
  const column = (index: 0 | 1 | 2 | 3) => asked.map((row) => row[index]);
  return tx.query<Counted>(countSql, [workspaceId, column(0), column(1), column(2), column(3), zone]);
}

function isChanged({ awards, recognitions, shown, had }: Counted): boolean {
  if (!had) return awards + recognitions > 0;
  return had.awards !== awards || had.recognitions !== recognitions || had.shown !== shown;
}

async function writeTallies(tx: Tx, workspaceId: string, rows: readonly Counted[]): Promise<void> {
  const gone = rows.filter(({ awards, recognitions }) => awards + recognitions === 0);
  const there = rows.filter((row) => !gone.includes(row));
  if (there.length > 0)
    await tx.query(
      `insert into board_tallies (workspace_id, person_id, period, awards, recognitions, shown)
       select $1, p, k, a, r, s from unnest($2::uuid[], $3::text[], $4::int[], $5::int[], $6::boolean[]) as t (p, k, a, r, s)
       on conflict (workspace_id, person_id, period) do update set
         awards = excluded.awards, recognitions = excluded.recognitions, shown = excluded.shown`,
      [
        workspaceId,
        there.map((row) => row.person_id),
        there.map((row) => row.period),
        there.map((row) => row.awards),
        there.map((row) => row.recognitions),
        there.map((row) => row.shown),
      ],
    );
  if (gone.length > 0)
    await tx.query(
      `delete from board_tallies t using unnest($2::uuid[], $3::text[]) as g (p, k)
       where t.workspace_id = $1 and t.person_id = g.p and t.period = g.k`,
      [workspaceId, gone.map((row) => row.person_id), gone.map((row) => row.period)],
    );
}

/** Those who are shown move from one total to another. */
async function moveTotals(tx: Tx, workspaceId: string, rows: readonly Counted[]): Promise<void> {
  const moves = new Map<string, { period: string; total: number; people: number }>();
  const move = (period: string, total: number, people: number) => {
    if (total === 0) return;
    const known = moves.get(`${period} ${total}`) ?? { period, total, people: 0 };
    moves.set(`${period} ${total}`, { ...known, people: known.people + people });
  };
  for (const { period, awards, recognitions, shown, had } of rows) {
    if (had?.shown) move(period, had.awards + had.recognitions, -1);
    if (shown) move(period, awards + recognitions, 1);
  }
  await addTotals(
    tx,
    workspaceId,
    [...moves.values()].filter(({ people }) => people !== 0),
  );
}

export async function addTotals(
  tx: Tx,
  workspaceId: string,
  moves: readonly { readonly period: string; readonly total: number; readonly people: number }[],
): Promise<void> {
  if (moves.length === 0) return;
  const columns = [moves.map((one) => one.period), moves.map((one) => one.total)];
  await tx.query(
    `insert into board_totals as b (workspace_id, period, total, people)
     select $1, k, t, p from unnest($2::text[], $3::int[], $4::int[]) as m (k, t, p)
     on conflict (workspace_id, period, total) do update set people = b.people + excluded.people`,
    [workspaceId, ...columns, moves.map((one) => one.people)],
  );
  await tx.query(
    `delete from board_totals b using unnest($2::text[], $3::int[]) as m (k, t)
     where b.workspace_id = $1 and b.period = m.k and b.total = m.t and b.people = 0`,
    [workspaceId, ...columns],
  );
}
