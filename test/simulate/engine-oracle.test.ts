import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellStore } from '../../src/engine/cells/cell-store.ts';
import { writeSnapshot } from '../../src/engine/cells/snapshot.ts';
import { Engine } from '../../src/engine/engine.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { awardsByOracle, awardsOf } from './engine-awards.ts';
import { end, hour, monday, step, texts, toEvents } from './histories.ts';
import { checkAndRemember } from './remember.ts';

/** Runs of the property; raise it for a long trial: SMALLWINS_TEST_RUNS=2000 npx vitest run test/simulate */
const runs = Number(process.env.SMALLWINS_TEST_RUNS ?? 60);

const database = await testDatabase();
let engine: Engine;
let clock = end;
const start = () => Engine.start({ database, clockOf: () => clock });
beforeAll(async () => {
  engine = await start();
});
afterAll(() => engine.stop());

/** Keeps every window as text, as if nobody had looked at it between two snapshots. */
function foldUp(cells: CellStore): void {
  cells.foldUp();
  cells.foldUp();
}

test('whatever the order, the batches, the repeats and the restarts, the engine ends where the fold from scratch ends', async () => {
  await checkAndRemember(
    'engine-oracle',
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20, size: 'max' }),
      fc.array(fc.constantFrom('go on', 'go on', 'write down', 'fold up', 'forget', 'reload', 'settle'), {
        minLength: 1,
        maxLength: 20,
        size: 'max',
      }),
      fc.constantFrom(100, 230, 400, 5000),
      fc.constantFrom(20, 100, 300, 1000),
      async (steps, repeats, sizes, between, nowHours, laterHours) => {
        const events = toEvents(steps);
        clock = monday + nowHours * hour;
        const { workspaceId, send } = await setUpDesk(database, engine, ...texts);
        const arriving = events.filter((event) => event.at <= clock);
        const sent = [
          ...arriving,
          ...repeats.flatMap((index) => arriving[index % Math.max(1, arriving.length)] ?? []),
        ];
        for (let round = 0; sent.length > 0; round++) {
          const size = sizes[round % sizes.length] ?? 1;
          await send(sent.splice(0, size));
          const what = between[round % between.length];
          if (what === 'write down' || what === 'forget')
            await writeSnapshot(await engine.workspace(workspaceId));
          if (what === 'fold up') foldUp((await engine.workspace(workspaceId)).cells);
          if (what === 'forget')
            (await engine.workspace(workspaceId)).cells.evict(0, Number.MAX_SAFE_INTEGER, 0);
          if (what === 'reload') await (await engine.workspace(workspaceId)).reload();
          if (what === 'settle') await engine.settle(workspaceId);
        }
        await engine.settle(workspaceId);
        expect(await awardsOf(database, workspaceId)).toEqual(awardsByOracle(arriving, clock));
        await engine.drop(workspaceId);
        await (await engine.workspace(workspaceId)).reload();
        expect(await awardsOf(database, workspaceId)).toEqual(awardsByOracle(arriving, clock));
        // Time alone: windows close, holds end, and nothing else happens.
        clock += laterHours * hour;
        await engine.settle(workspaceId);
        expect(await awardsOf(database, workspaceId)).toEqual(awardsByOracle(arriving, clock));
      },
    ),
    runs,
  );
}, 300_000);
