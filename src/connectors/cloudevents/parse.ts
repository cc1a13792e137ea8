import { binaryAttributes, isBinaryMode } from '../../domain/events/binary-attributes.ts';
import type { Json, JsonObject } from '../../domain/events/event.ts';
import { isJsonType, readAttributes } from '../../domain/events/event-attributes.ts';
import { parseElements } from '../../domain/events/strict-json.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { ConnectorSettings, Fact, Notice, Parsed, Unread } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import { bodyCaps, hashOf, isObject, readJson, readObject, Unreadable } from '../reading.ts';

const mostEvents = 1000;

/** CloudEvents 1.0 in each of its modes: structured, batch and binary. */
export function parse(delivery: Delivery, _settings: ConnectorSettings): Parsed {
  const headers = Object.fromEntries(delivery.headers.map(([name, value]) => [name.toLowerCase(), value]));
  const type = headers['content-type'] ?? '';
  if (isBinaryMode(headers) && !type.startsWith('application/cloudevents'))
    return all([readBinary(delivery, headers)]);
  if (delivery.body.find((byte) => byte > 0x20) !== 0x5b)
    return all([readOne(readObject(delivery.body), delivery)]);
  const elements = parseElements(delivery.body, mostEvents, bodyCaps);
  if (isRefusal(elements)) throw new Unreadable(elements.code, elements.message, elements.pointer);
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

function readBinary(delivery: Delivery, headers: Record<string, string>): Fact | Unread {
  const attributes = binaryAttributes(headers);
  if (isRefusal(attributes)) return { refusal: attributes, bytes: delivery.body };
  const contentType = headers['content-type'] ?? '';
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
