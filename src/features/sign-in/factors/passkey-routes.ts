import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../../domain/refusal.ts';
import { parseInput } from '../../parse-input.ts';
import { requireFresh, requirePerson, type Viewer } from '../../viewer.ts';
import { passkeyAuthentication, passkeyRegistration } from '../api.ts';
import type { SignInDeps } from '../deps.ts';
import { type Entrant, startSession } from '../start-session.ts';
import { Challenges } from './challenges.ts';
import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  findByPasskey,
  partyOf,
  removePasskey,
} from './passkeys.ts';

/** Passkeys: made and removed by a signed-in person, and a way in that needs no second factor beside it. */
export function passkeyRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const challenges = new Challenges();
  const parts = (request: FastifyRequest) => {
    const party = partyOf(deps, request);
    if (party) return { database: deps.database, challenges, party };
    throw new Refusal('no-passkeys', 404, {
      message: 'Passkeys need a name with HTTPS: set SMALLWINS_URL, or open this page as localhost.',
    });
  };
  const self = async (request: FastifyRequest): Promise<Viewer & Entrant> => {
    const viewer = await deps.authorize(request);
    const personId = requirePerson(viewer);
    requireFresh(viewer);
    return { ...viewer, personId };
  };

  app.post('/v1/account/passkeys/options', async (request) => {
    const me = await self(request);
    return beginPasskey(parts(request), me);
  });

  app.post('/v1/account/passkeys', async (request, reply) => {
    const me = await self(request);
    const { name, response } = parseInput(passkeyRegistration, request.body);
    await addPasskey(parts(request), me, name, response as RegistrationResponseJSON);
    return reply.code(201).send({ name });
  });

  app.delete<{ Params: { id: string } }>('/v1/account/passkeys/:id', async (request, reply) => {
    const me = await self(request);
    await deps.database.inWorkspace(me.workspaceId, (tx) => removePasskey(tx, me, request.params.id));
    return reply.code(204).send();
  });

  app.post('/v1/session/passkey/options', async (request) => beginPasskeySignIn(parts(request)));

  app.post('/v1/session/passkey', async (request, reply) => {
    const known = parts(request);
    const { response } = parseInput(passkeyAuthentication, request.body);
    const account = `passkey ${response.id}`;
    deps.limits.attempt(account, request.ip);
    const entrant = await findByPasskey(known, response as AuthenticationResponseJSON);
    if (!entrant) {
      throw new Refusal('wrong-sign-in', 401, {
        message: 'This passkey is not known here. Take another way in, and make a new one in your account.',
      });
    }
    deps.limits.passed(account, request.ip);
    return startSession(deps, request, reply, entrant, 'passkey');
  });
}
