import type { Fact, RecordName } from '../../connectors/connector.ts';
import type { Tx } from '../../store/database.ts';

/** A record to be read, with what deliveries told of it. */
export interface Job {
  readonly record_kind: string;
  readonly record_id: string;
  readonly tries: number;
  readonly told: readonly Fact[];
  /** How often it was said that it is to be read. */
  readonly asked: number;
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
     on conflict (workspace_id, source_id, record_kind, record_id) do update
     set told = j.told || excluded.told, asked = j.asked + 1`,
    [workspaceId, sourceId, record.kind, record.id, now, JSON.stringify(told)],
  );
}

/** Notes that records are to be read of which no delivery has told anything; what waits already waits on. */
export async function addNamed(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  records: readonly RecordName[],
  now: string,
): Promise<void> {
  await tx.query(
    `insert into fetch_jobs as j (workspace_id, source_id, record_kind, record_id, asked_at, due_at, told)
     select $1, $2, kind, id, $4, $4, '[]' from json_to_recordset($3) as r (kind text, id text) order by kind, id
     on conflict (workspace_id, source_id, record_kind, record_id) do update set asked = j.asked + 1`,
    [workspaceId, sourceId, JSON.stringify(records), now],
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
    `select record_kind, record_id, tries, told, asked from fetch_jobs
     where workspace_id = $1 and source_id = $2 and due_at <= $3 order by due_at, asked_at, record_id limit $4`,
    [workspaceId, sourceId, now, most],
  );
}

/** What has waited longer than this workspace keeps what no rule reads; nothing where it keeps everything. */
export function loadOverdue(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  now: string,
  most: number,
): Promise<Job[]> {
  return tx.query<Job>(
    `select record_kind, record_id, tries, told, asked from fetch_jobs
     where workspace_id = $1 and source_id = $2 and asked_at < $3::timestamptz - make_interval(days =>
       (select retention_days from privacy_settings where workspace_id = $1)) order by asked_at, record_id limit $4`,
    [workspaceId, sourceId, now, most],
  );
}

/** Takes jobs off that are done; one that was asked for again meanwhile waits with what was told since. */
export async function endJobs(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  jobs: readonly Job[],
  now: string,
): Promise<void> {
  const done = jobs.map(({ record_kind, record_id, told, asked }) => ({
    record_kind,
    record_id,
    seen: told.length,
    asked,
  }));
  const same = `j.workspace_id = $1 and j.source_id = $2 and j.record_kind = r.record_kind and j.record_id = r.record_id`;
  const rows = 'json_to_recordset($3) as r (record_kind text, record_id text, seen int, asked int)';
  const values = [workspaceId, sourceId, JSON.stringify(done)];
  await tx.query(`delete from fetch_jobs j using ${rows} where ${same} and j.asked <= r.asked`, values);
  await tx.query(
    `update fetch_jobs j set tries = 0, due_at = $4, told = coalesce((
         select jsonb_agg(t.fact order by t.place) from jsonb_array_elements(j.told) with ordinality as t (fact, place)
         where t.place > r.seen), '[]')
     from ${rows} where ${same} and j.asked > r.asked`,
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
