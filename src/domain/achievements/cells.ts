import { compareEvents, type Micros } from '../events/event.ts';
import type { Rule } from './rule.ts';

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
  /** By link: the earliest cancellation within the hold. Shared while empty: replace it, never add to it. */
  cancelledBy: ReadonlyMap<string, Cancellation>;
}

export const notCancelled: ReadonlyMap<string, Cancellation> = new Map();

export interface GuardPoint extends EventPlace {
  readonly guard: number;
  readonly portion: 'of' | 'to';
}

/** What is known of one person in one window, in event order: a set, so arrival order cannot matter. */
export interface ScopeCell {
  readonly items: Item[];
  readonly points: GuardPoint[];
  /** The total is at most this: every positive value, whether or not it was taken back or counts twice. */
  most: number;
  /** Why deciding again would change nothing; see `quiet.ts`. Not kept on disk. */
  quiet: Quiet | null;
}

/** What was decided of a window holds for what is appended to it, within these bounds. */
export interface Quiet {
  readonly rule: Rule;
  /** Until `most` reaches the next tier. */
  readonly below: number;
  /** Until the first pending award settles. */
  readonly until: Micros;
  /** For events before another version, or another fact of the person, applies. */
  readonly before: Micros;
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
  return { items: [], points: [], most: 0, quiet: null };
}

export function emptyLink(): LinkCell {
  return { evidence: [], cancels: [] };
}

/** What the items' total cannot exceed. */
export function mostOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + Math.max(0, item.value), 0);
}

/** Inserts in event order; false if it is there already (a replay). */
export function insertSorted<T extends EventPlace>(
  list: T[],
  entry: T,
  isSame: (other: T) => boolean,
): boolean {
  const last = list.at(-1);
  if (!last || compareEvents(last, entry) < 0) {
    list.push(entry);
    return true;
  }
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
