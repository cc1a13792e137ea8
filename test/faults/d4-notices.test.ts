import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import type { Channel } from '../../src/domain/notices/preferences.ts';
import { beginningOfTime } from '../../src/domain/time/window.ts';
import { Engine } from '../../src/engine/engine.ts';
import { saveAchievement } from '../../src/features/achievements/actions.ts';
import { createPerson } from '../../src/features/directory/actions.ts';
import { EndpointClerk } from '../../src/features/endpoints/endpoint-clerk.ts';
import { postLimits } from '../../src/features/endpoints/endpoint-lane.ts';
import { Lanes } from '../../src/features/lanes.ts';
import type { OutMessage, Sender } from '../../src/features/notices/deliver.ts';
import { mailSender } from '../../src/features/notices/mail-sender.ts';
import { NoticeClerk } from '../../src/features/notices/notice-clerk.ts';
import { makeUnsubscribing } from '../../src/features/notices/unsubscribe.ts';
import { makePost } from '../../src/features/outward.ts';
import { makeSeal } from '../../src/features/sign-in/seal.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { openSmtp } from '../../src/features/smtp.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { testMailbox } from '../support/stand-ins/mailbox.ts';
import { testReceiver } from '../support/stand-ins/receiver.ts';

const rule = (key: string) => `
smallwins: 1
achievement: ${key}
name: ${key}
sentence: One ticket resolved.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: desk.resolved, credit: data.by }, reach: 1, in: day }
`;
const hour = 3_600_000_000;
const database = await testDatabase();
const mailbox = await testMailbox();
const sealKey = Buffer.alloc(32, 7);
const unsubscribing = makeUnsubscribing(sealKey);
let clock = Date.parse('2026-03-10T11:00:00Z') * 1000;
let engine: Engine;
let ask: Awaited<ReturnType<typeof testApp>>;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => clock });
  ask = await testApp(database, engine, {
    sealKey,
    reachable: new Set(['mail']),
    internalHosts: ['127.0.0.1'],
    nowMs: () => clock / 1000,
  });
});
afterAll(() => engine.stop());

/** Eleven o'clock, when nobody's quiet hours are on. */
const nextMorning = () => {
  clock = Math.floor(clock / (24 * hour) + 2) * 24 * hour + 11 * hour;
};

const clerkWith = (...senders: [Channel, Sender][]) =>
  new NoticeClerk({ database, engine, senders: new Map(senders), log: () => undefined });

async function desk(rules = 1) {
  const keys = Array.from({ length: rules }, (_, index) => `done-${index}`);
  const made = await setUpDesk(database, engine, rule('done-0'));
  const { workspaceId } = made;
  for (const key of keys.slice(1))
    await saveAchievement({ database, engine }, workspaceId, rule(key), beginningOfTime);
  const workspace = await engine.workspace(workspaceId);
  const join = async (handle: string, name = handle) => {
    await createPerson({ engine }, workspaceId, { handle, name, email: `${handle}@example.com` }, 'server');
    return workspace.directory.byHandle(handle)?.id ?? '';
  };
  const resolve = (by: string, id: string) => {
    const event: SourceEvent = {
      id,
      source: 'desk',
      type: 'desk.resolved',
      at: clock,
      sequence: '',
      subject: null,
      data: { by: `${by}@example.com` },
    };
    return made.send([event], { mode: 'live' });
  };
  const defaults = (matrix: object) => ask('PUT', '/v1/notices/defaults', { workspaceId }, { matrix });
  return { ...made, workspace, join, resolve, defaults };
}

test('D4: two clerks at once send each digest once, each award in one of them', async () => {
  const { workspace, join, resolve, defaults } = await desk(3);
  await defaults({ award: { mail: 'daily' } });
  const sent: OutMessage[] = [];
  const slow: Sender = {
    async send(_, message) {
      sent.push(message);
      await new Promise((done) => setTimeout(done, 5));
      return { is: 'sent' };
    },
  };
  const clerks = [clerkWith(['mail', slow]), clerkWith(['mail', slow])];
  await clerks[0]?.work(workspace);
  for (let index = 0; index < 20; index++) await join(`p${index}`);
  // All in the same millisecond.
  await Promise.all(Array.from({ length: 20 }, (_, index) => resolve(`p${index}`, `t${index}`)));
  for (let step = 0; step < 30; step++) {
    clock += hour;
    await Promise.all(clerks.map((clerk) => clerk.work(workspace)));
  }
  expect(sent).toHaveLength(20);
  expect(new Set(sent.map(({ personId, bundle, period }) => `${personId} ${bundle} ${period}`)).size).toBe(
    20,
  );
  const told = sent.flatMap(({ lines }) => lines.map(({ subjectId }) => subjectId));
  expect([told.length, new Set(told).size]).toEqual([60, 60]);
});

test('D4: two clerks at once tell an endpoint each thing once', async () => {
  const { workspace, workspaceId, join, resolve } = await desk(2);
  const receiver = await testReceiver(
    (_, response) => void setTimeout(() => response.writeHead(204).end(), 5),
  );
  await ask(
    'POST',
    '/v1/endpoints',
    { workspaceId },
    { name: 'Tool', url: receiver.url, kinds: ['award.confirmed'] },
  );
  for (let index = 0; index < 10; index++) await join(`q${index}`);
  await Promise.all(Array.from({ length: 10 }, (_, index) => resolve(`q${index}`, `u${index}`)));
  const clerks = [0, 1].map(
    () =>
      new EndpointClerk({
        database,
        engine,
        lanes: new Lanes(),
        mailer: null,
        publicUrl: null,
        seal: makeSeal(sealKey),
        post: makePost(['127.0.0.1'], postLimits),
        nowMs: () => clock / 1000,
        log: () => undefined,
      }),
  );
  for (let step = 0; step < 3; step++) await Promise.all(clerks.map((clerk) => clerk.work(workspace)));
  expect([receiver.hooks.length, new Set(receiver.hooks.map(({ id }) => id)).size]).toEqual([20, 20]);
});

test('D6: a thousand awards in a minute disturb one person three times, and all of them are told once', async () => {
  const { workspace, join, resolve, defaults } = await desk(200);
  nextMorning();
  await defaults({ award: { mail: 'now' } });
  const sent: (OutMessage & { at: number })[] = [];
  const clerk = clerkWith([
    'mail',
    {
      async send(_, message) {
        sent.push({ ...message, at: clock });
        return { is: 'sent' };
      },
    },
  ]);
  await clerk.work(workspace);
  const people = await Promise.all([join('busy')]);
  const begun = clock;
  // Five days of two hundred awards each, told within one minute: what was away for long comes at once.
  for (let batch = 0; batch < 5; batch++) {
    clock = begun - (4 - batch) * 24 * hour;
    await resolve('busy', `b${batch}`);
    clock = begun + batch * 12_000_000;
    await clerk.work(workspace);
  }
  const minute = sent.filter(({ at }) => at <= begun + 60_000_000);
  expect(minute.length).toBeGreaterThan(0);
  expect(minute.length).toBeLessThanOrEqual(3);
  for (let step = 0; step < 48; step++) {
    clock += hour;
    await clerk.work(workspace);
  }
  const told = sent.flatMap(({ lines }) => lines.map(({ subjectId }) => subjectId));
  const awards = await database.inWorkspace(workspace.workspaceId, (tx) =>
    tx.query(`select 1 from awards where person_id = $1 and state = 'confirmed' and not silent`, [people[0]]),
  );
  expect(awards).toHaveLength(1000);
  expect([told.length, new Set(told).size]).toEqual([awards.length, awards.length]);
  expect(sent.length).toBeLessThanOrEqual(6);
});

test('D6: what was sent and not noted counts against the budget of its hour', async () => {
  const { workspace, workspaceId, join, resolve, defaults } = await desk();
  for (const reach of [2, 3, 4]) {
    const text = rule(`reach-${reach}`).replace('reach: 1', `reach: ${reach}`);
    await saveAchievement({ database, engine }, workspaceId, text, beginningOfTime);
  }
  nextMorning();
  await defaults({ award: { mail: 'now' } });
  const answers = ['refused', 'sent and died', 'refused for hours'];
  const disturbed: { id: string; at: number }[] = [];
  const clerk = clerkWith([
    'mail',
    {
      async send(_, { id, bundle }) {
        const answer = answers.shift();
        if (answer === 'refused') return { is: 'failed', error: '451 try again' };
        if (answer === 'refused for hours')
          return { is: 'failed', error: '451 try again', retryAfter: 5 * hour };
        if (bundle === 'now') disturbed.push({ id, at: (clock - begun) / 60_000_000 });
        if (answer) throw new Error('died');
        return { is: 'sent' };
      },
    },
  ]);
  await clerk.work(workspace);
  await join('hit');
  const begun = clock;
  const at = async (minute: number, ticket?: string) => {
    clock = begun + minute * 60_000_000;
    if (ticket) await resolve('hit', ticket);
    await clerk.work(workspace).catch((error: Error) => expect(error.message).toBe('died'));
  };
  await at(0, 'h1');
  await at(58);
  await at(61, 'h2');
  await at(62, 'h3');
  await at(63, 'h4');
  expect(disturbed.map((one) => one.at)).toEqual([58, 61, 62]);
  expect(new Set(disturbed.map(({ id }) => id)).size).toBe(3);
  expect(answers).toEqual([]);
});

test.each(['left', 'ended the mails', 'was erased'])(
  'D7: whoever %s after a message was made for them hears nothing more',
  async (what) => {
    const { workspace, workspaceId, join, resolve, defaults } = await desk();
    const caller = { workspaceId };
    nextMorning();
    await defaults({ award: { mail: 'now' } });
    const tries: OutMessage[] = [];
    const clerk = clerkWith([
      'mail',
      {
        async send(_, message) {
          tries.push(message);
          return { is: 'failed', error: '451 later' };
        },
      },
    ]);
    await clerk.work(workspace);
    const personId = await join('zoe');
    await resolve('zoe', `z-${what}`);
    await clerk.work(workspace);
    expect(tries).toHaveLength(1);
    if (what === 'ended the mails') {
      const token = unsubscribing.write({ workspaceId, personId });
      const ended = await ask.app.inject({
        method: 'POST',
        url: `/v1/unsubscribe?token=${token}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      });
      expect(ended.statusCode).toBe(200);
    } else {
      const left = await ask('POST', '/v1/people/zoe/deactivation', caller, {});
      expect(left.status).toBeLessThan(300);
      if (what === 'was erased')
        expect((await ask('POST', '/v1/people/zoe/erasure', caller, { confirm: 'zoe' })).status).toBeLessThan(
          300,
        );
    }
    for (let step = 0; step < 80; step++) {
      clock += hour;
      await clerk.work(workspace);
    }
    expect(tries).toHaveLength(1);
    const open = await database.inWorkspace(workspaceId, (tx) =>
      tx.query(`select state from messages where person_id = $1 and state in ('queued', 'sending')`, [
        personId,
      ]),
    );
    expect(open).toEqual([]);
  },
);

test('D8: what people write reaches a mail server as text, with no header or receiver of its own', async () => {
  const { workspace, workspaceId, join, defaults } = await desk();
  await defaults({ recognition: { mail: 'now' } });
  const clerk = clerkWith([
    'mail',
    mailSender({
      database,
      publicUrl: 'https://smallwins.example.com',
      sendMail: openSmtp(mailbox.url, 'Smallwins <smallwins@example.com>'),
      unsubscribeToken: unsubscribing.write,
    }),
  ]);
  await clerk.work(workspace);
  const giver = await join('giver', 'Bcc: all@example.com');
  await join('taker', '"x" <evil@example.com>, ');
  const cookie = `${sessionCookie}=${await openSession(database, workspaceId, giver, ['member'])}`;
  const values = (await ask('GET', '/v1/values', { workspaceId })).body.items;
  const texts = [
    'Hello\r\nBcc: all@example.com\r\n\r\nbody',
    'Look <!channel> <@U1> <at>everyone</at>',
    '<a href="https://evil.example">https://good.example</a>',
    'line\u2028Bcc: all@example.com',
    '.\r\nQUIT\r\nMAIL FROM:<evil@example.com>',
  ];
  for (const what of texts) {
    nextMorning();
    const given = await ask.app.inject({
      method: 'POST',
      url: '/v1/recognitions',
      headers: { cookie, host: 'localhost', origin: 'http://localhost' },
      payload: { to: ['taker'], value: values[0].key, what },
    });
    expect(given.statusCode).toBe(201);
    await clerk.work(workspace);
    const { to, raw } = await mailbox.take('taker@example.com');
    expect(to).toEqual(['taker@example.com']);
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(headers).not.toMatch(/^(bcc|cc|mail from):/im);
    const html = raw.slice(raw.indexOf('Content-Type: text/html'), raw.indexOf('Content-Type: image/png'));
    expect(html.includes('<a href="https://evil.example') || html.includes('<at>')).toBe(false);
    expect(mailbox.mails).toEqual([]);
  }
});
