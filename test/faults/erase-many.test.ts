import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { withClient } from '../../src/store/pool.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../support/engine.ts';
import { tracesOf } from '../support/traces.ts';

/** `npm run erasure 1000` plants and erases a thousand. */
const people = Number(process.env['SMALLWINS_TEST_RUNS'] ?? 40);
const eventsEach = 20;
const token = 'zorilla';

const database = await testDatabase();
const engine = await Engine.start({ database, secret: Buffer.alloc(32, 5) });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const handleOf = (n: number) => `${token}.n${n}`;
const about = (n: number, hours: number, ticket: string): SourceEvent => {
  const event = deskEvent(n % 2 === 0 ? 'answer.sent' : 'request.made', ticket, hours, handleOf(n));
  return { ...event, data: { ...event.data, note: `Zorilla Nr${n} and nobody else` } };
};

test(`${people} people are erased while events about them keep coming: no trace, and counts equal a recompute`, {
  timeout: 600_000,
}, async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
  const caller = { workspaceId };
  const rows = Array.from(
    { length: people },
    (_, n) => `${handleOf(n)},Zorilla Nr${n},${handleOf(n)}@example.com,north`,
  );
  await ask('POST', '/v1/people/import', caller, { csv: ['handle,name,email,team', ...rows].join('\n') });
  for (let round = 0; round < eventsEach; round++)
    await send(Array.from({ length: people }, (_, n) => about(n, round, `T${round}-${n >> 1}`)));
  const others = await send([
    deskEvent('request.made', 'Q', 0, 'Bo'),
    deskEvent('answer.sent', 'Q', 1, 'Cy'),
  ]);
  expect(others.every(({ status }) => status === 'accepted')).toBe(true);
  expect((await tracesOf(database.superuser, [token])).length).toBeGreaterThan(3);
  // In both places, or looking there would say nothing. A checkpoint may take it out of the log.
  expect((await inFiles('select pg_switch_wal()')).some((path) => path.includes('pg_wal'))).toBe(true);
  expect((await inFiles()).some((path) => path.includes('base'))).toBe(true);

  let sent = 0;
  let longestMs = 0;
  let isOver = false;
  const load = (async () => {
    // Five hundred events a second, each about one of them.
    for (let round = 0; !isOver; round++) {
      const startedMs = performance.now();
      const batch = Array.from({ length: 100 }, (_, n) =>
        about((round * 100 + n) % people, 30 + round / 100, `L${round}-${n}`),
      );
      sent += (await send(batch)).length;
      const tookMs = performance.now() - startedMs;
      longestMs = Math.max(longestMs, tookMs);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 200 - tookMs)));
    }
  })();
  const startedMs = performance.now();
  for (let n = 0; n < people; n++) {
    const asked = await ask('POST', `/v1/people/${handleOf(n)}/erasure`, caller, { confirm: handleOf(n) });
    expect(asked.status).toBe(202);
  }
  const waiting = () =>
    database.inWorkspace(workspaceId, async (tx) => {
      const [row] = await tx.query<{ left: number }>(
        `select count(*) as left from erasures where state <> 'done'`,
      );
      return row?.left;
    });
  await expect.poll(waiting, { timeout: 500_000, interval: 200 }).toBe(0);
  const seconds = (performance.now() - startedMs) / 1000;
  const traces = await tracesOf(database.superuser, [token]);
  const files = await inFiles();
  isOver = true;
  await load;
  expect(traces).toEqual([]);
  expect(files).toEqual([]);
  expect(await inFiles()).toEqual([]);
  expect(await tracesOf(database.superuser, [token])).toEqual([]);
  const { body } = await ask('POST', '/v1/invariants/check', caller, { full: true });
  expect(body.items.filter(({ state }: { state: string }) => state === 'broken')).toEqual([]);
  console.log(
    `${people} people with ${people * eventsEach} events erased in ${seconds.toFixed(1)} s, ${sent} events meanwhile; ` +
      `the longest batch waited ${Math.round(longestMs)} ms. No trace in tables, their files, or the write-ahead log.`,
  );
});

/** Files of PostgreSQL that hold the word, once it has written down what it holds in memory. */
async function inFiles(writeDown = 'checkpoint'): Promise<string[]> {
  const folder = await withClient(database.superuser, async (client) => {
    await client.query(writeDown);
    const { rows } = await client.query<{ data_directory: string; own: string }>(
      `select current_setting('data_directory') as data_directory, oid::text as own from pg_database where datname = current_database()`,
    );
    return rows[0] ?? { data_directory: '', own: '' };
  });
  const found: string[] = [];
  for (const part of [join('base', folder.own), 'pg_wal', 'global'])
    for (const name of await readdir(join(folder.data_directory, part)))
      if (await holds(join(folder.data_directory, part, name))) found.push(join(part, name));
  return found;
}

async function holds(path: string): Promise<boolean> {
  let tail = '';
  try {
    for await (const part of createReadStream(path, { encoding: 'latin1' })) {
      if ((tail + part).toLowerCase().includes(token)) return true;
      tail = String(part).slice(-token.length);
    }
  } catch {
    // A folder, or a file that is gone by now.
  }
  return false;
}
