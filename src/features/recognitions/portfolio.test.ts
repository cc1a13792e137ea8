import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { fillWorkspace, nthId } from '../../../test/support/houses/fill-workspace.ts';
import { Engine } from '../../engine/engine.ts';
import { withClient } from '../../store/pool.ts';
import { readPortfolio } from './portfolio.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());

test('somebody with thousands of awards has them counted as somebody with a few', async () => {
  const { workspaceId } = await setUpDesk(database, engine, quickAnswer);
  const [achievementId = ''] = (await engine.workspace(workspaceId)).rules.rules.keys();
  await engine.drop(workspaceId);
  await withClient(database.superuser, (client) =>
    fillWorkspace(client, {
      workspaceId,
      achievementId,
      people: 12,
      awards: 3000,
      recognitions: 0,
      from: '2025-12-20T00:00Z',
      to: '2026-03-10T00:00Z',
    }),
  );
  const workspace = await engine.workspace(workspaceId);
  const kept = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ person_id: string; month: string; awards: number; last: string }>(
      `select person_id, to_char(earned_at, 'YYYY-MM') as month, count(*)::int as awards,
         to_char(max(max(earned_at)) over (partition by person_id), 'YYYY-MM-DD"T"HH24:MI') as last
       from awards where state = 'confirmed' group by 1, 2 order by 2`,
    ),
  );
  const totals: number[] = [];
  for (const n of Array.from({ length: 12 }, (_, at) => at)) {
    const person = workspace.directory.person(nthId('person', n));
    if (!person) throw new Error('nobody has that number');
    const { awards, achievements, months } = await readPortfolio(database, workspace, person, 0, 'en');
    const own = kept.filter((row) => row.person_id === person.id);
    totals.push(awards);
    expect(months).toEqual(
      own.map((row) => ({ month: row.month, received: 0, given: 0, awards: row.awards })),
    );
    expect(awards).toBe(own.reduce((sum, row) => sum + row.awards, 0));
    expect(achievements.map(({ count }) => count)).toEqual(awards > 0 ? [awards] : []);
    expect(achievements[0]?.lastAt.slice(0, 16)).toBe(own[0]?.last);
  }
  // One of each way of counting at least.
  expect(Math.min(...totals)).toBeLessThanOrEqual(200);
  expect(Math.max(...totals)).toBeGreaterThan(200);
});
