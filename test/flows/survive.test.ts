import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { Client } from '../../src/cli/client.ts';
import type { Receipt } from '../../src/features/awards/api.ts';
import type { ImportView } from '../../src/features/imports/api.ts';
import { madeUpLog, reopenedEvent, resolvedEvents } from './made-up-history.ts';
import {
  allAwards,
  allEvents,
  essence,
  importFile,
  makeKey,
  openWorkspace,
  postEvents,
  startImport,
  startProduct,
} from './product.ts';
import { ServerProcess } from './server-process.ts';

const mapping = 'helpdesk-activities';
const server = new ServerProcess();
afterAll(() => server.remove());

/** Asks again and again until the import is where it should be. */
async function importUntil(
  client: Client,
  id: string,
  isThere: (view: ImportView) => boolean,
): Promise<ImportView> {
  for (;;) {
    const view = await client.ask<ImportView>(`/v1/imports/${id}`);
    if (isThere(view)) return view;
    if (view.state === 'failed' || view.state === 'done')
      throw new Error(`Too late: ${JSON.stringify(view)}`);
    await pause(10);
  }
}

async function killAndStart(): Promise<Client> {
  await server.end('SIGKILL');
  return server.start();
}

/** A source whose people come with its events, and a key of it. */
async function openSource(client: Client): Promise<string> {
  await importFile(client, madeUpLog(0), mapping);
  return makeKey(client);
}

test('an import killed three times in the middle ends like one that was not', {
  timeout: 300_000,
}, async () => {
  const file = madeUpLog(3000);
  const undisturbed = await startProduct();
  const calm = await openWorkspace(undisturbed.client, 'calm', ['clean-cases']);
  const calmView = await importFile(calm, file, mapping);
  const expected = {
    awards: essence(await allAwards(calm)),
    events: (await allEvents(calm)).map(({ id }) => id).sort(),
  };
  await undisturbed.stop();
  expect(expected.awards.length).toBeGreaterThan(180);

  let client = await openWorkspace(await server.start(), 'hurt', ['clean-cases']);
  const { id } = await startImport(client, file, mapping);
  client = (await killAndStart()).in('hurt');
  await importUntil(client, id, ({ state, events }) => state === 'running' && events > 900);
  client = (await killAndStart()).in('hurt');
  const before = await importUntil(client, id, ({ state, events }) => state === 'running' && events > 2100);
  client = (await killAndStart()).in('hurt');
  const view = await importUntil(client, id, ({ state }) => state === 'done');

  const { rows, events, duplicates, rejected, profile } = calmView;
  expect(view).toMatchObject({ rows, events, duplicates, rejected, profile });
  expect(before.events).toBeLessThan(events);
  expect((await allEvents(client)).map((event) => event.id).sort()).toEqual(expected.events);
  expect(essence(await allAwards(client))).toEqual(expected.awards);
});

test('what was acknowledged before a kill is there after it, once', { timeout: 60_000 }, async () => {
  let client = await openWorkspace(await server.running(), 'acked', ['clean-week']);
  const key = await openSource(client);
  const atMs = Date.UTC(2016, 2, 23, 9);
  const batches = Array.from({ length: 60 }, (_, batch) =>
    resolvedEvents(
      'Ann',
      Array.from({ length: 50 }, (_, ticket) => `T${batch}-${ticket}`),
      atMs,
    ),
  );
  const acknowledged: string[] = [];
  const waiting = [...batches];
  const poster = async () => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      await postEvents(client.url, key, batch);
      acknowledged.push(...batch.map(({ id }) => id));
      if (acknowledged.length > 1000) await server.end('SIGKILL');
    }
  };
  await Promise.allSettled([poster(), poster(), poster(), poster()]);
  expect(acknowledged.length).toBeGreaterThan(1000);
  expect(acknowledged.length).toBeLessThan(3000);

  client = (await server.start()).in('acked');
  const kept = (await allEvents(client)).map(({ id }) => id);
  expect(new Set(kept).size).toBe(kept.length);
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);

  for (const batch of batches) await postEvents(client.url, key, batch);
  expect(await allEvents(client)).toHaveLength(3000);
  const query = { person: 'Ann', achievement: 'clean-week', window: '2016-W12' };
  expect((await client.ask<Receipt>('/v1/explain', { query })).value).toBe(3000);
});

test('a second start on the same folder is refused and names the holder', { timeout: 60_000 }, async () => {
  const { url } = await server.running();
  const { exitCode, errors } = await server.startAnother();
  expect(exitCode).toBe(1);
  const { error } = JSON.parse(errors) as { error: { code: string; message: string; mend: string } };
  expect(error.code).toBe('folder.held');
  for (const part of [server.dataFolder, String(server.pid), url]) expect(error.message).toContain(part);
  expect(error.mend).toContain('SMALLWINS_DATA');
  expect(await (await server.running()).ask('/readyz')).toEqual({ ok: true });
});

test('an award that waits is withdrawn, also when the server was killed in between', {
  timeout: 60_000,
}, async () => {
  let client = await openWorkspace(await server.running(), 'hold', []);
  const yaml = readFileSync(
    new URL('../../packs/helpdesk-quality/achievements/clean-close.yaml', import.meta.url),
    'utf8',
  );
  await client.ask('/v1/achievements', { method: 'POST', body: { yaml, validFrom: 'beginning' } });
  const key = await openSource(client);
  const nowMs = Date.now();
  await postEvents(client.url, key, resolvedEvents('Bob', ['A', 'B', 'C', 'D', 'E'], nowMs), '');
  const [pending] = await allAwards(client);
  expect(pending).toMatchObject({ state: 'pending', person: { handle: 'Bob' } });

  client = (await killAndStart()).in('hold');
  expect(await allAwards(client)).toMatchObject([{ id: pending?.id, state: 'pending' }]);
  await postEvents(client.url, key, [reopenedEvent('C', nowMs + 1)], '');
  const [withdrawn, ...others] = await allAwards(client);
  expect(others).toEqual([]);
  expect(withdrawn).toMatchObject({ id: pending?.id, state: 'withdrawn' });
  expect(withdrawn?.stateSentence).toContain('reopened');
});

test('SIGTERM ends it cleanly', { timeout: 60_000 }, async () => {
  await server.running();
  expect(await server.end('SIGTERM')).toBe(0);
  const client = await server.start();
  expect(await client.ask('/readyz')).toEqual({ ok: true });
});
