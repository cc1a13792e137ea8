import type { CellKey } from '../../domain/achievements/cells/cells.ts';
import type { AwardOnRecord } from '../../domain/achievements/judging/decide.ts';
import type { Verdict } from '../../domain/achievements/judging/review.ts';
import type { Tx } from '../../store/database.ts';
import { textArray, uuidArray } from '../log/binary-arrays.ts';

/** An award row as the engine remembers it. */
export interface StoredAward extends AwardOnRecord {
  readonly id: string;
  readonly silent: boolean;
}

export interface LoadedCell {
  /** What was appended, in any order; null for nothing. */
  readonly texts: readonly string[] | null;
  /** By scope (`2016-W12|silver`). */
  readonly awards: Map<string, StoredAward>;
}

interface LoadedRow {
  n: number;
  /** One a line: what is written down of cells holds no control characters. */
  texts: string | null;
  awards:
    | {
        scope: string;
        id: string;
        state: string;
        earned: number;
        settles: number | null;
        version: number;
        silent: boolean;
        verdict: Verdict | null;
      }[]
    | null;
}

/** Each sub-select takes one row by its key, whatever the planner believes about the sizes of tables. */
const cellsSql = `
  with wanted as materialized (
    select * from unnest($2::uuid[], $3::uuid[], $4::text[]) with ordinality as k (achievement_id, person_id, window_key, n)
  )
  select w.n::int, c.texts, h.awards
  from wanted w
  left join lateral (
    select string_agg(text, E'\\n') as texts from (
      select text from cells where workspace_id = $1 and achievement_id = w.achievement_id
        and person_id = w.person_id and window_key = w.window_key limit 100000
    ) t
  ) c on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('scope', a.scope, 'id', a.award_id, 'state', a.state, 'version', a.version,
      'silent', a.silent, 'verdict', a.verdict, 'earned', (extract(epoch from a.earned_at) * 1000000)::bigint,
      'settles', (extract(epoch from a.settles_at) * 1000000)::bigint)) as awards
    from (
      select * from awards a where a.workspace_id = $1 and a.achievement_id = w.achievement_id
        and a.person_id = w.person_id and a.scope >= w.window_key || '|' and a.scope < w.window_key || '}' limit 100000
    ) a
  ) h on true
  where c.texts is not null or h.awards is not null`;

/** What is on disk for some keys, by their place in the list, counted from 1; only keys that have something. */
export async function loadCells(
  tx: Tx,
  workspaceId: string,
  keys: readonly CellKey[],
): Promise<Map<number, LoadedCell>> {
  const rows = await tx.prepared<LoadedRow>('load-cells', cellsSql, [
    workspaceId,
    uuidArray(keys.map((key) => key.achievementId)),
    uuidArray(keys.map((key) => key.personId)),
    textArray(keys.map((key) => key.windowKey)),
  ]);
  return new Map(
    rows.map((row) => [row.n, { texts: row.texts?.split('\n') ?? null, awards: awardsOf(row) }]),
  );
}

/** The windows of some people for an achievement that are on disk. */
export async function loadWindows(
  tx: Tx,
  workspaceId: string,
  achievementId: string,
  people: readonly string[],
): Promise<{ personId: string; windowKey: string }[]> {
  return tx.prepared<{ personId: string; windowKey: string }>(
    'load-windows',
    `select distinct person_id as "personId", window_key as "windowKey" from cells
      where workspace_id = $1 and achievement_id = $2 and person_id = any ($3::uuid[])
      union select person_id, split_part(scope, '|', 1) from awards
      where workspace_id = $1 and achievement_id = $2 and person_id = any ($3::uuid[])`,
    [workspaceId, achievementId, uuidArray(people)],
  );
}

function awardsOf(row: LoadedRow): Map<string, StoredAward> {
  const awards = new Map<string, StoredAward>();
  for (const award of row.awards ?? []) {
    awards.set(award.scope, {
      id: award.id,
      state: award.state as StoredAward['state'],
      earnedAt: award.earned,
      settlesAt: award.settles,
      version: award.version,
      silent: award.silent,
      verdict: award.verdict,
    });
  }
  return awards;
}
