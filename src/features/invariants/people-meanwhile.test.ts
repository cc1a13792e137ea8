import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { mergePeople } from '../directory/identities.ts';
import { checkWorkspace } from './check-workspace.ts';
import { invariants } from './invariants.ts';
import { readChecks } from './queries.ts';

const database = await testDatabase();
const engine = await Engine.start({
  database,
  clockOf: () => deskMonday + 10 * 3_600_000_000,
  timers: false,
});
afterAll(() => engine.stop());

test('people who become one while the data is looked at are no breach', async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
  const answered = (ticket: string, by: string) => [
    deskEvent('request.made', ticket, 0, by),
    deskEvent('answer.sent', ticket, 1, by),
  ];
  await send([...answered('A', 'Ana'), ...answered('B', 'Bo')]);
  let looks = 0;
  const looksAtRows = invariants.filter(({ kind }) => kind === 'rows').length;
  /** They become one just before the replay’s view of the data begins. */
  const meanwhile: Database = {
    ...database,
    readInWorkspace: async (id, work) => {
      if (looks++ === looksAtRows) await mergePeople({ engine }, workspaceId, 'Ana', 'Bo', 'server');
      return database.readInWorkspace(id, work);
    },
  };
  const look = async (from: Database) => {
    const deps = { database: from, engine, log: () => undefined, goOn: async () => undefined };
    await checkWorkspace(deps, workspaceId, { isFull: true, acknowledged: null });
    const checks = await database.inWorkspace(workspaceId, (tx) => readChecks(tx, workspaceId));
    return {
      broken: [...checks.values()].filter(({ state }) => state !== 'ok'),
      isCompared: checks.has('I11'),
    };
  };
  expect(await look(meanwhile)).toEqual({ broken: [], isCompared: false });
  expect(await look(database)).toEqual({ broken: [], isCompared: true });
});
