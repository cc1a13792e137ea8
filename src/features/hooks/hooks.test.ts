import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { Engine } from '../../engine/engine.ts';
import { withClient } from '../../store/pool.ts';
import { saveAchievement } from '../achievements/actions.ts';

const database = await testDatabase();
let clock = Date.parse('2026-03-02T09:00:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const publicUrl = 'https://smallwins.example';
const ask = await testApp(database, engine, { publicUrl, nowMs: () => clock / 1000 });

const hex = (secret: string, body: string | Buffer, algorithm = 'sha256') =>
  createHmac(algorithm, secret).update(body).digest('hex');
const base64 = (secret: string, body: string) => createHmac('sha256', secret).update(body).digest('base64');
const seconds = () => String(Math.floor(clock / 1_000_000));

async function source(kind: string, more: object = {}, workspaceId?: string) {
  const workspace = workspaceId ?? (await newWorkspace(database));
  const made = await ask(
    'POST',
    '/v1/sources',
    { workspaceId: workspace },
    { slug: kind, name: kind, kind, ...more },
  );
  expect(made.body).toMatchObject({ kind, hook: { tool: kind } });
  return {
    workspaceId: workspace,
    path: made.body.hook.path as string,
    secret: made.body.secret?.secret as string,
  };
}

async function post(
  path: string,
  body: string | Buffer,
  headers: Record<string, string>,
  method: 'POST' | 'HEAD' = 'POST',
) {
  const answer = await ask.app.inject({
    method,
    url: path,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' ? { payload: body } : {}),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    json: isJson && answer.body !== '' ? answer.json() : null,
  };
}

/** Over a real connection, where a header can come twice. */
async function postRaw(
  workspaceId: string,
  path: string,
  body: string,
  headers: readonly (readonly [string, string])[],
): Promise<number> {
  const { url } = await ask.open({ workspaceId });
  return new Promise((resolve, reject) => {
    const raw = [...headers.flat(), 'Host', 'x.example', 'Content-Length', String(Buffer.byteLength(body))];
    request(`${url}${path}`, { method: 'POST', headers: raw }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end(body);
  });
}

const stored = (workspaceId: string) =>
  database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ event_id: string; type: string; data: Record<string, unknown> }>(
      'select event_id, type, data from events order by seq',
    ),
  );
const hookOf = async (workspaceId: string) =>
  (await ask('GET', '/v1/sources', { workspaceId })).body.items[0];
const tallies = async (workspaceId: string) =>
  Object.fromEntries(
    (await hookOf(workspaceId)).hook.deliveries.map((each: { outcome: string; count: number }) => [
      each.outcome,
      each.count,
    ]),
  );

const issue = (action = 'closed', id = 7) =>
  JSON.stringify({
    action,
    issue: {
      id,
      number: 3,
      closed_at: '2026-03-02T08:00:00Z',
      updated_at: '2026-03-02T08:00:00Z',
      user: { id: 1 },
    },
    sender: { id: 42, login: 'José' },
    repository: { full_name: 'a/b' },
  });
const github = (secret: string, body: string, more: Record<string, string> = {}) => ({
  'X-Hub-Signature-256': `sha256=${hex(secret, body)}`,
  'X-GitHub-Event': 'issues',
  ...more,
});

describe('a delivery', () => {
  test('is stored and counted once, however often it comes and whatever its unsigned headers say', async () => {
    const { workspaceId, path, secret } = await source('github');
    const first = await post(path, issue(), github(secret, issue(), { 'X-GitHub-Delivery': 'a' }));
    expect([first.status, first.json]).toEqual([
      200,
      { accepted: 1, duplicates: 0, late: 0, quarantined: 0, notices: [] },
    ]);
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        post(path, issue(), github(secret, issue(), { 'X-GitHub-Delivery': String(n) })),
      ),
    );
    expect(new Set(all.map(({ json }) => json.duplicates))).toEqual(new Set([1]));
    expect(await stored(workspaceId)).toMatchObject([
      {
        event_id: 'issue:7:closed:2026-03-02T08:00:00Z',
        type: 'code.issue.closed',
        data: { by: '42', issue: '7' },
      },
    ]);
    expect(await tallies(workspaceId)).toEqual({ accepted: 21 });
    expect(await hookOf(workspaceId)).toMatchObject({
      events: 1,
      hook: { secrets: [{ hint: secret.slice(-4) }] },
    });
  });

  test('that is not genuine is refused by name, counted, and leaves nothing behind', async () => {
    const { workspaceId, path, secret } = await source('github');
    const forged = await post(path, issue(), github('another secret', issue()));
    expect([forged.status, forged.json.code]).toEqual([401, 'signature-mismatch']);
    expect((await post(path, `${issue()} `, github(secret, issue()))).json.code).toBe('signature-mismatch');
    expect((await post(path, '{"a":1,"a":2}', {})).json.code).toBe('signature-missing');
    expect(await postRaw(workspaceId, path, issue(), Object.entries(github(secret, issue())))).toBe(200);
    const twice = [...Object.entries(github(secret, issue())), ['x-hub-signature-256', 'sha256=0'] as const];
    expect(await postRaw(workspaceId, path, issue('reopened'), twice)).toBe(401);
    expect(await stored(workspaceId)).toHaveLength(1);
    expect(await tallies(workspaceId)).toEqual({
      accepted: 1,
      'header-twice': 1,
      'signature-mismatch': 2,
      'signature-missing': 1,
    });
    const kept = await database.inWorkspace(workspaceId, (tx) => tx.query('select 1 from quarantine'));
    expect(kept).toEqual([]);
  });

  test('to an address that nobody has is not found, also when only asked after', async () => {
    const { path } = await source('github');
    const other = `${path.slice(0, -4)}AAAA`;
    for (const each of [other, `${path}A`, path.slice(0, -1), '/v1/hooks/x', '/v1/hooks/%00'])
      expect((await post(each, issue(), {})).status, each).toBe(404);
    expect((await post(path, '', {}, 'HEAD')).status).toBe(200);
    expect((await post(other, '', {}, 'HEAD')).status).toBe(404);
  });

  test('that is too large or packed is refused before anything is read', async () => {
    const { path, secret } = await source('github');
    const large = Buffer.alloc(5 * 1_048_576 + 1, 32);
    expect(await post(path, large, {})).toMatchObject({ status: 413, json: { code: 'body-too-large' } });
    expect((await post(path, large, {})).json.detail).toContain('5 MiB');
    const packed = { ...github(secret, issue()), 'content-encoding': 'gzip' };
    expect(await post(path, issue(), packed)).toMatchObject({
      status: 415,
      json: { code: 'encoding-not-accepted' },
    });
    const text = `${issue().slice(0, -1)},"about":${JSON.stringify(Array(5).fill('x'.repeat(200_000)))}}`;
    expect(await post(path, text, github(secret, text))).toMatchObject({
      status: 200,
      json: { accepted: 1 },
    });
  });

  test('that is genuine and cannot be read is kept once, with its reason', async () => {
    const { workspaceId, path, secret } = await source('github');
    for (let n = 0; n < 3; n++)
      expect(await post(path, 'Hello', github(secret, 'Hello'))).toMatchObject({
        status: 422,
        json: { code: 'json-syntax' },
      });
    const { items } = (await ask('GET', '/v1/quarantine', { workspaceId })).body;
    expect(items).toMatchObject([{ code: 'json-syntax', body: 'Hello', source: 'github' }]);
    expect(await tallies(workspaceId)).toEqual({ unread: 3 });
  });

  test('of no interest is answered and counted apart', async () => {
    const { workspaceId, path, secret } = await source('github');
    const text = issue('labeled');
    expect((await post(path, text, github(secret, text))).json).toMatchObject({
      accepted: 0,
      notices: [{ code: 'not-of-interest' }],
    });
    const ping = '{"zen":"Design for failure."}';
    expect(
      (await post(path, ping, github(secret, ping, { 'X-GitHub-Event': 'ping' }))).json.notices[0].code,
    ).toBe('test');
    expect(await tallies(workspaceId)).toEqual({ noted: 2 });
  });
});

describe('secrets', () => {
  test('two live at once; the old one is dead the moment it is removed; none is ever shown again', async () => {
    const { workspaceId, path, secret } = await source('github');
    const add = (body: object) => ask('POST', '/v1/sources/github/secrets', { workspaceId }, body);
    const second = await add({});
    expect(second).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    expect(await add({ secret: 'a third secret' })).toMatchObject({
      status: 409,
      body: { code: 'two-secrets' },
    });
    for (const each of [secret, second.body.secret])
      expect((await post(path, issue(), github(each, issue()))).status).toBe(200);
    const { secrets } = (await hookOf(workspaceId)).hook;
    expect(secrets.map((each: { lastUsedAt: string | null }) => each.lastUsedAt !== null)).toEqual([
      true,
      true,
    ]);
    expect(JSON.stringify(await hookOf(workspaceId))).not.toContain(secret);
    const gone = await ask('DELETE', `/v1/sources/github/secrets/${secrets[0].id}`, { workspaceId });
    expect(gone.status).toBe(204);
    expect((await post(path, issue(), github(secret, issue()))).status).toBe(401);
    expect((await post(path, issue(), github(second.body.secret, issue()))).status).toBe(200);
    expect((await ask('DELETE', `/v1/sources/github/secrets/${secrets[0].id}`, { workspaceId })).status).toBe(
      404,
    );
    await ask('DELETE', `/v1/sources/github/secrets/${second.body.id}`, { workspaceId });
    expect((await post(path, issue(), github(second.body.secret, issue()))).json.code).toBe('no-secret');
  });

  test('lie sealed in the database, and what is done with them is on record without them', async () => {
    const { workspaceId, secret } = await source('calcom', { secret: 'planted-secret-of-cal-com' });
    expect(secret).toBe('planted-secret-of-cal-com');
    const dump = await withClient(database.superuser, async (client) => {
      const tables = ['hooks', 'hook_secrets', 'hook_tallies', 'audit_log', 'sources', 'api_keys'];
      const texts = [];
      for (const table of tables) texts.push((await client.query(`select t::text from ${table} t`)).rows);
      return JSON.stringify(texts);
    });
    expect(dump).toContain(secret.slice(-4));
    for (const shape of [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')])
      expect(dump).not.toContain(shape);
    const audit = (await ask('GET', '/v1/audit', { workspaceId })).body.items;
    expect(audit).toMatchObject([{ action: 'source.made', details: { kind: 'calcom' } }]);
  });

  test('that a tool makes itself are asked for, and so is whose account it is', async () => {
    const workspaceId = await newWorkspace(database);
    const make = (body: object) =>
      ask('POST', '/v1/sources', { workspaceId }, { slug: 's', name: 's', ...body });
    expect((await make({ kind: 'hubspott' })).body).toMatchObject({ code: 'unknown-tool', pointer: '/kind' });
    expect((await make({ kind: 'hubspot-v3' })).body.code).toBe('unknown-tool');
    expect((await make({ kind: 'hubspot' })).body).toMatchObject({
      code: 'account-needed',
      pointer: '/account',
    });
    expect((await make({ kind: 'github', secret: 'short' })).body).toMatchObject({ pointer: '/secret' });
    expect((await make({ kind: 'github', mapping: 'x: 1' })).body).toMatchObject({ code: 'bad-mapping' });
    expect((await make({ kind: 'json', mapping: 'x: 1' })).body).toMatchObject({ code: 'bad-mapping' });
    const made = await make({ kind: 'hubspot', account: '62515' });
    expect(made.body.secret).toBeUndefined();
    expect((await post(made.body.hook.path, '[]', {})).json.code).toBe('signature-missing');
    const add = await ask('POST', '/v1/sources/s/secrets', { workspaceId }, {});
    expect(add.body).toMatchObject({ code: 'secret-needed', pointer: '/secret' });
    expect((await ask('POST', '/v1/sources/none/secrets', { workspaceId }, {})).status).toBe(404);
    expect((await ask('PATCH', '/v1/sources/s/hook', { workspaceId }, { account: null })).body.code).toBe(
      'account-needed',
    );
    expect((await ask('PATCH', '/v1/sources/s/hook', { workspaceId }, { account: '7' })).status).toBe(204);
    expect((await hookOf(workspaceId)).hook.account).toBe('7');
    expect((await ask('GET', '/v1/connectors', { workspaceId })).body.items).toHaveLength(21);
  });
});

describe('HubSpot', () => {
  const note = (more: object) => ({
    eventId: 1,
    subscriptionId: 25,
    portalId: 62515,
    occurredAt: clock / 1000 - 60_000,
    subscriptionType: 'deal.propertyChange',
    attemptNumber: 0,
    objectId: 9,
    propertyName: 'dealstage',
    propertyValue: 'qualified',
    changeSource: 'CRM_UI',
    sourceId: 'userId:5',
    ...more,
  });
  const signed = (path: string, body: string) => ({
    'X-HubSpot-Signature-v3': base64('client-secret', `POST${publicUrl}${path}${body}${seconds()}000`),
    'X-HubSpot-Request-Timestamp': `${seconds()}000`,
  });

  test('repeats itself, mixes good with bad, and keeps no order', async () => {
    const { workspaceId, path } = await source('hubspot', { account: '62515', secret: 'client-secret' });
    const body = JSON.stringify([
      note({}),
      note({ attemptNumber: 1 }),
      // The same eventId of another moment is another thing: HubSpot says it is not unique.
      note({ occurredAt: clock / 1000 - 120_000, propertyValue: 'contacted' }),
      note({ occurredAt: 'yesterday', eventId: 2 }),
      note({ portalId: 1, eventId: 3 }),
      'no notification',
    ]);
    const first = await post(path, body, signed(path, body));
    expect(first.json).toMatchObject({ accepted: 2, duplicates: 1, quarantined: 2 });
    expect((await post(path, body, signed(path, body))).json).toMatchObject({ accepted: 0, duplicates: 3 });
    expect((await stored(workspaceId)).map(({ data }) => data.stage)).toEqual(['qualified', 'contacted']);
    const { items } = (await ask('GET', '/v1/quarantine', { workspaceId })).body;
    expect(items.map(({ code }: { code: string }) => code).sort()).toEqual(['bad-time', 'not-from-tool']);
    expect(await tallies(workspaceId)).toEqual({ accepted: 2, unread: 2, 'other-account': 2 });
  });

  test('of another account is refused though the secret is the same', async () => {
    const { workspaceId, path } = await source('hubspot', { account: '62515', secret: 'client-secret' });
    const body = JSON.stringify([note({ portalId: 99 })]);
    expect(await post(path, body, signed(path, body))).toMatchObject({
      status: 403,
      json: { code: 'other-account' },
    });
    expect(await stored(workspaceId)).toEqual([]);
  });

  test('signs the address: the same delivery at another is refused', async () => {
    const one = await source('hubspot', { account: '62515', secret: 'client-secret' });
    const two = await source('hubspot', { account: '62515', secret: 'client-secret' });
    const body = JSON.stringify([note({})]);
    expect((await post(two.path, body, signed(one.path, body))).status).toBe(401);
    expect((await post(one.path, body, signed(one.path, body))).status).toBe(200);
    clock += 301_000_000;
    const stale = await post(one.path, body, {
      'X-HubSpot-Signature-v3': base64(
        'client-secret',
        `POST${publicUrl}${one.path}${body}${Number(seconds()) - 301}000`,
      ),
      'X-HubSpot-Request-Timestamp': `${Number(seconds()) - 301}000`,
    });
    expect(stale.json.code).toBe('timestamp-stale');
  });
});

describe('what tools wait for', () => {
  test('Slack its challenge, and silence', async () => {
    const { path } = await source('slack', { account: 'T1', secret: 'signing-secret' });
    const send = (body: string) =>
      post(path, body, {
        'X-Slack-Signature': `v0=${hex('signing-secret', `v0:${seconds()}:${body}`)}`,
        'X-Slack-Request-Timestamp': seconds(),
      });
    const asked = await send('{"type":"url_verification","challenge":"abc","token":"t"}');
    expect([asked.status, asked.text]).toEqual([200, 'abc']);
    const reaction = JSON.stringify({
      type: 'event_callback',
      team_id: 'T1',
      event_id: 'Ev1',
      event_time: Number(seconds()),
      event: {
        type: 'reaction_added',
        user: 'U1',
        reaction: 'tada',
        item_user: 'U2',
        item: { type: 'message', channel: 'C', ts: '1.2' },
      },
    });
    expect(await send(reaction)).toMatchObject({ status: 200, text: '' });
  });

  test('Salesforce its acknowledgement, after the commit', async () => {
    const { workspaceId, path, secret } = await source('salesforce', { account: '00D1' });
    const xml = (organization: string) =>
      `<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>${organization}</OrganizationId><Notification><Id>04l1</Id><sObject xsi:type="s:Opportunity" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:s="urn:sobject.enterprise.soap.sforce.com"><s:Id>006</s:Id><s:LastModifiedById>005</s:LastModifiedById><s:LastModifiedDate>2026-03-02T08:00:00.000Z</s:LastModifiedDate><s:StageName>Closed &amp; won</s:StageName></sObject></Notification></notifications></e:Body></e:Envelope>`;
    const send = (organization: string, key = secret) =>
      post(`${path}?secret=${key}`, xml(organization), { 'content-type': 'text/xml; charset=utf-8' });
    const taken = await send('00D1');
    expect([taken.status, taken.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(taken.text).toContain('<Ack>true</Ack>');
    expect(await stored(workspaceId)).toMatchObject([
      { event_id: '04l1', type: 'crm.deal.updated', data: { stage: 'Closed & won', by: '005' } },
    ]);
    expect((await send('00D2')).status).toBe(403);
    expect((await send('00D1', 'wrong')).json.code).toBe('secret-wrong');
    const bomb = '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>';
    expect((await post(`${path}?secret=${secret}`, bomb, { 'content-type': 'text/xml' })).json.code).toBe(
      'xml-doctype',
    );
  });
});

describe('Zendesk', () => {
  const samples = new URL('../../../../shared/data/webhook-samples/payloads/', import.meta.url);
  const made = (id: string, time: string, previous: string, current: string, actor: string) =>
    JSON.stringify({
      account_id: 1,
      id,
      time,
      type: 'zen:event-type:ticket.status_changed',
      detail: { id: '5158', actor_id: actor, assignee_id: '494', status: current },
      event: { previous, current },
    });
  const published = (word: string) => new URL(`zendesk-ticket.status_changed-${word}.json`, samples);
  const pairs: [string, () => [string, string]][] = [
    [
      'own',
      () => [
        made('a', '2025-01-08T11:40:51.672717030Z', 'OPEN', 'SOLVED', '8447388090494'),
        made('b', '2025-01-10T09:02:13.001200000Z', 'SOLVED', 'OPEN', '7'),
      ],
    ],
    [
      'published',
      () => [readFileSync(published('solved'), 'utf8'), readFileSync(published('reopened'), 'utf8')],
    ],
  ];
  const rule = `
smallwins: 1
achievement: solved-for-good
name: Solved for good
sentence: A ticket solved this week and not reopened within 72 hours.
because: Customers who need not come back stay.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn: { count: { event: helpdesk.ticket.resolved, distinct: data.ticket, credit: data.resolved_by }, reach: 1, in: week }
hold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket, say: was reopened } }
`;

  test.for(pairs)(
    'a solve and a reopen within the hold end withdrawn (%s payloads)',
    async ([kind, bodies], { skip }) => {
      if (kind === 'published' && !existsSync(published('solved')))
        skip('the published payloads are not here');
      const [solved, reopened] = bodies();
      const before = clock;
      clock = Date.parse('2025-01-08T11:41:00Z') * 1000;
      const { workspaceId, path } = await source('zendesk', {
        secret: 'signing-secret',
        createsPeople: true,
      });
      await saveAchievement({ database, engine }, workspaceId, rule, beginningOfTime);
      const send = (body: string) => {
        const moment = new Date(clock / 1000).toISOString();
        return post(path, body, {
          'X-Zendesk-Webhook-Signature': base64('signing-secret', moment + body),
          'X-Zendesk-Webhook-Signature-Timestamp': moment,
        });
      };
      const states = () =>
        database.inWorkspace(workspaceId, async (tx) =>
          (await tx.query<{ state: string }>('select state from awards')).map(({ state }) => state),
        );
      expect((await send(solved)).json).toMatchObject({ accepted: 1 });
      expect((await send(solved)).json).toMatchObject({ duplicates: 1 });
      expect(await states()).toEqual(['pending']);
      clock = Date.parse('2025-01-10T09:02:20Z') * 1000;
      expect((await send(reopened)).json).toMatchObject({ accepted: 1 });
      expect(await states()).toEqual(['withdrawn']);
      expect((await send(reopened)).json).toMatchObject({ duplicates: 1 });
      expect(await states()).toEqual(['withdrawn']);
      clock = before;
    },
  );

  test('a reopen that arrives before its solve ends the same', async () => {
    const [solved, reopened] = (pairs[0]?.[1] ?? (() => ['', '']))();
    const before = clock;
    clock = Date.parse('2025-01-10T09:03:00Z') * 1000;
    const { workspaceId, path } = await source('zendesk', { secret: 'signing-secret', createsPeople: true });
    await saveAchievement({ database, engine }, workspaceId, rule, beginningOfTime);
    for (const body of [reopened, solved]) {
      const moment = new Date(clock / 1000).toISOString();
      await post(path, body, {
        'X-Zendesk-Webhook-Signature': base64('signing-secret', moment + body),
        'X-Zendesk-Webhook-Signature-Timestamp': moment,
      });
    }
    const awards = await database.inWorkspace(workspaceId, (tx) =>
      tx.query(`select 1 from awards where state in ('pending', 'confirmed')`),
    );
    expect(awards).toEqual([]);
    clock = before;
  });
});

test('without a time of its own, the same body on one day is one fact', async () => {
  const { workspaceId, path, secret } = await source('freshdesk');
  const body = '{"freshdesk_webhook":{"ticket_id":11,"triggered_event":"{status:{from:2,to:4}}"}}';
  const send = () => post(path, body, { 'X-Smallwins-Secret': secret });
  expect((await send()).json).toMatchObject({ accepted: 1 });
  clock += 3_600_000_000;
  expect((await send()).json).toMatchObject({ duplicates: 1 });
  clock += 86_400_000_000;
  expect((await send()).json).toMatchObject({ accepted: 1 });
  expect(await stored(workspaceId)).toHaveLength(2);
});

test('what is sent again after midnight is what came before it; the same change the next evening is another', async () => {
  const { workspaceId, path, secret } = await source('freshdesk');
  const before = clock;
  const at = (time: string) => {
    clock = Date.parse(time) * 1000;
  };
  const send = (event: string) =>
    post(path, `{"freshdesk_webhook":{"ticket_id":11,"triggered_event":"{status:{from:2,to:${event}}}"}}`, {
      'X-Smallwins-Secret': secret,
    });
  at('2026-05-05T23:50:00Z');
  expect((await send('4')).json).toMatchObject({ accepted: 1 });
  // Freshdesk sends again after 5, 35 and 95 minutes.
  for (const time of ['2026-05-05T23:55:00Z', '2026-05-06T00:25:00Z', '2026-05-06T01:25:00Z']) {
    at(time);
    expect((await send('4')).json).toMatchObject({ accepted: 0, duplicates: 1 });
  }
  expect((await send('5')).json).toMatchObject({ accepted: 1 });
  at('2026-05-06T23:59:00Z');
  expect((await send('4')).json).toMatchObject({ accepted: 1 });
  at('2026-05-07T01:59:30Z');
  expect((await send('4')).json).toMatchObject({ accepted: 1 });
  expect(await stored(workspaceId)).toHaveLength(4);
  clock = before;
});

test('any JSON becomes events by the mapping of its source', async () => {
  const mapping = `smallwins: 1
mapping: orders
title: Orders
format: ndjson
events:
  - type: shop.order.packed
    id: [id]
    at: packed
    subject: id
    data: { order: id, by: worker }
`;
  const { workspaceId, path, secret } = await source('json', { mapping });
  const send = (value: unknown) => post(path, JSON.stringify(value), { authorization: `Bearer ${secret}` });
  const order = { id: 9, packed: '2026-03-02T08:00:00Z', worker: 'ana' };
  expect((await send([order, { id: 10 }])).json).toMatchObject({ accepted: 1, quarantined: 1 });
  expect((await send({ worker: 'ana', packed: order.packed, id: 9 })).json).toMatchObject({ duplicates: 1 });
  const set = (text: string | null) =>
    ask('PATCH', '/v1/sources/json/hook', { workspaceId }, { mapping: text });
  expect((await set(null)).status).toBe(204);
  const later = { id: 11, packed: '2026-03-02T08:30:00Z', worker: 'bo' };
  expect(await send(later)).toMatchObject({ status: 422, json: { code: 'no-mapping' } });
  const waiting = (await ask('GET', '/v1/quarantine', { workspaceId })).body.items;
  const replay = () => ask('POST', `/v1/quarantine/${waiting[0].id}/replay`, { workspaceId });
  expect((await replay()).body).toMatchObject({ status: 'quarantined', error: { code: 'no-mapping' } });
  expect((await set(mapping)).status).toBe(204);
  expect((await replay()).body).toMatchObject({ status: 'accepted' });
  expect((await stored(workspaceId)).map(({ data }) => data.by)).toEqual(['ana', 'bo']);
  expect((await ask('GET', '/v1/quarantine', { workspaceId })).body.items).toHaveLength(waiting.length - 1);
});
