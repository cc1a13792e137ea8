import { neededFields } from '../../../domain/achievements/trying/needed-fields.ts';
import type { JsonObject, Micros } from '../../../domain/events/event.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { RuleIndex } from '../../../engine/decide/rule-index.ts';
import { Privacy } from '../../../engine/privacy.ts';
import { asOwner } from '../../../engine/upkeep/lease.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { type Doer, recordAudit } from '../../audit/actions.ts';
import type { RetentionReport } from '../api.ts';

const eventsPerWrite = 5000;
const dayMicros = 86_400_000_000;

/** What no rule reads of events that came more than so many days ago; a dry run only counts. */
export async function retain(
  workspace: WorkspaceEngine,
  days: number,
  isDry: boolean,
  by: Doer,
): Promise<RetentionReport> {
  const { workspaceId, options } = workspace;
  // Received by our own clock, and so in the order of the numbers.
  const before = options.now() - days * dayMicros;
  if (!isDry)
    await options.database.inWorkspace(workspaceId, (tx) =>
      tx.query(
        `insert into privacy_settings (workspace_id, reduced_at) values ($1, $2)
         on conflict (workspace_id) do update set reduced_at = excluded.reduced_at`,
        [workspaceId, toTimestamp(Date.now() * 1000)],
      ),
    );
  const report = { events: 0, reduced: 0, bytes: { before: 0, after: 0 } };
  const upTo = await options.database.inWorkspace(workspaceId, (tx) => lastBefore(tx, workspaceId, before));
  for (let after = isDry ? 0 : workspace.directory.privacy.reducedSeq; after < upTo; ) {
    const piece = isDry
      ? await options.database.inWorkspace(workspaceId, (tx) => reducePiece(tx, workspace, after, upTo, true))
      : // Alone: a rule that is saved meanwhile reads what it reads.
        await workspace.exclusively(() =>
          asOwner(workspace, async (tx) => {
            const done = await reducePiece(tx, workspace, after, upTo, false);
            await tx.query(
              'update privacy_settings set reduced_seq = $2, reduced_at = $3 where workspace_id = $1',
              [workspaceId, done.last, toTimestamp(Date.now() * 1000)],
            );
            workspace.directory.privacy = await Privacy.load(tx, options);
            return done;
          }),
        );
    report.events += piece.events;
    report.reduced += piece.reduced;
    report.bytes.before += piece.before;
    report.bytes.after += piece.after;
    after = piece.last;
  }
  const put = await options.database.inWorkspace(workspaceId, async (tx) => {
    const aside = await clearAside(tx, workspaceId, before, isDry);
    const isChange = report.reduced + aside.quarantined + aside.rejectedRows > 0;
    if (!isDry && isChange)
      await recordAudit(tx, workspaceId, by, {
        action: 'events.reduced',
        subject: `${days} days`,
        details: { reduced: report.reduced, ...aside },
      });
    return aside;
  });
  return { days, before: formatInstant(before), ...report, ...put };
}

async function lastBefore(tx: Tx, workspaceId: string, before: Micros): Promise<number> {
  const [row] = await tx.query<{ seq: number | null }>(
    'select max(seq) as seq from events where workspace_id = $1 and received_at < $2',
    [workspaceId, toTimestamp(Math.floor(before))],
  );
  return row?.seq ?? 0;
}

/** The fields that some version of some achievement reads, by event type; null: all of them. */
function readFields(rules: RuleIndex, type: string): ReadonlySet<string> | null {
  const fields = new Set<string>();
  for (const rule of rules.listeners(type)) {
    const { data } = neededFields(rule, null);
    if (data === null) return null;
    for (const name of data) fields.add(name);
    for (const { evidence } of rule.versions) {
      const group = evidence.group?.text ?? '';
      if (/\bdata\b(?!\s*\.\s*[A-Za-z_])/.test(group)) return null;
      for (const [, name = ''] of group.matchAll(/\bdata\s*\.\s*([A-Za-z_]\w*)/g)) fields.add(name);
    }
  }
  return fields;
}

async function reducePiece(
  tx: Tx,
  { workspaceId, rules }: WorkspaceEngine,
  after: number,
  upTo: number,
  isDry: boolean,
) {
  const rows = await tx.query<{ seq: number; type: string; data: JsonObject }>(
    `select seq, type, data from events where workspace_id = $1 and seq > $2 and seq <= $3 order by seq limit ${eventsPerWrite}`,
    [workspaceId, after, upTo],
  );
  const done = { events: rows.length, reduced: 0, before: 0, after: 0, last: rows.at(-1)?.seq ?? upTo };
  const written: { seq: number; data: JsonObject }[] = [];
  const byType = new Map<string, ReadonlySet<string> | null>();
  for (const { seq, type, data } of rows) {
    const fields = byType.has(type) ? (byType.get(type) ?? null) : readFields(rules, type);
    byType.set(type, fields);
    const bytes = JSON.stringify(data).length;
    done.before += bytes;
    const kept = fields && Object.fromEntries(Object.entries(data).filter(([name]) => fields.has(name)));
    const isLess = kept !== null && Object.keys(kept).length < Object.keys(data).length;
    done.after += isLess ? JSON.stringify(kept).length : bytes;
    if (isLess) written.push({ seq, data: kept });
  }
  done.reduced = written.length;
  if (!isDry && written.length > 0)
    await tx.query(
      `update events e set data = r.data from json_to_recordset($2) as r (seq bigint, data jsonb)
       where e.workspace_id = $1 and e.seq = r.seq`,
      [workspaceId, JSON.stringify(written)],
    );
  return done;
}

/** What was put aside and nobody has mended goes as a whole. */
async function clearAside(
  tx: Tx,
  workspaceId: string,
  before: Micros,
  isDry: boolean,
): Promise<{ quarantined: number; rejectedRows: number }> {
  const at = toTimestamp(Math.floor(before));
  const [counts] = await tx.query<{ quarantined: number; rejected: number }>(
    `select (select count(*) from quarantine where workspace_id = $1 and received_at < $2) as quarantined,
       (select count(*) from import_rejects join imports using (workspace_id, import_id)
         where workspace_id = $1 and finished_at < $2) as rejected`,
    [workspaceId, at],
  );
  if (!isDry) {
    for (const table of ['quarantine', 'hook_deliveries'])
      await tx.query(`delete from ${table} where workspace_id = $1 and received_at < $2`, [workspaceId, at]);
    for (const table of ['import_rejects', 'import_chunks'])
      await tx.query(
        `delete from ${table} t using imports i where t.workspace_id = $1 and i.workspace_id = $1
           and i.import_id = t.import_id and i.finished_at < $2`,
        [workspaceId, at],
      );
  }
  return { quarantined: counts?.quarantined ?? 0, rejectedRows: counts?.rejected ?? 0 };
}
