import type { Fact } from '../../../connectors/connector.ts';
import type { HubspotKind } from '../../../connectors/hubspot/changes.ts';
import { deriveFacts } from '../../../connectors/hubspot/derive.ts';
import {
  batchBody,
  hubspotKinds,
  hubspotScopes,
  missingScopes,
  readBatch,
  recordOf,
  recordsARequest,
} from '../../../connectors/hubspot/fetching.ts';
import {
  readOwners,
  readStages,
  type Stage,
  type Surroundings,
} from '../../../connectors/hubspot/surroundings.ts';
import { textAt } from '../../../connectors/reading.ts';
import type { Json, JsonObject } from '../../../domain/events/event.ts';
import type { TriedAccess } from '../api.ts';
import { FetchFailure } from '../fetch-failure.ts';
import { makeAsk } from './asking.ts';
import type { Answered, Reader, ReadingOf } from './reader.ts';
import { Tries } from './tries.ts';

const hintLength = 4;
const knownForMs = 600_000;
const ownerPagesMax = 100;

interface Around extends Surroundings {
  readonly readAtMs: number;
  readonly kinds: ReadonlySet<HubspotKind>;
}
/** Pipelines and owners, by source; they change seldom, and a new stage is looked up at once. */
const around = new Map<string, Around>();

export const hubspotReader: Reader = {
  tool: 'hubspot',
  fields: ['token'],
  scopes: Object.values(hubspotScopes),
  hasFields: true,
  hasDeals: true,
  open: ({ token = '' }, { base, pace, outward }) => makeAsk(base, token, pace, outward),
  show: ({ token = '' }) => token.slice(-hintLength),
  // An app may ask 100 times in ten seconds with the smallest subscription; others use it, too.
  limits: { parallel: 1, perSecond: 5, burst: 10 },
  recordsARequest,
  recordOf,
  read,
  look,
};

async function read(source: ReadingOf, kindName: string, ids: readonly string[], told: readonly string[]) {
  const kind = kindOf(kindName);
  const body = batchBody(kind, ids, source.wishes, told);
  const path = `/crm/v3/objects/${kind}s/batch/read`;
  const records = readBatch(await answerOf(source, path, body), ids);
  const rest = ids.filter((id) => !records.has(id));
  // What was deleted keeps its history for a while, and is answered to those alone who ask for it.
  if (rest.length > 0) {
    const gone = { ...body, inputs: rest.map((id) => ({ id })) };
    for (const [id, record] of readBatch(await answerOf(source, `${path}?archived=true`, gone), rest))
      records.set(id, record);
  }
  const stages = [...records.values()].flatMap(({ histories }) =>
    ['dealstage', 'hs_pipeline_stage'].flatMap(
      (name) => histories.get(name)?.map(({ value }) => value) ?? [],
    ),
  );
  const surroundings = await surroundingsOf(source, kind, stages);
  const { account, wishes } = source;
  return new Map<string, readonly Fact[]>(
    [...records].map(([id, record]) => [id, deriveFacts(kind, record, { account, wishes, surroundings })]),
  );
}

function kindOf(name: string): HubspotKind {
  const kind = hubspotKinds.find((one) => one === name);
  if (!kind) throw new Error(`HubSpot has no records of the kind ${name}.`);
  return kind;
}

async function surroundingsOf(
  source: ReadingOf,
  kind: HubspotKind,
  stages: readonly string[],
): Promise<Surroundings> {
  const known = around.get(source.sourceId);
  const isFresh = known && Date.now() - known.readAtMs < knownForMs && known.kinds.has(kind);
  // A stage that was removed is looked up once a reading, and not at all without pipelines.
  const isKnown = kind === 'lead' || stages.every((id) => known?.stages.has(id));
  if (known && isFresh && isKnown) return known;
  const found = new Map<string, Stage>(known?.stages);
  if (kind !== 'lead')
    for (const [id, stage] of readStages(await answerOf(source, `/crm/v3/pipelines/${kind}s`)))
      found.set(id, stage);
  const users = isFresh ? known.users : new Map(await ownersOf(source));
  const kinds = new Set([...(known?.kinds ?? []), kind]);
  const next = { stages: found, users, kinds, readAtMs: Date.now() };
  around.set(source.sourceId, next);
  return next;
}

/** Without the scope for owners nobody is named as one; who made a change is known by the change itself. */
async function ownersOf(source: ReadingOf): Promise<[string, string][]> {
  const owners: [string, string][] = [];
  let after: string | undefined;
  for (let page = 0; page < ownerPagesMax; page++) {
    const query = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const answer = await source.ask(`/crm/v3/owners?limit=100${query}`);
    if (answer.status === 403) return owners;
    const body = judged(answer);
    owners.push(...readOwners(body));
    after = textAt(body, 'paging', 'next', 'after');
    if (after === undefined) break;
  }
  return owners;
}

async function answerOf(source: ReadingOf, path: string, body?: JsonObject): Promise<Json> {
  return judged(await source.ask(path, body));
}

/** The body of an answer that is one; 207 says that some of it is there. */
function judged({ status, retryAfter, body }: Answered): Json {
  if (status === 200 || status === 207) return body;
  const said = (textAt(body, 'message') ?? '').replace(/\s+/g, ' ').slice(0, 200);
  if (status === 401)
    throw new FetchFailure(
      'refused',
      'login-refused',
      'HubSpot does not take this token: it was replaced, has expired or was copied in part. Open the app in HubSpot, show its access token under Auth, and enter it here.',
    );
  if (status === 403) {
    const scopes = missingScopes(body);
    throw new FetchFailure(
      'not-allowed',
      'not-allowed',
      scopes.length > 0
        ? `The app lacks the scope ${scopes.join(' or ')}. Add it under Scopes in HubSpot and save; the token stays the same.`
        : `HubSpot does not let the app read this: ${said || 'it says no more'}. Look at its scopes.`,
    );
  }
  if (status === 429)
    throw new FetchFailure(
      'busy',
      'busy',
      'The account has used up what HubSpot answers in this time. It is asked again by itself.',
      retryAfter ?? (textAt(body, 'policyName') === 'DAILY' ? 3600 : 10),
    );
  if (status >= 500 || status === 408 || status === 423)
    throw new FetchFailure(
      'away',
      'unreachable',
      `HubSpot answered ${status}. It is asked again by itself.`,
      retryAfter,
    );
  throw new FetchFailure('bad', 'bad-request', `HubSpot answered ${status}: ${said || 'it says no more'}.`);
}

async function look(source: ReadingOf): Promise<TriedAccess> {
  const tries = new Tries();
  const isTheirs = await tries.one('account', () => checkAccount(source));
  if (isTheirs)
    for (const what of [...hubspotKinds, 'owner'] as const)
      await tries.one(what, async () => {
        await answerOf(
          source,
          what === 'owner' ? '/crm/v3/owners?limit=1' : `/crm/v3/objects/${what}s?limit=1`,
        );
        return null;
      });
  around.delete(source.sourceId);
  const { items } = tries;
  // Who has no leads need not let the app read them.
  return { ok: items.some(({ what, ok }) => ok && hubspotKinds.some((kind) => kind === what)), items };
}

/** Whoever asks needs no scope for it, and learns whose token it is. */
async function checkAccount(source: ReadingOf): Promise<string | null> {
  const portal = textAt(await answerOf(source, '/account-info/v3/details'), 'portalId') ?? '?';
  if (source.account === null || portal === source.account) return null;
  return `The token is of the account ${portal}, and this source takes what ${source.account} sends. Take the token of the app in that account, or correct the account of the source.`;
}
