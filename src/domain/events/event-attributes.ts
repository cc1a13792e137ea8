import { isRefusal, pointerStep, quote, Refusal } from '../refusal.ts';
import { parseInstant } from '../time/instant.ts';
import type { Json, JsonObject, Micros, SourceEvent } from './event.ts';

/** An event as it came in, with what only the rim needs to know. */
export interface ArrivedEvent extends SourceEvent {
  /** CloudEvents `source`, as sent. One fact is (our source, its origin, its id). */
  readonly origin: string;
  /** The `workspace` extension, for the caller to compare with where the event was sent. */
  readonly workspace: string | null;
  /** False if no time was sent and `at` is the moment of receipt (time rule T2). */
  readonly hasTime: boolean;
}

/** What the rim knows of an event besides its bytes. */
export interface Arrival {
  /** Slug of the source it came through. */
  readonly source: string;
  readonly receivedAt: Micros;
}

const MAX_ID_LENGTH = 256;
const MAX_TYPE_LENGTH = 120;
const MAX_TEXT_LENGTH = 1024;
const MAX_SEQUENCE_LENGTH = 128;
const TYPE = /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+$/;
const URI_REFERENCE = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const EXTENSION_NAME = /^[a-z0-9]{1,20}$/;
const JSON_TYPE = /^[^/;\s]+\/(?:[^/;\s]+\+)?json\s*(?:;|$)/i;
const NAMED = new Set(
  'specversion id source type time subject sequence workspace datacontenttype dataschema data data_base64'.split(
    ' ',
  ),
);

/**
 * Reads the members of a CloudEvents 1.0 object; a member that is null counts as not sent. Pointers begin at the object.
 *
 * Example: without `id` → Refusal `missing-attribute` at `/id`
 */
export function readAttributes(sent: JsonObject, arrival: Arrival): ArrivedEvent | Refusal {
  const version = text(sent, 'specversion', 10);
  if (isRefusal(version)) return version;
  if (version !== '1.0') return invalid('specversion', sent, 'must be "1.0"');
  const id = text(sent, 'id', MAX_ID_LENGTH);
  if (isRefusal(id)) return id;
  const origin = matching(sent, 'source', MAX_TEXT_LENGTH, URI_REFERENCE, ORIGIN_HINT);
  if (isRefusal(origin)) return origin;
  const type = matching(sent, 'type', MAX_TYPE_LENGTH, TYPE, TYPE_HINT);
  if (isRefusal(type)) return type;
  const at = sent.time == null ? arrival.receivedAt : readTime(sent);
  if (isRefusal(at)) return at;
  const subject = optional(sent, 'subject', MAX_TEXT_LENGTH);
  if (isRefusal(subject)) return subject;
  const sequence = optional(sent, 'sequence', MAX_SEQUENCE_LENGTH);
  if (isRefusal(sequence)) return sequence;
  const workspace = optional(sent, 'workspace', MAX_TEXT_LENGTH);
  if (isRefusal(workspace)) return workspace;
  const data = readData(sent);
  if (isRefusal(data)) return data;
  const flaw = flawOfExtensions(sent);
  if (flaw) return flaw;
  const { source } = arrival;
  const hasTime = sent.time != null;
  return { id, source, type, at, sequence: sequence ?? '', subject, data, origin, workspace, hasTime };
}

/** Whether a media type is JSON: `application/json`, `application/vnd.acme+json; charset=utf-8`. */
export function isJsonType(mediaType: string): boolean {
  return JSON_TYPE.test(mediaType);
}

/** Whether a name may be a CloudEvents attribute of ours. */
export function isAttributeName(name: string): boolean {
  return EXTENSION_NAME.test(name);
}

const ORIGIN_HINT = 'must be a URI reference such as "/helpdesk/eu" (percent-encode anything else)';
const TYPE_HINT =
  'must be names of letters, digits, "_" or "-" joined by dots, such as "helpdesk.ticket.resolved"';

function text(sent: JsonObject, name: string, maxLength: number): string | Refusal {
  const value = sent[name];
  if (value == null) {
    return new Refusal('missing-attribute', 422, {
      message: `The event has no "${name}". Send it as a string that is not empty.`,
      pointer: `/${name}`,
    });
  }
  if (typeof value !== 'string' || value === '')
    return invalid(name, sent, 'must be a string that is not empty');
  if (value.length > maxLength) return invalid(name, sent, `must have at most ${maxLength} characters`);
  return hasControl(value) ? invalid(name, sent, 'must not hold control characters') : value;
}

function optional(sent: JsonObject, name: string, maxLength: number): string | null | Refusal {
  return sent[name] == null ? null : text(sent, name, maxLength);
}

function matching(
  sent: JsonObject,
  name: string,
  maxLength: number,
  pattern: RegExp,
  hint: string,
): string | Refusal {
  const value = text(sent, name, maxLength);
  return isRefusal(value) || pattern.test(value) ? value : invalid(name, sent, hint);
}

function readTime(sent: JsonObject): Micros | Refusal {
  if (typeof sent.time !== 'string') {
    return invalid(
      'time',
      sent,
      'must be a string in RFC 3339 with an offset, such as "2026-03-01T09:30:00Z"',
    );
  }
  const at = parseInstant(sent.time);
  return isRefusal(at) ? at.at('/time') : at;
}

function readData(sent: JsonObject): JsonObject | Refusal {
  const contentType = sent.datacontenttype;
  if (contentType != null && (typeof contentType !== 'string' || !isJsonType(contentType))) {
    return invalid('datacontenttype', sent, 'must be a JSON type such as "application/json"');
  }
  if (sent.data_base64 != null) {
    return new Refusal('data-not-json', 422, {
      message: 'The event carries "data_base64", which no rule can read. Send a JSON object as "data".',
      pointer: '/data_base64',
    });
  }
  const data = sent.data ?? {};
  if (typeof data === 'object' && !Array.isArray(data)) return data;
  return new Refusal('data-not-object', 422, {
    message: `The data is ${kindOf(data)}: ${quote(data)}. Send a JSON object, for example {"ticket":"INC1"}.`,
    pointer: '/data',
  });
}

function flawOfExtensions(sent: JsonObject): Refusal | null {
  for (const name of Object.keys(sent)) {
    if (NAMED.has(name)) continue;
    const value = sent[name];
    if (!EXTENSION_NAME.test(name)) {
      return new Refusal('invalid-attribute-name', 422, {
        message: `The attribute name ${quote(name)} is not taken: 1 to 20 lower-case letters and digits. Rename it, or put it inside "data".`,
        pointer: pointerStep(name),
      });
    }
    if (typeof value === 'object' && value !== null) {
      return invalid(
        name,
        sent,
        'must be a string, a whole number or a boolean; put anything else inside "data"',
      );
    }
  }
  if (sent.dataschema != null && typeof sent.dataschema !== 'string') {
    return invalid('dataschema', sent, 'must be a URI as a string');
  }
  return null;
}

function invalid(name: string, sent: JsonObject, rule: string): Refusal {
  return new Refusal('invalid-attribute', 422, {
    message: `The attribute "${name}" is ${quote(sent[name])}; it ${rule}.`,
    pointer: `/${name}`,
  });
}

function kindOf(value: Json): string {
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function hasControl(value: string): boolean {
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return true;
  }
  return false;
}
