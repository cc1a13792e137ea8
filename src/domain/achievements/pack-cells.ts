import {
  type Cancellation,
  type EventPlace,
  type GuardPoint,
  type Item,
  type LinkCell,
  type LinkedEvidence,
  mostOf,
  notCancelled,
  type ScopeCell,
} from './cells.ts';

/**
 * Cells on disk: each list is one text, entries divided by `|` and fields by `,`, because a database parses a text in no
 * time and a document of many small values slowly. Null is `~`; what is the same as in the entry before is left out.
 */
interface PackedScope {
  readonly i: string;
  readonly p: string;
}

interface PackedLink {
  readonly e: string;
  readonly c: string;
}

/** A window's cell as JSON for the disk, without what is not yet committed (seq > committed). */
export function packScope(cell: ScopeCell, committed: number): string {
  let items = '';
  let before: Item | undefined;
  for (const item of cell.items) {
    if (item.seq > committed) continue;
    items += before ? `|${packItem(item, before, committed)}` : packItem(item, before, committed);
    before = item;
  }
  return `{"i":"${items}","p":"${packAll(cell.points, committed, packPoint)}"}`;
}

/** An object's cell as JSON, in the same way. */
export function packLink(cell: LinkCell, committed: number): string {
  const evidence = packAll(cell.evidence, committed, packEvidence);
  return `{"e":"${evidence}","c":"${packAll(cell.cancels, committed, packCancellation)}"}`;
}

export function unpackScope(packed: unknown): ScopeCell {
  const { i, p } = packed as PackedScope;
  let before: Item | undefined;
  const items = entriesOf(i).map((fields) => {
    before = unpackItem(fields, before);
    return before;
  });
  return { items, points: entriesOf(p).map(unpackPoint), most: mostOf(items), quiet: null };
}

export function unpackLink(packed: unknown): LinkCell {
  const { e, c } = packed as PackedLink;
  return {
    evidence: entriesOf(e).map(unpackEvidence),
    cancels: entriesOf(c).map((fields) => unpackCancellation(fields, 0)),
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
    text += text === '' ? pack(each) : `|${pack(each)}`;
  }
  return text;
}

const itemFields = 10;
const cancellationFields = 7;

function packItem(item: Item, before: Item | undefined, committed: number): string {
  const { at, source, type, object, distinct, holdUntil } = item;
  const sourceText = source === before?.source ? '' : text(source);
  const typeText = type === before?.type ? '' : text(type);
  const distinctText = distinct === object ? '' : text(distinct);
  const hold = holdUntil === null ? '' : holdUntil - at;
  const own = `${packPlace(item)},${sourceText},${typeText},${item.value},${text(object)},${distinctText},${hold}`;
  if (item.cancelledBy.size === 0) return own;
  const cancelled = [...item.cancelledBy].filter(([, by]) => by.seq <= committed);
  return [own, ...cancelled.map(([link, by]) => `${text(link)},${packCancellation(by)}`)].join(',');
}

function unpackItem(fields: readonly string[], before: Item | undefined): Item {
  const place = unpackPlace(fields, 0);
  const object = textAt(fields, 7);
  const cancelled: [string, Cancellation][] = [];
  for (let at = itemFields; at < fields.length; at += cancellationFields) {
    cancelled.push([textAt(fields, at) ?? '', unpackCancellation(fields, at + 1)]);
  }
  return {
    ...place,
    source: fields[4] ? (textAt(fields, 4) ?? '') : (before?.source ?? ''),
    type: fields[5] ? (textAt(fields, 5) ?? '') : (before?.type ?? ''),
    value: Number(fields[6]),
    object,
    distinct: fields[8] ? textAt(fields, 8) : object,
    holdUntil: fields[9] ? place.at + Number(fields[9]) : null,
    cancelledBy: cancelled.length === 0 ? notCancelled : new Map(cancelled),
  };
}

function packPoint(point: GuardPoint): string {
  return `${packPlace(point)},${point.guard},${point.portion}`;
}

function unpackPoint(fields: readonly string[]): GuardPoint {
  return { ...unpackPlace(fields, 0), guard: Number(fields[4]), portion: fields[5] === 'of' ? 'of' : 'to' };
}

function packEvidence(evidence: LinkedEvidence): string {
  return `${packPlace(evidence)},${text(evidence.holder)},${evidence.holdUntil - evidence.at}`;
}

function unpackEvidence(fields: readonly string[]): LinkedEvidence {
  const place = unpackPlace(fields, 0);
  return { ...place, holder: textAt(fields, 4) ?? '', holdUntil: place.at + Number(fields[5]) };
}

function packCancellation(by: Cancellation): string {
  return `${packPlace(by)},${text(by.type)},${text(by.say)}`;
}

function unpackCancellation(fields: readonly string[], at: number): Cancellation {
  return { ...unpackPlace(fields, at), type: textAt(fields, at + 4) ?? '', say: textAt(fields, at + 5) };
}

function packPlace({ seq, at, sequence, id }: EventPlace): string {
  return `${seq},${at},${sequence === '' ? '' : text(sequence)},${text(id)}`;
}

function unpackPlace(fields: readonly string[], at: number): EventPlace {
  return {
    seq: Number(fields[at]),
    at: Number(fields[at + 1]),
    sequence: textAt(fields, at + 2) ?? '',
    id: textAt(fields, at + 3) ?? '',
  };
}

function entriesOf(packed: string): string[][] {
  return packed === '' ? [] : packed.split('|').map((entry) => entry.split(','));
}

const special = /[,|%~"\\\p{Cc}]/u;
const everySpecial = /[,|%~"\\\p{Cc}]/gu;

/** A field without anything that divides fields or that JSON would escape. */
function text(value: string | null): string {
  if (value === null) return '~';
  // An empty field says "as before".
  if (value === '') return '%';
  return special.test(value) ? value.replace(everySpecial, escaped) : value;
}

function escaped(char: string): string {
  return `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function textAt(fields: readonly string[], index: number): string | null {
  const field = fields[index] ?? '';
  if (field === '~') return null;
  if (!field.includes('%')) return field;
  return field.replace(/%([0-9a-f]{2})?/g, (_all, code: string | undefined) =>
    code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
