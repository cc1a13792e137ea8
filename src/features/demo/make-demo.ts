import { beginningOfTime } from '../../domain/time/window.ts';
import { alwaysSql } from '../../engine/decide/directory.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { saveAchievement } from '../achievements/actions.ts';
import { demoLead } from './cast.ts';
import {
  type DemoPerson,
  demoSlug,
  demoSource,
  storyAchievements,
  storyEvents,
  storyOpening,
  storyPeople,
  storyStart,
} from './story.ts';
import type { StoryClock } from './story-clock.ts';
import { StoryRecognitions } from './story-recognitions.ts';

const stepMicros = 3_600_000_000;

/** Creates the demo's workspace, its source and its people; answers the workspace's id. */
export async function createDemoWorkspace(database: Database): Promise<string> {
  const workspaceId = uuidv7();
  await database.inWorkspace(workspaceId, async (tx) => {
    const now = toTimestamp(Date.now() * 1000);
    await tx.query(
      `insert into workspaces (workspace_id, slug, name, demo, created_at) values ($1, $2, 'Demo help desk', true, $3)`,
      [workspaceId, demoSlug, now],
    );
    const sourceId = uuidv7();
    await tx.query(
      `insert into sources (workspace_id, source_id, slug, name, kind, creates_people, created_at) values ($1, $2, $3, 'ServiceNow incidents', 'demo', true, $4)`,
      [workspaceId, sourceId, demoSource, now],
    );
    await insertPeople(tx, workspaceId, sourceId, [...storyPeople(), demoLead], now);
  });
  return workspaceId;
}

async function insertPeople(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  people: readonly DemoPerson[],
  now: string,
): Promise<void> {
  const rows = JSON.stringify(people.map((person) => ({ ...person, id: uuidv7() })));
  await tx.query(
    `insert into people (workspace_id, person_id, handle, name, created_at)
     select $1, id, handle, name, $3 from json_to_recordset($2) as r (id uuid, handle text, name text)`,
    [workspaceId, rows, now],
  );
  await tx.query(
    `insert into person_facts (workspace_id, person_id, valid_from, zone, attributes)
     select $1, id, $3, 'UTC', jsonb_build_object('team', team, 'role', role)
     from json_to_recordset($2) as r (id uuid, team text, role text)`,
    [workspaceId, rows, alwaysSql],
  );
  await tx.query(
    `insert into identities (workspace_id, source_id, external_id, person_id, created_at)
     select $1, $3, handle, id, $4 from json_to_recordset($2) as r (id uuid, handle text)`,
    [workspaceId, rows, sourceId, now],
  );
}

/**
 * Brings the story to its opening: history silently, then the last days hour by hour, so that a visitor finds awards
 * that wait, were confirmed and were withdrawn. Safe to repeat after a crash in the middle.
 */
export async function playToOpening(
  database: Database,
  engine: Engine,
  workspaceId: string,
  clock: StoryClock,
): Promise<void> {
  clock.hold(storyStart);
  const workspace = await engine.workspace(workspaceId);
  const source = [...workspace.directory.sources.values()].find((one) => one.slug === demoSource);
  if (!source) throw new Error('The demo workspace has lost its source.');
  for (const yaml of storyAchievements())
    await saveAchievement({ database, engine }, workspaceId, yaml, beginningOfTime);
  const all = storyEvents();
  const history = all.filter((one) => one.knownAt < storyStart).map((one) => one.event);
  for (let start = 0; start < history.length; start += 1000) {
    await engine.accept(workspaceId, source, history.slice(start, start + 1000), { mode: 'history' });
  }
  clock.cursor = history.length;
  const recognitions = new StoryRecognitions();
  for (let at = storyStart + stepMicros; ; at += stepMicros) {
    const until = Math.min(at, storyOpening);
    clock.hold(until);
    await playUntil(engine, workspaceId, source, clock, until);
    await engine.settle(workspaceId);
    await recognitions.giveUntil(database, engine, workspaceId, until);
    if (until === storyOpening) break;
  }
  clock.hold(null);
  await clock.save();
}

/** Sends what could be known by a moment of the story. */
export async function playUntil(
  engine: Engine,
  workspaceId: string,
  source: { id: string; slug: string },
  clock: StoryClock,
  until: number,
): Promise<void> {
  const all = storyEvents();
  let end = clock.cursor;
  while (end < all.length && (all[end]?.knownAt ?? Number.POSITIVE_INFINITY) <= until) end++;
  const due = all.slice(clock.cursor, end).map((one) => one.event);
  for (let start = 0; start < due.length; start += 1000)
    await engine.accept(workspaceId, source, due.slice(start, start + 1000), { mode: 'live' });
  clock.cursor = end;
}
