import {
  type AuditActor,
  type AuditEntry,
  type AuditHead,
  chainStart,
  findEndFault,
  findFault,
  type Redactions,
  redactedAction,
  redactionsIn,
} from '../../domain/audit/chain.ts';
import type { JsonObject } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Database, Tx } from '../../store/database.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { AuditItem, AuditVerification } from './api.ts';

interface AuditRow {
  number: number;
  at: number;
  actor_kind: AuditActor['kind'];
  actor: string;
  action: string;
  subject: string;
  details: JsonObject;
  hash: string;
  salt: string | null;
}

const columns = `number, at, actor_kind, actor, action, subject, details, encode(hash, 'hex') as hash,
  encode(salt, 'hex') as salt`;
const entriesPerRead = 2000;

/** Newest first. */
export async function listAudit(
  tx: Tx,
  workspaceId: string,
  {
    cursor,
    limit,
    action,
    actor,
    subject,
  }: {
    cursor?: string | undefined;
    limit: number;
    action?: string | undefined;
    actor?: string | undefined;
    subject?: string | undefined;
  },
): Promise<{ items: AuditItem[]; nextCursor: string | null }> {
  const rows = await tx.query<AuditRow>(
    `select ${columns} from audit_log
     where workspace_id = $1 and ($2::bigint is null or number < $2) and ($4::text is null or action = $4)
       and ($5::text is null or strpos(lower(actor || ' ' || actor_kind), lower($5)) > 0)
       and ($6::text is null or strpos(lower(subject), lower($6)) > 0)
     order by number desc limit $3`,
    [
      workspaceId,
      decodeCursor(cursor, ['number'])?.[0] ?? null,
      limit + 1,
      action ?? null,
      actor ?? null,
      subject ?? null,
    ],
  );
  const items = rows.slice(0, limit).map(toEntry).map(presentEntry);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.number]) : null };
}

/**
 * Walks the chain from its first entry, a piece at a time, so that it may be long and may grow meanwhile. `kept` is a
 * head that somebody has kept elsewhere.
 */
export async function verifyAudit(
  database: Database,
  workspaceId: string,
  kept: AuditHead | null = null,
): Promise<AuditVerification> {
  const start = chainStart(workspaceId);
  const heads = [kept, await readHead(database, workspaceId)].flatMap((head) => head ?? []);
  let last = start;
  let fault: AuditVerification['fault'] = null;
  for (let isMore = true; isMore && fault === null; ) {
    const { piece, redactions } = await readPiece(database, workspaceId, last.number);
    isMore = piece.length === entriesPerRead;
    for (const entry of piece) {
      const why = findFault(last, entry, redactions);
      fault = why === null ? null : { number: entry.number, why };
      if (fault !== null) break;
      last = { number: entry.number, hash: entry.hash };
      for (const head of heads) fault ??= differsAt(last, head);
      if (fault !== null) break;
    }
  }
  for (const head of heads) if (last.number < head.number) fault ??= findEndFault(last, head);
  // What was appended while we walked ends at the head of now.
  const now = fault === null ? await readHead(database, workspaceId) : last;
  if (last.number > now.number) fault = findEndFault(last, now);
  return { entries: last.number, head: last, fault };
}

function differsAt(last: AuditHead, head: AuditHead): AuditVerification['fault'] {
  return last.number === head.number ? findEndFault(last, head) : null;
}

/** Where the chain was noted to end. */
function readHead(database: Database, workspaceId: string): Promise<AuditHead> {
  return database.inWorkspace(workspaceId, (tx) => auditHead(tx, workspaceId));
}

/** In this order: an entry that is redacted in between fits its hash still. */
function readPiece(
  database: Database,
  workspaceId: string,
  after: number,
): Promise<{ piece: AuditEntry[]; redactions: Redactions }> {
  return database.inWorkspace(workspaceId, async (tx) => ({
    piece: await auditEntries(tx, workspaceId, after),
    redactions: await auditRedactions(tx, workspaceId),
  }));
}

/** What was pinned of entries that words were taken out of; see `redactAudit`. */
export async function auditRedactions(tx: Tx, workspaceId: string): Promise<Redactions> {
  const rows = await tx.query<{ action: string; details: JsonObject }>(
    'select action, details from audit_log where workspace_id = $1 and action = $2 order by number',
    [workspaceId, redactedAction],
  );
  return redactionsIn(rows);
}

export async function auditHead(tx: Tx, workspaceId: string): Promise<AuditHead> {
  const [row] = await tx.query<{ number: number; hash: string }>(
    `select number, encode(hash, 'hex') as hash from audit_heads where workspace_id = $1`,
    [workspaceId],
  );
  return row ?? chainStart(workspaceId);
}

/** The next entries of the chain, at most 2,000. */
export async function auditEntries(tx: Tx, workspaceId: string, after: number): Promise<AuditEntry[]> {
  const rows = await tx.query<AuditRow>(
    // What has no business there, such as a number below 1, must not be overlooked.
    `select ${columns} from audit_log where workspace_id = $1 and (number > $2 or $2 = 0)
     order by number limit $3`,
    [workspaceId, after, entriesPerRead],
  );
  return rows.map(toEntry);
}

function toEntry({ actor_kind, actor, ...row }: AuditRow): AuditEntry {
  return { ...row, actor: { kind: actor_kind, name: actor } };
}

function presentEntry({ at, salt: _salt, ...entry }: AuditEntry): AuditItem {
  return { ...entry, at: formatInstant(at) };
}
