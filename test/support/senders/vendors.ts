import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { signers } from '../../../src/connectors/sign.test-support.ts';

type Body = ReturnType<typeof JSON.parse>;

/** How a tool sends: what it documents of sending again, beside what was seen (shared notes on webhooks, connector READMEs). */
export interface Vendor {
  readonly tool: string;
  /** The delivery of its fixtures that all others are made of. */
  readonly fixture: string;
  /** Makes it the delivery of the nth thing, at that moment. */
  vary(body: Body, n: number, at: Moment): void;
  /** The answers after which it sends again; `null` is none in time. */
  readonly again: readonly (number | 'all')[];
  /** Minutes after which it tries again; no longer than this list. */
  readonly afterMinutes: readonly number[];
  /** How long it waits for an answer. */
  readonly patienceMs: number;
  /** What a further try changes in the body. */
  retry?(body: Body, attempt: number): void;
  /** What a source of it is made with. */
  readonly source?: object;
  /** Headers that name the nth thing or the attempt. */
  headers?(n: number, attempt: number): Record<string, string>;
}

/** A moment as tools write it. */
export interface Moment {
  readonly ms: number;
  readonly seconds: number;
  readonly iso: string;
}

const hours = (...list: number[]) => list.map((each) => each * 60);
const plainSecret = 'a-secret-of-the-tool-0123456789abcdef';
const never = { again: [], afterMinutes: [] } as const;

export const vendors: readonly Vendor[] = [
  {
    tool: 'hubspot',
    fixture: 'deal-lost',
    source: { account: '4711' },
    again: ['all'],
    afterMinutes: [1, 5, 15, 30, ...hours(1, 2, 3, 4, 5, 6)],
    patienceMs: 5000,
    vary(body, n, { ms }) {
      const [first] = body;
      body.length = 0;
      for (let each = 0; each < 4; each++)
        body.push({
          ...first,
          eventId: n * 10 + each,
          objectId: n * 10 + each,
          occurredAt: ms - each * 1000,
        });
    },
    retry: (body, attempt) => {
      for (const each of body) each.attemptNumber = attempt;
    },
  },
  {
    tool: 'zendesk',
    fixture: 'solved',
    again: [409, 429, 503],
    afterMinutes: [1, 2, 3, 4, 5],
    patienceMs: 12_000,
    vary(body, n, { iso }) {
      Object.assign(body, { id: `ev-${n}`, subject: `zen:ticket:${n}`, time: iso });
      body.detail.id = String(n);
    },
    headers: (n, attempt) => ({
      'X-Zendesk-Webhook-Id': 'w1',
      'X-Zendesk-Webhook-Invocation-Id': `i-${n}-${attempt}`,
    }),
  },
  {
    tool: 'freshdesk',
    fixture: 'resolved-with-who-and-when',
    again: ['all'],
    afterMinutes: hours(1, 2, 3, 4, 5),
    patienceMs: 10_000,
    vary(body, n, { iso }) {
      Object.assign(body.freshdesk_webhook, { ticket_id: n, occurred_at: iso });
    },
  },
  {
    tool: 'intercom',
    fixture: 'replied',
    source: { account: 'ab12' },
    again: ['all'],
    afterMinutes: [1],
    patienceMs: 5000,
    vary(body, n, { seconds }) {
      Object.assign(body, { id: `notif_${n}`, created_at: seconds, first_sent_at: seconds });
      const { item } = body.data;
      Object.assign(item, { id: String(n), created_at: seconds - 600 });
      item.conversation_parts.conversation_parts[0].created_at = seconds;
    },
    retry: (body, attempt) => {
      body.delivery_attempts = attempt + 1;
    },
  },
  {
    tool: 'salesforce',
    fixture: 'opportunity-won',
    again: ['all'],
    afterMinutes: [1, 2, 4, 8, 16, 32, ...hours(1, 2, 4, 8, 8)],
    patienceMs: 10_000,
    vary(body, n, { ms, iso }) {
      Object.assign(body.payload.ChangeEventHeader, {
        transactionKey: `tx-${n}`,
        commitTimestamp: ms,
        recordIds: [`006A${n}`],
      });
      body.payload.LastModifiedDate = iso;
      body.event.replayId = n;
    },
  },
  {
    tool: 'pipedrive',
    fixture: 'won-and-moved',
    again: ['all'],
    afterMinutes: [1, 5, 30],
    patienceMs: 10_000,
    vary(body, n, { iso }) {
      Object.assign(body.meta, { id: `w-${n}`, entity_id: n, timestamp: iso });
      body.data.id = n;
    },
    retry: (body, attempt) => {
      body.meta.attempt = attempt + 1;
    },
  },
  {
    tool: 'jira',
    fixture: 'resolved',
    again: [408, 409, 425, 429, 500, 502, 503, 504],
    afterMinutes: [5, 10, 15, 15, 15],
    patienceMs: 20_000,
    vary(body, n, { ms }) {
      body.timestamp = ms;
      Object.assign(body.issue, { id: String(n), key: `HELP-${n}` });
      body.changelog.id = String(n);
    },
    headers: (n, attempt) => ({
      'X-Atlassian-Webhook-Identifier': `hook-${n}`,
      ...(attempt > 0 ? { 'X-Atlassian-Webhook-Retry': String(attempt) } : {}),
    }),
  },
  {
    tool: 'github',
    fixture: 'merged',
    ...never,
    patienceMs: 10_000,
    vary(body, n, { iso }) {
      Object.assign(body.pull_request, { id: n, number: n, merged_at: iso, closed_at: iso });
    },
    headers: (n, attempt) => ({ 'X-GitHub-Delivery': `d-${n}-${attempt}` }),
  },
  {
    tool: 'outreach',
    fixture: 'task-completed',
    ...never,
    patienceMs: 5000,
    vary(body, n, { iso }) {
      body.data.id = n;
      body.data.attributes.updatedAt = iso;
    },
  },
  {
    tool: 'salesloft',
    fixture: 'task-completed',
    ...never,
    patienceMs: 5000,
    vary(body, n, { iso }) {
      Object.assign(body, { id: n, updated_at: iso, completed_at: iso });
    },
  },
  {
    tool: 'aircall',
    fixture: 'answered',
    ...never,
    patienceMs: 5000,
    vary(body, n, { seconds }) {
      // Aircall signs nothing: its token stands in the body.
      Object.assign(body, { timestamp: seconds, token: plainSecret });
      Object.assign(body.data, {
        id: n,
        started_at: seconds - 60,
        answered_at: seconds - 50,
        ended_at: seconds,
      });
    },
  },
  {
    tool: 'calendly',
    fixture: 'cancelled',
    again: ['all'],
    afterMinutes: [1, 5, 15, 30, ...hours(1, 2, 4, 8)],
    patienceMs: 10_000,
    vary(body, n, { iso }) {
      body.created_at = iso;
      body.payload.uri += n;
    },
  },
  {
    tool: 'calcom',
    fixture: 'cancelled',
    ...never,
    patienceMs: 5000,
    vary(body, n, { iso }) {
      body.createdAt = iso;
      body.payload.uid = `u${n}`;
    },
  },
  {
    tool: 'slack',
    fixture: 'reaction-removed',
    source: { account: 'T1' },
    again: ['all'],
    afterMinutes: [0, 1, 5],
    patienceMs: 3000,
    vary(body, n, { seconds }) {
      Object.assign(body, { event_id: `Ev${n}`, event_time: seconds });
      body.event.event_ts = `${seconds}.${String(n).padStart(6, '0')}`;
      body.event.item.ts = `${seconds - 60}.${String(n).padStart(6, '0')}`;
    },
    headers: (_n, attempt): Record<string, string> =>
      attempt > 0 ? { 'X-Slack-Retry-Num': String(attempt), 'X-Slack-Retry-Reason': 'http_timeout' } : {},
  },
  {
    tool: 'stripe',
    fixture: 'second-of-two-signatures',
    again: ['all'],
    afterMinutes: [5, 30, ...hours(2, 5, 10, 10, 12, 12, 12)],
    patienceMs: 10_000,
    vary(body, n, { seconds }) {
      Object.assign(body, { id: `evt_${n}`, created: seconds });
      body.data.object.id = `in_${n}`;
    },
    retry: (body, attempt) => {
      body.pending_webhooks = attempt;
    },
  },
  {
    tool: 'standard-webhooks',
    fixture: 'in-a-list',
    again: ['all'],
    afterMinutes: [1, 5, 30, ...hours(2, 5, 10, 14, 20, 24)],
    patienceMs: 15_000,
    vary(body, n, { iso }) {
      body.timestamp = iso;
      body.data.id = `t${n}`;
    },
  },
  {
    tool: 'servicenow',
    fixture: 'resolved',
    ...never,
    patienceMs: 10_000,
    vary(body, n, { iso }) {
      Object.assign(body.current, {
        sys_id: `a${n}`,
        number: `INC${n}`,
        sys_updated_on: iso.slice(0, 19).replace('T', ' '),
      });
    },
  },
  {
    tool: 'gong',
    fixture: 'recorded',
    ...never,
    patienceMs: 10_000,
    vary(body, n, { iso }) {
      Object.assign(body.callData.metaData, { id: String(n), started: iso });
    },
  },
  {
    tool: 'teams',
    fixture: 'addressed',
    ...never,
    patienceMs: 5000,
    vary(body, n, { iso }) {
      Object.assign(body, { id: `m${n}`, timestamp: iso });
    },
  },
  {
    tool: 'cloudevents',
    fixture: 'batch',
    again: [429, 503],
    afterMinutes: [1, 2, 4, 8, 16],
    patienceMs: 10_000,
    vary(body, n, { iso }) {
      for (const [index, each] of body.entries()) Object.assign(each, { id: `${n}-${index}`, time: iso });
    },
  },
];

/** Signs the way the tool does, with the moment of this try. */
export function signedHeaders(
  { tool }: Vendor,
  fixture: Readonly<Record<string, string>>,
  request: { url: string; body: Buffer; secret: string; id: string },
): Record<string, string> {
  const { url, body, secret, id } = request;
  const clockSeconds = Math.floor(Date.now() / 1000);
  if (tool === 'standard-webhooks') {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key)
      .update(`${id}.${clockSeconds}.`)
      .update(body)
      .digest('base64');
    return {
      'webhook-id': id,
      'webhook-timestamp': String(clockSeconds),
      'webhook-signature': `v1,${signature}`,
    };
  }
  const signer = signers.filter((one) => one.tool === tool).at(-1);
  if (signer) return signer.sign({ method: 'POST', url, body, clockSeconds, secret }).headers;
  return Object.fromEntries(
    Object.entries(fixture).map(([name, value]) => [name, withSecret(value, secret)]),
  );
}

/** The fixtures' secret, open or in Basic, is that of the source. */
function withSecret(value: string, secret: string): string {
  if (!value.startsWith('Basic ')) return value.replace('open-test-secret', secret);
  const words = Buffer.from(value.slice('Basic '.length), 'base64').toString();
  return `Basic ${Buffer.from(words.replace('open-test-secret', secret)).toString('base64')}`;
}

/** What a source of it is given to sign with: of the shape its scheme asks for. */
export function secretOf({ tool }: Vendor): string {
  const shaped = signers.find((one) => one.tool === tool && !one.secret.startsWith('open-'));
  return shaped?.secret ?? plainSecret;
}

interface Fixture {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function fixtureOf({ tool, fixture }: Vendor): Fixture {
  const file = new URL(`../../../src/connectors/${tool}/fixtures/deliveries.json`, import.meta.url);
  const all: Fixture[] = JSON.parse(readFileSync(file, 'utf8'));
  const found = all.find(({ id }) => id === fixture);
  if (!found) throw new Error(`${tool} has no fixture ${fixture}.`);
  return found;
}
