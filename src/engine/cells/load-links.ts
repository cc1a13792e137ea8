import { foldCancel, foldEvidence, foldMark } from '../../domain/achievements/cells/fold-deeds.ts';
import { readDeeds } from '../../domain/achievements/reading/read-deeds.ts';
import type { Tx } from '../../store/database.ts';
import type { Decider } from '../decide/decider.ts';
import { hashArray } from '../log/binary-arrays.ts';
import { type EventRow, eventColumns, toEvent } from '../log/read-events.ts';
import type { LinkUse } from './cell-store.ts';

/** Each sub-select takes rows by their key, whatever the planner believes about the sizes of tables. */
const linksSql = `
  select w.n::int, ${eventColumns}
  from unnest($2::bigint[]) with ordinality as w (hash, n)
  cross join lateral (select seq from links where workspace_id = $1 and hash = w.hash limit 1000000) l
  cross join lateral (select * from events where workspace_id = $1 and seq = l.seq limit 1) e
  join sources s on s.workspace_id = $1 and s.source_id = e.source_id
  order by e.seq`;

/** Brings what is known of objects into memory: the events that speak of them, read through the rule again. */
export async function loadLinks(
  tx: Tx,
  { workspaceId, cells, rules, directory }: Decider,
  uses: Iterable<Omit<LinkUse, 'seq'>>,
): Promise<void> {
  const missing = cells.missingLinks(uses);
  if (missing.length === 0) return;
  const rows = await tx.prepared<EventRow & { n: number }>('load-links', linksSql, [
    workspaceId,
    hashArray(missing.map(({ cell }) => cell.hash)),
  ]);
  for (const row of rows) {
    const { achievementId, link, cell } = missing[row.n - 1] ?? {};
    const rule = achievementId && rules.rules.get(achievementId);
    // Somebody else may have loaded it meanwhile, and events may have been folded into it.
    if (!link || !cell || !rule || cell.known) continue;
    for (const deed of readDeeds(rule, { seq: row.seq, event: toEvent(row) }, directory.find)) {
      if (deed.kind === 'evidence' && deed.links.includes(link)) foldEvidence(cell, deed);
      if (deed.kind === 'cancel' && deed.link === link) foldCancel(cell, deed);
      if (deed.kind === 'mark' && deed.link === link) foldMark(cell, deed.mark);
    }
  }
  for (const { cell } of missing) cell.known = true;
}
