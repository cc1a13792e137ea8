import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { passOn } from '../../cli/commands/tools/pass-on.ts';
import { Engine } from '../../engine/engine.ts';
import { packageRoot } from '../../store/package-root.ts';
import { createPerson } from '../directory/actions.ts';
import { changeSettings } from '../privacy/actions.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import type { Role } from '../viewer.ts';

const database = await testDatabase();
let clock = Date.parse('2026-03-02T23:00:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
const folder = temporaryFolder();
afterAll(() => folder.remove());

let base = '';
beforeAll(async () => {
  base = await ask.app.listen({ host: '127.0.0.1', port: 0 });
});

let desk: Awaited<ReturnType<typeof setUpDesk>>;
beforeEach(async () => {
  clock = Date.parse('2026-03-02T23:00:00Z') * 1000;
  desk = await setUpDesk(database, engine, quickAnswer);
});

const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

/** Somebody with an account and a fresh session, and what they ask with it. */
async function joined(handle: string, roles: Role[] = ['member'], manager: string | null = null) {
  const { workspaceId } = desk;
  const email = `${handle}@x.example`;
  const facts = manager === null ? {} : { attributes: { manager } };
  await createPerson(
    { engine },
    workspaceId,
    { handle, name: handle.toUpperCase(), email, ...facts },
    'server',
  );
  const id = (await engine.workspace(workspaceId)).directory.byHandle(handle)?.id ?? '';
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      'insert into accounts (workspace_id, person_id, email, roles, created_at) values ($1, $2, $3, $4, now())',
      [workspaceId, id, email, roles],
    ),
  );
  const cookie = `${sessionCookie}=${await openSession(database, workspaceId, id, roles)}`;
  const request = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const answer = await ask.app.inject({
      method,
      url,
      headers: { cookie },
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  const token = async (more: object = {}) =>
    String((await request('POST', '/v1/access-tokens', { name: 'Assistant', ...more })).body.token);
  return { id, email, request, token };
}

const overHttp = (token: string) =>
  new StreamableHTTPClientTransport(new URL(`${base}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  });

async function connect(transport: Transport) {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  clients.push(client);
  const call = async (name: string, given: Record<string, unknown> = {}) => {
    const answer = await client.callTool({ name, arguments: given });
    const [first] = answer.content as { type: string; text: string }[];
    return {
      isError: answer.isError === true,
      text: first?.text ?? '',
      data: answer.structuredContent as ReturnType<typeof JSON.parse>,
    };
  };
  return { client, call };
}

const answered = (email: string, ...tickets: [string, number][]) =>
  desk.send(
    tickets.flatMap(([ticket, hour]) => [
      deskEvent('request.made', ticket, hour, email),
      deskEvent('answer.sent', ticket, hour + 1, email),
    ]),
    { mode: 'live' },
  );

test('an assistant reads the progress of its person, what there is to earn, and why', async () => {
  const zoe = await joined('zoe');
  await answered(zoe.email, ['T1', 1]);
  const { client, call } = await connect(overHttp(await zoe.token()));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'draft_recognition',
    'explain',
    'find_people',
    'list_achievements',
    'list_awards',
    'read_feed',
    'read_my_progress',
    'suggest_recognitions',
  ]);
  expect(tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name)).toEqual([
    'draft_recognition',
  ]);
  const { data: before } = await call('read_my_progress');
  expect(before.towards).toMatchObject([{ achievement: 'quick-answer', value: 1, needed: 2, state: 'open' }]);
  expect((await call('list_achievements')).data.achievements).toMatchObject([
    { key: 'quick-answer', needed: [{ needed: 2 }], holders: 0 },
  ]);
  const { data: why } = await call('explain', { achievement: 'quick-answer' });
  expect(why).toMatchObject({ person: 'zoe', state: 'not_yet', value: 1, needed: 2 });
  expect(why.events).toMatchObject([{ object: 'T1', use: 'counted' }]);
  await answered(zoe.email, ['T2', 4]);
  const { data: after } = await call('read_my_progress');
  expect(after.recent).toMatchObject([{ achievement: 'quick-answer', state: 'confirmed' }]);
  const award = await call('explain', { award: after.recent[0].id });
  expect(award.data).toMatchObject({ state: 'confirmed', value: 2 });
  expect((await call('list_awards')).data.awards).toHaveLength(1);
  expect((await call('read_feed')).data.entries).toMatchObject([
    { kind: 'award', who: ['ZOE'], badge: 'Quick answer', from: null },
  ]);
});

test('what it may see is what its person may see: a member no misses of others, a lead those of their people', async () => {
  const lea = await joined('lea', ['member', 'manager']);
  const zoe = await joined('zoe', ['member'], 'lea');
  const out = await joined('out');
  await answered(zoe.email, ['T1', 1]);
  const why = { achievement: 'quick-answer', person: 'zoe' };
  const stranger = await connect(overHttp(await out.token({ sight: 'role' })));
  expect(await stranger.call('explain', why)).toMatchObject({ isError: true, data: undefined });
  const small = await connect(overHttp(await lea.token({ sight: 'own' })));
  expect((await small.call('explain', why)).isError).toBe(true);
  const lead = await connect(overHttp(await lea.token({ sight: 'role' })));
  expect((await lead.call('explain', why)).data).toMatchObject({ person: 'zoe', value: 1 });
  const workspace = await engine.workspace(desk.workspaceId);
  const admin = { ...desk, roles: ['admin' as const], personId: null, source: null, language: 'en' as const };
  await changeSettings(workspace, admin, { worksCouncil: true, reason: 'Agreed' });
  const { isError, text } = await lead.call('explain', why);
  expect([isError, text]).toEqual([true, expect.stringContaining('Works-council mode')]);
  await answered(zoe.email, ['T2', 4]);
  const { data } = await lead.call('list_achievements');
  expect(data.achievements).toMatchObject([{ key: 'quick-answer', holders: null }]);
});

test('a draft reaches nobody: it waits under a link for its person, and for nobody else', async () => {
  const [zoe, bo] = [await joined('zoe'), await joined('bo')];
  await answered(bo.email, ['T1', 1], ['T2', 4]);
  const { call } = await connect(overHttp(await zoe.token()));
  const { data: who } = await call('find_people', { search: 'b' });
  expect(who.people).toEqual([{ handle: 'bo', name: 'BO', team: null, role: null }]);
  const { data: ideas } = await call('suggest_recognitions');
  expect(ideas.suggestions).toMatchObject([{ person: 'bo', award: expect.any(String) }]);
  expect(ideas.badges.length).toBeGreaterThan(3);
  const words = { to: ['bo'], badge: ideas.badges[0].key, what: 'You answered T1 within the hour.' };
  const { data: draft } = await call('draft_recognition', words);
  expect(draft).toMatchObject({ sent: false, to: ['BO'] });
  const id = new URL(draft.link).searchParams.get('draft') ?? '';
  expect(draft.link).toBe(`${base}/?draft=${id}`);
  const url = `/v1/recognition-drafts/${id}`;
  expect((await zoe.request('GET', url)).body).toMatchObject({
    to: [{ handle: 'bo' }],
    value: { key: words.badge },
    what: words.what,
    madeWith: 'Assistant',
  });
  expect((await bo.request('GET', url)).status).toBe(404);
  expect((await bo.request('DELETE', url)).status).toBe(404);
  expect((await zoe.request('GET', '/v1/feed?kind=recognition')).body.items).toEqual([]);
  expect((await bo.request('GET', '/v1/inbox')).body.items).toHaveLength(1);
  for (const [wrong, said] of [
    [{ to: ['zoe'] }, 'is you'],
    [{ to: ['nobody'] }, 'Nobody here'],
    [{ badge: 'gold' }, 'There is no badge'],
    [{ what: ' ' }, 'empty'],
    [{ evidence: [999_999] }, 'is not one of'],
    [{ to: [] }, 'to'],
  ] as const) {
    const { isError, text } = await call('draft_recognition', { ...words, ...wrong });
    expect([isError, text]).toEqual([true, expect.stringContaining(said)]);
  }
  for (let made = 0; made < 20; made += 1) await call('draft_recognition', words);
  expect((await zoe.request('GET', url)).status).toBe(404);
});

test('the same over standard input and output', async () => {
  const zoe = await joined('zoe');
  await answered(zoe.email, ['T1', 1]);
  const file = join(folder.path, 'token');
  writeFileSync(file, `${await zoe.token()}\n`);
  const program = (path: string) =>
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', 'src/cli/main.ts', 'mcp', '--url', base, '--token-file', path],
      cwd: packageRoot(),
      stderr: 'ignore',
    });
  const { client, call } = await connect(program(file));
  expect(client.getServerVersion()).toMatchObject({ name: 'smallwins' });
  expect(client.getInstructions()).toContain('You cannot send anything');
  expect((await call('read_my_progress')).data.towards).toMatchObject([{ value: 1, needed: 2 }]);
  expect((await client.listTools()).tools).toHaveLength(8);
});

test('what was asked before the input ended is answered, and what went wrong is said there', async () => {
  const token = await (await joined('zoe')).token();
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(`${JSON.stringify(hello)}\n${JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/list' })}\n`);
  const said: string[] = [];
  await passOn(new URL(`${base}/mcp`), token, (line) => said.push(line), { input, output });
  const answers = String(output.read())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, error }) => [id, error]).sort()).toEqual([
    [1, undefined],
    [2, undefined],
  ]);
  expect(said).toEqual([]);
  const gone = new URL('http://127.0.0.1:1/mcp');
  const [again, answer] = [new PassThrough(), new PassThrough()];
  again.end(`${JSON.stringify(hello)}\n`);
  await passOn(gone, token, (line) => said.push(line), { input: again, output: answer });
  expect(JSON.parse(String(answer.read()))).toMatchObject({ id: 1, error: { message: said[0] } });
  expect(said).toEqual(['The server at http://127.0.0.1:1 does not answer.']);
  const [third, refused] = [new PassThrough(), new PassThrough()];
  third.end(`${JSON.stringify(hello)}\n`);
  const wrong = `swp_${'0'.repeat(32)}_${'x'.repeat(43)}`;
  await passOn(new URL(`${base}/mcp`), wrong, () => undefined, { input: third, output: refused });
  expect(JSON.parse(String(refused.read())).error.message).toMatch(/make one on the Account page/);
});

const hello = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
};
const post = (token: string | null, headers: Record<string, string> = {}, body: unknown = hello) =>
  fetch(`${base}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });

test('a token opens /mcp alone, is shown once, and dies with the next request once it is taken away', async () => {
  const zoe = await joined('zoe');
  const [first, second] = [await zoe.token(), await zoe.token({ name: 'Other', days: 7 })];
  expect([(await post(first)).status, (await post(second)).status]).toEqual([200, 200]);
  const { body } = await zoe.request('GET', '/v1/access-tokens');
  expect(body.items).toMatchObject([{ name: 'Other' }, { name: 'Assistant', sight: 'own' }]);
  expect(JSON.stringify(body)).not.toContain(first.slice(-43));
  const rows = await database.inWorkspace(desk.workspaceId, (tx) => tx.query('select * from access_tokens'));
  expect(JSON.stringify(rows)).not.toContain(first.slice(-30));
  for (const url of ['/v1/today', '/v1/access-tokens', '/v1/stream']) {
    const answer = await ask.app.inject({ url, headers: { authorization: `Bearer ${first}` } });
    expect(answer.statusCode).toBe(401);
  }
  const bo = await joined('bo');
  const [, { id }] = body.items;
  expect((await bo.request('DELETE', `/v1/access-tokens/${id}`)).status).toBe(404);
  expect((await zoe.request('DELETE', `/v1/access-tokens/${id}`)).body.items).toHaveLength(1);
  const logged = await database.inWorkspace(desk.workspaceId, (tx) =>
    tx.query(`select action, details from audit_log where actor = 'zoe' and subject = $1 order by number`, [
      id,
    ]),
  );
  expect(logged).toEqual([
    { action: 'token.made', details: { sight: 'own', days: 30 } },
    { action: 'token.revoked', details: {} },
  ]);
  const refused = await post(first);
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="smallwins"',
  ]);
  // Signing out elsewhere is what somebody does who fears that another is in.
  expect((await post(second)).status).toBe(200);
  await zoe.request('DELETE', '/v1/sessions');
  expect((await post(second)).status).toBe(401);
});

test('whoever is deactivated or removed speaks through no token', async () => {
  const zoe = await joined('zoe');
  const admin = { workspaceId: desk.workspaceId };
  const token = await zoe.token();
  expect((await post(token)).status).toBe(200);
  await joined('boss', ['admin', 'member']);
  const bo = await joined('bo');
  const lost = await bo.token();
  expect((await post(lost)).status).toBe(200);
  expect((await ask('DELETE', '/v1/members/bo', admin)).status).toBe(204);
  expect((await post(lost)).status).toBe(401);
  await database.inWorkspace(desk.workspaceId, (tx) =>
    tx.query(`update access_tokens set expires_at = now() - interval '1 second' where person_id = $1`, [
      zoe.id,
    ]),
  );
  expect((await post(token)).status).toBe(401);
  const another = await zoe.token();
  expect((await post(another)).status).toBe(200);
  expect((await ask('POST', '/v1/people/zoe/deactivation', admin)).status).toBeLessThan(300);
  expect((await post(another)).status).toBe(401);
  const left = await database.inWorkspace(desk.workspaceId, (tx) =>
    tx.query('select 1 from access_tokens where person_id = $1', [zoe.id]),
  );
  expect(left).toEqual([]);
});

test('only a person with an account and a fresh sign-in makes a token, and ten at most', async () => {
  const zoe = await joined('zoe');
  const visitor = await ask('POST', '/v1/access-tokens', { workspaceId: desk.workspaceId }, { name: 'x' });
  expect([visitor.status, visitor.body.code]).toEqual([409, 'no-account']);
  for (const wrong of [{ name: '' }, { name: 'x', days: 365 }, { name: 'x', sight: 'all' }, {}])
    expect((await zoe.request('POST', '/v1/access-tokens', wrong)).status).toBe(400);
  const many = await Promise.all(
    Array.from({ length: 12 }, () => zoe.request('POST', '/v1/access-tokens', { name: 'x' })),
  );
  expect(many.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(many.find(({ status }) => status !== 201)?.body.code).toBe('too-many-tokens');
  await database.inWorkspace(desk.workspaceId, (tx) =>
    tx.query(`update sessions set created_at = now() - interval '1 hour' where person_id = $1`, [zoe.id]),
  );
  const stale = await zoe.request('POST', '/v1/access-tokens', { name: 'x' });
  expect([stale.status, stale.body.code]).toEqual([403, 'sign-in-again']);
});

test('pages of other sites, what is too large, several messages at once and other methods are refused', async () => {
  const token = await (await joined('zoe')).token();
  for (const [origin, status] of [
    [base, 200],
    ['https://evil.example.com', 403],
    ['null', 403],
    ['http://localhost:1', 403],
  ] as const)
    expect([origin, (await post(token, { origin })).status]).toEqual([origin, status]);
  // A name of theirs that points here: page and host agree, and it is refused all the same.
  const rebound = await ask.app.inject({
    method: 'POST',
    url: '/mcp',
    headers: {
      host: 'evil.example.com',
      origin: 'http://evil.example.com',
      authorization: `Bearer ${token}`,
    },
    payload: hello,
  });
  expect(rebound.statusCode).toBe(403);
  const large = { ...hello, params: { ...hello.params, more: 'x'.repeat(65_536) } };
  expect((await post(token, {}, large)).status).toBe(413);
  expect((await post(token, {}, [hello])).status).toBe(400);
  expect((await post(token, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await post(token, { accept: 'application/json' })).status).toBe(406);
  for (const method of ['GET', 'DELETE'])
    expect((await fetch(`${base}/mcp`, { method, headers: { accept: 'text/event-stream' } })).status).toBe(
      405,
    );
});

test('a token that asks too often waits, and so does an address that guesses', async () => {
  const [zoe, bo] = [await (await joined('zoe')).token(), await (await joined('bo')).token()];
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
  const many = await Promise.all(Array.from({ length: 121 }, () => post(zoe, {}, ping)));
  expect(many.filter(({ status }) => status === 200)).toHaveLength(120);
  const late = many.find(({ status }) => status === 429);
  expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await post(bo, {}, ping)).status).toBe(200);
  const guesses = await Promise.all(
    Array.from({ length: 40 }, () => post(`swp_${'0'.repeat(32)}_${'x'.repeat(43)}`)),
  );
  expect(guesses.map(({ status }) => status)).toContain(429);
  expect((await post(bo, {}, ping)).status).toBe(200);
});
