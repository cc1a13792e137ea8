import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { Engine } from '../../engine/engine.ts';
import { saveAchievement } from '../achievements/actions.ts';
import { eraseRequested } from '../privacy/erasure/erase.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import type { Role } from '../viewer.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app } = await testApp(database, engine);

const achievement = `
smallwins: 1
achievement: done
name: Done
sentence: One ticket resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: 1, in: day }
`;
/** Comes before every entry, and is not the newest page. */
const beforeEverything = Buffer.from('[9007199254740000]').toString('base64url');

const { workspaceId, send } = await setUpDesk(database, engine, achievement);
const workspace = await engine.workspace(workspaceId);
const cookies = new Map<string, string>();

let number = 0;
async function resolve(by: string): Promise<void> {
  const id = `e${++number}`;
  const at = (Date.now() - 60_000) * 1000;
  const event = { id, source: 'desk', type: 'helpdesk.ticket.resolved', at, sequence: '', subject: id };
  await send([{ ...event, data: { ticket: id, by } }], { mode: 'live' });
}

async function signIn(handle: string, roles: readonly Role[]): Promise<void> {
  const person = workspace.directory.byHandle(handle);
  const session = await openSession(database, workspaceId, person?.id ?? '', roles);
  cookies.set(handle, `${sessionCookie}=${session}`);
}

async function ask(
  who: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
) {
  const headers = { cookie: cookies.get(who) ?? '', 'accept-language': who === 'bo' ? 'de' : 'en' };
  const answer = await app.inject({ method, url, headers, ...(body ? { payload: body } : {}) });
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}

/** What is remembered must be what is stored, whoever looks and in whatever language. */
async function expectExact(readers: readonly string[] = ['ana', 'bo', 'boss']) {
  for (const who of readers) {
    const kept = await ask(who, 'GET', '/v1/feed');
    expect(kept).toEqual(await ask(who, 'GET', `/v1/feed?cursor=${beforeEverything}`));
    expect(await ask(who, 'GET', '/v1/feed?limit=1')).toEqual(
      await ask(who, 'GET', `/v1/feed?limit=1&cursor=${beforeEverything}`),
    );
  }
  return ask('ana', 'GET', '/v1/feed');
}

test('the page in memory is the one that is stored, after everything that can change it', async () => {
  for (const by of ['ana', 'bo', 'boss', 'cy']) await resolve(by);
  await signIn('ana', ['member']);
  await signIn('bo', ['member']);
  await signIn('boss', ['admin', 'member']);
  const awards = (await expectExact()).items;
  expect(awards).not.toHaveLength(0);
  const seq: number = awards[0].seq;

  const words = { value: 'team-player', what: 'Took over the night shift', effect: 'Bo could go home' };
  const [event] = (await ask('bo', 'GET', '/v1/recognitions/evidence?people=ana')).items;
  const given = await ask('bo', 'POST', '/v1/recognitions', { to: ['ana'], ...words, evidence: [event.seq] });
  const entry: number = given.entry;
  expect((await expectExact()).items[0].recognition.what).toBe(words.what);
  // Only its giver may still edit it, though all read the same memory.
  expect((await ask('bo', 'GET', '/v1/feed')).items[0].recognition.editableUntil).not.toBeNull();
  expect((await ask('ana', 'GET', '/v1/feed')).items[0].recognition.editableUntil).toBeNull();

  await ask('ana', 'PUT', `/v1/feed/${entry}/reactions/thanks`);
  await ask('boss', 'PUT', `/v1/feed/${entry}/reactions/admire`);
  await ask('boss', 'PUT', `/v1/feed/${seq}/reactions/admire`);
  expect((await expectExact()).items[0].reactions).toEqual([
    { kind: 'admire', count: 1, mine: false },
    { kind: 'thanks', count: 1, mine: true },
  ]);
  await ask('ana', 'DELETE', `/v1/feed/${entry}/reactions/thanks`);
  await expectExact();

  const comment = await ask('ana', 'POST', `/v1/feed/${entry}/comments`, { text: 'Gladly' });
  expect((await expectExact()).items[0].comments).toBe(1);
  await ask('boss', 'POST', `/v1/comments/${comment.id}/hide`, { reason: 'A name in it' });
  expect((await expectExact()).items[0].comments).toBe(0);
  await ask('boss', 'POST', `/v1/comments/${comment.id}/unhide`, { reason: 'It was fine' });
  await expectExact();

  await ask('bo', 'PATCH', `/v1/recognitions/${given.id}`, { what: 'Took over two night shifts' });
  expect((await expectExact()).items[0].recognition.what).toBe('Took over two night shifts');
  await ask('bo', 'PATCH', `/v1/recognitions/${given.id}`, { audience: 'named' });
  expect((await expectExact()).items[0].seq).not.toBe(entry);
  await ask('bo', 'PATCH', `/v1/recognitions/${given.id}`, { audience: 'everyone' });
  expect((await expectExact()).items[0].seq).toBe(entry);
  await ask('boss', 'PATCH', '/v1/values/team-player', { name: 'One for all' });
  expect((await expectExact()).items[0].recognition.value.name).toBe('One for all');
  await ask('boss', 'PATCH', '/v1/people/ana', { name: 'Ana Díaz' });
  expect((await expectExact()).items[0].recognition.recipients[0].name).toBe('Ana Díaz');
  await saveAchievement(
    { database, engine },
    workspaceId,
    achievement.replace('name: Done', 'name: Finished'),
    Date.now() * 1000,
  );
  await expectExact();

  await ask('boss', 'POST', `/v1/feed/${entry}/hide`, { reason: 'A customer is named' });
  expect((await expectExact()).items[0].seq).not.toBe(entry);
  await ask('boss', 'POST', `/v1/feed/${entry}/unhide`, { reason: 'It was fine' });
  expect((await expectExact()).items[0].seq).toBe(entry);

  const [award] = awards[0].awards;
  await ask('boss', 'POST', `/v1/awards/${award.id}/decision`, {
    decision: 'revoke',
    reason: 'Counted twice',
  });
  const left = await expectExact();
  expect(JSON.stringify(left)).not.toContain(award.id);

  await ask('boss', 'POST', '/v1/people/ana/merge', { from: 'cy' });
  await expectExact();
  await ask('boss', 'POST', '/v1/people/ana/split', { person: 'cy' });
  await expectExact();

  const mine = await ask('ana', 'POST', '/v1/recognitions', { to: ['bo'], ...words });
  await expectExact();
  await ask('ana', 'DELETE', `/v1/recognitions/${mine.id}`);
  expect((await expectExact()).items[0].seq).toBe(entry);

  await ask('boss', 'POST', '/v1/people/bo/erasure', { confirm: 'bo' });
  await eraseRequested({ database, engine }, workspaceId);
  const after = await expectExact(['ana', 'boss']);
  expect(after.items[0].recognition.giver.name).toBe('Erased person');
  expect(JSON.stringify(after)).not.toContain('"bo"');
});

test('a transaction that failed leaves the page as it is', async () => {
  const before = await ask('ana', 'GET', '/v1/feed');
  const failed = await database
    .inWorkspace(workspaceId, async (tx) => {
      await tx.query(`update recognitions set what = 'undone'`);
      throw new Error('on purpose');
    })
    .catch((error: unknown) => error);
  expect(isRefusal(failed)).toBe(false);
  expect(await ask('ana', 'GET', '/v1/feed')).toEqual(before);
  await expectExact(['ana', 'boss']);
});
