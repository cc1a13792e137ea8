import { factsAt } from '../../domain/achievements/reading/person.ts';
import { type Segment, segmentOf } from '../../domain/boards/likeness.ts';
import { arrangePeers, type Peer, type PeerGroup } from '../../domain/boards/peer-groups.ts';
import { type Window, windowAt } from '../../domain/time/window.ts';
import { localDay } from '../../domain/time/zone.ts';
import { lockBoardSettings } from '../../engine/boards/board-settings.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';

const rowsPerWrite = 20_000;
/** Whoever found no place is not looked after again for a minute. */
const againAfterMs = 60_000;

interface Seating {
  wanted: Set<string>;
  next: Promise<void> | null;
  turn: Promise<unknown>;
  readonly triedAt: Map<string, number>;
}
const seatings = new WeakMap<WorkspaceEngine, Seating>();

/**
 * Finds somebody their group of this quarter. The first look of a quarter makes the groups, of everybody for whom
 * something counted in it or in the one before; whoever looks later sits down with them. Looks that come together are
 * one arrangement.
 */
export async function seatPeer(workspace: WorkspaceEngine, personId: string, quarter: string): Promise<void> {
  const seating: Seating = seatings.get(workspace) ?? {
    wanted: new Set(),
    next: null,
    turn: Promise.resolve(),
    triedAt: new Map(),
  };
  seatings.set(workspace, seating);
  const triedAt = seating.triedAt.get(`${personId} ${quarter}`);
  if (triedAt !== undefined && performance.now() - triedAt < againAfterMs) return;
  seating.wanted.add(personId);
  seating.next ??= seating.turn.then(() => {
    const wanted = seating.wanted;
    seating.wanted = new Set();
    seating.next = null;
    if (seating.triedAt.size > 10_000) seating.triedAt.clear();
    for (const id of wanted) seating.triedAt.set(`${id} ${quarter}`, performance.now());
    return arrange(workspace, [...wanted]);
  });
  const { next } = seating;
  seating.turn = next.catch(() => undefined);
  await next;
}

/** Arranges the groups anew now, whoever asked lately: somebody has left a group. */
export async function seatAgain(
  workspace: WorkspaceEngine,
  personId: string,
  quarter: string,
): Promise<void> {
  seatings.get(workspace)?.triedAt.clear();
  await seatPeer(workspace, personId, quarter);
}

async function arrange(workspace: WorkspaceEngine, wanted: readonly string[]): Promise<void> {
  const { workspaceId, options } = workspace;
  await options.database.inWorkspace(workspaceId, async (tx) => {
    // With a million people, thinking and writing take longer than any other request may.
    await tx.query(
      `set local idle_in_transaction_session_timeout = '15min'; set local statement_timeout = '15min'`,
    );
    const { zone } = await lockBoardSettings(tx, workspaceId);
    const quarter = windowAt('quarter', zone, options.now());
    const before = await readGroups(tx, workspaceId, quarter.key);
    const people = await peersOf(tx, workspace, quarter, before, wanted);
    await writeGroups(tx, workspaceId, quarter.key, before, arrangePeers(people, before, quarter.key));
  });
}

async function readGroups(tx: Tx, workspaceId: string, period: string): Promise<PeerGroup[]> {
  return tx.query<{ number: number; level: number; segment: Segment; members: string[] }>(
    `select g.number, g.level, g.segment, array_agg(m.person_id order by m.person_id) as members
     from peer_groups g join peer_group_members m using (workspace_id, period, number)
     where g.workspace_id = $1 and g.period = $2 group by g.workspace_id, g.period, g.number order by g.number`,
    [workspaceId, period],
  );
}

/** Those who take part: for whom something counted in this quarter or the last, who have a group, or who ask. */
async function peersOf(
  tx: Tx,
  workspace: WorkspaceEngine,
  quarter: Window,
  before: readonly PeerGroup[],
  wanted: readonly string[],
): Promise<Peer[]> {
  const { workspaceId, directory, options } = workspace;
  const last = windowAt('quarter', quarter.zone, quarter.startsAt - 1).key;
  const active = await tx.query<{ person_id: string }>(
    'select distinct person_id from board_tallies where workspace_id = $1 and period = any ($2)',
    [workspaceId, [last, quarter.key]],
  );
  const hidden = new Set(
    (
      await tx.query<{ person_id: string }>('select person_id from board_hidden where workspace_id = $1', [
        workspaceId,
      ])
    ).map((row) => row.person_id),
  );
  const ids = new Set([
    ...active.map((row) => row.person_id),
    ...before.flatMap(({ members }) => members),
    ...wanted,
  ]);
  const day = localDay(quarter.zone, quarter.startsAt);
  const now = options.now();
  return [...ids].flatMap((id): Peer[] => {
    const person = directory.rootOf(id) === id ? directory.person(id) : undefined;
    if (!person) return [];
    const segment = segmentOf(factsAt(person, now).attributes, day);
    return [{ id, segment, isHidden: hidden.has(id) }];
  });
}

/** Only what has changed. */
async function writeGroups(
  tx: Tx,
  workspaceId: string,
  period: string,
  before: readonly PeerGroup[],
  after: readonly PeerGroup[],
): Promise<void> {
  const seats = (groups: readonly PeerGroup[]) =>
    new Map(groups.flatMap(({ number, members }) => members.map((id) => [id, number] as const)));
  const known = seats(before);
  const wanted = seats(after);
  const moved = [...wanted].filter(([id, number]) => known.get(id) !== number);
  const gone = [...known.keys()].filter((id) => !wanted.has(id));
  const levels = new Map(before.map(({ number, level }) => [number, level]));
  const changed = after.filter(({ number, level }) => levels.get(number) !== level);
  const others = [...moved.map(([id]) => id), ...gone].flatMap((id) => known.get(id) ?? []);
  const numbers = new Set(after.map(({ number }) => number));
  const ended = before.flatMap(({ number }) => (numbers.has(number) ? [] : [number]));
  await inParts(changed, (some) =>
    tx.query(
      `insert into peer_groups (workspace_id, period, number, level, segment)
       select $1, $2, n, l, s::jsonb from unnest($3::int[], $4::int[], $5::text[]) as g (n, l, s)
       on conflict (workspace_id, period, number) do update set level = excluded.level, segment = excluded.segment, standings = null`,
      [
        workspaceId,
        period,
        some.map(({ number }) => number),
        some.map(({ level }) => level),
        some.map(({ segment }) => JSON.stringify(segment)),
      ],
    ),
  );
  await inParts(moved, (some) =>
    tx.query(
      `insert into peer_group_members (workspace_id, period, person_id, number)
       select $1, $2, p, n from unnest($3::uuid[], $4::int[]) as m (p, n)
       on conflict (workspace_id, period, person_id) do update set number = excluded.number`,
      [workspaceId, period, some.map(([id]) => id), some.map(([, number]) => number)],
    ),
  );
  await inParts(gone, (some) =>
    tx.query(
      'delete from peer_group_members where workspace_id = $1 and period = $2 and person_id = any ($3::uuid[])',
      [workspaceId, period, some],
    ),
  );
  // Who sits in it is part of what was counted ahead.
  const touched = [...new Set([...others, ...moved.map(([, number]) => number)])];
  await inParts(touched, (some) =>
    tx.query(
      'update peer_groups set standings = null where workspace_id = $1 and period = $2 and number = any ($3) and standings is not null',
      [workspaceId, period, some],
    ),
  );
  if (ended.length > 0)
    await tx.query('delete from peer_groups where workspace_id = $1 and period = $2 and number = any ($3)', [
      workspaceId,
      period,
      ended,
    ]);
}

async function inParts<T>(all: readonly T[], write: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += rowsPerWrite)
    await write(all.slice(start, start + rowsPerWrite));
}
