import type { FastifyRequest } from 'fastify';
import { Refusal } from '../domain/refusal.ts';
import { browserLanguage, readerLanguage } from '../features/reader.ts';
import { readSession, sessionCookie } from '../features/sign-in/sessions.ts';
import { verifyKey } from '../features/sources/keys.ts';
import type { Viewer } from '../features/viewer.ts';
import type { Database } from '../store/database.ts';
import { sameToken } from './control.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who asks: an API key (Authorization: Bearer sw_…), the local operator (the control token, with the workspace's slug in
 * X-Workspace), or a person's session. Everything else is a stranger.
 */
export function makeAuthorize(database: Database, controlToken: string) {
  return async (request: FastifyRequest): Promise<Viewer> => {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined)
      return (
        (await operator(database, controlToken, bearer, request)) ??
        (await keyHolder(database, bearer, request))
      );
    const session = await readSession(database, request.cookies[sessionCookie]);
    if (!session) throw stranger('Sign in first, or send an API key as Authorization: Bearer sw_….');
    if (!safeMethods.has(request.method)) refuseForeignOrigin(request);
    const { wishes, ...viewer } = session;
    return { ...viewer, language: readerLanguage(request, wishes) };
  };
}

async function keyHolder(database: Database, bearer: string, request: FastifyRequest): Promise<Viewer> {
  const key = await verifyKey(database, bearer);
  if (!key)
    throw stranger(
      'This API key is not known: it may be cut, revoked or of another installation. Make a new one on the Sources page.',
    );
  return {
    workspaceId: key.workspaceId,
    roles: ['integration'],
    personId: null,
    source: key.source,
    key: { name: key.name, scopes: key.scopes },
    language: browserLanguage(request),
  };
}

async function operator(
  database: Database,
  controlToken: string,
  bearer: string,
  request: FastifyRequest,
): Promise<Viewer | null> {
  if (!sameToken(bearer, controlToken)) return null;
  const slug = request.headers['x-workspace'];
  const workspaces = await database.workspaces();
  const workspace = slug === undefined ? workspaces[0] : workspaces.find((one) => one.slug === slug);
  if (!workspace)
    throw new Refusal('unknown-workspace', 404, {
      message: `There is no workspace ${JSON.stringify(slug ?? '')}. There are: ${workspaces.map((one) => one.slug).join(', ') || 'none yet'}.`,
    });
  return {
    workspaceId: workspace.id,
    roles: ['admin', 'member'],
    personId: null,
    source: null,
    language: browserLanguage(request),
  };
}

/** A cookie travels by itself, so a page of another origin must not be able to use it. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    origin !== undefined
      ? hostOf(origin) !== request.headers.host
      : site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign) throw new Refusal('foreign-origin', 403, { message: 'This request comes from another site.' });
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

function stranger(message: string): Refusal {
  return new Refusal('not-signed-in', 401, { message });
}
