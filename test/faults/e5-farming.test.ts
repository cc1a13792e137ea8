import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginningOfTime } from '../../src/domain/time/window.ts';
import { Engine } from '../../src/engine/engine.ts';
import { saveAchievement } from '../../src/features/achievements/actions.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { testApp } from '../support/app.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app } = await testApp(database, engine);
let home: string;
const cookies = new Map<string, string>();
const people = ['ana', 'bo', 'cy', 'dee', 'eli', 'fay', 'gus', 'hal'];

beforeAll(async () => {
  home = await newWorkspace(database);
  for (const handle of [...people, 'boss']) {
    const personId = uuidv7();
    await database.inWorkspace(home, async (tx) => {
      await tx.query(
        `insert into people (workspace_id, person_id, handle, name, created_at) values ($1, $2, $3, initcap($3), now())`,
        [home, personId, handle],
      );
      await tx.query(
        `insert into person_facts (workspace_id, person_id, valid_from, zone, attributes) values ($1, $2, '2000-01-01', 'UTC', '{}')`,
        [home, personId],
      );
    });
    const roles = handle === 'boss' ? (['admin', 'member'] as const) : (['member'] as const);
    cookies.set(handle, `${sessionCookie}=${await openSession(database, home, personId, roles)}`);
  }
  await engine.workspace(home);
});

let keys = 0;
async function ask(who: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { cookie: cookies.get(who) ?? '', 'idempotency-key': `key-${keys++}` },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const give = (from: string, to: string[], more: object = {}) =>
  ask(from, 'POST', '/v1/recognitions', {
    to,
    value: 'team-player',
    what: `Took the late call, ${keys}.`,
    ...more,
  });
const given = (by: string) =>
  database
    .inWorkspace(home, (tx) =>
      tx.query<{ n: number }>(
        `select count(*)::int as n from recognitions r join people p on p.workspace_id = r.workspace_id and p.person_id = r.giver_id where handle = $1`,
        [by],
      ),
    )
    .then((rows) => rows[0]?.n);

describe('nobody recognises themselves', () => {
  test('by name, twice, among others, or as a team of one', async () => {
    for (const to of [['ana'], ['ana', 'ana'], ['bo', 'ana']])
      expect((await give('ana', to)).body.code).toBe('self-recognition');
    await ask('boss', 'POST', '/v1/people', { handle: 'solo', team: 'Solo' });
    expect(await given('ana')).toBe(0);
  });

  test('by another name of theirs: who was merged is the same person', async () => {
    await ask('boss', 'POST', '/v1/people', { handle: 'ana-old', name: 'Ana before' });
    expect((await ask('boss', 'POST', '/v1/people/ana/merge', { from: 'ana-old' })).status).toBe(200);
    expect((await give('ana', ['ana-old'])).body.code).toBe('self-recognition');
    expect(await given('ana')).toBe(0);
  });

  test('by a second account whose handle looks like their own', async () => {
    for (const handle of ['Ana', 'аna', 'ＡＮＡ', 'an\u200da'])
      expect((await ask('boss', 'POST', '/v1/people', { handle })).status).toBeGreaterThanOrEqual(400);
  });
});

test('sixty at once are thirty: the hour’s limit holds when they come together', async () => {
  const all = await Promise.all(Array.from({ length: 60 }, () => give('bo', ['cy'])));
  const statuses = all.map((one) => one.status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  expect(await given('bo')).toBe(30);
  // To many at once is one; more names do not give more.
  expect((await give('bo', ['dee', 'eli'])).status).toBe(429);
});

test('a ring of three that recognises nobody else is shown to the admin, with what it rests on', async () => {
  const ring = ['dee', 'eli', 'fay'];
  for (let round = 0; round < 6; round++)
    for (const [index, from] of ring.entries()) {
      const to = ring[(index + 1) % 3] ?? '';
      expect((await give(from, [to], { what: `Thanks for number ${round} of it.` })).status).toBe(201);
    }
  // The others recognise as people do.
  for (const [from, to] of [
    ['gus', 'hal'],
    ['hal', 'cy'],
    ['cy', 'gus'],
    ['hal', 'bo'],
    ['gus', 'ana'],
    ['ana', 'hal'],
  ] as const)
    await give(from, [to]);
  const { body } = await ask('boss', 'GET', '/v1/authenticity');
  const circles = body.hints.filter((one: { kind: string }) => one.kind === 'ring');
  expect(circles).toHaveLength(1);
  expect(circles[0].people.map((one: { handle: string }) => one.handle).sort()).toEqual(ring);
  expect(circles[0].evidence.length).toBeGreaterThan(0);
  expect((await ask('gus', 'GET', '/v1/authenticity')).status).toBe(403);
});

describe('tickets made to be closed', () => {
  const farmed = `
smallwins: 1
achievement: clean-close
name: Clean close
sentence: Five tickets resolved in a day, none of them one's own or empty.
because: A ticket is closed for somebody.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn:
  count:
    event: helpdesk.ticket.resolved
    where: data.requester != data.by && data.minutes_worked >= 5.0
    distinct: data.ticket
    credit: data.by
  reach: 5
  in: day
hold:
  for: 24h
  cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket, say: was reopened }
`;
  const monday = Date.parse('2026-03-02T08:00Z') * 1000;
  const minute = 60_000_000;
  let seq = 0;
  const resolved = (ticket: string, at: number, data: object = {}) => ({
    id: `r${seq++}`,
    source: 'desk',
    type: 'helpdesk.ticket.resolved',
    at,
    sequence: '',
    subject: null,
    data: { by: 'gus', ticket, requester: 'customer', minutes_worked: 12, ...data },
  });

  test('count neither empty, nor one’s own, nor the same one again and again', async () => {
    const saved = await saveAchievement({ database, engine }, home, farmed, beginningOfTime).catch(
      (error: unknown) => error,
    );
    expect(saved).not.toBeInstanceOf(Error);
    const source = { id: uuidv7(), slug: 'desk' };
    await database.inWorkspace(home, (tx) =>
      tx.query(
        `insert into sources (workspace_id, source_id, slug, name, kind, creates_people, created_at) values ($1, $2, 'desk', 'Desk', 'api', true, now())`,
        [home, source.id],
      ),
    );
    const awards = () =>
      database
        .inWorkspace(home, (tx) =>
          tx.query<{ state: string }>(`select state from awards where state in ('pending', 'confirmed')`),
        )
        .then((rows) => rows.length);
    const send = (events: ReturnType<typeof resolved>[]) =>
      engine.accept(home, source, events, { mode: 'history' });
    await send(
      Array.from({ length: 20 }, (_, n) => resolved(`E${n}`, monday + n * minute, { minutes_worked: 0 })),
    );
    await send(
      Array.from({ length: 20 }, (_, n) => resolved(`O${n}`, monday + n * minute, { requester: 'gus' })),
    );
    await send(Array.from({ length: 20 }, (_, n) => resolved('T1', monday + n * minute)));
    await send([2, 3, 4].map((n) => resolved(`T${n}`, monday + n * minute)));
    expect(await awards()).toBe(0);
    await send([resolved('T5', monday + 9 * minute)]);
    expect(await awards()).toBe(1);
  });
});
