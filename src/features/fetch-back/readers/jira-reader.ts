import type { Fact } from '../../../connectors/connector.ts';
import { asOwnChanges, movedTicket } from '../../../connectors/fetching.ts';
import { deriveIssue, isIssueKey, readDone } from '../../../connectors/jira/fetching.ts';
import { listAt, textAt, valueAt } from '../../../connectors/reading.ts';
import type { Json } from '../../../domain/events/event.ts';
import type { TriedAccess } from '../api.ts';
import { type FailureKind, FetchFailure } from '../fetch-failure.ts';
import { askOnce } from './asking.ts';
import { jiraFailureOf } from './jira-failure.ts';
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
  mayLack: ({ address }) => (address !== undefined && isOfCloud(address) ? [] : ['clientId']),
  // A token of an account has none: it may what the account may.
  scopes: [],
  hasFields: false,
  hasDeals: false,
  limits: { parallel: 1, perSecond: 5, burst: 10 },
  recordsARequest: 10,
  toldWell: new Set(['ticket']),
  open,
  show: ({ address = '', clientId }) =>
    clientId === undefined ? baseOf(address).replace(/^https?:\/\//, '') : new URL(address).host,
  recordOf: movedTicket,
  asTold: asOwnChanges,
  read,
  look,
};

/** Cloud takes no token without the e-mail of its account. */
const isOfCloud = (address: string): boolean =>
  /\.(atlassian\.net|jira\.com)$/i.test(new URL(address).hostname);

/** Data Center may stand at a path of its own. */
const baseOf = (address: string): string => address.replace(/\/+$/, '');

/** An e-mail signs in at Cloud alone: at Data Center a token is enough. */
const isCloud = ({ entered }: ReadingOf): boolean => entered.has('clientId');

const apiOf = (source: ReadingOf): string => (isCloud(source) ? '/rest/api/3' : '/rest/api/2');

/** Cloud: basic authentication with the e-mail of an account and its API token. Data Center: a personal access token. */
function open({ address = '', clientId, token = '' }: Credentials, { pace, outward }: Way): Ask {
  const basic = `Basic ${Buffer.from(`${clientId}:${token}`).toString('base64')}`;
  const signed =
    clientId === undefined
      ? (path: string) => ({ url: `${baseOf(address)}${path}`, token })
      : (path: string) => ({ url: new URL(path, address).href, authorization: basic });
  return (path) => pace.keep(() => askOnce(signed(path), outward));
}

async function read(source: ReadingOf, _kind: string, ids: readonly string[]) {
  const found = new Map<string, readonly Fact[]>();
  let hidden: FetchFailure | null = null;
  for (const key of ids.filter(isIssueKey)) {
    const told = await (isCloud(source) ? issueOfCloud : issueOfDataCenter)(source, key);
    if (told instanceof FetchFailure) hidden = told;
    if (told === null || told instanceof FetchFailure) continue;
    const levels = await levelsOf(source, key);
    const done = await doneOf(source);
    found.set(key, deriveIssue(key, told.issue, told.histories, { done, levels }));
  }
  // One that may not be seen does not hold up the others; where there are none, somebody should know.
  if (hidden && found.size === 0) throw hidden;
  return found;
}

interface ToldIssue {
  readonly issue: Json;
  readonly histories: readonly Json[];
}

async function issueOfCloud(source: ReadingOf, key: string): Promise<ToldIssue | null> {
  const issue = await answerOf(source, `${apiOf(source)}/issue/${key}?fields=${fields}`);
  return issue === null ? null : { issue, histories: await changesOf(source, key) };
}

/** Data Center knows no pages of a changelog: it comes whole, with the issue. Of one that may not be seen it says so. */
async function issueOfDataCenter(source: ReadingOf, key: string): Promise<ToldIssue | FetchFailure | null> {
  const path = `${apiOf(source)}/issue/${key}?fields=${fields}&expand=changelog`;
  const issue = await unlessFailed(answerOf(source, path), ['not-allowed']);
  if (issue === null || issue instanceof FetchFailure) return issue;
  return { issue, histories: listAt(issue, 'changelog', 'histories') };
}

async function changesOf(source: ReadingOf, key: string): Promise<Json[]> {
  const histories: Json[] = [];
  for (let page = 0; page < pagesMax; page++) {
    const path = `${apiOf(source)}/issue/${key}/changelog?startAt=${histories.length}&maxResults=100`;
    const answer = await answerOf(source, path);
    const values = listAt(answer, 'values');
    histories.push(...values);
    if (values.length === 0 || valueAt(answer, 'isLast') === true) break;
  }
  return histories;
}

/** What is no request of a service desk, or may not be seen as one, has no service levels. */
async function levelsOf(source: ReadingOf, key: string): Promise<readonly Json[]> {
  const asked = answerOf(source, `/rest/servicedeskapi/request/${key}/sla?limit=50`);
  const answer = await unlessFailed(asked, ['not-allowed', 'bad']);
  return answer instanceof FetchFailure ? [] : listAt(answer, 'values');
}

/** The answer, or why there is none, where that is of one of these kinds. */
async function unlessFailed(
  answer: Promise<Json>,
  kinds: readonly FailureKind[],
): Promise<Json | FetchFailure> {
  return answer.catch((error: unknown) => {
    if (error instanceof FetchFailure && kinds.includes(error.kind)) return error;
    throw error;
  });
}

async function doneOf(source: ReadingOf): Promise<ReturnType<typeof readDone>> {
  const known = statuses.get(source.sourceId);
  if (known && Date.now() - known.readAtMs < knownForMs) return known.done;
  const done = readDone(await answerOf(source, `${apiOf(source)}/status`));
  statuses.set(source.sourceId, { readAtMs: Date.now(), done });
  return done;
}

/** Null of what is not there; Cloud says the same of what may not be seen. */
async function answerOf(source: ReadingOf, path: string): Promise<Json> {
  const answer = await source.ask(path);
  if (answer.status === 200) return answer.body;
  if (answer.status === 404) return null;
  throw jiraFailureOf(answer, isCloud(source));
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  statuses.delete(source.sourceId);
  const isIn = await tries.one('account', async () => {
    const who = await answerOf(source, `${apiOf(source)}/myself`);
    return textAt(who, isCloud(source) ? 'accountId' : 'name') === undefined ? noJira(isCloud(source)) : null;
  });
  if (isIn)
    await tries.one('ticket', async () => {
      await doneOf(source);
      return null;
    });
  const { items } = tries;
  return { ok: items.length > 1 && items.every(({ ok }) => ok), items };
}

const noJira = (cloud: boolean): string =>
  cloud
    ? 'At this address no Jira Cloud answers. Enter the address of the site alone, such as https://acme.atlassian.net; for a Jira Data Center leave the e-mail empty.'
    : 'At this address no Jira Data Center answers. Enter its base URL, with its path if it has one, such as https://jira.acme.example or https://acme.example/jira.';
