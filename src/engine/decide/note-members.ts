import { closesAt } from '../../domain/achievements/judging/quiet.ts';
import { isTogether } from '../../domain/achievements/language/rule.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { StoredCell } from '../cells/stored-cell.ts';
import { textArray, uuidArray } from '../log/binary-arrays.ts';
import type { Decider } from './decider.ts';

const membersSql = `
  insert into window_members (workspace_id, achievement_id, window_key, person_id)
  select $1, a, w, p from unnest($2::uuid[], $3::text[], $4::uuid[]) as m (a, w, p) order by a, w, p
  on conflict do nothing`;

const closingsSql = `
  insert into window_closings (workspace_id, achievement_id, window_key, due_at)
  select $1, a, w, max(d) from unnest($2::uuid[], $3::text[], $4::timestamptz[]) as m (a, w, d) group by a, w order by a, w
  on conflict (workspace_id, achievement_id, window_key) do update set due_at = excluded.due_at
  where window_closings.due_at < excluded.due_at`;

/** Notes who is in windows that people share, and when those close that are judged at their end. */
export async function noteMembers(
  tx: Tx,
  { workspaceId, rules, directory }: Pick<Decider, 'workspaceId' | 'rules' | 'directory'>,
  touched: Iterable<StoredCell>,
  now: Micros,
): Promise<void> {
  const fresh: StoredCell[] = [];
  const closing: { cell: StoredCell; at: Micros }[] = [];
  for (const cell of touched) {
    const rule = cell.listed ? undefined : rules.rules.get(cell.achievementId);
    if (!rule || !isTogether(rule)) continue;
    cell.listed = true;
    fresh.push(cell);
    const person = directory.person(cell.personId);
    const at = person ? closesAt(rule, cell, person) : null;
    if (at !== null && at > now) closing.push({ cell, at });
  }
  if (fresh.length === 0) return;
  await tx.query(membersSql, [
    workspaceId,
    uuidArray(fresh.map(({ achievementId }) => achievementId)),
    textArray(fresh.map(({ windowKey }) => windowKey)),
    uuidArray(fresh.map(({ personId }) => personId)),
  ]);
  if (closing.length === 0) return;
  await tx.query(closingsSql, [
    workspaceId,
    uuidArray(closing.map(({ cell }) => cell.achievementId)),
    textArray(closing.map(({ cell }) => cell.windowKey)),
    closing.map(({ at }) => toTimestamp(at)),
  ]);
}
