import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../domain/refusal.ts';
import { formatInstant } from '../domain/time/instant.ts';
import { catalogue } from './catalogue.ts';
import { connectors } from './connectors.ts';
import { judge } from './judge.ts';

/** A made-up delivery with what must come of it; the form that `smallwins connector try` reads. */
interface Fixture {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly secret: string;
  readonly clock_unix: number;
  readonly expect: 'accept' | 'reject';
  readonly code?: string;
  readonly events?: readonly Readonly<Record<string, string | null>>[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly notices?: number;
}

/** Types that are taken as the sender wrote them. */
const asSent = new Set(['standard-webhooks', 'stripe', 'cloudevents', 'json']);

const all = connectors.flatMap((connector) => {
  const file = new URL(`${connector.tool}/fixtures/deliveries.json`, import.meta.url);
  const fixtures: Fixture[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return fixtures.map((fixture) => [`${connector.tool} ${fixture.id}`, connector, fixture] as const);
});

describe('made-up deliveries by documented shapes', () => {
  test('there are some of every tool, good and bad; any JSON is tried on the command line', () => {
    for (const { tool } of connectors.filter((each) => each.tool !== 'json')) {
      const own = all
        .filter(([, connector]) => connector.tool === tool)
        .map(([, , fixture]) => fixture.expect);
      expect([tool, own.includes('accept'), own.includes('reject') || tool === 'salesforce']).toEqual([
        tool,
        true,
        true,
      ]);
    }
  });

  test.each(all)('%s', (_name, connector, fixture) => {
    const { method, url, headers, body, secret, clock_unix: clock } = fixture;
    const answer = judge(
      connector,
      {
        method,
        url,
        headers: Object.entries(headers),
        body: Buffer.from(body),
        receivedAt: clock * 1_000_000,
      },
      ['an older secret', secret],
    );
    if (isRefusal(answer)) return expect(['reject', answer.code]).toEqual([fixture.expect, fixture.code]);
    expect(fixture.expect).toBe('accept');
    expect(answer.unread).toEqual([]);
    expect(
      answer.facts.map(({ type, data, subject, at, key }) => ({
        type,
        actor: data.by ?? null,
        object: subject,
        time: formatInstant(at),
        id: key,
      })),
    ).toEqual(fixture.events);
    expect(answer.notices).toHaveLength(fixture.notices ?? 0);
    if (fixture.data) expect(answer.facts[0]?.data).toEqual(fixture.data);
    if (asSent.has(connector.tool)) return;
    for (const { type, data } of answer.facts)
      expect(Object.keys(data).filter((field) => !catalogue[type]?.fields.includes(field))).toEqual([]);
  });
});
