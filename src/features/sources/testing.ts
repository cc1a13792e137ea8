import fastify, { type FastifyInstance } from 'fastify';
import { isRefusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import type { Role } from '../viewer.ts';
import { sourceRoutes } from './routes.ts';

/** Who asks in a test. */
export interface Caller {
  readonly workspaceId: string;
  readonly role?: Role;
}

type Method = 'GET' | 'POST' | 'DELETE';

/** The routes behind a real HTTP parser; who asks is told by two headers instead of a session. */
export function sourceServer(database: Database, engine: Engine) {
  const app: FastifyInstance = fastify();
  app.setErrorHandler((error: unknown, _request, reply) => {
    if (!isRefusal(error)) return reply.code(500).send({ code: 'unexpected', message: String(error) });
    const { code, message, pointer } = error;
    return reply.code(error.status).send({ code, message, pointer });
  });
  sourceRoutes(app, {
    database,
    engine,
    authorize: async ({ headers }) => ({
      workspaceId: String(headers['x-workspace']),
      roles: [headers['x-role'] as Role],
      personId: null,
      source: null,
    }),
  });
  return {
    close: () => app.close(),
    async ask(method: Method, url: string, { workspaceId, role = 'admin' }: Caller, body?: object) {
      const answer = await app.inject({
        method,
        url,
        headers: { 'x-workspace': workspaceId, 'x-role': role },
        ...(body === undefined ? {} : { payload: body }),
      });
      const text = answer.body;
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: text === '' ? null : JSON.parse(text),
      };
    },
  };
}
