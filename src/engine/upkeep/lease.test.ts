import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { identityOf } from '../../store/embedded/process-identity.ts';
import { takeLease } from './lease.ts';

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
