import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import type { Window } from '../../domain/time/window.ts';
import { endOfTime } from '../../domain/time/window.ts';
import type { Telling } from '../../engine/decide/tell.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';

/** Where somebody stood when it was noticed. */
export interface GoalFacts {
  readonly value: number;
  readonly needed: number;
  readonly provisional: number;
  readonly tier: string | null;
  readonly window: Pick<Window, 'kind' | 'key' | 'zone' | 'startsAt' | 'endsAt'>;
  readonly lastAt: Micros;
  readonly scope: string;
}

/** What a lead is told of somebody, in each language it may be read in. */
export interface PatternFacts {
  readonly sentences: Readonly<Record<Language, string>>;
}

/** An award of the team, or of one of its people. */
export interface TeamFacts {
  readonly team: string;
  readonly isOfTeam: boolean;
}

interface Base {
  /** Who is told. */
  readonly personId: string;
  readonly onceKey: string;
  readonly achievementId: string | null;
  readonly version: number | null;
  readonly aboutId: string | null;
  readonly awardId: string | null;
  readonly windowKey: string | null;
  readonly endsAt: Micros | null;
  readonly lookAt: Micros | null;
}

/** Something that was noticed and is to be told. */
export type NewFinding = Base &
  (
    | { readonly kind: 'nudge' | 'stall'; readonly facts: GoalFacts }
    | { readonly kind: 'pattern'; readonly facts: PatternFacts }
    | { readonly kind: 'team'; readonly facts: TeamFacts }
  );

/** Writes what has not been found before. What is told of it comes with it. */
export async function writeFindings(
  tx: Tx,
  workspaceId: string,
  found: readonly NewFinding[],
  now: Micros,
): Promise<Telling[]> {
  if (found.length === 0) return [];
  const rows = await tx.query<{ finding_id: string; person_id: string }>(
    `insert into findings (workspace_id, finding_id, person_id, kind, once_key, at, achievement_id, version, about_id, award_id,
       window_key, ends_at, look_at, state, facts)
     select $1, i, p, k, o, $3, c, v, b, a, w, e, l, 'stands', f from json_to_recordset($2)
     as x (i uuid, p uuid, k text, o text, c uuid, v int, b uuid, a uuid, w text, e timestamptz, l timestamptz, f jsonb)
     on conflict (workspace_id, person_id, kind, once_key) do nothing returning finding_id, person_id`,
    [
      workspaceId,
      JSON.stringify(
        found.map((one) => ({
          i: uuidv7(),
          p: one.personId,
          k: one.kind,
          o: one.onceKey,
          c: one.achievementId,
          v: one.version,
          b: one.aboutId,
          a: one.awardId,
          w: one.windowKey,
          e: timestampOr(one.endsAt),
          l: timestampOr(one.lookAt),
          f: one.facts,
        })),
      ),
      toTimestamp(now),
    ],
  );
  return rows.map((row) => ({
    kind: 'notice',
    personId: row.person_id,
    awardIds: [],
    findingId: row.finding_id,
  }));
}

export function timestampOr(at: Micros | null): string | null {
  return at === null || at >= endOfTime ? null : toTimestamp(at);
}
