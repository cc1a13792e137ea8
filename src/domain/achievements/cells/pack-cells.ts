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
import { type Parts, packPlace, textAt, textField, unpackPlace } from './pack-fields.ts';

/**
 * Cells on disk, and those in memory that nobody looks at: what is new is appended as one text. Entries, and texts, are
 * divided by `|` and their fields by `,`; the first field says what it is: nothing for an item, `p` for a point of a guard,
 * `c` for a cancellation. Null is `~`; what is the same as in the entry before is left out.
 *
 * Example: `packFresh(cell.fresh)` → `1,1458547200000000,,e-1,helpdesk,helpdesk.ticket.resolved,1,INC7,,`
 */
export function packFresh({ items, points, cancels }: Fresh): string {
  // Joined once: a text that grows by parts is kept as a tree of them.
  const parts: Parts = [];
  let before: Item | undefined;
  for (const item of items) {
    if (before) parts.push('|');
    packItem(parts, item, before);
    before = item;
  }
  for (const point of points) {
    parts.push(parts.length === 0 ? 'p,' : '|p,');
    packPlace(parts, point);
    parts.push(',', point.guard, ',', point.portion);
  }
  for (const cancel of cancels) {
    parts.push(parts.length === 0 ? 'c,' : '|c,');
    packCancel(parts, cancel);
  }
  return parts.join('');
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
    const fields = entry.split(',');
    if (fields[0] === 'p') addPoint(points, unpackPoint(fields));
    else if (fields[0] === 'c') cancels.push(unpackCancel(fields));
    else {
      before = unpackItem(fields, before);
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

function packItem(parts: Parts, item: Item, before: Item | undefined): void {
  const { at, source, type, value, object, distinct, holdUntil, group } = item;
  packPlace(parts, item);
  parts.push(',', source === before?.source ? '' : textField(source));
  parts.push(',', type === before?.type ? '' : textField(type));
  parts.push(',', value, ',', textField(object), ',', distinct === object ? '' : textField(distinct));
  parts.push(',', holdUntil === null ? '' : holdUntil - at);
  if (group !== null) parts.push(',', textField(group));
}

function unpackItem(fields: readonly string[], before: Item | undefined): Item {
  const { seq, at, sequence, id } = unpackPlace(fields, 0);
  const object = textAt(fields, 7);
  return {
    seq,
    at,
    sequence,
    id,
    source: fields[4] ? (textAt(fields, 4) ?? '') : (before?.source ?? ''),
    type: fields[5] ? (textAt(fields, 5) ?? '') : (before?.type ?? ''),
    value: Number(fields[6]),
    object,
    distinct: fields[8] ? textAt(fields, 8) : object,
    group: fields[10] === undefined ? null : textAt(fields, 10),
    holdUntil: fields[9] ? at + Number(fields[9]) : null,
    cancelledBy: notCancelled,
  };
}

function unpackPoint(fields: readonly string[]): GuardPoint {
  return { ...unpackPlace(fields, 1), guard: Number(fields[5]), portion: fields[6] === 'of' ? 'of' : 'to' };
}

function packCancel(parts: Parts, { item, link, by }: FreshCancel): void {
  parts.push(item, ',', textField(link), ',');
  packPlace(parts, by);
  parts.push(',', textField(by.type), ',', textField(by.say));
}

function unpackCancel(fields: readonly string[]): FreshCancel {
  const by: Cancellation = {
    ...unpackPlace(fields, 3),
    type: textAt(fields, 7) ?? '',
    say: textAt(fields, 8),
  };
  return { item: Number(fields[1]), link: textAt(fields, 2) ?? '', by };
}
