import { randomBytes } from 'node:crypto';
import {
  type AuditActor,
  type AuditContent,
  chainStart,
  digestRedacted,
  hashEntry,
  redactedAction,
} from '../../domain/audit/chain.ts';
import type { Json, JsonObject } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { Viewer } from '../viewer.ts';
import type { AuditAction } from './api.ts';
import { auditEntries } from './queries.ts';

/** Who does something that is audited: whoever asked, or the server by itself. */
export type Doer = Pick<Viewer, 'personId' | 'source'> | 'server';

export interface Deed {
  readonly action: AuditAction;
  readonly subject: string;
  readonly details?: JsonObject;
}

/**
 * Appends to the workspace's audit log, in the transaction of what it records. Call it last in there: until the
 * transaction has ended, everybody else who appends waits.
 */
export async function recordAudit(tx: Tx, workspaceId: string, by: Doer, ...deeds: Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  const actor = await actorOf(tx, workspaceId, by);
  let head = await lockHead(tx, workspaceId);
  const at = Date.now() * 1000;
  for (const { action, subject, details = {} } of deeds) {
    const entry: AuditContent = {
      number: head.number + 1,
      at,
      actor: { ...actor, name: storable(actor.name) },
      action,
      subject: storable(subject),
      details: allStorable(details) as JsonObject,
      salt: randomBytes(16).toString('hex'),
    };
    head = { number: entry.number, hash: hashEntry(head.hash, entry) };
    await tx.query(
      `insert into audit_log (workspace_id, number, at, actor_kind, actor, action, subject, details, hash, salt)
       values ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'), decode($10, 'hex'))`,
      [
        workspaceId,
        entry.number,
        toTimestamp(at),
        entry.actor.kind,
        entry.actor.name,
        action,
        entry.subject,
        JSON.stringify(entry.details),
        head.hash,
        entry.salt,
      ],
    );
  }
  await tx.query(`update audit_heads set number = $2, hash = decode($3, 'hex') where workspace_id = $1`, [
    workspaceId,
    head.number,
    head.hash,
  ]);
}

/**
 * Takes words out of entries: `redact` answers what an entry says without them, or the very same. Each keeps its hash; what
 * it says since is pinned by entries of their own. How many that were.
 */
export async function redactAudit(
  tx: Tx,
  workspaceId: string,
  redact: (entry: AuditContent) => AuditContent,
  by: Doer,
): Promise<number> {
  await lockHead(tx, workspaceId);
  const pinned: [string, string][] = [];
  let previous = chainStart(workspaceId).hash;
  for (let after = 0; ; ) {
    const entries = await auditEntries(tx, workspaceId, after);
    for (const entry of entries) {
      const redacted = redact(entry);
      const before = previous;
      [after, previous] = [Math.max(after, entry.number), entry.hash];
      if (redacted === entry) continue;
      const { number, actor, subject, details } = redacted;
      await tx.query('select smallwins_redact_audit($1, $2, $3, $4)', [number, actor.name, subject, details]);
      pinned.push([String(number), digestRedacted(before, { ...redacted, hash: entry.hash })]);
    }
    if (entries.length === 0) break;
  }
  for (let start = 0; start < pinned.length; start += redactedPerEntry) {
    const entries = Object.fromEntries(pinned.slice(start, start + redactedPerEntry));
    await recordAudit(tx, workspaceId, by, { action: redactedAction, subject: '', details: { entries } });
  }
  return pinned.length;
}

const redactedPerEntry = 500;

async function lockHead(tx: Tx, workspaceId: string): Promise<{ number: number; hash: string }> {
  const start = chainStart(workspaceId);
  await tx.query(
    `insert into audit_heads (workspace_id, number, hash) values ($1, 0, decode($2, 'hex')) on conflict do nothing`,
    [workspaceId, start.hash],
  );
  const [row] = await tx.query<{ number: number; hash: string }>(
    `select number, encode(hash, 'hex') as hash from audit_heads where workspace_id = $1 for update`,
    [workspaceId],
  );
  return row ?? start;
}

async function actorOf(tx: Tx, workspaceId: string, by: Doer): Promise<AuditActor> {
  if (by === 'server') return { kind: 'server', name: '' };
  if (by.source) return { kind: 'key', name: by.source.slug };
  if (by.personId === null) return { kind: 'command-line', name: '' };
  const [person] = await tx.query<{ handle: string }>(
    'select handle from people where workspace_id = $1 and person_id = $2',
    [workspaceId, by.personId],
  );
  return { kind: 'person', name: person?.handle ?? by.personId };
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair, and what is hashed must be what is kept. */
function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
}

function allStorable(value: Json): Json {
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(allStorable);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), allStorable(each)]));
}
