import { fingerprint } from '../badges/seed.ts';
import { keyOf, levelCount, type Segment, widen } from './likeness.ts';

export const peersMin = 5;
export const peersMax = 12;
const peersAim = 8;

/** Somebody to be put beside people like them. */
export interface Peer {
  readonly id: string;
  readonly segment: Segment;
  /** Not shown on boards: in a group all the same, and no one of its five to twelve. */
  readonly isHidden: boolean;
}

/** People who see each other for a quarter. */
export interface PeerGroup {
  readonly number: number;
  /** 0 alike in everything; each step up one thing less. */
  readonly level: number;
  readonly segment: Segment;
  readonly members: readonly string[];
}

interface Draft {
  number: number;
  level: number;
  segment: Segment;
  shown: Peer[];
  hidden: Peer[];
}

/**
 * Puts people into groups of five to twelve who are alike. Whoever has a group keeps it, so that it is the same for the
 * whole quarter: newcomers fill up what has room among people like them, or wait until they are five; only a group that
 * has become too small is joined with another. Where there are too few alike at the beginning, a group is less alike.
 * The same people, groups and seed give the same groups, in whatever order they come.
 *
 * Example: `arrangePeers(people, [], '2026-Q1')`
 */
export function arrangePeers(
  people: readonly Peer[],
  before: readonly PeerGroup[],
  seed: string,
): PeerGroup[] {
  const room = new Room(people, before, seed);
  room.mend();
  room.seat(before.length === 0);
  room.seatHidden();
  return room.groups();
}

class Room {
  readonly #drafts: Draft[];
  /** By level and by what its people have in common there. */
  readonly #byKey: Map<string, Draft[]>[] = Array.from({ length: levelCount }, () => new Map());
  readonly #waiting: Peer[];
  readonly #hidden: Peer[];
  #next: number;

  constructor(people: readonly Peer[], before: readonly PeerGroup[], seed: string) {
    const byId = new Map(people.map((peer) => [peer.id, peer]));
    const seated = new Set<string>();
    this.#drafts = before.map(({ number, level, segment, members }) => {
      const there = members.flatMap((id) => byId.get(id) ?? []);
      for (const { id } of there) seated.add(id);
      const shown = there.filter((peer) => !peer.isHidden);
      return { number, level, segment, shown, hidden: there.filter((peer) => peer.isHidden) };
    });
    for (const draft of this.#drafts) this.#list(draft);
    this.#next = Math.max(0, ...before.map((group) => group.number)) + 1;
    const standing = people.filter(({ id }) => !seated.has(id));
    const places = new Map(standing.map(({ id }) => [id, fingerprint(seed, id)]));
    const place = ({ id }: Peer) => `${places.get(id)} ${id}`;
    standing.sort((one, other) => (place(one) < place(other) ? -1 : 1));
    this.#waiting = standing.filter((peer) => !peer.isHidden);
    this.#hidden = standing.filter((peer) => peer.isHidden);
  }

  groups(): PeerGroup[] {
    return this.#drafts
      .filter(({ shown }) => shown.length >= peersMin)
      .sort((one, other) => one.number - other.number)
      .map(({ number, level, segment, shown, hidden }) => ({
        number,
        level,
        segment,
        members: [...shown, ...hidden].map(({ id }) => id),
      }));
  }

  /** Joins what has become too small with the smallest group that is most like it. */
  mend(): void {
    for (;;) {
      const small = this.#drafts.find(({ shown }) => shown.length < peersMin);
      if (!small) return;
      this.#drafts.splice(this.#drafts.indexOf(small), 1);
      const other = this.#likest(small);
      if (other) this.#pool(small, other);
      else {
        this.#waiting.push(...small.shown);
        this.#hidden.push(...small.hidden);
        return;
      }
    }
  }

  seat(isFirst: boolean): void {
    let left = isFirst ? [...this.#waiting] : this.#waiting.filter((peer) => !this.#fill(peer));
    for (let level = 0; level < levelCount; level++) {
      const alike = new Map<string, Peer[]>();
      for (const peer of left) {
        const key = keyOf(peer.segment, level);
        const list = alike.get(key);
        if (list) list.push(peer);
        else alike.set(key, [peer]);
      }
      left = [];
      for (const [key, peers] of alike) {
        if (peers.length >= peersMin) this.#split(peers, level);
        else if (!isFirst || level === 0 || !this.#join(peers, level, key)) left.push(...peers);
      }
    }
    const smallest = smallestOf(this.#drafts);
    // Everything is full. At the start of a quarter nobody has got used to anybody yet.
    if (isFirst && left.length > 0 && smallest) {
      const rest: Draft = { number: 0, level: levelCount - 1, segment: {}, shown: left, hidden: [] };
      this.#pool(rest, smallest);
    }
  }

  seatHidden(): void {
    for (const peer of this.#hidden) {
      for (let level = 0; level < levelCount; level++) {
        const group = smallestOf(this.#of(peer.segment, level));
        if (!group) continue;
        group.hidden.push(peer);
        break;
      }
    }
  }

  /** Sits down where nobody has to be told that the group is less alike now. */
  #fill(peer: Peer): boolean {
    for (let level = 0; level < levelCount; level++) {
      const fitting = this.#of(peer.segment, level).filter((group) => group.level === level);
      const group = smallestOf(fitting, peersMax - 1);
      if (!group) continue;
      group.shown.push(peer);
      return true;
    }
    return false;
  }

  /** Joins a few to a group that they are alike with on a level, which is then what its people have in common. */
  #join(peers: readonly Peer[], level: number, key: string): boolean {
    const alike = (this.#byKey[level]?.get(key) ?? []).filter((group) => this.#stands(group, level));
    const group = smallestOf(alike, peersMax - peers.length);
    if (!group) return false;
    group.shown.push(...peers);
    this.#widen(group, level);
    return true;
  }

  #split(peers: readonly Peer[], level: number): void {
    const parts = Math.max(1, Math.round(peers.length / peersAim));
    const segment = widen(peers[0]?.segment ?? {}, level);
    for (let part = 0; part < parts; part++) {
      const from = Math.floor((part * peers.length) / parts);
      const to = Math.floor(((part + 1) * peers.length) / parts);
      this.#add({ number: this.#next++, level, segment, shown: peers.slice(from, to), hidden: [] });
    }
  }

  /** One group of two, or two evenly, if they are too many for one; what they have in common is what both had. */
  #pool(small: Draft, other: Draft): void {
    let { level } = other;
    while (keyOf(other.segment, level) !== keyOf(small.segment, level) || level < small.level) level++;
    const all = [...small.shown, ...other.shown];
    this.#widen(other, level);
    if (all.length <= peersMax) {
      other.shown = all;
      other.hidden.push(...small.hidden);
      return;
    }
    const half = Math.floor(all.length / 2);
    // Most of the larger one stay together.
    other.shown = all.slice(half);
    this.#add({
      number: small.number || this.#next++,
      level,
      segment: other.segment,
      shown: all.slice(0, half),
      hidden: small.hidden,
    });
  }

  #likest({ segment }: Draft): Draft | undefined {
    for (let level = 0; level < levelCount; level++) {
      const group = smallestOf(this.#of(segment, level));
      if (group) return group;
    }
    return undefined;
  }

  #of(segment: Segment, level: number): Draft[] {
    const found = this.#byKey[level]?.get(keyOf(segment, level)) ?? [];
    return found.filter((group) => this.#stands(group, level));
  }

  #stands(group: Draft, level: number): boolean {
    return group.level <= level && group.shown.length > 0 && !this.#isGone(group);
  }

  #isGone(group: Draft): boolean {
    return group.shown.length < peersMin && !this.#drafts.includes(group);
  }

  #widen(group: Draft, level: number): void {
    if (level <= group.level) return;
    group.level = level;
    group.segment = widen(group.segment, level);
  }

  #add(draft: Draft): void {
    this.#drafts.push(draft);
    this.#list(draft);
  }

  #list(draft: Draft): void {
    for (let level = draft.level; level < levelCount; level++) {
      const key = keyOf(draft.segment, level);
      const list = this.#byKey[level]?.get(key);
      if (list) list.push(draft);
      else this.#byKey[level]?.set(key, [draft]);
    }
  }
}

function smallestOf(groups: readonly Draft[], sizeMax = Number.POSITIVE_INFINITY): Draft | undefined {
  let smallest: Draft | undefined;
  for (const group of groups)
    if (group.shown.length <= sizeMax && (!smallest || group.shown.length < smallest.shown.length))
      smallest = group;
  return smallest;
}
