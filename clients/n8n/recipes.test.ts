import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { EndpointClerk } from '../../src/features/endpoints/endpoint-clerk.ts';
import { endpointLimits, postLimits } from '../../src/features/endpoints/endpoint-lane.ts';
import { Lanes } from '../../src/features/lanes.ts';
import { makePost } from '../../src/features/outward.ts';
import { makeSeal } from '../../src/features/sign-in/seal.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { withClient } from '../../src/store/pool.ts';
import { testApp } from '../../test/support/app.ts';
import { testDatabase } from '../../test/support/database.ts';
import { setUpDesk } from '../../test/support/engine.ts';
import { temporaryFolder } from '../../test/support/folder.ts';
import { N8n, type Workflow } from '../../test/support/n8n.ts';
import { testReceiver } from '../../test/support/stand-ins/receiver.ts';

const installed = process.env.SMALLWINS_N8N;
const database = await testDatabase();
const hour = 3_600_000_000;
let back = 74 * hour;
const now = () => Date.now() * 1000 - back;
const lanes = new Lanes();
const sealKey = Buffer.alloc(32, 7);
const internalHosts = ['127.0.0.1'];
const slack = await testReceiver();
const engine = await Engine.start({ database, clockOf: now });
afterAll(() => engine.stop());
const ask = await testApp(database, engine, { sealKey, internalHosts, lanes, nowMs: () => now() / 1000 });
const stops: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

const rules = [
  'crm-hygiene/achievements/pipeline-hygiene',
  'helpdesk-quality/achievements/happy-close',
  'sales-rhythm/achievements/sequence-to-meeting',
].map((path) => readFileSync(`${packageRoot()}/packs/${path}.yaml`, 'utf8'));

/** A recipe as it is imported; only where Slack is, and the prefix of nodes that come from a folder, are ours. */
function recipe(name: string, slack: string): Workflow {
  const text = readFileSync(new URL(`workflows/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(
    text
      .replaceAll('n8n-nodes-smallwins.', 'CUSTOM.')
      .replaceAll('https://hooks.slack.com/services/REPLACE/WITH/YOURS', slack),
  ) as Workflow;
}

/** A flow that asks when its address is called, and answers all that the node passed on. */
function asking(path: string, parameters: object): Workflow {
  const webhook = { httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries' };
  return {
    name: path,
    nodes: [
      {
        ...{ id: 'Asked', name: 'Asked', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 0] },
        ...{ parameters: { ...webhook, options: {} }, webhookId: path },
      },
      {
        ...{ id: 'Read', name: 'Read', type: 'CUSTOM.smallwins', typeVersion: 1, position: [220, 0] },
        ...{ parameters, credentials: { smallwinsApi: { name: 'Reader' } } },
      },
    ],
    connections: { Asked: { main: [[{ node: 'Read', type: 'main', index: 0 }]] } },
    settings: { executionOrder: 'v1' },
  };
}

async function freePort(): Promise<number> {
  const socket = createServer();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as { port: number };
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

async function startN8n(): Promise<N8n> {
  const own = { user: `n8n_${process.pid}`, password: 'n8n', database: `n8n_${process.pid}` };
  const asSuperuser = (...statements: string[]) =>
    withClient(database.superuser, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  await asSuperuser(
    `create role ${own.user} login password 'n8n'`,
    `create database ${own.database} owner ${own.user}`,
  );
  stops.push(() =>
    asSuperuser(`drop database if exists ${own.database} with (force)`, `drop role if exists ${own.user}`),
  );
  const folder = temporaryFolder();
  stops.push(async () => folder.remove());
  const n8n = await N8n.start({
    installed: installed ?? '',
    dataFolder: folder.path,
    database: { ...database.app, ...own },
    port: await freePort(),
    nodes: `${packageRoot()}/clients/n8n/dist`,
  });
  stops.push(() => n8n.stop());
  return n8n;
}

test.skipIf(!installed)(
  'a real n8n runs the three recipes, and acts once on each',
  {
    timeout: 480_000,
  },
  async () => {
    const said = () => slack.hooks.map(({ body }) => (JSON.parse(body) as { text: string }).text);
    const { workspaceId } = await setUpDesk(database, engine, ...rules);
    const caller = { workspaceId };
    const key = (await ask('POST', '/v1/sources/desk/keys', caller, { name: 'n8n' })).body.key as string;
    const wanted = { name: 'n8n reads', scopes: ['read', 'progress'] };
    const reader = (await ask('POST', '/v1/sources/desk/keys', caller, wanted)).body.key as string;
    const { url } = await ask.open(caller);
    const n8n = await startN8n();
    const endpoint = await ask('POST', '/v1/endpoints', caller, {
      name: 'n8n',
      url: `${n8n.url}/webhook/happy-close-award/smallwins`,
      kinds: ['award.confirmed'],
    });
    expect(endpoint.status, JSON.stringify(endpoint.body)).toBe(201);
    const { secret } = endpoint.body.secret as { secret: string };
    const credentials = {
      Reader: await n8n.addCredential('Reader', 'smallwinsApi', { url, apiKey: reader }),
      Smallwins: await n8n.addCredential('Smallwins', 'smallwinsApi', { url, apiKey: key }),
      'Smallwins webhooks': await n8n.addCredential('Smallwins webhooks', 'smallwinsWebhookApi', { secret }),
    };
    for (const name of ['pipeline-hygiene', 'happy-close', 'sequence-to-meeting'])
      await n8n.activate(recipe(name, slack.url), credentials);
    await n8n.activate(
      asking('progress', {
        operation: 'getProgress',
        achievement: 'pipeline-hygiene',
        person: '={{ $json.body.person }}',
      }),
      credentials,
    );
    await n8n.activate(
      asking('awards', {
        operation: 'listAwards',
        returnAll: true,
        filters: { achievement: 'pipeline-hygiene' },
      }),
      credentials,
    );
    const read = async (path: string, body: object) => {
      const answer = await fetch(`${n8n.url}/webhook/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return answer.json() as Promise<Record<string, unknown>[]>;
    };
    const send = async (path: string, body: object) => {
      const answer = await fetch(`${n8n.url}/webhook/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(answer.status, await answer.text()).toBe(200);
    };
    const awards = async () => {
      const { body } = await ask('GET', '/v1/awards', caller);
      const items = body.items as {
        achievement: { key: string };
        person: { handle: string };
        state: string;
      }[];
      return items
        .map(({ achievement, person, state }) => `${achievement.key} ${person.handle} ${state}`)
        .sort();
    };

    // Every delivery twice, as tools do, and two of them at once; one deal is not complete.
    const deals = Array.from({ length: 12 }, (_, n) => ({
      id: `update-${n}`,
      ...{ deal: `D${n}`, by: 'ana', missing_fields: n === 3 ? 1 : 0, next_step_days: 5 },
    }));
    for (const deal of deals) await Promise.all([send('deal-updated', deal), send('deal-updated', deal)]);
    expect(said()).toEqual(['ana has 10 complete deals with a next step this month.']);

    expect(await read('progress', { person: 'ana' })).toMatchObject([
      { person: 'ana', count: 11, of: 10, remaining: 0, state: 'confirmed' },
    ]);
    expect(await read('awards', {})).toMatchObject([
      { person: { handle: 'ana' }, state: 'confirmed', achievement: { key: 'pipeline-hygiene' } },
    ]);

    for (const step of [{ id: 's1' }, { id: 'm1', meeting: true }, { id: 'm1', meeting: true }])
      await send('sales-activity', { ...step, contact: 'C1', by: 'bo' });
    expect(said().slice(1)).toEqual(['bo finished a sequence and booked the meeting.']);

    for (let n = 0; n < 11; n++)
      await send('ticket-rated', { id: `r${n}`, ticket: `T${n}`, agent: 'cy', score: 5 });
    await send('ticket-rated', { id: 'o1', ticket: 'T4', reopened: true });
    await send('ticket-rated', { id: 'r99', ticket: 'T99', agent: 'cy', score: 2 });
    const others = ['pipeline-hygiene ana confirmed', 'sequence-to-meeting bo confirmed'];
    expect(await awards()).toEqual(['happy-close cy pending', ...others].sort());
    expect(said()).toHaveLength(2);

    // Three days later the hold has ended: n8n hears of it by a signed webhook, and of one that is forged it tells nothing.
    back = 0;
    await engine.settle(workspaceId);
    expect(await awards()).toEqual(['happy-close cy confirmed', ...others].sort());
    const forged = await fetch(`${n8n.url}/webhook/happy-close-award/smallwins`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
      },
      body: '{"type":"award.confirmed","data":{"person":{"name":"Eve"},"sentence":"forged"}}',
    });
    expect(forged.status).toBe(401);
    const clerk = new EndpointClerk({
      database,
      engine,
      lanes,
      mailer: null,
      publicUrl: null,
      seal: makeSeal(sealKey),
      post: makePost(internalHosts, postLimits),
      limits: endpointLimits,
      nowMs: Date.now,
      log: () => undefined,
    });
    const workspace = await engine.workspace(workspaceId);
    const giveUpAt = performance.now() + 30_000;
    while (said().length < 3 && performance.now() < giveUpAt) {
      await clerk.work(workspace);
      await pause(200);
    }
    expect(said()).toHaveLength(3);
    expect(said()[2]).toMatch(/^cy: /);
  },
);
