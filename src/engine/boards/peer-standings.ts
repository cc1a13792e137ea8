import { periodsWithin } from '../../domain/boards/board-period.ts';
import type { Tx } from '../../store/database.ts';

/** What the members of a group have, side by side. */
export interface PeerStandings {
  readonly people: readonly string[];
  readonly hidden: readonly boolean[];
  /** By week, month and quarter in which anybody has something, in the order of the people; nothing for those after the last. */
  readonly totals: Readonly<Record<string, readonly number[]>>;
}

const seatsSql = `
  select m.number, m.person_id, h.person_id is not null as hidden, t.period, t.awards + t.recognitions as total
  from peer_group_members m
  left join board_hidden h on h.workspace_id = $1 and h.person_id = m.person_id
  left join board_tallies t on t.workspace_id = $1 and t.person_id = m.person_id and t.period = any ($4::text[])
  where m.workspace_id = $1 and m.period = $2 and m.number = any ($3::int[]) order by m.number, m.person_id`;

interface Seat {
  number: number;
  person_id: string;
  hidden: boolean;
  /** Null where nothing counts for them in the quarter. */
  period: string | null;
  total: number | null;
}

/** What the members of groups have, counted now, by the number of the group. */
export async function countStandings(
  tx: Tx,
  workspaceId: string,
  quarter: string,
  numbers: readonly number[],
): Promise<Map<number, PeerStandings>> {
  const seats = await tx.prepared<Seat>('peer-standings', seatsSql, [
    workspaceId,
    quarter,
    numbers,
    periodsWithin(quarter),
  ]);
  const groups = new Map<number, Seat[]>();
  for (const seat of seats) {
    const own = groups.get(seat.number);
    if (own) own.push(seat);
    else groups.set(seat.number, [seat]);
  }
  return new Map([...groups].map(([number, own]) => [number, standSideBySide(own)]));
}

function standSideBySide(seats: readonly Seat[]): PeerStandings {
  const people: string[] = [];
  const hidden: boolean[] = [];
  const totals: Record<string, number[]> = {};
  for (const seat of seats) {
    if (people.at(-1) !== seat.person_id) {
      people.push(seat.person_id);
      hidden.push(seat.hidden);
    }
    if (seat.period === null || !seat.total) continue;
    const ofPeriod = totals[seat.period] ?? [];
    totals[seat.period] = ofPeriod;
    // Nothing for those before.
    while (ofPeriod.length < people.length - 1) ofPeriod.push(0);
    ofPeriod.push(seat.total);
  }
  return { people, hidden, totals };
}

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
    const none: PeerStandings = { people: [], hidden: [], totals: {} };
    await tx.query(
      `update peer_groups g set standings = s.standings from unnest($3::int[], $4::json[]) as s (number, standings)
       where g.workspace_id = $1 and g.period = $2 and g.number = s.number`,
      [workspaceId, quarter, numbers, numbers.map((one) => JSON.stringify(counted.get(one) ?? none))],
    );
  }
  return rows.length;
}
