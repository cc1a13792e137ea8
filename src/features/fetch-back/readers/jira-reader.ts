import type { Fact } from '../../../connectors/connector.ts';
import { asOwnChanges, movedTicket } from '../../../connectors/fetching.ts';
import { deriveIssue, isIssueKey, readDone } from '../../../connectors/jira/fetching.ts';
import { listAt, textAt, valueAt } from '../../../connectors/reading.ts';
import type { Json } from '../../../domain/events/event.ts';
import type { TriedAccess } from '../api.ts';
import { FetchFailure } from '../fetch-failure.ts';
import { askOnce } from './asking.ts';
import type { Ask, Credentials, Reader, ReadingOf, Way } from './reader.ts';
import { Tries } from './tries.ts';

const fields = 'created,priority,project,issuetype,reporter,assignee';
const knownForMs = 600_000;
/** Of a hundred changes each. */
const pagesMax = 100;
/** Statuses by source; they change seldom. */
const statuses = new Map<string, { readonly readAtMs: number; readonly done: ReturnType<typeof readDone> }>();

export const jiraReader: Reader = {
  tool: 'jira',
  fields: ['address', 'clientId', 'token'],
  // A token of an account has none: it may what the account may.
  scopes: [],
  hasFields: false,
  hasDeals: false,
  limits: { parallel: 1, perSecond: 5, burst: 10 },
  recordsARequest: 10,
  toldWell: new Set(['ticket']),
  open,
  show: ({ address = '' }) => new URL(address).host,
  recordOf: movedTicket,
  asTold: asOwnChanges,
  read,
  look,
};

/** Basic authentication with the e-mail of an account and its API token. */
function open({ address = '', clientId = '', token = '' }: Credentials, { pace, outward }: Way): Ask {
  const basic = Buffer.from(`${clientId}:${token}`).toString('base64');
  return (path) =>
    pace.keep(() => askOnce({ url: new URL(path, address).href, authorization: `Basic ${basic}` }, outward));
}

async function read(source: ReadingOf, _kind: string, ids: readonly string[]) {
  const found = new Map<string, readonly Fact[]>();
  for (const key of ids.filter(isIssueKey)) {
    const issue = await answerOf(source, `/rest/api/3/issue/${key}?fields=${fields}`);
    if (issue === null) continue;
    const histories = await changesOf(source, key);
    const levels = await levelsOf(source, key);
    found.set(key, deriveIssue(key, issue, histories, { done: await doneOf(source), levels }));
  }
  return found;
}

async function changesOf(source: ReadingOf, key: string): Promise<Json[]> {
  const histories: Json[] = [];
  for (let page = 0; page < pagesMax; page++) {
    const path = `/rest/api/3/issue/${key}/changelog?startAt=${histories.length}&maxResults=100`;
    const answer = await answerOf(source, path);
    const values = listAt(answer, 'values');
    histories.push(...values);
    if (values.length === 0 || valueAt(answer, 'isLast') === true) break;
  }
  return histories;
}

/** What is no request of a service desk, or may not be seen as one, has no service levels. */
async function levelsOf(source: ReadingOf, key: string): Promise<readonly Json[]> {
  try {
    return listAt(await answerOf(source, `/rest/servicedeskapi/request/${key}/sla?limit=50`), 'values');
  } catch (error) {
    if (error instanceof FetchFailure && (error.kind === 'not-allowed' || error.kind === 'bad')) return [];
    throw error;
  }
}

async function doneOf(source: ReadingOf): Promise<ReturnType<typeof readDone>> {
  const known = statuses.get(source.sourceId);
  if (known && Date.now() - known.readAtMs < knownForMs) return known.done;
  const done = readDone(await answerOf(source, '/rest/api/3/status'));
  statuses.set(source.sourceId, { readAtMs: Date.now(), done });
  return done;
}

/** Null of what is not there, or may not be seen: Jira makes no difference. */
async function answerOf(source: ReadingOf, path: string): Promise<Json> {
  const { status, retryAfter, body } = await source.ask(path);
  if (status === 200) return body;
  if (status === 404) return null;
  const told = listAt(body, 'errorMessages')[0] ?? valueAt(body, 'errorMessage') ?? valueAt(body, 'message');
  const said = typeof told === 'string' ? told.replace(/\s+/g, ' ').slice(0, 200) : 'it says no more';
  if (status === 401)
    throw new FetchFailure(
      'refused',
      'login-refused',
      'Jira does not take this e-mail and API token: the token was revoked, has expired after a year or belongs to another account. Make one at id.atlassian.com under Security → API tokens, and enter it here with the e-mail of its account.',
    );
  if (status === 403)
    throw new FetchFailure(
      'not-allowed',
      'not-allowed',
      `Jira does not let the account read this: ${said}. It needs Browse projects in the projects that the webhook tells of.`,
    );
  if (status === 429)
    throw new FetchFailure(
      'busy',
      'busy',
      'The site has used up what Jira answers in this time. It is asked again by itself.',
      retryAfter ?? 60,
    );
  if (status >= 500 || status === 408)
    throw new FetchFailure(
      'away',
      'unreachable',
      `Jira answered ${status}. It is asked again by itself.`,
      retryAfter,
    );
  throw new FetchFailure('bad', 'bad-request', `Jira answered ${status}: ${said}.`);
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  statuses.delete(source.sourceId);
  const isIn = await tries.one('account', async () => {
    const who = await answerOf(source, '/rest/api/3/myself');
    return textAt(who, 'accountId') === undefined
      ? 'At this address no Jira answers. Enter the address of the site alone, such as https://acme.atlassian.net.'
      : null;
  });
  if (isIn)
    await tries.one('ticket', async () => {
      await doneOf(source);
      return null;
    });
  const { items } = tries;
  return { ok: items.length > 1 && items.every(({ ok }) => ok), items };
}
