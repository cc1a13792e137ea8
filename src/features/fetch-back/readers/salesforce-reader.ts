import type { Fact, RecordName } from '../../../connectors/connector.ts';
import { asChangesInSeconds } from '../../../connectors/fetching.ts';
import { textAt } from '../../../connectors/reading.ts';
import {
  caseChangesQuery,
  caseHistoryQuery,
  caseQuery,
  caseStatusQuery,
  deriveCase,
  isTracked,
  milestoneQuery,
  readClosed,
  trackedQuery,
} from '../../../connectors/salesforce/cases.ts';
import {
  alsoRead,
  dealChangesQuery,
  dealQuery,
  deriveMoves,
  historyQuery,
  isRecordId,
  readStages,
  recordOf,
  type Stage,
  stageQuery,
} from '../../../connectors/salesforce/fetching.ts';
import type { Json } from '../../../domain/events/event.ts';
import type { TriedAccess } from '../api.ts';
import { FetchFailure } from '../fetch-failure.ts';
import type { Reader, ReadingOf } from './reader.ts';
import { open, pagesOf, rowsOf } from './salesforce-session.ts';
import { Tries } from './tries.ts';

const knownForMs = 600_000;
/** A transaction of Salesforce ends after ten minutes at the latest. */
const transactionMs = 600_000;

interface Statuses {
  readonly closed: ReadonlySet<string>;
  readonly isTracked: boolean;
  readonly hasMilestones: boolean;
}
/** What is the same for all records, by source; it changes seldom. */
const stages = new Map<string, Known<ReadonlyMap<string, Stage>>>();
const statuses = new Map<string, Known<Statuses>>();

export const salesforceReader: Reader = {
  tool: 'salesforce',
  fields: ['address', 'clientId', 'clientSecret'],
  scopes: ['api'],
  hasFields: false,
  hasDeals: true,
  limits: { parallel: 1, perSecond: 5, burst: 10 },
  recordsARequest: 100,
  toldWell: new Set(['ticket']),
  open,
  show: ({ address = '' }) => new URL(address).host,
  alsoRead,
  recordOf,
  asTold: asChangesInSeconds,
  read,
  lists: new Set(['deal-changes', 'ticket-changes']),
  listed,
  look,
};

async function read(source: ReadingOf, kind: string, ids: readonly string[]) {
  const asked = ids.filter(isRecordId);
  const found = new Map<string, readonly Fact[]>();
  if (asked.length === 0) return found;
  const told = kind === 'ticket' ? await readCases(source, asked) : await readDeals(source, asked);
  // Fifteen characters name the same record as eighteen.
  for (const [id, facts] of told)
    for (const name of asked) if (name.slice(0, 15) === id.slice(0, 15)) found.set(name, facts);
  return found;
}

async function readDeals(source: ReadingOf, ids: readonly string[]): Promise<[string, Fact[]][]> {
  // What was deleted is answered, too, until it leaves the bin.
  const deals = await rowsOf(source, 'queryAll', dealQuery(ids));
  const history = await rowsOf(source, 'queryAll', historyQuery(ids));
  const known = await remembered(stages, source, async () =>
    readStages(await rowsOf(source, 'query', stageQuery)),
  );
  return deals.map((deal) => [
    textAt(deal, 'Id') ?? '',
    deriveMoves(deal, history, { wishes: source.wishes, stages: known }),
  ]);
}

async function readCases(source: ReadingOf, ids: readonly string[]): Promise<[string, Fact[]][]> {
  const { closed, hasMilestones, ...known } = await remembered(statuses, source, () => readStatuses(source));
  if (!known.isTracked) throw notTracked();
  const records = await rowsOf(source, 'queryAll', caseQuery(ids));
  const history = await rowsOf(source, 'queryAll', caseHistoryQuery(ids));
  const milestones = hasMilestones ? await rowsOf(source, 'query', milestoneQuery(ids)) : [];
  return records.map((record) => [
    textAt(record, 'Id') ?? '',
    deriveCase(record, history, { closed, milestones }),
  ]);
}

async function readStatuses(source: ReadingOf): Promise<Statuses> {
  return {
    closed: readClosed(await rowsOf(source, 'query', caseStatusQuery)),
    isTracked: isTracked(await rowsOf(source, 'query', trackedQuery)),
    hasMilestones: await hasMilestones(source),
  };
}

/** Service levels are a part of Salesforce that one may not have, or not let the app see. */
async function hasMilestones(source: ReadingOf): Promise<boolean> {
  try {
    await rowsOf(source, 'query', 'SELECT Id FROM CaseMilestone LIMIT 1');
    return true;
  } catch (error) {
    if (error instanceof FetchFailure && error.kind === 'not-allowed') return false;
    throw error;
  }
}

function notTracked(): FetchFailure {
  return new FetchFailure(
    'not-kept',
    'not-tracked',
    'Salesforce keeps no history of the status of cases, so they are told as their deliveries tell them. Open Setup → Object Manager → Case → Fields & Relationships → Set History Tracking, choose Status and save.',
  );
}

/** The records that moved in the time of a transaction in which too much changed for Salesforce to name them. */
async function* listed(source: ReadingOf, kind: string, id: string): AsyncGenerator<readonly RecordName[]> {
  const atMs = Number(id);
  const second = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const [from, to] = [second(atMs - transactionMs), second(atMs + 1000)];
  const isCase = kind === 'ticket-changes';
  const pages = pagesOf(source, 'queryAll', isCase ? caseChangesQuery(from, to) : dealChangesQuery(from, to));
  const idOf = (row: Json): string => textAt(row, isCase ? 'CaseId' : 'OpportunityId') ?? '';
  for await (const rows of pages)
    yield [...new Set(rows.map(idOf))]
      .filter(isRecordId)
      .map((one) => ({ kind: isCase ? 'ticket' : 'deal', id: one }));
}

interface Known<T> {
  readonly readAtMs: number;
  readonly what: T;
}

async function remembered<T>(
  all: Map<string, Known<T>>,
  { sourceId }: ReadingOf,
  ask: () => Promise<T>,
): Promise<T> {
  const known = all.get(sourceId);
  if (known && Date.now() - known.readAtMs < knownForMs) return known.what;
  const what = await ask();
  all.set(sourceId, { readAtMs: Date.now(), what });
  return what;
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  const isTheirs = await tries.one('account', () => checkAccount(source));
  stages.delete(source.sourceId);
  statuses.delete(source.sourceId);
  if (isTheirs) {
    await tries.one('deal', async () => {
      await rowsOf(source, 'query', 'SELECT Id FROM Opportunity LIMIT 1');
      await rowsOf(source, 'query', 'SELECT Id, StageName FROM OpportunityHistory LIMIT 1');
      return null;
    });
    await tries.one('ticket', async () => {
      await rowsOf(source, 'query', 'SELECT Id FROM Case LIMIT 1');
      const known = await remembered(statuses, source, () => readStatuses(source));
      return known.isTracked ? null : notTracked().message;
    });
  }
  const { items } = tries;
  // Who has no cases there, or no opportunities, need not let the app read them.
  return { ok: items.some(({ what, ok }) => ok && what !== 'account'), items };
}

async function checkAccount(source: ReadingOf): Promise<string | null> {
  const [organisation] = await rowsOf(source, 'query', 'SELECT Id FROM Organization LIMIT 1');
  const id = textAt(organisation, 'Id') ?? '?';
  if (source.account === null || id.slice(0, 15) === source.account.slice(0, 15)) return null;
  return `The address is of the organisation ${id}, and this source takes what ${source.account} sends. Enter the address of that organisation, or correct the account of the source.`;
}
