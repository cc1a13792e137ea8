import { listAt, textAt } from '../../../connectors/reading.ts';
import { errorOf } from '../../../connectors/salesforce/fetching.ts';
import type { Json } from '../../../domain/events/event.ts';
import { FetchFailure } from '../fetch-failure.ts';
import { openBy } from './client-session.ts';
import type { Answered, ReadingOf } from './reader.ts';

const version = 'v61.0';
const pagesMax = 200;
export const open = openBy({ path: '/services/oauth2/token', refuse: notSignedIn });

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

type Which = 'query' | 'queryAll';

/** The rows that a query answers, a page at a time. */
export async function* pagesOf(
  source: ReadingOf,
  way: Which,
  query: string,
): AsyncGenerator<readonly Json[]> {
  let path: string | undefined = `/services/data/${version}/${way}?q=${encodeURIComponent(query)}`;
  for (let page = 0; path !== undefined && page < pagesMax; page++) {
    const body = judged(await source.ask(path));
    yield listAt(body, 'records');
    path = textAt(body, 'nextRecordsUrl');
  }
}

/** All rows that a query answers. */
export async function rowsOf(source: ReadingOf, way: Which, query: string): Promise<Json[]> {
  const rows: Json[] = [];
  for await (const page of pagesOf(source, way, query)) rows.push(...page);
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
      `The user the app runs as may not read this: ${said}. Give it API Enabled, and Read on opportunities (StageName, Amount) and on cases (Status).`,
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
