import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../test/support/engine.ts';
import { withClient } from '../store/pool.ts';
import { Engine } from './engine.ts';
import { Unavailable } from './failures.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());

/** From now on the database says of one event, each time, that it should be tried again. */
async function poison(eventId: string): Promise<() => Promise<number>> {
  await withClient(database.superuser, async (client) => {
    await client.query('create sequence poison_tries');
    await client.query('grant all on sequence poison_tries to public');
    await client.query(`create function poison() returns trigger language plpgsql as $$ begin
      if new.event_id = '${eventId}' then
        perform nextval('poison_tries');
        raise exception 'try again' using errcode = '40001';
      end if;
      return new; end $$`);
    await client.query(
      'create trigger poison before insert on event_log for each row execute function poison()',
    );
  });
  return () =>
    withClient(database.superuser, async (client) => {
      const { rows } = await client.query<{ tries: number }>(
        'select last_value::int as tries from poison_tries',
      );
      return rows[0]?.tries ?? 0;
    });
}

test('what fails each time is tried five times and answered, and what comes after goes on', async () => {
  const { send, states } = await setUpDesk(database, engine, quickAnswer);
  const bad = deskEvent('answer.sent', 'P', 0);
  const triesOf = await poison(bad.id);
  await expect(send([bad])).rejects.toThrow(Unavailable);
  expect(await triesOf()).toBe(5);
  const good = [
    ...['A', 'B'].map((ticket) => deskEvent('request.made', ticket, 1)),
    ...['A', 'B'].map((ticket) => deskEvent('answer.sent', ticket, 2)),
  ];
  expect((await send(good)).map(({ status }) => status)).toEqual(Array(4).fill('accepted'));
  expect(await states()).toEqual(['Ana confirmed']);
  await withClient(database.superuser, (client) => client.query('drop trigger poison on event_log'));
  expect((await send([bad])).map(({ status }) => status)).toEqual(['accepted']);
});
