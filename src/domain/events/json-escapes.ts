/** What the escapes of a JSON string come to; a number is the offset of one that JSON does not have. */
export type EscapesVerdict = 'clean' | 'null-character' | 'lone-surrogate' | number;

const BACKSLASH = 0x5c;
const SIMPLE = new Set([...'"\\/bfnrt'].map((character) => character.charCodeAt(0)));

/** Judges the escapes between the quotes of a JSON string. */
export function judgeEscapes(bytes: Uint8Array, start: number, end: number): EscapesVerdict {
  let verdict: EscapesVerdict = 'clean';
  let awaitsLow = -1;
  for (let at = start; at < end; at++) {
    if (bytes[at] !== BACKSLASH) continue;
    const letter = bytes[at + 1] as number;
    if (SIMPLE.has(letter)) {
      at++;
      continue;
    }
    const unit = letter === 0x75 && at + 6 <= end ? hexUnit(bytes, at + 2) : -1;
    if (unit < 0) return at;
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (unit === 0) verdict = 'null-character';
    if (awaitsLow >= 0 && !isLow) verdict = 'lone-surrogate';
    if (isLow && awaitsLow !== at) verdict = 'lone-surrogate';
    awaitsLow = unit >= 0xd800 && unit <= 0xdbff ? at + 6 : -1;
    at += 5;
  }
  return awaitsLow >= 0 ? 'lone-surrogate' : verdict;
}

/** Some bytes as text. */
export function spanText(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
}

/** A key as text, whatever is wrong with it; safe to store and to show. */
export function decodeKey(bytes: Uint8Array, start: number, end: number): string {
  const raw = spanText(bytes, start, end);
  if (!raw.includes('\\')) return raw;
  try {
    const text: string = JSON.parse(`"${raw}"`);
    return Buffer.from(text.replaceAll('\0', '\ufffd')).toString();
  } catch {
    return raw;
  }
}

function hexUnit(bytes: Uint8Array, at: number): number {
  let unit = 0;
  for (let digit = at; digit < at + 4; digit++) {
    const value = hexDigit(bytes[digit] as number);
    if (value < 0) return -1;
    unit = unit * 16 + value;
  }
  return unit;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
