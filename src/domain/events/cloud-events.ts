import { isRefusal, quote, Refusal } from '../refusal.ts';
import { binaryAttributes, type Headers, isBinaryMode } from './binary-attributes.ts';
import { type Arrival, type ArrivedEvent, isJsonType, readAttributes } from './event-attributes.ts';
import { type ParsedJson, parseDocument, parseElements, refuseEventCount } from './strict-json.ts';

/** A request that brings events. Its content encoding has been refused or undone before; signatures, checked. */
export interface EventRequest extends Arrival {
  /** With `content-type`, and `ce-…` in binary mode; names in lower case. */
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** 1,000 unless told. */
  readonly maxEvents?: number;
}

/** One event of a request: read, or refused alone with its bytes, so that it can be kept aside. */
export type ArrivedItem =
  | { readonly event: ArrivedEvent }
  | { readonly refusal: Refusal; readonly bytes: Uint8Array; readonly id: string | null };

const DEFAULT_MAX_EVENTS = 1000;
const EXAMPLE =
  '{"specversion":"1.0","id":"INC1-2","source":"/helpdesk","type":"helpdesk.ticket.resolved","data":{"ticket":"INC1"}}';
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const LINE_FEED = 0x0a;

/**
 * Reads the events of a request in any CloudEvents content mode (structured, batch, binary) or as NDJSON, one
 * CloudEvent a line. A Refusal is about the request as a whole; an item's refusal about that item alone.
 */
export function readEvents(request: EventRequest): ArrivedItem[] | Refusal {
  const { headers } = request;
  const contentType = String(headers['content-type'] ?? '').trim();
  const mediaType = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii)$/i.test(charset)) return refuseCharset(charset);
  if (mediaType === 'application/cloudevents+json') return readStructured(request);
  if (mediaType === 'application/cloudevents-batch+json') return readBatch(request);
  if (mediaType.startsWith('application/cloudevents')) return refuseMediaType(contentType);
  if (isBinaryMode(headers)) return readBinary(request, contentType);
  if (mediaType === 'application/x-ndjson' || mediaType === 'application/ndjson') return readLines(request);
  if (mediaType !== 'application/json') return refuseMediaType(contentType);
  return readPlain(request);
}

function readStructured({ body, ...arrival }: EventRequest): ArrivedItem[] | Refusal {
  if (firstByte(body) === OPEN_ARRAY) {
    return refuseBody('The body is an array. Send a list of events as application/cloudevents-batch+json.');
  }
  const parsed = parseDocument(body);
  return isRefusal(parsed) ? parsed : [readItem(parsed, arrival, '')];
}

function readBatch({ body, ...arrival }: EventRequest): ArrivedItem[] | Refusal {
  if (firstByte(body) === OPEN_OBJECT) {
    return refuseBody('The body is one object. Send a single event as application/cloudevents+json.');
  }
  const parsed = parseElements(body, arrival.maxEvents ?? DEFAULT_MAX_EVENTS);
  return isRefusal(parsed) ? parsed : parsed.map((element, index) => readItem(element, arrival, `/${index}`));
}

/** `application/json` is taken for what it looks like, if it looks like CloudEvents at all. */
function readPlain(request: EventRequest): ArrivedItem[] | Refusal {
  const items = firstByte(request.body) === OPEN_ARRAY ? readBatch(request) : readStructured(request);
  if (isRefusal(items) || items.length === 0 || !items.every(isForeign)) return items;
  return refuseBody(`The JSON has no "specversion", so it is no CloudEvent. Send for example ${EXAMPLE}`);
}

function readBinary(
  { headers, body, ...arrival }: EventRequest,
  contentType: string,
): ArrivedItem[] | Refusal {
  if (body.length > 0 && !isJsonType(contentType)) return refuseMediaType(contentType);
  const parsed: ParsedJson | Refusal = body.length > 0 ? parseDocument(body) : { bytes: body, value: {} };
  if (isRefusal(parsed)) return parsed;
  const attributes = binaryAttributes(headers);
  if (isRefusal(attributes)) return [refuseItem(attributes, body, headers['ce-id'])];
  if ('refusal' in parsed) return [refuseItem(parsed.refusal, body, attributes.id)];
  const item = readItem({ bytes: body, value: { ...attributes, data: parsed.value } }, arrival, '');
  if ('event' in item) return [item];
  const { pointer } = item.refusal;
  return [{ ...item, refusal: item.refusal.at(pointer === '/data' ? '' : `ce-${pointer?.slice(1)}`) }];
}

function readLines({ body, ...arrival }: EventRequest): ArrivedItem[] | Refusal {
  const maxEvents = arrival.maxEvents ?? DEFAULT_MAX_EVENTS;
  const items: ArrivedItem[] = [];
  let line = 1;
  for (let start = 0; start < body.length; line++) {
    const feed = body.indexOf(LINE_FEED, start);
    const end = feed < 0 ? body.length : feed;
    const bytes = body.subarray(start, end);
    start = end + 1;
    if (firstByte(bytes) < 0) continue;
    if (items.length === maxEvents) return refuseEventCount(maxEvents);
    const parsed = parseDocument(bytes);
    const item = readItem(isRefusal(parsed) ? { refusal: parsed, bytes } : parsed, arrival, '');
    items.push('event' in item ? item : { ...item, refusal: item.refusal.with({ line }) });
  }
  return items;
}

function readItem(parsed: ParsedJson, arrival: Arrival, prefix: string): ArrivedItem {
  const { bytes } = parsed;
  if ('refusal' in parsed) return refuseItem(parsed.refusal.under(prefix), bytes, null);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = `An event must be a JSON object, but this is ${quote(value)}. Send for example ${EXAMPLE}`;
    return refuseItem(new Refusal('not-a-cloud-event', 422, { message, pointer: prefix }), bytes, null);
  }
  const event = readAttributes(value, arrival);
  return isRefusal(event) ? refuseItem(event.under(prefix), bytes, value.id) : { event };
}

function refuseItem(refusal: Refusal, bytes: Uint8Array, id: unknown): ArrivedItem {
  return { refusal, bytes, id: typeof id === 'string' ? id : null };
}

function isForeign(item: ArrivedItem): boolean {
  if ('event' in item) return false;
  const { code, pointer } = item.refusal;
  return (
    code === 'not-a-cloud-event' ||
    (code === 'missing-attribute' && pointer?.endsWith('/specversion') === true)
  );
}

/** The first byte that is not white space; -1 if there is none. */
function firstByte(bytes: Uint8Array): number {
  return bytes.find((byte) => byte > 0x20) ?? -1;
}

function refuseBody(message: string): Refusal {
  return new Refusal('not-a-cloud-event', 422, { message, pointer: '' });
}

function refuseMediaType(contentType: string): Refusal {
  return new Refusal('unsupported-media-type', 415, {
    message: `The content type ${quote(contentType)} is not taken. Send application/cloudevents+json for one event, application/cloudevents-batch+json for a list, application/x-ndjson for one event a line, or application/json with "ce-" headers.`,
  });
}

function refuseCharset(charset: string): Refusal {
  return new Refusal('unsupported-charset', 415, {
    message: `The charset ${quote(charset)} is not taken. Send UTF-8.`,
  });
}
