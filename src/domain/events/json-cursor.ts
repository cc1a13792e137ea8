import type { JsonCaps } from './json-refusals.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_E = 0x65;
const NOTHING = new Uint8Array(0);
/** A number with no more digits before its point, no exponent and no great length is sure to be exact. */
const EXACT_DIGITS = 15;
const EXACT_LENGTH = 30;

/** `peek` at the end of the bytes. */
export const END = -1;

/** Reads JSON tokens from bytes (valid UTF-8) and builds nothing. Methods return false at a fault. */
export class JsonCursor {
  at = 0;
  /** Where the bytes stop being JSON. */
  fault: { readonly expected: string; readonly offset: number } | null = null;
  protected bytes: Uint8Array = NOTHING;
  protected end = 0;
  /** About the token just read: the string had escapes; the number may be more than a double holds. */
  protected hasEscapes = false;
  protected isDoubtful = false;

  begin(bytes: Uint8Array, _caps: JsonCaps): void {
    this.bytes = bytes;
    this.end = bytes.length;
    this.at = 0;
    this.fault = null;
  }

  /** Lets go of the bytes. */
  release(): void {
    this.bytes = NOTHING;
  }

  /** Skips white space and shows the next byte; -1 at the end. */
  peek(): number {
    const { bytes, end } = this;
    for (let at = this.at; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) {
        this.at = at;
        return byte;
      }
    }
    this.at = end;
    return END;
  }

  fail(expected: string): false {
    this.fault ??= { expected, offset: this.at };
    return false;
  }

  protected word(word: string): boolean {
    for (let index = 0; index < word.length; index++) {
      if (this.at >= this.end || this.bytes[this.at] !== word.charCodeAt(index)) return this.fail(word);
      this.at++;
    }
    return true;
  }

  /** From the opening quote to behind the closing one. */
  protected string(): boolean {
    const { bytes, end } = this;
    this.hasEscapes = false;
    for (let at = this.at + 1; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        this.at = at + 1;
        return true;
      }
      if (byte === BACKSLASH) {
        this.hasEscapes = true;
        at++;
      } else if (byte < 0x20) {
        this.at = at;
        return this.fail('an escape such as \\n instead of a control character');
      }
    }
    this.at = end;
    return this.fail('a closing quote');
  }

  protected number(): boolean {
    const start = this.at;
    const negative = this.bytes[start] === MINUS ? 1 : 0;
    this.at += negative;
    const whole = this.at;
    if (!this.digits()) return false;
    this.isDoubtful = this.at - whole > EXACT_DIGITS;
    if (this.bytes[whole] === ZERO && this.at > whole + 1) {
      this.at = whole + 1;
      return this.fail('no digit after a leading zero');
    }
    if (this.at < this.end && this.bytes[this.at] === POINT) {
      this.at++;
      if (!this.digits()) return false;
    }
    if (this.at < this.end && ((this.bytes[this.at] as number) | 0x20) === LOWER_E) {
      this.isDoubtful = true;
      this.at++;
      const sign = this.at < this.end ? this.bytes[this.at] : END;
      if (sign === MINUS || sign === PLUS) this.at++;
      if (!this.digits()) return false;
    }
    if (this.at - start > EXACT_LENGTH) this.isDoubtful = true;
    return true;
  }

  private digits(): boolean {
    const { bytes, end } = this;
    const start = this.at;
    let at = start;
    while (at < end && (bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at++;
    this.at = at;
    return at > start || this.fail('a digit');
  }
}
