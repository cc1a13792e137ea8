import { Client } from '@microsoft/teams.api';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { botHouse } from '../../../../test/support/houses/bot-house.ts';
import { chatHouse } from '../../../../test/support/houses/chat-house.ts';
import { mri } from '../../../../test/support/stand-ins/bot-framework.ts';
import { said } from '../../../../test/support/stand-ins/slack.ts';
import { connectionOf } from '../actions.ts';
import { teamsClient } from './teams-client.ts';

const house = await chatHouse();
const { ask, bot, clerk, chats, deps, engine, pass, slack } = house;
const { desk, ids, team } = botHouse(house);
afterAll(() => engine.stop());
beforeEach(() => {
  bot.sent.length = 0;
  bot.calls.length = 0;
  bot.blocked.clear();
  slack.posts.length = 0;
});
const to = (who: keyof typeof ids) => bot.sent.filter(({ conversation }) => conversation === `a:${ids[who]}`);
const created = () => bot.calls.filter((call) => call === 'POST /v3/conversations').length;

describe('what somebody is told in Teams', () => {
  test('an award comes as a direct message, once, to whoever is known there; its conversation is opened once', async () => {
    const one = await desk();
    expect((await one.settings('zoe')).channels).toEqual(['app', 'chat']);
    expect((await one.settings('bo')).channels).toEqual(['app']);
    await one.resolve('a');
    await one.resolve('b', 'bo@example.com');
    await clerk.work(one.workspace);
    await clerk.work(one.workspace);
    expect(bot.sent).toHaveLength(1);
    const [message] = to('zoe');
    expect(message?.activity).toMatchObject({ type: 'message', summary: 'You earned “Clean desk”' });
    const card = JSON.stringify(message?.activity.attachments[0]?.content);
    expect(card).toContain('Open in Smallwins');
    expect(card).toContain('/notices"');
    pass(86_400);
    await one.resolve('c');
    await clerk.work(one.workspace);
    expect([to('zoe').length, created()]).toEqual([2, 1]);
  });

  test('whoever is in Slack too is told there, and in Teams once Slack is off', async () => {
    slack.users.push({ id: 'UZOE', email: 'zoe@example.com', name: 'Zoë' });
    const one = await desk();
    await ask('PUT', '/v1/chat/slack', one.caller, {
      botToken: slack.botToken,
      signingSecret: slack.signingSecret,
    });
    await chats.work(one.workspace);
    await one.resolve('s1');
    await clerk.work(one.workspace);
    expect([slack.posts.length, bot.sent.length]).toEqual([1, 0]);
    await ask('DELETE', '/v1/chat/slack', one.caller);
    pass(86_400);
    await one.resolve('s2');
    await clerk.work(one.workspace);
    expect([slack.posts.length, bot.sent.length]).toEqual([1, 1]);
    slack.users.pop();
  });

  test('what somebody wrote stays text: no mention, no link, no mark', async () => {
    const one = await desk();
    await one.give('ana', ['zoe'], '<at>everyone</at> **bold** [a](https://evil.example)');
    await clerk.work(one.workspace);
    const card = JSON.stringify(to('zoe')[0]?.activity);
    expect(card).toContain('<at>everyone</at> **bold** [a](https://evil.example)');
    expect(card).not.toMatch(/"type":"TextBlock"|"entities"/);
  });

  test('after too many it waits as long as asked; several to one person come a second apart', async () => {
    const one = await desk();
    bot.fail('/activities', { retryAfter: 120 });
    await one.resolve('e');
    await clerk.work(one.workspace);
    pass(60);
    await clerk.work(one.workspace);
    expect(bot.sent).toHaveLength(0);
    pass(61);
    await clerk.work(one.workspace);
    expect(to('zoe')).toHaveLength(1);
    await one.give('ana', ['zoe'], 'One');
    await clerk.work(one.workspace);
    pass(10);
    await one.give('noor', ['zoe'], 'Two');
    await clerk.work(one.workspace);
    const [, first, second] = to('zoe').map(({ atMs }) => atMs);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(900);
  });

  test.each([412, 500, 504])('%i passes by itself', async (status) => {
    const one = await desk();
    bot.fail('/activities', { status });
    await one.resolve(`f${status}`);
    await clerk.work(one.workspace);
    pass(120);
    await clerk.work(one.workspace);
    expect(to('zoe')).toHaveLength(1);
    expect(await one.query('select state from messages')).toEqual([{ state: 'sent' }]);
  });

  test('a try that nobody heard the end of is sent again, for a bot cannot look', async () => {
    const one = await desk();
    bot.fail('/activities', { cut: 'after' });
    await one.resolve('g');
    await clerk.work(one.workspace);
    pass(120);
    await clerk.work(one.workspace);
    expect(to('zoe')).toHaveLength(2);
  });

  test('a secret that is over shows on the page, and goes again with a new one', async () => {
    const one = await desk();
    const problem = async () =>
      (await ask('GET', '/v1/chat', one.caller)).body['teams-bot'].connection.problem;
    // The token is kept for as long as it holds; then a new one is asked for.
    pass(3600);
    bot.fail('/token', {
      status: 401,
      body: {
        error: 'invalid_client',
        error_description: 'AADSTS7000222: The provided client secret keys are expired.',
      },
    });
    await one.resolve('h');
    await clerk.work(one.workspace);
    expect(await problem()).toBe('AADSTS7000222');
    await one.connect();
    expect(await problem()).toBeNull();
    pass(600);
    await clerk.work(one.workspace);
    expect(to('zoe')).toHaveLength(1);
    // A token that is not taken any more is asked for anew.
    pass(20);
    bot.token.now = 'another-token-of-tests';
    await one.give('ana', ['zoe'], 'Held on');
    await clerk.work(one.workspace);
    expect(to('zoe')).toHaveLength(1);
    pass(120);
    await clerk.work(one.workspace);
    expect(to('zoe')).toHaveLength(2);
    expect(await problem()).toBeNull();
  });

  test('who has blocked the app, or is in none of its teams, is let be', async () => {
    const one = await desk();
    bot.blocked.add(`a:${ids.zoe}`);
    await one.resolve('j');
    bot.rosters.set(team, [ids.zoe]);
    await one.give('zoe', ['ana'], 'For somebody out of reach');
    await clerk.work(one.workspace);
    bot.rosters.set(team, Object.values(ids));
    expect(bot.sent).toHaveLength(0);
    const rows = await one.query<{ error: string }>(
      `select error from messages where state = 'dropped' order by error`,
    );
    expect(rows.map(({ error }) => error)).toEqual([
      'MessageWritesBlocked',
      'They have not opened the app in Teams, and no team that it is in has them.',
    ]);
  });

  test('somebody deactivated is told nothing', async () => {
    const one = await desk();
    await one.resolve('k');
    await ask('POST', '/v1/people/zoe/deactivation', one.caller);
    await clerk.work(one.workspace);
    expect(bot.sent).toHaveLength(0);
  });

  test('a card holds a whole week, and Teams takes it', async () => {
    const one = await desk();
    await one.settings('zoe', { matrix: { recognition: { chat: 'daily' } } });
    for (let n = 0; n < 14; n++) await one.give(n % 2 ? 'ana' : 'noor', ['zoe'], `${n} ${'x'.repeat(590)}`);
    await clerk.work(one.workspace);
    pass(86_400);
    await clerk.work(one.workspace);
    expect(to('zoe')).toHaveLength(1);
    expect(said(to('zoe')[0]?.activity.attachments)).toContain('and 2 more in Smallwins');
    expect(JSON.stringify(to('zoe')[0]?.activity).length).toBeLessThan(28 * 1024);
  });
});

test('the connector is asked as Microsoft’s own client asks it, and answers both alike', async () => {
  const one = await desk();
  const connection = await connectionOf(deps, one.workspaceId, 'teams-bot');
  const ours = teamsClient(deps, connection);
  const theirs = new Client(bot.url, { token: bot.token.now }).conversations;
  const pathsOf = async (work: () => Promise<unknown>) => {
    bot.calls.length = 0;
    await work();
    return bot.calls.filter((call) => !call.includes('/token')).map((call) => call.toLowerCase());
  };
  const message = { type: 'message' as const, text: 'x' };
  const pairs: [() => Promise<unknown>, () => Promise<unknown>][] = [
    [() => ours.member(team, ids.ana), () => theirs.getMemberById(team, ids.ana)],
    [() => ours.member(team, mri(ids.ana)), () => theirs.getMemberById(team, mri(ids.ana))],
    [() => ours.members(team), () => theirs.getPagedMembers(team, 500)],
    [
      () => ours.open(mri(ids.ana)),
      () =>
        theirs.create({
          isGroup: false,
          members: [{ id: mri(ids.ana), name: '', role: 'user' }],
          tenantId: bot.tenant,
        } as Parameters<typeof theirs.create>[0]),
    ],
    [() => ours.send(team, message), () => theirs.createActivity(team, message)],
    [
      () => ours.replace(team, bot.sent[0]?.id ?? '', message),
      () => theirs.updateActivity(team, bot.sent[0]?.id ?? '', message),
    ],
  ];
  for (const [we, they] of pairs) expect(await pathsOf(we)).toEqual(await pathsOf(they));
  expect(await ours.member(team, ids.ana)).toMatchObject({ aadId: ids.ana, email: 'Ana@Example.com' });
  expect(await theirs.getMemberById(team, ids.ana)).toMatchObject({
    aadObjectId: ids.ana,
    email: 'Ana@Example.com',
  });
  expect(await ours.open(mri(ids.ana))).toBe(`a:${ids.ana}`);
});
