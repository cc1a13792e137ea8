import { compareEvents, type Micros } from '../../events/event.ts';
import type { Rule, RuleVersion } from '../language/rule.ts';
import type { Person } from '../reading/person.ts';

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
  /** With whom its person is compared; null where nobody is. */
  readonly group: string | null;
  readonly holdUntil: Micros | null;
  /** By link: the earliest cancellation within the hold. Shared while empty: replace it, never add to it. */
  cancelledBy: ReadonlyMap<string, Cancellation>;
}

export const notCancelled: ReadonlyMap<string, Cancellation> = new Map();

export interface GuardPoint extends EventPlace {
  readonly guard: number;
  readonly portion: 'of' | 'to';
}

/** Which window of which person, for which achievement. */
export interface CellKey {
  readonly achievementId: string;
  readonly personId: string;
  readonly windowKey: string;
}

/** What is known of one person in one window: a set, so arrival order cannot matter. */
export interface Contents {
  /** In event order. */
  items: Item[];
  /** In event order. Shared while empty: replace it, never add to it. */
  points: GuardPoint[];
}

/** The same, whose it is, and what deciding remembers of it. */
export interface ScopeCell extends CellKey, Contents {
  /** When the last item happened, and the last point; null for none. To ask for it makes nothing of what is packed. */
  readonly lastAt: Micros | null;
  readonly lastPointAt: Micros | null;
  /** Adds what comes after all others. */
  append(item: Item): void;
  appendPoint(point: GuardPoint): void;
  /** The total is at most this: every positive value, whether or not it was taken back or counts twice. */
  most: number;
  /** Why deciding again would change nothing; see `quiet.ts`. Not kept on disk. */
  quiet: Quiet | null;
  /** What was folded into it since it was last written down; null for nothing. */
  fresh: Fresh | null;
  /** The event that took something out of it again since: it has to be written down as a whole. */
  tornBy: number | null;
}

/** What is new in a cell, in the order it came. */
export interface Fresh {
  readonly items: Item[];
  readonly points: GuardPoint[];
  readonly cancels: FreshCancel[];
}

/** That an item was taken back, or taken back earlier than was known. */
export interface FreshCancel {
  readonly item: number;
  readonly link: string;
  readonly by: Cancellation;
}

export const noPoints: GuardPoint[] = [];

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

/** A counted event under a hold, and whose it is. */
export interface LinkedEvidence extends EventPlace {
  readonly holdUntil: Micros;
  readonly personId: string;
  readonly windowKey: string;
}

/** An event that is a step of a chain about one object, and what it would count for. */
export interface Mark extends EventPlace {
  readonly version: RuleVersion;
  /** Which steps it can be, from 0 on. */
  readonly steps: readonly number[];
  /** For a last step: whose it is and where; null where it counts for nobody. */
  readonly credit: MarkCredit | null;
}

export interface MarkCredit {
  readonly person: Person;
  readonly windowKey: string;
  readonly item: Item;
}

/** What is known of one object: who was credited for it, what took it back, and the steps of its chains. */
export interface LinkCell {
  /** Shared while empty: replace it, never add to it. */
  evidence: readonly LinkedEvidence[];
  /** Shared while empty: replace it, never add to it. */
  cancels: readonly Cancellation[];
  /** Shared while empty: replace it, never add to it. */
  marks: readonly Mark[];
}

/** Where cells live while deciding; made empty on first touch. Loading from disk happens before. */
export interface Cells {
  scope(achievementId: string, personId: string, windowKey: string): ScopeCell;
  link(achievementId: string, link: string): LinkCell;
}

/** The window of one object: `2016-W12~KB-7`. */
export function objectKey(windowKey: string, object: string): string {
  return `${windowKey}~${encodeURIComponent(object)}`;
}

/** The name of an object: `data.ticket=INC0000102`. */
export function linkName(same: string, value: string): string {
  return `${same}=${value}`;
}

/** A cell that is only ever in memory. */
class PlainCell implements ScopeCell {
  readonly achievementId: string;
  readonly personId: string;
  readonly windowKey: string;
  items: Item[] = [];
  points: GuardPoint[] = noPoints;
  most = 0;
  quiet: Quiet | null = null;
  fresh: Fresh | null = null;
  tornBy: number | null = null;

  constructor({ achievementId, personId, windowKey }: CellKey) {
    this.achievementId = achievementId;
    this.personId = personId;
    this.windowKey = windowKey;
  }

  get lastAt(): Micros | null {
    return this.items.at(-1)?.at ?? null;
  }

  get lastPointAt(): Micros | null {
    return this.points.at(-1)?.at ?? null;
  }

  append(item: Item): void {
    this.items.push(item);
  }

  appendPoint(point: GuardPoint): void {
    if (this.points === noPoints) this.points = [point];
    else this.points.push(point);
  }
}

export function emptyScope(key: CellKey): ScopeCell {
  return new PlainCell(key);
}

/** The same window of the same person with other contents. */
export function withContents(cell: ScopeCell, { items, points }: Contents): ScopeCell {
  return Object.assign(emptyScope(cell), { items, points, most: cell.most, quiet: cell.quiet });
}

export const noEvidence: readonly LinkedEvidence[] = [];

export const noCancels: readonly Cancellation[] = [];

export const noMarks: readonly Mark[] = [];

export function emptyLink(): LinkCell {
  return { evidence: noEvidence, cancels: noCancels, marks: noMarks };
}

/** What the items' total cannot exceed. */
export function mostOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + Math.max(0, item.value), 0);
}

/** Where the new parts of a cell are noted. */
export function freshOf(cell: ScopeCell): Fresh {
  cell.fresh ??= { items: [], points: [], cancels: [] };
  return cell.fresh;
}

/** Events of two sources may be of the same moment and id: then by what they are, never by which came first. */
function compareTied(a: EventPlace, b: EventPlace): number {
  const [first, second] = [tellOf(a), tellOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function tellOf(place: EventPlace & Partial<Item & Mark>): string {
  const { source, type, value, object, distinct, steps } = place;
  return JSON.stringify([source, type, value, object, distinct, steps]);
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
    if (order > 0 || compareTied(before, entry) > 0) place = index;
  }
  list.splice(place, 0, entry);
  return true;
}
