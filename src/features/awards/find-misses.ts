import type { Rule } from '../../domain/achievements/language/rule.ts';
import type { Person } from '../../domain/achievements/reading/person.ts';
import { type MissDeed, readDeeds } from '../../domain/achievements/reading/read-deeds.ts';
import type { JsonObject } from '../../domain/events/event.ts';
import type { Window } from '../../domain/time/window.ts';
import { toEvent } from '../../engine/log/read-events.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';

const scannedMax = 20_000;
const missesMax = 40;

/**
 * A person's events of a counted type that do not count in a window, with the condition each failed: read again from
 * the events, for nothing of them is kept.
 */
export async function findMisses(
  tx: Tx,
  workspace: WorkspaceEngine,
  rule: Rule,
  person: Person,
  window: Window,
): Promise<MissDeed[]> {
  const types = [...new Set(rule.versions.flatMap((version) => [...version.evidence.types]))];
  const actors = workspace.directory.actorsOf(person.id);
  const path = creditPath(rule);
  const rows = await tx.query<Parameters<typeof toEvent>[0] & { data: JsonObject }>(
    `select e.seq, e.event_id, s.slug, e.type, e.subject, e.sequence, e.occurred_at, e.data
     from events e join sources s using (workspace_id, source_id)
     where e.workspace_id = $1 and e.occurred_at >= $2 and e.occurred_at < $3 and e.type = any($4) and e.mode <> 1
       and ($5::text[] is null or e.data #>> $5 = any($6))
     order by e.occurred_at limit ${scannedMax}`,
    [workspace.workspaceId, toTimestamp(window.startsAt), toTimestamp(window.endsAt), types, path, actors],
  );
  const misses: MissDeed[] = [];
  for (const row of rows) {
    const fact = { seq: row.seq, event: toEvent(row) };
    for (const deed of readDeeds(rule, fact, workspace.directory.find)) {
      if (deed.kind === 'miss' && deed.person?.id === person.id) misses.push(deed);
    }
    if (misses.length >= missesMax) break;
  }
  return misses;
}

/** `data.resolved_by` as a path PostgreSQL can filter by; null for anything cleverer. */
function creditPath(rule: Rule): string[] | null {
  const texts = new Set(rule.versions.map((version) => version.evidence.credit.text.trim()));
  const [only] = texts;
  if (texts.size !== 1 || !only || !/^data(\.[A-Za-z_][A-Za-z0-9_]*)+$/.test(only)) return null;
  return only.split('.').slice(1);
}
