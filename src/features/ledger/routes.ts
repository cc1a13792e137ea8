import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin, requirePerson } from '../viewer.ts';
import { liftDemotion, noteOpened, setHeldPercent } from './actions.ts';
import { type LedgerView, ledgerKind, ledgerSettings, noticeOpened } from './api.ts';
import { readLedger } from './queries.ts';

/** What notices are worth. */
export function ledgerRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/notices/ledger', async (request): Promise<LedgerView> => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => readLedger(tx, workspace));
  });

  app.put('/v1/notices/ledger', async (request): Promise<LedgerView> => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { heldPercent } = parseInput(ledgerSettings, request.body);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      await setHeldPercent(tx, viewer, heldPercent);
      return readLedger(tx, workspace);
    });
  });

  app.post('/v1/notices/ledger/:kind/lift', async (request): Promise<LedgerView> => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { kind } = parseInput(ledgerKind, request.params);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      await liftDemotion(tx, viewer, kind, workspace.options.now());
      return readLedger(tx, workspace);
    });
  });

  app.post('/v1/notices/opened', async (request) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const opened = parseInput(noticeOpened, request.body);
    const now = engine.now(viewer.workspaceId);
    await database.inWorkspace(viewer.workspaceId, (tx) =>
      noteOpened(tx, viewer.workspaceId, personId, opened, now),
    );
    return { noted: true };
  });
}
