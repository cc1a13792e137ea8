import { compareEvents } from '../../events/event.ts';
import {
  type Cancellation,
  type Fresh,
  type FreshCancel,
  type GuardPoint,
  type Item,
  insertSorted,
  mostOf,
  noPoints,
  notCancelled,
  type ScopeCell,
} from './cells.ts';
import { packPlace, textAt, textField, unpackPlace } from './pack-fields.ts';

/**
 * Cells on disk: what is new is appended as one text. Its entries are divided by `|` and their fields by `,`; the first
 * field says what it is: nothing for an item, `p` for a point of a guard, `c` for a cancellation. Null is `~`; what is
 * the same as in the entry before is left out.
 *
 * Example: `packFresh(cell.fresh)` → `1,1458547200000000,,e-1,helpdesk,helpdesk.ticket.resolved,1,INC7,,`
 */
export function packFresh({ items, points, cancels }: Fresh): string {
  let packed = '';
  let before: Item | undefined;
  for (const item of items) {
    packed += before ? `|${packItem(item, before)}` : packItem(item, before);
    before = item;
  }
  for (const point of points) packed += `${packed === '' ? '' : '|'}p,${packPoint(point)}`;
  for (const cancel of cancels) packed += `${packed === '' ? '' : '|'}c,${packCancel(cancel)}`;
  return packed;
}

/** Everything in a cell, as if all of it were new. */
export function allOf({ items, points }: ScopeCell): Fresh {
  const cancels = items.flatMap((item) =>
    [...item.cancelledBy].map(([link, by]) => ({ item: item.seq, link, by })),
  );
  return { items, points, cancels };
}

/** Brings what was written into an empty cell; the order of the texts does not matter, nor what is there twice. */
export function unpackInto(cell: ScopeCell, texts: readonly string[]): void {
  const bySeq = new Map<number, Item>();
  const cancels: FreshCancel[] = [];
  for (const packed of texts) {
    let before: Item | undefined;
    for (const entry of packed === '' ? [] : packed.split('|')) {
      const fields = entry.split(',');
      if (fields[0] === 'p') addPoint(cell, unpackPoint(fields));
      else if (fields[0] === 'c') cancels.push(unpackCancel(fields));
      else {
        before = unpackItem(fields, before);
        const { seq } = before;
        if (insertSorted(cell.items, before, (other) => other.seq === seq)) bySeq.set(seq, before);
      }
    }
  }
  for (const { item: seq, link, by } of cancels.sort((a, b) => compareEvents(b.by, a.by))) {
    const item = bySeq.get(seq);
    if (item) item.cancelledBy = new Map(item.cancelledBy).set(link, by);
  }
  cell.most = mostOf(cell.items);
}

function addPoint(cell: ScopeCell, point: GuardPoint): void {
  if (cell.points === noPoints) cell.points = [];
  const isSame = (other: GuardPoint) =>
    other.seq === point.seq && other.guard === point.guard && other.portion === point.portion;
  insertSorted(cell.points, point, isSame);
}

function packItem(item: Item, before: Item | undefined): string {
  const { at, source, type, object, distinct, holdUntil } = item;
  const sourceText = source === before?.source ? '' : textField(source);
  const typeText = type === before?.type ? '' : textField(type);
  const distinctText = distinct === object ? '' : textField(distinct);
  const hold = holdUntil === null ? '' : holdUntil - at;
  const group = item.group === null ? '' : `,${textField(item.group)}`;
  return `${packPlace(item)},${sourceText},${typeText},${item.value},${textField(object)},${distinctText},${hold}${group}`;
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

function packPoint(point: GuardPoint): string {
  return `${packPlace(point)},${point.guard},${point.portion}`;
}

function unpackPoint(fields: readonly string[]): GuardPoint {
  return { ...unpackPlace(fields, 1), guard: Number(fields[5]), portion: fields[6] === 'of' ? 'of' : 'to' };
}

function packCancel({ item, link, by }: FreshCancel): string {
  return `${item},${textField(link)},${packPlace(by)},${textField(by.type)},${textField(by.say)}`;
}

function unpackCancel(fields: readonly string[]): FreshCancel {
  const by: Cancellation = {
    ...unpackPlace(fields, 3),
    type: textAt(fields, 7) ?? '',
    say: textAt(fields, 8),
  };
  return { item: Number(fields[1]), link: textAt(fields, 2) ?? '', by };
}
