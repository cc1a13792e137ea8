import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mailsIn } from '../../domain/language/words/mails.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../../store/database.ts';
import { parseInput } from '../parse-input.ts';
import { notFound, requireFresh, requirePerson, type Viewer } from '../viewer.ts';
import { presentAccount, requireAccount } from './accounts.ts';
import { confirmCode, linkToken, setEmail, setPassword } from './api.ts';
import type { SignInDeps } from './deps.ts';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from './factors/second-factor.ts';
import { mailWith } from './mailer.ts';
import { checkPassword, hashPassword } from './password.ts';
import { endSessions, listSessions } from './sessions.ts';
import type { Entrant } from './start-session.ts';
import { makeToken, takeToken } from './tokens.ts';

type AboutSession = { Params: { id: string } };

/** What the signed-in person sets for themselves: e-mail, password, second factor, sessions. */
export function accountRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { database, authorize } = deps;
  const self = async (request: FastifyRequest): Promise<Viewer & Entrant> => {
    const viewer = await authorize(request);
    return { ...viewer, personId: requirePerson(viewer) };
  };
  const freshSelf = async (request: FastifyRequest): Promise<Viewer & Entrant> => {
    const viewer = await self(request);
    requireFresh(viewer);
    return viewer;
  };
  const account = async (tx: Tx, me: Viewer & Entrant) =>
    presentAccount(tx, me.workspaceId, me.personId, me.session?.isFresh ?? false);

  app.get('/v1/account', async (request) => {
    const me = await self(request);
    return database.inWorkspace(me.workspaceId, (tx) => account(tx, me));
  });

  app.put('/v1/account/email', async (request, reply) => {
    const me = await freshSelf(request);
    const { email } = parseInput(setEmail, request.body);
    if (deps.mailer) {
      deps.limits.attempt(`mail ${email}`, request.ip);
      const token = await database.inWorkspace(me.workspaceId, async (tx) => {
        await requireAccount(tx, me.workspaceId, me.personId);
        return makeToken(tx, { workspaceId: me.workspaceId, personId: me.personId, detail: email }, 'email');
      });
      const link = `${deps.publicUrl}/account?email=${token}`;
      await deps.mailer.send({
        to: email,
        ...mailWith(mailsIn[me.language].confirmEmail(), link, me.language),
      });
      return reply.code(202).send({ sent: true });
    }
    return database.inWorkspace(me.workspaceId, async (tx) => {
      await saveEmail(tx, me, email);
      return account(tx, me);
    });
  });

  app.post('/v1/account/email/confirm', async (request) => {
    const me = await self(request);
    const { token } = parseInput(linkToken, request.body);
    const asked = await takeToken(database, token, 'email');
    if (asked?.workspaceId !== me.workspaceId || asked.personId !== me.personId) {
      throw new Refusal('link-used', 410, {
        message: 'This link was used, is older than 15 minutes or was meant for somebody else. Ask again.',
      });
    }
    return database.inWorkspace(me.workspaceId, async (tx) => {
      await saveEmail(tx, me, asked.detail);
      return account(tx, me);
    });
  });

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

async function saveEmail(tx: Tx, me: Entrant, email: string): Promise<void> {
  await requireAccount(tx, me.workspaceId, me.personId);
  const taken = await tx.query(
    'select 1 as one from accounts where workspace_id = $1 and email = $2 and person_id <> $3',
    [me.workspaceId, email, me.personId],
  );
  if (taken.length > 0) {
    throw new Refusal('email-taken', 409, {
      message: 'Somebody else signs in here with this e-mail. Take another one.',
      pointer: '/email',
    });
  }
  await tx.query('update accounts set email = $3 where workspace_id = $1 and person_id = $2', [
    me.workspaceId,
    me.personId,
    email,
  ]);
  await tx.query(
    'update people set email = $3 where workspace_id = $1 and person_id = $2 and email is null',
    [me.workspaceId, me.personId, email],
  );
}
