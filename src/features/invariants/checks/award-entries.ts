import { Breaches, type Invariant } from '../invariant.ts';
import { awardPages } from './award-pages.ts';

interface Odd {
  award_id: string;
  state: string;
  entry: number | null;
  last: string | null;
  what: 'none' | 'number' | 'first' | 'after' | 'last';
  before: string | null;
  at: string | null;
}

/** I3: an award is what its entries say. */
export const awardEntries: Invariant = {
  id: 'I3',
  kind: 'rows',
  sentence:
    'An award is given before it is taken back and never twice in a row, and its state is that of its last entry.',
  means:
    'Somebody’s award is not what its own history says: it may show without having been earned, or be missing.',
  mend: 'Nothing in the product writes one without the other, so look who changed the database by hand. Restore the award’s row and its award_entries from a backup, then run: smallwins verify --resume',
  pauses: true,
  async check(looking) {
    const { tx, workspace } = looking;
    const breaches = new Breaches();
    const { pages, outcome } = awardPages(looking);
    let checked = 0;
    for await (const ids of pages) {
      checked += ids.length;
      for (const odd of await tx.query<Odd>(oddSql, [workspace.workspaceId, ids]))
        breaches.add(say(odd), odd.award_id);
    }
    const { isAll, cursor } = outcome();
    return breaches.found({ checked, isAll, note: null, remembered: { cursor } });
  },
};

/** Entries that cannot follow what was before, and awards that are not what their last entry says. */
const oddSql = `
  with entries as (
    select award_id, entry, state, row_number() over own as place, lag(state) over own as before,
      lead(entry) over own is null as is_last
    from award_entries where workspace_id = $1 and award_id = any ($2::uuid[])
    window own as (partition by award_id order by entry)
  ), judged as (
    select award_id, entry, state, before, is_last, case
      when entry <> place then 'number'
      when before is null and state not in ('pending', 'confirmed', 'in_review') then 'first'
      when state = 'withdrawn' and before not in ('pending', 'in_review') then 'after'
      when state = 'revoked' and before not in ('confirmed') then 'after'
      when state = 'declined' and before <> 'in_review' then 'after'
    end as what
    from entries
  )
  select a.award_id, a.state, j.entry, j.state as at, j.before, l.state as last,
    coalesce(j.what, case when l.state is null then 'none' else 'last' end) as what
  from awards a
  left join judged l on l.award_id = a.award_id and l.is_last
  left join judged j on j.award_id = a.award_id and j.what is not null
  where a.workspace_id = $1 and a.award_id = any ($2::uuid[]) and (j.what is not null or l.state is distinct from a.state)
  order by a.award_id, j.entry`;

function say({ what, state, entry, before, at, last }: Odd): string {
  if (what === 'none') return `The award is ${state} and has no entry.`;
  if (what === 'last') return `The award is ${state}, its last entry says ${last}.`;
  if (what === 'number') return `Entry ${entry} is out of place: one before it is missing.`;
  if (what === 'first') return `Its first entry says ${at}, before it was ever given.`;
  return `Entry ${entry} says ${at} after ${before}.`;
}
