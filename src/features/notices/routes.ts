import type { FastifyInstance } from 'fastify';
import { type Channel, channels, defaultMatrix, noticeKinds } from '../../domain/notices/preferences.ts';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant, parseInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { recordAudit } from '../audit/actions.ts';
import { peopledTools } from '../chat/api.ts';
import { peopleIn } from '../chat/queries.ts';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin, requirePerson } from '../viewer.ts';
import {
  type NoticeDefaultsView,
  type NoticeSettingsView,
  noticeDefaultsInput,
  noticeSettingsInput,
  unsubscribeQuery,
} from './api.ts';
import { whoHasDevices } from './push/devices.ts';
import { reroute } from './reroute.ts';
import { defaultsOf, timeFor, wishesOf, writeWishes } from './settings.ts';
import { type Unsubscribing, unsubscribe } from './unsubscribe.ts';

export interface NoticeRouteDeps extends RouteDeps {
  /** Where notices can go besides the app. */
  readonly reachable: ReadonlySet<Channel>;
  readonly unsubscribing: Unsubscribing;
}

export function noticeRoutes(app: FastifyInstance, deps: NoticeRouteDeps): void {
  const { database, engine, authorize } = deps;

  app.get('/v1/notices/settings', async (request) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => view(tx, workspace, personId, deps.reachable));
  });

  app.put('/v1/notices/settings', async (request) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const { matrix, mutedUntil, ...input } = parseInput(noticeSettingsInput, request.body);
    const workspace = await engine.workspace(viewer.workspaceId);
    const until = mutedUntil === null ? null : parseInstant(mutedUntil);
    if (until !== null && typeof until !== 'number') throw until;
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      const settings = { ...input, mutedUntil: until };
      await writeWishes(tx, viewer.workspaceId, personId, settings, matrix, workspace.options.now());
      await reroute(tx, workspace, personId);
      return view(tx, workspace, personId, deps.reachable);
    });
  });

  app.get('/v1/notices/defaults', async (request): Promise<NoticeDefaultsView> => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const matrix = await database.inWorkspace(viewer.workspaceId, (tx) => defaultsOf(tx, viewer.workspaceId));
    return { matrix, standard: defaultMatrix, channels: ['app', ...deps.reachable] };
  });

  app.put('/v1/notices/defaults', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { matrix } = parseInput(noticeDefaultsInput, request.body);
    await database.inWorkspace(viewer.workspaceId, async (tx) => {
      await tx.query(
        `insert into notice_defaults (workspace_id, matrix) values ($1, $2)
         on conflict (workspace_id) do update set matrix = excluded.matrix`,
        [viewer.workspaceId, JSON.stringify(matrix)],
      );
      await recordAudit(tx, viewer.workspaceId, viewer, {
        action: 'notices.defaults-set',
        subject: '',
        details: { matrix },
      });
    });
    return { matrix };
  });

  app.register(async (open) => {
    // What mail programs post with one click (RFC 8058); the token says all there is to say.
    open.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, __, done) =>
      done(null, null),
    );
    open.post('/v1/unsubscribe', async (request) => {
      const { token } = parseInput(unsubscribeQuery, request.query);
      const known = deps.unsubscribing.read(token);
      if (!known)
        throw new Refusal('not-found', 404, {
          message: 'This link is cut or of another installation. Set your notices on the Notices page.',
        });
      await unsubscribe(deps, known);
      return { unsubscribed: true };
    });
  });
}

async function view(
  tx: Tx,
  workspace: WorkspaceEngine,
  personId: string,
  reachable: ReadonlySet<Channel>,
): Promise<NoticeSettingsView> {
  const wish = (await wishesOf(tx, workspace, [personId])).get(personId);
  if (!wish) throw new Error('Everybody has settings.');
  const { settings, own } = wish;
  const email = workspace.directory.emailOf(personId);
  const inChat = reachable.has('chat') && (await peopleIn(tx, workspace, peopledTools)).has(personId);
  const hasDevice = (await whoHasDevices(tx, workspace.workspaceId, [personId])).has(personId);
  const isThere = { app: true, mail: email !== null, chat: inChat, push: hasDevice };
  const shown = channels.filter(
    (channel) => channel === 'app' || (reachable.has(channel) && isThere[channel]),
  );
  const timesOf = (kind: (typeof noticeKinds)[number]) =>
    Object.fromEntries(shown.map((channel) => [channel, timeFor(wish, kind, channel, undefined)]));
  return {
    channels: shown,
    effective: Object.fromEntries(
      noticeKinds.map((kind) => [kind, timesOf(kind)]),
    ) as NoticeSettingsView['effective'],
    own,
    quietHours: settings.quietHours,
    mutedUntil: settings.mutedUntil === null ? null : formatInstant(settings.mutedUntil),
    digestAt: settings.digestAt,
    digestOn: settings.digestOn,
    zone: settings.zone,
    email,
  };
}
