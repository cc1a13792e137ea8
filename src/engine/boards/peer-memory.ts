import type { Database } from '../../store/database.ts';
import type { Writes } from '../../store/writes.ts';

/** Whoever writes one of these, but for the tally itself, changes groups in a way that memory does not follow. */
const tables = ['board_tallies', 'board_hidden', 'peer_groups', 'peer_group_members'];
/** What the tally writes instead of `board_tallies`: of some, and it says of whom. */
export const someTallied = 'board_tallies of some';
const peopleMax = 200_000;

interface Seats<T> {
  readonly quarter: string;
  readonly period: string;
  readonly stamp: number;
  readonly value: T;
  isGone: boolean;
}

/**
 * Groups that somebody has looked at lately, with what their members have, by member. The tally says whose numbers have
 * changed, so that under load only their groups are read again; every other write forgets all of them.
 */
export class PeerMemory<T> {
  readonly #byPerson = new Map<string, Seats<T>[]>();
  /** Grows with each forgetting, so that what was read before is not kept after it. */
  #forgotten = 0;

  /** The group of somebody, or else what `read` finds; it is kept for all of its members. */
  async of(
    { writes }: Pick<Database, 'writes'>,
    workspaceId: string,
    { personId, quarter, period }: { personId: string; quarter: string; period: string },
    read: () => Promise<{ readonly value: T; readonly members: readonly string[] }>,
  ): Promise<T> {
    const stamp = writes.stamp(workspaceId, tables);
    const isOf = (one: Seats<T>) => one.period === period && one.quarter === quarter;
    const before = this.#byPerson
      .get(personId)
      ?.find((one) => isOf(one) && !one.isGone && one.stamp === stamp);
    if (before) return before.value;
    const forgotten = this.#forgotten;
    const { value, members } = await read();
    if (forgotten !== this.#forgotten) return value;
    if (this.#byPerson.size > peopleMax) this.#byPerson.clear();
    const seats: Seats<T> = { quarter, period, stamp, value, isGone: false };
    for (const id of members) {
      const others = (this.#byPerson.get(id) ?? []).filter((one) => !isOf(one) && one.stamp === stamp);
      this.#byPerson.set(id, [...others, seats]);
    }
    return value;
  }

  /** Their numbers have changed: whatever group they sit in is read again. */
  forget(people: Iterable<string>): void {
    this.#forgotten++;
    for (const id of people) {
      for (const seats of this.#byPerson.get(id) ?? []) seats.isGone = true;
      this.#byPerson.delete(id);
    }
  }
}

const memories = new WeakMap<Writes, Map<string, PeerMemory<unknown>>>();

/** The one of a workspace. */
export function peerMemory<T>({ writes }: Pick<Database, 'writes'>, workspaceId: string): PeerMemory<T> {
  const ofDatabase = memories.get(writes) ?? new Map<string, PeerMemory<unknown>>();
  memories.set(writes, ofDatabase);
  const memory = ofDatabase.get(workspaceId) ?? new PeerMemory<unknown>();
  ofDatabase.set(workspaceId, memory);
  return memory as PeerMemory<T>;
}
