import { expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import { askPrepared } from './prepared.ts';

const database = await testDatabase();
const workspace = await newWorkspace(database);

test('what is asked again answers as the first time, in each type', async () => {
  const text = `select $1::text as text, $2::bigint as big, $3::boolean as yes, $4::timestamptz as at, $5::jsonb as doc,
    null::int as none, n from generate_series(1, $6) n`;
  const values = ['Ünï "x"', 7, true, '2016-02-29 12:29:00.000001+01', '{"a":[1,null]}', 3];
  await database.inWorkspace(workspace, async (tx) => {
    const first = await tx.prepared('types', text, values);
    expect(first).toHaveLength(3);
    expect(await tx.prepared('types', text, values)).toEqual(first);
    expect(await tx.prepared('types', text, [null, -3, false, null, null, 1])).toEqual([
      { text: null, big: -3, yes: false, at: null, doc: null, none: null, n: 1 },
    ]);
    expect(await tx.prepared('types', text, [...values.slice(0, 5), 0])).toEqual([]);
  });
});

test('bytes and lists come as they are, and what returns nothing answers nothing', async () => {
  await database.inWorkspace(workspace, async (tx) => {
    for (let again = 0; again < 3; again++) {
      expect(
        await tx.prepared('bytes', 'select $1::bytea as bytes, $2::text[] as list', [
          Buffer.from([0, 255]),
          ['a', null],
        ]),
      ).toEqual([{ bytes: Buffer.from([0, 255]), list: ['a', null] }]);
      expect(await tx.prepared('rename', 'update workspaces set name = $1', [`name ${again}`])).toEqual([]);
    }
    expect(await tx.query('select name from workspaces')).toEqual([{ name: 'name 2' }]);
  });
});

test('a failure says what it is, and the connection goes on', async () => {
  const client = await database.pool.connect();
  try {
    const divide = (by: number) => askPrepared(client, 'divide', 'select 1 / $1::int as n', [by]);
    expect(await divide(1)).toEqual([{ n: 1 }]);
    await expect(divide(0)).rejects.toThrow('division by zero');
    expect(await divide(1)).toEqual([{ n: 1 }]);
    const big = (text: string) => askPrepared(client, 'big', 'select $1::bigint as n', [text]);
    expect(await big('1')).toEqual([{ n: 1 }]);
    await expect(big('9007199254740992')).rejects.toThrow('beyond 2^53');
    expect(await big('2')).toEqual([{ n: 2 }]);
    // A name stands for one statement.
    await expect(askPrepared(client, 'big', 'select 1', [])).rejects.toThrow('unique');
    expect(await big('3')).toEqual([{ n: 3 }]);
  } finally {
    client.release();
  }
});

test('a connection that breaks in the middle rejects what was asked on it', async () => {
  const client = await database.pool.connect();
  const sleep = () => askPrepared(client, 'sleep', 'select pg_sleep($1) as s', [0.01]);
  await sleep();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const asked = expect(askPrepared(client, 'sleep', 'select pg_sleep($1) as s', [20])).rejects.toThrow();
  await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await asked;
  await expect(sleep()).rejects.toThrow();
  client.release(true);
});
