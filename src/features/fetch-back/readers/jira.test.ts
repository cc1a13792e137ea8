import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { newWorkspace } from '../../../../test/support/database.ts';
import { ago, fetchHouse } from '../../../../test/support/houses/fetch-house.ts';
import { testJira } from '../../../../test/support/stand-ins/jira.ts';

const { database, ask, clock, fetchAll } = await fetchHouse();

/** Jira, and a source that may ask it since an hour ago. */
async function desk() {
  const jira = await testJira();
  onTestFinished(() => jira.stop());
  const workspaceId = await newWorkspace(database);
  const caller = { workspaceId };
  const source = { slug: 'desk', name: 'Desk', kind: 'jira', createsPeople: true };
  const made = (await ask('POST', '/v1/sources', caller, source)).body;
  const access = { address: jira.url, clientId: jira.state.email, token: jira.state.token };
  clock.aheadMs = -3_600_000;
  expect((await ask('PUT', '/v1/sources/desk/access', caller, access)).status).toBe(200);
  clock.aheadMs = 0;
  /** The webhook of a change of status, by names alone as Jira sends them. */
  const deliver = async (key: string, at: number, by: string, from: string, to: string) => {
    const payload = JSON.stringify({
      timestamp: at,
      webhookEvent: 'jira:issue_updated',
      user: { accountId: by, accountType: 'atlassian' },
      issue: {
        id: '1',
        key,
        self: 'https://acme.atlassian.net/rest/api/2/issue/1',
        fields: { status: { name: to } },
      },
      changelog: { id: String(at), items: [{ field: 'status', fromString: from, toString: to }] },
    });
    const answer = await ask.app.inject({
      method: 'POST',
      url: made.hook.path,
      payload,
      headers: {
        'content-type': 'application/json',
        'x-hub-signature': `sha256=${createHmac('sha256', made.secret.secret).update(payload).digest('hex')}`,
      },
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

test('statuses of your own: done by their category, opened again, and within the service level', async () => {
  const { jira, deliver, fetch, events } = await desk();
  jira.make('A-1', ago(50));
  jira.move('A-1', ago(40), 'ana', ['1', '3']);
  jira.move('A-1', ago(30), 'ana', ['3', '5']);
  jira.measure('A-1', ago(50), ago(35 - 10), ago(30));
  jira.move('A-1', ago(20), 'kim', ['5', '3']);
  jira.assign('A-1', ago(15), 'bo', ['ana', 'bo']);
  jira.move('A-1', ago(10), 'bo', ['3', '5']);
  jira.measure('A-1', ago(20), ago(15), ago(10));
  jira.move('A-1', ago(5), 'rule', ['5', '6'], 'app');
  await deliver('A-1', ago(30), 'ana', 'In Arbeit', 'Erledigt');
  await deliver('A-1', ago(20), 'kim', 'Erledigt', 'In Arbeit');
  await fetch();
  await deliver('A-1', ago(10), 'bo', 'In Arbeit', 'Erledigt');
  await fetch();
  const told = await events();
  expect(told.map(({ type, data }) => [type.slice(16), data.by, data.status_before])).toEqual([
    ['status_changed', 'ana', 'To Do'],
    ['resolved', 'ana', 'In Arbeit'],
    ['reopened', 'kim', 'Erledigt'],
    ['resolved', 'bo', 'In Arbeit'],
    ['closed', undefined, 'Erledigt'],
  ]);
  expect(told.filter(({ type }) => type.endsWith('resolved')).map(({ data }) => data)).toMatchObject([
    {
      resolved_by: 'ana',
      minutes: 20,
      reopens: 0,
      sla_met: true,
      agent: 'ana',
      priority: 'high',
      group: 'A',
    },
    { resolved_by: 'bo', minutes: 40, reopens: 1, sla_met: false, agent: 'bo', requester: 'kim' },
  ]);
});

test('a change that was told while its issue might not be read is the same one when it may', async () => {
  const { jira, deliver, fetch, events } = await desk();
  const [first, second] = [ago(30), ago(20)];
  jira.make('A-1', ago(50), false);
  jira.move('A-1', first, 'ana', ['1', '3']);
  jira.state.status = 403;
  await deliver('A-1', first, 'ana', 'To Do', 'In Arbeit');
  await fetch();
  expect(await events()).toHaveLength(1);
  jira.state.status = null;
  jira.move('A-1', second, 'ana', ['3', '5']);
  await deliver('A-1', second, 'ana', 'In Arbeit', 'Erledigt');
  await fetch();
  expect((await events()).map(({ type }) => type.slice(16))).toEqual(['status_changed', 'resolved']);
});

test('an issue of no service desk has no service level, and one that may not be seen is told as its delivery told it', async () => {
  const { jira, deliver, fetch, events, state } = await desk();
  jira.make('A-2', ago(50), false);
  jira.move('A-2', ago(30), 'ana', ['3', '5']);
  await deliver('A-2', ago(30), 'ana', 'In Arbeit', 'Erledigt');
  await deliver('B-1', ago(20), 'bo', 'In Arbeit', 'Erledigt');
  await deliver('../myself', ago(10), 'bo', 'To Do', 'Done');
  await fetch();
  expect((await events()).map(({ type, data }) => [type.slice(16), data.resolved_by, data.sla_met])).toEqual([
    ['resolved', 'ana', undefined],
    ['status_changed', undefined, undefined],
    ['resolved', 'bo', undefined],
  ]);
  expect(jira.calls.join(' ')).not.toContain('myself');
  expect(await state()).toMatchObject({ waiting: 0, error: null });
});

test('a limit is kept as Jira says, and a token that is refused is told with where to make another', async () => {
  const { jira, caller, deliver, fetch, events, state } = await desk();
  jira.make('A-1', ago(50));
  jira.move('A-1', ago(30), 'ana', ['3', '5']);
  Object.assign(jira.state, { status: 429, retryAfter: 77 });
  await deliver('A-1', ago(30), 'ana', 'In Arbeit', 'Erledigt');
  await fetch();
  const { error, waitUntil, waiting } = await state();
  expect([error.code, waiting]).toEqual(['busy', 1]);
  expect(Date.parse(waitUntil) - Date.now()).toBeGreaterThan(70_000);
  Object.assign(jira.state, { status: null, retryAfter: null, token: 'another-token' });
  clock.aheadMs = 100_000;
  await fetch();
  clock.aheadMs = 0;
  expect(await state()).toMatchObject({
    waiting: 1,
    error: { code: 'login-refused', message: expect.stringContaining('id.atlassian.com') },
  });
  const access = { address: jira.url, clientId: jira.state.email, token: 'another-token' };
  await ask('PUT', '/v1/sources/desk/access', caller, access);
  expect((await ask('POST', '/v1/sources/desk/access/try', caller)).body).toMatchObject({
    ok: true,
    items: [{ what: 'account' }, { what: 'ticket' }],
  });
  await fetch();
  expect((await events()).map(({ type }) => type)).toEqual(['helpdesk.ticket.resolved']);
});
