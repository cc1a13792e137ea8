import { afterEach, expect, test } from 'vitest';
import { makeRandom } from '../../bench/support/random.ts';
import { findConnector } from '../../src/connectors/connectors.ts';
import { readGenuine } from '../../src/connectors/judge.ts';
import { Engine } from '../../src/engine/engine.ts';
import { testApp } from '../support/app.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';
import { type Heard, type Sent, sendAll, type Telling } from '../support/senders/send.ts';
import {
  fixtureOf,
  type Moment,
  secretOf,
  signedHeaders,
  type Vendor,
  vendors,
} from '../support/senders/vendors.ts';

/** Deliveries of each tool; for a long trial: SMALLWINS_TEST_RUNS=2000 npx vitest run test/faults/a13-backlog.test.ts */
const each = Number(process.env.SMALLWINS_TEST_RUNS ?? 20);
const parallel = 64;
const backlogMs = 3 * 86_400_000;
const lostShare = 0.05;

const publicUrl = 'https://smallwins.example';
/** The same for both servers: what opens their secrets. */
const sealKey = Buffer.alloc(32, 7);
const database = await testDatabase();
const random = makeRandom(13);
const settled = Math.floor(Date.now() / 1000) * 1000;

interface House {
  readonly engine: Engine;
  readonly ask: Awaited<ReturnType<typeof testApp>>;
  readonly url: string;
}

/** What a server has said yes to, whether or not its tool heard it. */
const reached = new Set<Telling>();
const houses: House[] = [];
afterEach(() => Promise.all(houses.splice(0).map(({ engine }) => engine.stop())));

async function openHouse(): Promise<House> {
  const engine = await Engine.start({ database });
  const ask = await testApp(database, engine, { publicUrl, sealKey });
  const house = { engine, ask, url: await ask.app.listen({ host: '127.0.0.1', port: 0 }) };
  houses.push(house);
  return house;
}

/** The path of a tool's source. */
async function addSource({ ask }: House, workspaceId: string, vendor: Vendor): Promise<string> {
  const { tool, source = {} } = vendor;
  const wishes = { slug: tool, name: tool, kind: tool, secret: secretOf(vendor), ...source };
  const made = await ask('POST', '/v1/sources', { workspaceId }, wishes);
  expect(made.body, JSON.stringify(made.body)).toMatchObject({ hook: { tool } });
  return made.body.hook.path;
}

function momentAt(ms: number): Moment {
  return { ms, seconds: Math.floor(ms / 1000), iso: new Date(ms).toISOString() };
}

/** The nth delivery of a tool, and the names of what it tells. */
function make(vendor: Vendor, n: number, attempt: number, at: Moment) {
  const fixture = fixtureOf(vendor);
  const value = JSON.parse(fixture.body);
  vendor.vary(value, n, at);
  if (attempt > 0) vendor.retry?.(value, attempt);
  return { fixture, body: Buffer.from(JSON.stringify(value)) };
}

function keysOf(vendor: Vendor, n: number, at: Moment): string[] {
  const connector = findConnector(vendor.tool);
  if (!connector) throw new Error(`There is no connector ${vendor.tool}.`);
  const { fixture, body } = make(vendor, n, 0, at);
  const headers = Object.entries({ ...fixture.headers, ...idHeaders(vendor, n), ...vendor.headers?.(n, 0) });
  const delivery = { method: 'POST', url: publicUrl, headers, body, receivedAt: Date.now() * 1000 };
  const { facts, unread } = readGenuine(connector, delivery, {});
  expect(unread).toEqual([]);
  expect(facts.length).toBeGreaterThan(0);
  return facts.map(({ key }) => key);
}

function idHeaders({ tool }: Vendor, n: number): Record<string, string> {
  return tool === 'standard-webhooks' ? { 'webhook-id': `msg_${n}` } : {};
}

function tellingOf(
  vendor: Vendor,
  n: number,
  at: Moment,
  { path, base, lost = 0 }: { path: string; base: () => string; lost?: number },
): Telling {
  return {
    vendor,
    n,
    async ask(attempt): Promise<Heard | null> {
      const { fixture, body } = make(vendor, n, attempt, at);
      const url = `${publicUrl}${path}`;
      const signed = signedHeaders(vendor, fixture.headers, {
        url,
        body,
        secret: secretOf(vendor),
        id: `msg_${n}`,
      });
      const type = { 'Content-Type': fixture.headers['Content-Type'] ?? 'application/json' };
      const own = tool(vendor, fixture.headers);
      const headers = { ...own, ...type, ...signed, ...vendor.headers?.(n, attempt) };
      const answer = await fetch(`${base()}${path}`, { method: 'POST', headers, body }).catch(() => null);
      // Nobody there.
      if (!answer) return null;
      await answer.arrayBuffer();
      if (answer.ok) reached.add(this);
      // The server has done its work, and the tool does not hear of it.
      if (random() < lost) return null;
      return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
    },
  };
}

/** Headers that say what a delivery is, where the body does not. */
function tool({ tool: name }: Vendor, headers: Readonly<Record<string, string>>): Record<string, string> {
  const says: Readonly<Record<string, string>> = { github: 'X-GitHub-Event', salesloft: 'x-salesloft-event' };
  const header = says[name];
  return header === undefined ? {} : { [header]: headers[header] ?? '' };
}

const storedKeys = async (workspaceId: string) =>
  (
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ name: string }>(
        `select concat_ws(' ', s.slug, e.event_id) as name from events e join sources s using (workspace_id, source_id)`,
      ),
    )
  )
    .map(({ name }) => name)
    .sort();

function statuses(sent: readonly Sent[]): number[] {
  return [...new Set(sent.flatMap(({ heard }) => heard.map((one) => one?.status ?? 0)))].sort();
}

test('three days of backlog in ten minutes, from every tool at once, through an outage and lost answers: each thing is there once', async () => {
  const workspaceId = await newWorkspace(database);
  let house = await openHouse();
  const tellings: { telling: Telling; minute: number }[] = [];
  const moments = new Map<string, Moment>();
  for (const vendor of vendors) {
    const path = await addSource(house, workspaceId, vendor);
    for (let n = 1; n <= each; n++) {
      const at = momentAt(settled - Math.floor((backlogMs * (each - n + 1)) / (each + 1) / 1000) * 1000);
      moments.set(`${vendor.tool} ${n}`, at);
      // Roughly in order, as tools send that wait for no answer of the one before.
      const minute = Math.max(0, (n / each) * 10 + random() * 2 - 1);
      const lost = vendor.again.length > 0 ? lostShare : 0;
      tellings.push({ telling: tellingOf(vendor, n, at, { path, base: () => house.url, lost }), minute });
    }
  }
  // Nobody answers for a minute, while the server is replaced.
  let replaced: Promise<void> | undefined;
  const replace = async () => {
    await house.ask.app.close();
    await house.engine.stop();
    house = await openHouse();
  };
  const sent = await sendAll(tellings, {
    parallel,
    minutesASecond: 1,
    isDown: (minute) => minute > 4 && minute < 4.9,
    onMinute: async (minute) => {
      if (minute > 4) replaced ??= replace();
      if (minute >= 4.9) await replaced;
    },
  });
  expect(sent).toHaveLength(vendors.length * each);
  // Nobody was ever told no, only to come again; whoever sends again more than once has told everything, and of the others only what met nobody
  // is missing.
  const missing = sent.filter(({ telling }) => !reached.has(telling));
  expect(
    new Set(
      missing.flatMap(({ telling, heard }) =>
        heard.flatMap((one) =>
          one === null || one.status === 503 ? [] : `${telling.vendor.tool} ${one.status}`,
        ),
      ),
    ),
  ).toEqual(new Set());
  expect(missing.filter(({ telling }) => telling.vendor.afterMinutes.length > 1)).toEqual([]);
  const wanted = [...reached]
    .flatMap(({ vendor, n }) =>
      keysOf(vendor, n, moments.get(`${vendor.tool} ${n}`) ?? momentAt(0)).map(
        (key) => `${vendor.tool} ${key}`,
      ),
    )
    .sort();
  expect(await storedKeys(workspaceId)).toEqual(wanted);
  const tries = sent.reduce((sum, { heard }) => sum + heard.length, 0);
  expect(tries).toBeGreaterThan(sent.length);
  console.log(
    `${sent.length} deliveries of ${vendors.length} tools in ${tries} tries, ${wanted.length} events, ${missing.length} that were not taken while the server was replaced and were never sent again by their tool; answers: ${statuses(sent)}`,
  );
}, 600_000);

test('whoever floods is told to come again and loses nothing, and nobody else is', async () => {
  const workspaceId = await newWorkspace(database);
  const quietId = await newWorkspace(database);
  const house = await openHouse();
  const [jira, zendesk] = ['jira', 'zendesk'].map((name) => vendors.find(({ tool: own }) => own === name));
  if (!jira || !zendesk) throw new Error('There are no such tools.');
  const at = momentAt(settled - 3_600_000);
  const base = () => house.url;
  const noise = { path: await addSource(house, workspaceId, jira), base };
  const quiet = { path: await addSource(house, quietId, zendesk), base };
  const flood = Array.from({ length: 800 }, (_, n) => ({
    telling: tellingOf(jira, n + 1, at, noise),
    minute: 0,
  }));
  const drops = Array.from({ length: 20 }, (_, n) => ({
    telling: tellingOf(zendesk, n + 1, at, quiet),
    minute: n / 20,
  }));
  const [many, few] = await Promise.all([
    sendAll(flood, { parallel: flood.length, minutesASecond: 0.5 }),
    sendAll(drops, { parallel: 1, minutesASecond: 0.5 }),
  ]);
  expect(statuses(few)).toEqual([200]);
  expect(statuses(many)).toEqual([200, 503]);
  const refused = many.flatMap(({ heard }) => heard.filter((one) => one?.status === 503));
  expect(refused.filter((one) => !(Number(one?.retryAfter) > 0))).toEqual([]);
  expect(many.filter(({ isTaken }) => !isTaken)).toEqual([]);
  expect(await storedKeys(workspaceId)).toEqual(
    flood.flatMap(({ telling: { n } }) => keysOf(jira, n, at).map((key) => `jira ${key}`)).sort(),
  );
  expect(await storedKeys(quietId)).toHaveLength(20);
}, 600_000);

test('the same delivery a thousand times, 64 at once, is one', async () => {
  const workspaceId = await newWorkspace(database);
  const house = await openHouse();
  const [vendor] = vendors;
  if (!vendor) throw new Error('There are no tools.');
  const at = momentAt(settled - 3_600_000);
  const path = await addSource(house, workspaceId, vendor);
  const telling = tellingOf(vendor, 1, at, { path, base: () => house.url });
  const sent = await sendAll(
    Array.from({ length: 1000 }, () => ({ telling, minute: 0 })),
    { parallel: 64, minutesASecond: 1 },
  );
  // Who waited for too long is told to come again, and one of the others was there before.
  expect(statuses(sent)).toContain(200);
  expect(statuses(sent).filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await storedKeys(workspaceId)).toEqual(
    keysOf(vendor, 1, at)
      .map((key) => `${vendor.tool} ${key}`)
      .sort(),
  );
}, 600_000);
