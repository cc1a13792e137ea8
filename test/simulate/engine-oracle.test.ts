import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import type { CellStore } from '../../src/engine/cells/cell-store.ts';
import { writeSnapshot } from '../../src/engine/cells/snapshot.ts';
import { Engine } from '../../src/engine/engine.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { definitions, end, hour, monday, step, texts, toEvents } from './histories.ts';
import { oracle } from './oracle.ts';

/** Runs of the property; raise it for a long trial: SMALLWINS_TEST_RUNS=2000 npx vitest run test/simulate */
const runs = Number(process.env.SMALLWINS_TEST_RUNS ?? 60);

const people = ['ana', 'bo'].map((handle) => ({ handle, zone: 'UTC', attributes: {} }));
const database = await testDatabase();
let engine: Engine;
let clock = end;
const start = () => Engine.start({ database, clockOf: () => clock });
beforeAll(async () => {
  engine = await start();
});
afterAll(() => engine.stop());

async function awardsOf(workspaceId: string) {
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{
      achievement: string;
      person: string;
      scope: string;
      state: string;
      earnedAt: number;
      settlesAt: number | null;
    }>(
      `select k.key as achievement, p.handle as person, a.scope, a.state, a.earned_at as "earnedAt", a.settles_at as "settlesAt"
       from awards a join achievements k using (workspace_id, achievement_id) join people p using (workspace_id, person_id)
       where a.state in ('pending', 'confirmed') order by k.key, p.handle, a.scope`,
    ),
  );
  return rows.map(({ settlesAt, ...award }) => (award.state === 'pending' ? { ...award, settlesAt } : award));
}

function expected(events: readonly SourceEvent[], now: number) {
  const awards = oracle(definitions, events, people, now).map(({ settlesAt, ...award }) =>
    award.state === 'pending' ? { ...award, settlesAt } : award,
  );
  const key = (award: { achievement: string; person: string; scope: string }) =>
    `${award.achievement} ${award.person} ${award.scope}`;
  return awards.sort((x, y) => (key(x) < key(y) ? -1 : 1));
}

/** Keeps every window as text, as if nobody had looked at it between two snapshots. */
function foldUp(cells: CellStore): void {
  cells.foldUp();
  cells.foldUp();
}

test('whatever the order, the batches, the repeats and the restarts, the engine ends where the fold from scratch ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      fc.infiniteStream(
        fc.constantFrom('go on', 'go on', 'write down', 'fold up', 'forget', 'reload', 'settle'),
      ),
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
        while (sent.length > 0) {
          const size = sizes.next().value;
          await send(sent.splice(0, size));
          const what = between.next().value;
          if (what === 'write down' || what === 'forget')
            await writeSnapshot(await engine.workspace(workspaceId));
          if (what === 'fold up') foldUp((await engine.workspace(workspaceId)).cells);
          if (what === 'forget')
            (await engine.workspace(workspaceId)).cells.evict(0, Number.MAX_SAFE_INTEGER, 0);
          if (what === 'reload') await (await engine.workspace(workspaceId)).reload();
          if (what === 'settle') await engine.settle(workspaceId);
        }
        await engine.settle(workspaceId);
        expect(await awardsOf(workspaceId)).toEqual(expected(arriving, clock));
        await engine.drop(workspaceId);
        await (await engine.workspace(workspaceId)).reload();
        expect(await awardsOf(workspaceId)).toEqual(expected(arriving, clock));
        // Time alone: windows close, holds end, and nothing else happens.
        clock += laterHours * hour;
        await engine.settle(workspaceId);
        expect(await awardsOf(workspaceId)).toEqual(expected(arriving, clock));
      },
    ),
    { numRuns: runs, endOnFailure: process.env.SMALLWINS_TEST_SHRINK === '0' },
  );
}, 300_000);
