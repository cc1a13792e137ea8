import { type Parts, packPlace, textAt, textField, unpackPlace } from '../cells/pack-fields.ts';
import type { ItemUse } from '../judging/standing.ts';
import type { Receipt, ReceiptItem } from './receipt.ts';

/** A receipt as it is kept: its events as one text, in the manner of cells, a third as long as a document. */
export type PackedReceipt = Omit<Receipt, 'items'> & { readonly items: string };

export function packReceipt(receipt: Receipt): PackedReceipt {
  const parts: Parts = [];
  let before: ReceiptItem | undefined;
  for (const item of receipt.items) {
    if (before) parts.push('|');
    packItem(parts, item, before);
    before = item;
  }
  return { ...receipt, items: parts.join('') };
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

function packItem(parts: Parts, item: ReceiptItem, before: ReceiptItem | undefined): void {
  const { seq, at, id, source, type, value, object, use, holdUntil, by } = item;
  packPlace(parts, { seq, at, sequence: '', id });
  parts.push(',', source === before?.source ? '' : textField(source));
  parts.push(',', type === before?.type ? '' : textField(type));
  parts.push(',', value, ',', textField(object), ',', uses.indexOf(use));
  parts.push(',', holdUntil === null ? '' : holdUntil - at);
  if (by) parts.push(',', by.seq, ',', by.at, ',', textField(by.type), ',', textField(by.say));
}

function unpackItem(fields: readonly string[], before: ReceiptItem | undefined): ReceiptItem {
  const { seq, at, id } = unpackPlace(fields, 0);
  return {
    seq,
    id,
    source: fields[4] ? (textAt(fields, 4) ?? '') : (before?.source ?? ''),
    type: fields[5] ? (textAt(fields, 5) ?? '') : (before?.type ?? ''),
    at,
    object: textAt(fields, 7),
    value: Number(fields[6]),
    use: uses[Number(fields[8])] ?? 'counted',
    holdUntil: fields[9] ? at + Number(fields[9]) : null,
    by: fields[10]
      ? {
          seq: Number(fields[10]),
          at: Number(fields[11]),
          type: textAt(fields, 12) ?? '',
          say: textAt(fields, 13),
        }
      : null,
  };
}
