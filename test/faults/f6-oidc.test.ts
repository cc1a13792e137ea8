import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { ensureOwner } from '../../src/features/workspaces/actions.ts';
import { testApp } from '../support/app.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';
import { hostileProvider } from '../support/stand-ins/hostile-provider.ts';
import { type Visitor, visitor } from '../support/visitor.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const provider = await hostileProvider();
const second = await hostileProvider();
const publicUrl = 'https://wins.example.com';
const { app } = await testApp(database, engine, { publicUrl, internalHosts: [provider.host, second.host] });
const clientSecret = 'a client secret that both sides know, of more than 32 bytes';
const clientId = 'smallwins';
let acme: string;
let owner: Visitor;
let addresses = 0;
const guest = () => visitor(app, `198.51.${addresses >> 8}.${addresses++ & 255}`);
const settings = {
  name: 'Example ID',
  issuer: provider.issuer,
  clientId,
  domains: ['example.com'],
  creates: true,
};

beforeAll(async () => {
  acme = await newWorkspace(database, { slug: 'acme' });
  const beta = await newWorkspace(database, { slug: 'beta' });
  owner = await ownerOf(acme);
  expect((await owner('PUT', '/v1/single-sign-on', { ...settings, clientSecret })).status).toBe(200);
  const other = { ...settings, name: 'Second ID', issuer: second.issuer, clientSecret };
  expect((await (await ownerOf(beta))('PUT', '/v1/single-sign-on', other)).status).toBe(200);
  await owner('POST', '/v1/invitations', { email: 'vic@example.com', roles: ['admin'] });
});
beforeEach(() => {
  for (const one of [provider, second])
    Object.assign(one.says, { metadata: {}, token: {}, userinfo: {}, status: 200 });
});

async function ownerOf(id: string): Promise<Visitor> {
  const personId = await ensureOwner(database, engine, id);
  const ask = guest();
  ask.cookies.set(sessionCookie, await openSession(database, id, personId, []));
  return ask;
}

interface Begun {
  readonly ask: Visitor;
  readonly state: string;
  readonly nonce: string;
  readonly url: URL;
}

async function begin(ask: Visitor = guest(), workspace = 'acme'): Promise<Begun> {
  const begun = await ask('POST', '/v1/session/sso/start', { workspace });
  expect(begun.body).toMatchObject({ url: expect.any(String) });
  const url = new URL(begun.body.url);
  const said = (name: string) => url.searchParams.get(name) ?? '';
  return { ask, url, state: said('state'), nonce: said('nonce') };
}

const now = () => Math.floor(Date.now() / 1000);
const claims = ({ nonce }: Begun, more: JWTPayload = {}): JWTPayload => ({
  iss: provider.issuer,
  aud: clientId,
  sub: 'mallory',
  nonce,
  iat: now(),
  exp: now() + 300,
  auth_time: now(),
  email: 'vic@example.com',
  email_verified: true,
  name: 'Vic',
  ...more,
});

/** The provider answers with this token, and the browser comes back with these parameters. */
async function comeBack(
  begun: Begun,
  idToken: string | undefined,
  params: Record<string, string | undefined> = {},
  workspace = 'acme',
) {
  const token = { access_token: 'at', token_type: 'Bearer', expires_in: 60, id_token: idToken };
  provider.says.token = token;
  second.says.token = token;
  const search = new URLSearchParams();
  const all = { code: 'c', state: begun.state, iss: provider.issuer, ...params };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) search.set(name, value);
  return begun.ask('POST', '/v1/session/sso', { workspace, search: `?${search}` });
}

/** Nobody came in: no session, no account, no link, and the invitation still stands. */
async function expectNobody({ ask }: Begun): Promise<void> {
  expect(ask.cookies.has(sessionCookie)).toBe(false);
  const left = await database.inWorkspace(acme, (tx) =>
    tx.query<{ accounts: number; links: number; open: number; entered: number }>(
      `select (select count(*)::int from accounts where email is not null) as accounts,
         (select count(*)::int from sign_on_links) as links,
         (select count(*)::int from invitations where accepted_at is null) as open,
         (select count(*)::int from sessions where way = 'single-sign-on') as entered`,
    ),
  );
  expect(left).toEqual([{ accounts: 0, links: 0, open: 1, entered: 0 }]);
}

describe('a token that is not an answer to this sign-in is refused', () => {
  type Forge = (begun: Begun) => string | Promise<string> | undefined;
  const { sign } = provider;
  const forgeries: Record<string, Forge> = {
    'alg none': (begun) => sign.notAtAll(claims(begun)),
    'alg nOnE': (begun) => sign.notAtAll(claims(begun), 'nOnE'),
    'RS256 without a signature': (begun) => sign.notAtAll(claims(begun), 'RS256'),
    'HS256 with the public key as secret': (begun) => sign.withPublicKey(claims(begun)),
    'HS256 with the client secret': (begun) => sign.withClientSecret(claims(begun), clientSecret),
    'another key under the same name': (begun) => sign.withOtherKey(claims(begun)),
    'a key that the token brings along': (begun) => sign.withOwnJwk(claims(begun)),
    'a key nobody has published': (begun) => sign.honestly(claims(begun), { kid: 'two' }),
    'a critical extension nobody knows': (begun) => sign.honestly(claims(begun), { crit: ['x'], x: 1 }),
    'a changed payload under the old signature': async (begun) => {
      const [head, , signature] = (await sign.honestly(claims(begun, { sub: 'somebody' }))).split('.');
      return [head, Buffer.from(JSON.stringify(claims(begun))).toString('base64url'), signature].join('.');
    },
    'another issuer': (begun) => sign.honestly(claims(begun, { iss: second.issuer })),
    'the issuer with a slash more': (begun) => sign.honestly(claims(begun, { iss: `${provider.issuer}/` })),
    'another audience': (begun) => sign.honestly(claims(begun, { aud: 'another-client' })),
    'several audiences, authorised for another': (begun) =>
      sign.honestly(claims(begun, { aud: [clientId, 'another-client'], azp: 'another-client' })),
    'another nonce': (begun) => sign.honestly(claims(begun, { nonce: 'of another sign-in' })),
    'no nonce': (begun) => {
      const { nonce: _, ...rest } = claims(begun);
      return sign.honestly(rest);
    },
    'a token that has run out': (begun) =>
      sign.honestly(claims(begun, { iat: now() - 900, exp: now() - 600 })),
    'a token of the future': (begun) => sign.honestly(claims(begun, { nbf: now() + 600 })),
    'no end': (begun) => {
      const { exp: _, ...rest } = claims(begun);
      return sign.honestly(rest);
    },
    'no subject': (begun) => {
      const { sub: _, ...rest } = claims(begun);
      return sign.honestly(rest);
    },
    'a subject that is a number': (begun) => sign.honestly(claims(begun, { sub: 7 as unknown as string })),
    'no token at all': () => undefined,
    'something that is no token': () => 'a.b.c',
  };

  test.each(Object.entries(forgeries))('%s', async (_what, forge) => {
    const begun = await begin();
    const answer = await comeBack(begun, await forge(begun));
    expect([answer.status, answer.body.code]).toEqual([401, 'sign-on-refused']);
    await expectNobody(begun);
  });

  test('userinfo about another subject', async () => {
    const begun = await begin();
    const { email: _, ...silent } = claims(begun);
    provider.says.userinfo = { sub: 'victor', email: 'vic@example.com', email_verified: true };
    const answer = await comeBack(begun, await sign.honestly(silent));
    expect(answer.body.code).toBe('sign-on-refused');
    await expectNobody(begun);
  });
});

describe('an answer that is not of this browser, or not of this provider, is refused', () => {
  const honest = async (begun: Begun) => provider.sign.honestly(claims(begun));

  test.each([
    ['another state', { state: 'x'.repeat(43) }],
    ['no state', { state: undefined }],
    ['the name of another provider', { iss: second.issuer }],
    ['no name of the provider, which always says it', { iss: undefined }],
  ])('%s', async (_what, params) => {
    const begun = await begin();
    const answer = await comeBack(begun, await honest(begun), params);
    expect([answer.status, answer.body.code]).toEqual([401, 'sign-on-refused']);
    await expectNobody(begun);
  });

  test('a parameter that comes twice', async () => {
    const begun = await begin();
    provider.says.token = { access_token: 'at', token_type: 'Bearer', id_token: await honest(begun) };
    const search = `?code=c&state=${begun.state}&state=${begun.state}&iss=${encodeURIComponent(provider.issuer)}`;
    const answer = await begun.ask('POST', '/v1/session/sso', { workspace: 'acme', search });
    expect(answer.body.code).toBe('sign-on-refused');
    await expectNobody(begun);
  });

  test('a code of the one provider brought to the other: neither sees it', async () => {
    const begun = await begin(guest(), 'beta');
    second.asked.length = 0;
    // The browser was led to the first provider although it had begun at the second.
    const answer = await comeBack(begun, await honest(begun), { iss: provider.issuer }, 'beta');
    expect(answer.body.code).toBe('sign-on-refused');
    expect(second.asked.filter(({ path }) => path === '/token')).toEqual([]);
    const swapped = await begin(guest(), 'beta');
    const other = await comeBack(swapped, await honest(swapped));
    expect(other.body.code).toBe('sign-on-expired');
    await expectNobody(swapped);
  });

  test('another browser, with everything that was in the address', async () => {
    const begun = await begin();
    const thief: Begun = { ...begun, ask: guest() };
    const answer = await comeBack(thief, await honest(begun));
    expect([answer.status, answer.body.code]).toEqual([401, 'sign-on-expired']);
    await expectNobody(thief);
  });

  test('the sign-in of the attacker pushed onto a victim who has begun one of their own', async () => {
    const attacker = await begin();
    const victim = await begin();
    const answer = await comeBack(victim, await honest(attacker), { state: attacker.state });
    expect(answer.body.code).toBe('sign-on-refused');
    await expectNobody(victim);
  });

  test('ten minutes later', async () => {
    const begun = await begin();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
    const answer = await comeBack(begun, await honest(begun));
    vi.useRealTimers();
    expect(answer.body.code).toBe('sign-on-expired');
    await expectNobody(begun);
  });

  test('what the provider answers in place of a code reaches nobody as it is', async () => {
    const begun = await begin();
    const answer = await comeBack(begun, undefined, { code: undefined, error: '<script>alert(1)</script>' });
    expect(answer.body.code).toBe('sign-on-denied');
    expect(
      (await begun.ask('POST', '/v1/session/sso', { workspace: 'acme', search: '?error=access_denied' })).body
        .code,
    ).toBe('sign-on-expired');
  });
});

describe('an e-mail opens an account only where it is checked and trusted', () => {
  test.each<[string, Record<string, unknown> & { sub?: string }, string]>([
    ['nobody has checked', { email_verified: false }, 'email-unverified'],
    ['of which nothing is said', { email_verified: undefined }, 'email-unverified'],
    ['that is checked in a word alone', { email_verified: 'False' }, 'email-unverified'],
    ['that is checked by a number', { email_verified: 1 }, 'email-unverified'],
    ['of another domain', { email: 'vic@example.org' }, 'domain-not-trusted'],
    ['of a domain that looks alike', { email: 'vic@exаmple.com' }, 'no-email'],
    ['that another e-mail was checked for', { email_verified: undefined, sub: 'mixed' }, 'email-unverified'],
    ['with two of them', { email: ['vic@example.com'] }, 'no-email'],
    ['with a second address inside', { email: 'vic@example.com,eve@evil.example' }, 'no-email'],
  ])('%s', async (_what, more, code) => {
    const begun = await begin();
    provider.says.userinfo =
      more.sub === undefined
        ? { sub: 'mallory' }
        : { sub: more.sub, email: 'another@example.com', email_verified: true };
    const answer = await comeBack(begun, await provider.sign.honestly(claims(begun, more)));
    expect([answer.status, answer.body.code]).toEqual([403, code]);
    await expectNobody(begun);
  });
});

describe('a provider that describes itself wrongly is not asked', () => {
  const wanted = { ...settings, clientSecret };
  const trial = async (issuer: string) =>
    (await owner('POST', '/v1/single-sign-on/test', { issuer, clientId, clientSecret })).body;

  test('under the name of another issuer', async () => {
    provider.says.metadata = { issuer: second.issuer };
    expect(await trial(provider.issuer)).toMatchObject({
      ok: false,
      findings: [{ what: 'discovery', ok: false }],
    });
  });

  test('with keys inside the network', async () => {
    provider.says.metadata = { jwks_uri: 'http://127.0.0.1:9/jwks' };
    const { ok, findings } = await trial(provider.issuer);
    expect(ok).toBe(false);
    expect(findings.find((one: { what: string }) => one.what === 'keys')).toMatchObject({ ok: false });
  });

  test('with an address that a browser must not open', async () => {
    provider.says.metadata = { authorization_endpoint: 'javascript:alert(1)' };
    await owner('PUT', '/v1/single-sign-on', wanted);
    const answer = await guest()('POST', '/v1/session/sso/start', { workspace: 'acme' });
    expect([answer.status, answer.body.code]).toEqual([502, 'provider-unreachable']);
    await owner('PUT', '/v1/single-sign-on', wanted);
  });

  test.each([
    'http://127.0.0.1:1',
    'https://127.0.0.1',
    'https://2130706433',
    'https://0x7f.1',
    'https://0177.0.0.1',
    'https://127.1',
    'https://１２７.０.０.１',
    'https://①②⑦.⓪.⓪.①',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:7f00:1]',
    'https://[64:ff9b::7f00:1]',
    'https://[2002:7f00:1::]',
    'https://[2001:0:7f00:1::]',
    'https://[fe80::1]',
    'https://[fd00::1]',
    'https://10.0.0.1',
    'https://172.31.255.255',
    'https://192.168.1.1',
    'https://100.64.0.1',
    'https://169.254.169.254/latest/meta-data',
    'https://0.0.0.0',
    'https://localhost',
    'https://user:password@example.com',
    'http://example.com',
  ])('%s is refused before anything is sent', async (issuer) => {
    const { ok, findings } = await trial(issuer);
    expect({ ok, findings: findings.length }).toEqual({ ok: false, findings: 1 });
    expect(findings[0].message).toMatch(/inside this network|not HTTPS|must not hold a user name/);
  });

  test.each(['file:///etc/passwd', 'ftp://example.com', 'javascript:alert(1)', 'not an address'])(
    '%s is no issuer',
    async (issuer) => {
      const answer = await owner('POST', '/v1/single-sign-on/test', { issuer, clientId, clientSecret });
      expect(answer.status).toBe(400);
    },
  );

  test('the kept secret never goes to another issuer', async () => {
    second.asked.length = 0;
    const { clientSecret: _, ...bare } = wanted;
    for (const [method, url, body] of [
      ['PUT', '/v1/single-sign-on', { ...bare, issuer: second.issuer }],
      ['POST', '/v1/single-sign-on/test', { issuer: second.issuer, clientId }],
      ['POST', '/v1/single-sign-on/test', { issuer: provider.issuer, clientId: 'another' }],
    ] as const)
      expect((await owner(method, url, body)).body.code).toBe('secret-needed');
    expect(second.asked).toEqual([]);
  });
});

describe('a logout token must be one', () => {
  const logout = (token: string, workspace = 'acme') =>
    app.inject({
      method: 'POST',
      url: `/v1/single-sign-on/${workspace}/logout`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ logout_token: token }).toString(),
    });
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const body = (more: JWTPayload = {}): JWTPayload => ({
    iss: provider.issuer,
    aud: clientId,
    sub: 'ana',
    iat: now(),
    exp: now() + 120,
    jti: `${Math.random()}`,
    events: event,
    ...more,
  });
  const { sign } = provider;

  const withoutSubject = ({ sub: _, ...rest }: JWTPayload): JWTPayload => rest;
  test.each<[string, () => string | Promise<string>]>([
    ['unsigned', () => sign.notAtAll(body())],
    ['by another key', () => sign.withOtherKey(body())],
    ['with the public key as secret', () => sign.withPublicKey(body())],
    ['of another issuer', () => sign.honestly(body({ iss: second.issuer }))],
    ['for another client', () => sign.honestly(body({ aud: 'another' }))],
    ['of an hour ago', () => sign.honestly(body({ iat: now() - 3600, exp: now() + 60 }))],
    ['an ID token', () => sign.honestly(body({ nonce: 'n', events: undefined }))],
    ['with a nonce', () => sign.honestly(body({ nonce: 'n' }))],
    ['about nobody', () => sign.honestly(withoutSubject(body()))],
    ['with a type of its own', () => sign.honestly(body(), { typ: 'at+jwt' })],
    ['no token', () => 'x'],
  ])('%s', async (_what, make) => {
    const answer = await logout(await make());
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'wrong-logout-token']);
  });

  test('of another workspace, or sent twice', async () => {
    const token = await sign.honestly(body(), { typ: 'logout+jwt' });
    expect((await logout(token, 'beta')).statusCode).toBe(400);
    expect((await logout(token, 'nowhere')).statusCode).toBe(400);
    expect((await logout(token)).statusCode).toBe(200);
    expect((await logout(token)).statusCode).toBe(400);
  });
});

test('the same provider, asked honestly, lets the invited in: the refusals above are no accident', async () => {
  const begun = await begin();
  const answer = await comeBack(begun, await provider.sign.honestly(claims(begun)));
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    person: { name: 'Vic' },
    roles: ['admin'],
    workspace: { slug: 'acme' },
  });
  expect(begun.ask.cookies.has(sessionCookie)).toBe(true);
  // PKCE: the verifier that was sent belongs to the challenge that was shown.
  const sent = new URLSearchParams(provider.asked.findLast(({ path }) => path === '/token')?.body);
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(sent.get('code_verifier') ?? ''),
  );
  expect(Buffer.from(digest).toString('base64url')).toBe(begun.url.searchParams.get('code_challenge'));
  expect(begun.url.searchParams.get('code_challenge_method')).toBe('S256');
  // The same answer a second time opens nothing.
  const again = await comeBack(begun, await provider.sign.honestly(claims(begun)));
  expect(again.body.code).toBe('sign-on-expired');
  // Known by subject from now on: the e-mail may change, and a new subject of the old e-mail is somebody else.
  const later = await begin();
  const moved = claims(later, { email: 'vic.new@example.org', email_verified: false });
  expect((await comeBack(later, await provider.sign.honestly(moved))).body.person.name).toBe('Vic');
  const heir = await begin();
  const reused = await comeBack(heir, await provider.sign.honestly(claims(heir, { sub: 'victoria' })));
  expect([reused.status, reused.body.code]).toEqual([403, 'linked-to-another']);
  expect(heir.ask.cookies.has(sessionCookie)).toBe(false);
});
