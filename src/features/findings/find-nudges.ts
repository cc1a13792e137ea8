import { factsAt } from '../../domain/achievements/reading/person.ts';
import { addDeeds, type Deed } from '../../domain/achievements/reading/read-deeds.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isNudged } from '../../domain/notices/goals/near.ts';
import { type EventRow, eventColumns, toEvent } from '../../engine/log/read-events.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { nearGoals, type Place } from './stand-near.ts';
import type { NewFinding } from './write-findings.ts';

/** What is older is history, and no reason to say anything (silence law). */
const newsMicros = 24 * 3_600_000_000;

/**
 * Who has come near a goal by what counted just now. Where somebody stands is asked of the engine, so the
 * order in which events arrived cannot matter, and whoever has got there already is not nudged.
 */
export async function findNudges(
  tx: Tx,
  workspace: WorkspaceEngine,
  counted: readonly Counted[],
  now: Micros,
): Promise<NewFinding[]> {
  const places = new Map<string, Counted>();
  for (const one of counted)
    if (one.isNudged && one.at > now - newsMicros)
      places.set(`${one.achievementId} ${one.personId} ${one.windowKey}`, one);
  const found: NewFinding[] = [];
  for (const { achievementId, personId, windowKey } of places.values()) {
    for (const { near, decision, facts } of await nearGoals(
      tx,
      workspace,
      { achievementId, personId, windowKey },
      now,
    )) {
      const { version, window } = decision.standing;
      found.push({
        kind: 'nudge',
        personId,
        onceKey: `${achievementId} ${near.scope}`,
        achievementId,
        version: version.version,
        aboutId: null,
        awardId: null,
        windowKey,
        endsAt: window.endsAt,
        lookAt: near.lookAt,
        facts,
      });
    }
  }
  return found;
}

/** A deed that counted in a window of somebody. */
export interface Counted extends Place {
  readonly at: Micros;
  readonly isNudged: boolean;
}

/** What the events after `after` up to `upTo` counted towards. */
export async function countedBetween(
  tx: Tx,
  { workspaceId, rules, directory }: WorkspaceEngine,
  after: number,
  upTo: number,
): Promise<Counted[]> {
  const rows = await tx.query<EventRow>(
    `select ${eventColumns} from events e join sources s using (workspace_id, source_id)
     where e.workspace_id = $1 and e.seq > $2 and e.seq <= $3 and e.mode = 0 order by e.seq`,
    [workspaceId, after, upTo],
  );
  const deeds: Deed[] = [];
  for (const row of rows) {
    const listening = rules.listeners(row.type);
    if (listening.length > 0)
      addDeeds(deeds, listening, { seq: row.seq, event: toEvent(row) }, directory.find, false);
  }
  return deeds.flatMap((deed): Counted[] => {
    const credit = deed.kind === 'evidence' ? deed : deed.kind === 'mark' ? deed.mark.credit : null;
    if (!credit) return [];
    const personId = directory.rootOf(credit.person.id);
    const { windowKey } = credit;
    const { achievementId } = deed.rule;
    const { at } = deed.fact.event;
    return [{ achievementId, personId, windowKey, at, isNudged: isNudged(deed.version) }];
  });
}

/** Everybody of a team who is still there. */
export function teamOf({ directory }: WorkspaceEngine, team: string, now: Micros): string[] {
  return [...directory.people].flatMap((person) =>
    directory.isActive(person.id) && factsAt(person, now).attributes.team === team ? [person.id] : [],
  );
}
