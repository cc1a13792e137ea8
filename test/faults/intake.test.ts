import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { ImportRunner } from '../../src/features/imports/running/import-runner.ts';
import { createKey } from '../../src/features/sources/keys.ts';
import { ensureSource } from '../../src/features/sources/sources.ts';
import { buildApp } from '../../src/server/app.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';

const database = await testDatabase();
const failures: unknown[] = [];
let engine: Engine;
let port: number;
let key: string;
let workspaceId: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  engine = await Engine.start({ database });
  const runner = new ImportRunner({ database, intake: engine, nowMs: Date.now }, () => undefined);
  const app = await buildApp({
    database,
    engine,
    demo: null,
    runner,
    controlToken: 'x'.repeat(43),
    log: (_message, error) => failures.push(error),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
  stop = () => app.close();
});
beforeEach(async () => {
  workspaceId = await newWorkspace(database);
  const source = await ensureSource(database, workspaceId, {
    slug: 'desk',
    name: 'Desk',
    kind: 'api',
    createsPeople: true,
  });
  key = (await createKey(database, workspaceId, source.id, 'test')).key;
});
afterAll(async () => {
  await stop();
  await engine.stop();
  expect(failures).toEqual([]);
});

const good = (id: string, more: object = {}) => ({
  specversion: '1.0',
  id,
  source: '/desk',
  type: 'helpdesk.ticket.resolved',
  data: { ticket: id, by: 'Ana' },
  ...more,
});

async function post(body: string | Uint8Array, headers: Record<string, string> = {}, path = '/v1/events') {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents+json', ...headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: text === '' ? null : JSON.parse(text),
  };
}

async function expectHealthy() {
  expect(await post(JSON.stringify(good(`ok-${Math.floor(performance.now() * 1000)}`)))).toMatchObject({
    status: 200,
    body: { status: 'accepted' },
  });
}

async function countEvents() {
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ n: number }>('select count(*)::int as n from events'),
  );
  return row?.n;
}

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const raw = (data: string) => `{"specversion":"1.0","id":"x","source":"/d","type":"a.b.c","data":${data}}`;

describe('what cannot be an event is refused by name, and the next good one passes', () => {
  test.each<[string, string, number, RegExp]>([
    ['no JSON at all', 'hello', 400, /json/],
    ['cut JSON', '{"specversion":"1.0","id":', 400, /json/],
    ['trailing garbage', `${JSON.stringify(good('a'))} x`, 400, /json/],
    ['an empty body', '', 400, /json|no-events/],
    ['65 levels', raw(nested(64)), 400, /deep/],
    ['a million levels', raw(nested(150_000)), 400, /deep/],
    ['a key twice', raw('{"a":1,"a":2}'), 400, /duplicate/],
    ['a key twice, escaped', raw('{"a":1,"\\u0061":2}'), 400, /duplicate/],
    ['a null character', raw('{"a":"\\u0000"}'), 400, /null|u0000|character/],
    ['half a surrogate pair', raw('{"a":"\\ud800"}'), 400, /surrogate/],
    ['a huge number', raw('{"a":1e400}'), 400, /number/],
    ['an id beyond 2^53', raw('{"a":9007199254740993}'), 400, /number/],
    ['__proto__', raw('{"__proto__":{"admin":true}}'), 400, /key|proto/],
    ['a wrong type for id', JSON.stringify(good('a', { id: 7 })), 422, /id/],
    ['a wrong type for time', JSON.stringify(good('a', { time: 1456745340 })), 422, /time/],
    ['a time without offset', JSON.stringify(good('a', { time: '2016-02-30T00:00:00' })), 422, /time/],
    ['an impossible date', JSON.stringify(good('a', { time: '2016-02-30T00:00:00Z' })), 422, /time/],
    ['no type', JSON.stringify(good('a', { type: undefined })), 422, /type/],
    ['data that is a list', JSON.stringify(good('a', { data: [1] })), 422, /data/],
    ['an unknown workspace', JSON.stringify(good('a', { workspace: 'elsewhere' })), 404, /workspace/],
  ])('%s', async (_name, body, status, code) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.type).toContain('application/problem+json');
    expect(`${answer.body.code} ${answer.body.detail} ${answer.body.pointer}`).toMatch(code);
    expect(answer.body.detail.length).toBeGreaterThan(10);
    expect(await countEvents()).toBe(0);
    expect(Object.prototype).not.toHaveProperty('admin');
    await expectHealthy();
  });

  test('64 levels are fine', async () => {
    expect((await post(raw(nested(62)))).status).toBe(200);
  });

  test('a body over 1 MiB is 413, one of exactly 1 MiB is read', async () => {
    const pad = (bytes: number) =>
      JSON.stringify(
        good('big', {
          data: {
            a: 'x'.repeat(200_000),
            b: 'x'.repeat(200_000),
            c: 'x'.repeat(200_000),
            d: 'x'.repeat(200_000),
            e: 'x'.repeat(bytes),
          },
        }),
      );
    const rest = 1_048_576 - pad(0).length;
    expect((await post(pad(rest))).status).toBe(200);
    expect(await post(pad(rest + 1))).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
    await expectHealthy();
  });

  test('a compressed body is refused unread, a bomb too', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 0x20));
    for (const [encoding, body] of [
      ['gzip', bomb],
      ['br', brotliCompressSync(Buffer.from('{}'))],
      ['deflate', bomb],
      ['zstd', bomb],
    ] as const) {
      expect(await post(body, { 'content-encoding': encoding })).toMatchObject({
        status: 415,
        body: { code: 'encoding-not-accepted' },
      });
    }
    await expectHealthy();
  });

  test('a byte-order mark, UTF-16 and an unknown media type are refused by name', async () => {
    const json = JSON.stringify(good('a'));
    expect((await post(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(json)]))).status).toBe(
      400,
    );
    expect((await post(Buffer.from(json, 'utf16le'))).status).toBe(400);
    expect((await post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).status).toBe(400);
    expect((await post(json, { 'content-type': 'text/plain' })).status).toBe(415);
    await expectHealthy();
  });
});

describe('batches', () => {
  test('each item is judged alone and what is bad is kept with its reason', async () => {
    const seen = good('seen');
    await post(JSON.stringify(seen));
    const batch = [
      good('one'),
      { ...good('two'), time: 'yesterday' },
      seen,
      good('four', { type: 'nothing.listens.here' }),
      { ...seen, data: { ticket: 'other' } },
    ];
    const answer = await post(JSON.stringify(batch), {
      'content-type': 'application/cloudevents-batch+json',
    });
    expect(answer.status).toBe(200);
    expect(answer.body.items.map((item: { status: string }) => item.status)).toEqual([
      'accepted',
      'quarantined',
      'duplicate',
      'accepted',
      'quarantined',
    ]);
    expect(answer.body.items[1].error.pointer).toMatch(/time/);
    const kept = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ code: string; body: Buffer }>('select code, body from quarantine order by received_at'),
    );
    expect(kept).toHaveLength(2);
    expect(kept.map((row) => row.body.toString('utf8')).join()).toContain('yesterday');
  });

  test('a thousand events pass and one more is refused as a whole', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => JSON.stringify(good(`n${n}`))).join('\n');
    const type = { 'content-type': 'application/x-ndjson' };
    expect(await post(lines(1001), type)).toMatchObject({ status: 413 });
    expect(await countEvents()).toBe(0);
    const answer = await post(lines(1000), type);
    expect(answer.body.items.filter((item: { status: string }) => item.status === 'accepted')).toHaveLength(
      1000,
    );
  });

  test('binary mode takes the attributes from headers', async () => {
    const answer = await post('{"ticket":"T1","by":"Ana"}', {
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-id': 'b1',
      'ce-source': '/desk',
      'ce-type': 'helpdesk.ticket.resolved',
    });
    expect(answer).toMatchObject({ status: 200, body: { id: 'b1', status: 'accepted' } });
  });
});

describe('who may send', () => {
  test.each([
    ['no key', ''],
    ['an empty key', 'Bearer '],
    ['a made-up key', `Bearer sw_${'0'.repeat(32)}_${'a'.repeat(43)}`],
    ['another scheme', 'Basic YTpi'],
    ['a control character', 'Bearer sw_%00'],
  ])('%s is a stranger', async (_name, authorization) => {
    const answer = await post(JSON.stringify(good('a')), { authorization });
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(await countEvents()).toBe(0);
  });

  test('a cut or changed key is a stranger, and a key reads nothing', async () => {
    for (const wrong of [
      key.slice(0, -1),
      `${key}x`,
      key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      key.toUpperCase(),
    ]) {
      expect((await post('{}', { authorization: `Bearer ${wrong}` })).status).toBe(401);
    }
    for (const path of [
      '/v1/today',
      '/v1/feed',
      '/v1/awards',
      '/v1/achievements',
      '/v1/people',
      '/v1/events',
      '/v1/sources',
      '/v1/quarantine',
      '/v1/imports',
      '/v1/stream',
      '/v1/workspaces',
    ]) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      expect([403, 404]).toContain(response.status);
    }
  });

  test('nothing but the door is open to strangers', async () => {
    for (const path of [
      '/v1/today',
      '/v1/feed',
      '/v1/awards',
      '/v1/achievements',
      '/v1/people',
      '/v1/events',
      '/v1/sources',
      '/v1/quarantine',
      '/v1/imports',
      '/v1/mappings',
      '/v1/stream',
      '/v1/explain?achievement=a',
      '/v1/workspaces',
      '/v1/events/1',
      '/v1/awards/x',
    ]) {
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, path).toBe(401);
    }
    const session = await fetch(`http://127.0.0.1:${port}/v1/session`).then((response) => response.json());
    expect(session).toEqual({
      workspace: null,
      person: null,
      roles: [],
      language: 'en',
      cast: [],
      others: [],
    });
  });
});

describe('on the wire', () => {
  /** Sends bytes as they are and answers the first line that comes back; '' if the server just closes. */
  function wire(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (part) => {
        answer += part;
        socket.end();
      });
      socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve('') : reject(error),
      );
    });
  }
  const head = (lines: string[]) => `POST /v1/events HTTP/1.1\r\nhost: x\r\n${lines.join('\r\n')}\r\n\r\n`;

  test.each<[string, () => string]>([
    ['two lengths', () => `${head(['content-length: 2', 'content-length: 20'])}{}`],
    ['length and chunks', () => `${head(['content-length: 4', 'transfer-encoding: chunked'])}0\r\n\r\n`],
    ['ten thousand headers', () => head(Array.from({ length: 10_000 }, (_, n) => `x-${n}: y`))],
    ['a header with a line break', () => head(['x-a: b\nx-c: d\x00'])],
    ['a negative length', () => head(['content-length: -1'])],
    [
      'a length of a gigabyte',
      () =>
        head([
          `authorization: Bearer ${key}`,
          'content-type: application/json',
          'content-length: 1000000000',
        ]),
    ],
  ])('%s is a 4xx or a closed connection', async (_name, make) => {
    expect(await wire(make())).toMatch(/^(HTTP\/1\.1 4\d\d .*|)$/);
    await expectHealthy();
  });
});
