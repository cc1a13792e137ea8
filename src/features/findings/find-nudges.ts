import { factsAt } from '../../domain/achievements/reading/person.ts';
import { addDeeds, type Deed } from '../../domain/achievements/reading/read-deeds.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isNudged } from '../../domain/notices/near.ts';
import { type EventRow, eventColumns, toEvent } from '../../engine/log/read-events.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { nearGoals, type Place } from './stand-near.ts';
import type { NewFinding } from './write-findings.ts';

/** What is older is history, and no reason to say anything (silence law). */
const newsMicros = 24 * 3_600_000_000;

/**
 * Who has come near a goal by the events after `after` up to `upTo`. Where somebody stands is asked of the engine, so the
 * order in which events arrived cannot matter, and whoever has got there already is not nudged.
 */
export async function findNudges(
  tx: Tx,
  workspace: WorkspaceEngine,
  after: number,
  upTo: number,
  now: Micros,
): Promise<NewFinding[]> {
  const found: NewFinding[] = [];
  for (const place of await touchedPlaces(tx, workspace, after, upTo, now)) {
    for (const { near, decision, facts } of await nearGoals(tx, workspace, place, now)) {
      const { version, window } = decision.standing;
      found.push({
        kind: 'nudge',
        personId: place.personId,
        onceKey: `${place.achievementId} ${near.scope}`,
        achievementId: place.achievementId,
        version: version.version,
        aboutId: null,
        awardId: null,
        windowKey: place.windowKey,
        endsAt: window.endsAt,
        lookAt: near.lookAt,
        facts,
      });
    }
  }
  return found;
}

/** The windows that new events counted in. */
async function touchedPlaces(
  tx: Tx,
  { workspaceId, rules, directory }: WorkspaceEngine,
  after: number,
  upTo: number,
  now: Micros,
): Promise<Place[]> {
  const rows = await tx.query<EventRow>(
    `select ${eventColumns} from events e join sources s using (workspace_id, source_id)
     where e.workspace_id = $1 and e.seq > $2 and e.seq <= $3 and e.mode = 0 and e.occurred_at > $4 order by e.seq`,
    [workspaceId, after, upTo, toTimestamp(now - newsMicros)],
  );
  const deeds: Deed[] = [];
  for (const row of rows) {
    const listening = rules.listeners(row.type);
    if (listening.length > 0)
      addDeeds(deeds, listening, { seq: row.seq, event: toEvent(row) }, directory.find, false);
  }
  const places = new Map<string, Place>();
  for (const deed of deeds) {
    const credit = deed.kind === 'evidence' ? deed : deed.kind === 'mark' ? deed.mark.credit : null;
    if (!credit || !isNudged(deed.version)) continue;
    const { windowKey } = credit;
    const personId = directory.rootOf(credit.person.id);
    const { achievementId } = deed.rule;
    places.set(`${achievementId} ${personId} ${windowKey}`, { achievementId, personId, windowKey });
  }
  return [...places.values()];
}

/** Everybody of a team who is still there. */
export function teamOf({ directory }: WorkspaceEngine, team: string, now: Micros): string[] {
  return [...directory.people].flatMap((person) =>
    directory.isActive(person.id) && factsAt(person, now).attributes.team === team ? [person.id] : [],
  );
}
