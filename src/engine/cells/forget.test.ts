import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { saveAchievement } from '../../features/achievements/actions.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { Engine } from '../engine.ts';
import { writeSnapshot } from './snapshot.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
const monday = Date.parse('2026-03-02T08:00Z') * 1000;
let engine: Engine;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => monday + 100 * hour });
});
afterAll(() => engine.stop());

const quickAnswer = `
smallwins: 1
achievement: quick-answer
name: Quick answer
sentence: Two requests answered within two hours this week.
because: Nobody likes to wait.
family: helpdesk
kind: speed
outcome: [helpdesk.first_response]
earn:
  lag: { from: { event: helpdesk.request.made }, to: { event: helpdesk.answer.sent }, same: data.ticket, within: 2h, credit: data.by }
  reach: 2
  in: week
`;

function event(type: string, ticket: string, hours: number, by = 'Ana'): SourceEvent {
  const data = { ticket, by };
  const id = `${type}-${ticket}-${hours}-${by}`;
  return {
    id,
    source: 'desk',
    type: `helpdesk.${type}`,
    at: monday + hours * hour,
    sequence: '',
    subject: null,
    data,
  };
}

/** Writes everything down and forgets it, so that the next event finds only what is on disk. */
async function forget(workspaceId: string): Promise<void> {
  const workspace = await engine.workspace(workspaceId);
  await writeSnapshot(workspace);
  workspace.cells.evict(0, Number.MAX_SAFE_INTEGER, 0);
  expect(workspace.cells.size).toBe(0);
}

async function setUp(yaml: string) {
  const workspaceId = await newWorkspace(database);
  const source = { id: uuidv7(), slug: 'desk' };
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into sources (workspace_id, source_id, slug, name, kind, creates_people, created_at) values ($1, $2, 'desk', 'Desk', 'api', true, now())`,
      [workspaceId, source.id],
    ),
  );
  await saveAchievement({ database, engine }, workspaceId, yaml, beginningOfTime);
  const send = (...events: SourceEvent[]) => engine.accept(workspaceId, source, events, { mode: 'history' });
  const states = async () => {
    const rows = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ state: string; handle: string }>(
        'select state, handle from awards join people using (workspace_id, person_id) order by handle',
      ),
    );
    return rows.map(({ handle, state }) => `${handle} ${state}`);
  };
  return { workspaceId, send, states };
}

test('what a late event has taken out of a window stays out when the memory is gone', async () => {
  const { workspaceId, send, states } = await setUp(quickAnswer);
  await send(event('request.made', 'A', 0), event('answer.sent', 'A', 1));
  await forget(workspaceId);
  await send(event('request.made', 'B', 2), event('answer.sent', 'B', 3));
  expect(await states()).toEqual(['Ana confirmed']);
  await forget(workspaceId);
  // Bo had answered A before Ana: hers answered nothing.
  await send(event('answer.sent', 'A', 0.5, 'Bo'));
  expect(await states()).toEqual(['Ana revoked']);
  await forget(workspaceId);
  // Decided anew from the disk.
  await send(event('request.made', 'C', 20), event('answer.sent', 'C', 23));
  const workspace = await engine.workspace(workspaceId);
  await send(event('request.made', 'D', 30, 'Cy'), event('answer.sent', 'D', 31, 'Cy'));
  expect(await states()).toEqual(['Ana revoked']);
  await forget(workspaceId);
  await send(event('request.made', 'E', 40), event('answer.sent', 'E', 41));
  expect(await states()).toEqual(['Ana confirmed']);
  const [rule] = workspace.rules.rules.values();
  const ana = workspace.directory.byHandle('Ana');
  const cell = workspace.cells.scope(rule?.achievementId ?? '', ana?.id ?? '', '2026-W10');
  expect(cell.items.map(({ object }) => object)).toEqual(['B', 'E']);
});

test('an achievement that is given once is not given again when the memory of its first window is gone', async () => {
  const once = quickAnswer.replace(
    /earn:[\s\S]*/,
    'earn: { count: { event: helpdesk.answer.sent, credit: data.by }, reach: 1, in: day }\nrepeat: once\n',
  );
  const { workspaceId, send, states } = await setUp(once);
  await send(event('answer.sent', 'A', 1));
  await forget(workspaceId);
  await send(event('answer.sent', 'B', 30));
  expect(await states()).toEqual(['Ana confirmed']);
});
