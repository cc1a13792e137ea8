import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Delivery, pairHeaders } from '../../connectors/delivery.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { parseInput } from '../parse-input.ts';
import type { Seal } from '../sign-in/actions.ts';
import { admitAdmins, notFound, type RouteDeps, type Viewer } from '../viewer.ts';
import { addSecret, changeHook, removeSecret } from './actions.ts';
import { readHookName } from './address.ts';
import { hookChange, mappingTry, newSecret } from './api.ts';
import { listSamples } from './deliveries.ts';
import { FairLine } from './fair-line.ts';
import { type OpenHook, openHook } from './hooks.ts';
import { findHookOf, listConnectors } from './queries.ts';
import { type Received, receive } from './receive.ts';
import { readStages } from './stages.ts';
import { tryMapping } from './try-mapping.ts';

const bodyMax = 5 * 1_048_576;

export interface HookDeps extends RouteDeps {
  readonly seal: Seal;
  /** Where tools reach this server; without it, what the request says of itself. */
  readonly publicUrl: string | null;
  nowMs(): number;
  /** Told that records are to be read. */
  onRecords(workspaceId: string): void;
}
type AboutHook = { Params: { hook: string } };
type AboutSource = { Params: { slug: string } };
type AboutSecret = { Params: { slug: string; id: string } };

/** Where tools send what happened, and how an admin keeps their secrets. */
export function hookRoutes(app: FastifyInstance, deps: HookDeps): void {
  const { database } = deps;
  const { admin, freshAdmin } = admitAdmins(deps);

  app.register(async (intake) => intakeRoutes(intake, deps));

  app.get('/v1/connectors', async (request) => {
    await admin(request);
    return { items: listConnectors() };
  });

  app.patch<AboutSource>('/v1/sources/:slug/hook', async (request, reply) => {
    const viewer = await admin(request);
    const change = parseInput(hookChange, request.body);
    await changeHook(database, viewer.workspaceId, request.params.slug, change, viewer);
    return reply.code(204).send();
  });

  const hookOf = async ({ workspaceId }: Viewer, slug: string) => {
    const found = await database.inWorkspace(workspaceId, (tx) => findHookOf(tx, workspaceId, slug));
    if (!found) throw notFound('such source that a tool’s webhooks come to');
    return found;
  };

  app.get<AboutSource>('/v1/sources/:slug/samples', async (request) => {
    const viewer = await admin(request);
    const { sourceId } = await hookOf(viewer, request.params.slug);
    const { workspaceId } = viewer;
    return { items: await database.inWorkspace(workspaceId, (tx) => listSamples(tx, workspaceId, sourceId)) };
  });

  app.get<AboutSource>('/v1/sources/:slug/stages', async (request) => {
    const viewer = await admin(request);
    const { sourceId } = await hookOf(viewer, request.params.slug);
    const { workspaceId } = viewer;
    return database.inWorkspace(workspaceId, (tx) => readStages(tx, workspaceId, sourceId));
  });

  app.post<AboutSource>('/v1/sources/:slug/mapping/try', async (request) => {
    const viewer = await admin(request);
    const { slug } = request.params;
    const hook = await hookOf(viewer, slug);
    const { mapping = null, samples } = parseInput(mappingTry, request.body);
    return tryMapping(await deps.engine.workspace(viewer.workspaceId), { ...hook, slug, mapping, samples });
  });

  app.post<AboutSource>('/v1/sources/:slug/secrets', async (request, reply) => {
    const viewer = await freshAdmin(request);
    const { secret = null } = parseInput(newSecret, request.body ?? {});
    const made = await addSecret(deps, viewer.workspaceId, request.params.slug, secret, viewer);
    return reply.code(201).header('cache-control', 'no-store').send(made);
  });

  app.delete<AboutSecret>('/v1/sources/:slug/secrets/:id', async (request, reply) => {
    const viewer = await admin(request);
    await removeSecret(database, viewer.workspaceId, request.params.slug, request.params.id, viewer);
    return reply.code(204).send();
  });
}

/** What tools call: judged by the bytes as they came, and no business of a session. */
function intakeRoutes(intake: FastifyInstance, deps: HookDeps): void {
  // The bytes as they came: signatures are over them, and not over what a parser makes of them.
  intake.removeAllContentTypeParsers();
  intake.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyMax }, (_request, body, done) =>
    done(null, body),
  );
  const line = new FairLine();
  intake.post<AboutHook>('/v1/hooks/:hook', { bodyLimit: bodyMax }, (request, reply) => {
    const name = readHookName(request.params.hook);
    if (!name) throw notFound('such hook');
    const bytes = Buffer.isBuffer(request.body) ? request.body.length : 0;
    return line.pass(name.workspaceId, bytes, () => answer(request, reply));
  });
  const answer = async (request: FastifyRequest<AboutHook>, reply: FastifyReply) => {
    const hook = await find(deps, request.params.hook);
    const { 'content-encoding': encoding = 'identity' } = request.headers;
    if (encoding !== 'identity')
      throw new Refusal('encoding-not-accepted', 415, {
        message: `Content-Encoding ${encoding} is not accepted; send the body as it is.`,
      });
    const received = await receive(deps, hook, deliveryOf(request, deps));
    if (isRefusal(received)) throw received;
    if (received.asksForRecords) deps.onRecords(hook.workspaceId);
    const [unread] = received.judged.unread;
    if (unread && received.judged.facts.length === 0 && received.judged.notices.length === 0)
      throw new Refusal(unread.refusal.code, 422, unread.refusal);
    const { reply: words } = received.judged;
    return words ? reply.type(words.contentType).send(words.body) : summary(received);
  };
  // Some tools ask first whether anybody is there.
  intake.head<AboutHook>('/v1/hooks/:hook', async (request, reply) => {
    await find(deps, request.params.hook);
    return reply.send();
  });
}

async function find({ database, seal }: HookDeps, name: string): Promise<OpenHook> {
  const read = readHookName(name);
  const hook = read
    ? await database.inWorkspace(read.workspaceId, (tx) => openHook(tx, read.workspaceId, read.address, seal))
    : null;
  if (!hook) throw notFound('such hook');
  return hook;
}

function deliveryOf(request: FastifyRequest, { publicUrl, nowMs }: HookDeps): Delivery {
  const base = publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`;
  return {
    method: request.method,
    url: `${base.replace(/\/$/, '')}${request.raw.url ?? ''}`,
    headers: pairHeaders(request.raw.rawHeaders),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    receivedAt: nowMs() * 1000,
  };
}

/** What became of each part; a tool reads none of it, and whoever sets one up does. */
function summary({ judged, items }: Received) {
  const of = (status: string) => items.filter((item) => item.status === status).length;
  return {
    accepted: of('accepted'),
    duplicates: of('duplicate') + judged.repeats,
    late: of('late'),
    quarantined: of('quarantined') + judged.unread.length,
    notices: judged.notices.map(({ code, message }) => ({ code, message })),
  };
}
