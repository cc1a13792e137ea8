import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
let clock = deskMonday + 6 * hour;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const head = (key: string) =>
  `smallwins: 1\nachievement: ${key}\nname: ${key}\nsentence: S\nbecause: B\nfamily: f\nkind: volume\noutcome: [o]\n`;
const quick = `${head('quick')}earn: { count: { event: helpdesk.answer.sent, credit: data.by }, reach: 3, in: week }
hold: { for: 48h, cancelled_by: { event: helpdesk.request.made, same: data.ticket } }
review: { when: receipt.events_per_hour > 2 }`;
const both = `${head('both')}earn: { all_of: [quick, one] }`;
const one = `${head('one')}earn: { first: { event: helpdesk.answer.sent, credit: data.by } }`;

async function setUp() {
  clock = deskMonday + 6 * hour;
  const desk = await setUpDesk(database, engine, quick, one, both);
  const list = async (): Promise<{ id: string; line: string; stateSentence: string }[]> => {
    const { body } = await ask('GET', '/v1/awards?limit=50', desk);
    return body.items.map(
      (award: {
        id: string;
        state: string;
        achievement: { key: string };
        person: { handle: string };
        stateSentence: string;
      }) => ({
        id: award.id,
        line: `${award.achievement.key} ${award.person.handle} ${award.state}`,
        stateSentence: award.stateSentence,
      }),
    );
  };
  const lines = async () => (await list()).map(({ line }) => line).sort();
  const idOf = async (start: string) => (await list()).find(({ line }) => line.startsWith(start))?.id ?? '';
  const decide = (id: string, body: object, workspaceId = desk.workspaceId) =>
    ask('POST', `/v1/awards/${id}/decision`, { workspaceId }, body);
  return { ...desk, list, lines, idOf, decide };
}

const inHaste = [0, 0.1, 0.2].map((at, index) => deskEvent('answer.sent', `h${index}`, at));
const calmly = [0, 2, 4].map((at, index) => deskEvent('answer.sent', `c${index}`, at, 'Bob'));

test('what looks odd waits for a person, and what is made of it waits too', async () => {
  const { send, lines, idOf, decide, workspaceId } = await setUp();
  const answers = await send([...inHaste, ...calmly], { mode: 'live', outcomes: true });
  expect(answers[2]?.outcomes?.map(({ achievement, outcome }) => `${achievement} ${outcome}`)).toContain(
    'quick heldForReview',
  );
  const others = ['both Bob pending', 'one Ana confirmed', 'one Bob confirmed', 'quick Bob pending'];
  expect(await lines()).toEqual([...others, 'quick Ana in_review'].sort());
  const approved = await decide(await idOf('quick Ana'), { decision: 'approve' });
  expect(approved.body).toMatchObject({ state: 'pending' });
  expect(await lines()).toEqual([...others, 'both Ana pending', 'quick Ana pending'].sort());
  await (await engine.workspace(workspaceId)).reload();
  clock = deskMonday + 60 * hour;
  await engine.settle(workspaceId);
  expect(await lines()).toEqual([
    'both Ana confirmed',
    'both Bob confirmed',
    'one Ana confirmed',
    'one Bob confirmed',
    'quick Ana confirmed',
    'quick Bob confirmed',
  ]);
});

test('a refusal needs a reason, which the person reads, and stays whatever comes later', async () => {
  const { send, list, lines, idOf, decide } = await setUp();
  await send(inHaste, { mode: 'live' });
  const id = await idOf('quick Ana');
  expect((await decide(id, { decision: 'decline' })).body).toMatchObject({ code: 'no-reason' });
  const reason = 'One request, answered three times.';
  expect((await decide(id, { decision: 'decline', reason })).status).toBe(200);
  await send([deskEvent('answer.sent', 'later', 5)], { mode: 'live' });
  expect(await lines()).toEqual(['one Ana confirmed', 'quick Ana declined']);
  expect((await list()).find((award) => award.id === id)?.stateSentence).toContain(reason);
  expect((await decide(id, { decision: 'approve' })).body).toMatchObject({ code: 'not-decidable' });
  await decide(id, { decision: 'restore' });
  expect(await lines()).toEqual(['both Ana pending', 'one Ana confirmed', 'quick Ana pending']);
});

test('an award is revoked with a reason, and what is made of it goes with it, after a restart too', async () => {
  const { send, lines, idOf, decide, workspaceId } = await setUp();
  await send(calmly, { mode: 'live' });
  clock = deskMonday + 60 * hour;
  await engine.settle(workspaceId);
  expect(await lines()).toEqual(['both Bob confirmed', 'one Bob confirmed', 'quick Bob confirmed']);
  const id = await idOf('quick Bob');
  await decide(id, { decision: 'revoke', reason: 'They were tests.' });
  const after = ['both Bob revoked', 'one Bob confirmed', 'quick Bob revoked'];
  expect(await lines()).toEqual(after);
  await (await engine.workspace(workspaceId)).reload();
  await engine.settle(workspaceId);
  expect(await lines()).toEqual(after);
  const { body } = await ask('GET', `/v1/awards/${id}`, { workspaceId });
  expect(body.entries.at(-1)).toMatchObject({ state: 'revoked', cause: 'revoked: They were tests.' });
  const audit = await ask('GET', '/v1/audit?limit=1', { workspaceId });
  expect(audit.body.items[0]).toMatchObject({ action: 'award.revoked', subject: id });
  const told = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ kind: string }>('select kind from announcements order by seq desc limit 2'),
  );
  expect(told.map(({ kind }) => kind)).toEqual(['feed.removed', 'feed.removed']);
});

test('nobody decides of another workspace, and members of nobody', async () => {
  const { send, idOf, decide, workspaceId } = await setUp();
  const other = await setUp();
  await send(inHaste, { mode: 'live' });
  const id = await idOf('quick Ana');
  expect((await decide(id, { decision: 'approve' }, other.workspaceId)).status).toBe(404);
  const asMember = await ask(
    'POST',
    `/v1/awards/${id}/decision`,
    { workspaceId, role: 'member' },
    { decision: 'approve' },
  );
  expect(asMember.status).toBe(404);
  expect((await decide('nonsense', { decision: 'approve' })).status).toBe(404);
});
