import { createHash } from 'node:crypto';
import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import { staysQuiet, subjectOf } from '../../domain/recognition/authenticity/dismissal.ts';
import { findHints } from '../../domain/recognition/authenticity/find-hints.ts';
import type { Given, Hint } from '../../domain/recognition/authenticity/hint.ts';
import { sayHint } from '../../domain/recognition/authenticity/say-hint.ts';
import { type SoftLimits, usualLimits } from '../../domain/recognition/soft-limits.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { presentPerson } from '../present.ts';
import type { Audience } from '../recognitions/api.ts';
import type { Authenticity, AuthenticityHint } from './api.ts';

const evidenceMax = 50;

interface Dismissal {
  hint_key: string;
  evidence: string[];
  reason: string;
  dismissed_by: string | null;
  at: Micros;
}

/** What a hint is asked for by: the same while it is about the same. */
export function keyOf(hint: Pick<Hint, 'kind' | 'people' | 'quarter'>): string {
  return createHash('sha256').update(subjectOf(hint)).digest('hex').slice(0, 16);
}

/** Hints from a moment on; those that were dismissed and stay quiet apart. */
export async function readAuthenticity(
  tx: Tx,
  workspace: WorkspaceEngine,
  since: Micros,
): Promise<Authenticity> {
  const now = workspace.options.now();
  const { hints, withheld, byId } = await findAllHints(tx, workspace, since);
  const rows = await tx.query<Dismissal>(
    'select hint_key, evidence, reason, dismissed_by, at from authenticity_dismissals where workspace_id = $1',
    [workspace.workspaceId],
  );
  const dismissals = new Map(rows.map((row) => [row.hint_key, row]));
  const isQuiet = (hint: Hint): boolean => {
    const dismissal = dismissals.get(keyOf(hint));
    return dismissal !== undefined && staysQuiet(hint, dismissal);
  };
  const present = (hint: Hint) => presentHint(workspace, hint, byId, dismissals.get(keyOf(hint)), now);
  return {
    since: formatInstant(since),
    recognitions: byId.size,
    hints: hints.filter((hint) => !isQuiet(hint)).map(present),
    dismissed: hints.filter(isQuiet).map(present),
    withheld,
  };
}

/** Without words where it is for those named. */
type GivenRow = Given & { readonly audience: Audience };

/** Looks at every recognition that is shown, from a moment on; works-council mode leaves out what is about few. */
export async function findAllHints(
  tx: Tx,
  workspace: WorkspaceEngine,
  since: Micros,
): Promise<{ hints: Hint[]; withheld: number; byId: ReadonlyMap<string, GivenRow> }> {
  const rows = await tx.query<GivenRow>(
    `select r.recognition_id as id, r.giver_id as giver, r.given_at as at, r.audience,
       case r.audience when 'everyone' then r.what || ' ' || r.effect else '' end as text,
       array(select person_id::text from recognition_recipients p
         where p.workspace_id = $1 and p.recognition_id = r.recognition_id order by person_id) as recipients
     from recognitions r where r.workspace_id = $1 and r.state = 'shown' and r.given_at >= $2 order by r.given_at`,
    [workspace.workspaceId, toTimestamp(since)],
  );
  const now = workspace.options.now();
  const sizes = teamSizes(workspace, now);
  const around = (id: string) => {
    const person = workspace.directory.person(id);
    const team = person && factsAt(person, now).attributes.team;
    // Whoever is in no team has everybody around.
    return (team === undefined ? workspace.directory.size : (sizes.get(team) ?? 1)) - 1;
  };
  const byId = new Map<string, GivenRow>(rows.map((row) => [row.id, row]));
  const found = findHints(rows, { around, zone: 'UTC' });
  const hints = found.filter(({ people }) =>
    maySayOf(new Set(people).size, workspace.directory.privacy.isWorksCouncil),
  );
  return { hints, withheld: found.length - hints.length, byId };
}

/** From how many recognitions on a giver reads a gentle sentence in this workspace. */
export async function readLimits(tx: Tx, workspaceId: string): Promise<SoftLimits> {
  const [row] = await tx.query<{ to_one_a_week: number; a_day: number }>(
    'select to_one_a_week, a_day from recognition_limits where workspace_id = $1',
    [workspaceId],
  );
  return row ? { toOneAWeek: row.to_one_a_week, aDay: row.a_day } : usualLimits;
}

function teamSizes({ directory }: WorkspaceEngine, now: Micros): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const person of directory.people) {
    const { team } = factsAt(person, now).attributes;
    if (team !== undefined) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  }
  return sizes;
}

function presentHint(
  { directory }: WorkspaceEngine,
  hint: Hint,
  byId: ReadonlyMap<string, GivenRow>,
  dismissal: Dismissal | undefined,
  now: Micros,
): AuthenticityHint {
  const nameOf = (id: string) => directory.person(id)?.name ?? 'Somebody';
  const evidence = hint.evidence.flatMap((id) => byId.get(id) ?? []).sort((a, b) => b.at - a.at);
  // What is for those named counts, and is not shown.
  const shown = evidence.filter(({ audience }) => audience === 'everyone');
  return {
    key: keyOf(hint),
    kind: hint.kind,
    ...sayHint(hint, nameOf),
    people: hint.people.map((id) => presentPerson(directory.person(id), now)),
    evidence: shown.slice(0, evidenceMax).map(({ id, at, giver, recipients, text }) => ({
      id,
      at: formatInstant(at),
      giver: nameOf(giver),
      recipients: recipients.map(nameOf),
      what: text,
    })),
    evidenceCount: evidence.length,
    chance: hint.kind === 'same-words' ? null : hint.chance,
    dismissal: dismissal
      ? {
          reason: dismissal.reason,
          by:
            dismissal.dismissed_by === null
              ? null
              : presentPerson(directory.person(dismissal.dismissed_by), now),
          at: formatInstant(dismissal.at),
        }
      : null,
  };
}
