import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runWords } from '../../../../test/support/cli.ts';
import { temporaryFolder } from '../../../../test/support/folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const body = JSON.stringify({
  action: 'closed',
  issue: { id: 7, number: 3, closed_at: '2026-03-02T09:00:00Z', user: { id: 1 } },
  sender: { id: 42, login: 'ana' },
  repository: { full_name: 'a/b' },
});
const sign = (text: string, secret = 's') =>
  `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
const good = {
  method: 'POST',
  url: 'https://x.example/in',
  headers: { 'X-Hub-Signature-256': sign(body), 'X-GitHub-Event': 'issues' },
  body_file: 'body.json',
  secret: 's',
  clock_unix: 1_772_000_000,
};
writeFileSync(join(folder.path, 'body.json'), body);

function attempt(delivery: unknown, words: readonly string[] = [], tool = 'github') {
  writeFileSync(
    join(folder.path, 'delivery.json'),
    typeof delivery === 'string' ? delivery : JSON.stringify(delivery),
  );
  return runWords(['connector', 'try', tool, '--delivery', 'delivery.json', ...words], { cwd: folder.path });
}

describe('connector try', () => {
  test('says accept and shows the events', async () => {
    const { exitCode, lines } = await attempt(good, ['--json']);
    expect(exitCode).toBe(0);
    expect(lines()).toEqual([
      expect.objectContaining({
        tool: 'github',
        verdict: 'accept',
        events: [
          expect.objectContaining({
            type: 'code.issue.closed',
            id: 'issue:7:closed:2026-03-02T09:00:00Z',
            time: '2026-03-02T09:00:00Z',
            actor: '42',
            object: '7',
          }),
        ],
      }),
    ]);
    const { out } = await attempt(good);
    expect(out).toContain('accept The secret fits.');
    expect(out).toContain('code.issue.closed');
  });

  test.each([
    ['another secret', { ...good, secret: 't' }, 'signature-mismatch'],
    ['a changed body', { ...good, body_patch: 'append one space byte' }, 'signature-mismatch'],
    ['a flipped bit', { ...good, body_patch: 'flip bit 0 of byte 3' }, 'signature-mismatch'],
    ['no secret', { ...good, secret: undefined }, 'no-secret'],
    ['no signature', { ...good, headers: {} }, 'signature-missing'],
    [
      'a header twice',
      { ...good, headers: { 'X-Hub-Signature-256': [sign(body), sign(body)] } },
      'header-twice',
    ],
    [
      'a header twice in two cases',
      { ...good, headers: { ...good.headers, 'x-hub-signature-256': sign(body) } },
      'header-twice',
    ],
    [
      'a header twice in pairs',
      { ...good, headers: [...Object.entries(good.headers), ['x-hub-signature-256', 'x']] },
      'header-twice',
    ],
    ['another account', good, 'other-account', ['--account', 'other']],
  ])('says reject to %s, with exit code 1', async (_what, delivery, code, words: string[] = []) => {
    const { exitCode, lines } = await attempt(delivery, ['--json', ...words]);
    expect([exitCode, lines()]).toEqual([
      1,
      [expect.objectContaining({ verdict: 'reject', code, events: [] })],
    ]);
  });

  test('of two secrets either is enough, and which one is said', async () => {
    for (const secrets of [{ secrets: ['t', 's'] }, { secret: ['t', 's'] }])
      expect((await attempt({ ...good, secret: undefined, ...secrets }, ['--json'])).lines()[0].reason).toBe(
        'Secret 2 of 2 fits.',
      );
  });

  test('what is genuine and not readable is accepted, and named', async () => {
    const text = 'Hello, World!';
    const delivery = {
      ...good,
      headers: { 'X-Hub-Signature-256': sign(text) },
      body_file: undefined,
      body: text,
    };
    const { exitCode, lines } = await attempt(delivery, ['--json']);
    expect([exitCode, lines()[0].verdict, lines()[0].unread[0].code]).toEqual([0, 'accept', 'json-syntax']);
  });

  test('any JSON by a mapping', async () => {
    writeFileSync(
      join(folder.path, 'orders.yaml'),
      `smallwins: 1
mapping: orders
title: Orders
format: ndjson
events:
  - type: shop.order.packed
    when: { column: state, in: [packed] }
    id: [order.id, packed_at]
    at: packed_at
    subject: order.id
    data: { order: order.id, by: worker.mail }
`,
    );
    const order = {
      state: 'packed',
      order: { id: 9 },
      packed_at: '2026-03-02T10:00:00+01:00',
      worker: { mail: 'ana@x.example' },
    };
    const delivery = {
      headers: { 'X-Smallwins-Secret': 's' },
      secret: 's',
      body: JSON.stringify([order, { state: 'new' }, order]),
    };
    const { lines } = await attempt(delivery, ['--json', '--mapping', 'orders.yaml'], 'json');
    expect(lines()[0]).toMatchObject({
      repeats: 1,
      events: [
        { type: 'shop.order.packed', time: '2026-03-02T09:00:00Z', actor: 'ana@x.example', object: '9' },
      ],
      notices: [{ code: 'not-of-interest' }],
    });
    const without = await attempt(delivery, ['--json'], 'json');
    expect(without.lines()[0].unread[0].code).toBe('no-mapping');
  });

  test.each([
    ['{', [], 'is not JSON'],
    ['[]', [], 'holds 0 deliveries'],
    [[good, good], [], 'Say which with --id'],
    [[{ ...good, id: 'a' }], ['--id', 'b'], 'holds no delivery "b"'],
    [{ ...good, headers: 7 }, [], 'at headers'],
    [{ ...good, body_file: 'none.json' }, [], 'there is no such file'],
    [{ ...good, body: 'x' }, [], 'at most one of'],
    [{ ...good, body_patch: 'swap' }, [], 'is not known'],
    [good, ['--mapping', 'orders.yaml'], 'takes no mapping'],
  ])('a file or call that cannot be judged has exit code 2', async (delivery, words, said) => {
    const { exitCode, err } = await attempt(delivery, words);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(said)]);
  });

  test('a tool may be named with its scheme behind', async () => {
    const { exitCode, lines } = await attempt(good, ['--json'], 'github-sha256');
    expect([exitCode, lines()[0].tool]).toEqual([0, 'github']);
  });

  test('an unknown tool names those that are known', async () => {
    const { exitCode, err } = await attempt(good, [], 'hubspott');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('hubspot, salesforce')]);
  });

  test('the list says which secret each tool wants', async () => {
    const { exitCode, lines } = await runWords(['connector', 'list', '--json']);
    expect(exitCode).toBe(0);
    expect(lines()).toHaveLength(21);
    expect(lines()[0]).toEqual({
      tool: 'hubspot',
      name: 'HubSpot',
      secret: 'client secret of the app',
      account: 'portal id',
      mapping: false,
    });
  });
});
