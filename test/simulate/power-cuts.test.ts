import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { writeSnapshot } from '../../src/engine/cells/snapshot.ts';
import { Engine } from '../../src/engine/engine.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { type CutMoment, Power, PowerCut } from '../support/power.ts';
import { awardsByOracle, awardsOf } from './engine-awards.ts';
import { end, type Step, step, texts, toEvents } from './histories.ts';
import { checkAndRemember } from './remember.ts';

/** Runs of the property; raise it for a long trial: SMALLWINS_TEST_RUNS=1000 npx vitest run test/simulate/power-cuts.test.ts */
const runs = Number(process.env.SMALLWINS_TEST_RUNS ?? 15);
const clock = end;

const database = await testDatabase();
let current = '';
let running: Engine | undefined;
afterAll(() => running?.stop());

/** What the trials came upon. */
const met = new Set<string>();

test('wherever the power fails, what was answered is there once, and the awards are those of the fold from scratch', async () => {
  await checkAndRemember(
    'power-cuts',
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.constantFrom('go on', 'go on', 'write down', 'settle'), { minLength: 1, maxLength: 8 }),
      fc.array(fc.record({ commits: fc.nat(9), moment: fc.constantFrom('before', 'after') }), {
        minLength: 1,
        maxLength: 5,
      }),
      async (steps, sizes, between, cuts) => {
        const events = toEvents(steps);
        const power = new Power(database, () => current);
        const start = () => Engine.start({ database: power.database, clockOf: () => clock });
        await power.restore();
        let engine = await start();
        running = engine;
        const desk = await setUpDesk(database, engine, ...texts);
        current = desk.workspaceId;
        const heard = new Set<string>();
        const plan = [...cuts];
        const arm = () => {
          const cut = plan.shift();
          if (cut) power.failAfter(cut.commits, cut.moment);
        };
        /** The old process is gone, whatever it was doing; the next one may not get far either. */
        const startAgain = async () => {
          await engine.stop();
          await power.restore();
          arm();
          for (;;) {
            power.doing = 'a recovery';
            try {
              engine = await start();
              running = engine;
              await engine.workspace(current);
              return;
            } catch (error) {
              if (!(error instanceof PowerCut) && !power.isOff) throw error;
              await power.restore();
              arm();
            }
          }
        };
        const orStartAgain = async (doing: string, work: () => Promise<unknown>) => {
          power.doing = doing;
          await work().catch((error: unknown) => {
            if (!power.isOff) throw error;
          });
          if (power.isOff) await startAgain();
        };
        arm();
        for (let round = 0; heard.size < events.length; round++) {
          const waiting = events.filter(({ id }) => !heard.has(id));
          const size = sizes[round % sizes.length] ?? 1;
          const some = [waiting.slice(0, size), waiting.slice(size, 2 * size)];
          await orStartAgain('a batch', () =>
            Promise.all(
              some.map(async (batch) => {
                const items = await engine.accept(current, desk.source, batch, { mode: 'history' });
                if (power.isOff) return;
                for (const { id } of batch) heard.add(id);
                if (items.some(({ status }) => status === 'duplicate'))
                  met.add('stored, and nobody was answered');
              }),
            ),
          );
          const what = between[round % between.length];
          if (what === 'write down')
            await orStartAgain('a snapshot', async () => writeSnapshot(await engine.workspace(current)));
          if (what === 'settle') await orStartAgain('a settling', () => engine.settle(current));
        }
        await orStartAgain('a settling', () => engine.settle(current));
        plan.length = 0;
        power.calm();
        if (power.isOff) await startAgain();
        await engine.settle(current);
        for (const cut of power.cuts) met.add(cut);
        const stored = await database.inWorkspace(current, (tx) =>
          tx.query<{ id: string }>('select event_id as id from events'),
        );
        expect(stored.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
        expect(await awardsOf(database, current)).toEqual(awardsByOracle(events, clock));
        expect(await contradictions(current)).toEqual([]);
        await engine.stop();
        running = undefined;
      },
    ),
    runs,
    { examples: [cutOnce('before', 0), cutOnce('after', 0), cutOnce('after', 1), cutOnce('after', 2)] },
  );
  // What never happened was never tried; in a short trial some of it may not.
  const wanted = runs < 100 ? ['a batch'] : ['a batch', 'a snapshot', 'a recovery'];
  for (const doing of wanted)
    for (const moment of ['before', 'after']) expect(met).toContain(`${moment} the commit of ${doing}`);
  expect(met).toContain('stored, and nobody was answered');
}, 3_600_000);

/** Two batches of two, and the power fails once, early. */
function cutOnce(
  moment: CutMoment,
  commits: number,
): [Step[], number[], 'go on'[], { commits: number; moment: CutMoment }[]] {
  const one: Step = {
    kind: 'ticket.resolved',
    hours: 1,
    ticket: 1,
    by: 'ana',
    clean: true,
    points: 1,
    sequence: '',
  };
  const steps = [1, 2, 3, 4].map((ticket) => ({ ...one, ticket }));
  return [steps, [2], ['go on'], [{ commits, moment }]];
}

/** Awards whose last entry says something else than they do. */
function contradictions(workspaceId: string) {
  return database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `select a.award_id, a.state, e.state as entered from awards a left join lateral (
         select state from award_entries e where e.workspace_id = a.workspace_id and e.award_id = a.award_id
         order by entry desc limit 1
       ) e on true where a.state is distinct from e.state`,
    ),
  );
}
