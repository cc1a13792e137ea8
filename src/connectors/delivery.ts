import type { Micros } from '../domain/events/event.ts';
import { quote, Refusal } from '../domain/refusal.ts';

/** One request of a tool, as it came: nothing parsed, nothing decoded. */
export interface Delivery {
  readonly method: string;
  /** The whole address as the tool was given it, with its query. */
  readonly url: string;
  /** In the order they came, twice if they came twice; names in any case. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  readonly receivedAt: Micros;
}

/**
 * A header that may come once; null without it. Two of one name are refused: a proxy and we might each believe another.
 *
 * Example: `oneHeader(delivery, 'X-Hub-Signature-256')` → `'sha256=757107ea…'`
 */
export function oneHeader({ headers }: Delivery, name: string): string | null | Refusal {
  const wanted = name.toLowerCase();
  const values = headers.filter(([each]) => each.toLowerCase() === wanted).map(([, value]) => value);
  if (values.length > 1)
    return new Refusal('header-twice', 401, {
      message: `The header ${name} came ${values.length} times. Send it once.`,
    });
  return values[0]?.trim() ?? null;
}

/** What a parser knows of a delivery that only a header tells, such as the name of the event; null if it is not there. */
export function plainHeader(delivery: Delivery, name: string): string | null {
  const value = oneHeader(delivery, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The query of the address, decoded. */
export function queryOf({ url }: Delivery): URLSearchParams {
  const mark = url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1).replace(/#.*$/, ''));
}

/** `[['a', '1'], …]` from what Node calls raw headers: name, value, name, value. */
export function pairHeaders(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return pairs;
}

/** A refusal about who sent a delivery. */
export function notGenuine(code: string, message: string, offending?: string): Refusal {
  return new Refusal(code, 401, {
    message: offending === undefined ? message : `${message} It is ${quote(offending)}.`,
  });
}
