import type { Fact } from '../../../connectors/connector.ts';
import {
  agentsIn,
  alsoRead,
  asTold,
  deriveTicket,
  isTicketId,
  readStatuses,
  recordOf,
} from '../../../connectors/freshdesk/fetching.ts';
import { listAt, textAt, valueAt } from '../../../connectors/reading.ts';
import type { Json } from '../../../domain/events/event.ts';
import type { TriedAccess } from '../api.ts';
import { FetchFailure } from '../fetch-failure.ts';
import { askOnce } from './asking.ts';
import type { Ask, Credentials, Reader, ReadingOf, Way } from './reader.ts';
import { Tries } from './tries.ts';

const knownForMs = 600_000;
interface Around {
  readonly readAtMs: number;
  readonly statuses: ReadonlyMap<string, string>;
  /** E-mails by ids; those who may not be asked for, or are gone, have none. */
  readonly agents: Map<string, string | null>;
}
/** Names of statuses and e-mails of agents, by source; they change seldom. */
const around = new Map<string, Around>();

export const freshdeskReader: Reader = {
  tool: 'freshdesk',
  fields: ['address', 'token'],
  // A key of an agent has none: it may what the agent may.
  scopes: [],
  hasFields: false,
  hasDeals: false,
  // The smallest plan answers some hundred questions a minute, and a ticket with its times counts as two.
  limits: { parallel: 1, perSecond: 1, burst: 5 },
  recordsARequest: 10,
  toldWell: new Set(['ticket']),
  open,
  show: ({ address = '' }) => new URL(address).host,
  alsoRead,
  recordOf,
  asTold,
  read,
  look,
};

/** Basic authentication with the key as the name; Freshdesk looks at no password. */
function open({ address = '', token = '' }: Credentials, { pace, outward }: Way): Ask {
  const basic = Buffer.from(`${token}:X`).toString('base64');
  return (path) =>
    pace.keep(() => askOnce({ url: new URL(path, address).href, authorization: `Basic ${basic}` }, outward));
}

async function read(source: ReadingOf, _kind: string, ids: readonly string[]) {
  const found = new Map<string, readonly Fact[]>();
  for (const id of ids.filter(isTicketId)) {
    const record = await answerOf(source, `/api/v2/tickets/${id}?include=stats`);
    if (record === null || valueAt(record, 'deleted') === true) continue;
    const ratings = listAt(await unlessForbidden(source, `/api/v2/tickets/${id}/satisfaction_ratings`));
    const { statuses, agents } = await aroundOf(source, agentsIn(record, ratings));
    found.set(id, deriveTicket({ id, record, ratings, statuses, agents }, source.toldOf(id)));
  }
  return found;
}

async function aroundOf(source: ReadingOf, asked: readonly string[]) {
  const known = around.get(source.sourceId);
  const isFresh = known !== undefined && Date.now() - known.readAtMs < knownForMs;
  const now: Around = isFresh
    ? known
    : {
        readAtMs: Date.now(),
        statuses: readStatuses(await unlessForbidden(source, '/api/v2/ticket_fields?type=default_status')),
        agents: new Map(),
      };
  around.set(source.sourceId, now);
  for (const id of asked.filter((one) => !now.agents.has(one) && isTicketId(one))) {
    const agent = await unlessForbidden(source, `/api/v2/agents/${id}`);
    now.agents.set(id, textAt(agent, 'contact', 'email') ?? null);
  }
  const named = [...now.agents].filter((one): one is [string, string] => one[1] !== null);
  return { statuses: now.statuses, agents: new Map(named) };
}

/** Surveys are not in every plan, and fields and agents not for every key to see: without them the rest is told. */
async function unlessForbidden(source: ReadingOf, path: string): Promise<Json> {
  try {
    return await answerOf(source, path);
  } catch (error) {
    if (error instanceof FetchFailure && (error.kind === 'not-allowed' || error.kind === 'bad')) return null;
    throw error;
  }
}

/** Null of what is not there any more. */
async function answerOf(source: ReadingOf, path: string): Promise<Json> {
  const { status, retryAfter, body } = await source.ask(path);
  if (status === 200) return body;
  if (status === 404) return null;
  const said = (textAt(body, 'message') ?? textAt(body, 'description') ?? 'it says no more')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/\.$/, '');
  if (status === 401)
    throw new FetchFailure(
      'refused',
      'login-refused',
      'Freshdesk does not take this API key: it was made anew, or its agent is no longer one. Copy it under Profile settings → View API key of an agent who sees all tickets, and enter it here.',
    );
  if (status === 403)
    throw new FetchFailure(
      'not-allowed',
      'not-allowed',
      `Freshdesk does not let the agent read this: ${said}. The agent needs to see all tickets and, for names, other agents.`,
    );
  if (status === 429)
    throw new FetchFailure(
      'busy',
      'busy',
      'The account has used up what Freshdesk answers in this time. It is asked again by itself.',
      retryAfter ?? 60,
    );
  if (status >= 500 || status === 408)
    throw new FetchFailure(
      'away',
      'unreachable',
      `Freshdesk answered ${status}. It is asked again by itself.`,
      retryAfter,
    );
  throw new FetchFailure('bad', 'bad-request', `Freshdesk answered ${status}: ${said}.`);
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  around.delete(source.sourceId);
  const isIn = await tries.one('account', async () => {
    const who = await answerOf(source, '/api/v2/agents/me');
    return textAt(who, 'id') === undefined
      ? 'At this address no Freshdesk answers. Enter its own address, such as https://acme.freshdesk.com, and none of yours that leads there.'
      : null;
  });
  if (isIn) {
    await tries.one('ticket', async () => {
      const [first] = listAt(await answerOf(source, '/api/v2/tickets?per_page=1'));
      const id = textAt(first, 'id');
      if (id !== undefined) await answerOf(source, `/api/v2/tickets/${id}?include=stats`);
      return null;
    });
    await tries.one('agent', async () => {
      await answerOf(source, '/api/v2/agents?per_page=1');
      return null;
    });
  }
  const { items } = tries;
  // Without the right to see agents nobody is named as one; the rest is told.
  return { ok: items.some(({ what, ok }) => ok && what === 'ticket'), items };
}
