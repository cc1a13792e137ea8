import { isUtf8 } from 'node:buffer';
import { isRefusal, Refusal } from '../refusal.ts';
import type { Json } from './event.ts';
import { END } from './json-cursor.ts';
import { spanText } from './json-escapes.ts';
import { type JsonCaps, refuseFault, refuseFinding } from './json-refusals.ts';
import { JsonWalk } from './json-walk.ts';

/** What one document, or one element of a batch, may hold. */
export const defaultJsonCaps: JsonCaps = { maxDepth: 64, maxKeys: 10_000, maxStringBytes: 262_144 };

/** One value of a body: taken, or refused alone although the body is JSON. */
export type ParsedJson =
  | { readonly value: Json; readonly bytes: Uint8Array }
  | { readonly refusal: Refusal; readonly bytes: Uint8Array };

const COMMA = 0x2c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
/** Shared by all calls: a walk runs to its end before the next begins. */
const walk = new JsonWalk();

/**
 * Reads JSON that means one thing only: valid UTF-8, within the caps, no key twice, numbers exact, strings storable.
 *
 * Example: `parseStrict(Buffer.from('{"id":12345678901234567890}'))` → Refusal `json-number-out-of-range` at `/id`
 */
export function parseStrict(bytes: Uint8Array, caps = defaultJsonCaps): { readonly value: Json } | Refusal {
  const parsed = parseDocument(bytes, caps);
  if (isRefusal(parsed)) return parsed;
  return 'refusal' in parsed ? parsed.refusal : { value: parsed.value };
}

/** Like `parseStrict`, but tells apart bytes that are not JSON (a Refusal) and JSON that is not taken. */
export function parseDocument(bytes: Uint8Array, caps = defaultJsonCaps): ParsedJson | Refusal {
  const refusal = refuseEncoding(bytes);
  if (refusal) return refusal;
  walk.begin(bytes, caps);
  const parsed = walk.value() && ended() ? taken(bytes, 0, bytes.length, caps) : faultyDocument(bytes, caps);
  walk.release();
  return parsed;
}

/** Reads a top-level array, judging each element apart; a Refusal if the bytes as a whole are not such an array. */
export function parseElements(
  bytes: Uint8Array,
  maxElements: number,
  caps = defaultJsonCaps,
): ParsedJson[] | Refusal {
  const refusal = refuseEncoding(bytes);
  if (refusal) return refusal;
  walk.begin(bytes, caps);
  const elements = walkElements(bytes, maxElements, caps);
  walk.release();
  return elements;
}

function walkElements(bytes: Uint8Array, maxElements: number, caps: JsonCaps): ParsedJson[] | Refusal {
  const elements: ParsedJson[] = [];
  if (!step(OPEN, '"["')) return faulty(bytes, '');
  if (walk.peek() === CLOSE) walk.at++;
  else {
    do {
      if (elements.length === maxElements) return refuseEventCount(maxElements);
      walk.peek();
      const start = walk.at;
      if (!walk.value()) return faulty(bytes, `/${elements.length}`);
      elements.push(taken(bytes, start, walk.at, caps));
      if (walk.peek() === CLOSE) break;
    } while (step(COMMA, '"," or "]"'));
    walk.at++;
  }
  return !walk.fault && ended() ? elements : faulty(bytes, '');
}

function step(byte: number, name: string): boolean {
  if (walk.peek() !== byte) return walk.fail(name);
  walk.at++;
  return true;
}

function ended(): boolean {
  return walk.peek() === END || walk.fail('the end');
}

function taken(bytes: Uint8Array, start: number, end: number, caps: JsonCaps): ParsedJson {
  const span = bytes.subarray(start, end);
  if (walk.finding) return { refusal: refuseFinding(walk.finding, caps), bytes: span };
  return { value: JSON.parse(quoted(bytes, start, end)), bytes: span };
}

/** The text of a span, with quotes around the numbers that are to be kept as they are written. */
function quoted(bytes: Uint8Array, start: number, end: number): string {
  if (walk.asText.length === 0) return spanText(bytes, start, end);
  const parts: string[] = [];
  let from = start;
  for (const place of walk.asText) {
    parts.push(spanText(bytes, from, place));
    from = place;
  }
  return [...parts, spanText(bytes, from, end)].join('"');
}

/** Names the first flaw: what was found before the bytes stopped being JSON, if anything. */
function faultyDocument(bytes: Uint8Array, caps: JsonCaps): Refusal {
  return walk.finding ? refuseFinding(walk.finding, caps) : faulty(bytes, '');
}

function faulty(bytes: Uint8Array, prefix: string): Refusal {
  const fault = walk.fault ?? { expected: 'JSON', offset: walk.at };
  return refuseFault({ ...fault, pointer: prefix + walk.pointer() }, bytes);
}

/** A request with more events than it may hold. */
export function refuseEventCount(maxEvents: number): Refusal {
  return new Refusal('too-many-events', 413, {
    message: `The request holds more than ${maxEvents} events. Send them in several requests.`,
    data: { maxEvents },
  });
}

function refuseEncoding(bytes: Uint8Array): Refusal | null {
  const mark = byteOrderMark(bytes);
  if (mark) {
    return new Refusal('json-byte-order-mark', 400, {
      message: `The body begins with a ${mark} byte order mark. Send UTF-8 without it.`,
      data: { offset: 0 },
    });
  }
  if (isUtf8(bytes)) return null;
  const offset = firstDifference(bytes, Buffer.from(spanText(bytes, 0, bytes.length)));
  return new Refusal('json-not-utf8', 400, {
    message: `The bytes from ${offset} on are not UTF-8. Send JSON encoded as UTF-8.`,
    data: { offset },
  });
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const first = bytes[0];
  if (first === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if ((first === 0xfe && bytes[1] === 0xff) || (first === 0xff && bytes[1] === 0xfe)) return 'UTF-16';
  return null;
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
