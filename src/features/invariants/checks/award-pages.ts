import type { Looking } from '../invariant.ts';

const newest = 5000;
const perPage = 10_000;

export interface AwardPages {
  readonly pages: AsyncIterable<readonly string[]>;
  /** What to remember, and whether everything was looked at; once all pages have been read. */
  outcome(): { isAll: boolean; cursor: string | null };
}

/** The ids of awards to look at: the newest and a part of the rest, another one each time; all of them in a full look. */
export function awardPages(looking: Looking): AwardPages {
  const { cursor } = looking.remembered;
  const outcome = { isAll: true, cursor: typeof cursor === 'string' ? cursor : null };
  return { pages: readPages(looking, outcome), outcome: () => outcome };
}

async function* readPages(looking: Looking, outcome: { isAll: boolean; cursor: string | null }) {
  const first = await readIds(looking, 'desc', null, newest);
  if (first.length > 0) yield first;
  if (first.length < newest) return;
  if (!looking.isFull) {
    const some = await readIds(looking, 'asc', outcome.cursor, newest);
    outcome.isAll = false;
    outcome.cursor = some.length < newest ? null : (some.at(-1) ?? null);
    if (some.length > 0) yield some;
    return;
  }
  for (let after: string | null = null; ; ) {
    const page: readonly string[] = await readIds(looking, 'asc', after, perPage);
    after = page.at(-1) ?? null;
    if (after === null) return;
    yield page;
    await looking.goOn();
  }
}

async function readIds(
  { tx, workspace }: Looking,
  order: 'asc' | 'desc',
  after: string | null,
  limit: number,
) {
  const rows = await tx.query<{ award_id: string }>(
    `select award_id from awards where workspace_id = $1 and ($2::uuid is null or award_id > $2)
     order by award_id ${order} limit $3`,
    [workspace.workspaceId, after, limit],
  );
  return rows.map((row) => row.award_id);
}
