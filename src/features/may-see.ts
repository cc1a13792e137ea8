import { factsAt } from '../domain/achievements/reading/person.ts';
import type { WorkspaceEngine } from '../engine/workspace-engine.ts';
import type { Viewer } from './viewer.ts';

/**
 * Whose unconfirmed awards and receipts somebody may see: an admin everybody's, a manager also those of the people whose
 * fact `manager` names them now, everyone their own.
 */
export interface Sight {
  readonly all: boolean;
  readonly people: readonly string[];
}

export function sightOf(viewer: Viewer, workspace: WorkspaceEngine): Sight {
  if (viewer.roles.includes('admin')) return { all: true, people: [] };
  if (viewer.personId === null) return { all: false, people: [] };
  const me = workspace.directory.person(viewer.personId);
  if (!me || !viewer.roles.includes('manager')) return { all: false, people: [viewer.personId] };
  const now = workspace.options.now();
  const reports = [...workspace.directory.people].filter(
    (person) => factsAt(person, now).attributes.manager === me.handle,
  );
  return { all: false, people: [viewer.personId, ...reports.map((person) => person.id)] };
}

export function sees(sight: Sight, personId: string): boolean {
  return sight.all || sight.people.includes(personId);
}
