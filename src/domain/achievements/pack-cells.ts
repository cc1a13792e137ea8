import {
  type Cancellation,
  type EventPlace,
  type Item,
  type LinkCell,
  mostOf,
  notCancelled,
  type ScopeCell,
} from './cells.ts';

type PackedPlace = [seq: number, at: number, sequence: string, id: string];
type PackedCancellation = [...PackedPlace, type: string, say: string | null];
type PackedItem = [
  ...PackedPlace,
  source: string,
  type: string,
  value: number,
  object: string | null,
  distinct: string | null,
  holdUntil: number | null,
  cancelled?: [link: string, ...PackedCancellation][],
];

/** A window's cell as JSON text for the disk, without what is not yet committed (seq > committed). */
export function packScope(cell: ScopeCell, committed: number): string {
  const items = packAll(cell.items, committed, (item) => packItem(item, committed));
  const points = packAll(
    cell.points,
    committed,
    (point) => `${packPlace(point)},${point.guard},"${point.portion}"`,
  );
  return `{"i":${items},"p":${points}}`;
}

/** An object's cell as JSON text, in the same way. */
export function packLink(cell: LinkCell, committed: number): string {
  const evidence = packAll(
    cell.evidence,
    committed,
    (each) => `${packPlace(each)},${JSON.stringify(each.holder)},${each.holdUntil}`,
  );
  return `{"e":${evidence},"c":${packAll(cell.cancels, committed, packCancellation)}}`;
}

export function unpackScope(packed: unknown): ScopeCell {
  const { i, p } = packed as { i: PackedItem[]; p: [...PackedPlace, number, 'of' | 'to'][] };
  const items = i.map(unpackItem);
  return {
    items,
    points: p.map(([seq, at, sequence, id, guard, portion]) => ({ seq, at, sequence, id, guard, portion })),
    most: mostOf(items),
    quiet: null,
  };
}

export function unpackLink(packed: unknown): LinkCell {
  const { e, c } = packed as { e: [...PackedPlace, string, number][]; c: PackedCancellation[] };
  return {
    evidence: e.map(([seq, at, sequence, id, holder, holdUntil]) => ({
      seq,
      at,
      sequence,
      id,
      holder,
      holdUntil,
    })),
    cancels: c.map(unpackCancellation),
  };
}

function packAll<T extends EventPlace>(
  list: readonly T[],
  committed: number,
  pack: (each: T) => string,
): string {
  let text = '';
  for (const each of list) {
    if (each.seq > committed) continue;
    text += text === '' ? `[${pack(each)}]` : `,[${pack(each)}]`;
  }
  return `[${text}]`;
}

function packItem(item: Item, committed: number): string {
  const { source, type, value, object, distinct, holdUntil, cancelledBy } = item;
  const own = `${packPlace(item)},${quote(source)},${quote(type)},${value},${quote(object)},${quote(distinct)},${holdUntil}`;
  if (cancelledBy.size === 0) return own;
  const cancelled = [...cancelledBy]
    .filter(([, by]) => by.seq <= committed)
    .map(([link, by]) => `[${JSON.stringify(link)},${packCancellation(by)}]`);
  return `${own},[${cancelled.join(',')}]`;
}

function packCancellation(by: Cancellation): string {
  return `${packPlace(by)},${quote(by.type)},${quote(by.say)}`;
}

function packPlace({ seq, at, sequence, id }: EventPlace): string {
  return `${seq},${at},${quote(sequence)},${quote(id)}`;
}

const plain = /^[\w .:/@+-]*$/;

/** As JSON; most names and ids need no escapes. */
function quote(text: string | null): string {
  if (text === null) return 'null';
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

function unpackItem([
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
  cancelled = [],
]: PackedItem): Item {
  const cancelledBy =
    cancelled.length === 0
      ? notCancelled
      : new Map(cancelled.map(([link, ...by]) => [link, unpackCancellation(by)]));
  return { seq, at, sequence, id, source, type, value, object, distinct, holdUntil, cancelledBy };
}

function unpackCancellation([seq, at, sequence, id, type, say]: PackedCancellation): Cancellation {
  return { seq, at, sequence, id, type, say };
}
