import { compareEvents } from '../../events/event.ts';
import {
  type Cancellation,
  type Contents,
  type Fresh,
  type FreshCancel,
  type GuardPoint,
  type Item,
  insertSorted,
  noPoints,
  notCancelled,
} from './cells.ts';
import { type FieldWriter, fields, packHappening, packPlace, textAt, unpackPlace } from './pack-fields.ts';

/**
 * Cells on disk, and those in memory that nobody looks at: what is new is appended as one text. Entries, and texts, are
 * divided by `|` and their fields by `,`; the first field says what it is: nothing for an item, `p` for a point of a guard,
 * `c` for a cancellation. Null is `~`; what is the same as in the entry before is left out.
 *
 * Example: `packFresh(cell.fresh)` → `1,1458547200000000,,e-1,helpdesk,helpdesk.ticket.resolved,1,INC7,,`
 */
export function packFresh({ items, points, cancels }: Fresh): string {
  fields.begin();
  let before: Item | undefined;
  for (const item of items) {
    fields.nextEntry();
    packItem(fields, item, before);
    before = item;
  }
  for (const point of points) {
    fields.nextEntry();
    fields.raw('p,');
    packPlace(fields, point);
    fields.next();
    fields.number(point.guard);
    fields.next();
    fields.raw(point.portion);
  }
  for (const cancel of cancels) {
    fields.nextEntry();
    fields.raw('c,');
    packCancel(fields, cancel);
  }
  return fields.take();
}

/** Everything in a cell, as if all of it were new. */
export function allOf({ items, points }: Contents): Fresh {
  const cancels = items.flatMap((item) =>
    [...item.cancelledBy].map(([link, by]) => ({ item: item.seq, link, by })),
  );
  return { items, points, cancels };
}

/**
 * What was written, and what is new since; the order of the texts does not matter, nor what is there twice. A text on its
 * own, or several with `|` between them.
 */
export function unpack(packed: string, fresh: Fresh | null = null): Contents {
  const items: Item[] = [];
  const points: GuardPoint[] = [];
  const cancels: FreshCancel[] = [];
  let before: Item | undefined;
  for (const entry of packed === '' ? [] : packed.split('|')) {
    const parts = entry.split(',');
    if (parts[0] === 'p') addPoint(points, unpackPoint(parts));
    else if (parts[0] === 'c') cancels.push(unpackCancel(parts));
    else {
      before = unpackItem(parts, before);
      addItem(items, before);
    }
  }
  for (const item of fresh?.items ?? []) addItem(items, item);
  for (const point of fresh?.points ?? []) addPoint(points, point);
  if (fresh) cancels.push(...fresh.cancels);
  if (cancels.length > 0) takeBack(items, cancels);
  return { items, points: points.length === 0 ? noPoints : points };
}

function addItem(items: Item[], item: Item): void {
  insertSorted(items, item, (other) => other.seq === item.seq);
}

function addPoint(points: GuardPoint[], point: GuardPoint): void {
  const { seq, guard, portion } = point;
  insertSorted(
    points,
    point,
    (other) => other.seq === seq && other.guard === guard && other.portion === portion,
  );
}

/** The earliest stays. */
function takeBack(items: readonly Item[], cancels: FreshCancel[]): void {
  const bySeq = new Map(items.map((item) => [item.seq, item]));
  for (const { item: seq, link, by } of cancels.sort((a, b) => compareEvents(b.by, a.by))) {
    const item = bySeq.get(seq);
    if (item) item.cancelledBy = new Map(item.cancelledBy).set(link, by);
  }
}

function packItem(to: FieldWriter, item: Item, before: Item | undefined): void {
  const { at, object, distinct, holdUntil, group } = item;
  packHappening(to, item, before);
  to.next();
  if (distinct !== object) to.text(distinct);
  to.next();
  if (holdUntil !== null) to.number(holdUntil - at);
  if (group === null) return;
  to.next();
  to.text(group);
}

function unpackItem(parts: readonly string[], before: Item | undefined): Item {
  const { seq, at, sequence, id } = unpackPlace(parts, 0);
  const object = textAt(parts, 7);
  return {
    seq,
    at,
    sequence,
    id,
    source: parts[4] ? (textAt(parts, 4) ?? '') : (before?.source ?? ''),
    type: parts[5] ? (textAt(parts, 5) ?? '') : (before?.type ?? ''),
    value: Number(parts[6]),
    object,
    distinct: parts[8] ? textAt(parts, 8) : object,
    group: parts[10] === undefined ? null : textAt(parts, 10),
    holdUntil: parts[9] ? at + Number(parts[9]) : null,
    cancelledBy: notCancelled,
  };
}

function unpackPoint(parts: readonly string[]): GuardPoint {
  return { ...unpackPlace(parts, 1), guard: Number(parts[5]), portion: parts[6] === 'of' ? 'of' : 'to' };
}

function packCancel(to: FieldWriter, { item, link, by }: FreshCancel): void {
  to.number(item);
  to.next();
  to.text(link);
  to.next();
  packPlace(to, by);
  to.next();
  to.text(by.type);
  to.next();
  to.text(by.say);
}

function unpackCancel(parts: readonly string[]): FreshCancel {
  const by: Cancellation = {
    ...unpackPlace(parts, 3),
    type: textAt(parts, 7) ?? '',
    say: textAt(parts, 8),
  };
  return { item: Number(parts[1]), link: textAt(parts, 2) ?? '', by };
}
