import { isUtf8 } from 'node:buffer';
import type { Mapping } from '../../../domain/imports/mapping/mapping.ts';
import { ImportFailure } from '../import-failure.ts';

/**
 * Text of a file's bytes; a byte order mark decides over the mapping and is dropped. Bytes that are not text in that
 * encoding become U+FFFD, which the row reader finds and names.
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Mapping['encoding'],
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  let decoder: Pick<TextDecoder, 'decode'> | null = null;
  for await (const bytes of chunks) {
    decoder ??= decoderOf(bytes, encoding);
    onBytes(bytes.length);
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const last = decoder?.decode() ?? '';
  if (last !== '') yield last;
}

/** How files begin that a spreadsheet opens as well, and that are no text. */
const workbooks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** How text begins that is no table of rows, and what to do about it. */
const others: readonly (readonly [RegExp, string])[] = [
  [
    /^<(!doctype|html|head|body|table|div|meta|style)\b/i,
    'This is a web page, as some tools name .xls, and no CSV. Open it in a spreadsheet and save the sheet as CSV (UTF-8), or export it as CSV.',
  ],
  [/^<\?xml\b/i, 'This is XML, and no CSV. Export it as CSV.'],
  [/^%PDF-/, 'This is a PDF, and no CSV. Export it as CSV.'],
  [/^\{\\rtf/, 'This is a document of a text program, and no CSV. Export it as CSV.'],
  [
    /^\[\s*(\{|\]|$)/,
    'This is one JSON list. Write each object on a line of its own, without brackets and commas around: NDJSON.',
  ],
  [
    /^\{\s*("(records|result)"\s*:\s*\[|[\r\n])/,
    'This is one JSON document. Write each object of its list on a line of its own: NDJSON.',
  ],
];

/** Says what a file is that is no table; many begin with blanks or a mark. */
function refuseOthers(bytes: Uint8Array): void {
  if (workbooks.some((begin) => begin.every((byte, index) => bytes[index] === byte)))
    throw new ImportFailure(
      'not_text',
      'This is a workbook of a spreadsheet, or an archive, and no CSV. Open it and save the sheet as CSV (UTF-8).',
    );
  const marked = encodingOf(bytes);
  const head = new TextDecoder(marked ?? 'latin1').decode(bytes.subarray(0, 4096));
  const text = head.replace(/^ï»¿/, '').trimStart();
  const other = others.find(([begin]) => begin.test(text));
  if (other) throw new ImportFailure('not_rows', other[1]);
}

function decoderOf(bytes: Uint8Array, wanted: Mapping['encoding']): Pick<TextDecoder, 'decode'> {
  refuseOthers(bytes);
  const marked = encodingOf(bytes);
  if (marked === null && wanted === 'auto') return new EitherDecoder();
  return new TextDecoder(marked ?? wanted);
}

/** What the first bytes say: a mark, or nought in every other byte of a header in UTF-16. */
function encodingOf(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return 'utf-16le';
  return null;
}

/**
 * UTF-8 until a piece is none. If nothing beyond ASCII came before, nor stands in that piece as UTF-8, the file is of
 * Windows; otherwise it is UTF-8 that was damaged, and the row reader says where.
 */
class EitherDecoder implements Pick<TextDecoder, 'decode'> {
  #decoder: TextDecoder | null = null;
  #held: Uint8Array = new Uint8Array(0);

  decode(input?: Parameters<TextDecoder['decode']>[0]): string {
    const bytes = input instanceof Uint8Array ? input : null;
    if (this.#decoder) return bytes ? this.#decoder.decode(bytes, { stream: true }) : this.#decoder.decode();
    const all = Buffer.concat([this.#held, bytes ?? new Uint8Array(0)]);
    const end = bytes ? wholeEnd(all) : all.length;
    const whole = all.subarray(0, end);
    this.#held = all.subarray(end);
    const text = whole.toString('utf8');
    if (/^[\0-\x7f]*$/.test(text)) return text;
    const isWindows = !isUtf8(whole) && !/[^\0-\x7f\ufffd]/.test(text);
    this.#decoder = new TextDecoder(isWindows ? 'windows-1252' : 'utf-8');
    this.#held = new Uint8Array(0);
    return this.#decoder.decode(all, { stream: bytes !== null });
  }
}

/** Where the last whole character of UTF-8 ends; what follows may go on in the next piece. */
function wholeEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > back) return bytes.length - back;
    if (byte < 0x80 || length > 1) break;
  }
  return bytes.length;
}
