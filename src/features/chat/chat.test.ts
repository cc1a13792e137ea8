import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { chatHouse, slackPeople } from '../../../test/support/houses/chat-house.ts';
import { said } from '../../../test/support/stand-ins/slack.ts';

const house = await chatHouse();
const { ask, chats, clerk, engine, pass, slack, desk } = house;
afterAll(() => engine.stop());
slack.users.push(...slackPeople);
beforeEach(() => {
  slack.posts.length = 0;
  slack.views.length = 0;
  slack.calls.length = 0;
});
const to = (user: string) => slack.posts.filter(({ channel }) => channel === `D${user}`);
const inChannel = () => slack.posts.filter(({ channel }) => channel === 'C0WINS');

describe('an admin connects Slack', () => {
  test('with a token Slack knows and every scope, and sees what is wrong otherwise', async () => {
    const { caller, connect } = await desk({ isConnected: false });
    const { body } = await ask('GET', '/v1/chat', caller);
    const manifest = JSON.parse(body.slack.manifest);
    expect(manifest.settings.event_subscriptions.request_url).toBe(body.slack.requestUrl);
    expect(body.slack.connection).toBeNull();
    const wrong = { botToken: 'xoxb-another-token-0', signingSecret: slack.signingSecret };
    expect(await ask('PUT', '/v1/chat/slack', caller, wrong)).toMatchObject({
      status: 422,
      body: { code: 'slack-refused', detail: expect.stringContaining('invalid_auth') },
    });
    slack.scopes.delete('im:history');
    expect((await connect()).body).toMatchObject({
      code: 'scopes-missing',
      detail: expect.stringContaining('im:history'),
    });
    slack.scopes.add('im:history');
    expect((await connect()).body.slack.connection).toMatchObject({ account: 'Acme', firstRequestAt: null });
    expect((await ask('PUT', '/v1/chat/slack', { ...caller, role: 'member' }, wrong)).status).toBe(403);
  });

  test('chooses a channel, which is joined if it is public, and tries it', async () => {
    const { caller } = await desk();
    expect(
      (await ask('GET', '/v1/chat/slack/channels', caller)).body.items.map(
        (one: { name: string }) => one.name,
      ),
    ).toEqual(['leads', 'team', 'wins']);
    const moved = await ask('PATCH', '/v1/chat/slack', caller, {
      channel: 'C0TEAM',
      shares: ['recognition'],
    });
    expect(moved.body.slack.connection).toMatchObject({ channel: { name: 'team' }, shares: ['recognition'] });
    expect((await ask('POST', '/v1/chat/slack/test', caller)).status).toBe(204);
    expect(slack.posts.at(-1)).toMatchObject({ channel: 'C0TEAM', text: 'Smallwins can write here.' });
    expect(await ask('PATCH', '/v1/chat/slack', caller, { channel: 'G0LEADS' })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('/invite @Smallwins') },
    });
  });

  test('people are known by e-mail, those of another company never; the rest is chosen', async () => {
    const { caller } = await desk();
    const { body } = await ask('GET', '/v1/chat/slack/people', caller);
    const handles = (list: { handle?: string; person?: { handle: string } }[]) =>
      list.map((one) => one.person?.handle ?? one.handle);
    expect(handles(body.known).sort()).toEqual(['ana', 'noor', 'zoe']);
    expect(handles(body.unknown)).toContain('bo');
    slack.users.push({ id: 'UBO', name: 'Bo Lind' });
    const found = await ask('GET', '/v1/chat/slack/users?search=lind', caller);
    expect(found.body.items).toEqual([{ id: 'UBO', name: 'Bo Lind', email: null }]);
    const chosen = await ask('PUT', '/v1/chat/slack/people/bo', caller, { userId: 'UBO' });
    expect(chosen.body.known).toContainEqual(expect.objectContaining({ userId: 'UBO', way: 'chosen' }));
    slack.users.pop();
  });
});

describe('what somebody is told', () => {
  test('an award comes as a direct message, once, to whoever is known there', async () => {
    const { workspace, resolve, settings } = await desk();
    expect((await settings('zoe')).channels).toEqual(['app', 'chat']);
    expect((await settings('bo')).channels).toEqual(['app']);
    await resolve('a');
    await resolve('b', 'bo@example.com');
    await clerk.work(workspace);
    await clerk.work(workspace);
    expect(slack.posts).toHaveLength(1);
    const [message] = to('UZOE');
    expect(message?.text).toBe('You earned “Clean desk”');
    expect(said(message?.blocks)).toContain('Open in Smallwins');
  });

  test('a try that nobody heard the end of is looked for before it is sent again', async () => {
    const { workspace, resolve, query } = await desk();
    slack.fail('chat.postMessage', { cut: 'after' });
    await resolve('c');
    await clerk.work(workspace);
    expect(to('UZOE')).toHaveLength(1);
    pass(60);
    await clerk.work(workspace);
    expect(slack.calls).toContain('conversations.history');
    expect(to('UZOE')).toHaveLength(1);
    slack.posts.length = 0;
    slack.fail('chat.postMessage', { cut: 'before' });
    pass(86_400);
    await resolve('d');
    await clerk.work(workspace);
    expect(to('UZOE')).toHaveLength(0);
    pass(60);
    await clerk.work(workspace);
    expect(to('UZOE')).toHaveLength(1);
    expect(await query('select distinct state from messages')).toEqual([{ state: 'sent' }]);
  });

  test('after too many it waits as long as it is asked to, and a token that is revoked shows on the page', async () => {
    const { workspace, resolve, caller, query } = await desk();
    pass(86_400);
    slack.fail('chat.postMessage', { retryAfter: 120 });
    await resolve('e');
    await clerk.work(workspace);
    pass(60);
    await clerk.work(workspace);
    expect(slack.posts).toHaveLength(0);
    pass(61);
    slack.fail('conversations.history', { error: 'token_revoked' });
    slack.fail('chat.postMessage', { error: 'token_revoked' });
    await clerk.work(workspace);
    expect((await ask('GET', '/v1/chat', caller)).body.slack.connection.problem).toBe('token_revoked');
    pass(600);
    await clerk.work(workspace);
    expect(to('UZOE')).toHaveLength(1);
    expect((await ask('GET', '/v1/chat', caller)).body.slack.connection.problem).toBeNull();
    expect(await query(`select state from messages`)).toEqual([{ state: 'sent' }]);
  });

  test('killed between Slack’s yes and our note of it, nothing is doubled and nothing is lost', async () => {
    const { workspace, resolve, query } = await desk();
    const { sender } = house;
    let kills = 0;
    const dying = new (clerk.constructor as typeof import('../notices/notice-clerk.ts').NoticeClerk)({
      database: house.database,
      engine,
      log: () => undefined,
      senders: new Map([
        [
          'chat',
          {
            ...sender,
            send: async (...args: Parameters<typeof sender.send>) => {
              const result = await sender.send(...args);
              if (kills++ % 2 === 0) throw new Error('killed');
              return result;
            },
          },
        ],
      ]),
    });
    for (let day = 0; day < 6; day++) {
      pass(86_400);
      await resolve(`k${day}`);
      for (let turn = 0; turn < 4; turn++) {
        await dying.work(workspace).catch(() => undefined);
        pass(130);
      }
    }
    const ids = to('UZOE').map(({ metadata }) => metadata?.event_payload.id);
    const doubled = ids.length - new Set(ids).size;
    console.log(
      `${Math.ceil(kills / 2)} kills, ${ids.length} messages, ${doubled} doubled, ${6 - new Set(ids).size} lost`,
    );
    expect(kills).toBeGreaterThan(6);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(await query(`select count(*)::int as n from messages where state = 'sent'`)).toEqual([{ n: 6 }]);
  });
});

describe('what is shared in a channel', () => {
  test('one piece of news is one message, several are one message with a thread, a second apart', async () => {
    const { workspace, give } = await desk();
    await give('zoe', ['ana'], 'Took over my shift on Friday');
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(0);
    pass(31);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(1);
    expect(said(inChannel()[0]?.blocks)).toContain('Zoë Šimić recognised Ana Öztürk');
    slack.posts.length = 0;
    await give('ana', ['zoe'], '<!channel> *look* <@UANA> at https://evil.example');
    await give('zoe', ['noor'], 'Answered in two languages');
    pass(31);
    await chats.work(workspace);
    await chats.work(workspace);
    // The clock stands still, so the channel has to wait.
    expect(inChannel()).toHaveLength(1);
    for (let second = 0; second < 3; second++) {
      pass(1);
      await chats.work(workspace);
    }
    const [summary, ...replies] = inChannel();
    expect(summary?.text).toBe('2 things worth knowing');
    expect(replies.map(({ thread }) => thread)).toEqual([summary?.ts, summary?.ts]);
    // Shown as it was written, by a block that is never read for marks.
    expect(JSON.stringify(replies[0]?.blocks)).toContain(
      '"text":"<!channel> *look* <@UANA> at https://evil.example"',
    );
    expect(replies.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['rich_text', 'rich_text', 'rich_text'],
      ['rich_text', 'rich_text', 'rich_text'],
    ]);
    expect(said(summary?.blocks)).toContain('\u2068نور الهدى\u2069');
  });

  test('what was taken back before is not shared, and what is taken back after goes', async () => {
    const { workspace, give, caller, query } = await desk();
    const { id } = await give('zoe', ['ana'], 'Not meant');
    await query(`update recognitions set state = 'withdrawn' where recognition_id = $1`, [id]);
    pass(31);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(0);
    const { id: second } = await give('zoe', ['ana'], 'Meant at first');
    pass(31);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(1);
    await query(`update recognitions set state = 'withdrawn' where recognition_id = $1`, [second]);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(0);
    expect((await ask('DELETE', '/v1/chat/slack', caller)).status).toBe(204);
    expect((await ask('GET', '/v1/chat', caller)).body.slack.connection).toBeNull();
  });

  test('what was taken from the feed for the people named alone is not shared, and goes where it was', async () => {
    const { workspace, give, query } = await desk();
    const take = async (id: string) => {
      await query(`update recognitions set audience = 'named' where recognition_id = $1`, [id]);
      await query(`update announcements set kind = 'named' where recognition_id = $1 and kind = 'feed'`, [
        id,
      ]);
    };
    await take((await give('zoe', ['ana'], 'For Ana alone')).id);
    pass(31);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(0);
    const { id } = await give('zoe', ['ana'], 'For all at first');
    pass(31);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(1);
    await take(id);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(0);
  });

  test('of a thread its message and its line in the summary go', async () => {
    const { workspace, give, query } = await desk();
    const { id } = await give('zoe', ['ana'], 'Not so');
    const { id: other } = await give('ana', ['noor'], 'Stays for a while');
    pass(31);
    for (let second = 0; second < 3; second++) {
      await chats.work(workspace);
      pass(1);
    }
    expect(inChannel()).toHaveLength(3);
    const withdraw = (which: string) =>
      query(`update recognitions set state = 'withdrawn' where recognition_id = $1`, [which]);
    await withdraw(id);
    await chats.work(workspace);
    expect(inChannel().map(({ text }) => text)).toEqual([
      'Worth knowing',
      expect.stringContaining('Ana Öztürk recognised'),
    ]);
    expect(said(inChannel()[0]?.blocks)).not.toContain('Zoë Šimić recognised');
    await withdraw(other);
    await chats.work(workspace);
    expect(inChannel().map(({ text }) => text)).toEqual(['What stood here was taken back.']);
  });

  test('cut off after Slack took it, a message is found by what it carries and not sent again', async () => {
    const { workspace, give, query } = await desk();
    await give('zoe', ['ana'], 'Once and no more');
    slack.fail('chat.postMessage', { cut: 'after' });
    pass(31);
    await chats.work(workspace);
    pass(10);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(1);
    expect(await query('select state, ts from chat_posts')).toEqual([
      { state: 'sent', ts: inChannel()[0]?.ts },
    ]);
  });

  test('a channel we were thrown out of is told on the page, and sent to again when we are back', async () => {
    const { workspace, give, caller } = await desk();
    const place = slack.channels.find(({ id }) => id === 'C0WINS');
    if (place) place.is_member = false;
    await give('zoe', ['ana'], 'Still worth knowing');
    pass(31);
    await chats.work(workspace);
    expect((await ask('GET', '/v1/chat', caller)).body.slack.connection.problem).toBe('not_in_channel');
    if (place) place.is_member = true;
    pass(60);
    await chats.work(workspace);
    expect(inChannel()).toHaveLength(1);
    expect((await ask('GET', '/v1/chat', caller)).body.slack.connection.problem).toBeNull();
  });
});
