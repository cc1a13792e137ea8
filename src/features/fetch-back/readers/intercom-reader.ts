import type { Fact } from '../../../connectors/connector.ts';
import {
  alsoRead,
  deriveConversation,
  deriveTicket,
  isRecordId,
  recordOf,
} from '../../../connectors/intercom/fetching.ts';
import { listAt, textAt } from '../../../connectors/reading.ts';
import type { Json } from '../../../domain/events/event.ts';
import type { TriedAccess } from '../api.ts';
import { FetchFailure } from '../fetch-failure.ts';
import { askOnce } from './asking.ts';
import type { Answered, Ask, Credentials, Reader, ReadingOf, Way } from './reader.ts';
import { Tries } from './tries.ts';

/** In which words come with the state they leave a conversation in; unasked, it would be the one the app was made with. */
const version = '2.14';

export const intercomReader: Reader = {
  tool: 'intercom',
  fields: ['address', 'token'],
  // The token of an app reads what its workspace has.
  scopes: [],
  hasFields: false,
  hasDeals: false,
  // Far below what an app may ask, for other programs ask with the same token.
  limits: { parallel: 1, perSecond: 5, burst: 10 },
  recordsARequest: 10,
  toldWell: new Set(['conversation', 'ticket']),
  open,
  show: ({ address = '' }) => new URL(address).host,
  alsoRead,
  recordOf,
  read,
  look,
};

function open({ address = '', token = '' }: Credentials, { pace, outward }: Way): Ask {
  const headers = { 'intercom-version': version };
  return (path) => pace.keep(() => askOnce({ url: new URL(path, address).href, token, headers }, outward));
}

async function read(source: ReadingOf, kind: string, ids: readonly string[]) {
  const found = new Map<string, readonly Fact[]>();
  for (const id of ids.filter(isRecordId)) {
    const isTicket = kind === 'ticket';
    const path = isTicket ? `/tickets/${id}` : `/conversations/${id}?display_as=plaintext`;
    const record = await answerOf(source, path);
    if (record === null) continue;
    found.set(
      id,
      isTicket ? deriveTicket(record, source.account) : deriveConversation(record, source.account),
    );
  }
  return found;
}

/** Null of what is not there any more. */
async function answerOf(source: ReadingOf, path: string): Promise<Json> {
  const answer = await source.ask(path);
  if (answer.status === 200) return answer.body;
  if (answer.status === 404) return null;
  throw failureOf(answer);
}

function failureOf({ status, retryAfter, body }: Answered): FetchFailure {
  const told = textAt(listAt(body, 'errors')[0], 'message') ?? 'it says no more';
  const said = told.replace(/\s+/g, ' ').slice(0, 200).replace(/\.$/, '');
  if (status === 401)
    return new FetchFailure(
      'refused',
      'login-refused',
      'Intercom does not take this token: it was made anew or belongs to another region. Copy it in the Developer Hub from your app under Configure → Authentication, and enter it here with the address of your region.',
    );
  if (status === 403)
    return new FetchFailure(
      'not-allowed',
      'not-allowed',
      `Intercom does not let the app read this: ${said}. The app must be one of your workspace, and its plan must have the API, and tickets where they are to be read.`,
    );
  if (status === 429)
    return new FetchFailure(
      'busy',
      'busy',
      'The app has used up what Intercom answers in this time. It is asked again by itself.',
      retryAfter ?? 60,
    );
  if (status >= 500 || status === 408)
    return new FetchFailure(
      'away',
      'unreachable',
      `Intercom answered ${status}. It is asked again by itself.`,
      retryAfter,
    );
  return new FetchFailure('bad', 'bad-request', `Intercom answered ${status}: ${said}.`);
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  const isIn = await tries.one('account', async () =>
    amissWith(await answerOf(source, '/me'), source.account),
  );
  if (isIn) {
    await tries.one('conversation', async () => {
      await answerOf(source, '/conversations?per_page=1&display_as=plaintext');
      return null;
    });
    // Tickets have no list that can be read, but their types have.
    await tries.one('ticket', async () => {
      await answerOf(source, '/ticket_types');
      return null;
    });
  }
  const { items } = tries;
  return { ok: items.length > 1 && items.every(({ ok }) => ok), items };
}

/** A token of another workspace reads other conversations that may have the same numbers. */
function amissWith(me: Json, account: string | null): string | null {
  const workspace = textAt(me, 'app', 'id_code');
  if (workspace === undefined)
    return 'At this address no Intercom answers. Enter that of your region: https://api.intercom.io, https://api.eu.intercom.io or https://api.au.intercom.io.';
  return account === null || workspace === account
    ? null
    : `This token is of the workspace ${workspace}, and the source takes notifications of ${account}. Enter the token of an app of that workspace.`;
}
