import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toTimestamp } from '../../store/timestamp.ts';
import { readHookName } from '../hooks/actions.ts';
import { notFound } from '../viewer.ts';
import type { ChatTool } from './api.ts';
import { type ChatDeps, type Connection, readConnection } from './connections.ts';

type AboutHook = { Params: { hook: string } };
type Answer = (
  connection: Connection,
  body: Buffer,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<unknown>;

/** Takes what a tool sends to a workspace's address, as bytes: nothing is read of them before it is known who sent them. */
export function takeRequests(
  app: FastifyInstance,
  deps: ChatDeps,
  { tool, path, bodyMax }: { readonly tool: ChatTool; readonly path: string; readonly bodyMax: number },
  answer: Answer,
): void {
  app.register(async (intake) => {
    intake.removeAllContentTypeParsers();
    intake.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyMax }, (_request, body, done) =>
      done(null, body),
    );
    intake.post<AboutHook>(path, { bodyLimit: bodyMax }, async (request, reply) => {
      const connection = await connectionAt(deps, tool, request.params.hook);
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      return answer(connection, body, request, reply);
    });
  });
}

async function connectionAt(
  { database, addressOf }: ChatDeps,
  tool: ChatTool,
  name: string,
): Promise<Connection> {
  const read = readHookName(name);
  const isOurs = read !== null && timingSafeEqual(read.address, addressOf(read.workspaceId, tool));
  const connection = isOurs
    ? await database.inWorkspace(read.workspaceId, (tx) => readConnection(tx, read.workspaceId, tool))
    : null;
  if (!connection) throw notFound('such address');
  return connection;
}

export const late = Symbol('late');

/** What a work comes to, or `late` if that takes longer; the work goes on then. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const bell = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  return Promise.race([work, bell]).finally(() => clearTimeout(timer));
}

/** Notes that a request came. False: it came before, so it is not to be done again. */
export async function isFirst(
  { database, nowMs }: ChatDeps,
  { workspaceId, tool }: Connection,
  key: string,
): Promise<boolean> {
  const now = toTimestamp(nowMs() * 1000);
  return database.inWorkspace(workspaceId, async (tx) => {
    await tx.query(
      `update chat_tools set first_request_at = coalesce(first_request_at, $3), last_request_at = $3
       where workspace_id = $1 and tool = $2`,
      [workspaceId, tool, now],
    );
    const made = await tx.query(
      `insert into chat_requests (workspace_id, tool, key, at) values ($1, $2, $3, $4) on conflict do nothing returning 1 as one`,
      [workspaceId, tool, key.slice(0, 300), now],
    );
    return made.length > 0;
  });
}

/** It could not be done: when the tool sends it again, it is new. */
export async function forget(
  { database }: ChatDeps,
  { workspaceId, tool }: Connection,
  key: string,
): Promise<void> {
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query('delete from chat_requests where workspace_id = $1 and tool = $2 and key = $3', [
      workspaceId,
      tool,
      key.slice(0, 300),
    ]),
  );
}
