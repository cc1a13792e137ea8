import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { identityOf } from '../../store/embedded/process-identity.ts';
import { Engine } from '../engine.ts';
import { fence, LeaseLost, takeLease } from './lease.ts';

const database = await testDatabase();
const setOwner = (owner: string) =>
  database.pool.query('update engine_lease set owner = $1, renewed_at = clock_timestamp()', [owner]);

test('a lease is refused while its owner lives, and taken at once when it has died or gone', async () => {
  const first = await takeLease(database);
  expect(await first.renew()).toBe(true);
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  await setOwner(`${pid}@${hostname()} ${identityOf(pid)}`);
  await expect(takeLease(database)).rejects.toThrow(`is run by ${pid}@${hostname()},`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const second = await takeLease(database);
  expect(second.epoch).toBeGreaterThan(first.epoch);
  expect(await first.renew()).toBe(false);
  await setOwner(`${process.pid}@${hostname()} another-life`);
  await takeLease(database);
  await setOwner('1@elsewhere 5');
  await expect(takeLease(database)).rejects.toThrow('1@elsewhere');
  await database.pool.query(`update engine_lease set renewed_at = clock_timestamp() - interval '16 s'`);
  const last = await takeLease(database);
  await last.release();
  await takeLease(database);
});

test('what goes with a commit is only written by whoever has the lease, and nobody takes it meanwhile', async () => {
  await setOwner('');
  const workspace = await newWorkspace(database);
  const rename = (epoch: number, name: string) =>
    database.inWorkspaceAtOnce(workspace, async (tx) => {
      tx.later(fence(epoch));
      tx.later({ name: 'rename-workspace', text: 'update workspaces set name = $1', values: [name] });
    });
  const nameOf = async () => {
    const [row] = await database.look(workspace, (tx) =>
      tx.query<{ name: string }>('select name from workspaces'),
    );
    return row?.name;
  };
  const { epoch } = await takeLease(database);
  await rename(epoch, 'mine');
  expect(await nameOf()).toBe('mine');
  await expect(rename(epoch - 1, 'of one before')).rejects.toThrow(LeaseLost);
  await expect(rename(epoch + 1, 'of nobody')).rejects.toThrow(LeaseLost);
  // Somebody is just taking it: who asks waits, and hears that it is gone.
  const taking = await database.pool.connect();
  await taking.query('begin; select from engine_lease for update; update engine_lease set epoch = epoch + 1');
  let isAnswered = false;
  const late = rename(epoch, 'too late').finally(() => {
    isAnswered = true;
  });
  late.catch(() => undefined);
  await expect.poll(() => waitingForLease()).toBe(1);
  expect(isAnswered).toBe(false);
  await taking.query('commit');
  taking.release();
  await expect(late).rejects.toThrow(LeaseLost);
  expect(await nameOf()).toBe('mine');
});

async function waitingForLease(): Promise<number> {
  const { rowCount } = await database.pool.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rowCount ?? 0;
}

test.each([1, 100])('a batch of %d by a process that has been replaced is stored nowhere', async (size) => {
  await setOwner('');
  const engine = await Engine.start({ database });
  try {
    const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
    const some = (ticket: string) =>
      Array.from({ length: size }, (_, n) => deskEvent('answer.sent', `${ticket}${n}`, 1));
    const [first] = await send(some('before'));
    expect(first).toMatchObject({ status: 'accepted' });
    await database.pool.query('update engine_lease set epoch = epoch + 1');
    await expect(send(some('after'))).rejects.toThrow();
    const stored = await database.look(workspaceId, (tx) => tx.query('select from events'));
    expect(stored).toHaveLength(size);
  } finally {
    await engine.stop();
  }
});
