import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import { testMailbox } from '../../../test/support/stand-ins/mailbox.ts';
import { testReceiver } from '../../../test/support/stand-ins/receiver.ts';
import { verify } from '../../connectors/standard-webhooks/verify.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { Engine } from '../../engine/engine.ts';
import { createPerson } from '../directory/actions.ts';
import { Lanes } from '../lanes.ts';
import { makePost } from '../outward.ts';
import { makeMailer } from '../sign-in/mailer.ts';
import { makeSeal } from '../sign-in/seal.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import { openSmtp } from '../smtp.ts';
import { EndpointClerk } from './endpoint-clerk.ts';
import { endpointLimits, postLimits } from './endpoint-lane.ts';

const rule = `
smallwins: 1
achievement: done
name: Clean desk
sentence: One ticket resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: desk.resolved, credit: data.by }, reach: 1, in: day }
`;
const held = rule
  .replace('achievement: done', 'achievement: held')
  .concat('hold: { for: 1h, cancelled_by: { event: desk.reopened, same: data.ticket } }\n');
const database = await testDatabase();
const mailbox = await testMailbox();
const sealKey = Buffer.alloc(32, 7);
const internalHosts = ['127.0.0.1'];
let clock = Date.parse('2026-03-10T11:00:00Z') * 1000;
const nowMs = () => clock / 1000;
const lanes = new Lanes();
let engine: Engine;
let ask: Awaited<ReturnType<typeof testApp>>;
let clerk: EndpointClerk;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => clock });
  ask = await testApp(database, engine, { sealKey, internalHosts, lanes, nowMs });
  clerk = new EndpointClerk({
    database,
    engine,
    lanes,
    mailer: makeMailer(openSmtp(mailbox.url, 'Smallwins <smallwins@example.com>')),
    publicUrl: 'https://smallwins.example.com',
    seal: makeSeal(sealKey),
    post: makePost(internalHosts, postLimits),
    limits: { ...endpointLimits, perSecond: 1000, burst: 1000 },
    nowMs,
    log: () => undefined,
  });
});
afterAll(() => engine.stop());

const all = [
  'award.confirmed',
  'award.withdrawn',
  'award.revoked',
  'recognition.sent',
  'recognition.withdrawn',
];

async function desk(yaml = rule) {
  const made = await setUpDesk(database, engine, yaml);
  const { workspaceId } = made;
  const caller = { workspaceId };
  for (const handle of ['zoe', 'bob'])
    await createPerson(
      { engine },
      workspaceId,
      { handle, name: `${handle} Šimić`, email: `${handle}@example.com` },
      'server',
    );
  const workspace = await engine.workspace(workspaceId);
  const tell = (type: string, id: string) => {
    const event: SourceEvent = {
      id: `${type}-${id}`,
      source: 'desk',
      type: `desk.${type}`,
      at: clock,
      sequence: '',
      subject: null,
      data: { by: 'zoe@example.com', ticket: id },
    };
    return made.send([event], { mode: 'live' });
  };
  const add = async (url: string, kinds = all) => {
    const answer = await ask('POST', '/v1/endpoints', caller, { name: 'My tool', url, kinds });
    expect(answer.status).toBe(201);
    return { id: answer.body.endpoint.id as string, secret: answer.body.secret.secret as string };
  };
  const work = () => clerk.work(workspace);
  const list = async () => (await ask('GET', '/v1/endpoints', caller)).body.items;
  const dispatches = async (id: string, query = '') =>
    (await ask('GET', `/v1/endpoints/${id}/dispatches${query}`, caller)).body.items;
  return { ...made, caller, workspace, tell, add, work, list, dispatches };
}

test('a confirmed award reaches an endpoint once, signed so that Standard Webhooks verifies it', async () => {
  const receiver = await testReceiver();
  const { tell, add, work, list, dispatches } = await desk();
  await tell('resolved', 'before');
  clock += 24 * 3_600_000_000;
  const { id, secret } = await add(`${receiver.url}/hooks?token=1`);
  await tell('resolved', 'a');
  await work();
  await work();
  const [hooked, ...more] = receiver.hooks;
  expect(more).toEqual([]);
  expect(JSON.parse(hooked?.body ?? '')).toMatchObject({
    type: 'award.confirmed',
    timestamp: '2026-03-11T11:00:00Z',
    data: {
      state: 'confirmed',
      achievement: { key: 'done', name: 'Clean desk' },
      person: { handle: 'zoe', name: 'zoe Šimić' },
      link: expect.stringMatching(/^https:\/\/smallwins\.example\.com\/awards\//),
    },
  });
  const headers = Object.entries(hooked?.headers ?? {}).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const delivery = {
    method: 'POST',
    url: '',
    headers,
    body: Buffer.from(hooked?.body ?? ''),
    receivedAt: clock,
  };
  expect(verify(delivery, [secret])).toEqual({ secret: 0 });
  expect(await list()).toMatchObject([
    {
      id,
      state: 'on',
      waiting: 0,
      failed: 0,
      lately: { sent: 1, failed: 0 },
      secrets: [{ hint: secret.slice(-4) }],
    },
  ]);
  expect(await dispatches(id)).toMatchObject([
    { id: hooked?.id, kind: 'award.confirmed', state: 'sent', tries: 1, status: 204 },
  ]);
});

test('an endpoint hears of what it asked for: a recognition and its withdrawal, an award taken back before it was confirmed', async () => {
  const receiver = await testReceiver();
  const { caller, workspace, tell, add, work } = await desk(held);
  await add(receiver.url);
  const values = (await ask('GET', '/v1/values', caller)).body.items;
  const bob = workspace.directory.byHandle('bob')?.id ?? '';
  const cookie = `${sessionCookie}=${await openSession(database, caller.workspaceId, bob, ['member'])}`;
  const asBob = (method: 'POST' | 'DELETE', url: string, payload?: object) =>
    ask.app.inject({
      method,
      url,
      headers: { cookie, host: 'localhost', origin: 'http://localhost' },
      ...(payload ? { payload } : {}),
    });
  const given = await asBob('POST', '/v1/recognitions', {
    to: ['zoe'],
    value: values[0].key,
    what: 'You rebuilt the importer.',
  });
  expect(given.statusCode).toBe(201);
  await work();
  expect((await asBob('DELETE', `/v1/recognitions/${given.json().id}`)).statusCode).toBeLessThan(300);
  await tell('resolved', 'b');
  await work();
  clock += 60_000_000;
  await tell('reopened', 'b');
  await work();
  const told = receiver.hooks.map(({ body }) => JSON.parse(body));
  expect(told.map(({ type }) => type)).toEqual([
    'recognition.sent',
    'recognition.withdrawn',
    'award.withdrawn',
  ]);
  expect(told[0].data).toMatchObject({ recipients: [{ handle: 'zoe' }], what: 'You rebuilt the importer.' });
});

test('what was taken back before it could be sent is never told, and its end is', async () => {
  const receiver = await testReceiver((_, response) => response.writeHead(503).end());
  const { caller, tell, add, work, dispatches } = await desk();
  const { id } = await add(receiver.url);
  await tell('resolved', 'c');
  await work();
  expect(receiver.hooks).toHaveLength(1);
  const { id: award } = JSON.parse(receiver.hooks[0]?.body ?? '').data;
  expect(
    (
      await ask('POST', `/v1/awards/${award}/decision`, caller, {
        decision: 'revoke',
        reason: 'It was a test.',
      })
    ).status,
  ).toBeLessThan(300);
  receiver.state.answer = (_, response) => response.writeHead(204).end();
  clock += 600_000_000;
  await work();
  expect(receiver.hooks.slice(1).map(({ body }) => JSON.parse(body).type)).toEqual(['award.revoked']);
  expect((await dispatches(id)).map((one: { kind: string; state: string }) => [one.kind, one.state])).toEqual(
    [
      ['award.revoked', 'sent'],
      ['award.confirmed', 'dropped'],
    ],
  );
});

test('a failure is tried again under the same id, shows why, and can be sent again by hand', async () => {
  const receiver = await testReceiver((_, response) => response.writeHead(404).end('no such hook'));
  const { caller, add, work, dispatches, list } = await desk();
  const { id } = await add(receiver.url);
  expect((await ask('POST', `/v1/endpoints/${id}/test`, caller)).status).toBe(202);
  for (let count = 0; count < 12; count++) {
    await work();
    clock += 24 * 3_600_000_000;
    if (count === 3)
      expect((await list())[0]).toMatchObject({ waiting: 1, failingSince: expect.any(String) });
    // It would be given up after five days; what is looked at here is the schedule.
    await database.inWorkspace(caller.workspaceId, (tx) =>
      tx.query('update endpoints set failing_since = null'),
    );
  }
  expect(new Set(receiver.hooks.map((one) => one.id)).size).toBe(1);
  expect(receiver.hooks).toHaveLength(10);
  expect(await dispatches(id, '?state=failed')).toMatchObject([
    { kind: 'endpoint.test', tries: 10, status: 404, error: 'The endpoint answered 404.', nextTryAt: null },
  ]);
  receiver.state.answer = (_, response) => response.writeHead(200).end('ok');
  expect((await ask('POST', `/v1/endpoints/${id}/replay`, caller)).body).toEqual({ count: 1 });
  await work();
  expect(receiver.hooks).toHaveLength(11);
  expect(receiver.hooks[10]?.id).toBe(receiver.hooks[0]?.id);
  const [sent] = await dispatches(id);
  expect(sent).toMatchObject({ state: 'sent', status: 200 });
  expect((await ask('POST', `/v1/endpoints/${id}/dispatches/${sent.id}/replay`, caller)).body).toEqual({
    count: 1,
  });
  await work();
  expect(receiver.hooks).toHaveLength(12);
});

test('after five days without a yes it is switched off, admins hear of it once, and an admin switches it on again', async () => {
  const receiver = await testReceiver((_, response) => response.writeHead(500).end());
  const { caller, workspaceId, tell, add, work, list, dispatches } = await desk();
  await ask('GET', '/v1/session', caller);
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into accounts (workspace_id, person_id, roles, email, created_at)
       select workspace_id, person_id, '{admin,member}', 'owner@example.com', now() from people where handle = 'bob'`,
    ),
  );
  const { id } = await add(receiver.url);
  for (let day = 0; day < 6; day++) {
    await tell('resolved', `d${day}`);
    await work();
    lanes.forgive(`endpoint ${id}`);
    clock += 25 * 3_600_000_000;
  }
  await work();
  expect(await list()).toMatchObject([{ state: 'failing', waiting: 0 }]);
  const { raw } = await mailbox.take('owner@example.com');
  expect(raw).toContain('Subject: Nothing is sent to My tool any more');
  await work();
  expect(mailbox.mails).toEqual([]);
  expect((await ask('POST', `/v1/endpoints/${id}/test`, caller)).body).toMatchObject({
    code: 'endpoint-off',
  });
  receiver.state.answer = (_, response) => response.writeHead(204).end();
  receiver.hooks.length = 0;
  expect((await ask('PATCH', `/v1/endpoints/${id}`, caller, { isOn: true })).status).toBe(204);
  const failed = (await dispatches(id, '?state=failed')).length;
  expect(failed).toBeGreaterThan(3);
  expect((await ask('POST', `/v1/endpoints/${id}/replay`, caller)).body).toEqual({ count: failed });
  await work();
  expect(receiver.hooks).toHaveLength(failed);
});

test('410 switches it off at once', async () => {
  const receiver = await testReceiver((_, response) => response.writeHead(410).end());
  const { caller, add, work, list } = await desk();
  const { id } = await add(receiver.url);
  await ask('POST', `/v1/endpoints/${id}/test`, caller);
  await work();
  expect(await list()).toMatchObject([{ state: 'gone', failed: 1 }]);
});

test('while a secret is replaced both sign, for a day', async () => {
  const receiver = await testReceiver();
  const { caller, add, work, list } = await desk();
  const { id, secret } = await add(receiver.url);
  const next = (await ask('POST', `/v1/endpoints/${id}/secret`, caller)).body.secret;
  const signed = async () => {
    await ask('POST', `/v1/endpoints/${id}/test`, caller);
    await work();
    const hooked = receiver.hooks.at(-1);
    const headers = Object.entries(hooked?.headers ?? {}).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const delivery = {
      method: 'POST',
      url: '',
      headers,
      body: Buffer.from(hooked?.body ?? ''),
      receivedAt: clock,
    };
    return [secret, next].map((one) => 'secret' in verify(delivery, [one]));
  };
  expect(await signed()).toEqual([true, true]);
  expect((await list())[0].secrets).toHaveLength(2);
  clock += 24 * 3_600_000_000 + 1;
  expect(await signed()).toEqual([false, true]);
  expect((await list())[0].secrets).toHaveLength(1);
});

test.each([
  ['http://example.com/hook', 'bad-address'],
  ['https://10.0.0.7/hook', 'bad-address'],
  ['https://[::ffff:10.0.0.7]/hook', 'bad-address'],
  ['https://169.254.169.254/latest/meta-data', 'bad-address'],
  ['https://user:secret@example.com/', 'bad-address'],
  ['https://0xa.1/', 'bad-address'],
  ['ftp://example.com/', 'bad-input'],
  ['not an address', 'bad-input'],
])('an endpoint at %s is refused as %s', async (url, code) => {
  const { caller } = await desk();
  const answer = await ask('POST', '/v1/endpoints', caller, { name: 'x', url, kinds: all });
  expect([answer.status, answer.body.code]).toEqual([400, code]);
});

test('only admins see endpoints, and what is done to them is in the audit log without the secret in its path', async () => {
  const { caller, add } = await desk();
  const { id } = await add('https://example.com/a-token-in-the-path');
  expect((await ask('GET', '/v1/endpoints', { ...caller, role: 'member' })).status).toBe(403);
  await ask('PATCH', `/v1/endpoints/${id}`, caller, { kinds: ['award.revoked'], isOn: false });
  await ask('DELETE', `/v1/endpoints/${id}`, caller);
  const log = (await ask('GET', '/v1/audit', caller)).body.items;
  expect(log.slice(0, 3).map((one: { action: string }) => one.action)).toEqual([
    'endpoint.removed',
    'endpoint.changed',
    'endpoint.made',
  ]);
  expect(JSON.stringify(log)).not.toContain('a-token-in-the-path');
});
