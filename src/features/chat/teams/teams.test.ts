import { afterAll, beforeEach, expect, test } from 'vitest';
import { chatHouse } from '../../../../test/support/houses/chat-house.ts';
import { said } from '../../../../test/support/stand-ins/slack.ts';

const house = await chatHouse();
const { ask, chats, engine, pass, teams, desk } = house;
afterAll(() => engine.stop());
beforeEach(() => {
  teams.cards.length = 0;
  teams.next.length = 0;
});
const runs = (card: unknown) =>
  [...JSON.stringify(card).matchAll(/"type":"TextRun","text":"([^"]*)"/g)].map(([, text]) => text);

async function connected() {
  const one = await desk({ isConnected: false });
  const answer = await ask('PUT', '/v1/chat/teams', one.caller, { webhookUrl: teams.url });
  expect(answer.status).toBe(200);
  teams.cards.length = 0;
  return { ...one, connection: async () => (await ask('GET', '/v1/chat', one.caller)).body.teams.connection };
}

test('an address is taken once its workflow has shown a first card, and is never told again', async () => {
  const { caller } = await desk({ isConnected: false });
  const put = (webhookUrl: string) => ask('PUT', '/v1/chat/teams', caller, { webhookUrl });
  teams.next.push({ status: 404 });
  expect(await put(teams.url)).toMatchObject({
    status: 422,
    body: { code: 'teams-refused', pointer: '/webhookUrl' },
  });
  expect((await put('https://127.0.0.2:9/x')).body.detail).toContain('SMALLWINS_INTERNAL_HOSTS');
  expect((await put('http://workflows.example.com/x')).body.detail).toContain('is not HTTPS');
  expect((await put('https://169.254.169.254/latest')).status).toBe(422);
  expect((await put('not an address')).status).toBe(400);
  const { body } = await put(teams.url);
  expect(body.teams.connection).toMatchObject({ account: '127.0.0.1', problem: null });
  expect(JSON.stringify(body)).not.toContain('a-secret-of-tests');
  expect(runs(teams.cards[0])).toEqual(['Smallwins can write here.']);
  expect((await ask('POST', '/v1/chat/teams/test', caller)).status).toBe(204);
  expect((await ask('DELETE', '/v1/chat/teams', caller)).status).toBe(204);
  expect((await ask('POST', '/v1/chat/teams/test', caller)).status).toBe(404);
});

test('news are one card, several together one card with each; names and texts stay text', async () => {
  const { workspace, give } = await connected();
  await give('zoe', ['ana'], '<at>everyone</at> **bold** [a](https://evil.example)');
  pass(31);
  await chats.work(workspace);
  expect(teams.cards).toHaveLength(1);
  expect(runs(teams.cards[0])).toContain('<at>everyone</at> **bold** [a](https://evil.example)');
  expect(JSON.stringify(teams.cards[0])).not.toContain('"type":"TextBlock"');
  await give('zoe', ['noor'], 'أجابت عن كل سؤال');
  await give('ana', ['zoe'], 'Held the line');
  pass(31);
  await chats.work(workspace);
  await chats.work(workspace);
  expect(teams.cards).toHaveLength(2);
  expect(said(teams.cards[1])).toContain('2 things worth knowing');
  expect(JSON.stringify(teams.cards[1])).toContain('"rtl":true');
});

test('too many waits as long as asked; a workflow that is gone shows on the page and keeps what waits', async () => {
  const { workspace, give, connection, query } = await connected();
  await give('zoe', ['ana'], 'Waits a little');
  teams.next.push({ status: 429, retryAfter: 90 });
  pass(31);
  await chats.work(workspace);
  pass(60);
  await chats.work(workspace);
  expect(teams.cards).toHaveLength(0);
  teams.next.push({ status: 404 });
  pass(31);
  await chats.work(workspace);
  expect((await connection()).problem).toBe('The workflow answered 404.');
  pass(600);
  await chats.work(workspace);
  expect(teams.cards).toHaveLength(1);
  expect((await connection()).problem).toBeNull();
  expect(await query('select state, tries from chat_posts')).toEqual([{ state: 'sent', tries: 3 }]);
});

test('only what is chosen is shared, and nothing from before', async () => {
  const one = await desk({ isConnected: false });
  await one.give('zoe', ['ana'], 'Long ago');
  await ask('PUT', '/v1/chat/teams', one.caller, { webhookUrl: teams.url });
  await ask('PATCH', '/v1/chat/teams', one.caller, { shares: ['award'] });
  teams.cards.length = 0;
  await one.give('zoe', ['ana'], 'Not of interest');
  await one.resolve('t1');
  pass(31);
  await chats.work(one.workspace);
  expect(runs(teams.cards[0])[0]).toContain('earned “Clean desk”');
  expect(teams.cards).toHaveLength(1);
  expect((await ask('PATCH', '/v1/chat/teams', one.caller, { channel: 'C0WINS' })).status).toBe(400);
});
