import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { readerLanguage } from '../reader.ts';
import { readAccessToken, type TokenHolder } from '../sign-in/actions.ts';
import type { Viewer } from '../viewer.ts';

export interface McpDeps {
  readonly database: Database;
  readonly engine: Engine;
  /** Where browsers reach this server; without it, what the request says of itself. */
  readonly publicUrl: string | null;
  log(message: string, error?: unknown): void;
}

const bodyMax = 65_536;
/** Of one token; a conversation takes a few a minute. */
const perMinute = 120;
/** Of one address, of what is no token. */
const wrongPerMinute = 30;

/** What assistants and other programs speak to: the Model Context Protocol, over Streamable HTTP, as one person. */
export function mcpRoutes(deps: McpDeps) {
  const { database, engine, publicUrl } = deps;
  const holders = new WeakMap<FastifyRequest, TokenHolder>();

  return async (app: FastifyInstance): Promise<void> => {
    await app.register(rateLimit, { global: false });
    const timeWindow = '1 minute';
    const countWrong = app.createRateLimit({ max: wrongPerMinute, timeWindow });
    const countAsked = app.createRateLimit({
      max: perMinute,
      timeWindow,
      keyGenerator: (request) => holders.get(request)?.token.id ?? request.ip,
    });
    const holderOf = async (request: FastifyRequest, reply: FastifyReply): Promise<TokenHolder> => {
      const text = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const holder = await readAccessToken(database, text);
      if (!holder) {
        refuseTooMany(await countWrong(request), reply);
        reply.header('www-authenticate', 'Bearer realm="smallwins"');
        throw new Refusal('no-token', 401, {
          message:
            'Send a token of yours as Authorization: Bearer swp_…. This one is missing, cut, revoked or over; make one on the Account page.',
        });
      }
      holders.set(request, holder);
      refuseTooMany(await countAsked(request), reply);
      return holder;
    };

    app.post('/mcp', { bodyLimit: bodyMax }, async (request, reply) => {
      refuseForeignPage(request, publicUrl);
      const { wishes, token, ...holder } = await holderOf(request, reply);
      const viewer: Viewer = { ...holder, language: readerLanguage(request, wishes) };
      if (Array.isArray(request.body))
        throw new Refusal('no-batches', 400, {
          message: 'Send one message in a request; several in one are not taken here.',
        });
      const workspace = await engine.workspace(viewer.workspaceId);
      const person = workspace.directory.person(holder.personId);
      if (!person) throw new Refusal('no-token', 401, { message: 'Whoever this token was of is gone.' });
      const home = (publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`).replace(/\/$/, '');
      // The protocol is loaded by whoever is first to speak it.
      const { answerMessage } = await import('./answer.ts');
      return answerMessage(
        request,
        reply.header('cache-control', 'no-store'),
        { database, workspace, viewer, person, home },
        { madeWith: token.name, log: (error) => deps.log('a tool of MCP failed', error) },
      );
    });

    // There is nothing to listen to and no session to end.
    for (const method of ['GET', 'DELETE'] as const)
      app.route({
        method,
        url: '/mcp',
        exposeHeadRoute: false,
        handler: async (_request, reply) => {
          reply.header('allow', 'POST');
          throw new Refusal('method-not-allowed', 405, { message: 'Send messages to /mcp by POST.' });
        },
      });
  };
}

function refuseTooMany(
  counted: { isAllowed: true } | { isAllowed: false; isExceeded: boolean; ttlInSeconds: number },
  reply: FastifyReply,
): void {
  if (counted.isAllowed || !counted.isExceeded) return;
  reply.header('retry-after', String(counted.ttlInSeconds));
  throw new Refusal('too-many-requests', 429, {
    message: `Too many requests within a minute. Go on in ${counted.ttlInSeconds} seconds.`,
  });
}

/**
 * A page in a browser that speaks to this server is one of ours. Where nobody has said what our address is, only a page
 * of this machine can be: a name of any other may be pointed at it by whoever owns the name.
 */
function refuseForeignPage({ headers }: FastifyRequest, publicUrl: string | null): void {
  const { origin, host = '' } = headers;
  if (origin === undefined) return;
  const isOurs = publicUrl !== null && URL.canParse(publicUrl) && new URL(publicUrl).origin === origin;
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) && origin === `http://${host}`;
  if (!isOurs && !isHere)
    throw new Refusal('foreign-origin', 403, { message: 'This request comes from another site.' });
}
