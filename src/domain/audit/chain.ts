import { createHash } from 'node:crypto';
import type { Json, JsonObject, Micros } from '../events/event.ts';

export const actorKinds = ['person', 'key', 'command-line', 'server'] as const;

/** Who did something: a person by handle, a key by its source, the machine's operator, the server by itself. */
export interface AuditActor {
  readonly kind: (typeof actorKinds)[number];
  /** Empty where the kind says it all. */
  readonly name: string;
}

/** What one entry says, before its hash. */
export interface AuditContent {
  /** Counted from 1 in each workspace, without gaps. */
  readonly number: number;
  readonly at: Micros;
  readonly actor: AuditActor;
  readonly action: string;
  readonly subject: string;
  readonly details: JsonObject;
  /** Random, so that words that were taken out cannot be guessed from the hash; none in entries of before. */
  readonly salt: string | null;
}

export interface AuditEntry extends AuditContent {
  /** SHA-256 over the hash before it and what it says, in hexadecimal. */
  readonly hash: string;
}

/** A place in a chain: the entry that was last. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/** Where a workspace's chain begins, so that entries of one workspace never fit another's. */
export function chainStart(workspaceId: string): AuditHead {
  return { number: 0, hash: sha256(`smallwins audit ${workspaceId}`) };
}

/** The hash of what comes after `previous`: equal for equal content, whatever the order of keys in its details. */
export function hashEntry(previous: string, content: AuditContent): string {
  const { salt } = content;
  return sha256(JSON.stringify([previous, ...said(content), ...(salt === null ? [] : [salt])]));
}

/** What a redaction pins: what an entry says since, its hash, and the hash before, which it no longer proves by itself. */
export function digestRedacted(previous: string, entry: AuditEntry): string {
  return sha256(JSON.stringify([previous, entry.hash, ...said(entry)]));
}

function said({ number, at, actor, action, subject, details }: AuditContent): unknown[] {
  return [number, at, actor.kind, actor.name, action, subject, ordered(details)];
}

/** Entries that words were taken out of, by number, each with the digest of what it says since. */
export type Redactions = ReadonlyMap<number, string>;

const noRedactions: Redactions = new Map();

/** What entries of the chain say of others that were redacted; a later one says it anew. */
export function redactionsIn(entries: Iterable<Pick<AuditContent, 'action' | 'details'>>): Redactions {
  const found = new Map<number, string>();
  for (const { action, details } of entries) {
    const { entries: pinned } = details;
    if (action !== redactedAction || typeof pinned !== 'object' || pinned === null) continue;
    for (const [number, digest] of Object.entries(pinned)) found.set(Number(number), String(digest));
  }
  return found;
}

/** The action of an entry that pins what others say after words were taken out. */
export const redactedAction = 'audit.redacted';

/**
 * Why an entry does not follow `previous`, completing "Entry 7 …"; null if it does. One that was redacted has the hash it
 * was written with, which the next one covers, and says what its redaction pinned.
 */
export function findFault(
  previous: AuditHead,
  entry: AuditEntry,
  redactions: Redactions = noRedactions,
): string | null {
  const wanted = previous.number + 1;
  if (entry.number > wanted) return `is there, but ${wanted} is missing`;
  if (entry.number < wanted) return `is there twice or out of order; expected ${wanted}`;
  if (hashEntry(previous.hash, entry) === entry.hash) return null;
  return redactions.get(entry.number) === digestRedacted(previous.hash, entry)
    ? null
    : 'does not fit the hash it was written with';
}

/** Why a chain that ends at `last` is not the one its head was kept of; null if it is. */
export function findEndFault(last: AuditHead, head: AuditHead): { number: number; why: string } | null {
  if (last.number < head.number)
    return { number: last.number + 1, why: `is missing; the chain once reached ${head.number}` };
  if (last.number > head.number)
    return { number: head.number + 1, why: 'lies beyond the end that was noted; it was put there by hand' };
  return last.hash === head.hash ? null : { number: last.number, why: 'differs from the end that was noted' };
}

/** Walks a whole chain: the first entry that does not fit, and why; null if all do. */
export function verifyChain(
  start: AuditHead,
  entries: Iterable<AuditEntry>,
  head: AuditHead,
): { number: number; why: string } | null {
  const all = [...entries];
  const redactions = redactionsIn(all);
  let last = start;
  for (const entry of all) {
    const why = findFault(last, entry, redactions);
    if (why !== null) return { number: entry.number, why };
    last = entry;
  }
  return findEndFault(last, head);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Each object as a list of its keys and values, sorted by key: a database may keep them in another order. */
function ordered(value: Json): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const members: unknown[] = [];
  for (const key of Object.keys(value).sort()) members.push(key, ordered(value[key] as Json));
  return { members };
}
