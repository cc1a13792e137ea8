import type { MessagingExtensionActionResponse } from '@microsoft/teams.api';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { botHouse } from '../../../../test/support/houses/bot-house.ts';
import { chatHouse } from '../../../../test/support/houses/chat-house.ts';

const house = await chatHouse();
const { ask, bot, chats, engine, pass } = house;
const { desk, activity, personal, user, ids, team } = botHouse(house);
afterAll(() => engine.stop());
beforeEach(() => {
  bot.sent.length = 0;
  bot.calls.length = 0;
});
type Desk = Awaited<ReturnType<typeof desk>>;
interface Input {
  readonly type: string;
  readonly id?: string;
  readonly value?: string;
  readonly inlines?: { readonly text: string }[];
}

/** The card of a dialog: what it says, its fields and what its button sends. */
function cardOf(answer: { body: MessagingExtensionActionResponse }) {
  const { task } = answer.body;
  if (task?.type !== 'continue') throw new Error(`no dialog: ${JSON.stringify(answer)}`);
  return readCard((task.value as unknown as { card: { content: object } }).card.content);
}
function readCard(content: object) {
  const { body, actions } = content as { body: Input[]; actions: { data?: object }[] };
  return {
    said: body.flatMap(({ inlines }) => inlines?.map(({ text }) => text) ?? []),
    order: body.map(({ id, type }) => id ?? type),
    fields: Object.fromEntries(body.flatMap(({ id, value }) => (id ? [[id, value]] : []))),
    data: actions.find(({ data }) => data)?.data as { act: string; form: string },
  };
}
const recognitions = ({ query }: Desk) =>
  query(
    `select r.what, r.effect, g.handle as giver, v.key as value,
       (select array_agg(p.handle order by p.handle) from recognition_recipients c join people p using (workspace_id, person_id)
        where c.workspace_id = r.workspace_id and c.recognition_id = r.recognition_id) as to
     from recognitions r join people g on g.workspace_id = r.workspace_id and g.person_id = r.giver_id
     join recognition_values v on v.workspace_id = r.workspace_id and v.value_id = r.value_id order by r.given_at`,
  );
const lastSaid = () => readCard(bot.sent.at(-1)?.activity.attachments[0]?.content ?? {}).said.join(' ');

describe('Recognise this', () => {
  test('opens a form with whoever wrote it and what they wrote, and what is sent is given once', async () => {
    const one = await desk();
    const html =
      '<div><p>Fixed the <a href="https://x.example">importer</a> for <at id="0">Zoë</at> &amp; all</p></div>';
    const form = cardOf(await one.fetchForm('zoe', user('ana'), html));
    expect(form.fields).toEqual({
      who: ids.ana,
      badge: undefined,
      what: '“Fixed the importer for Zoë & all”',
      effect: '',
    });
    const filled = {
      ...form.data,
      who: ids.ana,
      badge: 'team-player',
      what: 'Fixed it',
      effect: 'Nobody waited',
    };
    expect(cardOf(await one.submit('zoe', filled)).said).toEqual([
      'Ana Öztürk: Team Player. It is in the feed and they hear of it.',
    ]);
    // Pressed twice, and brought twice.
    expect(cardOf(await one.submit('zoe', filled)).said[0]).toContain('Ana Öztürk');
    expect(await recognitions(one)).toEqual([
      { what: 'Fixed it', effect: 'Nobody waited', giver: 'zoe', value: 'team-player', to: ['ana'] },
    ]);
  });

  test('gives the form back with what is to be mended beside its field, and takes it once it is', async () => {
    const one = await desk();
    const { data } = cardOf(await one.fetchForm('zoe', user('ana'), 'Did it'));
    const sent = { ...data, who: '', badge: 'team-player', what: ' ', effect: 'So' };
    const empty = cardOf(await one.submit('zoe', sent));
    expect(empty.order).toEqual(['who', 'RichTextBlock', 'badge', 'what', 'effect']);
    expect([empty.said, empty.fields]).toEqual([
      ['Please fill this in.'],
      { who: undefined, badge: 'team-player', what: ' ', effect: 'So' },
    ]);
    const mine = cardOf(await one.submit('zoe', { ...sent, who: ids.zoe, what: 'Me' }));
    expect(mine.said[0]).toContain('Zoë Šimić is you. Recognition goes to somebody else');
    expect(mine.order[1]).toBe('RichTextBlock');
    const odd = cardOf(await one.submit('zoe', { ...sent, who: ids.ana, badge: 'no-such', what: 'Well' }));
    expect(odd.order[2]).toBe('RichTextBlock');
    expect(odd.fields['who']).toBe(ids.ana);
    expect(odd.data.form).toBe(data.form);
    const two = `${ids.ana},${ids.noor.toUpperCase()}`;
    expect(cardOf(await one.submit('zoe', { ...sent, who: two, what: 'Well' })).said[0]).toContain(
      'Ana Öztürk and',
    );
    expect(await recognitions(one)).toMatchObject([{ to: ['ana', 'noor'], what: 'Well' }]);
    expect(cardOf(await one.submit('zoe', { act: 'another', who: ids.ana })).said[0]).toContain('too old');
  });

  test('chooses nobody for a message of one’s own, of a bot or of a stranger, who is named', async () => {
    const one = await desk();
    const whoOf = async (author: object | null) => cardOf(await one.fetchForm('zoe', author, 'x'));
    expect((await whoOf(user('zoe'))).fields['who']).toBeUndefined();
    expect((await whoOf(null)).fields['who']).toBeUndefined();
    expect((await whoOf({ ...user('ana'), userIdentityType: 'emailUser' })).fields['who']).toBeUndefined();
    const stranger = await whoOf(user('eve'));
    expect(stranger.fields['who']).toBeUndefined();
    expect(stranger.said[0]).toContain('Eve (Guest) is nobody Smallwins knows');
    const far = await whoOf({ ...user('eve'), id: bot.appId, displayName: 'Fay' });
    expect(far.said[0]).toContain('Fay is nobody Smallwins knows');
  });

  test('a stranger is told what to do, and so is who has left; nothing is given', async () => {
    const one = await desk();
    const told = 'does not know which person you are';
    expect(cardOf(await one.fetchForm('eve', user('ana'), 'x')).said[0]).toContain(told);
    const { data } = cardOf(await one.fetchForm('zoe', user('ana'), 'x'));
    await ask('POST', '/v1/people/zoe/deactivation', one.caller);
    expect(cardOf(await one.fetchForm('zoe', user('ana'), 'x')).said[0]).toContain(told);
    const sent = { ...data, who: ids.ana, badge: 'team-player', what: 'x' };
    expect(cardOf(await one.submit('zoe', sent)).said[0]).toContain(told);
    expect(cardOf(await one.submit('eve', sent)).said[0]).toContain(told);
    const gone = await one.fetchForm('ana', user('zoe'), 'x');
    expect(cardOf(gone).said[0]).toContain('zoe is nobody Smallwins knows');
    expect(await recognitions(one)).toEqual([]);
  });

  test('speaks the language of whoever asks', async () => {
    const one = await desk();
    await one.query(
      `insert into accounts (workspace_id, person_id, email, roles, language, created_at) values ($1, $2, 'zoe@example.com', '{member}', 'de', now())`,
      [one.workspaceId, one.idOf('zoe')],
    );
    const answer = await one.fetchForm('zoe', user('ana'), 'x');
    expect(answer.body.task.value.title).toBe('Anerkennen');
    const { data } = cardOf(answer);
    expect(cardOf(await one.submit('zoe', data)).said).toEqual(['Füll das bitte aus.']);
  });

  test('is answered within five seconds: without the author where Teams is slow, and it goes on where it is not done', async () => {
    const one = await desk();
    await one.query(`delete from chat_people where user_id = $1`, [ids.ana]);
    bot.fail(`members/${ids.ana}`, { slowMs: 3000 });
    const began = performance.now();
    const form = cardOf(await one.fetchForm('zoe', user('ana'), 'Slow'));
    expect(performance.now() - began).toBeLessThan(3000);
    expect([form.fields['who'], form.fields['what']]).toEqual([undefined, '“Slow”']);
    await one.query(`delete from chat_people where user_id = $1`, [ids.noor]);
    bot.fail(`members/${ids.noor}`, { slowMs: 4500 });
    const again = performance.now();
    const filled = { ...form.data, who: ids.noor, badge: 'team-player', what: 'Worth the wait' };
    expect(cardOf(await one.submit('zoe', filled)).said).toEqual(['One moment.']);
    expect(performance.now() - again).toBeLessThan(4800);
    await expect.poll(() => recognitions(one), { timeout: 5000 }).toHaveLength(1);
  });

  test('a connector that fails costs the author, not the form; where we do not know who asks it says so', async () => {
    const one = await desk();
    await one.query(`delete from chat_people`);
    bot.fail(`members/${ids.zoe}`, { status: 500 });
    expect(cardOf(await one.fetchForm('zoe', user('ana'), 'x')).said[0]).toContain('That did not work');
    bot.fail(`members/${ids.ana}`, { cut: 'before' });
    expect(cardOf(await one.fetchForm('zoe', user('ana'), 'x')).fields).toMatchObject({
      who: undefined,
      what: '“x”',
    });
  });
});

describe('a message to the app', () => {
  test('kudos gives at once what it says in full, where it was said', async () => {
    const one = await desk();
    await one.say('zoe', 'kudos <at>ana</at>, <at>noor</at> Team player: took my shift &amp; stayed calm', [
      'ana',
      'noor',
    ]);
    expect(await recognitions(one)).toMatchObject([
      { to: ['ana', 'noor'], what: 'took my shift & stayed calm' },
    ]);
    expect(bot.sent[0]?.conversation).toBe(team);
    expect(lastSaid()).toContain('Ana Öztürk and');
    expect(bot.sent[0]?.activity).toMatchObject({ replyToId: expect.stringContaining('f:') });
  });

  test('what is for whoever asked alone goes to them alone, once they have opened the app', async () => {
    const one = await desk();
    await one.say('zoe', 'kudos <at>zoe</at> team-player well done me', ['zoe']);
    expect([bot.sent.at(-1)?.conversation, lastSaid()]).toEqual([team, expect.stringContaining('is you')]);
    await one.open('zoe');
    expect(lastSaid()).toContain('Recognise this');
    await one.say('zoe', 'kudos <at>zoe</at> team-player well done me', ['zoe']);
    expect([bot.sent.at(-1)?.conversation, lastSaid()]).toEqual([
      `a:${ids.zoe}`,
      expect.stringContaining('is you'),
    ]);
    await one.say('zoe', 'hello?');
    expect(lastSaid()).toContain('kudos @colleague');
    await one.say('zoe', 'kudos help');
    expect(lastSaid()).toContain('kudos @colleague');
    await one.say('eve', 'kudos <at>ana</at> team-player helped', ['ana']);
    expect(lastSaid()).toContain('does not know which person you are');
    await one.say('zoe', 'kudos <at>eve</at> team-player helped', ['eve']);
    expect(lastSaid()).toContain('Eve (Guest) is nobody Smallwins knows');
    const before = bot.sent.length;
    await one.send(
      activity('zoe', { type: 'installationUpdate', action: 'add-upgrade', ...personal('zoe') }),
    );
    expect(bot.sent).toHaveLength(before);
    await one.open('zoe', 'remove');
    await one.say('zoe', 'help');
    expect(bot.sent.at(-1)?.conversation).toBe(team);
    expect(await recognitions(one)).toEqual([]);
  });

  test('kudos alone brings a form, which stands as what was given once it is sent', async () => {
    const one = await desk();
    const write = (more: object) =>
      one.send(activity('zoe', { type: 'message', ...personal('zoe'), ...more }));
    await write({ text: 'Kudos' });
    const posted = bot.sent.at(-1);
    const { data } = readCard(posted?.activity.attachments[0]?.content ?? {});
    const replyToId = posted?.id;
    await write({ replyToId, value: { ...data, who: ids.ana, badge: 'team-player', what: '' } });
    expect(bot.sent).toHaveLength(1);
    expect(lastSaid()).toBe('Please fill this in.');
    await write({ replyToId, value: { ...data, who: ids.ana, badge: 'team-player', what: 'Held the line' } });
    expect(bot.sent).toHaveLength(1);
    expect(lastSaid()).toContain('Ana Öztürk: Team Player');
    expect(await recognitions(one)).toMatchObject([{ to: ['ana'], what: 'Held the line' }]);
    // In a team the form goes to whoever asked.
    await one.say('zoe', 'kudos <at>ana</at>', ['ana']);
    expect(bot.sent.at(-1)?.conversation).toBe(`a:${ids.zoe}`);
    expect(readCard(bot.sent.at(-1)?.activity.attachments[0]?.content ?? {}).fields['who']).toBe(ids.ana);
  });
});

describe('who is who', () => {
  test('is known by e-mail from the teams the app is in, by an admin’s choice for the rest, and never for guests', async () => {
    const one = await desk();
    const { body } = await ask('GET', '/v1/chat/teams-bot/people', one.caller);
    const known = body.known.map((each: { person: { handle: string } }) => each.person.handle);
    expect(known.sort()).toEqual(['ana', 'noor', 'zoe']);
    const found = await ask('GET', '/v1/chat/teams-bot/users?search=eve', one.caller);
    expect(found.body.items).toEqual([]);
    const far = { aadId: 'aaaaaaaa-0000-4000-8000-0000000000ff', name: 'Bo Lind', email: 'lind@example.org' };
    bot.users.push(far, { ...far, aadId: 'aaaaaaaa-0000-4000-8000-0000000000fe', tenant: bot.appId });
    bot.rosters.get(team)?.push(far.aadId, 'aaaaaaaa-0000-4000-8000-0000000000fe');
    const listed = await ask('GET', '/v1/chat/teams-bot/users?search=lind', one.caller);
    expect(listed.body.items).toEqual([{ id: far.aadId, name: 'Bo Lind', email: 'lind@example.org' }]);
    const chosen = await ask('PUT', '/v1/chat/teams-bot/people/bo', one.caller, { userId: far.aadId });
    expect(chosen.body.known).toContainEqual(expect.objectContaining({ userId: far.aadId, way: 'chosen' }));
    await one.send({
      ...activity('zoe'),
      type: 'message',
      text: 'kudos',
      from: { id: '29:x', aadObjectId: far.aadId },
    });
    expect(lastSaid()).not.toContain('does not know');
    bot.users.splice(-2);
  });

  test('a large team is read page by page, and a team the app has left no more', async () => {
    const one = await desk({ isInstalled: false });
    const many = Array.from(
      { length: 620 },
      (_, index) => `bbbbbbbb-0000-4000-8000-${String(index).padStart(12, '0')}`,
    );
    bot.users.push(
      ...many.map((aadId, index) => ({ aadId, name: `N${index}`, email: `n${index}@example.org` })),
    );
    const large = '19:large@thread.tacv2';
    bot.rosters.set(large, [...many, ids.ana]);
    const move = (action: string) =>
      one.send(
        activity('zoe', {
          type: 'conversationUpdate',
          [action]: [{ id: `28:${bot.appId}` }],
          conversation: { id: large, conversationType: 'channel', tenantId: bot.tenant },
          channelData: { tenant: { id: bot.tenant }, team: { id: large } },
        }),
      );
    await move('membersAdded');
    await chats.work(one.workspace);
    const people = async () => (await ask('GET', '/v1/chat', one.caller)).body['teams-bot'].connection;
    expect(await people()).toMatchObject({ people: 1, places: 1 });
    expect(bot.calls.filter((call) => call.includes('pagedmembers'))).toHaveLength(2);
    await move('membersRemoved');
    expect(await people()).toMatchObject({ people: 1, places: 0 });
    bot.users.splice(-many.length);
  });

  test('an app that is forbidden shows on the page, until it is allowed again', async () => {
    const one = await desk({ isInstalled: false });
    await one.install();
    bot.fail('pagedmembers', { status: 403, body: { error: { code: 'BotDisabledByAdmin', message: '' } } });
    const known = async () => (await ask('GET', '/v1/chat', one.caller)).body['teams-bot'].connection;
    await chats.work(one.workspace);
    expect(await known()).toMatchObject({ problem: 'BotDisabledByAdmin', people: 0 });
    await chats.work(one.workspace);
    expect(await known()).toMatchObject({ problem: null, people: 3 });
  });

  test('who is there is not asked again before Teams says so', async () => {
    const one = await desk({ isInstalled: false });
    await one.install();
    const asked = () => bot.calls.filter((call) => call.includes('pagedmembers')).length;
    const before = asked();
    bot.fail('pagedmembers', { retryAfter: 90 });
    await chats.work(one.workspace);
    pass(60);
    await chats.work(one.workspace);
    expect(asked() - before).toBe(1);
    pass(31);
    await chats.work(one.workspace);
    expect(asked() - before).toBe(2);
    const { connection } = (await ask('GET', '/v1/chat', one.caller)).body['teams-bot'];
    expect(connection).toMatchObject({ problem: null, people: 3 });
  });

  test('an admin who looks is told what Teams says', async () => {
    const one = await desk();
    bot.fail('pagedmembers', { status: 403, body: { error: { code: 'BotDisabledByAdmin', message: '' } } });
    expect(await ask('POST', '/v1/chat/teams-bot/people/match', one.caller)).toMatchObject({
      status: 422,
      body: { code: 'teams-bot-refused', detail: expect.stringContaining('BotDisabledByAdmin') },
    });
  });
});
