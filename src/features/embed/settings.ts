import { Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../../store/database.ts';
import { recordAudit } from '../audit/actions.ts';
import type { Viewer } from '../viewer.ts';
import type { EmbedSettings } from './api.ts';

export async function readEmbedSettings(tx: Tx, workspaceId: string): Promise<EmbedSettings> {
  const [row] = await tx.query<EmbedSettings>(
    `select origins, array(select slug from sources s where s.workspace_id = $1 and s.source_id = any (e.sources) order by slug) as sources
     from embed_settings e where workspace_id = $1`,
    [workspaceId],
  );
  return row ?? { origins: [], sources: [] };
}

export async function writeEmbedSettings(
  tx: Tx,
  viewer: Viewer,
  { origins, sources }: EmbedSettings,
): Promise<EmbedSettings> {
  const { workspaceId } = viewer;
  const found = await tx.query<{ source_id: string; slug: string }>(
    'select source_id, slug from sources where workspace_id = $1 and slug = any ($2::text[])',
    [workspaceId, sources],
  );
  const unknown = sources.find((slug) => !found.some((one) => one.slug === slug));
  if (unknown !== undefined)
    throw new Refusal('unknown-source', 422, {
      message: `There is no source ${JSON.stringify(unknown)}. The Sources page lists those there are.`,
      pointer: '/sources',
    });
  const wanted = [...new Set(origins)];
  await tx.query(
    `insert into embed_settings (workspace_id, origins, sources) values ($1, $2, $3)
     on conflict (workspace_id) do update set origins = excluded.origins, sources = excluded.sources`,
    [workspaceId, wanted, found.map((one) => one.source_id)],
  );
  await recordAudit(tx, workspaceId, viewer, {
    action: 'embed.settings-set',
    subject: '',
    details: { origins: wanted, sources: found.map((one) => one.slug) },
  });
  return readEmbedSettings(tx, workspaceId);
}

/** Whether a source's keys may still ask for tokens, and a page may still show what they open. */
export async function mayShow(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  origin: string,
): Promise<boolean> {
  const rows = await tx.query(
    `select from embed_settings where workspace_id = $1 and $2::uuid = any (sources) and $3 = any (origins)`,
    [workspaceId, sourceId, origin],
  );
  return rows.length > 0;
}
