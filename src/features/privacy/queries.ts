import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import type { Erasure, PrivacySettings } from './api.ts';

/** The last two hundred, newest first. */
export async function listErasures(tx: Tx, workspaceId: string): Promise<Erasure[]> {
  const rows = await tx.query<{
    erasure_id: string;
    handle: string;
    state: Erasure['state'];
    requested_at: Micros;
    done_at: Micros | null;
    changed: Record<string, number>;
    message: string | null;
  }>(
    `select erasure_id, handle, case state when 'wiping' then 'requested' else state end as state, requested_at, done_at,
       changed, message
     from erasures join people using (workspace_id, person_id)
     where workspace_id = $1 order by requested_at desc, erasure_id desc limit 200`,
    [workspaceId],
  );
  return rows.map((row) => ({
    id: row.erasure_id,
    person: row.handle,
    state: row.state,
    requestedAt: formatInstant(row.requested_at),
    doneAt: row.done_at === null ? null : formatInstant(row.done_at),
    changed: row.changed,
    message: row.message,
  }));
}

export async function readSettings(tx: Tx, workspaceId: string): Promise<PrivacySettings> {
  const [row] = await tx.query<{
    works_council: boolean;
    retention_days: number | null;
    reduced_at: Micros | null;
    reduced: number;
  }>(
    `select works_council, retention_days, reduced_at,
       (select count(*) from events e where e.workspace_id = $1 and e.seq <= reduced_seq) as reduced
     from privacy_settings where workspace_id = $1`,
    [workspaceId],
  );
  const [names] = await tx.query<{ names: number }>(
    'select count(*) as names from erased_names where workspace_id = $1 and words > 0',
    [workspaceId],
  );
  return {
    worksCouncil: row?.works_council ?? false,
    retentionDays: row?.retention_days ?? null,
    reducedAt: row?.reduced_at == null ? null : formatInstant(row.reduced_at),
    reducedEvents: row?.reduced ?? 0,
    erasedNames: names?.names ?? 0,
  };
}
