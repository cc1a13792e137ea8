import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { EventState } from '../../src/features/events/api.ts';
import { makeKey, openWorkspace } from './product.ts';
import { ServerProcess } from './server-process.ts';

const run = promisify(execFile);
const server = new ServerProcess();
afterAll(() => server.remove());

const page = readFileSync(new URL('../../docs/reference/http-api.md', import.meta.url), 'utf8');
const section = page.slice(page.indexOf('## State'), page.indexOf('## Previews'));
const example = /```sh\n(.*?)```/s.exec(section)?.[1] ?? '';
const answer = JSON.parse(/```json\n(.*?)```/s.exec(section)?.[1] ?? '{}') as EventState;

/** The example as it is written, with another deal in it. */
function example7(url: string, key: string, deal: number): Promise<EventState> {
  const script = example
    .replace('deal-7-update-3', `deal-${deal}-update-3`)
    .replace('"deal":"7"', `"deal":"${deal}"`);
  const env = { PATH: process.env.PATH ?? '', SMALLWINS_URL: url, SMALLWINS_KEY: key };
  return run('/bin/sh', ['-c', script], { env }).then(({ stdout }) => JSON.parse(stdout) as EventState);
}

test('the example of the page counts to ten, answers as shown, and says the first time once over a kill', {
  timeout: 180_000,
}, async () => {
  const client = await openWorkspace(await server.start(), 'flow', []);
  await client.ask('/v1/packs/crm-hygiene/achievements', {
    method: 'POST',
    body: { achievement: 'pipeline-hygiene', validFrom: 'beginning' },
  });
  await client.ask('/v1/sources', {
    method: 'POST',
    body: { slug: 'crm', name: 'CRM', createsPeople: true },
  });
  const key = await makeKey(client, 'crm');
  const url = () => server.ready?.url.replace(/\/$/, '') ?? '';
  const counts: unknown[] = [];
  for (const deal of [1, 2, 3, 4, 5, 6, 8, 9]) {
    const { count, remaining, firstTime } = await example7(url(), key, deal);
    counts.push([count, remaining, firstTime]);
  }
  expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((count) => [count, 10 - count, false]));
  await server.end('SIGKILL');
  await server.start();
  expect(await example7(url(), key, 9)).toMatchObject({ event: { status: 'duplicate' }, count: 8 });
  await example7(url(), key, 10);
  const tenth = await example7(url(), key, 7);
  const { awardId, window } = tenth;
  expect(awardId).toMatch(/^[0-9a-f-]{36}$/);
  expect(window).toMatch(/^\d{4}-\d\d$/);
  // Numbers of events have gaps.
  const event = { ...answer.event, seq: tenth.event.seq };
  expect(tenth).toEqual({ ...answer, event, awardId, window });
  await server.end('SIGKILL');
  await server.start();
  const again = await Promise.all([7, 7, 7].map((deal) => example7(url(), key, deal)));
  for (const one of again)
    expect(one).toEqual({ ...tenth, event: { ...tenth.event, status: 'duplicate' }, firstTime: false });
  expect(await example7(url(), key, 11)).toMatchObject({
    count: 11,
    state: 'confirmed',
    makesAward: false,
    awardId,
  });
});
