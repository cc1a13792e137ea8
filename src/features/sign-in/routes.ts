import type { FastifyInstance } from 'fastify';
import { accountRoutes } from './account-routes.ts';
import type { SignInDeps } from './deps.ts';
import { languageRoutes } from './language-routes.ts';
import { invitationRoutes, memberRoutes } from './member-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { partyOf } from './passkeys.ts';
import { sessionRoutes } from './session-routes.ts';

/** Everything about who may come in, and how. */
export function signInRoutes(app: FastifyInstance, deps: SignInDeps): void {
  app.get('/v1/sign-in', async (request) => ({
    mail: deps.mailer !== null,
    password: true,
    passkey: partyOf(deps, request) !== null,
  }));
  sessionRoutes(app, deps);
  passkeyRoutes(app, deps);
  accountRoutes(app, deps);
  languageRoutes(app, deps);
  memberRoutes(app, deps);
  invitationRoutes(app, deps);
}
