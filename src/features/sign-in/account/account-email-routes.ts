import type { FastifyInstance } from 'fastify';
import { mailsIn } from '../../../domain/language/words/mails.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/database.ts';
import { parseInput } from '../../parse-input.ts';
import { requireAccount } from '../accounts.ts';
import { linkToken, setEmail } from '../api.ts';
import type { SignInDeps } from '../deps.ts';
import { mailWith } from '../mailer.ts';
import type { Entrant } from '../start-session.ts';
import { makeToken, takeToken } from '../tokens.ts';
import { makeSelf } from './self.ts';

/** Another e-mail for the signed-in person: a link goes to it first, where mail can be sent. */
export function accountEmailRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { database } = deps;
  const { self, freshSelf, account } = makeSelf(deps);

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
