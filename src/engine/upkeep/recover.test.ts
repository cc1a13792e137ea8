import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, setUpDesk } from '../../../test/support/engine.ts';
import type { Micros } from '../../domain/events/event.ts';
import { Engine } from '../engine.ts';
import { LeaseLost } from './lease.ts';
import { recover } from './recover.ts';

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

const firstAnswer = `
smallwins: 1
achievement: first-answer
name: First answer
sentence: Somebody was answered.
because: It begins with one.
family: helpdesk
kind: volume
outcome: [helpdesk.first_response]
earn: { count: { event: helpdesk.answer.sent, credit: data.by }, reach: 1, in: day }
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

test('who has been replaced reads its memory anew and writes nothing of what it decides by it', async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, firstAnswer);
  clock = deskMonday + 2 * hour;
  await send([deskEvent('answer.sent', 'D', 1)], { mode: 'live' });
  const replaced = await engine.workspace(workspaceId);
  const entries = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ entry: number; state: string }>('select entry, state from award_entries order by entry'),
    );
  expect(await entries()).toEqual([{ entry: 1, state: 'confirmed' }]);
  await database.inWorkspace(workspaceId, (tx) => tx.query(`update awards set state = 'revoked'`));
  // Another process has taken the lease, and has reasons of its own for what it wrote.
  await database.pool.query('update engine_lease set epoch = epoch + 1');
  try {
    await expect(recover(replaced)).rejects.toThrow(LeaseLost);
    expect(await entries()).toEqual([{ entry: 1, state: 'confirmed' }]);
  } finally {
    await database.pool.query('update engine_lease set epoch = epoch - 1');
  }
  await recover(replaced);
  expect(await entries()).toHaveLength(2);
});
