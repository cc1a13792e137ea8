import type { AwardOnRecord } from '../domain/achievements/decide.ts';
import type { Tx } from '../store/database.ts';

/** An award row as the engine remembers it. */
export interface StoredAward extends AwardOnRecord {
  readonly id: string;
  readonly silent: boolean;
}

export interface LoadedCell {
  readonly state: unknown;
  /** By scope (`2016-W12|silver`). */
  readonly awards: Map<string, StoredAward>;
}

interface LoadedRow {
  n: number;
  state: unknown;
  awards:
    | {
        scope: string;
        id: string;
        state: string;
        earned: number;
        settles: number | null;
        version: number;
        silent: boolean;
      }[]
    | null;
}

/** Each sub-select takes one row by its key, whatever the planner believes about the sizes of tables. */
const cellsSql = `
  with wanted as materialized (
    select k.achievement_id, k.holder, k.n from unnest($2::uuid[], $3::text[]) with ordinality as k (achievement_id, holder, n)
  )
  select w.n::int, c.state, h.awards
  from wanted w
  left join lateral (
    select state from cells where workspace_id = $1 and achievement_id = w.achievement_id and holder = w.holder limit 1
  ) c on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('scope', a.scope, 'id', a.award_id, 'state', a.state, 'version', a.version,
      'silent', a.silent, 'earned', (extract(epoch from a.earned_at) * 1000000)::bigint,
      'settles', (extract(epoch from a.settles_at) * 1000000)::bigint)) as awards
    from (
      select * from awards a where a.workspace_id = $1 and a.achievement_id = w.achievement_id
        and a.person_id = case when left(w.holder, 1) <> '=' then split_part(w.holder, '|', 1)::uuid end
        and a.scope >= split_part(w.holder, '|', 2) || '|' and a.scope < split_part(w.holder, '|', 2) || '}' limit 1000
    ) a
  ) h on true
  where c.state is not null or h.awards is not null`;

/** What is on disk for some keys, by their place in the list, counted from 1; only keys that have something. */
export async function loadCells(
  tx: Tx,
  workspaceId: string,
  keys: readonly { achievementId: string; holder: string }[],
): Promise<Map<number, LoadedCell>> {
  const result = await tx.client.query<LoadedRow>({
    name: 'load-cells',
    text: cellsSql,
    values: [workspaceId, keys.map((key) => key.achievementId), keys.map((key) => key.holder)],
  });
  return new Map(result.rows.map((row) => [row.n, { state: row.state, awards: awardsOf(row) }]));
}

/** All windows of an achievement on disk, as holders. */
export async function loadHolders(tx: Tx, workspaceId: string, achievementId: string): Promise<string[]> {
  const rows = await tx.query<{ holder: string }>(
    `select holder from cells where workspace_id = $1 and achievement_id = $2 and left(holder, 1) <> '='`,
    [workspaceId, achievementId],
  );
  return rows.map((row) => row.holder);
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
    });
  }
  return awards;
}
