import { InboundActivityTokenValidator } from '@microsoft/teams.apps/dist/middleware/auth/inbound-activity-token-validator.js';
import { SignJWT } from 'jose';
import { afterAll, describe, expect, test } from 'vitest';
import { botHouse } from '../../../../test/support/houses/bot-house.ts';
import { chatHouse } from '../../../../test/support/houses/chat-house.ts';

const house = await chatHouse();
const { ask, bot, engine, time, pass } = house;
const { desk, activity, personal } = botHouse(house);
afterAll(() => engine.stop());
const silent = () => undefined;
const quiet = { child: () => quiet, debug: silent, info: silent, warn: silent, error: silent };
const unsigned = (claims: object) =>
  `${[{ alg: 'none', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

describe('an admin connects the app of Teams', () => {
  test('with three things that Microsoft takes, and sees the page turn green with the first activity', async () => {
    const { caller, connect, send, say } = await desk({ isConnected: false });
    const of = async () => (await ask('GET', '/v1/chat', caller)).body['teams-bot'];
    expect(await of()).toEqual({ endpoint: expect.stringContaining('/v1/teams/'), connection: null });
    expect((await send(activity('zoe', { type: 'message', text: 'help' }))).status).toBe(404);
    expect(await connect({ clientSecret: 'another-secret-0000000' })).toMatchObject({
      status: 422,
      body: { code: 'teams-bot-refused', detail: expect.stringContaining('AADSTS7000215') },
    });
    expect(await connect({ appId: 'no' })).toMatchObject({ status: 400, body: { pointer: '/appId' } });
    expect((await connect()).body['teams-bot'].connection).toMatchObject({
      account: bot.tenant,
      firstRequestAt: null,
    });
    expect(JSON.stringify((await ask('GET', '/v1/chat', caller)).body)).not.toContain(bot.clientSecret);
    expect((await say('zoe', 'help')).status).toBe(200);
    expect((await of()).connection.firstRequestAt).not.toBeNull();
    expect((await ask('PUT', '/v1/chat/teams-bot', { ...caller, role: 'member' }, {})).status).toBe(403);
    expect((await ask('DELETE', '/v1/chat/teams-bot', caller)).status).toBe(204);
    expect((await of()).connection).toBeNull();
    expect((await say('zoe', 'help')).status).toBe(404);
  });

  test('news stay with the workflow', async () => {
    const { caller } = await desk();
    expect((await ask('PATCH', '/v1/chat/teams-bot', caller, { shares: [] })).status).toBe(400);
    expect((await ask('POST', '/v1/chat/teams-bot/test', caller)).status).toBe(400);
  });
});

describe('who sent it', () => {
  /** What Microsoft's own SDK says to the same token and activity. */
  const official = (token: string, body: object) =>
    new InboundActivityTokenValidator(bot.appId, bot.tenant, undefined, quiet as never, {
      loginEndpoint: bot.url,
      loginTenant: 'botframework.com',
      botScope: '',
      tokenServiceUrl: '',
      openIdMetadataUrl: `${bot.url}v1/.well-known/openidconfiguration`,
      tokenIssuer: 'https://api.botframework.com',
      graphScope: '',
      agenticIdentityBotScope: '',
    })
      .check(`Bearer ${token}`, body as never)
      .then(
        () => true,
        () => false,
      );
  const now = () => Date.now();
  const seconds = () => Math.floor(now() / 1000);
  const cases: [string, number, (claims: object) => Promise<string> | string][] = [
    ['as Microsoft signs it', 200, () => bot.sign({ atMs: now() })],
    ['four minutes over', 200, () => bot.sign({ atMs: now(), claims: { exp: seconds() - 240 } })],
    ['six minutes over', 403, () => bot.sign({ atMs: now(), claims: { exp: seconds() - 360 } })],
    ['not begun', 403, () => bot.sign({ atMs: now(), claims: { nbf: seconds() + 360 } })],
    ['without an end', 403, () => bot.sign({ atMs: now(), claims: { exp: undefined } })],
    ['for another bot', 403, () => bot.sign({ atMs: now(), claims: { aud: bot.tenant } })],
    ['of another issuer', 403, () => bot.sign({ atMs: now(), claims: { iss: 'https://evil.example' } })],
    [
      'of Entra itself, as an emulator has it',
      403,
      () => bot.sign({ atMs: now(), claims: { iss: `https://sts.windows.net/${bot.tenant}/` } }),
    ],
    [
      'for another service',
      403,
      () => bot.sign({ atMs: now(), claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } }),
    ],
    [
      'for another region of the service',
      403,
      () => bot.sign({ atMs: now(), claims: { serviceurl: `${bot.url}emea/` } }),
    ],
    ['for no service', 403, () => bot.sign({ atMs: now(), claims: { serviceurl: undefined } })],
    ['by another key', 403, () => bot.sign({ atMs: now(), key: bot.stranger.privateKey })],
    ['by a key nobody lists', 403, () => bot.sign({ atMs: now(), header: { kid: 'key-9' } })],
    ['unsigned', 401, (claims) => unsigned(claims)],
    ['unsigned, with a signature', 403, (claims) => `${unsigned(claims)}AAAA`],
    [
      'by a shared secret: our public key',
      403,
      (claims) =>
        new SignJWT({ ...claims })
          .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
          .sign(Buffer.from(bot.own.publicKey.export({ type: 'spki', format: 'pem' }))),
    ],
    ['by RS512', 403, () => bot.sign({ atMs: now(), header: { alg: 'RS512' } })],
  ];

  test.each(cases)('a token %s is answered %i, as Microsoft’s SDK would', async (name, wanted, make) => {
    const { send } = await desk();
    const before = time.now;
    time.now = now() * 1000;
    const claims = {
      iss: 'https://api.botframework.com',
      aud: bot.appId,
      serviceurl: bot.url,
      exp: seconds() + 60,
    };
    const token = await make(claims);
    const body = activity('zoe', { type: 'typing' });
    expect([name, (await send(body, token)).status]).toEqual([name, wanted]);
    // Theirs takes a token without an end; the documentation wants one that "has not yet expired".
    if (name !== 'without an end') expect(await official(token, body)).toBe(wanted === 200);
    time.now = before;
  });

  test('no token, another scheme, a channel its key may not sign for and another tenant are refused', async () => {
    const { send, path } = await desk();
    expect(await send(activity('zoe', { type: 'typing' }), null)).toMatchObject({
      status: 401,
      body: { code: 'no-bot-token' },
    });
    const skype = await bot.sign({ atMs: time.now / 1000, header: { kid: 'key-of-skype' } });
    expect(await send(activity('zoe', { type: 'typing' }), skype)).toMatchObject({
      status: 403,
      body: { code: 'bot-token-wrong', detail: expect.stringContaining('msteams') },
    });
    expect((await send(activity('zoe', { type: 'typing', channelId: 'webchat' }))).status).toBe(403);
    const other = { tenant: { id: bot.appId } };
    for (const more of [
      { channelData: other },
      { channelData: other, conversation: {} },
      { channelData: {}, conversation: {} },
      { conversation: { tenantId: bot.appId } },
    ])
      expect(await send(activity('zoe', { type: 'typing', ...more }))).toMatchObject({
        status: 403,
        body: { code: 'other-account' },
      });
    expect(
      (await ask.app.inject({ method: 'POST', url: `${path.slice(0, -3)}AAA`, payload: '{}' })).statusCode,
    ).toBe(404);
  });

  test('what is no activity, or too large, goes no further', async () => {
    const { send, path } = await desk();
    for (const odd of ['', '[]', 'null', '{"type":"message"}', '{"id":"1"}', '{'])
      expect((await send(odd)).status).toBe(400);
    const large = await ask.app.inject({ method: 'POST', url: path, payload: Buffer.alloc(262_145, 32) });
    expect(large.statusCode).toBe(413);
    // Everything else is nothing, whatever it holds.
    for (const odd of [
      { type: 'message', from: 7, entities: [null, 3, { type: 'mention' }], value: [] },
      { type: 'conversationUpdate', membersAdded: [null, { id: 3 }] },
      { type: 'invoke', name: 'task/fetch' },
      { type: 'messageReaction', from: null },
    ])
      expect((await send({ ...activity('zoe'), ...odd })).status).toBe(200);
  });

  test('keys are read once, looked for anew where one is not known, and kept while Microsoft is away', async () => {
    const { send } = await desk();
    const asked = () => bot.calls.filter((call) => call.endsWith('/keys')).length;
    const before = asked();
    const body = () => activity('zoe', { type: 'typing' });
    for (let n = 0; n < 3; n++) await send(body());
    expect(asked()).toBe(before);
    const unknown = () => bot.sign({ atMs: time.now / 1000, header: { kid: 'key-2' } });
    pass(301);
    await send(body(), await unknown());
    await send(body(), await unknown());
    expect(asked()).toBe(before + 1);
    bot.keys.push({ ...(bot.keys[0] as (typeof bot.keys)[number]), kid: 'key-2' });
    pass(301);
    expect((await send(body(), await unknown())).status).toBe(200);
    pass(301);
    bot.fail('/keys', { status: 500 });
    expect(
      (await send(body(), await bot.sign({ atMs: time.now / 1000, header: { kid: 'key-3' } }))).status,
    ).toBe(503);
    expect((await send(body())).status).toBe(200);
    bot.keys.pop();
  });

  test('our own token goes to nobody but Microsoft', async () => {
    const { botFramework } = await import('../../../server/chat-deps.ts').then(({ chatDeps }) =>
      chatDeps({ ...house.deps, sealKey: Buffer.alloc(32) }),
    );
    for (const url of [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.infra.gcc.teams.microsoft.com/gcc',
      'https://europe.webchat.botframework.com/',
    ])
      expect([url, botFramework.isService(url)]).toEqual([url, true]);
    for (const url of [
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'https://evilbotframework.com/',
      'https://trafficmanager.net/',
      'https://other.trafficmanager.net/',
      'not an address',
      '',
    ])
      expect([url, botFramework.isService(url)]).toEqual([url, false]);
    // The claim is signed and matches, and the address is still not one.
    const { send } = await desk();
    const serviceUrl = 'https://smba.trafficmanager.net.evil.example/';
    const token = await bot.sign({ atMs: time.now / 1000, claims: { serviceurl: serviceUrl } });
    expect((await send(activity('zoe', { type: 'message', text: 'help', serviceUrl }), token)).status).toBe(
      403,
    );
  });

  test('an activity that comes twice counts once', async () => {
    const one = await desk();
    const body = activity('zoe', {
      type: 'message',
      text: 'kudos <at>ana</at> team player held the fort',
      entities: [{ type: 'mention', text: '<at>ana</at>', mentioned: { id: activity('ana').from.id } }],
    });
    expect((await one.send(body)).status).toBe(200);
    expect((await one.send(body)).status).toBe(200);
    expect(await one.query('select what from recognitions')).toEqual([{ what: 'held the fort' }]);
    expect(bot.sent).toHaveLength(1);
  });

  test('what could not be done is done when it comes again', async () => {
    const one = await desk();
    await one.query(`delete from chat_people`);
    const body = activity('zoe', { type: 'message', text: 'kudos', ...personal('zoe') });
    bot.fail('members', { status: 502 });
    expect(await one.send(body)).toMatchObject({ status: 503, body: { code: 'teams-away' } });
    expect((await one.send(body)).status).toBe(200);
    expect(bot.sent.at(-1)?.conversation).toBe(personal('zoe').conversation.id);
  });
});
