import type { Fact } from '../../../connectors/connector.ts';
import { asChangesInSeconds, movedTicket } from '../../../connectors/fetching.ts';
import { listAt, textAt, valueAt } from '../../../connectors/reading.ts';
import { alsoRead, deriveTicket, isTicketId, metricsOf } from '../../../connectors/zendesk/fetching.ts';
import type { Json } from '../../../domain/events/event.ts';
import type { TriedAccess } from '../api.ts';
import { FetchFailure } from '../fetch-failure.ts';
import { openBy } from './client-session.ts';
import type { Answered, Reader, ReadingOf } from './reader.ts';
import { Tries } from './tries.ts';

/** Of a hundred audits each. */
const pagesMax = 100;

export const zendeskReader: Reader = {
  tool: 'zendesk',
  fields: ['address', 'clientId', 'clientSecret'],
  scopes: ['read'],
  hasFields: false,
  hasDeals: false,
  // The smallest plan answers 200 questions a minute, to all programs together.
  limits: { parallel: 1, perSecond: 2, burst: 10 },
  recordsARequest: 10,
  toldWell: new Set(['ticket']),
  open: openBy({ path: '/oauth/tokens', scope: 'read', refuse: notSignedIn }),
  show: ({ address = '' }) => new URL(address).host,
  alsoRead,
  recordOf: movedTicket,
  asTold: asChangesInSeconds,
  read,
  look,
};

function notSignedIn({ status, retryAfter, body }: Answered): FetchFailure {
  if (status >= 500 || status === 429)
    return new FetchFailure(
      'away',
      'unreachable',
      `Zendesk answered ${status}. It is asked again.`,
      retryAfter,
    );
  const said = textAt(body, 'error_description') ?? textAt(body, 'error') ?? `it answered ${status}`;
  return new FetchFailure(
    'refused',
    'login-refused',
    `Zendesk does not let the client sign in: ${said.slice(0, 200)}. Look in the Admin Center under Apps and integrations → APIs → OAuth clients at its identifier and secret; its kind must be Confidential, and the address that of your Zendesk.`,
  );
}

async function read(source: ReadingOf, _kind: string, ids: readonly string[]) {
  const found = new Map<string, readonly Fact[]>();
  for (const id of ids.filter(isTicketId)) {
    const answer = await answerOf(source, `/api/v2/tickets/${id}?include=metric_events`);
    if (answer === null) continue;
    const audits = await auditsOf(source, id);
    found.set(id, deriveTicket(valueAt(answer, 'ticket') ?? null, audits, metricsOf(answer)));
  }
  return found;
}

async function auditsOf(source: ReadingOf, id: string): Promise<Json[]> {
  const audits: Json[] = [];
  let after = '';
  for (let page = 0; page < pagesMax; page++) {
    const answer = await answerOf(source, `/api/v2/tickets/${id}/audits?page[size]=100${after}`);
    audits.push(...listAt(answer, 'audits'));
    const cursor = textAt(answer, 'meta', 'after_cursor');
    if (valueAt(answer, 'meta', 'has_more') !== true || cursor === undefined) break;
    after = `&page[after]=${encodeURIComponent(cursor)}`;
  }
  return audits;
}

/** Null of what is not there any more. */
async function answerOf(source: ReadingOf, path: string): Promise<Json> {
  const { status, retryAfter, body } = await source.ask(path);
  if (status === 200) return body;
  if (status === 404) return null;
  const said = (textAt(body, 'description') ?? textAt(body, 'error') ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
  if (status === 401)
    throw new FetchFailure(
      'refused',
      'login-refused',
      'Zendesk ends the session at once. Look at the OAuth client and at the user who made it.',
    );
  if (status === 403)
    throw new FetchFailure(
      'not-allowed',
      'not-allowed',
      `Zendesk does not let the client read this: ${said || 'it says no more'}. It needs the scope read, and the user who made it has to see all tickets.`,
    );
  if (status === 429)
    throw new FetchFailure(
      'busy',
      'busy',
      'The account has used up what Zendesk answers in a minute. It is asked again by itself.',
      retryAfter ?? 60,
    );
  if (status >= 500 || status === 408)
    throw new FetchFailure(
      'away',
      'unreachable',
      `Zendesk answered ${status}. It is asked again by itself.`,
      retryAfter,
    );
  throw new FetchFailure('bad', 'bad-request', `Zendesk answered ${status}: ${said || 'it says no more'}.`);
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  let first: string | undefined;
  const isIn = await tries.one('account', async () => {
    const answer = await answerOf(source, '/api/v2/tickets?page[size]=1');
    first = textAt(listAt(answer, 'tickets')[0], 'id');
    return null;
  });
  if (isIn)
    await tries.one('ticket', async () => {
      if (first !== undefined) await answerOf(source, `/api/v2/tickets/${first}/audits?page[size]=1`);
      return null;
    });
  const { items } = tries;
  return { ok: items.length > 1 && items.every(({ ok }) => ok), items };
}
