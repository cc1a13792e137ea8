import type { Micros } from '../../domain/events/event.ts';
import { withRoom } from '../../domain/with-room.ts';

/** 2000-01-01, from which PostgreSQL counts. */
const epoch: Micros = 946_684_800_000_000;
/** Above that, the native writer is quicker than a loop. */
const shortText = 40;
const utf8Max = 3;
const dash = 0x2d;
/** What a hexadecimal digit stands for, by its code. */
const hexDigit = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase())),
);
/** Which signs of ASCII a text of JSON cannot hold as they are. */
const needsEscape = Uint8Array.from({ length: 128 }, (_, code) =>
  code < 32 || code === 0x22 || code === 0x5c ? 1 : 0,
);

/**
 * Writes values in PostgreSQL's binary form into one growing run of bytes; a field is led by its length.
 *
 * Example: `writer.text('ab')` writes `00 00 00 02 61 62`.
 */
export class BinaryWriter {
  #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get length(): number {
    return this.#at;
  }

  /** What was written; valid until more is. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }

  /** All of it, to be written over. */
  get room(): Buffer {
    return this.#bytes;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#at++] = value;
  }

  int16(value: number): void {
    this.#reserve(2);
    const bytes = this.#bytes;
    bytes[this.#at++] = value >> 8;
    bytes[this.#at++] = value;
  }

  int32(value: number): void {
    this.#reserve(4);
    this.#int32At(this.#at, value);
    this.#at += 4;
  }

  /** Puts a length where room was left for it. */
  int32At(at: number, value: number): void {
    this.#int32At(at, value);
  }

  nullField(): void {
    this.int32(-1);
  }

  booleanField(value: boolean): void {
    this.int32(1);
    this.byte(value ? 1 : 0);
  }

  int2Field(value: number): void {
    this.int32(2);
    this.int16(value);
  }

  int8Field(value: number): void {
    this.int64Field(Math.floor(value / 2 ** 32), value | 0);
  }

  /** A 64-bit number as its two halves. */
  int64Field(high: number, low: number): void {
    this.#reserve(12);
    this.#int32At(this.#at, 8);
    this.#int32At(this.#at + 4, high);
    this.#int32At(this.#at + 8, low);
    this.#at += 12;
  }

  timestampField(at: Micros): void {
    this.int8Field(at - epoch);
  }

  uuidField(uuid: string): void {
    this.#reserve(20);
    this.#int32At(this.#at, 16);
    this.#at += 4;
    for (let index = 0, end = this.#at + 16; this.#at < end; index += 2) {
      if (uuid.charCodeAt(index) === dash) index++;
      const high = hexDigit[uuid.charCodeAt(index)] ?? 0;
      this.#bytes[this.#at++] = (high << 4) | (hexDigit[uuid.charCodeAt(index + 1)] ?? 0);
    }
  }

  textField(text: string): void {
    const start = this.#at;
    this.#reserve(4 + text.length * utf8Max);
    this.#at += 4;
    this.#utf8(text);
    this.#int32At(start, this.#at - start - 4);
  }

  /** Signs that stand for themselves. */
  ascii(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index++) this.#bytes[this.#at++] = text.charCodeAt(index);
  }

  /** A text of JSON. */
  quoted(text: string): void {
    this.#reserve(text.length + 2);
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = 0x22;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 127 || needsEscape[code] === 1) {
        this.#escaped(text);
        return;
      }
      bytes[at++] = code;
    }
    bytes[at++] = 0x22;
    this.#at = at;
  }

  #escaped(text: string): void {
    const json = JSON.stringify(text);
    this.#reserve(json.length * utf8Max);
    this.#at += this.#bytes.write(json, this.#at, 'utf8');
  }

  /** `jsonb` is led by its version. */
  jsonField(json: string): void {
    const start = this.#at;
    this.#reserve(5 + json.length * utf8Max);
    this.#bytes[start + 4] = 1;
    this.#at += 5;
    this.#utf8(json);
    this.#int32At(start, this.#at - start - 4);
  }

  /** Bytes given as a text whose every character is one. */
  bytesField(bytes: string): void {
    this.#reserve(4 + bytes.length);
    this.#int32At(this.#at, bytes.length);
    this.#at += 4;
    for (let index = 0; index < bytes.length; index++) this.#bytes[this.#at++] = bytes.charCodeAt(index);
  }

  /** There is room for it. */
  #utf8(text: string): void {
    const bytes = this.#bytes;
    let at = this.#at;
    if (text.length <= shortText) {
      let index = 0;
      for (; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code > 127) break;
        bytes[at++] = code;
      }
      if (index === text.length) {
        this.#at = at;
        return;
      }
    }
    this.#at += bytes.write(text, this.#at, 'utf8');
  }

  #int32At(at: number, value: number): void {
    const bytes = this.#bytes;
    bytes[at] = value >>> 24;
    bytes[at + 1] = value >>> 16;
    bytes[at + 2] = value >>> 8;
    bytes[at + 3] = value;
  }

  #reserve(more: number): void {
    this.#bytes = withRoom(this.#bytes, this.#at, this.#at + more);
  }
}
