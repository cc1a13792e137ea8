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

test('nothing stands out where nothing was given', async () => {
  const { body } = await ask('GET', '/v1/authenticity', { workspaceId: await team({}) });
  expect(body).toMatchObject({ recognitions: 0, hints: [] });
});
