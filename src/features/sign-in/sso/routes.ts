import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../../domain/refusal.ts';
import { recordAudit } from '../../audit/actions.ts';
import { makeOutward } from '../../outward.ts';
import { parseInput } from '../../parse-input.ts';
import { notFound, requireAdmin, requireFresh, requirePerson, type Viewer } from '../../viewer.ts';
import { requireAccount } from '../accounts.ts';
import type { SignInDeps } from '../deps.ts';
import * as shapes from './api.ts';
import { baseOf, beginSignOn, finishSignOn, noSignOn } from './flow.ts';
import { BackChannelLogout } from './logout.ts';
import { Providers } from './providers.ts';
import {
  presentSignOn,
  readSettings,
  redirectUriOf,
  removeSettings,
  saveSettings,
  secretFor,
  settingsOf,
} from './settings.ts';
import { tryConnection } from './try-connection.ts';

/** Single sign-on: the way in, an admin's settings, a member's link, and the provider's own word that it is over. */
export function signOnRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const providers = new Providers(makeOutward(deps.internalHosts), deps.seal);
  wayIn(app, deps, providers);
  ownLink(app, deps, providers);
  adminRoutes(app, deps, providers);
  void app.register(async (scope) => logoutRoute(scope, deps, providers));
}

function wayIn(app: FastifyInstance, deps: SignInDeps, providers: Providers): void {
  app.post('/v1/session/sso/start', async (request, reply) => {
    const { workspace, back = null } = parseInput(shapes.beginSignOn, request.body);
    const settings = await settingsOf(deps.database, workspace);
    if (!settings) throw noSignOn();
    return beginSignOn(deps, providers, request, reply, settings, { back, personId: null });
  });
  app.post('/v1/session/sso', (request, reply) =>
    finishSignOn(deps, providers, request, reply, parseInput(shapes.finishSignOn, request.body)),
  );
}

function ownLink(app: FastifyInstance, deps: SignInDeps, providers: Providers): void {
  const self = async (request: FastifyRequest) => {
    const viewer = await deps.authorize(request);
    const personId = requirePerson(viewer);
    requireFresh(viewer);
    const slug = await slugOf(deps, viewer);
    await deps.database.inWorkspace(viewer.workspaceId, (tx) =>
      requireAccount(tx, viewer.workspaceId, personId),
    );
    return { ...viewer, personId, slug };
  };

  app.post('/v1/account/sign-on', async (request, reply) => {
    const me = await self(request);
    const settings = await settingsOf(deps.database, me.slug);
    if (!settings) throw noSignOn();
    return beginSignOn(deps, providers, request, reply, settings, {
      back: '/account',
      personId: me.personId,
    });
  });

  app.delete('/v1/account/sign-on', async (request, reply) => {
    const me = await self(request);
    await deps.database.inWorkspace(me.workspaceId, async (tx) => {
      const gone = await tx.query(
        'delete from sign_on_links where workspace_id = $1 and person_id = $2 returning 1 as one',
        [me.workspaceId, me.personId],
      );
      if (gone.length === 0) throw notFound('link to a provider');
      await recordAudit(tx, me.workspaceId, me, { action: 'sign-on.unlinked', subject: me.slug });
    });
    return reply.code(204).send();
  });
}

function adminRoutes(app: FastifyInstance, deps: SignInDeps, providers: Providers): void {
  const { database, seal } = deps;
  const admin = async (request: FastifyRequest) => {
    const viewer = await deps.authorize(request);
    requireAdmin(viewer);
    return { ...viewer, slug: await slugOf(deps, viewer) };
  };
  const freshAdmin = async (request: FastifyRequest) => {
    const viewer = await admin(request);
    requireFresh(viewer);
    return viewer;
  };
  const present = (request: FastifyRequest, viewer: Viewer & { slug: string }) =>
    database.inWorkspace(viewer.workspaceId, (tx) =>
      presentSignOn(
        tx,
        { id: viewer.workspaceId, slug: viewer.slug },
        baseOf(deps, request),
        viewer.personId,
      ),
    );

  app.get('/v1/single-sign-on', async (request) => present(request, await admin(request)));

  app.put('/v1/single-sign-on', async (request) => {
    const viewer = await freshAdmin(request);
    const wanted = parseInput(shapes.signOnSettings, request.body);
    await database.inWorkspace(viewer.workspaceId, async (tx) => {
      const kept = await readSettings(tx, viewer.workspaceId, viewer.slug);
      const secret = secretFor(seal, wanted, kept);
      const { isLinked } = await presentSignOn(
        tx,
        { id: viewer.workspaceId, slug: viewer.slug },
        null,
        viewer.personId,
      );
      const isProved = viewer.personId === null || (isLinked && kept?.issuer === wanted.issuer);
      if (wanted.onlyWay && !kept?.onlyWay && !isProved) throw notProved();
      await saveSettings(tx, seal, viewer.workspaceId, wanted, secret, viewer);
    });
    return present(request, viewer);
  });

  app.post('/v1/single-sign-on/test', async (request) => {
    const viewer = await freshAdmin(request);
    const wanted = parseInput(shapes.signOnClient, request.body);
    const secret = secretFor(seal, wanted, await settingsOf(database, viewer.slug));
    const base = baseOf(deps, request);
    return tryConnection(providers, wanted, secret, base && redirectUriOf(base, viewer.slug));
  });

  app.delete('/v1/single-sign-on', async (request, reply) => {
    const viewer = await freshAdmin(request);
    const gone = await database.inWorkspace(viewer.workspaceId, (tx) =>
      removeSettings(tx, viewer.workspaceId, viewer),
    );
    if (!gone) throw notFound('single sign-on');
    return reply.code(204).send();
  });
}

/** The provider speaks to us without a browser; its signature says who it is. */
function logoutRoute(app: FastifyInstance, deps: SignInDeps, providers: Providers): void {
  const logout = new BackChannelLogout(providers);
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 32_768 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.post<{ Params: { workspace: string } }>(
    '/v1/single-sign-on/:workspace/logout',
    async (request, reply) => {
      const { logout_token: token } = parseInput(shapes.logoutForm, request.body);
      await logout.end(deps.database, request.params.workspace, token);
      return reply.code(200).send({ ok: true });
    },
  );
}

async function slugOf({ database }: SignInDeps, viewer: Viewer): Promise<string> {
  return (await database.workspaces()).find((one) => one.id === viewer.workspaceId)?.slug ?? '';
}

function notProved(): Refusal {
  return new Refusal('sign-on-not-proved', 409, {
    message: 'Sign in by it yourself first, so that nobody is locked out. Then make it the only way.',
    pointer: '/onlyWay',
  });
}
