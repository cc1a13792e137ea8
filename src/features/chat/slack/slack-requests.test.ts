import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { chatHouse, slackPeople } from '../../../../test/support/houses/chat-house.ts';
import { said } from '../../../../test/support/stand-ins/slack.ts';

const house = await chatHouse();
const { ask, chats, clerk, engine, pass, slack, desk, time } = house;
afterAll(() => engine.stop());
slack.users.push(...slackPeople);
beforeEach(() => {
  slack.posts.length = 0;
  slack.views.length = 0;
});
type Desk = Awaited<ReturnType<typeof desk>>;
const recognitions = ({ query }: Desk) =>
  query<{ what: string; giver: string; value: string }>(
    `select r.what, g.handle as giver, v.key as value from recognitions r join people g on g.workspace_id = r.workspace_id
       and g.person_id = r.giver_id join recognition_values v on v.workspace_id = r.workspace_id and v.value_id = r.value_id order by r.given_at`,
  );
const formState = (to: string[], badge: string, what: string, effect: string | null = null) => ({
  values: {
    who: { value: { selected_users: to } },
    badge: { value: { selected_option: { value: badge } } },
    what: { value: { value: what } },
    effect: { value: { value: effect } },
  },
});

describe('who sent it', () => {
  test('Slack’s first question is answered, and the page turns green', async () => {
    const { fromSlack, path, caller } = await desk();
    const signed = slack.sign(
      { type: 'url_verification', challenge: 'abc', n: 1 },
      { atMs: time.now / 1000 },
    );
    const answer = await ask.app.inject({ method: 'POST', url: path, ...signed });
    expect([answer.statusCode, answer.body]).toEqual([200, 'abc']);
    expect((await ask('GET', '/v1/chat', caller)).body.slack.connection.firstRequestAt).not.toBeNull();
    expect((await fromSlack({ ...slack.commandOf('UZOE', 'help'), team_id: 'T0OTHER' })).status).toBe(403);
  });

  test('a wrong secret, changed bytes, an old or a future moment are refused; so is what came before', async () => {
    const one = await desk();
    const { send, path } = one;
    const content = slack.commandOf('UZOE', '<@UANA> team-player held the fort');
    const atMs = time.now / 1000;
    const good = slack.sign(content, { atMs });
    const wrong = [
      slack.sign(content, { atMs, secret: 'another-signing-secret-000000000' }),
      { ...good, payload: `${good.payload}+` },
      slack.sign(content, { atMs: atMs - 301_000 }),
      slack.sign(content, { atMs: atMs + 301_000 }),
      { payload: good.payload, headers: { 'content-type': good.headers['content-type'] } },
    ];
    for (const signed of wrong)
      expect((await ask.app.inject({ method: 'POST', url: path, ...signed })).statusCode).toBe(401);
    expect(await recognitions(one)).toEqual([]);
    expect((await send(good)).statusCode).toBe(200);
    expect((await send(good)).statusCode).toBe(409);
    expect(await recognitions(one)).toHaveLength(1);
    expect(
      (await ask.app.inject({ method: 'POST', url: `${path.slice(0, -3)}AAA`, ...good })).statusCode,
    ).toBe(404);
  });

  test('a valid request of one workspace is nothing at the address of another', async () => {
    const home = await desk();
    const other = await desk({ isConnected: false });
    const signed = slack.sign(slack.commandOf('UZOE', 'help'), { atMs: time.now / 1000 });
    expect((await home.send(signed)).statusCode).toBe(200);
    expect((await other.send(signed)).statusCode).toBe(404);
  });
});

const samples = new URL('../../../../../shared/data/webhook-samples/', import.meta.url);
const isThere = existsSync(new URL('deliveries.json', samples));
interface Recorded {
  readonly id: string;
  readonly vendor: string;
  readonly secret: string;
  readonly body_file: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock_unix: number;
  readonly body_patch?: string;
  readonly expect: 'accept' | 'reject';
}
const recorded: Recorded[] = isThere
  ? JSON.parse(readFileSync(new URL('deliveries.json', samples), 'utf8'))
  : [];

describe.skipIf(!isThere)('deliveries that Slack signs, at the address itself', () => {
  test.each(recorded.filter(({ vendor }) => vendor === 'slack').map((one) => [one.id, one] as const))(
    '%s',
    async (_id, one) => {
      const { workspaceId, path, caller } = await desk();
      const body = readFileSync(new URL(one.body_file, samples), 'utf8');
      const account = /team_id"?[=:]"?(\w+)/.exec(body)?.[1] ?? '';
      const before = time.now;
      await ask('PUT', '/v1/chat/slack', caller, { botToken: slack.botToken, signingSecret: one.secret });
      await house.database.inWorkspace(workspaceId, (tx) =>
        tx.query(`update chat_tools set account = $1 where tool = 'slack'`, [account]),
      );
      time.now = one.clock_unix * 1_000_000;
      const payload = one.body_patch === 'append one space byte' ? `${body} ` : body;
      const answer = await ask.app.inject({ method: 'POST', url: path, headers: one.headers, payload });
      time.now = before;
      expect(answer.statusCode).toBe(one.expect === 'accept' ? 200 : 401);
    },
  );
});

describe('/kudos', () => {
  test('gives at once what it says in full, and both sides hear of it', async () => {
    const one = await desk();
    const answer = await one.fromSlack(
      slack.commandOf('UZOE', '<@UANA|ana> <@UNOOR> Team player: took over my shift &amp; stayed calm'),
    );
    expect(answer).toMatchObject({ status: 200, body: { response_type: 'ephemeral' } });
    expect(said(answer.body.blocks)).toContain('Ana Öztürk and');
    expect(await recognitions(one)).toEqual([
      { what: 'took over my shift & stayed calm', giver: 'zoe', value: 'team-player' },
    ]);
    await clerk.work(one.workspace);
    expect(slack.posts.map(({ channel }) => channel).sort()).toEqual(['DUANA', 'DUNOOR']);
  });

  test('opens a form with what it knows where something is missing, and says how it is written', async () => {
    const { fromSlack } = await desk();
    expect(await fromSlack(slack.commandOf('UZOE', '<@UANA> thanks for the shift'))).toEqual({
      status: 200,
      body: null,
    });
    const text = JSON.stringify(slack.views[0]?.view);
    expect(text).toContain('"initial_users":["UANA"]');
    expect(text).toContain('"initial_value":"thanks for the shift"');
    expect(said((await fromSlack(slack.commandOf('UZOE', 'help'))).body.blocks)).toContain(
      '/kudos @colleague',
    );
  });

  test('refuses oneself, strangers and whoever is nobody here, in words they can act on', async () => {
    const one = await desk();
    const answer = async (user: string, text: string) =>
      said((await one.fromSlack(slack.commandOf(user, text))).body.blocks);
    expect(await answer('UZOE', '<@UZOE> team-player well done me')).toContain('is you');
    expect(await answer('UZOE', '<@UEVE> team-player helped')).toContain('nobody Smallwins knows');
    expect(await answer('UEVE', '<@UANA> team-player helped')).toContain(
      'does not know which person you are',
    );
    expect(await recognitions(one)).toEqual([]);
  });

  test('speaks the language of whoever writes, and of nobody who has left', async () => {
    const one = await desk();
    await one.query(
      `insert into accounts (workspace_id, person_id, email, roles, language, created_at) values ($1, $2, 'zoe@example.com', '{member}', 'de', now())`,
      [one.workspaceId, one.idOf('zoe')],
    );
    expect(said((await one.fromSlack(slack.commandOf('UZOE', 'hilfe'))).body.blocks)).toContain(
      'Schreib /kudos',
    );
    await ask('POST', '/v1/people/zoe/deactivation', one.caller);
    const left = await one.fromSlack(slack.commandOf('UZOE', '<@UANA> team-player helped'));
    expect(said(left.body.blocks)).toContain('does not know which person you are');
    expect(await recognitions(one)).toEqual([]);
  });

  test('is answered within three seconds however slow Slack is, and in full afterwards', async () => {
    const one = await desk();
    slack.users.push({ id: 'USLOW', email: 'bo@example.com', name: 'Bo' });
    slack.fail('users.info', { slowMs: 2600 });
    const began = performance.now();
    const answer = await one.fromSlack(slack.commandOf('UZOE', '<@USLOW> team-player worth the wait'));
    expect(performance.now() - began).toBeLessThan(3000);
    expect(said(answer.body.blocks)).toBe('One moment.');
    await expect.poll(() => said(slack.late.at(-1)), { timeout: 5000 }).toContain('Bo');
    expect(await recognitions(one)).toHaveLength(1);
    slack.users.pop();
  });
});

describe('Recognise this', () => {
  const messageAction = (user: string, message: object) =>
    slack.interactionOf({
      type: 'message_action',
      callback_id: 'recognise_this',
      user: { id: user },
      message,
    });
  const submitted = (user: string, state: object, id = 'V1') =>
    slack.interactionOf({
      type: 'view_submission',
      user: { id: user, team_id: slack.team },
      view: { id, callback_id: 'recognise', state },
    });

  test('opens a form with whoever wrote it, and what is sent is given once', async () => {
    const one = await desk();
    const message = {
      user: 'UANA',
      text: 'Fixed the <https://x.example|importer> for <@UZOE|zoe>',
      ts: '1.2',
    };
    expect((await one.fromSlack(messageAction('UZOE', message))).status).toBe(200);
    const opened = JSON.stringify(slack.views[0]?.view);
    expect(opened).toContain('"initial_users":["UANA"]');
    expect(opened).toContain('“Fixed the importer for @zoe”');
    const state = formState(['UANA'], 'team-player', 'Fixed the importer', 'Nobody had to wait');
    expect((await one.fromSlack(submitted('UZOE', state))).body).toEqual({ response_action: 'clear' });
    expect((await one.fromSlack(submitted('UZOE', state))).body).toEqual({ response_action: 'clear' });
    expect(await recognitions(one)).toHaveLength(1);
  });

  test('says beside the field what is to be mended, and takes it once it is', async () => {
    const one = await desk();
    const self = await one.fromSlack(submitted('UZOE', formState(['UZOE'], 'team-player', 'Me'), 'V2'));
    expect(self.body).toEqual({
      response_action: 'errors',
      errors: { who: expect.stringContaining('is you') },
    });
    const empty = await one.fromSlack(submitted('UZOE', formState(['UANA'], 'nothing-here', 'Well'), 'V2'));
    expect(Object.keys(empty.body.errors)).toEqual(['badge']);
    const good = await one.fromSlack(submitted('UZOE', formState(['UANA'], 'team-player', 'Well'), 'V2'));
    expect(good.body).toEqual({ response_action: 'clear' });
    expect((await one.fromSlack(submitted('UZOE', { values: 'odd' }, 'V3'))).body.response_action).toBe(
      'errors',
    );
  });
});

describe('the app’s own page and reactions', () => {
  const home = (user: string) => slack.eventOf({ type: 'app_home_opened', tab: 'home', user });

  test('shows somebody their own progress, and a stranger what to do', async () => {
    const one = await desk();
    await one.resolve('h');
    await one.give('ana', ['zoe'], 'Answered every question');
    expect((await one.fromSlack(home('UZOE'))).status).toBe(200);
    const view = slack.homes.get('UZOE');
    expect(said(view)).toContain('Clean desk');
    expect(said(view)).toContain('Answered every question');
    await one.fromSlack(home('UEVE'));
    expect(said(slack.homes.get('UEVE'))).toContain('does not know which person you are');
    const press = slack.interactionOf({
      type: 'block_actions',
      user: { id: 'UZOE' },
      actions: [{ action_id: 'recognise' }],
    });
    await one.fromSlack(press);
    expect(slack.views).toHaveLength(1);
  });

  test('an emoji on a shared message is a reaction in the feed, until the last of its kind goes', async () => {
    const one = await desk();
    await one.give('zoe', ['ana'], 'Explained the log');
    pass(31);
    await chats.work(one.workspace);
    const { ts = '' } = slack.posts[0] ?? {};
    const reactWith = (
      type: string,
      reaction: string,
      user = 'UNOOR',
      event = undefined as string | undefined,
    ) =>
      one.fromSlack(
        slack.eventOf({ type, reaction, user, item: { type: 'message', channel: 'C0WINS', ts } }, event),
      );
    const kinds = () => one.query<{ kind: string }>('select kind from reactions order by kind');
    await reactWith('reaction_added', 'clap::skin-tone-3', 'UNOOR', 'Ev1');
    await reactWith('reaction_added', 'clap::skin-tone-3', 'UNOOR', 'Ev1');
    await reactWith('reaction_added', 'tada');
    await reactWith('reaction_added', 'bulb');
    await reactWith('reaction_added', 'eggplant');
    await reactWith('reaction_added', 'heart', 'UEVE');
    expect(await kinds()).toEqual([{ kind: 'admire' }, { kind: 'learned' }]);
    await reactWith('reaction_removed', 'tada');
    expect(await kinds()).toHaveLength(2);
    await reactWith('reaction_removed', 'clap::skin-tone-3');
    expect(await kinds()).toEqual([{ kind: 'learned' }]);
  });

  test('an event that could not be done is done when Slack sends it again', async () => {
    const one = await desk();
    await one.query(`delete from chat_people where user_id = 'UNOOR'`);
    slack.fail('users.info', { status: 500 });
    const event = slack.eventOf({ type: 'app_home_opened', tab: 'home', user: 'UNOOR' });
    expect((await one.fromSlack(event)).status).toBe(503);
    expect((await one.fromSlack(event)).status).toBe(200);
    expect(slack.homes.has('UNOOR')).toBe(true);
  });
});
