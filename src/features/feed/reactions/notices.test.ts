import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testApp } from '../../../../test/support/app.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import { setUpDesk } from '../../../../test/support/engine.ts';
import { testMailbox } from '../../../../test/support/stand-ins/mailbox.ts';
import { Engine } from '../../../engine/engine.ts';
import { changePerson, createPerson } from '../../directory/actions.ts';
import { mailSender } from '../../notices/mail-sender.ts';
import { NoticeClerk } from '../../notices/notice-clerk.ts';
import { openSession, sessionCookie } from '../../sign-in/sessions.ts';
import { openSmtp } from '../../smtp.ts';

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
const names = { ana: 'Ana Roth', jo: 'Jörg Ek', bo: 'Bo Lund', cy: 'Cy Dahl', di: 'Di Moor', ed: 'Ed Fox' };
type Who = keyof typeof names;
const hour = 3_600_000_000;
const at = (text: string): number => Date.parse(text) * 1000;

const database = await testDatabase();
const mailbox = await testMailbox();
let clock = at('2026-03-10T10:00:00Z');
let engine: Engine;
let ask: Awaited<ReturnType<typeof testApp>>;
let clerk: NoticeClerk;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => clock, secret: Buffer.alloc(32, 5) });
  ask = await testApp(database, engine, { sealKey: Buffer.alloc(32, 7), reachable: new Set(['mail']) });
  const sender = mailSender({
    database,
    publicUrl: 'https://smallwins.example.com',
    sendMail: openSmtp(mailbox.url, 'Smallwins <smallwins@example.com>'),
    unsubscribeToken: () => 'token',
  });
  clerk = new NoticeClerk({ database, engine, senders: new Map([['mail', sender]]), log: () => undefined });
});
afterAll(() => engine.stop());

let made: Awaited<ReturnType<typeof setUpDesk>>;
let cookies: Map<string, string>;

beforeEach(async () => {
  clock = at('2026-03-10T10:00:00Z');
  mailbox.mails.length = 0;
  made = await setUpDesk(database, engine, rule);
  cookies = new Map();
  for (const [handle, name] of Object.entries(names)) {
    const email = `${handle}@example.com`;
    await createPerson({ engine }, made.workspaceId, { handle, name, email }, 'server');
    await live(handle as Who, 'Europe/Berlin');
    const id = (await workspace()).directory.byHandle(handle)?.id ?? '';
    cookies.set(handle, await openSession(database, made.workspaceId, id, ['member']));
  }
  await clerk.work(await workspace());
});

const workspace = () => engine.workspace(made.workspaceId);
const live = (who: Who, zone: string) =>
  changePerson({ engine }, made.workspaceId, who, { zone, from: 'beginning' }, 'server');
const as =
  (who: Who, language = 'en') =>
  async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) => {
    const headers = {
      cookie: `${sessionCookie}=${cookies.get(who)}`,
      host: 'localhost',
      origin: 'http://localhost',
      'accept-language': language,
      'idempotency-key': `${Math.random()}`,
    };
    const answer = await ask.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) });
    return {
      status: answer.statusCode,
      body:
        String(answer.headers['content-type']).includes('ndjson') || answer.body === ''
          ? answer.body
          : answer.json(),
    };
  };
const admin = (method: 'GET' | 'POST' | 'PUT', url: string, body?: object) =>
  ask(method, url, { workspaceId: made.workspaceId }, body);

/** Ana recognises Bo, unless told otherwise. */
async function give(more: object = {}): Promise<{ id: string; entry: number }> {
  const wanted = {
    to: ['bo'],
    value: 'team-player',
    what: 'Took over my shift on Friday.',
    effect: '',
    evidence: [],
    ...more,
  };
  const { status, body } = await as('ana')('POST', '/v1/recognitions', wanted);
  expect(status).toBe(201);
  return body;
}
async function react(who: Who, entry: number, kind = 'thanks', method: 'PUT' | 'DELETE' = 'PUT') {
  // One after the other, as people do.
  clock += 1_000_000;
  const { status } = await as(who)(method, `/v1/feed/${entry}/reactions/${kind}`);
  expect(status).toBe(200);
}
interface Told {
  seq: number;
  read: boolean;
  entry: number;
  reaction: { id: string; title: string; text: string; count: number; reactions: object[]; audience: string };
}
const told = async (who: Who, language = 'en'): Promise<Told[]> =>
  (await as(who, language)('GET', '/v1/inbox')).body.items.filter((item: Told) => item.reaction !== null);
const titles = async (who: Who, language = 'en') =>
  (await told(who, language)).map(({ reaction }) => reaction.title);
const seqsOfAwards = async (who: Who): Promise<number[]> =>
  (await as(who)('GET', '/v1/inbox')).body.items
    .filter(({ awards }: { awards: object[] }) => awards.length > 0)
    .map(({ seq }: Told) => seq);
const unread = async (who: Who) => (await as(who)('GET', '/v1/inbox/count')).body.unread;
const rows = <T extends object>(sql: string, ...values: unknown[]): Promise<T[]> =>
  database.inWorkspace(made.workspaceId, (tx) => tx.query<T>(sql, [made.workspaceId, ...values]));
const announced = () =>
  rows<{ handle: string }>(
    `select p.handle from announcements n join people p using (workspace_id, person_id)
     where n.workspace_id = $1 and n.reaction_notice_id is not null order by n.seq`,
  ).then((found) => found.map(({ handle }) => handle));
const broken = async () =>
  (await admin('POST', '/v1/invariants/check', { full: true })).body.items.filter(
    ({ state }: { state: string }) => state === 'broken',
  );

test('who gave it and who got it are told of all who react on a day in one notice, which keeps up with them', async () => {
  const { entry } = await give();
  await react('cy', entry);
  expect(await titles('bo')).toEqual(['Cy Dahl reacted to “Team Player”']);
  const [first] = await told('bo');
  await as('bo')('POST', '/v1/inbox/marks', { seqs: [first?.seq], read: true });
  await react('jo', entry, 'admire');
  expect(await titles('bo')).toEqual(['Cy Dahl and Jörg Ek reacted to “Team Player”']);
  await react('di', entry);
  await react('ed', entry, 'learned');
  await react('ed', entry, 'thanks');
  expect(await told('bo')).toMatchObject([
    {
      seq: first?.seq,
      entry,
      read: true,
      reaction: {
        title: 'Cy Dahl, Jörg Ek and 2 others reacted to “Team Player”',
        text: 'Took over my shift on Friday.',
        count: 4,
        reactions: [
          { kind: 'thanks', count: 3 },
          { kind: 'admire', count: 1 },
          { kind: 'learned', count: 1 },
        ],
        audience: 'everyone',
      },
    },
  ]);
  expect(await titles('ana', 'de')).toEqual([
    'Cy Dahl, Jörg Ek und 2 weitere haben auf „Teamgeist“ reagiert',
  ]);
  expect(await titles('ana', 'es')).toEqual([
    'Cy Dahl, Jörg Ek y 2 más han reaccionado a «Espíritu de equipo»',
  ]);
  expect(await announced()).toEqual(['ana', 'bo']);
  expect(await titles('cy')).toEqual([]);
  expect(await broken()).toEqual([]);
});

test('nobody is told of their own reaction, and giver and recipient hear of each other’s', async () => {
  const { entry } = await give();
  await react('bo', entry);
  expect(await titles('bo')).toEqual([]);
  expect(await titles('ana')).toEqual(['Bo Lund reacted to “Team Player”']);
  await react('ana', entry, 'admire');
  expect(await titles('bo')).toEqual(['Ana Roth reacted to “Team Player”']);
  expect(await titles('ana')).toEqual(['Bo Lund reacted to “Team Player”']);
});

test('all at once they are still one notice each', async () => {
  const { entry } = await give();
  const wanted = (['cy', 'jo', 'di', 'ed'] as const).flatMap((who) =>
    ['thanks', 'admire'].map((kind) => react(who, entry, kind)),
  );
  await Promise.all(wanted);
  expect((await announced()).sort()).toEqual(['ana', 'bo']);
  expect((await told('bo'))[0]?.reaction.count).toBe(4);
  expect(await broken()).toEqual([]);
});

test('a reaction that is taken back leaves the notice, the last one takes it out of inbox and count', async () => {
  const { entry } = await give();
  await as('bo')('POST', '/v1/inbox/read', { upTo: 1_000 });
  await react('cy', entry);
  await react('jo', entry);
  expect(await unread('bo')).toBe(1);
  await react('cy', entry, 'thanks', 'DELETE');
  expect(await titles('bo')).toEqual(['Jörg Ek reacted to “Team Player”']);
  await react('jo', entry, 'thanks', 'DELETE');
  expect(await titles('bo')).toEqual([]);
  expect(await unread('bo')).toBe(0);
  // Whoever comes back on the same day brings back the same notice.
  clock += hour;
  await react('jo', entry, 'admire');
  expect(await titles('bo')).toEqual(['Jörg Ek reacted to “Team Player”']);
  expect(await announced()).toEqual(['ana', 'bo']);
});

test('the next day has a notice of its own, of those who are new', async () => {
  const { entry } = await give();
  await react('cy', entry);
  clock += 24 * hour;
  // A second sign of the same person is no news.
  await react('cy', entry, 'admire');
  expect(await announced()).toEqual(['ana', 'bo']);
  await react('jo', entry);
  await react('di', entry);
  expect(await titles('bo')).toEqual([
    'Jörg Ek and Di Moor reacted to “Team Player”',
    'Cy Dahl reacted to “Team Player”',
  ]);
  expect(await announced()).toEqual(['ana', 'bo', 'ana', 'bo']);
  await react('cy', entry, 'thanks', 'DELETE');
  await react('cy', entry, 'admire', 'DELETE');
  expect(await titles('bo')).toEqual(['Jörg Ek and Di Moor reacted to “Team Player”']);
  expect(await broken()).toEqual([]);
});

test.each([
  ['a day', '2026-03-09T23:10:00Z', '2026-03-10T22:50:00Z', '2026-03-10T23:10:00Z'],
  ['one on which clocks go forward', '2026-03-28T23:10:00Z', '2026-03-29T21:50:00Z', '2026-03-29T22:10:00Z'],
  ['one on which clocks go back', '2026-10-24T22:10:00Z', '2026-10-25T22:50:00Z', '2026-10-25T23:10:00Z'],
])('%s lasts from midnight to midnight where whoever is told lives', async (_, first, last, after) => {
  await live('ana', 'America/New_York');
  clock = at(first);
  const { entry } = await give();
  await react('cy', entry);
  clock = at(last);
  await react('jo', entry);
  // In New York the first was in the evening before.
  expect(await announced()).toEqual(['ana', 'bo', 'ana']);
  clock = at(after);
  await react('di', entry);
  expect(await titles('ana')).toEqual([
    'Jörg Ek and Di Moor reacted to “Team Player”',
    'Cy Dahl reacted to “Team Player”',
  ]);
  expect(await titles('bo')).toEqual([
    'Di Moor reacted to “Team Player”',
    'Cy Dahl and Jörg Ek reacted to “Team Player”',
  ]);
});

test('whoever travels west lives a day twice and is told of it once; nobody who reacts is lost', async () => {
  await live('bo', 'Asia/Tokyo');
  const { entry } = await give();
  clock = at('2026-03-10T14:00:00Z');
  await react('cy', entry);
  clock = at('2026-03-10T16:00:00Z');
  await live('bo', 'America/Los_Angeles');
  await react('jo', entry);
  expect(await titles('bo')).toEqual(['Cy Dahl and Jörg Ek reacted to “Team Player”']);
});

test('of what was withdrawn or hidden nobody is told, and what is shown again is told as it was', async () => {
  const hidden = await give();
  await react('cy', hidden.entry);
  const path = `/v1/feed/${hidden.entry}`;
  expect((await admin('POST', `${path}/hide`, { reason: 'It names a customer.' })).status).toBe(204);
  expect([await titles('ana'), await titles('bo')]).toEqual([[], []]);
  expect((await as('cy')('PUT', `${path}/reactions/admire`)).status).toBe(404);
  await admin('POST', `${path}/unhide`, { reason: 'It does not.' });
  expect(await titles('bo')).toHaveLength(1);
  const gone = await give();
  await react('cy', gone.entry);
  expect(await titles('bo')).toHaveLength(2);
  await as('ana')('DELETE', `/v1/recognitions/${gone.id}`);
  expect([await titles('ana'), await titles('bo')].map((list) => list.length)).toEqual([1, 1]);
});

test('what is for those named alone is told to them, and to nobody else', async () => {
  const { entry } = await give({ to: ['bo', 'jo'], audience: 'named' });
  expect((await as('cy')('PUT', `/v1/feed/${entry}/reactions/thanks`)).status).toBe(404);
  await react('jo', entry);
  expect(await told('bo')).toMatchObject([{ entry, reaction: { audience: 'named', count: 1 } }]);
  expect((await announced()).sort()).toEqual(['ana', 'bo']);
  expect([await titles('jo'), await titles('cy')]).toEqual([[], []]);
});

test('what goes to more than ten is answered to its giver', async () => {
  const many = Array.from({ length: 11 }, (_, index) => `p${index}`);
  for (const handle of many)
    await createPerson({ engine }, made.workspaceId, { handle, name: handle }, 'server');
  const { entry } = await give({ to: many });
  await react('cy', entry);
  expect(await announced()).toEqual(['ana']);
});

test('who earned awards together are told who reacted to them, each until their own is revoked', async () => {
  const event = { source: 'desk', type: 'desk.resolved', at: clock, sequence: '', subject: null };
  const events = ['bo', 'ed'].map((id) => ({ ...event, id, data: { by: `${id}@example.com` } }));
  await made.send(events, { mode: 'live' });
  const { body } = await as('bo')('GET', '/v1/feed?kind=award');
  const [item] = body.items;
  await react('bo', item.seq);
  await react('cy', item.seq);
  const title = 'Cy Dahl reacted to “Clean desk”';
  const text = expect.stringContaining('ticket');
  expect(await told('bo')).toMatchObject([{ entry: item.seq, reaction: { title, text } }]);
  expect(await titles('ed')).toEqual(['Bo Lund and Cy Dahl reacted to “Clean desk”']);
  await as('bo')('POST', '/v1/inbox/read', { upTo: item.seq });
  expect(await unread('bo')).toBe(1);
  const own = item.awards.find(({ person }: { person: { handle: string } }) => person.handle === 'bo');
  const decision = { decision: 'revoke', reason: 'It was somebody else’s ticket.' };
  expect((await admin('POST', `/v1/awards/${own.id}/decision`, decision)).status).toBe(200);
  await as('bo')('POST', '/v1/inbox/marks', { seqs: await seqsOfAwards('bo'), read: true });
  expect([await titles('bo'), await unread('bo')]).toEqual([[], 0]);
  expect(await titles('ed')).toHaveLength(1);
});

const settings = { quietHours: null, mutedUntil: null, digestAt: 540, digestOn: 0 };

test('it comes with the digest of the next morning, as it is then, and what was taken back does not', async () => {
  const one = await give();
  const other = await give({ what: 'Found the slow query.' });
  await clerk.work(await workspace());
  await as('bo')('PUT', '/v1/notices/settings', { ...settings, matrix: { recognition: { mail: 'never' } } });
  await as('ana')('PUT', '/v1/notices/settings', { ...settings, matrix: { reaction: { mail: 'never' } } });
  await react('cy', one.entry);
  await react('cy', other.entry);
  await clerk.work(await workspace());
  await react('jo', one.entry);
  await react('cy', other.entry, 'thanks', 'DELETE');
  expect(mailbox.mails).toHaveLength(0);
  clock = at('2026-03-11T08:00:00Z');
  await clerk.work(await workspace());
  const { raw } = await mailbox.take('bo@example.com');
  expect(raw).toContain('Subject: Your day: one thing');
  expect(raw.replaceAll('=\r\n', '')).toContain(`https://smallwins.example.com/feed/${one.entry}`);
  expect(raw).not.toContain('Found the slow query.');
  expect(mailbox.mails).toHaveLength(0);
  const states = await rows<{ state: string }>(
    `select state from notice_lines where workspace_id = $1 and kind = 'reaction' order by state`,
  );
  expect(states.map(({ state }) => state)).toEqual(['dropped', 'told']);
});

test('whoever wants it at once gets it once a day, in no quiet hour and within the budget', async () => {
  const matrix = { reaction: { mail: 'now' }, recognition: { mail: 'never' } };
  await as('bo')('PUT', '/v1/notices/settings', { ...settings, quietHours: { from: 660, to: 780 }, matrix });
  const entries: number[] = [];
  for (let n = 0; n < 4; n++) entries.push((await give({ what: `Deed number ${n} was done.` })).entry);
  const mailsOfBo = () => mailbox.mails.filter(({ to }) => to.includes('bo@example.com'));
  await react('cy', entries[0] ?? 0);
  await clerk.work(await workspace());
  // From eleven to one in Berlin nothing comes.
  expect(mailsOfBo()).toHaveLength(0);
  clock = at('2026-03-10T12:00:00Z');
  await clerk.work(await workspace());
  expect(mailsOfBo()).toHaveLength(1);
  await react('jo', entries[0] ?? 0);
  await clerk.work(await workspace());
  expect(mailsOfBo()).toHaveLength(1);
  for (const entry of entries.slice(1)) {
    clock += hour / 60;
    await react('jo', entry);
    await clerk.work(await workspace());
  }
  expect(mailsOfBo()).toHaveLength(3);
  const bundles = await rows<{ bundle: string }>(
    `select bundle from notice_lines l where workspace_id = $1 and kind = 'reaction' and channel = 'mail'
       and person_id = (select person_id from people where workspace_id = $1 and handle = 'bo') order by bundle`,
  );
  expect(bundles.map(({ bundle }) => bundle)).toEqual(['daily', 'now', 'now', 'now']);
});

test('a mail about it alone says who reacted to what, once', async () => {
  await as('bo')('PUT', '/v1/notices/settings', {
    ...settings,
    matrix: { reaction: { mail: 'now' }, recognition: { mail: 'never' } },
  });
  const { entry } = await give();
  await react('cy', entry);
  await clerk.work(await workspace());
  const { raw } = await mailbox.take('bo@example.com');
  expect(raw).toMatch(/Subject: .*Cy/);
  expect(raw.match(/<h2/g)).toBeNull();
});

test('a workspace says it in its own words, which are tried on what happened', async () => {
  const { entry } = await give();
  await react('cy', entry);
  const words = { kind: 'reaction', language: 'en', title: null };
  const preview = (text: string) => admin('POST', '/v1/notices/words/preview', { ...words, text });
  expect((await preview('{{ count }}: {{ people }} on {{ entry.words }}')).body).toEqual({
    findings: [],
    title: 'Cy Dahl reacted to “Team Player”',
    text: '1: Cy Dahl on Took over my shift on Friday.',
    isReal: true,
  });
  expect((await preview('{{ deed }}')).body.findings[0]).toMatchObject({ level: 'error' });
  expect((await preview('Well done')).body.findings).toMatchObject([{ level: 'warning' }]);
  await admin('PUT', '/v1/notices/words', { ...words, title: 'From {{ people }}', text: null });
  expect(await titles('bo')).toEqual(['From Cy Dahl']);
});

test('that it was seen and followed is noted of whom it was told to alone', async () => {
  const { entry } = await give();
  await react('cy', entry);
  const [notice] = await told('bo');
  const opened = { kind: 'reaction', subject: notice?.reaction.id, channel: 'app', how: 'clicked' };
  for (const who of ['bo', 'cy'] as const)
    expect((await as(who)('POST', '/v1/notices/opened', opened)).status).toBe(200);
  expect(await rows('select kind from notice_openings where workspace_id = $1')).toEqual([
    { kind: 'reaction' },
  ]);
});

test('an export has what one was told of, and erasing takes it along; who reacted has no name any more', async () => {
  const { entry } = await give();
  await react('cy', entry);
  await react('jo', entry);
  const line = `"kind":"reaction-notice","entry":${entry},"day":"2026-03-10"`;
  expect((await as('bo')('GET', '/v1/account/export')).body).toContain(line);
  expect((await as('cy')('GET', '/v1/account/export')).body).not.toContain('reaction-notice');
  for (const who of ['cy', 'bo']) {
    const asked = await admin('POST', `/v1/people/${who}/erasure`, { confirm: who });
    expect(asked.status).toBe(202);
    await expect
      .poll(
        async () =>
          (await admin('GET', '/v1/erasures')).body.items.find(
            ({ id }: { id: string }) => id === asked.body.id,
          )?.state,
        { timeout: 15_000 },
      )
      .toBe('done');
  }
  expect(await titles('ana')).toEqual(['Erased person and Jörg Ek reacted to “Team Player”']);
  expect(
    await rows(`select p.handle from reaction_notices join people p using (workspace_id, person_id)
      where workspace_id = $1`),
  ).toEqual([{ handle: 'ana' }]);
  expect(await broken()).toEqual([]);
});

test('of a comment nobody is told any more once what it stands below is gone', async () => {
  const { id, entry } = await give();
  await as('cy')('POST', `/v1/feed/${entry}/comments`, { text: 'I saw that, it was great.' });
  const comments = async () =>
    (await as('bo')('GET', '/v1/inbox')).body.items.filter((item: { comment: unknown }) => item.comment)
      .length;
  expect(await comments()).toBe(1);
  await clerk.work(await workspace());
  await as('ana')('DELETE', `/v1/recognitions/${id}`);
  expect([await comments(), await unread('bo')]).toEqual([0, 0]);
  clock = at('2026-03-11T08:00:00Z');
  await clerk.work(await workspace());
  expect(mailbox.mails).toHaveLength(0);
});
