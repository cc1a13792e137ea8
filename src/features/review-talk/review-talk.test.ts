import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, setUpDesk } from '../../../test/support/engine.ts';
import { visitor } from '../../../test/support/visitor.ts';
import { Engine } from '../../engine/engine.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import type { ReviewTalk } from './api.ts';

const database = await testDatabase();
const day = 86_400_000_000;
let clock = deskMonday + day;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const three = `
smallwins: 1
achievement: three
name: Three answers
sentence: Three answers in a week.
you: You sent {needed_words} answers.
because: B
family: f
kind: volume
outcome: [o]
earn: { count: { event: helpdesk.answer.sent, credit: data.by, distinct: data.ticket }, reach: 3, in: week }`;

async function setUp() {
  clock = deskMonday + day;
  const { workspaceId, send } = await setUpDesk(database, engine, three);
  const people = ['Zoë', 'مريم', 'נועה'];
  await send(people.map((by) => deskEvent('answer.sent', `first ${by}`, -1000, by)));
  await send(
    [0, 1, 2].map((at) => deskEvent('answer.sent', `T${at}`, at, 'Zoë')),
    { mode: 'live' },
  );
  const { directory } = await engine.workspace(workspaceId);
  const as = async (handle: string) => {
    const visit = visitor(ask.app);
    const id = directory.byHandle(handle)?.id ?? '';
    visit.cookies.set(sessionCookie, await openSession(database, workspaceId, id, ['member']));
    return visit;
  };
  const give = async (from: string, to: string[], value: string, what: string, evidence: number[] = []) => {
    const { status } = await (await as(from))('POST', '/v1/recognitions', { to, value, what, evidence });
    expect(status).toBe(201);
  };
  const talk = async (handle: string, query = ''): Promise<ReviewTalk> =>
    (await (await as(handle))('GET', `/v1/review-talk${query}`)).body;
  return { workspaceId, as, give, talk };
}

test('one’s own record holds awards, what was received and given, and strengths by quarter', async () => {
  const { give, talk } = await setUp();
  clock = deskMonday - 70 * day;
  await give('مريم', ['Zoë'], 'team-player', 'شكرا على المساعدة 🎯');
  clock = deskMonday + day;
  await give('נועה', ['Zoë'], 'team-player', 'עזרת לי עם התור');
  await give('Zoë', ['مريم', 'נועה'], 'innovator', 'You found the loop');
  const own = await talk('Zoë');
  expect(own.person.name).toBe('Zoë');
  expect(own.quarters).toEqual(['2025-Q4', '2026-Q1']);
  expect(
    own.strengths.map(({ key, received, given, from, overTime }) => [key, received, given, from, overTime]),
  ).toEqual([
    ['team-player', 2, 0, 2, [1, 1]],
    ['innovator', 0, 1, 0, [0, 0]],
  ]);
  expect(own.received.map(({ day: on, who, what }) => [on, who, what])).toEqual([
    ['2026-03-03', ['נועה'], 'עזרת לי עם התור'],
    ['2025-12-22', ['مريم'], 'شكرا على المساعدة 🎯'],
  ]);
  expect(own.given.map(({ who }) => [...who].sort())).toEqual([['נועה', 'مريم']]);
  expect(own.awards).toMatchObject([
    {
      name: 'Three answers',
      day: '2026-03-02',
      deed: 'You sent three answers.',
      evidence: ['T0', 'T1', 'T2'],
    },
  ]);
  const quarter = await talk('Zoë', '?from=2026-01-01&to=2026-03-02');
  expect([quarter.awards.length, quarter.received.length]).toEqual([1, 0]);
});

test('the file holds the same, and begins no formula', async () => {
  const { give, as } = await setUp();
  await give('נועה', ['Zoë'], 'team-player', '=HYPERLINK("http://x")');
  const answer = await ask.app.inject({
    url: '/v1/review-talk.csv',
    cookies: Object.fromEntries((await as('Zoë')).cookies),
  });
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="review-talk-2025-03-03-2026-03-03.csv"',
  );
  expect(answer.body).toContain('"received","2026-03-03","Team Player","נועה","\'=HYPERLINK(""http://x"")"');
});

test.each(['from=2026-03-02&to=2026-03-01', 'from=2026-02-30', 'to=tomorrow', 'person=Zo%C3%AB'])(
  '%s is refused',
  async (query) => {
    const { as } = await setUp();
    expect((await (await as('נועה'))('GET', `/v1/review-talk?${query}`)).status).toBe(400);
  },
);

test('nothing yet is an empty record, not a fault', async () => {
  const { talk } = await setUp();
  expect(await talk('נועה')).toMatchObject({
    quarters: [],
    strengths: [],
    awards: [],
    received: [],
    given: [],
  });
});
