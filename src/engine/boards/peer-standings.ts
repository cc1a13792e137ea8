import { periodsWithin } from '../../domain/boards/board-period.ts';
import type { Segment } from '../../domain/boards/likeness.ts';
import type { Tx } from '../../store/database.ts';

/** What a group has in common, and what its members have, side by side. */
export interface PeerStandings {
  readonly level: number;
  readonly segment: Segment;
  readonly people: readonly string[];
  /** The places of those who have hidden. */
  readonly hidden: readonly number[];
  /**
   * By week, month and quarter in which anybody has something, in the order of the people; nothing for those after the
   * last. A text such as `3 0 1`, for one of eighteen is wanted.
   */
  readonly totals: Readonly<Record<string, string>>;
}

/** One view of it all, and one index each: right after an import PostgreSQL joins unwisely. */
const partsSql = `
  with seats as materialized (
    select number, person_id from peer_group_members where workspace_id = $1 and period = $2 and number = any ($3::int[])
  )
  select 'group' as kind, number, null::uuid as person_id, null as period, level::int as total, segment from peer_groups
    where workspace_id = $1 and period = $2 and number = any ($3::int[])
  union all
  select 'seat', number, person_id, null, null, null from seats
  union all
  select 'hidden', null, person_id, null, null, null from board_hidden
    where workspace_id = $1 and person_id = any (array(select person_id from seats))
  union all
  select 'tally', null, person_id, period, awards + recognitions, null from board_tallies
    where workspace_id = $1 and person_id = any (array(select person_id from seats)) and period = any ($4::text[])`;

interface Part {
  kind: 'group' | 'seat' | 'hidden' | 'tally';
  number: number;
  person_id: string;
  period: string;
  /** Of a group, its level. */
  total: number;
  segment: Segment;
}

/** What the members of groups have, counted now, by the number of the group. */
export async function countStandings(
  tx: Tx,
  workspaceId: string,
  quarter: string,
  numbers: readonly number[],
): Promise<Map<number, PeerStandings>> {
  const names = [workspaceId, quarter, numbers, periodsWithin(quarter)];
  const parts = await tx.prepared<Part>('peer-standings', partsSql, names);
  const ofKind = (kind: Part['kind']) => parts.filter((part) => part.kind === kind);
  const hidden = new Set(ofKind('hidden').map((part) => part.person_id));
  const tallies = groupBy(ofKind('tally'), (part) => part.person_id);
  const seats = groupBy(ofKind('seat'), (part) => part.number);
  return new Map(
    ofKind('group').map(({ number, total: level, segment }) => {
      const people = (seats.get(number) ?? []).map((seat) => seat.person_id).sort();
      const own = people.map((id) => tallies.get(id) ?? []);
      return [
        number,
        {
          level,
          segment,
          people,
          hidden: people.flatMap((id, at) => (hidden.has(id) ? [at] : [])),
          totals: standSideBySide(own),
        },
      ];
    }),
  );
}

function groupBy<K>(parts: readonly Part[], key: (part: Part) => K): Map<K, Part[]> {
  const groups = new Map<K, Part[]>();
  for (const part of parts) {
    const known = groups.get(key(part));
    if (known) known.push(part);
    else groups.set(key(part), [part]);
  }
  return groups;
}

function standSideBySide(tallies: readonly (readonly Part[])[]): Record<string, string> {
  const totals: Record<string, number[]> = {};
  for (const [at, own] of tallies.entries())
    for (const { period, total } of own) {
      const ofPeriod = totals[period] ?? [];
      totals[period] = ofPeriod;
      // Nothing for those before.
      while (ofPeriod.length < at) ofPeriod.push(0);
      ofPeriod.push(total);
    }
  return Object.fromEntries(Object.entries(totals).map(([period, numbers]) => [period, numbers.join(' ')]));
}

/** Of somebody's group of a quarter: as it was counted ahead, or else counted now. Null for nobody in a group. */
export async function readStandings(
  tx: Tx,
  workspaceId: string,
  quarter: string,
  personId: string,
): Promise<PeerStandings | null> {
  const who = [workspaceId, quarter, personId];
  const [ahead] = await tx.prepared<{ standings: PeerStandings | null }>('board-peers', aheadSql, who);
  if (!ahead || ahead.standings) return ahead?.standings ?? null;
  const [own] = await tx.prepared<{ number: number }>(
    'board-seat',
    'select number from peer_group_members where workspace_id = $1 and period = $2 and person_id = $3',
    who,
  );
  if (!own) return null;
  return (await countStandings(tx, workspaceId, quarter, [own.number])).get(own.number) ?? null;
}

const aheadSql = `
  select g.standings from peer_group_members m
  join peer_groups g on g.workspace_id = $1 and g.period = $2 and g.number = m.number
  where m.workspace_id = $1 and m.period = $2 and m.person_id = $3`;

/** The groups in which these people sit, in these quarters or ever, are counted again by and by. Held: the board settings. */
export async function forgetStandings(
  tx: Tx,
  workspaceId: string,
  people: readonly string[],
  quarters: readonly string[] | null,
): Promise<void> {
  await tx.query(
    `update peer_groups g set standings = null
     from peer_group_members m
     where m.workspace_id = $1 and ($3::text[] is null or m.period = any ($3)) and m.person_id = any ($2::uuid[])
       and g.workspace_id = $1 and g.period = m.period and g.number = m.number and g.standings is not null`,
    [workspaceId, people, quarters],
  );
}

/** Counts up to so many groups ahead. Held: the board settings. Answers how many. */
export async function fillStandings(tx: Tx, workspaceId: string, most: number): Promise<number> {
  const rows = await tx.query<{ period: string; number: number }>(
    `select period, number from peer_groups where workspace_id = $1 and standings is null limit ${most}`,
    [workspaceId],
  );
  for (const quarter of new Set(rows.map((row) => row.period))) {
    const numbers = rows.filter((row) => row.period === quarter).map((row) => row.number);
    const counted = await countStandings(tx, workspaceId, quarter, numbers);
    await tx.query(
      `update peer_groups g set standings = s.standings from unnest($3::int[], $4::json[]) as s (number, standings)
       where g.workspace_id = $1 and g.period = $2 and g.number = s.number`,
      [workspaceId, quarter, numbers, numbers.map((one) => JSON.stringify(counted.get(one)))],
    );
  }
  return rows.length;
}
