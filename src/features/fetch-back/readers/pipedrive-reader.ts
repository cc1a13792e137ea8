import type { Fact } from '../../../connectors/connector.ts';
import { deriveDeal } from '../../../connectors/pipedrive/derive.ts';
import {
  asTold,
  type Deal,
  isDealId,
  readChanges,
  readStages,
  recordOf,
  type Stage,
} from '../../../connectors/pipedrive/fetching.ts';
import { isObject, listAt, need, textAt, valueAt } from '../../../connectors/reading.ts';
import { timeOf } from '../../../connectors/time-of.ts';
import type { Json } from '../../../domain/events/event.ts';
import type { TriedAccess } from '../api.ts';
import { FetchFailure } from '../fetch-failure.ts';
import { askOnce } from './asking.ts';
import type { Ask, Credentials, Reader, ReadingOf, Way } from './reader.ts';
import { Tries } from './tries.ts';

/** Of five hundred changes, or stages, each. */
const pagesMax = 20;
const knownForMs = 600_000;
interface Stages {
  readonly readAtMs: number;
  readonly byId: ReadonlyMap<string, Stage>;
  /** Those that were looked for in vain: what was deleted need not be looked up each time. */
  readonly gone: ReadonlySet<string>;
}
/** Stages by source; they change seldom, and a new one is looked up at once. */
const stages = new Map<string, Stages>();

export const pipedriveReader: Reader = {
  tool: 'pipedrive',
  fields: ['address', 'token'],
  // A token of a user has none: it may what the user may.
  scopes: [],
  hasFields: true,
  hasDeals: true,
  // The smallest plan answers 20 questions in two seconds, and a list costs twenty of a day's tokens.
  limits: { parallel: 1, perSecond: 2, burst: 6 },
  recordsARequest: 10,
  toldWell: new Set(['deal']),
  open,
  show: ({ address = '' }) => new URL(address).host,
  recordOf,
  asTold,
  read,
  look,
};

function open({ address = '', token = '' }: Credentials, { pace, outward }: Way): Ask {
  return (path) =>
    pace.keep(() =>
      askOnce({ url: new URL(path, address).href, headers: { 'x-api-token': token } }, outward),
    );
}

async function read(source: ReadingOf, _kind: string, ids: readonly string[]) {
  const found = new Map<string, readonly Fact[]>();
  for (const id of ids.filter(isDealId)) {
    const record = dataOf(await answerOf(source, `/api/v2/deals/${id}?include_fields=next_activity_id`));
    if (!isObject(record)) continue;
    const changes = readChanges(await pagesOf(source, `/api/v1/deals/${id}/changelog`));
    const told = source.toldOf(id);
    const deal: Deal = {
      id,
      record,
      madeAt: timeOf(need(record, 'add_time'), 'add_time', 'UTC'),
      changes,
      nextActivity: await nextActivityOf(source, record, told),
    };
    const used = changes.flatMap(({ field, before, after }) => (field === 'stage_id' ? [before, after] : []));
    const known = { wishes: source.wishes, stages: await stagesOf(source, used) };
    found.set(id, deriveDeal(deal, told, known));
  }
  return found;
}

/** Asked for an update alone, and where no field says what comes next. */
async function nextActivityOf(source: ReadingOf, record: Json, told: readonly Fact[]) {
  const id = textAt(record, 'next_activity_id');
  const isAsked = source.wishes.nextStep === null && told.some(({ type }) => type === 'crm.deal.updated');
  if (!isAsked || id === undefined || !isDealId(id)) return undefined;
  return textAt(dataOf(await answerOf(source, `/api/v2/activities/${id}`)), 'due_date');
}

async function stagesOf(source: ReadingOf, used: readonly string[]): Promise<ReadonlyMap<string, Stage>> {
  const known = stages.get(source.sourceId);
  const isFresh = known !== undefined && Date.now() - known.readAtMs < knownForMs;
  if (isFresh && used.every((id) => known.byId.has(id) || known.gone.has(id))) return known.byId;
  const byId = readStages(await pagesOf(source, '/api/v2/stages'));
  const gone = new Set([...(known?.gone ?? []), ...used].filter((id) => !byId.has(id)));
  stages.set(source.sourceId, { readAtMs: Date.now(), byId, gone });
  return byId;
}

/** A list, a page at a time by cursor. */
async function pagesOf(source: ReadingOf, path: string): Promise<Json[]> {
  const items: Json[] = [];
  let cursor = '';
  for (let page = 0; page < pagesMax; page++) {
    const answer = await answerOf(source, `${path}?limit=500${cursor}`);
    items.push(...listAt(answer, 'data'));
    const next = textAt(answer, 'additional_data', 'next_cursor');
    if (next === undefined) break;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
  return items;
}

const dataOf = (answer: Json): Json => valueAt(answer, 'data') ?? null;

/** Null of what is not there any more. */
async function answerOf(source: ReadingOf, path: string): Promise<Json> {
  const { status, retryAfter, body } = await source.ask(path);
  if (status === 200) return body;
  if (status === 404 || status === 410) return null;
  const said = (textAt(body, 'error') ?? textAt(body, 'message') ?? 'it says no more')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
  if (status === 401)
    throw new FetchFailure(
      'refused',
      'login-refused',
      'Pipedrive does not take this API token: it was made anew, or belongs to another company. Copy it under Personal preferences → API of the user whom you let read, and enter it here.',
    );
  if (status === 403 && isObject(body))
    throw new FetchFailure(
      'not-allowed',
      'not-allowed',
      `Pipedrive does not let the user read this: ${said}. The user needs to see the deals of all, and API access.`,
    );
  if (status === 429 || status === 403)
    throw new FetchFailure(
      'busy',
      'busy',
      'The company has used up what Pipedrive answers in this time. It is asked again by itself.',
      retryAfter,
    );
  if (status >= 500 || status === 408)
    throw new FetchFailure(
      'away',
      'unreachable',
      `Pipedrive answered ${status}. It is asked again by itself.`,
      retryAfter,
    );
  throw new FetchFailure('bad', 'bad-request', `Pipedrive answered ${status}: ${said}.`);
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  stages.delete(source.sourceId);
  const isTheirs = await tries.one('account', () => checkAccount(source));
  if (isTheirs)
    await tries.one('deal', async () => {
      await stagesOf(source, []);
      const [first] = listAt(await answerOf(source, '/api/v2/deals?limit=1'), 'data');
      const id = textAt(first, 'id');
      if (id !== undefined) await answerOf(source, `/api/v1/deals/${id}/changelog?limit=1`);
      return null;
    });
  const { items } = tries;
  return { ok: items.length > 1 && items.every(({ ok }) => ok), items };
}

async function checkAccount(source: ReadingOf): Promise<string | null> {
  const company = textAt(dataOf(await answerOf(source, '/api/v1/users/me')), 'company_id');
  if (company === undefined)
    return 'At this address no Pipedrive answers. Enter the address of the company alone, such as https://acme.pipedrive.com.';
  if (source.account === null || company === source.account) return null;
  return `The token is of the company ${company}, and this source takes what ${source.account} sends. Take the token of a user of that company, or correct the account of the source.`;
}
