import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { bytesOfBase32 } from '../../../test/support/base32.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { linkIn, testMailbox } from '../../../test/support/stand-ins/mailbox.ts';
import { type Visitor, visitor } from '../../../test/support/visitor.ts';
import { Engine } from '../../engine/engine.ts';
import { openSmtp } from '../smtp.ts';
import { ensureOwner } from '../workspaces/actions.ts';
import { endAccess } from './actions.ts';
import type { AccountRole } from './api.ts';
import { totpAt } from './factors/totp.ts';
import { makeMailer } from './mailer.ts';
import { openSession, sessionCookie } from './sessions.ts';

const database = await testDatabase();
const mailbox = await testMailbox();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
afterEach(() => {
  vi.useRealTimers();
});
const mailing = await testApp(database, engine, {
  mailer: makeMailer(openSmtp(mailbox.url, 'Smallwins <wins@example.com>')),
  publicUrl: 'https://wins.example.com',
});
const quiet = await testApp(database, engine);
let workspaceId: string;
let owner: Visitor;
let address = 1;
const password = 'four words are better';
const guest = (app = quiet.app) => visitor(app, `198.51.100.${address++}`);

beforeAll(async () => {
  workspaceId = await newWorkspace(database, { slug: 'acme' });
  owner = await ownerOf(workspaceId);
});

async function ownerOf(id: string): Promise<Visitor> {
  const personId = await ensureOwner(database, engine, id);
  const ask = guest();
  ask.cookies.set(sessionCookie, await openSession(database, id, personId, []));
  return ask;
}

/** Somebody who came by invitation and set a password, in a browser of their own. */
async function join(by: Visitor, email: string, roles: AccountRole[] = ['member'], secret = password) {
  const made = await by('POST', '/v1/invitations', { email, roles });
  expect(made.status).toBe(201);
  const ask = guest();
  const token = tokenOf(made.body.path);
  const accepted = await ask('POST', '/v1/invitations/accept', { token, name: 'Ana', password: secret });
  expect(accepted.status).toBe(200);
  return { ask, handle: accepted.body.person.handle as string, token };
}

function tokenOf(path: string): string {
  return new URL(path, 'http://here').searchParams.get('token') ?? '';
}

describe('invitations', () => {
  test('an invited colleague names themselves, sets a password and is in; the link works once', async () => {
    const made = await owner('POST', '/v1/invitations', {
      email: ' Bo@Example.com',
      roles: ['member', 'manager'],
    });
    expect(made.body).toMatchObject({
      email: 'bo@example.com',
      roles: ['manager', 'member'],
      state: 'open',
      sent: false,
    });
    const token = tokenOf(made.body.path);
    const bo = guest();
    expect((await bo('POST', '/v1/invitations/open', { token })).body).toEqual({
      workspace: 'acme',
      email: 'bo@example.com',
      invitedBy: 'Owner',
      name: null,
      signOn: null,
    });
    const short = await bo('POST', '/v1/invitations/accept', { token, name: 'Bo', password: 'elevenchars' });
    expect(short.body).toMatchObject({ status: 400, detail: '/password: at least 12 characters' });
    const accepted = await bo('POST', '/v1/invitations/accept', { token, name: 'Bo Lee', password });
    expect(accepted.body).toMatchObject({
      person: { handle: 'bo', name: 'Bo Lee' },
      roles: ['manager', 'member'],
    });
    expect((await bo('GET', '/v1/today')).status).toBe(200);
    expect((await guest()('POST', '/v1/invitations/accept', { token, name: 'Eve' })).status).toBe(410);
    const listed = await owner('GET', '/v1/invitations');
    expect(listed.body.items[0]).toMatchObject({
      email: 'bo@example.com',
      state: 'accepted',
      invitedBy: 'Owner',
    });
    const again = await owner('POST', '/v1/invitations', { email: 'bo@example.com', roles: ['member'] });
    expect(again.body.code).toBe('already-member');
  });

  test('a link sent again replaces the first, and a revoked or old one is gone', async () => {
    const made = await owner('POST', '/v1/invitations', { email: 'cy@example.com', roles: ['member'] });
    const again = await owner('POST', `/v1/invitations/${made.body.id}/resend`);
    const look = (path: string) => guest()('POST', '/v1/invitations/open', { token: tokenOf(path) });
    expect((await look(made.body.path)).status).toBe(410);
    expect((await look(again.body.path)).status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 24 * 3_600_000 + 1000 });
    expect((await look(again.body.path)).status).toBe(410);
    vi.useRealTimers();
    expect((await owner('DELETE', `/v1/invitations/${made.body.id}`)).status).toBe(204);
    expect((await look(again.body.path)).status).toBe(410);
    expect((await owner('POST', `/v1/invitations/${made.body.id}/resend`)).status).toBe(404);
  });

  test('nobody becomes the operator by being called owner', async () => {
    const id = await newWorkspace(database, { slug: 'epsilon' });
    await engine.workspace(id);
    const made = await quiet.app.inject({
      method: 'POST',
      url: '/v1/invitations',
      headers: { authorization: `Bearer ${quiet.controlToken}`, 'x-workspace': 'epsilon' },
      payload: { email: 'owner@example.com', roles: ['member'] },
    });
    const token = tokenOf(made.json<{ path: string }>().path);
    const accepted = await guest()('POST', '/v1/invitations/accept', { token });
    expect(accepted.body).toMatchObject({ person: { handle: 'owner-2' }, roles: ['member'] });
  });

  test('who is known by e-mail stays the same person', async () => {
    await database.inWorkspace(workspaceId, async (tx) => {
      await tx.query(
        `insert into people (workspace_id, person_id, handle, name, email, created_at)
         values ($1, gen_random_uuid(), 'Dee D', 'Dee D', 'DEE@example.com', now())`,
        [workspaceId],
      );
      await (await engine.workspace(workspaceId)).directory.load(tx);
    });
    expect(await join(owner, 'dee@example.com')).toMatchObject({ handle: 'Dee D' });
  });

  test('it goes by mail where mail can be sent, and the admin never sees the link', async () => {
    const admin = visitor(mailing.app);
    admin.cookies.set(sessionCookie, owner.cookies.get(sessionCookie) ?? '');
    const made = await admin('POST', '/v1/invitations', { email: 'el@example.com', roles: ['member'] });
    expect(made.body).toMatchObject({ sent: true, path: null });
    const mail = await mailbox.take('el@example.com');
    const link = linkIn(mail);
    expect(link.origin).toBe('https://wins.example.com');
    const accepted = await guest(mailing.app)('POST', '/v1/invitations/accept', {
      token: link.searchParams.get('token') ?? '',
    });
    expect(accepted.body.person.handle).toBe('el');
    expect(mail.raw).toMatch(/^Subject: Owner invites you to acme/m);
  });
});

describe('ways in', () => {
  test('a link by mail works once, and nobody learns whether an e-mail is known', async () => {
    await join(owner, 'fay@example.com');
    const ask = guest(mailing.app);
    const known = await ask('POST', '/v1/session/mail', { email: 'FAY@example.com' });
    const unknown = await ask('POST', '/v1/session/mail', { email: 'nobody@example.com' });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const token = linkIn(await mailbox.take('fay@example.com')).searchParams.get('token') ?? '';
    expect((await ask('POST', '/v1/session/token', { token })).body.person.handle).toBe('fay');
    expect((await guest()('POST', '/v1/session/token', { token })).status).toBe(401);
    expect(mailbox.mails).toEqual([]);
  });

  test('the host of a request does not become the host of a link', async () => {
    await mailing.app.inject({
      method: 'POST',
      url: '/v1/session/mail',
      headers: { host: 'evil.example.com' },
      payload: { email: 'fay@example.com' },
    });
    expect(linkIn(await mailbox.take('fay@example.com')).host).toBe('wins.example.com');
  });

  test('a password signs in; a wrong one and an unknown e-mail get the same answer', async () => {
    await join(owner, 'gus@example.com');
    const ask = guest();
    const wrong = await ask('POST', '/v1/session/password', { email: 'gus@example.com', password: 'x' });
    const nobody = await ask('POST', '/v1/session/password', { email: 'no@example.com', password: 'x' });
    expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body]);
    const right = await ask('POST', '/v1/session/password', { email: 'gus@example.com', password });
    expect(right.body.person.handle).toBe('gus');
    const kept = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ password: string }>(`select password from accounts where email = 'gus@example.com'`),
    );
    expect(kept[0]?.password).toMatch(/^scrypt\$/);
  });

  test('ten failures close an account for a quarter of an hour, known or not, also when they come at once', async () => {
    await join(owner, 'hal@example.com');
    for (const email of ['hal@example.com', 'unknown@example.com']) {
      const tries = await Promise.all(
        Array.from({ length: 12 }, () =>
          guest()('POST', '/v1/session/password', { email, password: 'wrong' }),
        ),
      );
      const answers = tries.map((one) => one.status);
      expect(answers.filter((status) => status === 401)).toHaveLength(10);
      expect(answers.filter((status) => status === 429)).toHaveLength(2);
    }
    const right = { email: 'hal@example.com', password };
    expect((await guest()('POST', '/v1/session/password', right)).status).toBe(429);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 });
    expect((await guest()('POST', '/v1/session/password', right)).status).toBe(200);
    vi.useRealTimers();
  });

  test('an address gets a hundred tries', async () => {
    const ask = visitor(quiet.app, '192.0.2.99');
    const statuses = new Set<number>();
    for (let n = 0; n < 100; n++)
      statuses.add((await ask('POST', '/v1/session/token', { token: `no-such-token-${n}-------` })).status);
    expect([...statuses]).toEqual([401]);
    expect(
      (await ask('POST', '/v1/session/password', { email: 'a@example.com', password: 'x' })).status,
    ).toBe(429);
  });

  test('with a second factor the password alone opens nothing; a code works once', async () => {
    const { ask } = await join(owner, 'ivy@example.com');
    const { body } = await ask('POST', '/v1/account/second-factor');
    const secret = bytesOfBase32(body.secret);
    const step = Math.floor(Date.now() / 30_000);
    expect((await ask('POST', '/v1/account/second-factor/confirm', { code: '000000' })).status).toBe(422);
    const confirmed = await ask('POST', '/v1/account/second-factor/confirm', {
      code: totpAt(secret, step - 1),
    });
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    const other = guest();
    const first = await other('POST', '/v1/session/password', { email: 'ivy@example.com', password });
    expect(first.body).toMatchObject({ needs: 'code' });
    expect(other.cookies.size).toBe(0);
    const { ticket } = first.body;
    expect((await other('POST', '/v1/session/code', { ticket, code: totpAt(secret, step - 1) })).status).toBe(
      401,
    );
    const passed = await other('POST', '/v1/session/code', { ticket, code: totpAt(secret, step) });
    expect(passed.body.person.handle).toBe('ivy');
    expect(
      (await guest()('POST', '/v1/session/code', { ticket, code: totpAt(secret, step + 1) })).status,
    ).toBe(401);
    const [code] = confirmed.body.recoveryCodes;
    for (const status of [200, 401]) {
      const begun = await guest()('POST', '/v1/session/password', { email: 'ivy@example.com', password });
      const answer = await guest()('POST', '/v1/session/code', { ticket: begun.body.ticket, code });
      expect(answer.status).toBe(status);
    }
    const account = await ask('GET', '/v1/account');
    expect(account.body.secondFactor.recoveryCodes).toBe(9);
  });
});

describe('sessions', () => {
  test('signing in again gives a new secret and ends the old one of this browser', async () => {
    const { ask } = await join(owner, 'jo@example.com');
    const before = ask.cookies.get(sessionCookie) ?? '';
    await ask('POST', '/v1/session/password', { email: 'jo@example.com', password });
    expect(ask.cookies.get(sessionCookie)).not.toBe(before);
    const stale = guest();
    stale.cookies.set(sessionCookie, before);
    expect((await stale('GET', '/v1/today')).status).toBe(401);
  });

  test('are listed, and end one by one, all others at once, by an admin, and with a new password', async () => {
    const { ask: laptop, handle } = await join(owner, 'kim@example.com');
    const phones = [guest(), guest(), guest()];
    for (const phone of phones)
      await phone('POST', '/v1/session/password', { email: 'kim@example.com', password });
    const { items } = (await laptop('GET', '/v1/sessions')).body;
    expect(items).toHaveLength(4);
    expect(items.filter((one: { isThis: boolean }) => one.isThis)).toHaveLength(1);
    const other = items.find((one: { isThis: boolean }) => !one.isThis);
    expect((await laptop('DELETE', `/v1/sessions/${other.id}`)).status).toBe(204);
    expect((await owner('DELETE', `/v1/sessions/${other.id}`)).status).toBe(404);
    expect((await laptop('DELETE', '/v1/sessions')).body).toEqual({ ended: 2 });
    for (const phone of phones) expect((await phone('GET', '/v1/today')).status).toBe(401);
    const [phone] = phones as [Visitor];
    await phone('POST', '/v1/session/password', { email: 'kim@example.com', password });
    expect((await laptop('PUT', '/v1/account/password', { password: 'another long secret' })).status).toBe(
      200,
    );
    expect((await phone('GET', '/v1/today')).status).toBe(401);
    expect((await owner('GET', `/v1/members/${handle}/sessions`)).body.items).toHaveLength(1);
    expect((await owner('DELETE', `/v1/members/${handle}/sessions`)).body).toEqual({ ended: 1 });
    expect((await laptop('GET', '/v1/today')).status).toBe(401);
  });

  test('end after twelve hours of rest, after seven days, and with the account', async () => {
    const { ask, handle } = await join(owner, 'lu@example.com');
    const start = Date.now();
    const at = (hours: number) => vi.useFakeTimers({ toFake: ['Date'], now: start + hours * 3_600_000 });
    for (let hours = 11; hours < 168; hours += 11) {
      at(hours);
      expect((await ask('GET', '/v1/today')).status).toBe(200);
    }
    at(168.1);
    expect((await ask('GET', '/v1/today')).status).toBe(401);
    vi.useRealTimers();
    await ask('POST', '/v1/session/password', { email: 'lu@example.com', password });
    at(12.1);
    expect((await ask('GET', '/v1/today')).status).toBe(401);
    vi.useRealTimers();
    await ask('POST', '/v1/session/password', { email: 'lu@example.com', password });
    const { directory } = await engine.workspace(workspaceId);
    await database.inWorkspace(workspaceId, (tx) =>
      endAccess(tx, workspaceId, directory.byHandle(handle)?.id ?? ''),
    );
    expect((await ask('GET', '/v1/today')).status).toBe(401);
    expect((await ask('POST', '/v1/session/password', { email: 'lu@example.com', password })).status).toBe(
      401,
    );
  });

  test('a session whose account went away while it was opened opens nothing', async () => {
    const { ask, handle } = await join(owner, 'zoe@example.com');
    const { directory } = await engine.workspace(workspaceId);
    const personId = directory.byHandle(handle)?.id ?? '';
    const rows = await database.inWorkspace(workspaceId, (tx) =>
      tx.query('delete from accounts where workspace_id = $1 and person_id = $2 returning 1 as one', [
        workspaceId,
        personId,
      ]),
    );
    expect(rows).toHaveLength(1);
    expect((await ask('GET', '/v1/today')).status).toBe(401);
  });

  test('one human in two workspaces switches between them, and an e-mail opens only its own', async () => {
    const second = await newWorkspace(database, { slug: 'beta' });
    const { ask } = await join(owner, 'mo@example.com');
    const made = await (await ownerOf(second))('POST', '/v1/invitations', {
      email: 'mo@example.com',
      roles: ['admin', 'member'],
    });
    const token = tokenOf(made.body.path);
    const entered = await ask('POST', '/v1/invitations/accept', {
      token,
      name: 'Mo',
      password: 'a second secret',
    });
    expect(entered.body).toMatchObject({ workspace: { slug: 'beta' }, others: [{ slug: 'acme' }] });
    expect((await ask('GET', '/v1/members')).status).toBe(200);
    const back = await ask('POST', '/v1/session/switch', { workspace: 'acme' });
    expect(back.body).toMatchObject({
      workspace: { slug: 'acme' },
      roles: ['member'],
      others: [{ slug: 'beta' }],
    });
    expect((await ask('GET', '/v1/members')).status).toBe(403);
    expect((await guest()('POST', '/v1/session/switch', { workspace: 'beta' })).status).toBe(404);
    await ask('DELETE', '/v1/session');
    expect((await ask('GET', '/v1/session')).body).toMatchObject({ workspace: { slug: 'beta' }, others: [] });
    const elsewhere = guest();
    await elsewhere('POST', '/v1/session/password', { email: 'mo@example.com', password });
    expect((await elsewhere('GET', '/v1/session')).body).toMatchObject({
      workspace: { slug: 'acme' },
      others: [],
    });
  });
});

describe('roles', () => {
  test('what is taken away holds with the next request, and the last admin stays', async () => {
    const id = await newWorkspace(database, { slug: 'gamma' });
    const first = await ownerOf(id);
    const { ask, handle } = await join(first, 'nia@example.com', ['admin']);
    expect((await ask('GET', '/v1/members')).status).toBe(200);
    const patch = (by: Visitor, who: string, roles: string[]) =>
      by('PATCH', `/v1/people/${who}/roles`, { roles });
    expect((await patch(first, handle, ['member'])).status).toBe(200);
    expect((await ask('GET', '/v1/members')).status).toBe(403);
    expect((await patch(first, 'owner', ['member'])).body.code).toBe('last-admin');
    expect((await first('DELETE', '/v1/members/owner')).body.code).toBe('last-admin');
    expect((await patch(ask, handle, ['admin'])).status).toBe(403);
    expect((await patch(first, handle, ['integration'])).status).toBe(400);
    const { items } = (await first('GET', '/v1/audit')).body;
    expect(items.map((item: { action: string }) => item.action)).toContain('member.roles-changed');
    await patch(first, handle, ['admin']);
    const both = await Promise.all([patch(first, handle, ['member']), patch(ask, 'owner', ['member'])]);
    expect(both.map((one) => one.status).sort()).not.toEqual([200, 200]);
  });

  test('a quarter of an hour later, roles, invitations and keys ask for a fresh sign-in', async () => {
    const id = await newWorkspace(database, { slug: 'delta' });
    const first = await ownerOf(id);
    const { ask } = await join(first, 'oz@example.com', ['admin']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
    const asked = [
      await ask('PATCH', '/v1/people/owner/roles', { roles: ['member'] }),
      await ask('POST', '/v1/invitations', { email: 'x@example.com', roles: ['member'] }),
      await ask('POST', '/v1/sources/desk/keys', { name: 'One' }),
      await ask('POST', '/v1/members/owner/sign-in-link'),
      await ask('PUT', '/v1/account/password', { password: 'another long secret' }),
    ];
    expect(asked.map((one) => one.body.code)).toEqual(asked.map(() => 'sign-in-again'));
    await ask('POST', '/v1/session/password', { email: 'oz@example.com', password });
    expect((await ask('PATCH', '/v1/people/owner/roles', { roles: ['member'] })).status).toBe(200);
    vi.useRealTimers();
  });

  test('without mail an admin hands over a link for a colleague, which is on record', async () => {
    const { handle } = await join(owner, 'pat@example.com');
    const made = await owner('POST', `/v1/members/${handle}/sign-in-link`);
    const entered = await guest()('POST', '/v1/session/token', { token: tokenOf(made.body.path) });
    expect(entered.body.person.handle).toBe('pat');
    const { items } = (await owner('GET', '/v1/audit?action=member.link-made')).body;
    expect(items[0]).toMatchObject({ subject: 'pat', details: { by: 'hand' } });
  });
});
