import type { Fact, RecordName } from '../../connectors/connector.ts';
import type { Tx } from '../../store/database.ts';

/** A record to be read, with what deliveries told of it. */
export interface Job {
  readonly record_kind: string;
  readonly record_id: string;
  readonly tries: number;
  readonly told: readonly Fact[];
}

/**
 * Notes that a record is to be read. One that waits already waits on, with what is told of it now as well; what the same
 * delivery told before is told again.
 */
export async function addJob(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  { record, told, now }: { record: RecordName; told: readonly Fact[]; now: string },
): Promise<void> {
  await tx.query(
    `insert into fetch_jobs as j (workspace_id, source_id, record_kind, record_id, asked_at, due_at, told)
     values ($1, $2, $3, $4, $5, $5, $6)
     on conflict (workspace_id, source_id, record_kind, record_id) do update set told = j.told || excluded.told`,
    [workspaceId, sourceId, record.kind, record.id, now, JSON.stringify(told)],
  );
}

/** What is due, longest waiting first. */
export function loadJobs(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  now: string,
  most: number,
): Promise<Job[]> {
  return tx.query<Job>(
    `select record_kind, record_id, tries, told from fetch_jobs
     where workspace_id = $1 and source_id = $2 and due_at <= $3 order by due_at, asked_at, record_id limit $4`,
    [workspaceId, sourceId, now, most],
  );
}

/** Takes jobs off that are done; one of which more was told meanwhile waits with that. */
export async function endJobs(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  jobs: readonly Job[],
  now: string,
): Promise<void> {
  const done = jobs.map(({ record_kind, record_id, told }) => ({
    record_kind,
    record_id,
    seen: told.length,
  }));
  const same = `j.workspace_id = $1 and j.source_id = $2 and j.record_kind = r.record_kind and j.record_id = r.record_id`;
  const rows = 'json_to_recordset($3) as r (record_kind text, record_id text, seen int)';
  const values = [workspaceId, sourceId, JSON.stringify(done)];
  await tx.query(
    `delete from fetch_jobs j using ${rows} where ${same} and jsonb_array_length(j.told) <= r.seen`,
    values,
  );
  await tx.query(
    `update fetch_jobs j set tries = 0, due_at = $4, told = (
         select jsonb_agg(t.fact order by t.place) from jsonb_array_elements(j.told) with ordinality as t (fact, place)
         where t.place > r.seen)
     from ${rows} where ${same} and jsonb_array_length(j.told) > r.seen`,
    [...values, now],
  );
}

/** Jobs of a kind wait; all of that kind, for none of them can be asked for. */
export async function postpone(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  kind: string,
  dueAt: string,
): Promise<void> {
  await tx.query(
    `update fetch_jobs set tries = tries + 1, due_at = $4
     where workspace_id = $1 and source_id = $2 and record_kind = $3 and due_at < $4`,
    [workspaceId, sourceId, kind, dueAt],
  );
}

/** Everything that waits is due now, for somebody has mended what it waited for. */
export async function hurryJobs(tx: Tx, workspaceId: string, sourceId: string, now: string): Promise<void> {
  await tx.query(
    'update fetch_jobs set due_at = $3 where workspace_id = $1 and source_id = $2 and due_at > $3',
    [workspaceId, sourceId, now],
  );
}

export async function countJobs(tx: Tx, workspaceId: string, sourceId: string): Promise<number> {
  const [row] = await tx.query<{ jobs: number }>(
    'select count(*) as jobs from fetch_jobs where workspace_id = $1 and source_id = $2',
    [workspaceId, sourceId],
  );
  return row?.jobs ?? 0;
}
