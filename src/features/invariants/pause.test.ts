import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import { applyLate } from '../../engine/upkeep/apply-late.ts';
import { pauseAwarding, resumeAwarding } from '../../engine/upkeep/pause-awarding.ts';
import { withClient } from '../../store/pool.ts';
import { InvariantWatch } from './invariant-watch.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
const clock = deskMonday + 10 * hour;
const options = { database, clockOf: () => clock };
let engine = await Engine.start(options);
afterAll(() => engine.stop());

const before = [
  deskEvent('request.made', 'a', 0),
  deskEvent('answer.sent', 'a', 1),
  deskEvent('request.made', 'b', 2),
];
const meanwhile = [
  deskEvent('answer.sent', 'b', 3),
  deskEvent('request.made', 'c', 3, 'Bob'),
  deskEvent('answer.sent', 'c', 4, 'Bob'),
  deskEvent('request.made', 'd', 4, 'Bob'),
  deskEvent('answer.sent', 'd', 5, 'Bob'),
];

async function paused() {
  const desk = await setUpDesk(database, engine, quickAnswer);
  await desk.send(before, { mode: 'live' });
  await pauseAwarding(await engine.workspace(desk.workspaceId), 'I3 is broken.');
  const answers = await desk.send(meanwhile, { mode: 'live', outcomes: true });
  expect(answers.map(({ status }) => status)).toEqual(meanwhile.map(() => 'accepted'));
  expect(await desk.states()).toEqual([]);
  return desk;
}

async function told(workspaceId: string) {
  return database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ kind: string }>('select kind from announcements order by seq'),
  );
}

test('what comes in while awarding is paused is taken, and decided and told once it goes on', async () => {
  const { workspaceId, states, send } = await paused();
  const workspace = await engine.workspace(workspaceId);
  expect(await engine.settle(workspaceId)).toBe(0);
  expect(await resumeAwarding(workspace)).toEqual({ events: 5, awards: 2 });
  expect(await states()).toEqual(['Ana confirmed', 'Bob confirmed']);
  expect((await told(workspaceId)).map(({ kind }) => kind).sort()).toEqual(['feed', 'notice', 'notice']);
  expect(workspace.pause).toBeNull();
  await send([deskEvent('request.made', 'e', 6, 'Cid'), deskEvent('answer.sent', 'e', 6.5, 'Cid')], {
    mode: 'live',
  });
  const watch = new InvariantWatch({ database, engine, isOn: false, log: () => undefined });
  await watch.check(workspaceId, true);
  const broken = await database.inWorkspace(workspaceId, (tx) =>
    tx.query(`select invariant, breaches from invariant_checks where state = 'broken'`),
  );
  expect(broken).toEqual([]);
});

test('a restart keeps the pause and what waits', async () => {
  const { workspaceId, states } = await paused();
  await engine.stop();
  engine = await Engine.start(options);
  const workspace = await engine.workspace(workspaceId);
  expect(workspace.pause).toMatchObject({ because: 'I3 is broken.' });
  expect(await states()).toEqual([]);
  expect(await resumeAwarding(workspace)).toEqual({ events: 5, awards: 2 });
  await engine.stop();
  engine = await Engine.start(options);
  expect(await states()).toEqual(['Ana confirmed', 'Bob confirmed']);
});

test('nothing else decides meanwhile', async () => {
  const { workspaceId } = await paused();
  const workspace = await engine.workspace(workspaceId);
  await expect(applyLate(workspace)).rejects.toMatchObject({ code: 'awarding-paused', status: 409 });
});

test('a breach pauses awarding, and it goes on only when that is mended', async () => {
  const ask = await testApp(database, engine);
  const { workspaceId, send, states } = await setUpDesk(database, engine, quickAnswer);
  await send([...before, ...meanwhile], { mode: 'live' });
  const asAdmin = { workspaceId };
  expect((await ask('POST', '/v1/invariants/resume', asAdmin)).body).toMatchObject({ code: 'not-paused' });
  const alarms: string[] = [];
  const watch = new InvariantWatch({ database, engine, isOn: false, log: (text) => alarms.push(text) });
  const change = (state: string) =>
    withClient(database.superuser, (client) =>
      client.query('update awards set state = $2 where workspace_id = $1', [workspaceId, state]),
    );
  await change('revoked');
  await watch.check(workspaceId, false);
  expect(alarms).toContain('ALARM');
  expect((await ask('GET', '/v1/invariants', asAdmin)).body.paused).toMatchObject({
    because: expect.stringMatching(/^I3 is broken in 2 places/),
    waiting: 0,
  });
  await send([deskEvent('request.made', 'f', 6, 'Cid')], { mode: 'live' });
  await change('confirmed');
  const resumed = await ask('POST', '/v1/invariants/resume', asAdmin);
  expect(resumed.body).toEqual({ events: 1, awards: 0 });
  expect(await states()).toEqual(['Ana confirmed', 'Bob confirmed']);
  await change('revoked');
  await watch.check(workspaceId, true);
  expect((await ask('POST', '/v1/invariants/resume', asAdmin)).body).toMatchObject({
    code: 'still-broken',
    detail: expect.stringMatching(
      /^Awarding stays paused: I3 \(.* says confirmed\.\) is still broken\. Nothing in the product/,
    ),
  });
});
