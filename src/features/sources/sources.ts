import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';

export interface SourceToMake {
  readonly slug: string;
  readonly name: string;
  /** `api` (events by HTTP), `import` (files), `demo`. */
  readonly kind: string;
  readonly createsPeople: boolean;
}

export interface EnsuredSource {
  readonly id: string;
  readonly slug: string;
  readonly created: boolean;
}

/** The source of that slug, made if there is none; one that exists stays as it is. */
export function ensureSource(
  database: Database,
  workspaceId: string,
  wanted: SourceToMake,
): Promise<EnsuredSource> {
  return database.inWorkspace(workspaceId, (tx) => ensureSourceIn(tx, workspaceId, wanted));
}

/** The same inside a transaction of the caller. */
export async function ensureSourceIn(
  tx: Tx,
  workspaceId: string,
  { slug, name, kind, createsPeople }: SourceToMake,
): Promise<EnsuredSource> {
  const [made] = await tx.query<{ id: string }>(
    `insert into sources (workspace_id, source_id, slug, name, kind, creates_people, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (workspace_id, slug) do nothing returning source_id as id`,
    [workspaceId, uuidv7(), slug, name, kind, createsPeople, toTimestamp(Date.now() * 1000)],
  );
  const id = made?.id ?? (await findSourceId(tx, workspaceId, slug));
  if (id === null) throw new Error(`The source ${slug} vanished while it was being made.`);
  return { id, slug, created: made !== undefined };
}

export async function findSourceId(tx: Tx, workspaceId: string, slug: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    'select source_id as id from sources where workspace_id = $1 and slug = $2',
    [workspaceId, slug],
  );
  return row?.id ?? null;
}
