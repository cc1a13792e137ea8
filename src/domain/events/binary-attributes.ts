import { quote, Refusal } from '../refusal.ts';
import type { JsonObject } from './event.ts';
import { isAttributeName } from './event-attributes.ts';

/** HTTP headers as Node gives them: names in lower case. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const PREFIX = 'ce-';
const NOT_HEADERS = new Set(['data', 'datacontenttype']);

/** Whether a request carries an event in the binary content mode of CloudEvents. */
export function isBinaryMode(headers: Headers): boolean {
  return (
    headers['ce-specversion'] !== undefined ||
    headers['ce-id'] !== undefined ||
    headers['ce-type'] !== undefined
  );
}

/**
 * The attributes in `ce-` headers, percent-decoded as the HTTP binding says.
 *
 * Example: `{ 'ce-subject': 'Caf%C3%A9' }` → `{ subject: 'Café' }`
 */
export function binaryAttributes(headers: Headers): JsonObject | Refusal {
  const attributes: JsonObject = {};
  for (const header of Object.keys(headers)) {
    if (!header.startsWith(PREFIX)) continue;
    const name = header.slice(PREFIX.length);
    const value = headers[header];
    if (value === undefined) continue;
    if (!isAttributeName(name) || NOT_HEADERS.has(name)) {
      return invalidHeader(
        header,
        'is not taken: after "ce-" come 1 to 20 lower-case letters and digits, and not "data…"',
      );
    }
    const decoded = typeof value === 'string' ? decodeHeader(value) : null;
    if (decoded === null) {
      return invalidHeader(
        header,
        `is ${quote(value)}; it must be sent once, in printable ASCII, anything else percent-encoded as UTF-8 ("%" is "%25")`,
      );
    }
    attributes[name] = decoded;
  }
  return attributes;
}

function decodeHeader(value: string): string | null {
  if (!/^[\x20-\x7e]*$/.test(value)) return null;
  const unquoted = /^".*"$/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
  try {
    return decodeURIComponent(unquoted);
  } catch {
    return null;
  }
}

function invalidHeader(header: string, rule: string): Refusal {
  return new Refusal('invalid-header', 422, {
    message: `The header ${quote(header)} ${rule}.`,
    pointer: header,
  });
}
