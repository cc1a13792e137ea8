import type { EventPlace } from './cells.ts';

/** Parts of a text, to be joined. */
export type Parts = (string | number)[];

/** An event's place as four fields. */
export function packPlace(parts: Parts, { seq, at, sequence, id }: EventPlace): void {
  parts.push(seq, ',', at, ',', sequence === '' ? '' : textField(sequence), ',', textField(id));
}

export function unpackPlace(fields: readonly string[], at: number): EventPlace {
  return {
    seq: Number(fields[at]),
    at: Number(fields[at + 1]),
    sequence: textAt(fields, at + 2) ?? '',
    id: textAt(fields, at + 3) ?? '',
  };
}

const special = /[,|%~"\\\p{Cc}]/u;
const everySpecial = /[,|%~"\\\p{Cc}]/gu;

/** A field without anything that divides fields. */
export function textField(value: string | null): string {
  if (value === null) return '~';
  // An empty field says "as before".
  if (value === '') return '%';
  return special.test(value) ? value.replace(everySpecial, escaped) : value;
}

function escaped(char: string): string {
  return `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

export function textAt(fields: readonly string[], index: number): string | null {
  const field = fields[index] ?? '';
  if (field === '~') return null;
  if (!field.includes('%')) return field;
  return field.replace(/%([0-9a-f]{2})?/g, (_all, code: string | undefined) =>
    code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
