import { compareEvents, type Micros } from '../events/event.ts';

/** The place of an event in the one order (time rule T3), and its number in the workspace. */
export interface EventPlace {
  readonly seq: number;
  readonly at: Micros;
  readonly sequence: string;
  readonly id: string;
}

/** A later event that takes a counted one back. */
export interface Cancellation extends EventPlace {
  readonly type: string;
  readonly say: string | null;
}

/** One counted event of a person in a window. */
export interface Item extends EventPlace {
  readonly source: string;
  readonly type: string;
  readonly value: number;
  /** What it was about, for people to read: the ticket. */
  readonly object: string | null;
  /** Counts once per value; null where each event counts. */
  readonly distinct: string | null;
  readonly holdUntil: Micros | null;
  /** By link: the earliest cancellation within the hold. */
  readonly cancelledBy: Map<string, Cancellation>;
}

export interface GuardPoint extends EventPlace {
  readonly guard: number;
  readonly portion: 'of' | 'to';
}

/** What is known of one person in one window, in event order: a set, so arrival order cannot matter. */
export interface ScopeCell {
  readonly items: Item[];
  readonly points: GuardPoint[];
}

export interface LinkedEvidence extends EventPlace {
  readonly holder: string;
  readonly holdUntil: Micros;
}

/** What is known of one object that a hold watches: who was credited for it and what took it back. */
export interface LinkCell {
  readonly evidence: LinkedEvidence[];
  readonly cancels: Cancellation[];
}

/** Where cells live while deciding; made empty on first touch. Loading from disk happens before. */
export interface Cells {
  scope(achievementId: string, holder: string): ScopeCell;
  link(achievementId: string, holder: string): LinkCell;
}

/** The holder of a person's window: `<person>|2016-W12`. */
export function scopeHolder(personId: string, windowKey: string): string {
  return `${personId}|${windowKey}`;
}

export function splitHolder(holder: string): { personId: string; windowKey: string } {
  const bar = holder.indexOf('|');
  return { personId: holder.slice(0, bar), windowKey: holder.slice(bar + 1) };
}

/** The holder of an object: `=data.ticket=INC0000102`. It starts with `=`, which no person does. */
export function linkHolder(same: string, value: string): string {
  return `=${same}=${value}`;
}

export function isLinkHolder(holder: string): boolean {
  return holder.startsWith('=');
}

export function emptyScope(): ScopeCell {
  return { items: [], points: [] };
}

export function emptyLink(): LinkCell {
  return { evidence: [], cancels: [] };
}

/** Inserts in event order; false if it is there already (a replay). */
export function insertSorted<T extends EventPlace>(
  list: T[],
  entry: T,
  isSame: (other: T) => boolean,
): boolean {
  let place = list.length;
  for (let index = list.length - 1; index >= 0; index--) {
    const before = list[index];
    if (!before) break;
    const order = compareEvents(before, entry);
    if (order < 0) break;
    if (order === 0 && isSame(before)) return false;
    if (order > 0) place = index;
  }
  list.splice(place, 0, entry);
  return true;
}

/** A cell as JSON for the disk, without what is not yet committed (seq > committed). */
export function packScope(cell: ScopeCell, committed: number): object {
  return {
    i: cell.items
      .filter((item) => item.seq <= committed)
      .map((item) => [
        ...packPlace(item),
        item.source,
        item.type,
        item.value,
        item.object,
        item.distinct,
        item.holdUntil,
        [...item.cancelledBy]
          .filter(([, by]) => by.seq <= committed)
          .map(([link, by]) => [link, ...packPlace(by), by.type, by.say]),
      ]),
    p: cell.points
      .filter((point) => point.seq <= committed)
      .map((point) => [...packPlace(point), point.guard, point.portion]),
  };
}

export function packLink(cell: LinkCell, committed: number): object {
  return {
    e: cell.evidence
      .filter((evidence) => evidence.seq <= committed)
      .map((evidence) => [...packPlace(evidence), evidence.holder, evidence.holdUntil]),
    c: cell.cancels
      .filter((cancel) => cancel.seq <= committed)
      .map((cancel) => [...packPlace(cancel), cancel.type, cancel.say]),
  };
}

type PackedPlace = [number, number, string, string];

export function unpackScope(packed: unknown): ScopeCell {
  const { i, p } = packed as {
    i: [
      ...PackedPlace,
      string,
      string,
      number,
      string | null,
      string | null,
      number | null,
      [string, ...PackedPlace, string, string | null][],
    ][];
    p: [...PackedPlace, number, 'of' | 'to'][];
  };
  return {
    items: i.map(([seq, at, sequence, id, source, type, value, object, distinct, holdUntil, cancelled]) => ({
      seq,
      at,
      sequence,
      id,
      source,
      type,
      value,
      object,
      distinct,
      holdUntil,
      cancelledBy: new Map(
        cancelled.map(([link, cSeq, cAt, cSequence, cId, cType, say]) => [
          link,
          { seq: cSeq, at: cAt, sequence: cSequence, id: cId, type: cType, say },
        ]),
      ),
    })),
    points: p.map(([seq, at, sequence, id, guard, portion]) => ({ seq, at, sequence, id, guard, portion })),
  };
}

export function unpackLink(packed: unknown): LinkCell {
  const { e, c } = packed as {
    e: [...PackedPlace, string, number][];
    c: [...PackedPlace, string, string | null][];
  };
  return {
    evidence: e.map(([seq, at, sequence, id, holder, holdUntil]) => ({
      seq,
      at,
      sequence,
      id,
      holder,
      holdUntil,
    })),
    cancels: c.map(([seq, at, sequence, id, type, say]) => ({ seq, at, sequence, id, type, say })),
  };
}

function packPlace(place: EventPlace): PackedPlace {
  return [place.seq, place.at, place.sequence, place.id];
}
