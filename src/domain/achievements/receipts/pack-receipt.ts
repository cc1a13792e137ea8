import { type FieldWriter, fields, packHappening, textAt, unpackPlace } from '../cells/pack-fields.ts';
import type { ItemUse } from '../judging/standing.ts';
import type { Receipt, ReceiptItem } from './receipt.ts';

/** A receipt as it is kept: its events as one text, in the manner of cells, a third as long as a document. */
export type PackedReceipt = Omit<Receipt, 'items'> & { readonly items: string };

export function packReceipt(receipt: Receipt): PackedReceipt {
  fields.begin();
  let before: ReceiptItem | undefined;
  for (const item of receipt.items) {
    fields.nextEntry();
    packItem(fields, item, before);
    before = item;
  }
  return { ...receipt, items: fields.take() };
}

export function unpackReceipt(packed: PackedReceipt): Receipt {
  let before: ReceiptItem | undefined;
  const items = (packed.items === '' ? [] : packed.items.split('|')).map((entry) => {
    before = unpackItem(entry.split(','), before);
    return before;
  });
  return { ...packed, items };
}

const uses: readonly ItemUse[] = ['counted', 'provisional', 'cancelled', 'duplicate'];

function packItem(to: FieldWriter, item: ReceiptItem, before: ReceiptItem | undefined): void {
  const { at, use, holdUntil, by } = item;
  packHappening(to, item, before);
  to.next();
  to.number(uses.indexOf(use));
  to.next();
  if (holdUntil !== null) to.number(holdUntil - at);
  if (!by) return;
  to.next();
  to.number(by.seq);
  to.next();
  to.number(by.at);
  to.next();
  to.text(by.type);
  to.next();
  to.text(by.say);
}

function unpackItem(parts: readonly string[], before: ReceiptItem | undefined): ReceiptItem {
  const { seq, at, id } = unpackPlace(parts, 0);
  return {
    seq,
    id,
    source: parts[4] ? (textAt(parts, 4) ?? '') : (before?.source ?? ''),
    type: parts[5] ? (textAt(parts, 5) ?? '') : (before?.type ?? ''),
    at,
    object: textAt(parts, 7),
    value: Number(parts[6]),
    use: uses[Number(parts[8])] ?? 'counted',
    holdUntil: parts[9] ? at + Number(parts[9]) : null,
    by: parts[10]
      ? {
          seq: Number(parts[10]),
          at: Number(parts[11]),
          type: textAt(parts, 12) ?? '',
          say: textAt(parts, 13),
        }
      : null,
  };
}
