import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../domain/refusal.ts';
import { connectors } from './connectors.ts';
import { type Judged, judge } from './judge.ts';

interface Fixture {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly expect: string;
}

/** Values that a tool would not send, each in place of one that it does. */
const junk = [
  null,
  true,
  -1,
  1e300,
  0.5,
  '',
  ' ',
  '__proto__',
  'é\u202e',
  '\u0001',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  [null],
  { id: {} },
];

/** The same document with the n-th value of it replaced. */
function replaced(text: string, n: number, by: unknown): string {
  let at = 0;
  const walk = (value: unknown): unknown => {
    if (at++ === n) return by;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
  };
  return JSON.stringify(walk(JSON.parse(text)));
}

const tools = connectors.map((connector) => {
  const file = new URL(`${connector.tool}/fixtures/deliveries.json`, import.meta.url);
  const fixtures: Fixture[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return [connector.tool, connector, fixtures.filter((each) => each.expect === 'accept')] as const;
});

function read(connector: (typeof connectors)[number], fixture: Omit<Fixture, 'expect'>): Judged {
  const genuine = { ...connector, verify: () => ({ secret: 0 }) };
  const answer = judge(
    genuine,
    {
      method: 'POST',
      url: fixture.url,
      headers: Object.entries(fixture.headers),
      body: Buffer.from(fixture.body),
      receivedAt: 1_772_442_003_000_000,
    },
    [],
  );
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

function checkStorable({ facts, unread }: Judged): void {
  for (const { key, type, at, subject, sequence } of facts) {
    expect(key.length).toBeGreaterThan(0);
    expect(key.length).toBeLessThanOrEqual(256);
    expect(type).toMatch(/^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+$/);
    expect(Number.isSafeInteger(at)).toBe(true);
    expect(`${key}${subject ?? ''}${sequence}`).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect((subject ?? '').length).toBeLessThanOrEqual(1024);
    expect(sequence.length).toBeLessThanOrEqual(128);
  }
  for (const { refusal } of unread) expect([400, 422]).toContain(refusal.status);
}

describe('a genuine delivery with a wrong body is read or refused by name, never worse', () => {
  test.each(tools)(
    '%s: each value replaced by each of what it should not be',
    (_tool, connector, fixtures) => {
      for (const fixture of fixtures) {
        if (!/^[[{]/.test(fixture.body)) continue;
        const values = fixture.body.split(/[,:[{]/).length;
        for (let n = 0; n < values; n++)
          for (const by of junk)
            checkStorable(read(connector, { ...fixture, body: replaced(fixture.body, n, by) }));
      }
    },
  );

  test.each(tools)('%s: any JSON and any bytes', (_tool, connector, fixtures) => {
    const headers = fixtures[0]?.headers ?? {};
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string(), fc.constantFrom('', '[]', '{}', 'null', '<a/>', '<a', '[[]]')),
        (body) => {
          checkStorable(read(connector, { url: '', headers, body }));
        },
      ),
    );
  });
});
