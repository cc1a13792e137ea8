import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import { testMailbox } from '../../../test/support/stand-ins/mailbox.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { Engine } from '../../engine/engine.ts';
import { changePerson, createPerson } from '../directory/actions.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import { openSmtp } from '../smtp.ts';
import type { Sender } from './deliver.ts';
import { mailSender } from './mail-sender.ts';
import { NoticeClerk } from './notice-clerk.ts';
import { PopUps } from './queries.ts';
import { makeUnsubscribing } from './unsubscribe.ts';

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
const mailbox = await testMailbox();
// A Tuesday, eleven o'clock in UTC.
let clock = Date.parse('2026-03-10T11:00:00Z') * 1000;
let engine: Engine;
let ask: Awaited<ReturnType<typeof testApp>>;
let clerk: NoticeClerk;
const unsubscribing = makeUnsubscribing(Buffer.alloc(32, 7));
const sendMail = openSmtp(mailbox.url, 'Smallwins <smallwins@example.com>');
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => clock });
  ask = await testApp(database, engine, { sealKey: Buffer.alloc(32, 7), reachable: new Set(['mail']) });
  const sender = mailSender({
    database,
    publicUrl: 'https://smallwins.example.com',
    sendMail,
    unsubscribeToken: unsubscribing.write,
  });
  clerk = new NoticeClerk({ database, engine, senders: new Map([['mail', sender]]), log: () => undefined });
});
afterAll(async () => {
  await engine.stop();
});

async function desk() {
  const made = await setUpDesk(database, engine, rule);
  const { workspaceId } = made;
  await createPerson(
    { engine },
    workspaceId,
    { handle: 'zoe', name: 'Zoë Šimić', email: 'zoe@example.com' },
    'server',
  );
  const workspace = await engine.workspace(workspaceId);
  const personId = workspace.directory.byHandle('zoe')?.id ?? '';
  await clerk.work(workspace);
  const resolve = (id: string) => {
    const event: SourceEvent = {
      id,
      source: 'desk',
      type: 'desk.resolved',
      at: clock,
      sequence: '',
      subject: null,
      data: { by: 'zoe@example.com' },
    };
    return made.send([event], { mode: 'live' });
  };
  const cookie = `${sessionCookie}=${await openSession(database, workspaceId, personId, ['member'])}`;
  const settings = async (change?: object) => {
    const answer = await ask.app.inject({
      method: change ? 'PUT' : 'GET',
      url: '/v1/notices/settings',
      headers: { cookie, host: 'localhost', origin: 'http://localhost' },
      ...(change ? { payload: change } : {}),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  return { ...made, workspace, personId, resolve, settings };
}

test('an award reaches its person in the weekly mail, with its badge and a way out', async () => {
  const { workspace, resolve } = await desk();
  await resolve('a');
  await clerk.work(workspace);
  expect(mailbox.mails).toHaveLength(0);
  clock = Date.parse('2026-03-16T09:00:00Z') * 1000;
  await clerk.work(workspace);
  const { raw } = await mailbox.take('zoe@example.com');
  expect(raw).toContain('Subject: Your week: one thing');
  expect(raw).toContain('Clean desk');
  expect(raw).toContain('Content-Type: image/png');
  expect(raw).toMatch(/List-Unsubscribe:\s+<https:\/\/smallwins\.example\.com\/v1\/unsubscribe\?token/);
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  await clerk.work(workspace);
  expect(mailbox.mails).toHaveLength(0);
});

const atOnce = {
  matrix: { award: { mail: 'now' } },
  quietHours: null,
  mutedUntil: null,
  digestAt: 540,
  digestOn: 0,
};

test('whoever wants it at once gets it at once, and in quiet hours when they end', async () => {
  const { workspace, resolve, settings } = await desk();
  clock = Date.parse('2026-03-17T11:00:00Z') * 1000;
  expect((await settings(atOnce)).body).toMatchObject({
    channels: ['app', 'mail'],
    effective: { award: { app: 'now', mail: 'now' }, recognition: { mail: 'daily' } },
    email: 'zoe@example.com',
  });
  await resolve('b');
  await clerk.work(workspace);
  const { raw } = await mailbox.take('zoe@example.com');
  expect(raw).toMatch(/Subject: =\?UTF-8|Subject: You earned/);
  await settings({ ...atOnce, quietHours: { from: 600, to: 800 } });
  clock += 24 * 3_600_000_000;
  await resolve('c');
  await clerk.work(workspace);
  expect(mailbox.mails).toHaveLength(0);
  clock = Date.parse('2026-03-18T13:20:00Z') * 1000;
  await clerk.work(workspace);
  expect(mailbox.mails).toHaveLength(1);
  mailbox.mails.length = 0;
});

test('the weekly mail of somebody who travels takes along what was to leave with it elsewhere', async () => {
  const { workspaceId, workspace, resolve, settings } = await desk();
  const live = async (zone: string) =>
    changePerson({ engine }, workspaceId, 'zoe', { zone, from: 'beginning' }, 'server');
  clock = Date.parse('2026-04-07T11:00:00Z') * 1000;
  await settings({ ...atOnce, matrix: { award: { mail: 'weekly' } } });
  await live('Pacific/Honolulu');
  await resolve('west');
  await clerk.work(workspace);
  await live('Pacific/Auckland');
  clock += 24 * 3_600_000_000;
  await resolve('east');
  await clerk.work(workspace);
  // Monday, 09:00 in Auckland; in Honolulu it is Sunday.
  clock = Date.parse('2026-04-12T21:00:00Z') * 1000;
  await clerk.work(workspace);
  const { raw } = await mailbox.take('zoe@example.com');
  expect(raw).toContain('Subject: Your week: 2 things');
  clock += 7 * 24 * 3_600_000_000;
  await clerk.work(workspace);
  expect(mailbox.mails).toHaveLength(0);
});

test('a workspace in which nothing is due is not opened', async () => {
  const quiet = await desk();
  const { workspaceId, resolve, settings } = await desk();
  clock = Date.parse('2026-05-05T11:00:00Z') * 1000;
  await settings(atOnce);
  await resolve('due');
  const opened: string[] = [];
  const watched = {
    now: (id: string) => engine.now(id),
    workspace: (id: string) => {
      opened.push(id);
      return engine.workspace(id);
    },
  } as Engine;
  const sent: string[] = [];
  const sender: Sender = {
    send: async ({ workspaceId: id }) => {
      sent.push(id);
      return { is: 'sent' };
    },
  };
  const own = new NoticeClerk({
    database,
    engine: watched,
    senders: new Map([['mail', sender]]),
    log: () => undefined,
  });
  await own.start();
  await vi.waitFor(() => expect(sent).toContain(workspaceId), { timeout: 8_000 });
  await own.stop();
  expect(opened).toContain(workspaceId);
  expect(opened).not.toContain(quiet.workspaceId);
});

test('a change of mind holds for what already waits', async () => {
  const { workspace, resolve, settings } = await desk();
  await settings({ ...atOnce, matrix: { award: { mail: 'daily' } } });
  await resolve('d');
  await clerk.work(workspace);
  await settings({ ...atOnce, matrix: { award: { mail: 'never' } } });
  clock += 9 * 24 * 3_600_000_000;
  await clerk.work(workspace);
  expect(mailbox.mails).toHaveLength(0);
});

test('one click ends the mails, without signing in, and a made-up link ends nobody’s', async () => {
  const { workspace, workspaceId, personId, settings } = await desk();
  const click = (token: string) =>
    ask.app.inject({
      method: 'POST',
      url: `/v1/unsubscribe?token=${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    });
  const token = unsubscribing.write({ workspaceId, personId });
  const forged = makeUnsubscribing(Buffer.alloc(32, 8)).write({ workspaceId, personId });
  expect((await click(forged)).statusCode).toBe(404);
  expect((await settings()).body.effective.award.mail).toBe('weekly');
  expect((await click(token)).statusCode).toBe(200);
  expect((await click(token)).statusCode).toBe(200);
  const { effective } = (await settings()).body;
  expect(Object.values(effective).map((times) => (times as Record<string, string>).mail)).toEqual(
    Object.keys(effective).map(() => 'never'),
  );
  expect(effective.award.app).toBe('now');
  // A night in which the app is still as it was.
  clock = Date.parse('2026-04-01T23:00:00Z') * 1000;
  const happening = { personId, seq: 1, at: clock, kinds: ['award'] as const };
  const pops = new PopUps().may(database, workspace, happening, false);
  expect(await pops).toBe(true);
});

test.each([
  [{ ...atOnce, digestAt: 1440 }, '/digestAt'],
  [{ ...atOnce, matrix: { award: { post: 'now' } } }, '/matrix/award'],
  [{ ...atOnce, matrix: { award: { mail: 'sometimes' } } }, '/matrix/award/mail'],
  [{ ...atOnce, mutedUntil: 'tomorrow' }, '/mutedUntil'],
  [{ ...atOnce, quietHours: { from: 1 } }, '/quietHours/to'],
])('settings that make no sense are refused by name: %j', async (change, pointer) => {
  const { settings } = await desk();
  const { status, body } = await settings(change);
  expect([status, body.errors?.[0]?.pointer ?? body.pointer]).toEqual([400, pointer]);
});

test('in the app the fourth notice of an hour pops up no more, and all browsers of a person are answered the same', async () => {
  const { workspace, personId, settings } = await desk();
  clock = Date.parse('2026-04-07T11:00:00Z') * 1000;
  const popUps = new PopUps();
  const may = (seq: number, at = clock) =>
    popUps.may(database, workspace, { personId, seq, at, kinds: ['award'] }, false);
  const answers = [await may(1), await may(2), await may(3), await may(4), await may(3), await may(4)];
  expect(answers).toEqual([true, true, true, false, true, false]);
  clock += 2 * 3_600_000_000;
  expect(await may(5, clock - 90 * 60_000_000)).toBe(false);
  expect(await may(6)).toBe(true);
  await settings({ ...atOnce, quietHours: { from: 0, to: 1439 } });
  expect(await may(7)).toBe(false);
  await settings({ ...atOnce, matrix: { award: { app: 'never' } } });
  expect(await may(8)).toBe(false);
});
