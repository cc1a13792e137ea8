import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../domain/refusal.ts';
import { formatInstant } from '../domain/time/instant.ts';
import { findConnector } from './connectors.ts';
import { judge } from './judge.ts';
import { Unreadable } from './reading.ts';
import { timeOf } from './time-of.ts';

/** Bodies as some senders write them: marks, long numbers, odd times; each read right or refused by name. */
const clock = 1_752_613_922;

function hubspot(body: string | Buffer, secret = 's') {
  const bytes = Buffer.from(body);
  const url = 'https://smallwins.example:8443/v1/hooks/x?to=a%20b';
  const signature = createHmac('sha256', secret)
    .update(`POST${url}`)
    .update(bytes)
    .update(`${clock}000`)
    .digest('base64');
  const answer = judge(
    findConnector('hubspot') ?? never(),
    {
      method: 'POST',
      url,
      headers: [
        ['x-hubspot-SIGNATURE-v3', signature],
        ['X-HUBSPOT-REQUEST-TIMESTAMP', `${clock}000`],
      ],
      body: bytes,
      receivedAt: clock * 1_000_000,
    },
    ['s'],
  );
  if (isRefusal(answer)) return { refused: answer.code };
  return {
    ids: answer.facts.map(({ key, subject }) => [key, subject]),
    values: answer.facts.map(({ data }) => data.values),
    unread: answer.unread.map(({ refusal }) => [refusal.code, refusal.pointer]),
  };
}

function never(): never {
  throw new Error('no connector');
}

const change = (more = '') =>
  `{"eventId":9007199254740993,"subscriptionId":25,"portalId":62515,"occurredAt":1752613920733,"subscriptionType":"deal.propertyChange","objectId":123456789012345678901,"propertyName":"amount","propertyValue":"5"${more}}`;

describe('what a body may hold', () => {
  test('a mark of UTF-8 at its beginning is signed, and means nothing', () => {
    const plain = hubspot(`[${change()}]`);
    expect(plain.ids).toHaveLength(1);
    expect(hubspot(`\ufeff[${change()}]`)).toEqual(plain);
    expect(hubspot(`\ufeff${change()}`)).toEqual(plain);
    expect(hubspot(`\ufeff[${change()}]`, 't')).toEqual({ refused: 'signature-mismatch' });
  });

  test('of an id as a number every digit stays', () => {
    expect(hubspot(`[${change()}]`).ids).toEqual([
      ['62515:25:9007199254740993:1752613920733:123456789012345678901', '123456789012345678901'],
    ]);
  });

  test('a number as a value is exact, as a number or as its text', () => {
    const told = (value: string) => {
      const connector = findConnector('stripe') ?? never();
      const body = Buffer.from(
        `{"id":"evt_1","type":"a.b","created":1,"data":{"object":{"id":"x","amount":${value}}}}`,
      );
      const delivery = { method: 'POST', url: '', headers: [], body, receivedAt: 0 };
      return connector.parse(delivery, {}).facts[0]?.data.amount;
    };
    expect(told('9007199254740991')).toBe(9007199254740991);
    expect(told('9007199254740993')).toBe('9007199254740993');
    expect(told('-12345678901234567890.5')).toBe('-12345678901234567890.5');
    expect(told('1e400')).toBe('1e400');
  });

  test.each([
    [',"objectId":7', 'json-duplicate-key'],
    [',"__proto__":1', 'json-forbidden-key'],
  ])('%s is genuine, put aside by name, and does not cost its neighbour', (more, code) => {
    const told = hubspot(`[${change(more)},${change()}]`);
    expect(told.unread?.map(([each]) => each)).toEqual([code]);
    expect(told.ids).toHaveLength(1);
  });

  test.each([
    ['a\\u0000b', 'a\ufffdb'],
    ['a\\ud83d', 'a\ufffd'],
    ['\\ude00\\ud83d\\ude00\\ud83d"', '\ufffd😀\ufffd"'],
    ['\\\\u0000 \\\\\\ud83d', '\\u0000 \\\ufffd'],
  ])('what was cut in the middle of a character is read all the same: %s', (written, read) => {
    const body = change().replace('"5"', `"${written.replace(/"$/, '\\"')}"`);
    for (const sent of [body, `[${body}]`, `[${change()},${body}]`]) {
      const told = hubspot(sent);
      expect(told.unread).toEqual([]);
      expect(told.values?.at(-1)).toEqual({ amount: read });
    }
  });

  test('a body in UTF-16 is not read', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('[]', 'utf16le')]);
    expect(hubspot(bytes).unread?.map(([code]) => code)).toEqual(['json-byte-order-mark']);
  });
});

describe('times as tools write them', () => {
  const read = (text: string, assume?: 'UTC') => {
    try {
      return formatInstant(timeOf(text, 'time', assume));
    } catch (error) {
      if (error instanceof Unreadable) return error.refusal.code;
      throw error;
    }
  };
  test.each([
    ['1752613922', '2025-07-15T21:12:02Z'],
    ['1752613922.25', '2025-07-15T21:12:02.250Z'],
    ['1752613922123', '2025-07-15T21:12:02.123Z'],
    ['1752613922123456', '2025-07-15T21:12:02.123456Z'],
    ['1752613922123456789', '2025-07-15T21:12:02.123456Z'],
    ['2025-07-15T21:12:02.123456789Z', '2025-07-15T21:12:02.123456Z'],
    ['2025-07-15T23:12:02+02:00', '2025-07-15T21:12:02Z'],
    ['2025-07-15T23:12:02.5+0200', '2025-07-15T21:12:02.500Z'],
    ['2025-07-15T23:12:02+02', '2025-07-15T21:12:02Z'],
    ['2025-07-15T21:12:02+0000', '2025-07-15T21:12:02Z'],
    ['2025-07-15 21:12:02 UTC', '2025-07-15T21:12:02Z'],
    ['2025-07-15 21:12:02 -0000', '2025-07-15T21:12:02Z'],
    ['2025-07-15T21:12Z', '2025-07-15T21:12:00Z'],
    ['2025-07-15t21:12:02z', '2025-07-15T21:12:02Z'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted));

  test('without an offset only of a tool that writes UTC so', () => {
    expect(read('2025-07-15T21:12:02')).toBe('bad-time');
    expect(read('2025-07-15 21:12:02', 'UTC')).toBe('2025-07-15T21:12:02Z');
  });

  test.each(['', 'now', '-5', '1e9', '99999999999999999999', '2025-02-30T00:00:00Z', '2025-07-15T25:00:00Z'])(
    '%j is no moment',
    (text) => expect(read(text)).toBe('bad-time'),
  );
});

describe('the token of Aircall stands in the body', () => {
  const verdict = (body: string) => {
    const answer = findConnector('aircall')?.verify(
      { method: 'POST', url: '', headers: [], body: Buffer.from(body), receivedAt: 0 },
      ['t'],
    );
    return isRefusal(answer) ? answer.code : answer;
  };
  test('and what cannot be read is not believed, with its own reason', () => {
    expect(verdict('\ufeff{"token":"t"}')).toEqual({ secret: 0 });
    expect(verdict('{"event":"call.ended"}')).toBe('secret-missing');
    expect(verdict('{"token":"t","token":"u"}')).toBe('secret-format');
    expect(verdict('{"token":"t"')).toBe('secret-format');
  });
});

test('of a list of Standard Webhooks one that cannot be read does not cost the others', () => {
  const key = Buffer.from('open-key-of-24-bytes-abc');
  const body = Buffer.from('{"type":"a.b","data":{}}');
  const good = `v1,${createHmac('sha256', key).update(`m.${clock}.`).update(body).digest('base64')}`;
  const verdict = (list: string, secret = `whsec_${key.toString('base64')}`) => {
    const answer = findConnector('standard-webhooks')?.verify(
      {
        method: 'POST',
        url: '',
        headers: [
          ['Webhook-Id', 'm'],
          ['Webhook-Timestamp', String(clock)],
          ['Webhook-Signature', list],
        ],
        body,
        receivedAt: clock * 1_000_000,
      },
      [secret],
    );
    return isRefusal(answer) ? answer.code : answer;
  };
  expect(verdict(good)).toEqual({ secret: 0 });
  expect(verdict(good, key.toString('base64'))).toEqual({ secret: 0 });
  expect(verdict(`v1,%%% ${good}`)).toEqual({ secret: 0 });
  expect(verdict(`v1a,x  ${good}`)).toEqual({ secret: 0 });
  expect(verdict('v1,%%%')).toBe('signature-format');
  expect(verdict(`${good}, ${good}`)).toBe('signature-format');
  expect(verdict(good.replace('v1,', 'v1'))).toBe('signature-format');
});

describe('an event of CloudEvents in headers', () => {
  const read = (...more: [string, string][]) => {
    const connector = findConnector('cloudevents') ?? never();
    const headers: [string, string][] = [
      ['CE-SpecVersion', '1.0'],
      ['Ce-Id', 'e1'],
      ['ce-source', '/desk'],
      ['ce-type', 'desk.ticket.solved'],
      ['Content-Type', 'application/json; charset=utf-8'],
      ...more,
    ];
    const body = Buffer.from('\ufeff{"by":"ana"}');
    const { facts, unread } = connector.parse({ method: 'POST', url: '', headers, body, receivedAt: 0 }, {});
    return [facts.map(({ subject, data }) => [subject, data.by]), unread.map(({ refusal }) => refusal.code)];
  };
  test('is percent-decoded, and an attribute that came twice is refused', () => {
    expect(read(['ce-subject', 'Caf%C3%A9 %251'])).toEqual([[['Café %1', 'ana']], []]);
    expect(read(['ce-subject', 'a'], ['CE-Subject', 'b'])).toEqual([[], ['invalid-header']]);
    expect(read(['ce-subject', 'Caf%C3'])).toEqual([[], ['invalid-header']]);
  });
});
