import { Breaches, breachesMax, type Invariant, type Looking } from '../invariant.ts';
import { outboxFaults } from './outbox.ts';

/** Between two full looks, the newest so many announcements are looked at. */
const recent = 20_000;

interface Odd {
  award_id: string;
  kind: 'notice' | 'feed' | 'feed.removed';
  told: number;
  due: number;
  at: string;
}

/** I8: what has to be told is told, once. */
export const toldOnce: Invariant = {
  id: 'I8',
  kind: 'rows',
  sentence:
    'Each change of an award that somebody should hear of has one announcement, announcements are numbered without a gap, and what leaves the house has an end or a next try.',
  means:
    'Somebody has heard of a win twice, or not at all; after a gap a live stream may resume in the wrong place.',
  mend: 'Announcements are written with the award in one transaction, so rows were added or removed by hand. Delete the surplus ones as the owner, or restore those that are missing; what was pushed to browsers cannot be taken back.',
  pauses: false,
  async check(looking) {
    const breaches = new Breaches();
    const { tx, workspace, isFull } = looking;
    const [range] = await tx.query<{ first: number | null; last: number | null; rows: number }>(
      'select min(seq) as first, max(seq) as last, count(*) as rows from announcements where workspace_id = $1',
      [workspace.workspaceId],
    );
    const { first, last, rows } = range ?? { first: null, last: null, rows: 0 };
    if (last !== null && (rows !== last || first !== 1))
      breaches.add(
        `${rows} announcements are numbered from ${first} to ${last}.`,
        ...(await findGaps(looking)),
      );
    const isAll = isFull || rows <= recent;
    const after = isAll ? 0 : (last ?? 0) - recent;
    for (const odd of await tx.query<Odd>(oddSql, [workspace.workspaceId, after]))
      breaches.add(say(odd), odd.award_id);
    for (const { id, feed, notices, recipients } of await tx.query<OddRecognition>(recognitionSql, [
      workspace.workspaceId,
      after,
    ]))
      breaches.add(
        `A recognition of ${recipients} people was told to the feed ${feed} times and to ${notices} of them.`,
        id,
      );
    for (const { id, told } of await tx.query<{ id: string; told: number }>(noteSql, [workspace.workspaceId]))
      breaches.add(`A note on an award was told to its person ${told} times.`, id);
    for (const { id, told } of await tx.query<{ id: string; told: number }>(reactionSql, [
      workspace.workspaceId,
    ]))
      breaches.add(`That somebody reacted was told to a person ${told} times.`, id);
    for (const { id, what } of await outboxFaults(tx, workspace.workspaceId)) breaches.add(what, id);
    return breaches.found({ checked: isAll ? rows : recent, isAll, note: null });
  },
};

async function findGaps({ tx, workspace }: Looking): Promise<number[]> {
  const gaps = await tx.query<{ seq: number }>(
    `select seq + 1 as seq from (
       select seq, lead(seq) over (order by seq) as next from announcements where workspace_id = $1
     ) a where next > seq + 1 order by seq limit 10`,
    [workspace.workspaceId],
  );
  return gaps.map(({ seq }) => seq);
}

/**
 * What was told beside what was due, by award, moment and kind. Told without being due is always wrong. Due and not told
 * is wrong for new awards only: what a backfill or a recovery changes later is not announced.
 */
const oddSql = `
  with told as (
    select unnest(award_ids) as award_id, kind, at from announcements where workspace_id = $1 and seq > $2
  ), since as (
    select min(at) as at from told
  ), concerned as (
    select award_id from told
    union
    select award_id from awards, since where workspace_id = $1 and not silent and ($2::bigint = 0 or granted_at >= since.at)
  ), changes as (
    select e.award_id, e.at, e.entry, e.state, lag(e.state) over (partition by e.award_id order by e.entry) as before, a.silent
    from concerned join award_entries e on e.workspace_id = $1 and e.award_id = concerned.award_id
    join awards a on a.workspace_id = $1 and a.award_id = e.award_id
  ), due as (
    select award_id, 'notice' as kind, at, before is null as is_new from changes where not silent and state is distinct from before
    union all
    select award_id, 'feed', at, before is null from changes where not silent and state = 'confirmed' and before is distinct from 'confirmed'
    union all
    select award_id, 'feed.removed', at, false from changes where state = 'revoked' and before = 'confirmed'
  ), counted as (
    select award_id, kind, at, count(*) filter (where which = 'told') as told, count(*) filter (where which <> 'told') as due,
      count(*) filter (where which = 'new') as must
    from (
      select award_id, kind, at, 'told' as which from told
      union all
      select award_id, kind, at, case when is_new then 'new' else 'due' end from due
    ) both_sides group by award_id, kind, at
  )
  select award_id, kind, told, due, counted.at::text as at from counted, since
  where (told > due or told < must) and ($2::bigint = 0 or counted.at > since.at) order by counted.at limit ${breachesMax}`;

interface OddRecognition {
  id: string;
  feed: number;
  notices: number;
  recipients: number;
}

/** A recognition is told once to the feed, or to those named, and once to each recipient. */
const recognitionSql = `
  select r.recognition_id as id, n.feed, n.notices, p.recipients from recognitions r
  cross join lateral (
    select count(*) filter (where kind = case r.audience when 'named' then 'named' else 'feed' end)::int as feed, count(*) filter (where kind = 'notice')::int as notices,
      min(seq) as seq from announcements a where a.workspace_id = $1 and a.recognition_id = r.recognition_id
  ) n
  cross join lateral (
    select count(*)::int as recipients from recognition_recipients p
    where p.workspace_id = $1 and p.recognition_id = r.recognition_id
  ) p
  where r.workspace_id = $1 and (n.seq > $2 or n.seq is null) and (n.feed <> 1 or n.notices <> p.recipients)
  order by r.given_at desc limit ${breachesMax}`;

/** A note on an award is told to its person once, however often it is mended. */
const noteSql = `
  select n.note_id as id, count(a.seq)::int as told from award_notes n
  left join announcements a on a.workspace_id = n.workspace_id and a.note_id = n.note_id
  where n.workspace_id = $1 group by 1 having count(a.seq) <> 1 limit ${breachesMax}`;

/** That somebody reacted is told once a notice; the key of those sees to one an entry, person and day. */
const reactionSql = `
  select d.notice_id as id, count(a.seq)::int as told from reaction_notices d
  left join announcements a on a.workspace_id = d.workspace_id and a.reaction_notice_id = d.notice_id and a.person_id = d.person_id
  where d.workspace_id = $1 group by 1 having count(a.seq) <> 1 limit ${breachesMax}`;

const audiences = {
  notice: 'its person',
  feed: 'the feed',
  'feed.removed': 'those who had seen it',
} as const;

function say({ kind, told, due, at }: Odd): string {
  const times = (count: number) => (count === 1 ? 'once' : count === 0 ? 'never' : `${count} times`);
  return `At ${at} the award was told to ${audiences[kind]} ${times(told)}, where ${due === 0 ? 'nothing was to be told' : `it had to be ${times(due)}`}.`;
}
