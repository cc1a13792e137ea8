import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { visitor } from '../../../test/support/visitor.ts';
import { Engine } from '../../engine/engine.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import type { Role } from '../viewer.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app } = await testApp(database, engine);

test('a manager sees what waits for their reports, and nobody else’s', async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
  const answers = ['Ana', 'Ben'].flatMap((by) =>
    [1, 2].flatMap((n) => [
      deskEvent('request.made', `${by}-${n}`, n, by),
      deskEvent('answer.sent', `${by}-${n}`, n + 1, by),
    ]),
  );
  await send([...answers, deskEvent('answer.sent', 'x', 1, 'Lea')]);
  const idOf = async (handle: string) => {
    const { directory } = await engine.workspace(workspaceId);
    return directory.byHandle(handle)?.id ?? '';
  };
  await database.inWorkspace(workspaceId, async (tx) => {
    await tx.query(`update person_facts set attributes = '{"manager":"Lea"}' where person_id = $1`, [
      await idOf('Ana'),
    ]);
    await tx.query(`update awards set state = 'in_review'`);
    await (await engine.workspace(workspaceId)).directory.load(tx);
  });
  const as = async (handle: string, role: Role) => {
    const ask = visitor(app);
    ask.cookies.set(sessionCookie, await openSession(database, workspaceId, await idOf(handle), [role]));
    return ask;
  };
  const seen = async (handle: string, role: Role) => {
    const { items } = (await (await as(handle, role))('GET', '/v1/awards')).body;
    return items.map((award: { person: { handle: string } }) => award.person.handle).sort();
  };
  expect(await seen('Lea', 'admin')).toEqual(['Ana', 'Ben']);
  expect(await seen('Lea', 'manager')).toEqual(['Ana']);
  expect(await seen('Lea', 'member')).toEqual([]);
  expect(await seen('Ben', 'member')).toEqual(['Ben']);
  const lea = await as('Lea', 'manager');
  expect((await lea('GET', '/v1/explain?person=Ana&achievement=quick-answer')).status).toBe(200);
  expect((await lea('GET', '/v1/explain?person=Ben&achievement=quick-answer')).status).toBe(404);
});
