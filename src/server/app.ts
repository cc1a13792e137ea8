import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { Refusal } from '../domain/refusal.ts';
import type { Engine } from '../engine/engine.ts';
import { achievementRoutes } from '../features/achievements/routes.ts';
import { auditRoutes } from '../features/audit/routes.ts';
import { authenticityRoutes } from '../features/authenticity/routes.ts';
import { awardRoutes } from '../features/awards/routes.ts';
import { demoCast } from '../features/demo/cast.ts';
import type { Demo } from '../features/demo/demo.ts';
import { demoRoutes } from '../features/demo/routes.ts';
import { directoryRoutes } from '../features/directory/routes.ts';
import { eventRoutes } from '../features/events/routes.ts';
import { feedRoutes } from '../features/feed/routes.ts';
import type { ImportRunner } from '../features/imports/import-runner.ts';
import { importRoutes } from '../features/imports/routes.ts';
import { InvariantWatch } from '../features/invariants/invariant-watch.ts';
import { invariantRoutes } from '../features/invariants/routes.ts';
import { Metrics } from '../features/metrics/metrics.ts';
import { metricsRoutes } from '../features/metrics/routes.ts';
import { previewRoutes } from '../features/previews/routes.ts';
import { recognitionRoutes } from '../features/recognitions/routes.ts';
import { SignInLimits } from '../features/sign-in/limits.ts';
import type { Mailer } from '../features/sign-in/mailer.ts';
import { signInRoutes } from '../features/sign-in/routes.ts';
import { makeSeal } from '../features/sign-in/seal.ts';
import { sourceRoutes } from '../features/sources/routes.ts';
import { todayRoutes } from '../features/today/routes.ts';
import { workspaceRoutes } from '../features/workspaces/routes.ts';
import { SignInLinks } from '../features/workspaces/sign-in-links.ts';
import type { Database } from '../store/database.ts';
import { packageRoot } from '../store/package-root.ts';
import { uuidv7 } from '../store/uuid.ts';
import { makeAuthorize } from './authorize.ts';
import { drainWrites } from './drain.ts';
import { handleErrors, sendProblem } from './problem.ts';

export interface AppParts {
  readonly database: Database;
  readonly engine: Engine;
  readonly demo: Demo | null;
  readonly runner: ImportRunner;
  readonly controlToken: string;
  /** Checks made in the background; without it they are made when asked for. */
  readonly watch?: InvariantWatch;
  readonly metrics?: Metrics;
  /** Without it, /metrics answers this machine alone. */
  readonly metricsToken?: string | null;
  /** Without it, no mail is sent, and admins hand over links. */
  readonly mailer?: Mailer | null;
  /** Where browsers reach this server. */
  readonly publicUrl?: string | null;
  /** Seals what must be read again; without it, a key for as long as the process lives. */
  readonly sealKey?: Buffer;
  /** Whose word about the address of a request is taken. */
  readonly proxies?: readonly string[];
  /** Hosts inside this network that may be asked as identity providers. */
  readonly internalHosts?: readonly string[];
  /** Told of every route as it is made. */
  onRoute?(method: string, url: string): void;
  log(message: string, error?: unknown): void;
}

const drainMs = 10_000;
const isSignIn = /^\/v1\/(session|invitations\/(open|accept))\b/;

const csp = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
  useDefaults: false,
};

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
  handleErrors(app, parts.log);
  drainWrites(app, drainMs);
  await app.register(helmet, {
    contentSecurityPolicy: csp,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  const authorize = makeAuthorize(database, parts.controlToken);
  const deps = { database, engine, authorize };
  const links = new SignInLinks();

  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith('/v1/')) reply.header('cache-control', 'no-store');
    return payload;
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
      seal: makeSeal(parts.sealKey ?? randomBytes(32)),
      publicUrl: parts.publicUrl ?? null,
      internalHosts: parts.internalHosts ?? [],
      log: parts.log,
    });
  });
  workspaceRoutes(app, { ...deps, links, publicUrl: parts.publicUrl ?? null });
  todayRoutes(app, deps);
  awardRoutes(app, deps);
  achievementRoutes(app, deps);
  previewRoutes(app, { ...deps, log: (error) => parts.log('preview failed', error) });
  eventRoutes(app, deps);
  directoryRoutes(app, deps);
  sourceRoutes(app, deps);
  auditRoutes(app, deps);
  authenticityRoutes(app, deps);
  recognitionRoutes(app, deps);
  const { watch = new InvariantWatch({ database, engine, isOn: false, log: parts.log }) } = parts;
  invariantRoutes(app, { ...deps, watch });
  const { metrics = new Metrics(), metricsToken: token = null } = parts;
  metricsRoutes(app, { database, engine, metrics, token });
  demoRoutes(app, { ...deps, demo });
  feedRoutes(app, {
    ...deps,
    onStream: (stream, workspaceId) => {
      if (demo?.workspaceId === workspaceId) demo.follow(stream);
    },
  });
  await app.register(
    importRoutes({ database, runner: parts.runner, authorize, nowMs: Date.now, newId: uuidv7 }),
  );
  await serveWeb(app);
  return app;
}

function tooMany() {
  return new Refusal('too-many-sign-ins', 429, {
    message: 'Too many sign-ins from this address. Wait a quarter of an hour.',
  });
}

/** The built web app; any path of its own router answers with its page. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  const root = join(packageRoot(), 'dist', 'web');
  const built = existsSync(join(root, 'index.html'));
  if (built) {
    await app.register(staticFiles, {
      root,
      wildcard: false,
      setHeaders: (response, path) => {
        response.header(
          'cache-control',
          path.includes(`${join(root, 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/v1/') &&
      String(request.headers.accept ?? '').includes('text/html');
    if (built && wantsPage) return reply.sendFile('index.html');
    return sendProblem(
      reply,
      new Refusal('not-found', 404, {
        message: `There is no ${request.method} ${request.url.split('?')[0]}.`,
      }),
    );
  });
}
