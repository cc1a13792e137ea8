import type { AwardAt } from '../../domain/achievements/trying/compare-awards.ts';
import type { Tx } from '../../store/database.ts';

/** One achievement's awards on record. */
export interface OnRecord {
  readonly awards: readonly (AwardAt & { readonly id: string })[];
  /** What a person decides or has declined, by person and scope: no rule overrules that. */
  readonly reviewed: ReadonlySet<string>;
}

export async function readStanding(tx: Tx, workspaceId: string, achievementId: string): Promise<OnRecord> {
  const rows = await tx.query<{
    id: string;
    personId: string;
    scope: string;
    state: string;
    earnedAt: number;
  }>(
    `select award_id as id, person_id as "personId", scope, state, earned_at as "earnedAt" from awards
     where workspace_id = $1 and achievement_id = $2 and (state in ('pending', 'confirmed', 'in_review') or verdict in ('declined', 'revoked'))`,
    [workspaceId, achievementId],
  );
  const isStanding = ({ state }: { state: string }) => state === 'pending' || state === 'confirmed';
  return {
    awards: rows.filter(isStanding) as OnRecord['awards'][number][],
    reviewed: new Set(rows.filter((row) => !isStanding(row)).map(keyOf)),
  };
}

export function withoutReviewed<Award extends AwardAt>(
  awards: readonly Award[],
  { reviewed }: OnRecord,
): Award[] {
  return awards.filter((award) => !reviewed.has(keyOf(award)));
}

function keyOf({ personId, scope }: { personId: string; scope: string }): string {
  return `${personId} ${scope}`;
}
