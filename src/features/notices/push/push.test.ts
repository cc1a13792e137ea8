import { afterAll, beforeEach, expect, test } from 'vitest';
import { testApp } from '../../../../test/support/app.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import { setUpDesk } from '../../../../test/support/engine.ts';
import {
  pushHost,
  readVapid,
  testDevice,
  testPushService,
} from '../../../../test/support/stand-ins/push-service.ts';
import { Engine } from '../../../engine/engine.ts';
import { createPerson } from '../../directory/actions.ts';
import { makeOutward } from '../../outward.ts';
import { makeSeal } from '../../sign-in/seal.ts';
import { openSession, sessionCookie } from '../../sign-in/sessions.ts';
import { NoticeClerk } from '../notice-clerk.ts';
import { pushSender } from './push-sender.ts';

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
const database = await testDatabase();
const service = await testPushService();
const day = 24 * 3_600_000_000;
let clock = Date.parse('2026-03-10T11:00:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const sealKey = Buffer.alloc(32, 9);
const ask = await testApp(database, engine, { sealKey, reachable: new Set(['push']) });
const outside = makeOutward([service.host]);
const sender = pushSender({
  database,
  publicUrl: 'https://wins.example.com',
  seal: makeSeal(sealKey),
  outward: (url, sent) => outside(url.replace(pushHost, service.url), sent),
});
const failures: unknown[] = [];
const clerk = new NoticeClerk({
  database,
  engine,
  senders: new Map([['push', sender]]),
  log: (_, error) => failures.push(error),
});
afterAll(() => expect(failures).toEqual([]));

type As = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
) => Promise<Answered>;
interface Answered {
  status: number;
  body: ReturnType<typeof JSON.parse>;
}
let made: Awaited<ReturnType<typeof setUpDesk>>;
let zoe: As;
let ben: As;
const atOnce = {
  matrix: { award: { push: 'now' } },
  quietHours: null,
  mutedUntil: null,
  digestAt: 540,
  digestOn: 0,
};

beforeEach(async () => {
  clock += 7 * day;
  made = await setUpDesk(database, engine, rule);
  const { workspaceId } = made;
  const person = async (handle: string): Promise<As> => {
    await createPerson(
      { engine },
      workspaceId,
      { handle, name: handle, email: `${handle}@x.example` },
      'server',
    );
    const id = (await engine.workspace(workspaceId)).directory.byHandle(handle)?.id ?? '';
    const cookie = `${sessionCookie}=${await openSession(database, workspaceId, id, ['member'])}`;
    return async (method, url, body) => {
      const headers = { cookie, host: 'localhost', origin: 'http://localhost' };
      const answer = await ask.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) });
      return { status: answer.statusCode, body: answer.json() };
    };
  };
  zoe = await person('zoe');
  ben = await person('ben');
  await zoe('PUT', '/v1/notices/settings', atOnce);
  await work();
  service.pushed.length = 0;
  service.answers.clear();
});

const work = async () => clerk.work(await engine.workspace(made.workspaceId));
let number = 0;
const earn = () =>
  made.send(
    [
      {
        id: `e${++number}`,
        source: 'desk',
        type: 'desk.resolved',
        at: clock,
        sequence: '',
        subject: null,
        data: { by: 'zoe@x.example' },
      },
    ],
    { mode: 'live' },
  );
const add = async (as: As, path: string, name = 'Firefox on Android') => {
  const device = testDevice(path);
  const { status, body } = await as('POST', '/v1/push/devices', { ...device.subscription, name });
  expect(status).toBe(201);
  return { ...device, view: body };
};

test('what is earned reaches each device, readable there alone, signed by the key they subscribed with', async () => {
  const phone = await add(zoe, '/phone');
  const desk = await add(zoe, '/desk', 'Chrome on Linux');
  await earn();
  await work();
  expect(service.pushed.map(({ path }) => path).sort()).toEqual(['/desk', '/phone']);
  const [onPhone] = service.pushed.filter(({ path }) => path === '/phone');
  if (!onPhone) throw new Error('nothing was pushed');
  expect(onPhone.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '3600', urgency: 'high' });
  expect(onPhone.body.includes('Clean desk')).toBe(false);
  expect(JSON.parse(phone.read(onPhone.body))).toMatchObject({
    title: 'You earned “Clean desk”',
    body: 'One ticket resolved today.',
    path: expect.stringMatching(/^\/awards\//),
  });
  expect(() => desk.read(onPhone.body)).toThrow();
  const { aud, sub, exp = 0, alg } = await readVapid(onPhone, phone.view.key);
  expect([aud, sub, alg]).toEqual([pushHost, 'https://wins.example.com', 'ES256']);
  expect(exp * 1000 - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
  await work();
  expect(service.pushed).toHaveLength(2);
});

test('a device that is gone is forgotten, and the others are still told', async () => {
  await add(zoe, '/old');
  await add(zoe, '/new');
  service.answers.set('/old', 410);
  await earn();
  await work();
  expect((await zoe('GET', '/v1/push')).body.devices).toHaveLength(1);
  clock += day;
  await earn();
  await work();
  expect(service.pushed.map(({ path }) => path).slice(2)).toEqual(['/new']);
});

test('a push service that is out of order is tried again under the same topic', async () => {
  await add(zoe, '/phone');
  service.answers.set('/phone', 503);
  await earn();
  await work();
  service.answers.clear();
  clock += 30 * 60_000_000;
  await work();
  const topics = service.pushed.map(({ headers }) => headers['topic']);
  expect(topics).toHaveLength(2);
  expect(new Set(topics).size).toBe(1);
});

test('quiet hours hold it back, a discreet device says only that there is something', async () => {
  const phone = await add(zoe, '/phone');
  const [{ id }] = phone.view.devices;
  await zoe('PATCH', `/v1/push/devices/${id}`, { discreet: true });
  const from = new Date(clock / 1000).getUTCHours() * 60;
  await zoe('PUT', '/v1/notices/settings', { ...atOnce, quietHours: { from, to: from + 120 } });
  await earn();
  await work();
  expect(service.pushed).toEqual([]);
  clock += 2 * 3_600_000_000;
  await work();
  const said = JSON.parse(phone.read(service.pushed[0]?.body ?? Buffer.alloc(0)));
  expect(said).toMatchObject({ title: 'Smallwins', body: 'Something new for you' });
  expect(JSON.stringify(said)).not.toContain('Clean desk');
});

test('nobody without a device is planned for, and the choice shows once there is one', async () => {
  await earn();
  await work();
  const lines = await database.inWorkspace(made.workspaceId, (tx) => tx.query('select from notice_lines'));
  expect(lines).toEqual([]);
  expect((await zoe('GET', '/v1/notices/settings')).body.channels).toEqual(['app']);
  await add(zoe, '/phone');
  expect((await zoe('GET', '/v1/notices/settings')).body.channels).toEqual(['app', 'push']);
});

test('a browser that somebody else signs in to is theirs, and nobody touches the devices of others', async () => {
  const phone = testDevice('/shared');
  const wanted = { ...phone.subscription, name: 'Chrome on Windows' };
  await zoe('POST', '/v1/push/devices', wanted);
  const { body } = await ben('POST', '/v1/push/devices', wanted);
  expect((await zoe('GET', '/v1/push')).body.devices).toEqual([]);
  const [{ id }] = body.devices;
  expect((await zoe('PATCH', `/v1/push/devices/${id}`, { discreet: true })).status).toBe(404);
  expect((await zoe('DELETE', `/v1/push/devices/${id}`)).status).toBe(404);
  expect((await ben('DELETE', `/v1/push/devices/${id}`)).body.devices).toEqual([]);
});

test.each([
  [{ endpoint: 'http://push.example.net/x' }, '/endpoint'],
  [{ keys: { p256dh: 'AA', auth: 'AA' } }, '/keys/p256dh'],
  [{ name: '' }, '/name'],
])('a device that cannot be reached is refused: %j', async (change, pointer) => {
  const device = { ...testDevice('/x').subscription, name: 'Phone', ...change };
  const { status, body } = await zoe('POST', '/v1/push/devices', device);
  expect([status, body.errors?.[0]?.pointer ?? body.pointer]).toEqual([400, pointer]);
});

test('an address inside this network is never asked, and the device is forgotten', async () => {
  const device = testDevice('/x').subscription;
  await zoe('POST', '/v1/push/devices', { ...device, endpoint: 'https://10.0.0.7/x', name: 'Odd' });
  await earn();
  await work();
  expect((await zoe('GET', '/v1/push')).body.devices).toEqual([]);
});
