import type { Fact } from '../../connectors/connector.ts';
import { listAt, textAt } from '../../connectors/reading.ts';
import {
  alsoRead,
  dealQuery,
  deriveMoves,
  errorOf,
  historyQuery,
  isRecordId,
  readStages,
  recordOf,
  type Stage,
  stageQuery,
} from '../../connectors/salesforce/fetching.ts';
import type { Json } from '../../domain/events/event.ts';
import type { TriedAccess } from './api.ts';
import { askOnce } from './asking.ts';
import { FetchFailure } from './fetch-failure.ts';
import type { Answered, Ask, Credentials, Reader, ReadingOf, Way } from './reader.ts';
import { Tries } from './tries.ts';

const version = 'v61.0';
const knownForMs = 600_000;
const pagesMax = 200;
const stagesOf = new Map<
  string,
  { readonly readAtMs: number; readonly stages: ReadonlyMap<string, Stage> }
>();
/** Sessions, by source: each lasts some hours, and signing in counts as a login there. */
const sessions = new Map<string, { readonly of: string; readonly token: string; readonly at: string }>();

export const salesforceReader: Reader = {
  tool: 'salesforce',
  fields: ['address', 'clientId', 'clientSecret'],
  scopes: ['api'],
  hasFields: false,
  limits: { parallel: 1, perSecond: 5, burst: 10 },
  recordsARequest: 100,
  open,
  show: ({ address = '' }) => new URL(address).host,
  alsoRead,
  recordOf,
  read,
  look,
};

/** Signs in when it has to: before the first question, and once more where a session has ended. */
function open(credentials: Credentials, { sourceId, pace, outward }: Way): Ask {
  const of = JSON.stringify(credentials);
  const signIn = async () => {
    const { address = '', clientId = '', clientSecret = '' } = credentials;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const url = new URL('/services/oauth2/token', address).href;
    const answer = await pace.keep(() => askOnce({ url, body }, outward));
    const token = textAt(answer.body, 'access_token');
    if (answer.status !== 200 || token === undefined) throw notSignedIn(answer);
    const session = { of, token, at: textAt(answer.body, 'instance_url') ?? address };
    sessions.set(sourceId, session);
    return session;
  };
  return async (path) => {
    const known = sessions.get(sourceId);
    const session = known?.of === of ? known : await signIn();
    const asked = ({ token, at }: typeof session) =>
      pace.keep(() => askOnce({ url: new URL(path, at).href, token }, outward));
    const answer = await asked(session);
    return answer.status === 401 && session === known ? asked(await signIn()) : answer;
  };
}

function notSignedIn({ status, retryAfter, body }: Answered): FetchFailure {
  const { code, message } = errorOf(body);
  if (status >= 500 || status === 429)
    return new FetchFailure(
      'away',
      'unreachable',
      `Salesforce answered ${status}. It is asked again.`,
      retryAfter,
    );
  return new FetchFailure(
    'refused',
    'login-refused',
    `Salesforce does not let the app sign in: ${message || code || status}. Look in Setup at the app: its consumer key and secret, the client credentials flow switched on, and a user to run as.`,
  );
}

async function read(source: ReadingOf, _kind: string, ids: readonly string[]) {
  const asked = ids.filter(isRecordId);
  const found = new Map<string, readonly Fact[]>();
  if (asked.length === 0) return found;
  // What was deleted is answered, too, until it leaves the bin.
  const deals = await rowsOf(source, 'queryAll', dealQuery(asked));
  const history = await rowsOf(source, 'queryAll', historyQuery(asked));
  const known = { wishes: source.wishes, stages: await knownStages(source) };
  for (const deal of deals) {
    const id = textAt(deal, 'Id') ?? '';
    // Fifteen characters name the same record as eighteen.
    for (const name of asked)
      if (name.slice(0, 15) === id.slice(0, 15)) found.set(name, deriveMoves(deal, history, known));
  }
  return found;
}

async function knownStages(source: ReadingOf): Promise<ReadonlyMap<string, Stage>> {
  const known = stagesOf.get(source.sourceId);
  if (known && Date.now() - known.readAtMs < knownForMs) return known.stages;
  const stages = readStages(await rowsOf(source, 'query', stageQuery));
  stagesOf.set(source.sourceId, { readAtMs: Date.now(), stages });
  return stages;
}

async function rowsOf(source: ReadingOf, way: 'query' | 'queryAll', query: string): Promise<Json[]> {
  const rows: Json[] = [];
  let path: string | undefined = `/services/data/${version}/${way}?q=${encodeURIComponent(query)}`;
  for (let page = 0; path !== undefined && page < pagesMax; page++) {
    const body = judged(await source.ask(path));
    rows.push(...listAt(body, 'records'));
    path = textAt(body, 'nextRecordsUrl');
  }
  return rows;
}

function judged({ status, retryAfter, body }: Answered): Json {
  if (status === 200) return body;
  const { code, message } = errorOf(body);
  const said = `${code} ${message}`.trim().slice(0, 200) || 'it says no more';
  if (status === 401)
    throw new FetchFailure(
      'refused',
      'login-refused',
      `Salesforce ends the session at once: ${said}. Look at the app's policies and at the user it runs as.`,
    );
  if (code === 'REQUEST_LIMIT_EXCEEDED' || status === 429)
    throw new FetchFailure(
      'busy',
      'busy',
      'The organisation has used up the requests that Salesforce allows in a day. It is asked again by itself.',
      retryAfter ?? 3600,
    );
  if (status === 403 || code === 'INVALID_TYPE' || code === 'INVALID_FIELD' || code === 'INSUFFICIENT_ACCESS')
    throw new FetchFailure(
      'not-allowed',
      'not-allowed',
      `The user the app runs as may not read this: ${said}. Give it API Enabled, and Read on opportunities and the fields StageName and Amount.`,
    );
  if (status >= 500 || status === 408)
    throw new FetchFailure(
      'away',
      'unreachable',
      `Salesforce answered ${status}. It is asked again by itself.`,
      retryAfter,
    );
  throw new FetchFailure('bad', 'bad-request', `Salesforce answered ${status}: ${said}.`);
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  const isTheirs = await tries.one('account', () => checkAccount(source));
  if (isTheirs)
    await tries.one('deal', async () => {
      await rowsOf(source, 'query', 'SELECT Id FROM Opportunity LIMIT 1');
      await rowsOf(source, 'query', 'SELECT Id, StageName FROM OpportunityHistory LIMIT 1');
      return null;
    });
  stagesOf.delete(source.sourceId);
  const { items } = tries;
  return { ok: items.length > 1 && items.every(({ ok }) => ok), items };
}

async function checkAccount(source: ReadingOf): Promise<string | null> {
  const [organisation] = await rowsOf(source, 'query', 'SELECT Id FROM Organization LIMIT 1');
  const id = textAt(organisation, 'Id') ?? '?';
  if (source.account === null || id.slice(0, 15) === source.account.slice(0, 15)) return null;
  return `The address is of the organisation ${id}, and this source takes what ${source.account} sends. Enter the address of that organisation, or correct the account of the source.`;
}
