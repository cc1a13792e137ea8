import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Headers } from './binary-attributes.ts';
import { type ArrivedItem, readEvents } from './cloud-events.ts';

const receivedAt = 1_456_800_000_000_000;
const sent = {
  specversion: '1.0',
  id: 'INC1-2',
  source: '/servicenow/prod',
  type: 'helpdesk.ticket.resolved',
  time: '2016-02-29T09:22:25Z',
  subject: 'INC1',
  sequence: '2',
  data: { ticket: 'INC1' },
};
const event = {
  id: 'INC1-2',
  source: 'helpdesk',
  origin: '/servicenow/prod',
  type: 'helpdesk.ticket.resolved',
  at: 1_456_737_745_000_000,
  hasTime: true,
  subject: 'INC1',
  sequence: '2',
  workspace: null,
  data: { ticket: 'INC1' },
};

function read(body: unknown, contentType: string | undefined, headers: Headers = {}, maxEvents = 1000) {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const all = { ...(contentType ? { 'content-type': contentType } : {}), ...headers };
  return readEvents({ source: 'helpdesk', receivedAt, headers: all, body: bytes, maxEvents });
}
const structured = (body: unknown) => read(body, 'application/cloudevents+json');
const batch = (body: unknown) => read(body, 'application/cloudevents-batch+json; charset=UTF-8');
const binary = (
  headers: Headers,
  body: unknown = sent.data,
  contentType: string | undefined = 'application/json',
) =>
  read(body, contentType, {
    'ce-specversion': '1.0',
    'ce-id': '1',
    'ce-source': '/s',
    'ce-type': 'a.b',
    ...headers,
  });
const items = (result: ArrivedItem[] | Refusal) => {
  if (isRefusal(result)) throw new Error(result.message);
  return result.map((item) =>
    'event' in item ? item.event : [item.refusal.code, item.refusal.pointer, item.id],
  );
};
const whole = (result: ArrivedItem[] | Refusal) => {
  if (!isRefusal(result)) throw new Error('not refused as a whole');
  return [result.code, result.status];
};

describe('content modes', () => {
  test('a structured event', () => {
    expect(items(structured(sent))).toEqual([event]);
  });

  test('a batch, each judged alone, with pointers into the batch', () => {
    const bodies = [sent, { ...sent, time: 'noon' }, 5, { ...sent, id: 'x', data: { n: 1, list: [] } }, []];
    const text = JSON.stringify(bodies).replace('"n":1', '"n":1,"n":1');
    expect(items(batch(text))).toEqual([
      event,
      ['invalid-time', '/1/time', 'INC1-2'],
      ['not-a-cloud-event', '/2', null],
      ['json-duplicate-key', '/3/data/n', null],
      ['not-a-cloud-event', '/4', null],
    ]);
  });

  test('a refused item keeps its bytes exactly', () => {
    const result = batch(`[ {"specversion" : "1.0"} ]`);
    expect(!isRefusal(result) && result.map((item) => 'bytes' in item && item.bytes.toString())).toEqual([
      '{"specversion" : "1.0"}',
    ]);
  });

  test('an empty batch brings nothing', () => {
    expect(items(batch([]))).toEqual([]);
  });

  test('a binary event, its attributes in headers and its data in the body', () => {
    const { data, ...attributes } = sent;
    const headers = Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]),
    );
    expect(items(read(data, 'application/json; charset=utf-8', headers))).toEqual([event]);
  });

  test('a binary event without a body has empty data, and needs no content type', () => {
    const headers = { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/s', 'ce-type': 'a.b' };
    expect(items(read('', undefined, headers))).toMatchObject([{ id: '1', data: {}, at: receivedAt }]);
  });

  test('NDJSON, one event a line: blank lines are nothing, a bad line is bad alone and says which', () => {
    const line = JSON.stringify(sent);
    const result = read(`\n${line}\r\n  \n{"a":\n${line}\n{"a":1}`, 'application/x-ndjson');
    expect(items(result)).toEqual([
      event,
      ['json-syntax', '/a', null],
      event,
      ['missing-attribute', '/specversion', null],
    ]);
    const lines = isRefusal(result) ? [] : result.map((item) => 'refusal' in item && item.refusal.data.line);
    expect(lines).toEqual([false, 4, false, 6]);
  });

  test('plain JSON is taken for what it looks like', () => {
    expect(items(read(sent, 'application/json'))).toEqual([event]);
    expect(items(read([sent, { id: 1 }], 'application/json'))).toEqual([
      event,
      ['missing-attribute', '/1/specversion', null],
    ]);
  });
});

describe('requests refused as a whole', () => {
  test.each([
    ['foreign JSON', read({ event: 'ticket.closed' }, 'application/json'), 'not-a-cloud-event', 422],
    ['a foreign list', read([{ id: 1 }, 2], 'application/json'), 'not-a-cloud-event', 422],
    ['a scalar', read('5', 'application/json'), 'not-a-cloud-event', 422],
    ['an array as structured', structured([sent]), 'not-a-cloud-event', 422],
    ['an object as batch', batch(sent), 'not-a-cloud-event', 422],
    ['a broken batch', batch(`[${JSON.stringify(sent)},{"a":]`), 'json-syntax', 400],
    ['a broken event', structured('{"specversion":"1.0"'), 'json-syntax', 400],
    ['an empty body', structured(''), 'json-syntax', 400],
    ['broken binary data', binary({}, '{'), 'json-syntax', 400],
    ['a byte order mark', read('\ufeff{}', 'application/json'), 'json-byte-order-mark', 400],
    ['no content type', read(sent, undefined), 'unsupported-media-type', 415],
    ['another type', read(sent, 'text/plain'), 'unsupported-media-type', 415],
    ['Avro', read(sent, 'application/cloudevents+avro'), 'unsupported-media-type', 415],
    ['XML data', binary({}, '<a/>', 'application/xml'), 'unsupported-media-type', 415],
    ['another charset', read(sent, 'application/json; charset="latin1"'), 'unsupported-charset', 415],
    [
      '3 in a batch of 2',
      read([1, 2, 3], 'application/cloudevents-batch+json', {}, 2),
      'too-many-events',
      413,
    ],
    ['3 lines of 2', read('1\n2\n3', 'application/x-ndjson', {}, 2), 'too-many-events', 413],
  ])('%s', (_name, result, code, status) => {
    expect(whole(result)).toEqual([code, status]);
  });

  test('1,000 events are taken and 1,001 are not', () => {
    expect(items(batch(Array(1000).fill(sent)))).toHaveLength(1000);
    expect(whole(batch(Array(1001).fill(sent)))).toEqual(['too-many-events', 413]);
  });

  test('foreign JSON is told what to send', () => {
    const refusal = read({ a: 1 }, 'application/json') as Refusal;
    const example = /\{.*\}/.exec(refusal.message)?.[0] ?? '';
    expect(items(structured(example))).toMatchObject([{ id: 'INC1-2', data: { ticket: 'INC1' } }]);
  });
});

describe('attributes', () => {
  test.each([
    ['specversion', undefined, 'missing-attribute'],
    ['specversion', '0.3', 'invalid-attribute'],
    ['specversion', 1, 'invalid-attribute'],
    ['id', undefined, 'missing-attribute'],
    ['id', null, 'missing-attribute'],
    ['id', '', 'invalid-attribute'],
    ['id', 7, 'invalid-attribute'],
    ['id', 'x'.repeat(257), 'invalid-attribute'],
    ['id', 'a\nb', 'invalid-attribute'],
    ['source', undefined, 'missing-attribute'],
    ['source', '', 'invalid-attribute'],
    ['source', 'a b', 'invalid-attribute'],
    ['source', '/50%', 'invalid-attribute'],
    ['source', '/münchen', 'invalid-attribute'],
    ['type', undefined, 'missing-attribute'],
    ['type', 'resolved', 'invalid-attribute'],
    ['type', 'a..b', 'invalid-attribute'],
    ['type', '.a.b', 'invalid-attribute'],
    ['type', 'a.b c', 'invalid-attribute'],
    ['type', `a.${'b'.repeat(119)}`, 'invalid-attribute'],
    ['time', '2016-02-30T00:00:00Z', 'invalid-time'],
    ['time', '2016-02-29T00:00:00', 'time-without-offset'],
    ['time', 1456737745, 'invalid-attribute'],
    ['subject', '', 'invalid-attribute'],
    ['subject', {}, 'invalid-attribute'],
    ['sequence', 2, 'invalid-attribute'],
    ['workspace', true, 'invalid-attribute'],
    ['datacontenttype', 'application/xml', 'invalid-attribute'],
    ['datacontenttype', 'text/jsonp', 'invalid-attribute'],
    ['datacontenttype', 5, 'invalid-attribute'],
    ['dataschema', 5, 'invalid-attribute'],
    ['data', 'text', 'data-not-object'],
    ['data', [1], 'data-not-object'],
    ['data', 0, 'data-not-object'],
    ['data', false, 'data-not-object'],
    ['data_base64', 'e30=', 'data-not-json'],
    ['resolvedBy', 'x', 'invalid-attribute-name'],
    ['resolved_by', 'x', 'invalid-attribute-name'],
    ['a'.repeat(21), 'x', 'invalid-attribute-name'],
    ['', 'x', 'invalid-attribute-name'],
    ['traceparent', { a: 1 }, 'invalid-attribute'],
  ])('%s: %j is refused, and named', (name, value, code) => {
    const [item] = structured({ ...sent, [name]: value }) as ArrivedItem[];
    const refusal = item && 'refusal' in item ? item.refusal : undefined;
    expect([refusal?.code, refusal?.pointer, refusal?.status]).toEqual([code, `/${name}`, 422]);
    expect(refusal?.message).toMatch(/Send|must|Rename/);
  });

  test.each([
    [{ id: 'x'.repeat(256) }, { id: 'x'.repeat(256) }],
    [{ source: 'https://acme.example/a?b=c#d' }, { origin: 'https://acme.example/a?b=c#d' }],
    [{ source: 'urn:uuid:6e8bc430' }, { origin: 'urn:uuid:6e8bc430' }],
    [{ type: 'com.Acme.deal-Won.v1' }, { type: 'com.Acme.deal-Won.v1' }],
    [{ time: undefined }, { at: receivedAt, hasTime: false }],
    [{ time: null }, { at: receivedAt, hasTime: false }],
    [
      { subject: undefined, sequence: undefined },
      { subject: null, sequence: '' },
    ],
    [{ data: undefined }, { data: {} }],
    [{ data: null }, { data: {} }],
    [{ workspace: 'acme' }, { workspace: 'acme' }],
    [{ datacontenttype: 'application/vnd.acme+json; charset=utf-8' }, {}],
    [{ traceparent: '00-1', retries: 3, dryrun: true, empty: null }, {}],
  ])('%j is taken', (change, expected) => {
    expect(items(structured({ ...sent, ...change }))).toEqual([{ ...event, ...expected }]);
  });
});

describe('headers of a binary event', () => {
  test.each([
    ['Caf%C3%A9%20%F0%9F%98%80', 'Café 😀'],
    ['"a \\"b\\" %25"', 'a "b" %'],
    ['plain text', 'plain text'],
  ])('%s is decoded', (value, expected) => {
    expect(items(binary({ 'ce-subject': value }))).toMatchObject([{ subject: expected }]);
  });

  test.each([
    ['ce-subject', '50%', 'invalid-header'],
    ['ce-subject', '%ff', 'invalid-header'],
    ['ce-subject', '%ed%a0%80', 'invalid-header'],
    ['ce-subject', 'CafÃ©', 'invalid-header'],
    ['ce-subject', ['a', 'b'], 'invalid-header'],
    ['ce-subject', '%00', 'invalid-attribute'],
    ['ce-time', 'noon', 'invalid-time'],
    ['ce-id', '', 'invalid-attribute'],
    ['ce-source', undefined, 'missing-attribute'],
    ['ce-data', '{}', 'invalid-header'],
    ['ce-data_base64', 'e30=', 'invalid-header'],
    ['ce-datacontenttype', 'application/json', 'invalid-header'],
    ['ce-__proto__', 'x', 'invalid-header'],
  ])('%s: %j is refused, naming the header', (header, value, code) => {
    const [refused] = items(binary({ [header]: value }));
    expect(Array.isArray(refused) && refused.slice(0, 2)).toEqual([code, header]);
  });

  test('a flaw of the data is shown inside the body', () => {
    expect(items(binary({}, '{"n":1e999}'))).toEqual([['json-number-out-of-range', '/n', '1']]);
    expect(items(binary({}, '[1]'))).toEqual([['data-not-object', '', '1']]);
  });
});

test('no request makes it throw, and none brings half an event', () => {
  const types = ['cloudevents+json', 'cloudevents-batch+json', 'json', 'x-ndjson'].map(
    (type) => `application/${type}`,
  );
  const member = fc.oneof(fc.constantFrom(...Object.values(sent)), fc.jsonValue({ maxDepth: 2 }));
  const body = fc.record(Object.fromEntries(Object.keys(sent).map((name) => [name, member])), {
    requiredKeys: [],
  });
  const headers = fc.dictionary(fc.constantFrom('ce-id', 'ce-specversion', 'ce-type', 'ce-x'), fc.string());
  const json = fc.oneof(body, fc.array(body)).map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(
      fc.oneof(json, fc.string()),
      fc.oneof(fc.constantFrom(...types), fc.string()),
      headers,
      (text, type, extra) => {
        const result = read(text, type, extra);
        expect(isRefusal(result) ? result.message : 'items').not.toBe('');
        for (const item of isRefusal(result) ? [] : result) {
          if ('refusal' in item) expect(item.refusal.status).toBeLessThan(500);
          else expect(Object.keys(item.event).sort()).toEqual(Object.keys(event).sort());
        }
      },
    ),
    { numRuns: 3000 },
  );
});
