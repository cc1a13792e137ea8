import { periodsAt, quartersOf } from '../../domain/boards/board-period.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Window } from '../../domain/time/window.ts';
import { localDay } from '../../domain/time/zone.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { asOwner } from '../upkeep/lease.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { lockBoardSettings } from './board-settings.ts';
import { forgetStandings } from './peer-standings.ts';
import { forgetPortfolios } from './portfolio-counts.ts';

const marksPerTurn = 5000;

/**
 * Counts anew what has changed since the last time, and keeps how many people have each total. What is counted is read
 * from awards and recognitions, not from the change, so doing it twice changes nothing. Answers how many tallies changed.
 */
export async function tallyBoards(
  workspace: Pick<WorkspaceEngine, 'workspaceId' | 'options'>,
  turnsMax = Number.POSITIVE_INFINITY,
): Promise<number> {
  const { workspaceId } = workspace;
  let changed = 0;
  for (let turns = 0; turns < turnsMax; turns++) {
    const turn = await asOwner(workspace, (tx) => tallySome(tx, workspaceId));
    changed += turn.changed;
    if (turn.marks < marksPerTurn) break;
  }
  return changed;
}

async function tallySome(tx: Tx, workspaceId: string): Promise<{ marks: number; changed: number }> {
  const waiting = await tx.query('select from board_changes where workspace_id = $1 limit 1', [workspaceId]);
  if (waiting.length === 0) return { marks: 0, changed: 0 };
  // One after the other: whoever comes second takes what is left.
  const { zone } = await lockBoardSettings(tx, workspaceId);
  // What commits after this statement, whatever its number, is counted the next time; what it sees, those after it see, too.
  const marks = await tx.query<{ person_id: string; at: Micros }>(
    `delete from board_changes where workspace_id = $1 and id <= (
       select max(id) from (select id from board_changes where workspace_id = $1 order by id limit ${marksPerTurn}) first)
     returning person_id, at`,
    [workspaceId],
  );
  const names = await readNames(tx, workspaceId);
  const asked = new Map<string, Asked>();
  // Somebody who was merged has nothing of their own any more.
  for (const { person_id: id, at } of marks)
    for (const personId of new Set([id, names.rootOf(id)]))
      for (const window of periodsAt(zone, at)) asked.set(`${personId} ${window.key}`, { personId, window });
  const changed = (await countAgain(tx, workspaceId, [...asked.values()], names)).filter(isChanged);
  await writeTallies(tx, workspaceId, changed);
  await moveTotals(tx, workspaceId, changed);
  await forgetPortfolios(tx, workspaceId, [...new Set(marks.map((mark) => mark.person_id))]);
  if (changed.length > 0)
    await forgetStandings(
      tx,
      workspaceId,
      [...new Set(changed.map((row) => row.person_id))],
      [...new Set([...asked.values()].flatMap(({ window }) => quartersOf(window)))],
    );
  return { marks: marks.length, changed: changed.length };
}

/** A person's week, month or quarter. */
interface Asked {
  readonly personId: string;
  readonly window: Window;
}

interface Counted {
  person_id: string;
  period: string;
  awards: number;
  recognitions: number;
  shown: boolean;
  had: { awards: number; recognitions: number; shown: boolean } | null;
}

/** Everybody who was merged, with whom their deeds count for. */
export const namesSql = `
  leads (person_id, into_id) as (
    select person_id, into_id from person_merges where workspace_id = $1
    union all
    select l.person_id, m.into_id from leads l join person_merges m on m.workspace_id = $1 and m.person_id = l.into_id
  ), roots as (
    select l.person_id, l.into_id as root_id from leads l
    where not exists (select from person_merges m where m.workspace_id = $1 and m.person_id = l.into_id)
  )`;

interface Names {
  /** Whom a person's deeds count for. */
  rootOf(personId: string): string;
  /** A person and those who were merged into them; nobody for one who was merged. */
  namesOf(personId: string): readonly string[];
}

/** Read with what is counted: the directory in memory may be a moment ahead or behind. */
async function readNames(tx: Tx, workspaceId: string): Promise<Names> {
  const rows = await tx.query<{ person_id: string; root_id: string }>(
    `with recursive ${namesSql} select person_id, root_id from roots`,
    [workspaceId],
  );
  const roots = new Map(rows.map((row) => [row.person_id, row.root_id]));
  const merged = new Map<string, string[]>();
  for (const [id, root] of roots) merged.set(root, [...(merged.get(root) ?? []), id]);
  return {
    rootOf: (id) => roots.get(id) ?? id,
    namesOf: (id) => (roots.has(id) ? [] : [id, ...(merged.get(id) ?? [])]),
  };
}

/** Statements of one index each: right after an import PostgreSQL does not know how much there is, and joins more unwisely. */
async function countAgain(
  tx: Tx,
  workspaceId: string,
  asked: readonly Asked[],
  names: Names,
): Promise<Counted[]> {
  const own = asked.filter(({ personId }) => names.rootOf(personId) === personId);
  const awards = new Map(
    (
      await tx.query<{ n: number; awards: number }>(
        `select n, count(*)::int as awards from unnest($2::int[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) as a (n, p, s, e)
         join awards w on w.workspace_id = $1 and w.person_id = p and w.earned_at >= s and w.earned_at < e
         where w.state = 'confirmed' group by n`,
        [workspaceId, ...columnsOf(own.map((one, n) => ({ ...one, n })))],
      )
    ).map((row) => [keyOf(own[row.n]), row.awards]),
  );
  const received = await countReceived(tx, workspaceId, own, names);
  const ids = [...new Set(asked.map(({ personId }) => personId))];
  const before = await tx.query<NonNullable<Counted['had']> & { person_id: string; period: string }>(
    `select person_id, period, awards, recognitions, shown from board_tallies
     where workspace_id = $1 and person_id = any ($2::uuid[])`,
    [workspaceId, ids],
  );
  const had = new Map(before.map((row) => [`${row.person_id} ${row.period}`, row]));
  const hidden = await tx.query<{ person_id: string }>(
    'select person_id from board_hidden where workspace_id = $1 and person_id = any ($2::uuid[])',
    [workspaceId, ids],
  );
  const isHidden = new Set(hidden.map((row) => row.person_id));
  return asked.map((one) => ({
    person_id: one.personId,
    period: one.window.key,
    awards: awards.get(keyOf(one)) ?? 0,
    recognitions: received.get(keyOf(one))?.size ?? 0,
    shown: !isHidden.has(one.personId),
    had: had.get(keyOf(one)) ?? null,
  }));
}

/** Of one giver once a day, and none of somebody to themselves under another name. */
async function countReceived(
  tx: Tx,
  workspaceId: string,
  own: readonly Asked[],
  { namesOf, rootOf }: Names,
): Promise<Map<string, Set<string>>> {
  const named = own.flatMap((one, n) =>
    namesOf(one.personId).map((personId) => ({ personId, window: one.window, n })),
  );
  const rows = await tx.query<{ n: number; giver_id: string; at: Micros }>(
    `select n, r.giver_id, r.given_at as at
     from unnest($2::int[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) as a (n, p, s, e)
     join recognition_recipients t on t.workspace_id = $1 and t.person_id = p
     join recognitions r on r.workspace_id = $1 and r.recognition_id = t.recognition_id
     where r.given_at >= s and r.given_at < e and r.state = 'shown'`,
    [workspaceId, ...columnsOf(named)],
  );
  const days = new Map<string, Set<string>>();
  for (const { n, giver_id: giver, at } of rows) {
    const one = own[n];
    if (!one || rootOf(giver) === one.personId) continue;
    const known = days.get(keyOf(one)) ?? new Set();
    days.set(keyOf(one), known.add(`${rootOf(giver)} ${localDay(one.window.zone, at)}`));
  }
  return days;
}

function columnsOf(rows: readonly (Asked & { readonly n: number })[]): unknown[] {
  return [
    rows.map(({ n }) => n),
    rows.map(({ personId }) => personId),
    rows.map(({ window }) => toTimestamp(window.startsAt)),
    rows.map(({ window }) => toTimestamp(window.endsAt)),
  ];
}

function keyOf(one: Asked | undefined): string {
  return one ? `${one.personId} ${one.window.key}` : '';
}

function isChanged({ awards, recognitions, shown, had }: Counted): boolean {
  if (!had) return awards + recognitions > 0;
  return had.awards !== awards || had.recognitions !== recognitions || had.shown !== shown;
}

async function writeTallies(tx: Tx, workspaceId: string, rows: readonly Counted[]): Promise<void> {
  const isThere = ({ awards, recognitions }: Counted) => awards + recognitions > 0;
  const there = rows.filter(isThere);
  const gone = rows.filter((row) => !isThere(row));
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
