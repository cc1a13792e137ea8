import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { Engine } from '../../engine/engine.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { Authenticity } from './api.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

/** Six colleagues of one team, and who gave to whom how often. */
async function team(given: Record<string, number>) {
  const workspaceId = await newWorkspace(database);
  const ids = new Map(['ana', 'bo', 'cy', 'di', 'ed', 'flo'].map((handle) => [handle, uuidv7()]));
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const [handle, id] of ids) {
      await tx.query(
        'insert into people (workspace_id, person_id, handle, name, created_at) values ($1, $2, $3, $3, now())',
        [workspaceId, id, handle],
      );
      await tx.query(
        `insert into person_facts (workspace_id, person_id, valid_from, zone, attributes) values ($1, $2, '2020-01-01', 'UTC', '{"team": "red"}')`,
        [workspaceId, id],
      );
    }
    const value = uuidv7();
    await tx.query(
      `insert into recognition_values (workspace_id, value_id, key, name, folded, meaning, kind, family, created_at)
       values ($1, $2, 'care', 'Care', 'care', 'Care', 'value', 'peer', now())`,
      [workspaceId, value],
    );
    let n = 0;
    for (const [pair, times] of Object.entries(given))
      for (let k = 0; k < times; k++) {
        const [giver = '', to = ''] = pair.split(' ');
        const id = uuidv7();
        const at = toTimestamp((Date.now() - ++n * 3_600_000) * 1000);
        await tx.query(
          `insert into recognitions (workspace_id, recognition_id, giver_id, value_id, what, effect, state, given_at, written_at, once_key, once_hash)
           values ($1, $2, $3, $4, 'Mended it', 'It holds', 'shown', $5, $5, $6, '')`,
          [workspaceId, id, ids.get(giver), value, at, id],
        );
        await tx.query(
          'insert into recognition_recipients (workspace_id, recognition_id, person_id) values ($1, $2, $3)',
          [workspaceId, id, ids.get(to)],
        );
      }
  });
  await engine.drop(workspaceId);
  return workspaceId;
}

test('a circle is shown to an admin with what it rests on, and to nobody else', async () => {
  const workspaceId = await team({
    'ana bo': 8,
    'bo cy': 7,
    'cy ana': 9,
    'di ed': 2,
    'ed flo': 1,
    'flo di': 2,
  });
  const { body } = await ask('GET', '/v1/authenticity', { workspaceId });
  const { hints, recognitions } = body as Authenticity;
  expect(recognitions).toBe(29);
  expect(
    hints.map(({ sentence, evidenceCount }) => [sentence.replace(/^.*give/, 'give'), evidenceCount]),
  ).toEqual([['give most of their recognition to each other: 24 times.', 24]]);
  expect(hints[0]?.people.map(({ handle }) => handle).sort()).toEqual(['ana', 'bo', 'cy']);
  expect(hints[0]?.evidence[0]).toMatchObject({ what: 'Mended it It holds' });
  expect((await ask('GET', '/v1/authenticity', { workspaceId, role: 'member' })).status).toBe(403);
  expect((await ask('GET', '/v1/authenticity?since=never', { workspaceId })).status).toBe(400);
});

const circle = { 'ana bo': 8, 'bo cy': 7, 'cy ana': 9, 'di ed': 2, 'ed flo': 1, 'flo di': 2 };

test('a hint that was looked at stays quiet for what was looked at, and comes back with much more', async () => {
  const workspaceId = await team(circle);
  const read = async () => (await ask('GET', '/v1/authenticity', { workspaceId })).body as Authenticity;
  const key = (await read()).hints[0]?.key ?? '';
  const place = `/v1/authenticity/hints/${key}/dismissal`;
  const put = (reason: string) => ask('PUT', place, { workspaceId }, { reason });
  expect((await put('')).body).toMatchObject({ code: 'empty-text' });
  expect((await put('They work the same shift.')).status).toBe(204);
  const quiet = await read();
  expect(quiet.hints).toEqual([]);
  expect(quiet.dismissed).toMatchObject([
    { key, dismissal: { reason: 'They work the same shift.', by: { handle: 'test-admin' } } },
  ]);
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(`update authenticity_dismissals set evidence = evidence[1:14]`),
  );
  const again = await read();
  expect(again.hints).toMatchObject([{ key, dismissal: { reason: 'They work the same shift.' } }]);
  expect(again.dismissed).toEqual([]);
  await put('Still the same shift.');
  expect((await ask('DELETE', place, { workspaceId })).status).toBe(204);
  expect((await read()).hints).toMatchObject([{ key, dismissal: null }]);
  expect((await ask('DELETE', place, { workspaceId })).status).toBe(404);
  const audit = await ask('GET', '/v1/audit?actor=TEST-admin&subject=' + key, { workspaceId });
  expect(audit.body.items.map((item: { action: string }) => item.action)).toEqual([
    'hint.brought-back',
    'hint.dismissed',
    'hint.dismissed',
  ]);
});

test('whoever gives often reads a gentle sentence, and nothing is held back', async () => {
  const workspaceId = await team({ 'ana bo': 1 });
  const give = async (to: string, n: number) => {
    const body = { to: [to], value: 'care', what: `Mended it, number ${n}` };
    const { status, body: answer } = await ask(
      'POST',
      '/v1/recognitions',
      { workspaceId, role: 'member' },
      body,
    );
    expect(status).toBe(201);
    return answer.gentle as string | null;
  };
  expect(await give('bo', 0)).toBeNull();
  await engine.drop(workspaceId);
  const limits = { toOneAWeek: 2, aDay: 4 };
  expect((await ask('PUT', '/v1/recognition-limits', { workspaceId }, limits)).body).toEqual(limits);
  expect((await ask('GET', '/v1/recognition-limits', { workspaceId })).body).toEqual(limits);
  expect(
    (await ask('PUT', '/v1/recognition-limits', { workspaceId }, { toOneAWeek: 0, aDay: 1 })).status,
  ).toBe(400);
  expect(await give('bo', 1)).toBeNull();
  expect(await give('bo', 2)).toMatch(/^It is sent\. bo has heard from you 3 times within a week/);
  expect(await give('cy', 3)).toBeNull();
  expect(await give('di', 4)).toMatch(/^It is sent, the 5th within a day/);
});

test('nothing stands out where nothing was given', async () => {
  const { body } = await ask('GET', '/v1/authenticity', { workspaceId: await team({}) });
  expect(body).toMatchObject({ recognitions: 0, hints: [] });
});
