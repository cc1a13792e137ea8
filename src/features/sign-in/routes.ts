import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { accessTokenRoutes } from './access-tokens/access-token-routes.ts';
import { accountRoutes } from './account/account-routes.ts';
import { languageRoutes } from './account/language-routes.ts';
import { waysQuery } from './api.ts';
import type { SignInDeps } from './deps.ts';
import { passkeyRoutes } from './factors/passkey-routes.ts';
import { partyOf } from './factors/passkeys.ts';
import { invitationRoutes, memberRoutes } from './members/member-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import type { SignOnWay } from './sso/api.ts';
import { signOnRoutes } from './sso/routes.ts';
import { settingsOf } from './sso/settings.ts';

/** Everything about who may come in, and how. */
export function signInRoutes(app: FastifyInstance, deps: SignInDeps): void {
  app.get('/v1/sign-in', async (request) => ({
    mail: deps.mailer !== null,
    password: true,
    passkey: partyOf(deps, request) !== null,
    signOn: await signOnWay(deps, parseInput(waysQuery, request.query).workspace),
  }));
  signOnRoutes(app, deps);
  sessionRoutes(app, deps);
  passkeyRoutes(app, deps);
  accountRoutes(app, deps);
  accessTokenRoutes(app, deps);
  languageRoutes(app, deps);
  memberRoutes(app, deps);
  invitationRoutes(app, deps);
}

/** Of the workspace whose sign-in address was opened. Without one it is told only where there is a single workspace. */
async function signOnWay({ database }: SignInDeps, named: string | undefined): Promise<SignOnWay | null> {
  const own = (await database.workspaces()).filter((one) => !one.demo);
  const slug = named ?? (own.length === 1 ? own[0]?.slug : undefined);
  const settings = slug === undefined ? undefined : await settingsOf(database, slug);
  return settings ? { workspace: settings.slug, name: settings.name, onlyWay: settings.onlyWay } : null;
}
