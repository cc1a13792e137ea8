import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentKey } from '../domain/events/content-key.ts';
import type { Json, JsonObject } from '../domain/events/event.ts';
import { connectors } from './connectors.ts';
import { readGenuine } from './judge.ts';

/** What vendors say is other when they send a delivery again: places in the body, and headers. */
interface Attempt {
  readonly places?: readonly (readonly string[])[];
  /** As above, of each element of a list. */
  readonly inEach?: readonly (readonly string[])[];
  readonly headers?: readonly string[];
}

const attempts: Readonly<Record<string, Attempt>> = {
  hubspot: {
    inEach: [['attemptNumber']],
    headers: ['X-HubSpot-Request-Timestamp', 'X-HubSpot-Signature-v3'],
  },
  salesforce: { places: [['event', 'replayId'], ['id'], ['time']] },
  pipedrive: { places: [['meta', 'attempt'], ['meta', 'webhook_id'], ['retry']] },
  zendesk: {
    headers: [
      'X-Zendesk-Webhook-Invocation-Id',
      'X-Zendesk-Webhook-Signature',
      'X-Zendesk-Webhook-Signature-Timestamp',
    ],
  },
  freshdesk: {},
  intercom: { places: [['delivery_attempts'], ['delivered_at'], ['delivery_status'], ['first_sent_at']] },
  jira: { headers: ['X-Atlassian-Webhook-Retry', 'X-Atlassian-Webhook-Flow'] },
  servicenow: {},
  github: { headers: ['X-GitHub-Delivery', 'X-GitHub-Hook-ID'] },
  outreach: { headers: ['Outreach-Webhook-ID'] },
  salesloft: { headers: ['x-salesloft-signature'] },
  aircall: {},
  gong: { headers: ['Authorization'] },
  calendly: { headers: ['Calendly-Webhook-Signature'] },
  calcom: {},
  slack: {
    headers: ['X-Slack-Retry-Num', 'X-Slack-Retry-Reason', 'X-Slack-Request-Timestamp', 'X-Slack-Signature'],
  },
  teams: { headers: ['Authorization'] },
  'standard-webhooks': { headers: ['webhook-timestamp', 'webhook-signature'] },
  stripe: { places: [['pending_webhooks']], headers: ['Stripe-Signature'] },
  cloudevents: { headers: ['X-Smallwins-Secret'] },
};

interface Fixture {
  readonly id: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly expect: string;
  readonly clock_unix: number;
}

const cases = connectors.flatMap((connector) => {
  const file = new URL(`${connector.tool}/fixtures/deliveries.json`, import.meta.url);
  const all: Fixture[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return all
    .filter((each) => each.expect === 'accept')
    .map((each) => [`${connector.tool} ${each.id}`, connector, each] as const);
});

function changed(value: Json, path: readonly string[], by: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  // What is not there on the first attempt is not there on the next, but for the last name of a path.
  if (rest.length > 0 && !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: changed((value as JsonObject)[key] ?? null, rest, by) };
}

/** The body as it comes again. A body that is no JSON is the same again. */
function again(body: string, { places = [], inEach = [] }: Attempt, values: readonly Json[]): string {
  if (!/^[[{]/.test(body) || places.length + inEach.length === 0) return body;
  const all = (value: Json, paths: readonly (readonly string[])[]) =>
    paths.reduce((one, path, index) => changed(one, path, values[index % values.length] ?? 0), value);
  const value = all(JSON.parse(body), places);
  return JSON.stringify(Array.isArray(value) ? value.map((one) => all(one, inEach)) : all(value, inEach));
}

describe('what comes twice is one fact', () => {
  test('each tool says what is other on a further attempt', () =>
    expect(connectors.map(({ tool }) => tool).filter((tool) => attempts[tool] === undefined)).toEqual([
      'json',
    ]));

  test.each(cases)('%s', (_name, connector, fixture) => {
    const attempt = attempts[connector.tool] ?? {};
    const read = (body: string, headers: readonly (readonly [string, string])[], seconds: number) => {
      const delivery = {
        method: 'POST',
        url: fixture.url,
        headers,
        body: Buffer.from(body),
        receivedAt: (fixture.clock_unix + seconds) * 1_000_000,
      };
      return readGenuine(connector, delivery, {}).facts.map((fact) => [fact.key, contentKey(fact)]);
    };
    const headers = Object.entries(fixture.headers);
    const first = read(fixture.body, headers, 0);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 2_000_000_000 }), fc.uuid()), { minLength: 1 }),
        fc.uuid(),
        fc.integer({ min: 1, max: 7200 }),
        (values, text, seconds) => {
          const others = (attempt.headers ?? []).map((name) => [name, text] as const);
          const names = new Set((attempt.headers ?? []).map((name) => name.toLowerCase()));
          const kept = headers.filter(([name]) => !names.has(name.toLowerCase()));
          expect(read(again(fixture.body, attempt, values), [...kept, ...others], seconds)).toEqual(first);
        },
      ),
      { numRuns: 20 },
    );
  });
});
