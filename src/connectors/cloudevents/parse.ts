import { binaryAttributes, type Headers, isBinaryMode } from '../../domain/events/binary-attributes.ts';
import type { Json, JsonObject } from '../../domain/events/event.ts';
import { isJsonType, readAttributes } from '../../domain/events/event-attributes.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { ConnectorSettings, Fact, Notice, Parsed, Unread } from '../connector.ts';
import { type Delivery, plainHeader } from '../delivery.ts';
import { hashOf, isObject, readElements, readJson, readObject, Unreadable } from '../reading.ts';

const mostEvents = 1000;

/** CloudEvents 1.0 in each of its modes: structured, batch and binary. */
export function parse(delivery: Delivery, _settings: ConnectorSettings): Parsed {
  const headers = headersOf(delivery);
  const type = plainHeader(delivery, 'Content-Type') ?? '';
  if (isBinaryMode(headers) && !type.startsWith('application/cloudevents'))
    return all([readBinary(delivery, headers)]);
  const elements = readElements(delivery.body, mostEvents);
  if (elements === null) return all([readOne(readObject(delivery.body), delivery)]);
  return all(
    elements.map((element): Fact | Unread => {
      if ('refusal' in element) return element;
      if (isObject(element.value)) return readOne(element.value, { ...delivery, body: element.bytes });
      const { refusal } = new Unreadable('not-a-cloud-event', 'An event must be a JSON object.');
      return { refusal, bytes: element.bytes };
    }),
  );
}

function all(read: readonly (Fact | Unread)[]): Parsed {
  const notices: Notice[] = [];
  const facts = read.filter((each) => 'key' in each);
  return { facts, notices, unread: read.filter((each) => !('key' in each)) as Unread[] };
}

/** A header that came twice keeps both its values, so that an attribute told twice is refused. */
function headersOf({ headers }: Delivery): Headers {
  const all = new Map<string, string | string[]>();
  for (const [name, value] of headers) {
    const before = all.get(name.toLowerCase());
    all.set(name.toLowerCase(), before === undefined ? value.trim() : [before, value].flat());
  }
  return Object.fromEntries(all);
}

function readBinary(delivery: Delivery, headers: Headers): Fact | Unread {
  const attributes = binaryAttributes(headers);
  if (isRefusal(attributes)) return { refusal: attributes, bytes: delivery.body };
  const contentType = plainHeader(delivery, 'Content-Type') ?? '';
  const isJson = delivery.body.length > 0 && isJsonType(contentType);
  const data: Json = isJson
    ? readJson(delivery.body)
    : delivery.body.length === 0
      ? {}
      : textOf(delivery.body);
  return readOne({ ...attributes, datacontenttype: contentType, data }, delivery);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8').replaceAll('\u0000', '');
}

/** Data that is no JSON object stands under `value`, so that a rule can still name it. */
function readOne(sent: JsonObject, { body, receivedAt }: Delivery): Fact | Unread {
  const { datacontenttype, data_base64: base64, ...rest } = sent;
  const data = rest.data ?? base64 ?? {};
  const wrapped = isObject(data)
    ? data
    : { value: data, ...(datacontenttype ? { content_type: datacontenttype } : {}) };
  const event: ReturnType<typeof readAttributes> | Refusal = readAttributes(
    { ...rest, data: wrapped },
    { source: '', receivedAt },
  );
  if (isRefusal(event)) return { refusal: event, bytes: body };
  const { id, type, at, hasTime, sequence, subject, origin } = event;
  const joined = `${origin}#${id}`;
  const key = joined.length <= 240 ? joined : hashOf(joined);
  return { key, type, at, hasTime, sequence, subject: subject ?? null, data: event.data, account: null };
}
