import { formatInstant } from '../../domain/time/instant.ts';
import type { Database, Tx } from '../../store/database.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { listDeliveries, listHooks } from '../hooks/queries.ts';
import type { KeyScope, Quarantined, Source, SourceDetail } from './api.ts';
import type { EventCounts } from './event-counts.ts';

const quarantineCountMax = 100_000;
const shownCharacters = 2_000;
/** Enough bytes for the characters shown: no character of UTF-8 has more than three bytes a UTF-16 unit. */
const readBytes = 3 * shownCharacters + 4;

export async function listSources(
  database: Database,
  counts: EventCounts,
  workspaceId: string,
): Promise<Source[]> {
  const { exact, bySource } = await counts.of(workspaceId);
  return database.inWorkspace(workspaceId, async (tx) => {
    const sources = await tx.query<{ source_id: string; slug: string; name: string; kind: string }>(
      'select source_id, slug, name, kind from sources where workspace_id = $1 order by slug',
      [workspaceId],
    );
    const quarantined = await countQuarantined(tx, workspaceId);
    const keys = await liveKeys(tx, workspaceId);
    const hooks = await listHooks(tx, workspaceId);
    return sources.map(({ source_id: id, ...source }) => {
      const count = bySource.get(id);
      const hook = hooks.get(id);
      return {
        ...source,
        events: count?.events ?? 0,
        ...(exact ? {} : { eventsEstimated: true }),
        quarantined: quarantined.get(id) ?? 0,
        lastEventAt: count ? formatInstant(count.lastAt) : null,
        keys: keys.get(id) ?? [],
        ...(hook ? { hook } : {}),
      };
    });
  });
}

/** One source, with what came to it last; undefined if there is none of that slug. */
export async function readSource(
  database: Database,
  counts: EventCounts,
  workspaceId: string,
  slug: string,
): Promise<SourceDetail | undefined> {
  const found = (await listSources(database, counts, workspaceId)).find((one) => one.slug === slug);
  if (!found) return undefined;
  return database.inWorkspace(workspaceId, async (tx) => {
    const [more] = await tx.query<{ source_id: string; creates_people: boolean; unmatched: number }>(
      `select source_id, creates_people, (select count(*) from unmatched_actors u
         where u.workspace_id = $1 and u.source_id = s.source_id) as unmatched
       from sources s where workspace_id = $1 and slug = $2`,
      [workspaceId, slug],
    );
    if (!more) return undefined;
    return {
      ...found,
      createsPeople: more.creates_people,
      unmatched: more.unmatched,
      deliveries: await listDeliveries(tx, workspaceId, more.source_id),
    };
  });
}

async function countQuarantined(tx: Tx, workspaceId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ source_id: string; items: number }>(
    `select source_id, count(*) as items from (
       select source_id from quarantine where workspace_id = $1 order by quarantine_id desc limit $2) as newest
     group by source_id`,
    [workspaceId, quarantineCountMax],
  );
  return new Map(rows.map((row) => [row.source_id, row.items]));
}

/** The source as a key reads it: nothing of other keys, nor where a tool's deliveries go. */
export function asKeysRead({ hook: _, ...source }: Source): Source {
  return { ...source, keys: [] };
}

async function liveKeys(tx: Tx, workspaceId: string): Promise<Map<string, Source['keys']>> {
  const rows = await tx.query<{
    key_id: string;
    source_id: string;
    name: string;
    prefix: string;
    scopes: KeyScope[];
    created_at: number;
    last_used_at: number | null;
  }>(
    `select key_id, source_id, name, prefix, scopes, created_at, last_used_at from api_keys
     where workspace_id = $1 and revoked_at is null order by key_id`,
    [workspaceId],
  );
  const bySource = new Map<string, Source['keys']>();
  for (const row of rows) {
    const keys = bySource.get(row.source_id) ?? [];
    bySource.set(row.source_id, keys);
    keys.push({
      id: row.key_id,
      name: row.name,
      prefix: row.prefix,
      scopes: row.scopes,
      createdAt: formatInstant(row.created_at),
      lastUsedAt: row.last_used_at === null ? null : formatInstant(row.last_used_at),
    });
  }
  return bySource;
}

/** Newest first: ids are made in the order of time. */
export async function listQuarantine(
  tx: Tx,
  workspaceId: string,
  { source, cursor, limit }: { source?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: Quarantined[]; nextCursor: string | null }> {
  const rows = await tx.query<{
    quarantine_id: string;
    slug: string;
    received_at: number;
    code: string;
    message: string;
    pointer: string | null;
    body: Buffer;
  }>(
    `select quarantine_id, slug, received_at, code, message, pointer, substring(body from 1 for $4) as body
     from quarantine join sources using (workspace_id, source_id)
     where workspace_id = $1 and ($2::uuid is null or quarantine_id < $2) and ($5::text is null or slug = $5)
     order by quarantine_id desc limit $3`,
    [workspaceId, decodeCursor(cursor, ['uuid'])?.[0] ?? null, limit + 1, readBytes, source ?? null],
  );
  const items = rows.slice(0, limit).map((row) => ({
    id: row.quarantine_id,
    source: row.slug,
    receivedAt: formatInstant(row.received_at),
    code: row.code,
    message: row.message,
    pointer: row.pointer,
    body: firstCharacters(row.body),
  }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null };
}

function firstCharacters(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.length <= shownCharacters
    ? text
    : text.slice(0, shownCharacters).replace(/[\ud800-\udbff]$/, '');
}
