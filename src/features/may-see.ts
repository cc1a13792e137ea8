import { factsAt } from '../domain/achievements/reading/person.ts';
import { mayExplainOthers, maySeeOfOthers } from '../domain/privacy/groups.ts';
import { Refusal } from '../domain/refusal.ts';
import type { WorkspaceEngine } from '../engine/workspace-engine.ts';
import type { Viewer } from './viewer.ts';

/**
 * Whose unconfirmed awards and receipts somebody may see: an admin everybody's, a manager also those of the people whose
 * fact `manager` names them now, everyone their own. Under works-council mode of others only what waits for a decision.
 */
export interface Sight {
  readonly all: boolean;
  readonly people: readonly string[];
  readonly self: string | null;
  readonly isWorksCouncil: boolean;
}

export function sightOf(viewer: Viewer, workspace: WorkspaceEngine): Sight {
  const self = viewer.personId;
  const { isWorksCouncil } = workspace.directory.privacy;
  if (viewer.roles.includes('admin')) return { all: true, people: [], self, isWorksCouncil };
  if (self === null) return { all: false, people: [], self, isWorksCouncil };
  const me = workspace.directory.person(self);
  if (!me || !viewer.roles.includes('manager')) return { all: false, people: [self], self, isWorksCouncil };
  const now = workspace.options.now();
  const reports = [...workspace.directory.people].filter(
    (person) => factsAt(person, now).attributes.manager === me.handle,
  );
  return { all: false, people: [self, ...reports.map((person) => person.id)], self, isWorksCouncil };
}

/** Whether somebody is among those whom the viewer looks after. */
export function sees(sight: Sight, personId: string): boolean {
  return sight.all || sight.people.includes(personId);
}

/** Whether an award of theirs in this state may be seen. */
export function seesAward(sight: Sight, personId: string, state: string): boolean {
  if (state === 'confirmed' || personId === sight.self) return true;
  return sees(sight, personId) && maySeeOfOthers(state, sight.isWorksCouncil);
}

/** Whether where they stand, what did not count and why not may be seen. */
export function seesMisses(sight: Sight, personId: string): boolean {
  return personId === sight.self || (sees(sight, personId) && mayExplainOthers(sight.isWorksCouncil));
}

/** Whether where somebody stands may be told at all; a key with the scope `progress` looks after everybody. */
export function asksAfter(viewer: Viewer, sight: Sight, personId: string): boolean {
  return viewer.key !== undefined || sees(sight, personId);
}

/** Whether it may be told now: under works-council mode it is theirs alone. */
export function seesProgress(viewer: Viewer, sight: Sight, personId: string): boolean {
  return viewer.key ? mayExplainOthers(sight.isWorksCouncil) : seesMisses(sight, personId);
}

export function refuseMisses(): Refusal {
  return new Refusal('works-council', 403, {
    message:
      'Works-council mode is on: where somebody stands, and what did not count, is theirs alone to see.',
  });
}
