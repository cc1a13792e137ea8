import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { newWorkspace } from '../../../../test/support/database.ts';
import { ago, fetchHouse } from '../../../../test/support/houses/fetch-house.ts';
import { testJiraDataCenter, userOf } from '../../../../test/support/stand-ins/jira-data-center.ts';

const { database, ask, clock, fetchAll } = await fetchHouse();

/** Jira Data Center, and a source that may ask it since an hour ago by a token alone. */
async function desk() {
  const jira = await testJiraDataCenter();
  onTestFinished(() => jira.stop());
  const workspaceId = await newWorkspace(database);
  const caller = { workspaceId };
  const source = { slug: 'desk', name: 'Desk', kind: 'jira', createsPeople: true };
  const made = (await ask('POST', '/v1/sources', caller, source)).body;
  clock.aheadMs = -3_600_000;
  const access = { address: `${jira.url}/`, token: jira.state.token };
  expect((await ask('PUT', '/v1/sources/desk/access', caller, access)).status).toBe(200);
  clock.aheadMs = 0;
  /** The webhook of a change of status, as a server sends it: users by key and name, the status by its name. */
  const deliver = async (key: string, at: number, by: string, from: string, to: string) => {
    const payload = JSON.stringify({
      timestamp: at,
      webhookEvent: 'jira:issue_updated',
      issue_event_type_name: 'issue_generic',
      user: userOf(by),
      issue: {
        id: '10100',
        self: `https://jira.example/jira/rest/api/2/issue/10100`,
        key,
        fields: { status: { name: to }, assignee: userOf('bo') },
      },
      changelog: { id: String(at), items: [{ field: 'status', fromString: from, toString: to }] },
    });
    const signature = createHmac('sha256', made.secret.secret).update(payload).digest('hex');
    const answer = await ask.app.inject({
      method: 'POST',
      url: made.hook.path,
      payload,
      headers: { 'content-type': 'application/json', 'x-hub-signature': `sha256=${signature}` },
    });
    expect(answer.statusCode).toBe(200);
  };
  const fetch = () => fetchAll(workspaceId);
  const events = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ type: string; data: Record<string, unknown> }>(
        'select type, data from events where workspace_id = $1 order by occurred_at, seq',
        [workspaceId],
      ),
    );
  const state = async () => (await ask('GET', '/v1/sources/desk/access', caller)).body.access;
  return { jira, caller, deliver, fetch, events, state };
}

const told = (events: readonly { type: string; data: Record<string, unknown> }[]) =>
  events.map(({ type, data }) => [type.slice(16), data['by'], data['status_before']]);

test('a server at a path of its own: who by their key, done by the category, and within the service level', async () => {
  const { jira, deliver, fetch, events, state } = await desk();
  jira.make('SD-1', ago(50));
  jira.move('SD-1', ago(30), 'ana', ['3', '5']);
  jira.measure('SD-1', ago(50), ago(25), ago(30));
  jira.move('SD-1', ago(20), null, ['5', '3']);
  jira.move('SD-1', ago(10), 'bo', ['3', '5']);
  jira.measure('SD-1', ago(20), ago(15), ago(10));
  await deliver('SD-1', ago(30), 'ana', 'In Arbeit', 'Erledigt');
  await fetch();
  await deliver('SD-1', ago(10), 'bo', 'In Arbeit', 'Erledigt');
  await fetch();
  const all = await events();
  expect(told(all)).toEqual([
    ['resolved', 'ana', 'In Arbeit'],
    ['reopened', undefined, 'Erledigt'],
    ['resolved', 'bo', 'In Arbeit'],
  ]);
  expect(all.filter(({ type }) => type.endsWith('resolved')).map(({ data }) => data)).toMatchObject([
    { resolved_by: 'ana', minutes: 20, reopens: 0, sla_met: true, priority: 'hoch', kind: 'Störung' },
    { resolved_by: 'bo', minutes: 40, reopens: 1, sla_met: false, agent: 'bo', requester: 'kim' },
  ]);
  expect(jira.calls.filter((path) => path.includes('/issue/'))).toHaveLength(2);
  expect((await state()).shown).toMatch(/^127\.0\.0\.1:\d+\/jira$/);
});

test('an issue that may not be seen holds up no other; where none may be, the card says so', async () => {
  const { jira, deliver, fetch, events, state } = await desk();
  for (const key of ['SD-1', 'HR-1']) {
    jira.make(key, ago(50), false);
    jira.move(key, ago(30), 'ana', ['3', '5']);
  }
  jira.state.hidden.add('HR-1');
  await deliver('HR-1', ago(30), 'kim', 'In Arbeit', 'Done');
  await deliver('SD-1', ago(30), 'ana', 'In Arbeit', 'Erledigt');
  await deliver('SD-9', ago(25), 'bo', 'In Arbeit', 'Done');
  await fetch();
  const all = await events();
  expect(all.map(({ data }) => [data['ticket'], data['resolved_by'], data['reopens']]).sort()).toEqual([
    ['HR-1', 'kim', undefined],
    ['SD-1', 'ana', 0],
    ['SD-9', 'bo', undefined],
  ]);
  expect(await state()).toMatchObject({ waiting: 0, error: null });
  await deliver('HR-1', ago(20), 'kim', 'Done', 'In Arbeit');
  await fetch();
  expect(await events()).toHaveLength(4);
  expect(await state()).toMatchObject({
    waiting: 0,
    error: { code: 'not-allowed', message: expect.stringContaining('permission to see') },
  });
});

test('a limit is kept as it says, a server that is down is asked again, and an ended token is told with where to make another', async () => {
  const { jira, caller, deliver, fetch, events, state } = await desk();
  jira.make('SD-1', ago(50));
  jira.move('SD-1', ago(30), 'ana', ['3', '5']);
  Object.assign(jira.state, { status: 429, retryAfter: 77 });
  await deliver('SD-1', ago(30), 'ana', 'In Arbeit', 'Erledigt');
  await fetch();
  const { error, waitUntil, waiting } = await state();
  expect([error.code, waiting]).toEqual(['busy', 1]);
  expect(Date.parse(waitUntil) - Date.now()).toBeGreaterThan(70_000);
  Object.assign(jira.state, { status: 503, retryAfter: null });
  clock.aheadMs = 100_000;
  await fetch();
  expect(await state()).toMatchObject({ waiting: 1, error: { code: 'unreachable' } });
  Object.assign(jira.state, { status: null, token: 'personal-access-token-2' });
  clock.aheadMs = 200_000;
  await fetch();
  clock.aheadMs = 0;
  expect(await state()).toMatchObject({
    waiting: 1,
    error: { code: 'login-refused', message: expect.stringContaining('Personal Access Tokens') },
  });
  await ask('PUT', '/v1/sources/desk/access', caller, { address: jira.url, token: jira.state.token });
  expect((await ask('POST', '/v1/sources/desk/access/try', caller)).body).toMatchObject({
    ok: true,
    items: [{ what: 'account' }, { what: 'ticket' }],
  });
  await fetch();
  expect(told(await events())).toEqual([['resolved', 'ana', 'In Arbeit']]);
});

test('a path that is not its own is told, an e-mail asks for Cloud, and Cloud wants one', async () => {
  const { jira, caller } = await desk();
  const set = (access: object) => ask('PUT', '/v1/sources/desk/access', caller, access);
  const tried = async () => (await ask('POST', '/v1/sources/desk/access/try', caller)).body.items[0];
  const { token } = jira.state;
  await set({ address: `${jira.url}/browse`, token });
  expect(await tried()).toMatchObject({ ok: false, message: expect.stringContaining('its path if it has') });
  await set({ address: jira.url, clientId: 'admin@x.example', token });
  expect(await tried()).toMatchObject({
    ok: false,
    message: expect.stringContaining('leave the e-mail empty'),
  });
  const cloud = await set({ address: 'https://acme.atlassian.net', token });
  expect([cloud.status, cloud.body.pointer]).toEqual([400, '/clientId']);
  expect((await set({ token })).status).toBe(400);
  expect((await set({ address: 'https://[', token })).status).toBe(400);
  expect((await ask('GET', '/v1/sources/desk/access', caller)).body.needs).toMatchObject({
    fields: ['address', 'clientId', 'token'],
    optional: ['clientId'],
  });
});
