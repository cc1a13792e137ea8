import { createHash } from 'node:crypto';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';

/** An achievement as the workspace has it: its newest version. */
export interface KnownAchievement {
  readonly achievementId: string;
  readonly key: string;
  readonly version: number;
  readonly validFrom: Micros;
  /** The newest text, also of a retired one. */
  readonly yaml: string;
  readonly isRetired: boolean;
}

export async function readKnown(tx: Tx, workspaceId: string): Promise<KnownAchievement[]> {
  const rows = await tx.query<{
    achievement_id: string;
    key: string;
    version: number;
    valid_from: number;
    yaml: string | null;
    text: string;
  }>(
    `select a.achievement_id, a.key, newest.version, newest.valid_from, newest.yaml, written.yaml as text
     from achievements a
     cross join lateral (select version, valid_from, yaml from achievement_versions v
       where v.workspace_id = $1 and v.achievement_id = a.achievement_id order by version desc limit 1) newest
     cross join lateral (select yaml from achievement_versions v
       where v.workspace_id = $1 and v.achievement_id = a.achievement_id and yaml is not null
       order by version desc limit 1) written
     where a.workspace_id = $1 order by a.key`,
    [workspaceId],
  );
  return rows.map((row) => ({
    achievementId: row.achievement_id,
    key: row.key,
    version: row.version,
    validFrom: row.valid_from,
    yaml: row.text,
    isRetired: row.yaml === null,
  }));
}

/** Changes with every version that is written, and with nothing else: versions are never edited. */
export function fingerprintOf(workspaceId: string, known: readonly KnownAchievement[]): string {
  const versions = known.map(({ key, version }) => [key, version]);
  return createHash('sha256')
    .update(JSON.stringify([workspaceId, versions]))
    .digest('hex');
}

/** Writes the next version of an achievement, or its first; null for the text retires it. Answers its id. */
export async function insertVersion(
  tx: Tx,
  workspaceId: string,
  { key, known, yaml, validFrom }: NewVersion,
): Promise<{ achievementId: string; version: number }> {
  const achievementId = known?.achievementId ?? uuidv7();
  const version = (known?.version ?? 0) + 1;
  const now = toTimestamp(Date.now() * 1000);
  if (!known) {
    await tx.query(
      `insert into achievements (workspace_id, achievement_id, key, state, created_at) values ($1, $2, $3, 'live', $4)`,
      [workspaceId, achievementId, key, now],
    );
  }
  await tx.query(
    'insert into achievement_versions (workspace_id, achievement_id, version, valid_from, yaml, created_at) values ($1, $2, $3, $4, $5, $6)',
    [workspaceId, achievementId, version, toTimestamp(validFrom), yaml, now],
  );
  const state = yaml === null ? 'retired' : 'live';
  // What a retired one has counted stays as it is; a text still has to be folded through the stored events.
  await tx.query(
    'update achievements set state = $3, backfilled = backfilled and $4 where workspace_id = $1 and achievement_id = $2',
    [workspaceId, achievementId, state, yaml === null],
  );
  return { achievementId, version };
}

export interface NewVersion {
  readonly key: string;
  readonly known: KnownAchievement | undefined;
  readonly yaml: string | null;
  readonly validFrom: Micros;
}
