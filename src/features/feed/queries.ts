import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Announcement } from '../../engine/decide/announce.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import type { Award } from '../awards/api.ts';
import { awardsById } from '../awards/queries.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type AwardRow, presentAwards } from '../present.ts';
import type { FeedItem } from './api.ts';

export interface AnnouncementRow {
  seq: number;
  at: Micros;
  kind: Announcement['kind'];
  person_id: string | null;
  award_ids: string[];
}

/** The workspace's feed, newest first: confirmed awards only. */
export async function readFeed(
  tx: Tx,
  workspace: WorkspaceEngine,
  cursor: string | undefined,
  limit: number,
) {
  const after = decodeCursor(cursor, 1);
  const rows = await tx.query<AnnouncementRow>(
    `select seq, at, kind, person_id, award_ids from announcements
     where workspace_id = $1 and kind = 'feed' and ($2::bigint is null or seq < $2) order by seq desc limit $3`,
    [workspace.workspaceId, after?.[0] ?? null, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const items = await presentFeed(tx, workspace, shown);
  const last = shown.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.seq]) : null };
}

/** Feed lines as they stand now: what was revoked since is left out. */
export async function presentFeed(
  tx: Tx,
  workspace: WorkspaceEngine,
  rows: readonly AnnouncementRow[],
): Promise<FeedItem[]> {
  const awards = await loadAwards(tx, workspace, rows);
  return rows.flatMap((row) => {
    const standing = row.award_ids
      .flatMap((id) => awards.get(id) ?? [])
      .filter((award) => award.state === 'confirmed');
    return standing.length > 0
      ? [{ seq: row.seq, at: formatInstant(row.at), kind: 'award' as const, awards: standing }]
      : [];
  });
}

export async function loadAwards(
  tx: Tx,
  workspace: WorkspaceEngine,
  rows: readonly AnnouncementRow[],
): Promise<Map<string, Award>> {
  const found: AwardRow[] = await awardsById(tx, workspace.workspaceId, [
    ...new Set(rows.flatMap((row) => row.award_ids)),
  ]);
  return new Map(presentAwards(found, workspace).map((award) => [award.id, award]));
}

/** What a stream missed since an id. */
export function announcementsSince(
  tx: Tx,
  workspaceId: string,
  seq: number,
  personId: string | null,
  limit: number,
): Promise<AnnouncementRow[]> {
  return tx.query<AnnouncementRow>(
    `select seq, at, kind, person_id, award_ids from announcements
     where workspace_id = $1 and seq > $2 and (person_id is null or person_id = $3) order by seq limit $4`,
    [workspaceId, seq, personId, limit],
  );
}
