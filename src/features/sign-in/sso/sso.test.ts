import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testApp } from '../../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../../test/support/database.ts';
import {
  browserAt,
  type Told,
  testClient,
  testIdentityProvider,
} from '../../../../test/support/stand-ins/identity-provider.ts';
import { type Visitor, visitor } from '../../../../test/support/visitor.ts';
import { Engine } from '../../../engine/engine.ts';
import { withClient } from '../../../store/pool.ts';
import { ensureOwner } from '../../workspaces/actions.ts';
import type { AccountRole } from '../api.ts';
import { openSession, sessionCookie } from '../sessions.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const verified = (name: string, more: Told = {}): Told => ({
  email: `${name}@example.com`,
  email_verified: true,
  name: `${name[0]?.toUpperCase()}${name.slice(1)} Diaz`,
  ...more,
});
const provider = await testIdentityProvider({});
const { people } = provider;
const publicUrl = 'https://wins.example.com';
const { app, controlToken } = await testApp(database, engine, { publicUrl, internalHosts: [provider.host] });
const password = 'four words are better';
let workspaceId: string;
let owner: Visitor;
let address = 1;
const guest = () => visitor(app, `198.51.100.${address++}`);
const settings = {
  name: 'Example ID',
  issuer: provider.issuer,
  ...testClient,
  domains: ['example.com'],
  creates: false,
};

beforeAll(async () => {
  workspaceId = await newWorkspace(database, { slug: 'acme' });
  const personId = await ensureOwner(database, engine, workspaceId);
  owner = guest();
  owner.cookies.set(sessionCookie, await openSession(database, workspaceId, personId, []));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { body } = await save();
  expect(body.redirectUri).toBe('https://wins.example.com/sign-in/sso/acme');
  provider.open({ redirectUri: body.redirectUri, logoutUri: `${url}/v1/single-sign-on/acme/logout` });
});

const save = (more: object = {}) => owner('PUT', '/v1/single-sign-on', { ...settings, ...more });

/** Somebody goes to the provider, signs in there by this name, and comes back. */
async function signOn(login: string, ask: Visitor = guest(), at = browserAt(provider.issuer), back?: string) {
  const begun = await ask('POST', '/v1/session/sso/start', { workspace: 'acme', ...(back ? { back } : {}) });
  expect(begun.status).toBe(200);
  const { search } = await at.visit(begun.body.url, login);
  const answer = await ask('POST', '/v1/session/sso', { workspace: 'acme', search });
  return { ...answer, ask, at, url: new URL(begun.body.url) };
}

/** A member with a password. */
async function join(name: string, roles: AccountRole[] = ['member']): Promise<Visitor> {
  const made = await owner('POST', '/v1/invitations', { email: `${name}@example.com`, roles });
  const token = new URL(made.body.path, publicUrl).searchParams.get('token');
  const ask = guest();
  expect((await ask('POST', '/v1/invitations/accept', { token, name, password })).status).toBe(200);
  return ask;
}

const byPassword = (name: string, ask = guest()) =>
  ask('POST', '/v1/session/password', { email: `${name}@example.com`, password });

describe('who comes in', () => {
  test('a member is found by a checked e-mail the first time, and by issuer and subject from then on', async () => {
    await join('ana');
    people['s-ana'] = verified('ana');
    const first = await signOn('s-ana');
    expect(first.body).toMatchObject({ person: { handle: 'ana' }, roles: ['member'], back: null });
    people['s-ana'] = { email: 'somebody.else@example.com', email_verified: true };
    expect((await signOn('s-ana')).body.person.handle).toBe('ana');
    expect((await first.ask('GET', '/v1/today')).status).toBe(200);
    const { items } = (await first.ask('GET', '/v1/sessions')).body;
    expect(items[0].way).toBe('single-sign-on');
    expect((await owner('GET', '/v1/audit?action=sign-on.linked')).body.items).toHaveLength(1);
  });

  test('an e-mail nobody has checked opens nothing and says what to do, which then works', async () => {
    const bo = await join('bo');
    people['s-bo'] = verified('bo', { email_verified: false });
    const refused = await signOn('s-bo');
    expect(refused.body).toMatchObject({ status: 403, code: 'email-unverified' });
    expect(refused.body.detail).toContain('link it under Your account');
    expect(refused.ask.cookies.has(sessionCookie)).toBe(false);
    const begun = await bo('POST', '/v1/account/sign-on');
    const { search } = await browserAt(provider.issuer).visit(begun.body.url, 's-bo');
    const linked = await bo('POST', '/v1/session/sso', { workspace: 'acme', search });
    expect(linked.body).toMatchObject({ person: { handle: 'bo' }, back: '/account' });
    expect((await bo('GET', '/v1/account')).body.signOn).toMatchObject({
      name: 'Example ID',
      linkedAt: expect.any(String),
    });
    expect((await signOn('s-bo')).body.person.handle).toBe('bo');
    expect((await bo('DELETE', '/v1/account/sign-on')).status).toBe(204);
    expect((await signOn('s-bo')).body.code).toBe('email-unverified');
  });

  test('a link begun by one member is not finished as another', async () => {
    const [cy, di] = [await join('cy'), await join('di')];
    people['s-cy'] = verified('cy');
    const begun = await cy('POST', '/v1/account/sign-on');
    const { search } = await browserAt(provider.issuer).visit(begun.body.url, 's-cy');
    cy.cookies.set(sessionCookie, di.cookies.get(sessionCookie) ?? '');
    expect((await cy('POST', '/v1/session/sso', { workspace: 'acme', search })).body.code).toBe(
      'sign-on-expired',
    );
    expect((await di('GET', '/v1/account')).body.signOn.linkedAt).toBeNull();
  });

  test('somebody of another domain, or not invited, is told whom to ask', async () => {
    people['s-eve'] = verified('eve', { email: 'eve@elsewhere.example' });
    expect((await signOn('s-eve')).body.code).toBe('domain-not-trusted');
    people['s-fay'] = verified('fay');
    const answer = await signOn('s-fay');
    expect(answer.body.code).toBe('not-invited');
    expect(answer.body.detail).toContain('invite you');
  });

  test('who is invited is in without the link, with the roles of the invitation', async () => {
    await owner('POST', '/v1/invitations', { email: 'gus@example.com', roles: ['manager', 'member'] });
    people['s-gus'] = verified('gus');
    const answer = await signOn('s-gus');
    expect(answer.body).toMatchObject({
      person: { handle: 'gus', name: 'Gus Diaz' },
      roles: ['manager', 'member'],
    });
    const { items } = (await owner('GET', '/v1/invitations')).body;
    expect(items.find((one: { email: string }) => one.email === 'gus@example.com').state).toBe('accepted');
  });

  test('where the workspace wants it, everybody of its domains comes in, once, also at the same moment', async () => {
    await save({ creates: true });
    people['s-hal'] = verified('hal');
    const [one, other] = await Promise.all([signOn('s-hal'), signOn('s-hal')]);
    expect([one.body.person.handle, other.body.person.handle]).toEqual(['hal', 'hal']);
    people['s-eve'] = verified('eve', { email: 'eve@elsewhere.example' });
    expect((await signOn('s-eve')).body.code).toBe('domain-not-trusted');
    await save();
  });
});

describe('roles by groups', () => {
  const roles = [
    { group: 'ops', role: 'admin' },
    { group: 'leads', role: 'manager' },
  ];

  test('are what the provider says now; the owner keeps theirs', async () => {
    await save({ creates: true, roles });
    people['s-ivy'] = verified('ivy', { groups: ['ops', 'chess'] });
    expect((await signOn('s-ivy')).body.roles).toEqual(['admin', 'member']);
    people['s-ivy'] = verified('ivy', { groups: ['leads'] });
    const later = await signOn('s-ivy');
    expect(later.body.roles).toEqual(['manager', 'member']);
    expect((await later.ask('GET', '/v1/members')).status).toBe(403);
    people['s-ivy'] = verified('ivy');
    expect((await signOn('s-ivy')).body.roles).toEqual(['member']);
    const { items } = (await owner('GET', '/v1/audit?action=member.roles-changed')).body;
    expect(items[0]).toMatchObject({
      actor: { kind: 'server' },
      subject: 'ivy',
      details: { by: 'Example ID' },
    });
    // The owner links, without a group of admins.
    const begun = await owner('POST', '/v1/account/sign-on');
    people['s-owner'] = { name: 'Owner' };
    const { search } = await browserAt(provider.issuer).visit(begun.body.url, 's-owner');
    expect((await owner('POST', '/v1/session/sso', { workspace: 'acme', search })).status).toBe(200);
    expect((await signOn('s-owner')).body.roles).toEqual(['admin', 'member']);
    await save();
  });
});

describe('how fresh a sign-in is', () => {
  test('is when somebody showed the provider who they are, not when they were sent back', async () => {
    await join('jo', ['admin']);
    people['s-jo'] = verified('jo');
    const first = await signOn('s-jo');
    expect((await first.ask('GET', '/v1/account')).body.isFresh).toBe(true);
    const aQuarterLater = Date.now() + 16 * 60_000;
    vi.useFakeTimers({ toFake: ['Date'], now: aQuarterLater });
    // Signed out here, and waved through by the provider, which still knows them.
    await first.ask('DELETE', '/v1/session');
    const waved = await signOn('s-jo', first.ask, first.at);
    expect(waved.url.searchParams.get('prompt')).toBeNull();
    expect((await waved.ask('GET', '/v1/account')).body.isFresh).toBe(false);
    const refused = await waved.ask('POST', '/v1/invitations', { email: 'x@example.com', roles: ['member'] });
    expect(refused.body.code).toBe('sign-in-again');
    const asked = await signOn('s-jo', waved.ask, first.at, '/members');
    expect(asked.url.searchParams.get('prompt')).toBe('login');
    expect(asked.body.back).toBe('/members');
    expect((await asked.ask('GET', '/v1/account')).body.isFresh).toBe(true);
    vi.useRealTimers();
  });
});

describe('the only way in', () => {
  test('nobody makes it so who has not come in by it, and the owner keeps the others', async () => {
    const kim = await join('kim', ['admin']);
    const bare = { ...settings, onlyWay: true };
    const early = await kim('PUT', '/v1/single-sign-on', bare);
    expect(early.body).toMatchObject({ status: 409, code: 'sign-on-not-proved', pointer: '/onlyWay' });
    people['s-kim'] = verified('kim');
    const proved = await signOn('s-kim');
    const lou = await join('lou');
    const made = await owner('POST', '/v1/invitations', { email: 'max@example.com', roles: ['member'] });
    const token = new URL(made.body.path, publicUrl).searchParams.get('token');
    expect((await proved.ask('PUT', '/v1/single-sign-on', bare)).body.settings.onlyWay).toBe(true);
    // What was opened another way ends at once.
    expect((await lou('GET', '/v1/today')).status).toBe(401);
    expect((await kim('GET', '/v1/today')).status).toBe(401);
    expect((await proved.ask('GET', '/v1/today')).status).toBe(200);
    expect((await owner('GET', '/v1/today')).status).toBe(200);
    const refused = await byPassword('lou');
    expect(refused.body).toMatchObject({ status: 403, code: 'single-sign-on-only' });
    expect((await byPassword('lou')).body.detail).toContain('Sign in with Example ID');
    expect((await guest()('POST', '/v1/invitations/open', { token })).body.signOn).toEqual({
      workspace: 'acme',
      name: 'Example ID',
    });
    expect((await guest()('POST', '/v1/invitations/accept', { token })).body.code).toBe(
      'single-sign-on-only',
    );
    people['s-max'] = verified('max');
    expect((await signOn('s-max')).body.person.handle).toBe('max');
    const link = await app.inject({
      method: 'POST',
      url: '/v1/sign-in-link',
      headers: { authorization: `Bearer ${controlToken}` },
    });
    const path = new URL(link.json<{ path: string }>().path, publicUrl);
    const entered = await guest()('POST', '/v1/session/token', {
      token: path.searchParams.get('token') ?? '',
    });
    expect(entered.body.person.handle).toBe('owner');
    expect((await guest()('GET', '/v1/sign-in')).body.signOn).toEqual({
      workspace: 'acme',
      name: 'Example ID',
      onlyWay: true,
    });
    await save();
    expect((await byPassword('lou')).status).toBe(200);
  });
});

describe('the provider says that a session is over', () => {
  test('and ours ends: that one by its name, all of somebody by their subject', async () => {
    await join('nia');
    people['s-nia'] = verified('nia');
    const laptop = await signOn('s-nia');
    const phone = await signOn('s-nia');
    const otherWay = guest();
    await byPassword('nia', otherWay);
    const end = new URL(`${provider.issuer}/session/end`);
    end.searchParams.set('client_id', testClient.clientId);
    const page = await (await laptop.at.step(end)).text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await laptop.at.step(new URL(action, provider.issuer), { xsrf, logout: 'yes' });
    await vi.waitFor(async () => expect((await laptop.ask('GET', '/v1/today')).status).toBe(401));
    expect((await phone.ask('GET', '/v1/today')).status).toBe(200);
    expect((await otherWay('GET', '/v1/today')).status).toBe(200);
  });
});

describe('settings', () => {
  test('never tell the secret, and keep it sealed', async () => {
    const { body } = await owner('GET', '/v1/single-sign-on');
    expect(JSON.stringify(body)).not.toContain(testClient.clientSecret);
    const dump = await withClient(database.superuser, (client) =>
      client.query<{ row: string }>(
        'select t::text as row from single_sign_on t union all select a::text from audit_log a',
      ),
    );
    const text = dump.rows.map(({ row }) => row).join('\n');
    expect(text).not.toContain(testClient.clientSecret);
    expect(text).not.toContain(Buffer.from(testClient.clientSecret).toString('hex'));
    const { clientSecret: _, ...kept } = settings;
    expect((await owner('PUT', '/v1/single-sign-on', kept)).status).toBe(200);
    expect((await signOn('s-ana')).status).toBe(200);
  });

  test('are tried on the provider, which says what is wrong', async () => {
    const { issuer, clientId, clientSecret } = settings;
    const trial = (body: object) => owner('POST', '/v1/single-sign-on/test', body);
    const good = (await trial({ issuer, clientId })).body;
    expect(good.findings.filter((one: { ok: boolean }) => !one.ok)).toEqual([]);
    expect(good.ok).toBe(true);
    for (const wrong of [
      { issuer, clientId, clientSecret: 'another' },
      { issuer, clientId: 'another', clientSecret },
    ]) {
      const { ok, findings } = (await trial(wrong)).body;
      expect(ok).toBe(false);
      expect(findings.filter((one: { ok: boolean }) => !one.ok)).toMatchObject([{ what: 'client' }]);
    }
    const nobody = (await trial({ issuer: `${issuer}/elsewhere`, clientId, clientSecret })).body;
    expect(nobody).toMatchObject({ ok: false, findings: [{ what: 'discovery', ok: false }] });
  });

  test('say which field is off', async () => {
    const wrong = await save({ domains: ['example.com', 'not a domain'] });
    expect(wrong.body).toMatchObject({ status: 400, pointer: '/domains/1' });
    expect((await save({ issuer: 'example' })).body.pointer).toBe('/issuer');
    expect((await save({ roles: [{ group: 'ops', role: 'king' }] })).body.pointer).toBe('/roles/0/role');
    expect((await save({ workspace_id: 'x' })).status).toBe(400);
  });

  test('are an admin’s, and a fresh one’s', async () => {
    const pat = await join('pat');
    expect((await pat('GET', '/v1/single-sign-on')).status).toBe(403);
    expect((await pat('PUT', '/v1/single-sign-on', settings)).status).toBe(403);
    const quin = await join('quin', ['admin']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
    expect((await quin('PUT', '/v1/single-sign-on', settings)).body.code).toBe('sign-in-again');
    vi.useRealTimers();
  });

  test('that are removed take the links with them', async () => {
    expect((await owner('DELETE', '/v1/single-sign-on')).status).toBe(204);
    expect((await owner('DELETE', '/v1/single-sign-on')).status).toBe(404);
    expect((await guest()('POST', '/v1/session/sso/start', { workspace: 'acme' })).body.code).toBe(
      'no-single-sign-on',
    );
    expect((await guest()('GET', '/v1/sign-in')).body.signOn).toBeNull();
    await save();
    people['s-bo'] = verified('bo', { email_verified: false });
    expect((await signOn('s-bo')).body.code).toBe('email-unverified');
  });

  test('of one workspace among several are told at its own address alone', async () => {
    await newWorkspace(database, { slug: 'beta' });
    expect((await guest()('GET', '/v1/sign-in')).body.signOn).toBeNull();
    expect((await guest()('GET', '/v1/sign-in?workspace=acme')).body.signOn.name).toBe('Example ID');
    expect((await guest()('GET', '/v1/sign-in?workspace=beta')).body.signOn).toBeNull();
    expect((await guest()('GET', '/v1/sign-in?workspace=a&workspace=b')).status).toBe(400);
  });
});
