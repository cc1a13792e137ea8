import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import type { Channel } from '../domain/notices/preferences.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Engine } from '../engine/engine.ts';
import { achievementRoutes } from '../features/achievements/routes.ts';
import { auditRoutes } from '../features/audit/routes.ts';
import { authenticityRoutes } from '../features/authenticity/routes.ts';
import { awardRoutes } from '../features/awards/routes.ts';
import { boardRoutes } from '../features/boards/routes.ts';
import { calendarRoutes } from '../features/calendars/routes.ts';
import { chatRoutes } from '../features/chat/routes.ts';
import { databaseSourceRoutes } from '../features/database-sources/routes.ts';
import { SourceClerk } from '../features/database-sources/source-clerk.ts';
import { demoCast } from '../features/demo/cast.ts';
import type { Demo } from '../features/demo/demo.ts';
import { demoRoutes } from '../features/demo/routes.ts';
import { directoryRoutes } from '../features/directory/routes.ts';
import { embedRoutes } from '../features/embed/routes.ts';
import { endpointRoutes } from '../features/endpoints/routes.ts';
import { eventRoutes } from '../features/events/routes.ts';
import { LiveStreams } from '../features/feed/live-streams.ts';
import { feedRoutes } from '../features/feed/routes.ts';
import { FetchClerk } from '../features/fetch-back/fetch-clerk.ts';
import { fetchBackRoutes } from '../features/fetch-back/routes.ts';
import { hookRoutes } from '../features/hooks/routes.ts';
import { importRoutes } from '../features/imports/routes.ts';
import type { ImportRunner } from '../features/imports/running/import-runner.ts';
import { InvariantWatch } from '../features/invariants/invariant-watch.ts';
import { invariantRoutes } from '../features/invariants/routes.ts';
import { Lanes } from '../features/lanes.ts';
import { ledgerRoutes } from '../features/ledger/routes.ts';
import { mcpRoutes } from '../features/mcp/routes.ts';
import { Metrics } from '../features/metrics/metrics.ts';
import { metricsRoutes } from '../features/metrics/routes.ts';
import { noticeWordsRoutes } from '../features/notice-words/routes.ts';
import { pushRoutes } from '../features/notices/push/routes.ts';
import { noticeRoutes } from '../features/notices/routes.ts';
import { makeUnsubscribing } from '../features/notices/unsubscribe.ts';
import { packRoutes } from '../features/packs/routes.ts';
import { previewRoutes } from '../features/previews/routes.ts';
import { ErasureRunner } from '../features/privacy/erasure/erasure-runner.ts';
import { privacyRoutes } from '../features/privacy/routes.ts';
import { recognitionRoutes } from '../features/recognitions/routes.ts';
import { reviewTalkRoutes } from '../features/review-talk/routes.ts';
import type { SignInDeps } from '../features/sign-in/deps.ts';
import { SignInLimits } from '../features/sign-in/limits.ts';
import type { Mailer } from '../features/sign-in/mailer.ts';
import { signInRoutes } from '../features/sign-in/routes.ts';
import { makeSeal } from '../features/sign-in/seal.ts';
import { sourceRoutes } from '../features/sources/routes.ts';
import { teamRoutes } from '../features/team/routes.ts';
import { todayRoutes } from '../features/today/routes.ts';
import { workspaceRoutes } from '../features/workspaces/routes.ts';
import { SignInLinks } from '../features/workspaces/sign-in-links.ts';
import type { Database } from '../store/database.ts';
import { uuidv7 } from '../store/uuid.ts';
import { makeAuthorize } from './authorize.ts';
import { chatDeps } from './chat-deps.ts';
import { drainWrites } from './drain.ts';
import { holdVersions } from './etags.ts';
import { fetchDeps } from './fetch-deps.ts';
import { limitKeys, usualKeyLimit } from './key-limit.ts';
import { doOnce } from './once.ts';
import { openApiRoute } from './openapi/route.ts';
import { handleErrors } from './problem.ts';
import { protect } from './protect.ts';
import { serveWeb } from './serve-web.ts';
import { type BodyPatience, endSlowBodies, usualPatience } from './slow-bodies.ts';

export interface AppParts {
  readonly database: Database;
  readonly engine: Engine;
  readonly demo: Demo | null;
  readonly runner: ImportRunner;
  readonly controlToken: string;
  /** Checks made in the background; without it they are made when asked for. */
  readonly watch?: InvariantWatch;
  /** Erases whoever was asked for; without it, one for as long as the app lives. */
  readonly erasures?: ErasureRunner;
  readonly metrics?: Metrics;
  /** Without it, /metrics answers this machine alone. */
  readonly metricsToken?: string | null;
  /** Without it, no mail is sent, and admins hand over links. */
  readonly mailer?: Mailer | null;
  /** Where browsers reach this server. */
  readonly publicUrl?: string | null;
  /** Seals what must be read again; without it, a key for as long as the process lives. */
  readonly sealKey?: Buffer;
  /** Where notices can go besides the app. */
  readonly reachable?: ReadonlySet<Channel>;
  /** On which what is told outside the app leaves. */
  readonly lanes?: Lanes;
  /** The clock that signed moments are held against; the real one unless told. */
  readonly nowMs?: () => number;
  /** Whose word about the address of a request is taken. */
  readonly proxies?: readonly string[];
  /** Hosts inside this network that may be asked as identity providers. */
  readonly internalHosts?: readonly string[];
  /** Hosts inside this network whose databases may be asked, and who asks them. */
  readonly databaseHosts?: readonly string[];
  readonly sourceClerk?: SourceClerk;
  /** Who asks tools for records, and where HubSpot's API is; the usual one unless told. */
  readonly fetchClerk?: FetchClerk;
  readonly hubspotApiUrl?: string | null;
  /** How many requests an API key may make in a minute; the usual one unless told. */
  readonly keyLimit?: number;
  /** Where Slack's Web API is; the usual one unless told. */
  readonly slackApiUrl?: string | null;
  /** One address in place of Microsoft's login, keys and Bot Connector. */
  readonly teamsApiUrl?: string | null;
  /** How long bodies may take to arrive; the usual time unless told. */
  readonly patience?: BodyPatience;
  /** Told of every route as it is made. */
  onRoute?(method: string, url: string): void;
  log(message: string, error?: unknown): void;
}

const drainMs = 10_000;
const isSignIn = /^\/v1\/(session|invitations\/(open|accept))\b/;

/** The whole HTTP server, ready to listen or to be asked by `inject`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { database, engine, demo, log, publicUrl = null, nowMs = Date.now, internalHosts = [] } = parts;
  const { sealKey = randomBytes(32), reachable = new Set() } = parts;
  const authorize = makeAuthorize(database, parts.controlToken);
  const deps = { database, engine, authorize };
  const seal = makeSeal(sealKey);
  const app = await openApp(parts);
  holdVersions(app);
  doOnce(app, { database, authorize, seal, sealKey, nowMs });
  neverKept(app);
  healthRoutes(app, database);

  const links = new SignInLinks();
  await app.register((people) =>
    signInWithLimits(people, {
      ...deps,
      demo: () => (demo ? { workspaceId: demo.workspaceId, cast: demoCast } : null),
      useSignInToken: (token) => links.use(token),
      limits: new SignInLimits(),
      mailer: parts.mailer ?? null,
      seal,
      publicUrl,
      internalHosts,
      log,
    }),
  );
  workspaceRoutes(app, { ...deps, links, publicUrl });
  todayRoutes(app, deps);
  awardRoutes(app, deps);
  teamRoutes(app, deps);
  achievementRoutes(app, deps);
  packRoutes(app, deps);
  previewRoutes(app, { ...deps, reachable, log: (error) => log('preview failed', error) });
  eventRoutes(app, deps);
  directoryRoutes(app, deps);
  sourceRoutes(app, { ...deps, seal });
  const { fetchClerk = new FetchClerk(fetchDeps({ ...parts, sealKey }), log) } = parts;
  app.addHook('onClose', () => fetchClerk.stop());
  const onRecords = (workspaceId: string) => fetchClerk.nudge(workspaceId);
  hookRoutes(app, { ...deps, seal, publicUrl, nowMs, onRecords });
  fetchBackRoutes(app, { ...deps, seal, intake: engine, nowMs, fetchClerk });
  const { lanes = new Lanes() } = parts;
  endpointRoutes(app, { ...deps, seal, lanes, internalHosts, nowMs });
  const asking = { ...deps, seal, databaseHosts: parts.databaseHosts ?? [], nowMs };
  const { sourceClerk: clerk = new SourceClerk({ ...asking, intake: engine }, log) } = parts;
  app.addHook('onClose', () => clerk.stop());
  databaseSourceRoutes(app, { ...asking, clerk });
  auditRoutes(app, deps);
  authenticityRoutes(app, deps);
  const { erasures = new ErasureRunner(deps, log) } = parts;
  app.addHook('onClose', () => erasures.stop());
  privacyRoutes(app, { ...deps, erasures, log });
  recognitionRoutes(app, deps);
  noticeWordsRoutes(app, deps);
  ledgerRoutes(app, deps);
  noticeRoutes(app, { ...deps, reachable, unsubscribing: makeUnsubscribing(sealKey) });
  pushRoutes(app, { ...deps, seal, isOn: reachable.has('push') });
  chatRoutes(app, { ...deps, ...chatDeps({ ...parts, publicUrl, sealKey }) });
  await app.register(mcpRoutes({ database, engine, publicUrl, log }));
  calendarRoutes(app, { ...deps, publicUrl });
  reviewTalkRoutes(app, deps);
  boardRoutes(app, deps);
  const { watch = new InvariantWatch({ database, engine, isOn: false, log }) } = parts;
  invariantRoutes(app, { ...deps, watch });
  const { metrics = new Metrics(), metricsToken: token = null } = parts;
  metricsRoutes(app, { database, engine, metrics, token });
  openApiRoute(app);
  demoRoutes(app, { ...deps, demo });
  const streams = new LiveStreams({
    database,
    engine,
    isDemo: (workspaceId) => demo?.workspaceId === workspaceId,
    onStream: (stream, workspaceId) => {
      if (demo?.workspaceId === workspaceId) demo.follow(stream);
    },
  });
  feedRoutes(app, { ...deps, streams });
  embedRoutes(app, { ...deps, streams, sealKey, publicUrl });
  await app.register(
    importRoutes({ database, runner: parts.runner, authorize, nowMs: Date.now, newId: uuidv7 }),
  );
  await serveWeb(app, database);
  return app;
}

/** A server that has no routes yet: what it takes, how it refuses, and how it ends. */
async function openApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: 1_048_576,
    // Headers; of bodies see below.
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5000 },
    requestTimeout: 0,
    connectionTimeout: 0,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    trustProxy: parts.proxies?.length ? [...parts.proxies] : false,
  });
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) parts.onRoute?.(one, url);
  });
  protect(app);
  handleErrors(app, parts.log);
  limitKeys(app, parts.keyLimit ?? usualKeyLimit, parts.nowMs ?? Date.now);
  drainWrites(app, drainMs);
  endSlowBodies(app, parts.patience ?? usualPatience);
  await app.register(cookie);
  return app;
}

function neverKept(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/v1/')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}

function healthRoutes(app: FastifyInstance, database: Database): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async () => {
    await database.pool.query('select 1');
    return { ok: true };
  });
}

async function signInWithLimits(people: FastifyInstance, deps: SignInDeps): Promise<void> {
  await people.register(rateLimit, {
    max: 100,
    timeWindow: '15 minutes',
    // Of those who have not signed in yet; what they fail at is counted by account, too.
    allowList: (request) => request.method !== 'POST' || !isSignIn.test(request.url),
    errorResponseBuilder: tooMany,
  });
  signInRoutes(people, deps);
}

function tooMany() {
  return new Refusal('too-many-sign-ins', 429, {
    message: 'Too many sign-ins from this address. Wait a quarter of an hour.',
    data: { retryAfterSeconds: 900 },
  });
}
