import { describe, expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import type { Later } from './together.ts';

const database = await testDatabase();

async function one(sql: string): Promise<unknown> {
  return (await database.pool.query<{ value: unknown }>(`select ${sql} as value`)).rows[0]?.value;
}

test.each([
  ['9007199254740991::bigint', 9007199254740991],
  ['-9007199254740991::bigint', -9007199254740991],
  ['array[1, null, 3]::bigint[]', [1, null, 3]],
  [`date '2016-02-29'`, '2016-02-29'],
  [`timestamptz '2016-02-29 12:29:00.000001+01'`, 1456745340000001],
  [`array[timestamptz '1970-01-01 00:00:00+00', null]`, [0, null]],
  [`'{"a": [1, "x"]}'::jsonb`, { a: [1, 'x'] }],
  [`'\\x00ff'::bytea`, Buffer.from([0, 255])],
  ['count(*)', 1],
])('%s arrives as its value', async (sql, value) => {
  expect(await one(sql)).toEqual(value);
});

test('a bigint that a number cannot hold is refused, and the connection goes on', async () => {
  await expect(one('9007199254740992::bigint')).rejects.toThrow('beyond 2^53');
  expect(await one('1')).toBe(1);
});

test('what a failed transaction wrote is undone', async () => {
  const workspace = await newWorkspace(database);
  const failed = database.inWorkspace(workspace, async (tx) => {
    await tx.query(`update workspaces set name = 'changed'`);
    throw new Error('on purpose');
  });
  await expect(failed).rejects.toThrow('on purpose');
  const rows = await database.inWorkspace(workspace, (tx) =>
    tx.query<{ name: string }>('select name from workspaces'),
  );
  expect(rows).toEqual([{ name: `w-${workspace}` }]);
});

test('a failed statement that was swallowed does not pass for a commit', async () => {
  const workspace = await newWorkspace(database);
  const swallowed = database.inWorkspace(workspace, async (tx) => {
    await tx.query('select 1 / 0').catch(() => {});
  });
  await expect(swallowed).rejects.toThrow('Nothing was saved');
});

test('a workspace is forgotten when its transaction ends', async () => {
  const workspace = await newWorkspace(database);
  await database.inWorkspace(workspace, (tx) => tx.query('select 1'));
  for (let n = 0; n < 10; n += 1) {
    expect((await database.pool.query('select * from workspaces')).rows).toEqual([]);
  }
});

test('a connection that PostgreSQL cuts does not spoil the pool', async () => {
  const workspace = await newWorkspace(database);
  const cut = database.inWorkspace(workspace, (tx) =>
    tx.query('select pg_terminate_backend(pg_backend_pid())'),
  );
  await expect(cut).rejects.toThrow();
  expect(await database.inWorkspace(workspace, (tx) => tx.query('select 1 as n'))).toEqual([{ n: 1 }]);
});

test('a runaway statement is stopped by the limit of the role', async () => {
  expect(await one(`current_setting('statement_timeout')`)).toBe('30s');
  await expect(
    database.pool.query(`set statement_timeout = 50; select count(*) from generate_series(1, 1e12)`),
  ).rejects.toThrow('statement timeout');
});

test('what is no workspace id never reaches the database', async () => {
  await expect(database.inWorkspace("' or true --", async () => {})).rejects.toThrow('not a workspace id');
});

test('looking sees what is committed of one workspace at a time, and writes nothing', async () => {
  const [one, other] = [await newWorkspace(database), await newWorkspace(database)];
  const names = (id: string) =>
    database.look(id, (tx) => tx.query<{ id: string }>('select workspace_id as id from workspaces'));
  // More looks than connections, so that each connection is in both.
  const seen = await Promise.all(Array.from({ length: 60 }, (_, n) => names(n % 2 === 0 ? one : other)));
  expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => [{ id: n % 2 === 0 ? one : other }]));
  await database.inWorkspace(one, (tx) => tx.query(`update workspaces set name = 'new'`));
  const [row] = await database.look(one, (tx) => tx.query('select name from workspaces'));
  expect(row).toEqual({ name: 'new' });
  await expect(database.look(one, (tx) => tx.query(`update workspaces set name = 'x'`))).rejects.toThrow(
    'read-only',
  );
  await expect(names("'; select 1; --")).rejects.toThrow('is not a workspace id');
  // A connection that breaks while it looks is not used again.
  await expect(
    database.look(one, (tx) => tx.query('select pg_terminate_backend(pg_backend_pid())')),
  ).rejects.toThrow();
  expect(await names(other)).toEqual([{ id: other }]);
});

test('a transaction at once begins with its first statement, and is none without one', async () => {
  const workspace = await newWorkspace(database);
  await database.inWorkspaceAtOnce(workspace, async (tx) => {
    expect(() => tx.client).toThrow('yet to be sent');
    expect(await tx.query('select count(*) from workspaces')).toEqual([{ count: 1 }]);
    expect(tx.client.getTransactionStatus()).toBe('T');
  });
  const failed = database.inWorkspaceAtOnce(workspace, async (tx) => {
    await tx.query(`update workspaces set name = 'changed'`);
    throw new Error('on purpose');
  });
  await expect(failed).rejects.toThrow('on purpose');
  expect(
    await database.inWorkspaceAtOnce(workspace, (tx) => tx.query('select name from workspaces')),
  ).toEqual([{ name: `w-${workspace}` }]);
  await database.inWorkspaceAtOnce(workspace, async () => {});
});

describe.each(['inWorkspace', 'inWorkspaceAtOnce'] as const)('what is left for later in %s', (begin) => {
  const rename = (to: string, failure?: (error: Error) => Error): Later => ({
    name: 'rename',
    text: 'update workspaces set name = $1 returning 1 / length($1)',
    values: [to],
    ...(failure && { failure }),
  });
  const nameOf = async (workspace: string) => {
    const [row] = await database.look(workspace, (tx) =>
      tx.query<{ name: string }>('select name from workspaces'),
    );
    return row?.name;
  };

  test('is committed with the rest, whether something is asked after it or not', async () => {
    const workspace = await newWorkspace(database);
    await database[begin](workspace, async (tx) => tx.later(rename('one')));
    expect(await nameOf(workspace)).toBe('one');
    await database[begin](workspace, async (tx) => {
      tx.later(rename('two'));
      expect(await tx.query('select name from workspaces')).toEqual([{ name: 'two' }]);
      tx.later(rename('three'));
      await tx.flush();
      expect(await tx.prepared('name', 'select name from workspaces', [])).toEqual([{ name: 'three' }]);
      tx.later(rename('four'));
      tx.later(rename('five'));
    });
    expect(await nameOf(workspace)).toBe('five');
  });

  test('is not there if the work fails, or something that goes with it', async () => {
    const workspace = await newWorkspace(database);
    const before = await nameOf(workspace);
    const thrown = database[begin](workspace, async (tx) => {
      tx.later(rename('one'));
      throw new Error('on purpose');
    });
    await expect(thrown).rejects.toThrow('on purpose');
    const failed = database[begin](workspace, async (tx) => {
      tx.later(rename('one'));
      tx.later(rename('', () => new Error('the empty one')));
      tx.later(rename('three', () => new Error('the third')));
    });
    await expect(failed).rejects.toThrow('the empty one');
    const swallowed = database[begin](workspace, async (tx) => {
      tx.later(rename(''));
      await tx.query('select 1').catch(() => undefined);
      tx.later(rename('four'));
    });
    await expect(swallowed).rejects.toThrow('transaction is aborted');
    expect(await nameOf(workspace)).toBe(before);
    // The connections are as good as before.
    for (let n = 0; n < 10; n += 1) await database[begin](workspace, async (tx) => tx.later(rename(`${n}`)));
    expect(await nameOf(workspace)).toBe('9');
  });

  test('is overtaken by nothing, also where the connection has yet to learn it', async () => {
    const workspace = await newWorkspace(database);
    for (let n = 0; n < 20; n++) {
      await database[begin](workspace, async (tx) => {
        tx.later({ ...rename(`${n}`), name: `rename ${begin} ${n}` });
        const flushed = tx.flush();
        const names = tx.query('select name from workspaces');
        tx.later(rename('after'));
        expect(await names).toEqual([{ name: `${n}` }]);
        await flushed;
      });
      expect(await nameOf(workspace)).toBe('after');
    }
  });

  test('is said to be written', async () => {
    const workspace = await newWorkspace(database);
    const stamp = () => database.writes.stamp(workspace, ['workspaces']);
    const before = stamp();
    await database[begin](workspace, async (tx) => tx.later(rename('one')));
    expect(stamp()).toBe(before + 1);
  });

  test('that no PostgreSQL can read fails, and can be said rightly after it', async () => {
    const workspace = await newWorkspace(database);
    const wrong = database[begin](workspace, async (tx) => {
      tx.later({ name: 'right before', text: 'select 1' });
      tx.later({ name: 'wrong', text: 'updat' });
    });
    await expect(wrong).rejects.toThrow('syntax error');
    await database[begin](workspace, async (tx) => {
      tx.later({ name: 'right before', text: 'select 1' });
      tx.later({ name: 'wrong', text: `update workspaces set name = 'right'` });
    });
    expect(await nameOf(workspace)).toBe('right');
  });

  test('dies with its connection', async () => {
    const workspace = await newWorkspace(database);
    const cut = database[begin](workspace, async (tx) => {
      tx.later(rename('one'));
      tx.later({ name: 'cut', text: 'select pg_terminate_backend(pg_backend_pid())' });
    });
    await expect(cut).rejects.toThrow();
    expect(await nameOf(workspace)).not.toBe('one');
  });
});
