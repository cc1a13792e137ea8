import { createHash } from 'node:crypto';
import type { Json, JsonObject, Micros } from '../domain/events/event.ts';
import type { JsonCaps } from '../domain/events/json-refusals.ts';
import {
  defaultJsonCaps,
  type ParsedJson,
  parseDocument,
  parseElements,
} from '../domain/events/strict-json.ts';
import { isRefusal, quote, Refusal } from '../domain/refusal.ts';
import { formatInstant } from '../domain/time/instant.ts';
import type { Fact, Notice, Parsed } from './connector.ts';
import { withWholeCharacters } from './whole-characters.ts';

/** A tool sends more than a rule reads: whole issues, with their history, and ids of any length as numbers. */
const bodyCaps: JsonCaps = { ...defaultJsonCaps, maxKeys: 100_000, largeNumbers: 'text' };

/** What a delivery cannot be: thrown while one is read, and caught where its bytes are at hand. */
export class Unreadable extends Error {
  readonly refusal: Refusal;
  constructor(code: string, message: string, pointer: string | null = null) {
    super(message);
    this.refusal = new Refusal(code, 422, { message, pointer });
  }
}

/** Without the mark by which some senders begin UTF-8; it means nothing. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The body as JSON that means one thing only. Of a number too large to be held exactly every digit stays, as text. */
export function readJson(bytes: Uint8Array): Json {
  const parsed = parseWhole(withoutMark(bytes));
  const refusal = refusalOf(parsed);
  if (refusal) throw new Unreadable(refusal.code, refusal.message, refusal.pointer);
  return (parsed as { value: Json }).value;
}

/** The elements of a body that is a list, each judged apart; null of a body that is none. */
export function readElements(bytes: Uint8Array, most: number): ParsedJson[] | null {
  const body = withoutMark(bytes);
  if (body.find((byte) => byte > 0x20) !== 0x5b) return null;
  const elements = parseElements(body, most, bodyCaps);
  if (isRefusal(elements)) throw new Unreadable(elements.code, elements.message, elements.pointer);
  return elements.map((element) => {
    if (!isCut(refusalOf(element))) return element;
    const whole = parseWhole(element.bytes);
    return isRefusal(whole) ? element : whole;
  });
}

function refusalOf(parsed: ParsedJson | Refusal): Refusal | null {
  return isRefusal(parsed) ? parsed : 'refusal' in parsed ? parsed.refusal : null;
}

const isCut = (refusal: Refusal | null): boolean =>
  refusal?.code === 'json-null-character' || refusal?.code === 'json-lone-surrogate';

/** A text that was cut in the middle of a character must not cost what the delivery tells. */
function parseWhole(bytes: Uint8Array): ParsedJson | Refusal {
  const parsed = parseDocument(bytes, bodyCaps);
  return isCut(refusalOf(parsed)) ? parseDocument(withWholeCharacters(bytes), bodyCaps) : parsed;
}

/** The body as a JSON object. */
export function readObject(bytes: Uint8Array): JsonObject {
  const value = readJson(bytes);
  if (isObject(value)) return value;
  throw new Unreadable('not-from-tool', `The body must be a JSON object, and is ${quote(value)}.`, '');
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined if there is none. */
export function valueAt(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let here: Json | undefined = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, Json>)[key];
  }
  return here;
}

/** A text, or a number as a text: tools write ids both ways. Undefined if it is neither, or empty. */
export function textAt(value: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A number, or a text of its digits: what hands JSON on often quotes it. */
export function numberAt(value: Json | undefined, ...path: readonly (string | number)[]): number | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return found;
  return typeof found === 'string' && /^-?\d{1,15}(\.\d{1,9})?$/.test(found) ? Number(found) : undefined;
}

/** True or false, as such or as a text; undefined if it is neither. */
export function flagAt(value: Json | undefined, ...path: readonly (string | number)[]): boolean | undefined {
  const found = valueAt(value, ...path);
  if (found === true || found === 'true') return true;
  return found === false || found === 'false' ? false : undefined;
}

export function listAt(value: Json | undefined, ...path: readonly (string | number)[]): readonly Json[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A text that a delivery of this tool always has. */
export function need(value: Json | undefined, ...path: readonly (string | number)[]): string {
  const found = textAt(value, ...path);
  if (found !== undefined) return found;
  const pointer = `/${path.join('/')}`;
  throw new Unreadable(
    'not-from-tool',
    `The body has no ${path.join('.')}, which every delivery of this kind has. Is it another tool’s, or an own template?`,
    pointer,
  );
}

/** Minutes from one moment to a later one, with one decimal. */
export function minutesBetween(from: Micros, to: Micros): number | undefined {
  return to < from ? undefined : Math.round((to - from) / 6_000_000) / 10;
}

/** What a table has under a name that came from outside: `__proto__` names nothing. */
export function among<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** An object's members that have a value. */
export function known(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  const entries = Object.entries(members).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== null,
  );
  return Object.fromEntries(entries);
}

/** The facts of a delivery that tells nothing else. */
export const facts = (...found: readonly Fact[]): Parsed => ({ facts: found, notices: [], unread: [] });

/** A delivery that is known and counts for nothing. */
export function notice(code: Notice['code'], message: string): Parsed {
  return { facts: [], notices: [{ code, message }], unread: [] };
}

export const notOfInterest = (what: string): Parsed =>
  notice('not-of-interest', `${quote(what)} is known and makes no event.`);

/** What a fact is made of; what is left out is not known. */
export interface Telling {
  readonly key: readonly (string | number)[];
  readonly before?: { readonly key: readonly (string | number)[]; readonly since: Micros } | undefined;
  readonly at: Micros;
  readonly hasTime?: boolean;
  /** The object, as the tool names it. */
  readonly about: string;
  /** The actor, as the tool names them. */
  readonly by?: string | undefined;
  readonly account?: string | undefined;
  readonly sequence?: string;
  readonly data: Readonly<Record<string, Json | undefined>>;
}

/** No tool that is read sends a delivery again for longer: Freshdesk, which takes longest, does so for 95 minutes. */
const againMicros = 2 * 3_600_000_000;

/**
 * The name of what has no time of its own: the same on one day (UTC), for nothing else tells a repeat from a change that
 * was made again. A repeat that comes after midnight has the name of the day before.
 */
export function namedByDay(parts: readonly (string | number)[], at: Micros): Pick<Telling, 'key' | 'before'> {
  const nameAt = (moment: Micros) => [...parts, formatInstant(moment).slice(0, 10)];
  const since = at - againMicros;
  const [key, earlier] = [nameAt(at), nameAt(since)];
  return { key, before: key.at(-1) === earlier.at(-1) ? undefined : { key: earlier, since } };
}

const keyMax = 240;

/** One fact of the catalogue. */
export function fact(type: string, telling: Telling): Fact {
  const { at, about, by, account, before, hasTime = true, sequence = '', data } = telling;
  return {
    key: keyOf(telling.key),
    ...(before ? { before: { key: keyOf(before.key), since: before.since } } : {}),
    type,
    at,
    hasTime,
    subject: harmless(about)
      .slice(0, 1000)
      .replace(/[\ud800-\udbff]$/, ''),
    sequence: harmless(sequence).slice(0, 128),
    data: known(by === undefined ? data : { ...data, by }),
    account: account ?? null,
  };
}

/** Parts joined by colons, or their hash where that would be too long for an id or hold what an id may not. */
function keyOf(parts: readonly (string | number)[]): string {
  const joined = parts.join(':');
  return joined.length <= keyMax && harmless(joined) === joined ? joined : hashOf(JSON.stringify(parts));
}

function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** 32 hex digits that name content. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
