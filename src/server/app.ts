import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Language, languages } from '../domain/language/languages.ts';
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
import { browserLanguage, readerLanguage } from '../features/reader.ts';
import { recognitionRoutes } from '../features/recognitions/routes.ts';
import { reviewTalkRoutes } from '../features/review-talk/routes.ts';
import { SignInLimits } from '../features/sign-in/limits.ts';
import type { Mailer } from '../features/sign-in/mailer.ts';
import { signInRoutes } from '../features/sign-in/routes.ts';
import { makeSeal } from '../features/sign-in/seal.ts';
import { readSession, sessionCookie } from '../features/sign-in/sessions.ts';
import { sourceRoutes } from '../features/sources/routes.ts';
import { teamRoutes } from '../features/team/routes.ts';
import { todayRoutes } from '../features/today/routes.ts';
import { workspaceRoutes } from '../features/workspaces/routes.ts';
import { SignInLinks } from '../features/workspaces/sign-in-links.ts';
import type { Database } from '../store/database.ts';
import { packageRoot } from '../store/package-root.ts';
import { uuidv7 } from '../store/uuid.ts';
import { makeAuthorize } from './authorize.ts';
import { chatDeps } from './chat-deps.ts';
import { drainWrites } from './drain.ts';
import { holdVersions } from './etags.ts';
import { fetchDeps } from './fetch-deps.ts';
import { limitKeys, usualKeyLimit } from './key-limit.ts';
import { doOnce } from './once.ts';
import { openApiRoute } from './openapi/route.ts';
import { handleErrors, sendProblem } from './problem.ts';
import { protect } from './protect.ts';

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
  /** Told of every route as it is made. */
  onRoute?(method: string, url: string): void;
  log(message: string, error?: unknown): void;
}

const drainMs = 10_000;
const isSignIn = /^\/v1\/(session|invitations\/(open|accept))\b/;

/** The whole HTTP server, ready to listen or to be asked by `inject`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { database, engine, demo } = parts;
  const app = fastify({
    logger: false,
    bodyLimit: 1_048_576,
    requestTimeout: 15_000,
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
  await app.register(cookie);
  const authorize = makeAuthorize(database, parts.controlToken);
  const deps = { database, engine, authorize };
  const links = new SignInLinks();
  const { sealKey = randomBytes(32), reachable = new Set() } = parts;
  const seal = makeSeal(sealKey);

  holdVersions(app);
  doOnce(app, { database, authorize, seal, sealKey, nowMs: parts.nowMs ?? Date.now });
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/v1/')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async () => {
    await database.pool.query('select 1');
    return { ok: true };
  });

  await app.register(async (people) => {
    await people.register(rateLimit, {
      max: 100,
      timeWindow: '15 minutes',
      // Of those who have not signed in yet; what they fail at is counted by account, too.
      allowList: (request) => request.method !== 'POST' || !isSignIn.test(request.url),
      errorResponseBuilder: tooMany,
    });
    signInRoutes(people, {
      ...deps,
      demo: () => (demo ? { workspaceId: demo.workspaceId, cast: demoCast } : null),
      useSignInToken: (token) => links.use(token),
      limits: new SignInLimits(),
      mailer: parts.mailer ?? null,
      seal,
      publicUrl: parts.publicUrl ?? null,
      internalHosts: parts.internalHosts ?? [],
      log: parts.log,
    });
  });
  workspaceRoutes(app, { ...deps, links, publicUrl: parts.publicUrl ?? null });
  todayRoutes(app, deps);
  awardRoutes(app, deps);
  teamRoutes(app, deps);
  achievementRoutes(app, deps);
  packRoutes(app, deps);
  previewRoutes(app, { ...deps, reachable, log: (error) => parts.log('preview failed', error) });
  eventRoutes(app, deps);
  directoryRoutes(app, deps);
  sourceRoutes(app, { ...deps, seal });
  const fetchClerk = parts.fetchClerk ?? new FetchClerk(fetchDeps({ ...parts, sealKey }), parts.log);
  app.addHook('onClose', () => fetchClerk.stop());
  hookRoutes(app, {
    ...deps,
    seal,
    publicUrl: parts.publicUrl ?? null,
    nowMs: parts.nowMs ?? Date.now,
    onRecords: (workspaceId) => fetchClerk.nudge(workspaceId),
  });
  fetchBackRoutes(app, { ...deps, seal, intake: engine, nowMs: parts.nowMs ?? Date.now, fetchClerk });
  endpointRoutes(app, {
    ...deps,
    seal,
    lanes: parts.lanes ?? new Lanes(),
    internalHosts: parts.internalHosts ?? [],
    nowMs: parts.nowMs ?? Date.now,
  });
  const asking = {
    ...deps,
    seal,
    databaseHosts: parts.databaseHosts ?? [],
    nowMs: parts.nowMs ?? Date.now,
  };
  const clerk = parts.sourceClerk ?? new SourceClerk({ ...asking, intake: engine }, parts.log);
  app.addHook('onClose', () => clerk.stop());
  databaseSourceRoutes(app, { ...asking, clerk });
  auditRoutes(app, deps);
  authenticityRoutes(app, deps);
  const { erasures = new ErasureRunner(deps, parts.log) } = parts;
  app.addHook('onClose', () => erasures.stop());
  privacyRoutes(app, { ...deps, erasures, log: parts.log });
  recognitionRoutes(app, deps);
  noticeWordsRoutes(app, deps);
  ledgerRoutes(app, deps);
  noticeRoutes(app, { ...deps, reachable, unsubscribing: makeUnsubscribing(sealKey) });
  pushRoutes(app, { ...deps, seal, isOn: reachable.has('push') });
  chatRoutes(app, { ...deps, ...chatDeps({ ...parts, publicUrl: parts.publicUrl ?? null, sealKey }) });
  await app.register(mcpRoutes({ database, engine, publicUrl: parts.publicUrl ?? null, log: parts.log }));
  calendarRoutes(app, { ...deps, publicUrl: parts.publicUrl ?? null });
  reviewTalkRoutes(app, deps);
  boardRoutes(app, deps);
  const { watch = new InvariantWatch({ database, engine, isOn: false, log: parts.log }) } = parts;
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
  embedRoutes(app, { ...deps, streams, sealKey, publicUrl: parts.publicUrl ?? null });
  await app.register(
    importRoutes({ database, runner: parts.runner, authorize, nowMs: Date.now, newId: uuidv7 }),
  );
  await serveWeb(app, database);
  return app;
}

function tooMany() {
  return new Refusal('too-many-sign-ins', 429, {
    message: 'Too many sign-ins from this address. Wait a quarter of an hour.',
    data: { retryAfterSeconds: 900 },
  });
}

/** The built web app, one a language; any path of its own router answers with the page in the reader's. */
async function serveWeb(app: FastifyInstance, database: Database): Promise<void> {
  const root = join(packageRoot(), 'dist', 'web');
  const built = languages.every((language) => existsSync(join(root, language, 'index.html')));
  if (built) {
    await app.register(staticFiles, {
      root,
      wildcard: false,
      index: false,
      setHeaders: (response, path) => {
        // It stands beside the page of its language and looks after all addresses.
        // Pages of other apps load it as a module; there is nothing of anybody's in it.
        if (path.includes(`${sep}embed${sep}`))
          response
            .header('access-control-allow-origin', '*')
            .header('cross-origin-resource-policy', 'cross-origin');
        if (path.endsWith(`${sep}sw.js`)) response.header('service-worker-allowed', '/');
        response.header(
          'cache-control',
          path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    const language = await pageLanguage(database, request);
    reply.header('vary', 'Accept-Language, Cookie').header('content-language', language);
    return reply.sendFile(`${language}/index.html`);
  };
  if (built) app.get('/', sendPage);
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/v1/') &&
      String(request.headers.accept ?? '').includes('text/html');
    if (built && wantsPage) return sendPage(request, reply);
    return sendProblem(
      reply,
      new Refusal('not-found', 404, {
        message: `There is no ${request.method} ${request.url.split('?')[0]}.`,
      }),
    );
  });
}

/** The page comes even when who asks cannot be read: what is wrong is then said by the page. */
async function pageLanguage(database: Database, request: FastifyRequest): Promise<Language> {
  try {
    const session = await readSession(database, request.cookies[sessionCookie]);
    if (session) return readerLanguage(request, session.wishes);
  } catch {
    // The page asks again and shows that the database is away.
  }
  return browserLanguage(request);
}
