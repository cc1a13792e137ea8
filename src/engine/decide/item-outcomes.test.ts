import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../engine.ts';

const database = await testDatabase();
let engine: Engine;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => deskMonday + 360_000_000_000 });
});
afterAll(() => engine.stop());

test('a sender that asks hears what an answer completes, and when it completes nothing', async () => {
  const { send } = await setUpDesk(database, engine, quickAnswer);
  const items = await send(
    [
      deskEvent('request.made', 'A', 0),
      deskEvent('answer.sent', 'A', 1),
      deskEvent('answer.sent', 'A', 2),
      deskEvent('request.made', 'B', 3),
      deskEvent('answer.sent', 'B', 4),
    ],
    { mode: 'history', outcomes: true },
  );
  expect(
    items.map(({ outcomes }) => outcomes?.map(({ outcome, count, why }) => [outcome, count, why])),
  ).toEqual([
    [],
    [['notYet', 1, '1 of 2.']],
    [['notMatching', null, 'It completes nothing: what has to come before it is missing, or too long ago.']],
    [],
    [['awarded', 2, 'It completes 2.']],
  ]);
});
