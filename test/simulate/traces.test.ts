import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { hour, monday, step, texts, toEvents } from './histories.ts';
import { course, liveThrough } from './live-through.ts';
import { checkAndRemember } from './remember.ts';

/** Runs of the property; raise it for a long trial: SMALLWINS_TEST_RUNS=1000 npx vitest run test/simulate/traces.test.ts */
const runs = Number(process.env.SMALLWINS_TEST_RUNS ?? 6);

const database = await testDatabase();
let clock = monday;
// Its own timers would settle what is due at a moment that no seed decides.
const engine = await Engine.start({ database, clockOf: () => clock, timers: false });
afterAll(() => engine.stop());

test('two runs of one seed leave the same trace: every answer, entry, notice and memory', async () => {
  const seen = { entries: 0, told: 0, cells: 0 };
  const check = () =>
    checkAndRemember(
      'traces',
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
        course,
        fc.constantFrom(100, 230, 400, 5000),
        fc.constantFrom(20, 300, 1000),
        async (steps, how, nowHours, laterHours) => {
          const events = toEvents(steps);
          const run = async () => {
            clock = monday + nowHours * hour;
            const desk = await setUpDesk(database, engine, ...texts);
            const answers = await liveThrough(engine, desk, events, how);
            clock += laterHours * hour;
            await engine.settle(desk.workspaceId);
            return { answers, ...(await traceOf(desk.workspaceId)) };
          };
          const first = await run();
          expect(await run()).toEqual(first);
          for (const part of ['entries', 'told', 'cells'] as const) seen[part] += first[part].length;
        },
      ),
      runs,
    );
  await check();
  // What never happened was never compared: a few short histories may hold no award at all, so luck is asked again.
  for (let more = 0; more < 20 && Object.values(seen).includes(0); more++) await check();
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
}, 3_600_000);

/** All that a run leaves, without what is drawn by lot: the numbers of awards, achievements and people. */
function traceOf(workspaceId: string) {
  return database.inWorkspace(workspaceId, async (tx) => {
    const lines = async (sql: string) => (await tx.query<{ line: string }>(sql)).map(({ line }) => line);
    const award = `concat_ws(' ', k.key, p.handle, a.scope)`;
    const named = `join achievements k using (workspace_id, achievement_id) join people p using (workspace_id, person_id)`;
    return {
      entries: await lines(
        `select concat_ws(' ', ${award}, e.entry, e.at, e.state, e.cause, e.event_seq) as line
         from award_entries e join awards a using (workspace_id, award_id) ${named} order by 1`,
      ),
      awards: await lines(
        `select concat_ws(' ', ${award}, a.state, a.version, a.earned_at, a.settles_at, a.silent, a.receipt) as line
         from awards a ${named} order by 1`,
      ),
      told: await lines(
        `select concat_ws(' ', n.seq, n.at, n.kind, t.handle, (select string_agg(${award}, ', ' order by ${award})
           from awards a ${named} where a.award_id = any (n.award_ids))) as line
         from announcements n left join people t using (workspace_id, person_id) order by n.seq`,
      ),
      cells: await lines(
        `select concat_ws(' ', k.key, p.handle, c.window_key, c.text) as line from cells c ${named} order by 1`,
      ),
      timers: await lines(
        `select concat_ws(' ', k.key, w.window_key, w.due_at) as line from window_closings w
         join achievements k using (workspace_id, achievement_id) order by 1`,
      ),
    };
  });
}
