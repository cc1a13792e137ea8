import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { parseInput } from '../parse-input.ts';
import { presentPerson } from '../present.ts';
import type { Role, RouteDeps, Viewer } from '../viewer.ts';
import { type CastMember, type Session, signIn } from './api.ts';
import { closeSession, openSession, readSession, sessionCookie } from './session.ts';

export interface PeopleDeps extends RouteDeps {
  /** The demo's workspace and cast; null outside demo mode. */
  demo(): { workspaceId: string; cast: readonly CastMember[] } | null;
  /** Trades a one-time sign-in token for whom it stands for; null if it was used or has expired. */
  useSignInToken(token: string): Promise<{ workspaceId: string; personId: string; roles: Role[] } | null>;
  secureCookies: boolean;
}

const tokenBody = z.object({ token: z.string().min(20).max(200) });

export function peopleRoutes(app: FastifyInstance, deps: PeopleDeps): void {
  const { database, engine } = deps;

  app.get('/v1/session', async (request) =>
    presentSession(deps, await readSession(database, cookieOf(request))),
  );

  app.post('/v1/session', async (request, reply) => {
    const { handle } = parseInput(signIn, request.body);
    const demo = deps.demo();
    const cast = demo?.cast.find((member) => member.handle === handle);
    const workspace = demo && cast ? await engine.workspace(demo.workspaceId) : null;
    const person = workspace?.directory.byHandle(handle);
    if (!demo || !cast || !person) {
      throw new Refusal('no-such-sign-in', 404, {
        message: 'Nobody can be signed in like this here. Use the sign-in link from the console.',
        pointer: '/handle',
      });
    }
    return startSession(deps, reply, {
      workspaceId: demo.workspaceId,
      personId: person.id,
      roles: [...cast.roles],
    });
  });

  app.post('/v1/session/token', async (request, reply) => {
    const { token } = parseInput(tokenBody, request.body);
    const owner = await deps.useSignInToken(token);
    if (!owner) {
      throw new Refusal('sign-in-link-used', 401, {
        message:
          'This sign-in link was used already or is older than 15 minutes. Make a new one with: npx smallwins sign-in',
      });
    }
    return startSession(deps, reply, owner);
  });

  app.delete('/v1/session', async (request, reply) => {
    await closeSession(database, cookieOf(request));
    return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send();
  });
}

async function startSession(
  deps: PeopleDeps,
  reply: FastifyReply,
  owner: { workspaceId: string; personId: string; roles: Role[] },
): Promise<Session> {
  const cookie = await openSession(deps.database, owner.workspaceId, owner.personId, owner.roles);
  reply.setCookie(sessionCookie, cookie, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: deps.secureCookies,
  });
  return presentSession(deps, { ...owner, source: null });
}

async function presentSession(deps: PeopleDeps, viewer: Viewer | null): Promise<Session> {
  const demo = deps.demo();
  const workspaceId = viewer?.workspaceId ?? demo?.workspaceId;
  if (!workspaceId) return { workspace: null, person: null, roles: [], cast: [] };
  const info = (await deps.database.workspaces()).find((one) => one.id === workspaceId);
  const { directory } = await deps.engine.workspace(workspaceId);
  const now = deps.engine.now(workspaceId);
  const person = viewer?.personId ? directory.person(viewer.personId) : undefined;
  return {
    workspace: info ? { slug: info.slug, name: info.name, demo: info.demo } : null,
    person: person ? presentPerson(person, now) : null,
    roles: (viewer?.roles ?? []).filter((role) => role !== 'integration'),
    cast: (demo?.workspaceId === workspaceId ? demo.cast : []).map((member) => ({
      ...presentPerson(directory.byHandle(member.handle), now),
      why: member.why,
      roles: [...member.roles],
    })),
  };
}

function cookieOf(request: FastifyRequest): string | undefined {
  return request.cookies[sessionCookie];
}
