import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { Client } from '../../src/cli/client.ts';
import type { SourceAccess } from '../../src/features/fetch-back/api.ts';
import type { MadeSource } from '../../src/features/sources/api.ts';
import { ServerProcess } from '../flows/server-process.ts';
import { signedByHubspot, testHubspot } from '../support/stand-ins/hubspot.ts';

const hubspot = await testHubspot();
const server = new ServerProcess({
  SMALLWINS_HUBSPOT_API_URL: hubspot.url,
  SMALLWINS_INTERNAL_HOSTS: hubspot.host,
});
afterAll(async () => {
  await server.remove();
  await hubspot.stop();
});
const secret = 'client-secret-of-the-app';
const dealsARound = 40;

async function events(client: Client): Promise<string[]> {
  const { items } = await client.ask<{ items: { type: string; subject: string | null }[] }>('/v1/events', {
    query: { limit: '200', source: 'shop' },
  });
  return items.map(({ type, subject }) => `${type} ${subject}`);
}

/** Moves deals in HubSpot and hands over what it says; 2xx means that nothing of it may be lost. */
async function move(client: Client, path: string, first: number): Promise<void> {
  const notifications = Array.from({ length: dealsARound }, (_, index) => {
    const id = String(first + index);
    hubspot.make('deal', id, { dealstage: 'qualifiedtobuy' }, { at: Date.now() - 3_600_000, by: 77 });
    // A moment after access was set, deliveries still tell for themselves.
    return hubspot.set('deal', id, 'dealstage', 'contractsent', { at: Date.now() + 6000, by: 77 });
  });
  const body = JSON.stringify(notifications);
  const answer = await fetch(client.url + path, {
    method: 'POST',
    body,
    headers: signedByHubspot(secret, body),
  });
  expect(answer.status).toBe(200);
}

test('a server killed between accepted and fetched loses no change, and tells none twice', {
  timeout: 180_000,
}, async () => {
  let client = await server.start();
  const source = {
    slug: 'shop',
    name: 'Shop',
    kind: 'hubspot',
    account: '4711',
    secret,
    createsPeople: true,
  };
  const made = await client.ask<MadeSource>('/v1/sources', { method: 'POST', body: source });
  const path = made.hook?.path ?? '';
  await client.ask('/v1/sources/shop/access', { method: 'PUT', body: { token: hubspot.state.token } });
  // Killed while HubSpot has not answered yet, and then at moments of their own.
  hubspot.mishaps.push('hang');
  for (const [round, waitMs] of [0, 60, 140].entries()) {
    await move(client, path, 1 + round * dealsARound);
    await pause(waitMs);
    await server.end('SIGKILL');
    hubspot.release();
    client = await server.start();
  }
  const expected = 3 * dealsARound;
  await expect
    .poll(async () => (await client.ask<SourceAccess>('/v1/sources/shop/access')).access?.waiting, {
      timeout: 60_000,
    })
    .toBe(0);
  const told = await events(client);
  expect([told.length, new Set(told).size]).toEqual([expected, expected]);
  expect((await client.ask<{ items: unknown[] }>('/v1/quarantine')).items).toEqual([]);
});
