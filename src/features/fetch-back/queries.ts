import type { Database } from '../../store/database.ts';
import { loadAccess, presentAccess } from './access.ts';
import { hookOf } from './actions.ts';
import type { SourceAccess } from './api.ts';
import { countJobs } from './jobs.ts';
import { readerOf } from './readers/readers.ts';

/** How a source may ask its tool for records, and how that goes. */
export function readAccess(
  database: Database,
  workspaceId: string,
  slug: string,
  nowMs: number,
): Promise<SourceAccess> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const { sourceId, tool } = await hookOf(tx, workspaceId, slug);
    const reader = readerOf(tool);
    const record = await loadAccess(tx, workspaceId, sourceId);
    const waiting = record ? await countJobs(tx, workspaceId, sourceId) : 0;
    return {
      needs: reader && {
        tool,
        fields: [...reader.fields],
        optional: [...(reader.mayLack?.({}) ?? [])],
        scopes: [...reader.scopes],
        hasFields: reader.hasFields,
        hasDeals: reader.hasDeals,
      },
      access: record && presentAccess(record, waiting, nowMs * 1000),
    };
  });
}
