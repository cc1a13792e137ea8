import type { SourceEvent } from '../../src/domain/events/event.ts';
import { beginningOfTime } from '../../src/domain/time/window.ts';
import type { AcceptOptions } from '../../src/engine/door.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { saveAchievement } from '../../src/features/achievements/actions.ts';
import type { Database } from '../../src/store/database.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { newWorkspace } from './database.ts';

/** A fresh workspace with one source, whose actors become people, and achievements that are live since ever. */
export async function setUpDesk(database: Database, engine: Engine, ...texts: readonly string[]) {
  const workspaceId = await newWorkspace(database as Parameters<typeof newWorkspace>[0]);
  const source = { id: uuidv7(), slug: 'desk' };
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into sources (workspace_id, source_id, slug, name, kind, creates_people, created_at) values ($1, $2, 'desk', 'Desk', 'api', true, now())`,
      [workspaceId, source.id],
    ),
  );
  for (const text of texts) await saveAchievement({ database, engine }, workspaceId, text, beginningOfTime);
  const send = (events: readonly SourceEvent[], options: AcceptOptions = { mode: 'history' }) =>
    engine.accept(workspaceId, source, events, options);
  const states = async () => {
    const rows = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ state: string; handle: string }>(
        'select state, handle from awards join people using (workspace_id, person_id) order by handle',
      ),
    );
    return rows.map(({ handle, state }) => `${handle} ${state}`);
  };
  return { workspaceId, source, send, states };
}

/** Answered within two hours, twice in a week. */
export const quickAnswer = `
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

export const deskMonday = Date.parse('2026-03-02T08:00Z') * 1000;

export function deskEvent(type: string, ticket: string, hours: number, by = 'Ana'): SourceEvent {
  return {
    id: `${type}-${ticket}-${hours}-${by}`,
    source: 'desk',
    type: `helpdesk.${type}`,
    at: deskMonday + hours * 3_600_000_000,
    sequence: '',
    subject: null,
    data: { ticket, by },
  };
}
