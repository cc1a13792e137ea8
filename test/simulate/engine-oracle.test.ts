import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { awardsByOracle, awardsOf } from './engine-awards.ts';
import { end, hour, monday, step, texts, toEvents } from './histories.ts';
import { course, liveThrough } from './live-through.ts';
import { checkAndRemember } from './remember.ts';

/** Runs of the property; raise it for a long trial: SMALLWINS_TEST_RUNS=2000 npx vitest run test/simulate */
const runs = Number(process.env.SMALLWINS_TEST_RUNS ?? 25);

const database = await testDatabase();
let engine: Engine;
let clock = end;
const start = () => Engine.start({ database, clockOf: () => clock });
beforeAll(async () => {
  engine = await start();
});
afterAll(() => engine.stop());

test('whatever the order, the batches, the repeats and the restarts, the engine ends where the fold from scratch ends', async () => {
  await checkAndRemember(
    'engine-oracle',
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
      fc.array(fc.nat(), { maxLength: 12 }),
      course,
      fc.constantFrom(100, 230, 400, 5000),
      fc.constantFrom(20, 100, 300, 1000),
      async (steps, repeats, how, nowHours, laterHours) => {
        const events = toEvents(steps);
        clock = monday + nowHours * hour;
        const desk = await setUpDesk(database, engine, ...texts);
        const { workspaceId } = desk;
        const arriving = events.filter((event) => event.at <= clock);
        const sent = [
          ...arriving,
          ...repeats.flatMap((index) => arriving[index % Math.max(1, arriving.length)] ?? []),
        ];
        await liveThrough(engine, desk, sent, how);
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
}, 3_600_000);
