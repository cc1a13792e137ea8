import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, setUpDesk } from '../../../test/support/engine.ts';
import type { Micros } from '../../domain/events/event.ts';
import { Engine } from '../engine.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
let clock: Micros = deskMonday;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());

const busiest = `
smallwins: 1
achievement: busiest
name: Busiest
sentence: The most answers of the day.
because: Somebody has to.
family: helpdesk
kind: volume
outcome: [helpdesk.first_response]
earn: { best: { of: { count: { event: helpdesk.answer.sent, credit: data.by } } }, reach: 1, in: day }
`;

test('what is only known at the end of a window is told, also if the window closed while nobody was running', async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, busiest);
  clock = deskMonday + 2 * hour;
  await send([deskEvent('answer.sent', 'A', 1), deskEvent('answer.sent', 'B', 1, 'Bo')], { mode: 'live' });
  await send([deskEvent('answer.sent', 'C', 1.5)], { mode: 'live' });
  // A crash: the events are stored, and nothing of them is written down yet.
  clock = deskMonday + 20 * hour;
  await (await engine.workspace(workspaceId)).reload();
  await engine.settle(workspaceId);
  const told = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ kind: string; state: string; silent: boolean }>(
        `select n.kind, a.state, a.silent from awards a left join announcements n on a.award_id = any (n.award_ids) order by n.seq`,
      ),
    );
  expect(await told()).toEqual([{ kind: 'notice', state: 'pending', silent: false }]);
  // The same with the end of its hold.
  clock += 200 * hour;
  await (await engine.workspace(workspaceId)).reload();
  await engine.settle(workspaceId);
  expect((await told()).map(({ kind }) => kind)).toEqual(['notice', 'notice', 'feed']);
});
