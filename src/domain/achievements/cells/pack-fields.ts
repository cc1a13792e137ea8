import { withRoom } from '../../with-room.ts';
import type { EventPlace, Item } from './cells.ts';

const firstRoom = 16 * 1024;
const utf8Max = 3;
const zero = 0x30;
const minus = 0x2d;
/** Beside it a whole number is written in two parts, each of whole numbers that the processor has. */
const billion = 1_000_000_000;

/** Which signs stand for themselves: all of ASCII but what divides fields and what cannot be seen. */
const isPlain = Uint8Array.from({ length: 128 }, (_, code) =>
  code < 0x20 || code === 0x7f || ',|%~"\\'.includes(String.fromCharCode(code)) ? 0 : 1,
);

/**
 * Writes fields into one run of bytes that is used again and again; a text put together of parts would be made of a dozen
 * texts for each entry.
 *
 * Example: `to.number(7); to.next(); to.text('INC7'); to.take()` → `7,INC7`
 */
export class FieldWriter {
  #bytes: Buffer = Buffer.allocUnsafeSlow(firstRoom);
  #at = 0;
  #isAscii = true;

  /** Forgets what somebody began who did not come to an end. */
  begin(): void {
    this.#at = 0;
    this.#isAscii = true;
  }

  /** The next field begins. */
  next(): void {
    this.#sign(0x2c);
  }

  /** The next entry begins. */
  nextEntry(): void {
    if (this.#at > 0) this.#sign(0x7c);
  }

  /** A text that stands for itself. */
  raw(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index++) this.#bytes[this.#at++] = text.charCodeAt(index);
  }

  number(value: number): void {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) this.#whole(value);
    else this.raw(String(value));
  }

  #whole(value: number): void {
    this.#reserve(24);
    let rest = value;
    if (rest < 0) {
      this.#bytes[this.#at++] = minus;
      rest = -rest;
    }
    const high = Math.floor(rest / billion);
    if (high > 0) this.#digits(high, 1);
    this.#digits(rest - high * billion, high > 0 ? 9 : 1);
  }

  /** A field without anything that divides fields. */
  text(value: string | null): void {
    // An empty field says "as before".
    if (value === null || value === '') this.#sign(value === null ? 0x7e : 0x25);
    else this.#text(value);
  }

  #text(value: string): void {
    this.#reserve(value.length);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index);
      if (code > 127 || isPlain[code] === 0) {
        this.#escaped(value);
        return;
      }
      bytes[at++] = code;
    }
    this.#at = at;
  }

  /** What was written, and begins anew. */
  take(): string {
    const text = this.#bytes.toString(this.#isAscii ? 'latin1' : 'utf8', 0, this.#at);
    this.begin();
    return text;
  }

  #digits(value: number, least: number): void {
    let length = 1;
    for (let limit = 10; length < 9 && value >= limit; limit *= 10) length++;
    length = Math.max(length, least);
    let rest = value;
    for (let at = this.#at + length - 1; at >= this.#at; at--) {
      const tens = Math.floor(rest / 10);
      this.#bytes[at] = zero + rest - tens * 10;
      rest = tens;
    }
    this.#at += length;
  }

  #escaped(value: string): void {
    const text = value.replace(everySpecial, escaped);
    this.#reserve(text.length * utf8Max);
    this.#at += this.#bytes.write(text, this.#at, 'utf8');
    this.#isAscii = false;
  }

  #sign(code: number): void {
    this.#reserve(1);
    this.#bytes[this.#at++] = code;
  }

  #reserve(more: number): void {
    this.#bytes = withRoom(this.#bytes, this.#at, this.#at + more);
  }
}

/** Packing is done at once, so that one is enough. */
export const fields = new FieldWriter();

/** An event's place as four fields; a receipt needs no sequence, for its events are in order. */
export function packPlace(to: FieldWriter, { seq, at, sequence = '', id }: Place): void {
  to.number(seq);
  to.next();
  to.number(at);
  to.next();
  if (sequence !== '') to.text(sequence);
  to.next();
  to.text(id);
}

type Place = Omit<EventPlace, 'sequence'> & Partial<Pick<EventPlace, 'sequence'>>;

/** What happened, when and about what, as eight fields; what is the same as in the entry before is left out. */
export function packHappening(
  to: FieldWriter,
  item: Place & Pick<Item, 'source' | 'type' | 'value' | 'object'>,
  before: Pick<Item, 'source' | 'type'> | undefined,
): void {
  packPlace(to, item);
  to.next();
  if (item.source !== before?.source) to.text(item.source);
  to.next();
  if (item.type !== before?.type) to.text(item.type);
  to.next();
  to.number(item.value);
  to.next();
  to.text(item.object);
}

export function unpackPlace(fields: readonly string[], at: number): EventPlace {
  return {
    seq: Number(fields[at]),
    at: Number(fields[at + 1]),
    sequence: textAt(fields, at + 2) ?? '',
    id: textAt(fields, at + 3) ?? '',
  };
}

/** A text as it stands in a field. */
export function textField(value: string | null): string {
  fields.begin();
  fields.text(value);
  return fields.take();
}

const everySpecial = /[,|%~"\\\p{Cc}]/gu;

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
