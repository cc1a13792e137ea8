import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Language } from '../../domain/language/languages.ts';
import { mailsIn } from '../../domain/language/words/mails.ts';
import { Refusal } from '../../domain/refusal.ts';
import { parseInput } from '../parse-input.ts';
import { signIn } from '../people/api.ts';
import { languageFor, mailLanguage } from '../reader.ts';
import { readAccount } from './accounts.ts';
import { codeSignIn, linkToken, mailSignIn, passwordSignIn, switchTo, type Way } from './api.ts';
import type { SignInDeps } from './deps.ts';
import { checkSecondFactor } from './factors/second-factor.ts';
import { mailWith } from './mailer.ts';
import { checkPassword } from './password.ts';
import {
  currentSession,
  endSession,
  passFirstStep,
  startSession,
  switchSession,
  workspacesOf,
} from './start-session.ts';
import { makeToken, peekToken, takeToken } from './tokens.ts';

/** A password is only tried in so many workspaces: each try costs. */
const placesMax = 5;

/** Who is looking, and the ways in that begin with nothing but an e-mail or a link. */
export function sessionRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { database, engine, limits } = deps;

  app.get('/v1/session', (request) => currentSession(deps, request));

  app.post('/v1/session', async (request, reply) => {
    const { handle } = parseInput(signIn, request.body);
    const demo = deps.demo();
    const cast = demo?.cast.find((member) => member.handle === handle);
    const workspace = demo && cast ? await engine.workspace(demo.workspaceId) : null;
    const person = workspace?.directory.byHandle(handle);
    if (!demo || !cast || !person || !workspace?.directory.isActive(person.id)) {
      throw new Refusal('no-such-sign-in', 404, {
        message: 'Nobody can be signed in like this here. Use the sign-in link from the console.',
        pointer: '/handle',
      });
    }
    const entrant = { workspaceId: demo.workspaceId, personId: person.id, roles: [...cast.roles] };
    return startSession(deps, request, reply, entrant, 'demo');
  });

  app.post('/v1/session/token', async (request, reply) => {
    const { token } = parseInput(linkToken, request.body);
    const owner = await deps.useSignInToken(token);
    if (owner) return startSession(deps, request, reply, owner, 'link');
    const link = await takeToken(database, token, 'link');
    if (link) return passFirstStep(deps, request, reply, link, 'mail');
    throw new Refusal('sign-in-link-used', 401, {
      message:
        'This sign-in link was used already or is older than 15 minutes. Ask for a new one; where Smallwins runs: npx smallwins sign-in',
    });
  });

  app.post('/v1/session/mail', async (request, reply) => {
    const { email } = parseInput(mailSignIn, request.body);
    if (!deps.mailer) {
      throw new Refusal('no-mail', 404, {
        message: 'This installation cannot send mail. Ask an admin for a sign-in link, or use another way.',
      });
    }
    limits.attempt(`mail ${email}`, request.ip);
    // Nobody waits for it, so the time it takes does not tell whether somebody has this e-mail.
    void sendLinks(deps, email, languageFor(request)).catch((error: unknown) =>
      deps.log('a sign-in mail was not sent', error),
    );
    return reply.code(202).send({ sent: true });
  });

  app.post('/v1/session/password', async (request, reply) => {
    const { email, password } = parseInput(passwordSignIn, request.body);
    limits.attempt(email, request.ip);
    const entrant = await findByPassword(deps, request, email, password);
    if (!entrant) {
      throw new Refusal('wrong-sign-in', 401, {
        message: 'This e-mail and password do not belong together here. Try again, or take another way in.',
      });
    }
    limits.passed(email, request.ip);
    return passFirstStep(deps, request, reply, entrant, 'password');
  });

  app.post('/v1/session/code', async (request, reply) => {
    const { ticket, code } = parseInput(codeSignIn, request.body);
    const first = await peekToken(database, ticket, 'second-step');
    if (!first) {
      throw new Refusal('sign-in-expired', 401, {
        message: 'The first step is older than 15 minutes. Begin again.',
      });
    }
    const account = `${first.workspaceId} ${first.personId}`;
    limits.attempt(account, request.ip);
    if (!(await checkSecondFactor(deps, first, code))) {
      throw new Refusal('wrong-code', 401, {
        message: 'This code is not the one of the moment, or was used already. Wait for the next one.',
        pointer: '/code',
      });
    }
    if (!(await takeToken(database, ticket, 'second-step'))) {
      throw new Refusal('sign-in-expired', 401, { message: 'This step was done already. Begin again.' });
    }
    limits.passed(account, request.ip);
    return startSession(deps, request, reply, first, first.detail as Way);
  });

  app.post('/v1/session/switch', async (request, reply) => {
    const { workspace } = parseInput(switchTo, request.body);
    return switchSession(deps, request, reply, workspace);
  });

  app.delete('/v1/session', async (request, reply) => {
    await endSession(deps, request, reply);
    return reply.code(204).send();
  });
}

/** Where this e-mail and password open the door; workspaces this browser is not signed in to come first. */
async function findByPassword(deps: SignInDeps, request: FastifyRequest, email: string, password: string) {
  const held = workspacesOf(request);
  const places = await deps.database.accounts(email);
  places.sort((a, b) => Number(held.has(a.workspaceId)) - Number(held.has(b.workspaceId)));
  const kept: { place: (typeof places)[number]; password: string }[] = [];
  for (const place of places.slice(0, placesMax)) {
    const account = await deps.database.inWorkspace(place.workspaceId, (tx) =>
      readAccount(tx, place.workspaceId, place.personId),
    );
    if (account?.password) kept.push({ place, password: account.password });
  }
  for (const one of kept) if (await checkPassword(password, one.password)) return one.place;
  if (kept.length === 0) await checkPassword(password, null);
  return null;
}

async function sendLinks(deps: SignInDeps, email: string, asked: Language): Promise<void> {
  const workspaces = await deps.database.workspaces();
  for (const place of await deps.database.accounts(email)) {
    const name = workspaces.find((one) => one.id === place.workspaceId)?.name ?? 'Smallwins';
    const { token, language } = await deps.database.inWorkspace(place.workspaceId, async (tx) => ({
      token: await makeToken(tx, { ...place, detail: '' }, 'link'),
      language: (await mailLanguage(tx, place.workspaceId, place.personId)) ?? asked,
    }));
    const link = `${deps.publicUrl}/sign-in?token=${token}`;
    await deps.mailer?.send({ to: email, ...mailWith(mailsIn[language].signIn(name), link, language) });
  }
}
