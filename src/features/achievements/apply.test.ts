import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, setUpDesk } from '../../../test/support/engine.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { Engine } from '../../engine/engine.ts';
import { withClient } from '../../store/pool.ts';
import { readToday } from '../today/queries.ts';
import { applyAchievements, saveAchievement } from './actions.ts';
import type { AchievementPlan, AchievementSummary } from './api.ts';

const database = await testDatabase();
// The week of the events, so that what is retired now was live when they happened.
let now = Date.parse('2026-03-03T12:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => now });
const ask = await testApp(database, engine);
afterAll(() => engine.stop());

const text = (key: string, { reach = 2, event = 'case.solved' } = {}) => `smallwins: 1
achievement: ${key}
name: ${key}
sentence: ${reach} cases solved this week.
because: It helps.
family: desk
kind: quality
outcome: [desk.quality]
earn:
  count: { event: helpdesk.${event}, credit: data.by }
  reach: ${reach}
  in: week
`;

const file = (key: string, more = {}) => ({ file: `${key}.yaml`, yaml: text(key, more) });

async function desk(...keys: string[]) {
  const made = await setUpDesk(database, engine, ...keys.map((key) => text(key)));
  const admin = { workspaceId: made.workspaceId };
  return {
    ...made,
    plan: (body: object) => ask('POST', '/v1/achievements/plan', admin, body),
    apply: (body: object) => ask('POST', '/v1/achievements/apply', admin, body),
    get: async (path: string) => (await ask('GET', path, admin)).body,
    count: async (table: string) => {
      const [row] = await database.inWorkspace(made.workspaceId, (tx) =>
        tx.query<{ n: number }>(`select count(*) as n from ${table}`),
      );
      return row?.n ?? 0;
    },
  };
}

const actions = (plan: AchievementPlan) =>
  Object.fromEntries(plan.changes.map(({ key, action }) => [key, action]));

test('a plan says what is new, changed, the same and to be retired, and writes nothing', async () => {
  const { plan, count } = await desk('same', 'other', 'gone');
  const files = [file('fresh'), file('same'), file('other', { reach: 3 })];
  const { body } = await plan({ files, retire: true });
  expect(actions(body)).toEqual({ fresh: 'new', same: 'unchanged', other: 'changed', gone: 'retired' });
  const changed = body.changes.find(({ key }: { key: string }) => key === 'other');
  expect(changed).toMatchObject({ file: 'other.yaml', version: 2 });
  expect(changed.diff.filter(({ sign }: { sign: string }) => sign !== ' ')).toEqual([
    { sign: '-', text: 'sentence: 2 cases solved this week.' },
    { sign: '+', text: 'sentence: 3 cases solved this week.' },
    { sign: '-', text: '  reach: 2' },
    { sign: '+', text: '  reach: 3' },
  ]);
  expect(body.findings).toMatchObject([{ rule: 'rewarded-often', severity: 'warning' }]);
  const kept = (await plan({ files })).body;
  expect([kept.kept, actions(kept).gone]).toEqual([['gone'], undefined]);
  expect([await count('achievement_versions'), await count('audit_log')]).toEqual([3, 3]);
});

test('every problem of every file is named with its line, and one bad file changes nothing', async () => {
  const { plan, apply, count } = await desk();
  const worse = text('bad').replace('credit: data.by', 'where: data., credit: by.');
  const files = [
    file('good'),
    { file: 'bad.yaml', yaml: worse },
    { ...file('good'), file: 'twin.yaml' },
    { file: 'odd.yaml', yaml: 'smallwins: 1\na: [' },
  ];
  for (const answer of [await plan({ files }), await apply({ files })]) {
    expect(answer).toMatchObject({ status: 422, body: { code: 'bad-achievement' } });
    expect(answer.body.detail.split('\n')).toEqual([
      expect.stringMatching(/^bad\.yaml:10: earn\.count\.credit "by\." is not a valid condition/),
      expect.stringMatching(/^bad\.yaml:10: earn\.count\.where "data\." is not a valid condition/),
      expect.stringMatching(/^twin\.yaml: the achievement good is also in good\.yaml/),
      expect.stringMatching(/^odd\.yaml:2: /),
    ]);
  }
  expect(await count('achievement_versions')).toBe(0);
});

test('applying makes all live with their history, silently; a second time there is nothing to do', async () => {
  const { apply, plan, send, states, get, count } = await desk('same');
  await send([deskEvent('case.solved', 'A', 1), deskEvent('case.solved', 'B', 2)]);
  const files = [file('same'), file('fresh'), file('three', { reach: 1 })];
  const applied = (await apply({ files, validFrom: 'beginning' })).body;
  expect(applied.changes).toEqual([
    { key: 'fresh', action: 'new', version: 1, backfilled: 1 },
    { key: 'three', action: 'new', version: 1, backfilled: 1 },
  ]);
  expect(await states()).toEqual(['Ana confirmed', 'Ana confirmed', 'Ana confirmed']);
  expect(await count('announcements')).toBe(0);
  expect((await apply({ files, validFrom: 'beginning' })).body.changes).toEqual([]);
  expect((await plan({ files })).body.nothingToDo).toBe(true);
  const { items } = await get('/v1/audit?action=achievement.applied');
  expect(items).toMatchObject([
    { subject: 'three', details: { version: 1, change: 'new', validFrom: 'beginning' } },
    { subject: 'fresh', actor: { kind: 'person', name: 'test-admin' } },
  ]);
});

test('a plan made against something else is refused', async () => {
  const { apply, plan, workspaceId, count } = await desk('same');
  const files = [file('fresh')];
  const { fingerprint } = (await plan({ files })).body;
  await saveAchievement({ database, engine }, workspaceId, text('between'), beginningOfTime);
  expect(await apply({ files, fingerprint })).toMatchObject({
    status: 409,
    body: { code: 'stale-plan', detail: expect.stringContaining('Make the plan again') },
  });
  expect(await count('achievement_versions')).toBe(2);
  const again = (await plan({ files })).body;
  expect((await apply({ files, fingerprint: again.fingerprint })).status).toBe(200);
});

test('what cannot start so early, and what is unwise beyond doubt, keeps all of it out', async () => {
  const { apply, count } = await desk('same');
  const files = [file('fresh'), file('same', { reach: 3 })];
  expect(await apply({ files, validFrom: 'beginning' })).toMatchObject({
    status: 409,
    body: { code: 'version-not-later', detail: expect.stringMatching(/^same\.yaml: Version 1 of same/) },
  });
  const idle = [file('fresh'), file('idle', { event: 'user.logged_in' })];
  expect(await apply({ files: idle })).toMatchObject({
    status: 422,
    body: { code: 'unwise-achievement', detail: expect.stringMatching(/^idle\.yaml: /) },
  });
  expect(await count('achievement_versions')).toBe(1);
});

test('a database that fails at the last file keeps none', async () => {
  const { apply, count, send, states } = await desk('same');
  await withClient(database.superuser, async (client) => {
    await client.query(`
      create function refuse_last() returns trigger language plpgsql as
        $$ begin if new.yaml like '%achievement: last%' then raise 'no room'; end if; return new; end $$;
      create trigger refuse_last before insert on achievement_versions for each row execute function refuse_last()`);
    try {
      const { workspaceId } = await desk();
      const from = { retire: false, validFrom: null, fingerprint: null };
      const asked = { files: [file('first'), file('last')], ...from };
      const failing = applyAchievements({ database, engine }, workspaceId, asked, 'server');
      await expect(failing).rejects.toThrow('no room');
      const left = await database.inWorkspace(workspaceId, (tx) =>
        tx.query('select key from achievements union all select subject from audit_log'),
      );
      expect(left).toEqual([]);
    } finally {
      await client.query('drop trigger refuse_last on achievement_versions; drop function refuse_last');
    }
  });
  await apply({ files: [file('last')] });
  await send([deskEvent('case.solved', 'A', 1), deskEvent('case.solved', 'B', 2)]);
  expect([await count('achievement_versions'), await states()]).toEqual([2, ['Ana confirmed']]);
});

test('a retired achievement listens no more, keeps its awards, and lives again when its text is applied', async () => {
  const { apply, get, send, states, workspaceId } = await desk('old', 'stays');
  const old = '?achievement=old';
  await send([deskEvent('case.solved', 'A', 1), deskEvent('case.solved', 'B', 2)]);
  expect(await states()).toEqual(['Ana confirmed', 'Ana confirmed']);
  const retired = (await apply({ files: [file('stays')], retire: true })).body.changes;
  expect(retired).toEqual([{ key: 'old', action: 'retired', version: 2, backfilled: 0 }]);
  const list = async () =>
    (await get('/v1/achievements')).items.map(({ key, state }: AchievementSummary) => `${key} ${state}`);
  expect(await list()).toEqual(['stays live', 'old retired']);
  expect(await get('/v1/achievements/old')).toMatchObject({
    state: 'retired',
    version: 1,
    yaml: text('old'),
  });
  expect((await get(`/v1/awards${old}`)).items).toMatchObject([{ state: 'confirmed' }]);

  // Time goes on: what happens now is nothing to it, what happened before it was retired still is.
  now += 3 * 3_600_000_000;
  await send([deskEvent('case.solved', 'C', 30, 'Bo'), deskEvent('case.solved', 'D', 31, 'Bo')]);
  await send([deskEvent('case.solved', 'E', 3, 'Cy'), deskEvent('case.solved', 'F', 4, 'Cy')]);
  expect(
    (await get(`/v1/awards${old}`)).items.map(({ person }: { person: { handle: string } }) => person.handle),
  ).toEqual(['Cy', 'Ana']);
  const bo = (await get('/v1/explain?person=Bo&achievement=old')).answer[0];
  expect(bo).toContain('0 of 2 so far');
  await engine.drop(workspaceId);
  expect(await list()).toEqual(['stays live', 'old retired']);
  expect((await apply({ files: [file('stays')], retire: true })).body.changes).toEqual([]);

  const revived = (await apply({ files: [file('old'), file('stays')] })).body.changes;
  expect(revived).toEqual([{ key: 'old', action: 'revived', version: 3, backfilled: 0 }]);
  expect(await list()).toEqual(['old live', 'stays live']);
  now += 7 * 86_400_000_000;
  const later = (now - Date.parse('2026-03-02T08:00Z') * 1000) / 3_600_000_000;
  await send([deskEvent('case.solved', 'G', later, 'Bo'), deskEvent('case.solved', 'H', later, 'Bo')]);
  expect((await get(`/v1/awards${old}&person=Bo`)).items).toMatchObject([{ window: { key: '2026-W11' } }]);
  const { items } = await get('/v1/audit?action=achievement.retired');
  expect(items).toMatchObject([{ subject: 'old', details: { version: 2 } }]);
});

test('a person does not see a ring of what is retired, and its holds still end', async () => {
  const held = text('held').replace(
    'earn:',
    'hold: { for: 72h, cancelled_by: { event: helpdesk.case.reopened, same: data.ticket } }\nearn:',
  );
  const { apply, get, send, states, workspaceId } = await desk('stays');
  await apply({ files: [{ file: 'held.yaml', yaml: held }], validFrom: 'beginning' });
  const hours = (now - Date.parse('2026-03-02T08:00Z') * 1000) / 3_600_000_000;
  await send([deskEvent('case.solved', 'A', hours - 2), deskEvent('case.solved', 'B', hours - 1)]);
  const heldOnly = async () => (await get('/v1/awards?achievement=held')).items;
  expect(await heldOnly()).toMatchObject([{ state: 'pending' }]);
  const rings = async () => {
    const workspace = await engine.workspace(workspaceId);
    const ana = workspace.directory.byHandle('Ana');
    if (!ana) throw new Error('Ana is not there.');
    const today = await database.inWorkspace(workspaceId, (tx) => readToday(tx, workspace, ana, now, 'en'));
    return today.rings.map(({ achievement }) => achievement.key).sort();
  };
  expect(await rings()).toEqual(['held', 'stays']);
  await apply({ files: [file('stays')], retire: true });
  expect(await rings()).toEqual(['stays']);
  now += 4 * 86_400_000_000;
  await engine.settle(workspaceId);
  expect(await heldOnly()).toMatchObject([{ state: 'confirmed' }]);
  expect(await states()).toEqual(['Ana confirmed', 'Ana confirmed']);
});

test('only admins plan and apply', async () => {
  const { workspaceId } = await desk();
  for (const path of ['/v1/achievements/plan', '/v1/achievements/apply'])
    expect((await ask('POST', path, { workspaceId, role: 'member' }, { files: [file('a')] })).status).toBe(
      403,
    );
});
