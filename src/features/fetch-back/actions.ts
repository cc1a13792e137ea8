import type { Fact, RecordName } from '../../connectors/connector.ts';
import { noWishes } from '../../connectors/fetching.ts';
import type { Micros } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Intake } from '../../engine/door.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import type { Seal } from '../sign-in/actions.ts';
import { notFound } from '../viewer.ts';
import { loadAccess, placeOf } from './access.ts';
import type { NewAccess } from './api.ts';
import { addJob, endJobs, hurryJobs, loadJobs } from './jobs.ts';
import { readerOf } from './readers/readers.ts';
import { tellJobs } from './tell.ts';

const jobsAtOnce = 200;
/** What a delivery told a moment ago may bear the time of a clock that is ahead of ours, and must not be told again. */
const skewMs = 5000;

/** Histories have whole seconds: a change must lie on the same side of the moment in its history and in its delivery. */
const nextSecond = (ms: number): number => Math.ceil(ms / 1000) * 1000;

/** What writing these needs. */
export interface WriteDeps {
  readonly database: Database;
  readonly intake: Intake;
  readonly seal: Seal;
  nowMs(): number;
}

/** Of what a delivery tells, what its record tells better, and the rest. */
export interface Split {
  readonly now: readonly Fact[];
  readonly byRecord: readonly Fact[];
  /** Records to be read beside what is told now. */
  readonly records: readonly RecordName[];
}

/**
 * A change is told by one side alone: by the delivery, or, since the source may ask for records, by the record. What was
 * done before that moment was told by deliveries, and still is where one comes late.
 */
export function splitFacts(tool: string, facts: readonly Fact[], since: Micros | null): Split {
  const reader = readerOf(tool);
  if (since === null || !reader) return { now: facts, byRecord: [], records: [] };
  const isByRecord = (fact: Fact): boolean => fact.at >= since && reader.recordOf(fact) !== null;
  return {
    now: facts.filter((fact) => !isByRecord(fact)),
    byRecord: facts.filter(isByRecord),
    records: facts.flatMap((fact) => reader.alsoRead?.(fact) ?? []),
  };
}

/**
 * Has the records read of which a delivery told, and those of which it only said that they are to be read; in the
 * transaction in which the delivery is kept.
 */
export async function askForRecords(
  tx: Tx,
  workspaceId: string,
  { id, tool }: { id: string; tool: string },
  { facts, records }: { facts: readonly Fact[]; records: readonly RecordName[] },
  nowMs: number,
): Promise<void> {
  const reader = readerOf(tool);
  const byRecord = new Map<string, Fact[]>(
    records.map(({ kind, id: record }) => [JSON.stringify([kind, record]), []]),
  );
  for (const fact of facts) {
    const record = reader?.recordOf(fact);
    if (!record) continue;
    const key = JSON.stringify([record.kind, record.id]);
    byRecord.set(key, [...(byRecord.get(key) ?? []), fact]);
  }
  // In a fixed order, so that two deliveries at once cannot wait for each other.
  for (const [key, told] of [...byRecord].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [kind, record] = JSON.parse(key) as [string, string];
    const now = toTimestamp(nowMs * 1000);
    await addJob(tx, workspaceId, id, { record: { kind, id: record }, told, now });
  }
}

interface HookOf {
  readonly sourceId: string;
  readonly tool: string;
}

export async function hookOf(tx: Tx, workspaceId: string, slug: string): Promise<HookOf> {
  const [row] = await tx.query<{ source_id: string; tool: string }>(
    `select source_id, tool from hooks join sources using (workspace_id, source_id)
     where workspace_id = $1 and slug = $2`,
    [workspaceId, slug],
  );
  if (!row) throw notFound('such source that a tool’s webhooks come to');
  return { sourceId: row.source_id, tool: row.tool };
}

/** Sets how a source may ask its tool; what waits goes on with it. */
export async function saveAccess(
  deps: WriteDeps,
  workspaceId: string,
  slug: string,
  { wishes, ...credentials }: NewAccess,
  by: Doer,
): Promise<void> {
  const { database, seal, nowMs } = deps;
  const now = toTimestamp(nowMs() * 1000);
  const since = toTimestamp(nextSecond(nowMs() + skewMs) * 1000);
  await database.inWorkspace(workspaceId, async (tx) => {
    const { sourceId, tool } = await hookOf(tx, workspaceId, slug);
    const reader = readerOf(tool);
    if (!reader)
      throw new Refusal('not-fetched', 422, {
        message: `Records of this tool are not fetched: what its deliveries tell is all there is.`,
      });
    const before = await loadAccess(tx, workspaceId, sourceId);
    const isNew = !before || Object.values(credentials).some((one) => one !== undefined);
    const mayLack = reader.mayLack?.(credentials) ?? [];
    const needed = reader.fields.filter((name) => !mayLack.includes(name));
    const missing = isNew ? needed.find((name) => credentials[name] === undefined) : undefined;
    if (missing)
      throw new Refusal('access-incomplete', 400, {
        message: `What signs in is entered together: ${needed.join(', ')}.`,
        pointer: `/${missing}`,
      });
    const place = placeOf(workspaceId, sourceId);
    const sealed = isNew ? seal.close(JSON.stringify(credentials), place) : before.sealed;
    const shown = isNew ? reader.show(credentials) : before.shown;
    await tx.query(
      `insert into api_accesses as a (workspace_id, source_id, sealed, shown, wishes, since, created_at, wait_until)
       values ($1, $2, $3, $4, $5, $7, $6, $6)
       on conflict (workspace_id, source_id) do update set sealed = excluded.sealed, shown = excluded.shown,
         wishes = excluded.wishes, wait_until = excluded.wait_until, failures = 0, error_code = null, error = null`,
      [
        workspaceId,
        sourceId,
        sealed,
        shown,
        JSON.stringify(wishes ?? before?.wishes ?? noWishes),
        now,
        since,
      ],
    );
    await hurryJobs(tx, workspaceId, sourceId, now);
    const details = {
      changed: [
        ...(isNew ? reader.fields.filter((name) => credentials[name] !== undefined) : []),
        ...(wishes ? ['wishes'] : []),
      ],
      shown,
    };
    await recordAudit(tx, workspaceId, by, { action: 'access.set', subject: slug, details });
  });
}

/** Removes it; what waits is told as its deliveries told it, for nothing may be lost. */
export async function removeAccess(
  deps: WriteDeps,
  workspaceId: string,
  slug: string,
  by: Doer,
): Promise<void> {
  const { database, nowMs } = deps;
  const { sourceId, tool } = await database.inWorkspace(workspaceId, (tx) => hookOf(tx, workspaceId, slug));
  for (;;) {
    const isGone = await database.inWorkspace(workspaceId, async (tx) => {
      // Deliveries that come now wait here, and then tell for themselves.
      const [held] = await tx.query(
        'select 1 from api_accesses where workspace_id = $1 and source_id = $2 for update',
        [workspaceId, sourceId],
      );
      if (!held) throw notFound('access to the API of this source');
      const [open] = await tx.query(
        'select 1 from fetch_jobs where workspace_id = $1 and source_id = $2 limit 1',
        [workspaceId, sourceId],
      );
      if (open) return false;
      await tx.query('delete from api_accesses where workspace_id = $1 and source_id = $2', [
        workspaceId,
        sourceId,
      ]);
      await recordAudit(tx, workspaceId, by, { action: 'access.removed', subject: slug });
      return true;
    });
    if (isGone) return;
    const far = toTimestamp((nowMs() + 10 * 366 * 86_400_000) * 1000);
    const jobs = await database.inWorkspace(workspaceId, (tx) =>
      loadJobs(tx, workspaceId, sourceId, far, jobsAtOnce),
    );
    await tellJobs(deps, workspaceId, { id: sourceId, slug, reader: readerOf(tool) }, jobs);
    await database.inWorkspace(workspaceId, (tx) =>
      endJobs(tx, workspaceId, sourceId, jobs, toTimestamp(nowMs() * 1000)),
    );
  }
}
