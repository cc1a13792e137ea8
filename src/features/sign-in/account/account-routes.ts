import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../../domain/refusal.ts';
import { parseInput } from '../../parse-input.ts';
import { notFound, requireFresh, type Viewer } from '../../viewer.ts';
import { requireAccount } from '../accounts.ts';
import { confirmCode, setPassword } from '../api.ts';
import type { SignInDeps } from '../deps.ts';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from '../factors/second-factor.ts';
import { checkPassword, hashPassword } from '../password.ts';
import { endSessions, listSessions } from '../sessions.ts';
import type { Entrant } from '../start-session.ts';
import { accountEmailRoutes } from './account-email-routes.ts';
import { makeSelf } from './self.ts';

type AboutSession = { Params: { id: string } };

/** What the signed-in person sets for themselves: e-mail, password, second factor, sessions. */
export function accountRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { database } = deps;
  const { self, freshSelf, account } = makeSelf(deps);

  app.get('/v1/account', async (request) => {
    const me = await self(request);
    return database.inWorkspace(me.workspaceId, (tx) => account(tx, me));
  });

  accountEmailRoutes(app, deps);

  app.put('/v1/account/password', async (request) => {
    const me = await self(request);
    const { password, current } = parseInput(setPassword, request.body);
    const before = await database.inWorkspace(me.workspaceId, (tx) =>
      requireAccount(tx, me.workspaceId, me.personId),
    );
    // Who has just signed in has shown who they are; anybody else shows it with the password they have.
    if (!me.session?.isFresh) await checkCurrent(deps, request, me, before.password, current);
    const hash = await hashPassword(password);
    return database.inWorkspace(me.workspaceId, async (tx) => {
      await tx.query('update accounts set password = $3 where workspace_id = $1 and person_id = $2', [
        me.workspaceId,
        me.personId,
        hash,
      ]);
      await endSessions(tx, me.workspaceId, me.personId, { but: me.session?.id });
      return account(tx, me);
    });
  });

  app.post('/v1/account/second-factor', async (request) => beginSecondFactor(deps, await freshSelf(request)));

  app.post('/v1/account/second-factor/confirm', async (request) => {
    const me = await self(request);
    const { code } = parseInput(confirmCode, request.body);
    const key = `${me.workspaceId} ${me.personId}`;
    deps.limits.attempt(key, request.ip);
    const recoveryCodes = await confirmSecondFactor(deps, me, code);
    deps.limits.passed(key, request.ip);
    return { recoveryCodes };
  });

  app.delete('/v1/account/second-factor', async (request, reply) => {
    await endSecondFactor(database, await freshSelf(request));
    return reply.code(204).send();
  });

  app.get('/v1/sessions', async (request) => {
    const me = await self(request);
    return {
      items: await database.inWorkspace(me.workspaceId, (tx) => listSessions(tx, me, me.personId)),
    };
  });

  app.delete<AboutSession>('/v1/sessions/:id', async (request, reply) => {
    const me = await self(request);
    const ended = await database.inWorkspace(me.workspaceId, (tx) =>
      endSessions(tx, me.workspaceId, me.personId, { only: request.params.id }),
    );
    if (ended === 0) throw notFound('such session');
    return reply.code(204).send();
  });

  app.delete('/v1/sessions', async (request) => {
    const me = await self(request);
    const ended = await database.inWorkspace(me.workspaceId, (tx) =>
      endSessions(tx, me.workspaceId, me.personId, { but: me.session?.id }),
    );
    return { ended };
  });
}

async function checkCurrent(
  deps: SignInDeps,
  request: FastifyRequest,
  me: Viewer & Entrant,
  kept: string | null,
  current: string | undefined,
): Promise<void> {
  if (kept === null || current === undefined) return requireFresh(me);
  const key = `${me.workspaceId} ${me.personId}`;
  deps.limits.attempt(key, request.ip);
  if (!(await checkPassword(current, kept))) {
    throw new Refusal('wrong-password', 403, {
      message: 'This is not your present password.',
      pointer: '/current',
    });
  }
  deps.limits.passed(key, request.ip);
}
