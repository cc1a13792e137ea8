import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { Engine } from '../../engine/engine.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { createPerson } from '../directory/actions.ts';
import { Lookout } from '../findings/lookout.ts';
import { PopUps } from '../notices/queries.ts';
import { timeFor, wishesOf } from '../notices/settings.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import type { LedgerView } from './api.ts';
import { heldOf } from './queries.ts';

const rule = `
smallwins: 1
achievement: five
name: Five a day
sentence: Five tickets resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: desk.resolved, credit: data.by }, reach: 5, in: day }
`;
const hour = 3_600_000_000;
const start = Date.parse('2026-03-10T11:00:00Z') * 1000;
const database = await testDatabase();
let clock = start;
let engine: Engine;
let ask: Awaited<ReturnType<typeof testApp>>;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => clock });
  ask = await testApp(database, engine);
});
afterAll(() => engine.stop());

async function desk(people = 1) {
  clock = start;
  const made = await setUpDesk(database, engine, rule);
  const { workspaceId } = made;
  const ids: string[] = [];
  for (let index = 0; index < people; index++) {
    const handle = `p${index}`;
    await createPerson(
      { engine },
      workspaceId,
      { handle, name: handle, email: `${handle}@example.com` },
      'server',
    );
  }
  const workspace = await engine.workspace(workspaceId);
  for (let index = 0; index < people; index++) ids.push(workspace.directory.byHandle(`p${index}`)?.id ?? '');
  const lookout = new Lookout({ database, engine, log: () => undefined });
  await lookout.work(workspace);
  let id = 0;
  const resolve = (by: number, count: number) =>
    made.send(
      Array.from(
        { length: count },
        (): SourceEvent => ({
          id: String(id++),
          source: 'desk',
          type: 'desk.resolved',
          at: clock,
          sequence: '',
          subject: null,
          data: { by: `p${by}@example.com` },
        }),
      ),
      { mode: 'live' },
    );
  const trials = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ kind: string; arm: string; acted: number; subject_id: string; person_id: string }>(
        'select kind, arm, acted, subject_id, person_id from notice_trials order by at, subject_id',
      ),
    );
  const asAdmin = async <T>(method: 'GET' | 'PUT' | 'POST', url: string, body?: object) => {
    const answer = await ask(method, url, { workspaceId }, body);
    return answer as { status: number; body: T };
  };
  return { ...made, workspace, people: ids, look: () => lookout.work(workspace), resolve, trials, asAdmin };
}

test('whoever is told at once is written down, and what they do within a day is counted', async () => {
  const { look, resolve, trials } = await desk();
  await resolve(0, 4);
  await look();
  await look();
  expect(await trials()).toMatchObject([{ kind: 'nudge', acted: 0 }]);
  clock += 23 * hour;
  await resolve(0, 2);
  await look();
  clock += 2 * hour;
  await resolve(0, 1);
  await look();
  expect(await trials()).toMatchObject([{ kind: 'nudge', acted: 2 }]);
});

test('one that waits by chance does not pop up; nothing of colleagues waits', async () => {
  const { workspaceId, workspace, people, look, resolve, trials, asAdmin } = await desk(60);
  expect((await asAdmin('PUT', '/v1/notices/ledger', { heldPercent: 20 })).status).toBe(200);
  for (const index of people.keys()) await resolve(index, 4);
  await look();
  const all = await trials();
  expect(all).toHaveLength(60);
  const held = all.filter(({ arm }) => arm === 'held');
  expect(held.length).toBeGreaterThan(2);
  expect(held.length).toBeLessThan(30);
  const popUps = new PopUps();
  for (const [index, { arm, kind, person_id: personId, subject_id: subjectId }] of all.entries()) {
    const about = [{ personId, kind: kind as 'nudge', subjectId, achievementId: null, version: null }];
    const may = await popUps.may(
      database,
      workspace,
      { personId, seq: index, at: clock, kinds: ['nudge'], about },
      false,
    );
    expect(may).toBe(arm === 'told');
  }
  const never = await database.inWorkspace(workspaceId, (tx) =>
    heldOf(
      tx,
      workspaceId,
      Array.from({ length: 500 }, () => ({
        personId: people[0] ?? '',
        kind: 'recognition',
        subjectId: uuidv7(),
      })),
    ),
  );
  expect(never.size).toBe(0);
});

test('an award waits by chance only once its person has had it often', async () => {
  const { look, resolve, trials } = await desk();
  for (let day = 0; day < 6; day++) {
    await resolve(0, 5);
    await look();
    clock += 24 * hour;
  }
  expect((await trials()).filter(({ kind }) => kind === 'award')).toHaveLength(3);
});

test('a kind that changes nothing goes into the digest, the admin sees why, and can lift it', async () => {
  const { workspaceId, workspace, people, look, asAdmin } = await desk(6);
  const plant = (kind: string, arm: string, n: number, acted: number) =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query(
        `insert into notice_trials (workspace_id, person_id, kind, subject_id, at, arm, acted)
         select $1, ($2::uuid[])[1 + i % 6], $3, gen_random_uuid(), $4, $5, (i <= $7)::int from generate_series(1, $6) i`,
        [workspaceId, people, kind, new Date(clock / 1000 - 48 * 3_600_000).toISOString(), arm, n, acted],
      ),
    );
  await plant('nudge', 'told', 20_000, 10_000);
  await plant('nudge', 'held', 4000, 2000);
  await plant('award', 'told', 20_000, 14_000);
  await plant('award', 'held', 4000, 2000);
  await plant('stall', 'told', 199, 0);
  await plant('stall', 'held', 199, 0);
  const timeOfNudges = () =>
    database.inWorkspace(workspaceId, async (tx) => {
      const [id = ''] = people;
      const wish = (await wishesOf(tx, workspace, [id])).get(id);
      if (!wish) throw new Error('Everybody has wishes.');
      const own = timeFor({ ...wish, own: { nudge: { app: 'now' } } }, 'nudge', 'app', undefined);
      return [timeFor(wish, 'nudge', 'app', undefined), own];
    });
  expect(await timeOfNudges()).toEqual(['now', 'now']);
  clock += hour;
  await look();
  // Whoever has chosen it themselves goes on being told at once.
  expect(await timeOfNudges()).toEqual(['daily', 'now']);
  const { body } = await asAdmin<LedgerView>('GET', '/v1/notices/ledger');
  const of = (kind: string) => body.kinds.find((one) => one.kind === kind);
  expect(of('nudge')).toMatchObject({
    demotedSince: expect.any(String),
    worth: { verdict: 'nothing', told: { n: 20_000, acted: 10_000 }, held: { n: 4000, acted: 2000 } },
  });
  expect(of('nudge')?.worth?.difference.high).toBeLessThan(0.05);
  expect(of('award')).toMatchObject({ demotedSince: null, worth: { verdict: 'helps' } });
  expect(of('stall')).toMatchObject({ demotedSince: null, worth: { verdict: 'unknown' } });

  expect((await asAdmin('POST', '/v1/notices/ledger/nudge/lift')).status).toBe(200);
  expect(await timeOfNudges()).toEqual(['now', 'now']);
  clock += hour;
  await look();
  // What had been counted before does not demote it again.
  expect(await timeOfNudges()).toEqual(['now', 'now']);
  expect((await asAdmin('POST', '/v1/notices/ledger/nudge/lift')).status).toBe(409);
});

test('what is seen and followed is counted once, and only of what somebody was told', async () => {
  const { workspaceId, people, look, resolve, trials, asAdmin } = await desk();
  await resolve(0, 4);
  await look();
  const [{ subject_id: subject = '' } = {}] = await trials();
  const cookie = `${sessionCookie}=${await openSession(database, workspaceId, people[0] ?? '', ['member'])}`;
  const open = (how: string, of: string) =>
    ask.app.inject({
      method: 'POST',
      url: '/v1/notices/opened',
      headers: { cookie, host: 'localhost', origin: 'http://localhost' },
      payload: { kind: 'nudge', subject: of, channel: 'app', how },
    });
  expect((await open('viewed', subject)).statusCode).toBe(200);
  await open('clicked', subject);
  await open('viewed', subject);
  await open('clicked', uuidv7());
  const { body } = await asAdmin<LedgerView>('GET', '/v1/notices/ledger');
  expect(body.kinds.find(({ kind }) => kind === 'nudge')?.looked).toEqual([
    { channel: 'app', told: 1, viewed: 1, clicked: 1 },
  ]);
});

test('nonsense is refused', async () => {
  const { asAdmin } = await desk();
  expect((await asAdmin('PUT', '/v1/notices/ledger', { heldPercent: 21 })).status).toBe(400);
  expect((await asAdmin('POST', '/v1/notices/ledger/recognition/lift')).status).toBe(400);
});
