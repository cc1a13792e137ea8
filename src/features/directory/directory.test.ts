import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import type { PeopleImport } from './api.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const first = `
smallwins: 1
achievement: first-answer
name: First answer
sentence: One request answered today.
because: Nobody likes to wait.
family: helpdesk
kind: volume
outcome: [helpdesk.first_response]
who: person.team == "north"
earn: { count: { event: helpdesk.answer.sent, credit: data.by }, reach: 1, in: day }
`;

async function desk() {
  const made = await setUpDesk(database, engine, quickAnswer, first);
  await database.inWorkspace(made.workspaceId, (tx) => tx.query('update sources set creates_people = false'));
  await engine.drop(made.workspaceId);
  const caller = { workspaceId: made.workspaceId };
  const entries = () =>
    database.inWorkspace(made.workspaceId, (tx) =>
      tx.query<{ text: string; silent: boolean }>(
        `select handle || ' ' || e.state || ': ' || cause as text, silent
         from award_entries e join awards using (workspace_id, award_id) join people using (workspace_id, person_id)
         order by handle, entry`,
      ),
    );
  return { ...made, caller, entries };
}
type Desk = Awaited<ReturnType<typeof desk>>;

describe('facts', () => {
  let made: Desk;
  beforeAll(async () => {
    made = await desk();
    await ask('POST', '/v1/people', made.caller, { handle: 'Ana', name: 'Ana', team: 'south' });
    await made.send([deskEvent('answer.sent', 'T1', 0), deskEvent('answer.sent', 'T2', 48)]);
  });

  test('a change from an earlier day gives what would have been given, silently and by entries', async () => {
    expect(await made.states()).toEqual([]);
    const changed = await ask('PATCH', '/v1/people/Ana', made.caller, { team: 'north', from: '2026-03-04' });
    expect(changed.body).toMatchObject({ changed: ['team'], awards: { gained: 1, lost: 0 } });
    expect(changed.body.person.history).toMatchObject([
      { from: null, attributes: { team: 'south' } },
      { from: '2026-03-04T00:00:00Z', attributes: { team: 'north' } },
    ]);
    await ask('PATCH', '/v1/people/Ana', made.caller, { team: 'south', from: '2026-03-03' });
    await ask('PATCH', '/v1/people/Ana', made.caller, { team: 'south', from: '2026-03-04' });
    expect(await made.entries()).toEqual([
      { text: 'Ana confirmed: team of Ana from 2026-03-04', silent: true },
      { text: 'Ana revoked: team of Ana from 2026-03-04', silent: true },
    ]);
  });

  test('saying the same again changes nothing and is not on record', async () => {
    const number = async () => (await ask('GET', '/v1/audit', made.caller)).body.items[0].number;
    const before = await number();
    const again = await ask('PATCH', '/v1/people/Ana', made.caller, { team: 'south', from: '2026-03-04' });
    expect(again.body.changed).toEqual([]);
    expect(await number()).toBe(before);
  });

  test.each([
    [{ zone: 'Mars/Olympus' }, 'no time zone'],
    [{ manager: 'nobody' }, 'Nobody has the handle'],
    [{ manager: 'Ana' }, 'own manager'],
    [{ attributes: { 'Shoe size': '4' } }, 'small letters'],
    [{ from: 'soon', team: 'x' }, '/from'],
    [{ hours: '9 to 5' }, 'working time'],
  ])('%j is refused with how to mend it', async (body, message) => {
    const answer = await ask('PATCH', '/v1/people/Ana', made.caller, body);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain(message);
  });

  test('a ring of managers is refused', async () => {
    await ask('POST', '/v1/people', made.caller, { handle: 'bo', manager: 'Ana' });
    const answer = await ask('PATCH', '/v1/people/Ana', made.caller, { manager: 'bo' });
    expect(answer.body.detail).toContain('Ana → bo → Ana is a ring');
  });

  test('members see cards, admins all; others see nothing, and of another workspace it is as if there were none', async () => {
    const member = await ask('GET', '/v1/people/Ana', { ...made.caller, role: 'member' });
    expect(Object.keys(member.body)).toEqual(['handle', 'name', 'team', 'role']);
    const refused = await ask('PATCH', '/v1/people/Ana', { ...made.caller, role: 'member' }, { team: 'x' });
    expect(refused.status).toBe(403);
    expect((await ask('GET', '/v1/people', { ...made.caller, role: 'integration' })).status).toBe(403);
    const elsewhere = { workspaceId: await newWorkspace(database) };
    expect((await ask('GET', '/v1/people/Ana', elsewhere)).status).toBe(404);
    expect((await ask('PATCH', '/v1/people/Ana', elsewhere, { team: 'x' })).status).toBe(404);
  });
});

describe('names', () => {
  let made: Desk;
  beforeAll(async () => {
    made = await desk();
    await ask('GET', '/v1/people', { ...made.caller, role: 'member' });
    await ask('POST', '/v1/people', made.caller, { handle: 'ana', name: 'Ana Díaz', team: 'north' });
    await made.send([deskEvent('answer.sent', 'T1', 0, 'A. Diaz'), deskEvent('answer.sent', 'T2', 1, 'Bo')]);
  });

  test('actors nobody matches are listed with whom they could be', async () => {
    const { body } = await ask('GET', '/v1/actors/unmatched', made.caller);
    expect(body).toMatchObject({
      total: 2,
      items: [
        { source: 'desk', actor: 'A. Diaz', suggestions: [{ handle: 'ana', score: 0.7 }] },
        { source: 'desk', actor: 'Bo', suggestions: [] },
      ],
    });
  });

  test('matching one decides its stored events, silently', async () => {
    const match = { source: 'desk', actor: 'A. Diaz', person: 'ana' };
    const { body } = await ask('POST', '/v1/actors/match', made.caller, match);
    expect(body).toMatchObject({ awards: { gained: 1 }, person: { identities: [{ actor: 'A. Diaz' }] } });
    expect(await made.entries()).toEqual([{ text: 'ana confirmed: A. Diaz of desk is ana', silent: true }]);
    const again = await ask('POST', '/v1/actors/match', made.caller, match);
    expect(again).toMatchObject({ status: 409, body: { code: 'already-matched' } });
    const unknown = await ask('POST', '/v1/actors/match', made.caller, { ...match, actor: 'Nobody' });
    expect(unknown.status).toBe(404);
  });

  test('a person made later has the events that waited under the same handle', async () => {
    await ask('POST', '/v1/people', made.caller, { handle: 'Bo', team: 'north' });
    expect(await made.states()).toContain('Bo confirmed');
    expect((await ask('GET', '/v1/actors/unmatched', made.caller)).body.total).toBe(0);
  });

  test('merging moves awards by entries; sessions and handles follow; a split gives all of it back', async () => {
    const before = await made.states();
    const sessions = () =>
      database.inWorkspace(made.workspaceId, (tx) =>
        tx.query<{ handle: string }>(
          'select handle from sessions join people using (workspace_id, person_id) order by 1',
        ),
      );
    const { body } = await ask('POST', '/v1/people/ana/merge', made.caller, { from: 'test-member' });
    expect(body.person.merged).toEqual([{ handle: 'test-member', name: 'test-member' }]);
    expect(await sessions()).toContainEqual({ handle: 'ana' });
    await ask('POST', '/v1/people/ana/merge', made.caller, { from: 'Bo' });
    expect(await made.states()).toEqual(['Bo revoked', 'ana confirmed']);
    const moments = await database.inWorkspace(made.workspaceId, (tx) =>
      tx.query(
        'select distinct window_key, window_starts_at, window_ends_at, earned_at < window_ends_at as inside from awards',
      ),
    );
    expect(moments).toHaveLength(1);
    expect(moments[0]).toMatchObject({ inside: true });
    expect((await ask('GET', '/v1/people/Bo', made.caller)).body.handle).toBe('ana');
    expect((await ask('GET', '/v1/people?search=bo', made.caller)).body.total).toBe(0);
    for (const person of ['Bo', 'test-member'])
      await ask('POST', '/v1/people/ana/split', made.caller, { person });
    expect(await made.states()).toEqual(before);
    expect(await sessions()).toContainEqual({ handle: 'test-member' });
    const actions = (await ask('GET', '/v1/audit', made.caller)).body.items.map(
      ({ action }: { action: string }) => action,
    );
    expect(actions.slice(0, 4)).toEqual(['person.split', 'person.split', 'person.merged', 'person.merged']);
    const never = await ask('POST', '/v1/people/ana/split', made.caller, { person: 'Bo' });
    expect(never).toMatchObject({ status: 409, body: { code: 'not-merged' } });
  });

  test('an identity goes to a new person, or back to those that wait', async () => {
    const identity = { source: 'desk', actor: 'A. Diaz' };
    const create = { handle: 'ada', name: 'Ada Diaz', team: 'north' };
    await ask('POST', '/v1/people/ana/split', made.caller, { ...identity, create });
    expect(await made.states()).toEqual(['Bo confirmed', 'ada confirmed', 'ana revoked']);
    await ask('POST', '/v1/people/ada/split', made.caller, identity);
    expect(await made.states()).toEqual(['Bo confirmed', 'ada revoked', 'ana revoked']);
    expect((await ask('GET', '/v1/actors/unmatched', made.caller)).body.total).toBe(1);
  });
});

describe('a file of people', () => {
  const csv = [
    '\ufeffLogin;Full name;E-Mail;Team;Reports to;Time zone;Start date',
    'ana;Ána Díaz;ana@example.com;north;;Europe/Berlin;2026-01-01',
    'bo;Bo;bo@example.com;north;Ána Díaz;;',
    'bo2;Bo again;BO@example.com;north;;;',
    'cy;Cy;cy@example.com;;nobody;;',
    'dee;Dee;dee@example.com;;eve@example.com;;',
    'eve;Eve;eve@example.com;;dee;;someday',
    'fay;Fay;fay@example.com;;;Mars/Olympus;',
  ].join('\r\n');
  let made: Desk;
  const bring = async (body: object): Promise<PeopleImport> =>
    (await ask('POST', '/v1/people/import', made.caller, body)).body;
  beforeAll(async () => {
    made = await desk();
    await made.send([deskEvent('answer.sent', 'T1', 0, 'ana@example.com')]);
    await ask('POST', '/v1/people', made.caller, { handle: 'zoe' });
  });

  test('a dry run finds each row that is off and writes nothing', async () => {
    const found = await bring({ csv, dryRun: true });
    expect(found).toMatchObject({ rows: 7, made: 5, rejected: 2, changed: 0 });
    expect(found.findings.map(({ row, level }) => [row, level])).toEqual([
      [4, 'rejected'],
      [5, 'warning'],
      [6, 'warning'],
      [7, 'warning'],
      [7, 'warning'],
      [8, 'rejected'],
    ]);
    expect(found.missing.map(({ handle }) => handle)).toContain('zoe');
    expect(found.rejects.split('\r\n')).toHaveLength(4);
    expect((await ask('GET', '/v1/people?search=ana', made.caller)).body.total).toBe(0);
  });

  test('the import makes people with all they are, and decides what waited', async () => {
    expect(await bring({ csv })).toMatchObject({ made: 5, awards: { gained: 1 } });
    const { body } = await ask('GET', '/v1/people/bo', made.caller);
    expect(body).toMatchObject({ team: 'north', attributes: { manager: 'ana' } });
    expect((await ask('GET', '/v1/people/ana', made.caller)).body).toMatchObject({
      zone: 'Europe/Berlin',
      reports: [{ handle: 'bo' }],
    });
  });

  test('a second time changes nothing', async () => {
    expect(await bring({ csv })).toMatchObject({ made: 0, changed: 0, same: 5 });
  });

  test('what is changed holds from a day on, and who is missing stays', async () => {
    const next = 'login,team\nana,south\n';
    expect(await bring({ csv: next, from: '2026-03-01' })).toMatchObject({
      changed: 1,
      awards: { gained: 0, lost: 1 },
    });
    expect(await bring({ csv: next, from: '2026-03-01' })).toMatchObject({ changed: 0 });
    expect((await ask('GET', '/v1/people/bo', made.caller)).status).toBe(200);
  });

  test.each([
    ['', 'holds no people'],
    ['a,b\n1,2', 'nobody can be told apart'],
    ['handle,handle\n1,2', 'Two columns'],
    ['handle,"name\nana', 'Mend that place'],
  ])('%j is refused', async (text, message) => {
    const answer = await ask('POST', '/v1/people/import', made.caller, { csv: text });
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain(message);
  });

  test('fifty thousand people come in within reason, and pages of them are quick', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, n) => `p${n},Person ${n},p${n}@example.com,team ${n % 300}`,
    );
    const big = ['handle,name,email,team', ...rows].join('\n');
    const started = performance.now();
    expect(await bring({ csv: big })).toMatchObject({ made: 50_000 });
    expect(performance.now() - started).toBeLessThan(40_000);
    expect(await bring({ csv: big, dryRun: true })).toMatchObject({ same: 50_000, changed: 0 });
    const { body } = await ask('GET', '/v1/people?team=team%207&limit=100', made.caller);
    expect(body).toMatchObject({ total: 167 });
    const next = await ask(
      'GET',
      `/v1/people?team=team%207&limit=100&cursor=${body.nextCursor}`,
      made.caller,
    );
    expect(next.body.items).toHaveLength(67);
  }, 90_000);
});
