/** What of announcements still stands, as SQL asks it; the alias is a row with `workspace_id` and the `seq` of an entry. */
const entrySql = (alias: string, ofAward: string) => `exists (
  select from announcements e
  left join recognitions r on r.workspace_id = e.workspace_id and r.recognition_id = e.recognition_id
  where e.workspace_id = ${alias}.workspace_id and e.seq = ${alias}.seq and e.kind in ('feed', 'named')
    and (r.state = 'shown' or exists (select from awards w where w.workspace_id = e.workspace_id
      and w.award_id = any (e.award_ids) and w.state = 'confirmed' ${ofAward})))`;

/** Of `reaction_notices d`: who it tells of. Whoever had reacted before it began is no news, and the next day's are its own. */
export const reactorsSql = `
  select o.person_id, min(o.at) as at, array_agg(o.kind) as kinds from reactions o
  where o.workspace_id = d.workspace_id and o.seq = d.seq and o.person_id <> d.person_id
  group by o.person_id
  having min(o.at) >= d.since and min(o.at) < coalesce((
    select min(l.since) from reaction_notices l where l.workspace_id = d.workspace_id and l.seq = d.seq
      and l.person_id = d.person_id and l.since > d.since), 'infinity')`;

/** Of `reaction_notices d`: what was answered stands, and is theirs. */
export const answeredStandsSql = entrySql('d', 'and w.person_id = d.person_id');

/** Of `reaction_notices d`: so it does, and somebody's reaction to it. */
export const reactionStandsSql = `exists (${reactorsSql}) and ${answeredStandsSql}`;

/** Of `comments c`: it can be read, and so can what it stands below. */
export const commentStandsSql = `c.state = 'shown' and ${entrySql('c', '')}`;
