import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, LightMyRequestResponse } from 'fastify';
import { Refusal } from '../domain/refusal.ts';
import type { Description } from '../features/described.ts';
import { descriptions } from './openapi/slices.ts';

/** Who may read it, and in which words, as the request that would change it says. */
const carried = ['cookie', 'authorization', 'x-workspace', 'accept-language', 'host'] as const;

/**
 * What an admin edits has an `ETag`. A change with `If-Match` is refused with 412 when somebody has changed it since; of
 * two such changes at once one waits for the other, in this process, which is the only one of its database. What was
 * changed so is answered with its new `ETag`.
 */
export function holdVersions(app: FastifyInstance): void {
  const turns = new Map<string, Promise<void>>();
  const ends = new WeakMap<FastifyRequest, () => void>();
  /** What a request changes by version, until it is answered. */
  const changed = new WeakMap<FastifyRequest, string>();

  app.addHook('onSend', (request, reply, payload, done) => {
    const etag = request.method === 'GET' ? describedBy(request)?.etag : undefined;
    if (etag === undefined || reply.statusCode !== 200 || typeof payload !== 'string')
      return done(null, payload);
    const tag = tagOf(payload, etag);
    reply.header('etag', tag);
    if (!listed(request.headers['if-none-match'], tag)) return done(null, payload);
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, '');
  });

  app.addHook('preHandler', (request, reply, done) => {
    const wanted = request.headers['if-match'];
    if (wanted === undefined) return done();
    const changes = describedBy(request)?.changes;
    if (changes === undefined) return done();
    inTurn(request, reply, changes, wanted).then(() => done(), done);
  });
  const inTurn = async (request: FastifyRequest, reply: FastifyReply, changes: string, wanted: string) => {
    const url = urlOf(changes, request);
    const before = turns.get(url);
    const turn = new Promise<void>((done) => ends.set(request, done));
    turns.set(url, turn);
    void turn.then(() => turns.get(url) === turn && turns.delete(url));
    await before;
    await refuseStale(app, request, reply, url, wanted);
    changed.set(request, url);
  };
  app.addHook('onSend', (request, reply, payload, done) => {
    const url = changed.get(request);
    if (url === undefined || reply.statusCode >= 300) return done(null, payload);
    readAgain(app, request, url).then((now) => {
      const tag = tagIn(now);
      if (tag !== null) reply.header('etag', tag);
      done(null, payload);
    }, done);
  });
  const end = (request: FastifyRequest, done: () => void) => {
    ends.get(request)?.();
    done();
  };
  app.addHook('onResponse', (request, _reply, done) => end(request, done));
  app.addHook('onRequestAbort', end);
}

async function refuseStale(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  url: string,
  wanted: string,
): Promise<void> {
  const now = await readAgain(app, request, url);
  // Whoever may not read it is refused by the route itself.
  if (now.statusCode === 401 || now.statusCode === 403) return;
  const tag = tagIn(now);
  if (tag !== null && listed(wanted, tag)) return;
  if (tag !== null) reply.header('etag', tag);
  throw new Refusal('changed-meanwhile', 412, {
    message:
      tag === null
        ? 'There is nothing here to change any more. Read it again.'
        : 'Somebody has changed this since you read it. Read it again, and send your change with its new ETag.',
  });
}

/** What is changed, as whoever changes it reads it. */
function readAgain(
  app: FastifyInstance,
  request: FastifyRequest,
  url: string,
): Promise<LightMyRequestResponse> {
  const headers = Object.fromEntries(
    carried.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  return app.inject({ method: 'GET', url, headers, remoteAddress: request.ip });
}

function tagIn({ headers }: LightMyRequestResponse): string | null {
  return typeof headers.etag === 'string' ? headers.etag : null;
}

function describedBy(request: FastifyRequest): Description | undefined {
  return descriptions.get(`${request.method} ${request.routeOptions.url}`);
}

/** `/v1/achievements/:key`, filled from the path, the body, or the text that it holds. */
function urlOf(template: string, request: FastifyRequest): string {
  const body = (typeof request.body === 'object' ? request.body : null) as Record<string, unknown> | null;
  const params = request.params as Record<string, string>;
  return template.replace(/:(\w+)/g, (_, name: string) => {
    const inText = /^achievement:\s*["']?([\w-]+)/m.exec(String(body?.yaml ?? ''))?.[1];
    return encodeURIComponent(params[name] ?? String(body?.[name] ?? inText ?? ''));
  });
}

/** Of the whole answer, or of those of its fields that somebody edits. */
function tagOf(text: string, fields: 'all' | readonly string[]): string {
  const pick = (value: Record<string, unknown>) =>
    fields === 'all' ? value : fields.map((name) => value[name]);
  const answer = JSON.parse(text) as Record<string, unknown>;
  const shown = Array.isArray(answer.items) ? answer.items.map(pick) : pick(answer);
  return `"${createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 27)}"`;
}

function listed(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
