import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ArrivedItem, readEvents } from '../../domain/events/cloud-events.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { quarantine } from '../../engine/log/quarantine.ts';
import { applyLate } from '../../engine/upkeep/apply-late.ts';
import { recordAudit } from '../audit/actions.ts';
import { comeAgain } from '../come-again.ts';
import { parseInput } from '../parse-input.ts';
import { notFound, type RouteDeps, requireAdmin, requireScope, type Viewer } from '../viewer.ts';
import type { ItemResult } from './api.ts';
import { eventsQuery, intakeQuery, stateQuery } from './api.ts';
import { listEvents, readEventDetail } from './queries.ts';
import { type KeptEvent, readState } from './state.ts';

const bodyMax = 1_048_576;
/** Events of a workspace that wait for their batch: no more than a second or two of work. */
const waitingMax = 20_000;

export function eventRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const { database, engine, authorize } = deps;

  app.register(async (intake) => {
    // The bytes as they came: signatures, caps and strict JSON judge them, not a parser's idea of them.
    intake.removeAllContentTypeParsers();
    intake.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyMax }, (_request, body, done) =>
      done(null, body),
    );
    intake.post('/v1/events', { bodyLimit: bodyMax }, async (request, reply) => {
      const viewer = await authorize(request);
      const { backfill } = parseInput(intakeQuery, request.query);
      const items = readItems(request, viewer, engine.now(viewer.workspaceId));
      const wantsOutcomes = /\breturn=representation\b/.test(String(request.headers.prefer ?? ''));
      const mode = backfill === 'true' ? 'history' : 'live';
      const results = await take(deps, viewer, items, { mode, outcomes: wantsOutcomes });
      if (items.length !== 1 || isBatch(request)) return reply.code(200).send({ items: results });
      return answerOne(results[0]);
    });

    intake.post('/v1/state', { bodyLimit: bodyMax }, async (request) => {
      const viewer = await authorize(request);
      const { workspaceId, language } = viewer;
      const items = readItems(request, viewer, engine.now(workspaceId));
      if (items.length !== 1 || isBatch(request)) throw notOne(items.length);
      const { achievement } = parseInput(stateQuery, request.query);
      const workspace = await engine.workspace(workspaceId);
      // Before anything is stored: a name typed wrongly must not count.
      const rule = workspace.rules.byKey(achievement);
      if (!rule) throw unknownAchievement(achievement);
      const [result] = await take(deps, viewer, items, { mode: 'live', outcomes: false });
      const item = keptOf(answerOne(result));
      return database.inWorkspace(workspaceId, (tx) =>
        readState(tx, workspace, { item, rule, now: engine.now(workspaceId), language }),
      );
    });
  });

  app.get('/v1/events', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { person: handle, ...filter } = parseInput(eventsQuery, request.query);
    const { directory } = await engine.workspace(viewer.workspaceId);
    const person = handle ? directory.byHandle(handle) : undefined;
    if (handle && !person) throw notFound(`person ${handle}`);
    const named = person && directory.identitiesOf(person.id);
    return database.inWorkspace(viewer.workspaceId, (tx) =>
      listEvents(tx, viewer.workspaceId, { ...filter, named }),
    );
  });

  app.post('/v1/events/late/apply', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return applyLate(await engine.workspace(viewer.workspaceId), (tx, { events, awards }) =>
      recordAudit(tx, viewer.workspaceId, viewer, {
        action: 'events.late-applied',
        subject: '',
        details: { events, awards },
      }),
    );
  });

  app.get<{ Params: { seq: string } }>('/v1/events/:seq', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    const seq = Number(request.params.seq);
    if (!Number.isSafeInteger(seq) || seq < 1) throw notFound(`event ${request.params.seq}`);
    const detail = await database.inWorkspace(viewer.workspaceId, (tx) =>
      readEventDetail(tx, workspace, seq, engine.now(viewer.workspaceId), viewer.language),
    );
    if (!detail) throw notFound(`event ${seq}`);
    return detail;
  });
}

function readItems(request: FastifyRequest, viewer: Viewer, receivedAt: number): ArrivedItem[] {
  if (!viewer.source) {
    throw new Refusal('needs-key', 403, {
      message:
        'Events come with an API key of a source: Authorization: Bearer sw_… Make one on the Sources page or with: npx smallwins key add',
    });
  }
  requireScope(viewer, 'send');
  if (request.headers['content-encoding'] && request.headers['content-encoding'] !== 'identity') {
    throw new Refusal('encoding-not-accepted', 415, {
      message: `Content-Encoding ${request.headers['content-encoding']} is not accepted; send the body as it is.`,
    });
  }
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const items = readEvents({ source: viewer.source.slug, receivedAt, headers: request.headers, body });
  if (isRefusal(items)) throw items;
  return items;
}

async function take(
  { database, engine }: RouteDeps,
  viewer: Viewer,
  items: readonly ArrivedItem[],
  options: { mode: 'live' | 'history'; outcomes: boolean },
): Promise<ItemResult[]> {
  const { source, workspaceId } = viewer;
  if (!source) throw notFound('source');
  const addressed = await addressedTo(database, workspaceId, items);
  const results: ItemResult[] = items.map((item) => {
    if ('refusal' in item) return refused(item.refusal, item.id);
    if (item.event.workspace !== null && item.event.workspace !== addressed)
      return refused(unknownWorkspace(item.event.workspace), item.event.id);
    return { id: item.event.id, status: 'accepted', seq: null };
  });
  const events: SourceEvent[] = [];
  const places: number[] = [];
  items.forEach((item, index) => {
    if (!('event' in item) || results[index]?.status !== 'accepted') return;
    events.push(item.event);
    places.push(index);
  });
  if ((await engine.workspace(workspaceId)).waiting >= waitingMax) throw comeAgain();
  const accepted = await engine.accept(workspaceId, source, events, options);
  accepted.forEach((answer, index) => {
    const place = places[index];
    if (place === undefined) return;
    const { outcomes, error, ...rest } = answer;
    results[place] = {
      id: events[index]?.id ?? null,
      ...rest,
      ...(error ? { error } : {}),
      ...(outcomes ? { outcomes: [...outcomes] } : {}),
    };
  });
  // After the commit: a sender that has to try again must not leave the same thing here twice.
  const kept = items.flatMap((item) => ('refusal' in item && items.length > 1 ? [item] : []));
  if (kept.length > 0) {
    const { privacy } = (await engine.workspace(workspaceId)).directory;
    await database.inWorkspace(workspaceId, (tx) =>
      quarantine(
        tx,
        workspaceId,
        kept.map(({ refusal, bytes }) => ({
          sourceId: source.id,
          code: refusal.code,
          message: privacy.scrubText(refusal.message),
          pointer: refusal.pointer,
          body: privacy.scrubBytes(bytes),
        })),
        engine.now(workspaceId),
      ),
    );
    results.forEach((result, index) => {
      const item = items[index];
      if (item && 'refusal' in item) results[index] = { ...result, status: 'quarantined' };
    });
  }
  return results;
}

/** The workspace's own name, only asked for when an event names one. */
async function addressedTo(
  database: RouteDeps['database'],
  workspaceId: string,
  items: readonly ArrivedItem[],
): Promise<string | null> {
  if (!items.some((item) => 'event' in item && item.event.workspace !== null)) return null;
  return (await database.workspaces()).find((one) => one.id === workspaceId)?.slug ?? null;
}

function unknownWorkspace(name: string): Refusal {
  return new Refusal('unknown-workspace', 404, {
    message: `This key does not belong to a workspace ${JSON.stringify(name)}. Leave the attribute out, or use that workspace’s key.`,
    pointer: '/workspace',
  });
}

function refused(refusal: Refusal, id: string | null): ItemResult {
  return {
    id,
    status: 'refused',
    seq: null,
    error: { code: refusal.code, message: refusal.message, pointer: refusal.pointer },
  };
}

/** A single event answers with its own status: what is refused is a 4xx and not kept. */
function answerOne(result: ItemResult | undefined): ItemResult {
  if (!result)
    throw new Refusal('no-events', 400, {
      message: 'The body holds no event. Send one CloudEvent, or a batch of up to 1,000.',
    });
  if (result.status !== 'refused' || !result.error) return result;
  const status =
    result.error.code === 'unknown-workspace' ? 404 : result.error.code.startsWith('json-') ? 400 : 422;
  throw new Refusal(result.error.code, status, result.error);
}

function unknownAchievement(key: string): Refusal {
  return new Refusal('unknown-achievement', 404, {
    message: `There is no achievement ${JSON.stringify(key)}. Its key stands after "achievement:" in its text; GET /v1/achievements lists them all. The event was not kept.`,
    pointer: '/achievement',
  });
}

function notOne(count: number): Refusal {
  return new Refusal('one-event', 422, {
    message: `The state is answered for one event, not for a list${count === 1 ? '' : ` of ${count}`}. Send one CloudEvent as application/json; lists go to POST /v1/events.`,
  });
}

/** An event that is on disk, with its number; what was put aside says nothing of where somebody stands. */
function keptOf({ id, status, seq, error }: ItemResult): KeptEvent {
  if (id !== null && seq !== null && status !== 'quarantined' && status !== 'refused')
    return { id, status, seq };
  const { code, ...rest } = error ?? { code: 'not-kept', message: 'The event was not kept.', pointer: null };
  throw new Refusal(code, code === 'same-id-other-content' ? 409 : 422, rest);
}

function isBatch(request: FastifyRequest): boolean {
  const type = String(request.headers['content-type'] ?? '');
  if (/cloudevents-batch|ndjson/i.test(type)) return true;
  return Buffer.isBuffer(request.body) && /^\s*\[/.test(request.body.subarray(0, 64).toString('latin1'));
}
