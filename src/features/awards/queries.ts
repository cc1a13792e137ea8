import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid } from '../../store/uuid.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type Sight, sees } from '../may-see.ts';
import { type AwardRow, awardColumns, presentAwards } from '../present.ts';

export interface AwardFilter {
  readonly person?: string | undefined;
  readonly achievement?: string | undefined;
  readonly state?: string | undefined;
  readonly window?: string | undefined;
  readonly tier?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Newest earned first. What is confirmed, and all of those whom the viewer may see. */
export async function listAwards(tx: Tx, workspace: WorkspaceEngine, sight: Sight, filter: AwardFilter) {
  const after = decodeCursor(filter.cursor, ['number', 'uuid']);
  const person =
    filter.person === undefined ? null : (workspace.directory.byHandle(filter.person)?.id ?? 'none');
  const achievement =
    filter.achievement === undefined
      ? null
      : (workspace.rules.byKey(filter.achievement)?.achievementId ?? 'none');
  if (person === 'none' || achievement === 'none') return { items: [], nextCursor: null };
  const rows = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1
       and ($2::uuid is null or person_id = $2) and ($3::uuid is null or achievement_id = $3)
       and ($4::text is null or state = $4) and ($5::text is null or window_key = $5) and ($6::text is null or tier = $6)
       and ($7::boolean or state = 'confirmed' or person_id = any($8::uuid[]))
       and ($9::timestamptz is null or (earned_at, award_id) < ($9, $10::uuid))
     order by earned_at desc, award_id desc limit $11`,
    [
      workspace.workspaceId,
      person,
      achievement,
      filter.state ?? null,
      filter.window ?? null,
      filter.tier ?? null,
      sight.all,
      sight.people,
      after ? toTimestamp(after[0]) : null,
      after?.[1] ?? null,
      filter.limit + 1,
    ],
  );
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > filter.limit && last ? encodeCursor([last.earned_at, last.award_id]) : null;
  return { items: presentAwards(shown, workspace), nextCursor };
}

/** One award, if the viewer may see it. */
export async function findAward(
  tx: Tx,
  workspaceId: string,
  sight: Sight,
  id: string,
): Promise<AwardRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and award_id = $2`,
    [workspaceId, id],
  );
  if (!row) return undefined;
  return sees(sight, row.person_id) || row.state === 'confirmed' ? row : undefined;
}

/** Awards by id, in the order asked for. */
export async function awardsById(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<AwardRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and award_id = any($2)`,
    [workspaceId, ids],
  );
  const byId = new Map(rows.map((row) => [row.award_id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
