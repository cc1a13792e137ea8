import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { sightOf } from '../may-see.ts';
import type { Viewer } from '../viewer.ts';
import type { Calendar, CalendarsView } from './api.ts';

/** The addresses somebody has, their own first, and the teams they can have one of. */
export async function listCalendars(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  personId: string,
): Promise<CalendarsView> {
  const rows = await tx.query<{ calendar_id: string; team: string; made_at: Micros }>(
    'select calendar_id, team, made_at from calendars where workspace_id = $1 and person_id = $2 order by team',
    [workspace.workspaceId, personId],
  );
  const calendars = rows.map(
    ({ calendar_id: id, team, made_at: at }): Calendar => ({
      id,
      team: team === '' ? null : team,
      madeAt: formatInstant(at),
    }),
  );
  return { calendars, teams: offeredTeams(workspace, viewer, personId) };
}

/** Somebody's own team, and those of the people they lead. */
export function offeredTeams(workspace: WorkspaceEngine, viewer: Viewer, personId: string): string[] {
  const now = workspace.options.now();
  const led = sightOf(viewer, workspace).people;
  const people = [...new Set([personId, ...led])].flatMap((id) => workspace.directory.person(id) ?? []);
  return [...new Set(people.flatMap((person) => factsAt(person, now).attributes.team || []))];
}

export interface CalledCalendar {
  readonly personId: string;
  /** Null for their own. */
  readonly team: string | null;
}

/** Whose calendar has this secret. */
export async function findCalendar(
  tx: Tx,
  workspaceId: string,
  hash: Buffer,
): Promise<CalledCalendar | undefined> {
  const [row] = await tx.query<{ person_id: string; team: string }>(
    'select person_id, team from calendars where workspace_id = $1 and hash = $2',
    [workspaceId, hash],
  );
  return row && { personId: row.person_id, team: row.team === '' ? null : row.team };
}
