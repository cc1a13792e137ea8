import { type PackedReceipt, unpackReceipt } from '../../../domain/achievements/receipts/pack-receipt.ts';
import type { Micros } from '../../../domain/events/event.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { beginningOfTime } from '../../../domain/time/window.ts';
import { creditPaths } from '../../../engine/privacy.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Tx } from '../../../store/database.ts';
import { withMerged } from '../names-of.ts';
import { type Row, readRows } from '../tables.ts';

/** One thing that is held about somebody; docs/reference/privacy.md says which kinds there are. */
export type ExportLine = { readonly kind: string } & Readonly<Record<string, unknown>>;

interface Part {
  readonly kind: string;
  /** $1 the workspace, $2 the person and whoever was merged into them. */
  readonly sql: string;
}

/** Times come as microseconds and leave as RFC 3339: their columns end in `At` or are called `at`. */
const parts: readonly Part[] = [
  {
    kind: 'account',
    sql: `select email, roles, password is not null as "hasPassword", totp_since as "secondFactorAt", created_at as "createdAt"
      from accounts where workspace_id = $1 and person_id = any ($2)`,
  },
  {
    kind: 'passkey',
    sql: `select name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkeys where workspace_id = $1 and person_id = any ($2)`,
  },
  {
    kind: 'session',
    sql: `select way, device, address, created_at as "signedInAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
      from sessions where workspace_id = $1 and person_id = any ($2) order by created_at`,
  },
  {
    kind: 'invitation',
    sql: `select i.email, i.roles, i.invited_by as "invitedBy", i.created_at as "createdAt", i.accepted_at as "acceptedAt"
      from invitations i where i.workspace_id = $1 and lower(i.email) in (
        select lower(email) from people where workspace_id = $1 and person_id = any ($2)
        union select lower(email) from accounts where workspace_id = $1 and person_id = any ($2))`,
  },
  {
    kind: 'recognition',
    sql: `select case when r.giver_id = any ($2) then 'given' else 'received' end as direction, v.name as value, r.what, r.effect, r.team, r.state, r.audience,
        g.handle as "from", r.given_at as at, r.edited_at as "editedAt",
        array(select p.handle from recognition_recipients t join people p using (workspace_id, person_id)
          where t.workspace_id = $1 and t.recognition_id = r.recognition_id order by 1) as "to"
      from recognitions r join recognition_values v using (workspace_id, value_id)
        join people g on g.workspace_id = r.workspace_id and g.person_id = r.giver_id
      where r.workspace_id = $1 and (r.giver_id = any ($2) or exists (select from recognition_recipients t
        where t.workspace_id = $1 and t.recognition_id = r.recognition_id and t.person_id = any ($2)))
        and (r.state = 'shown' or r.giver_id = any ($2)) order by r.given_at`,
  },
  {
    kind: 'comment',
    sql: `select c.seq as entry, c.text, c.state, c.at, c.edited_at as "editedAt", case n.kind when 'named' then 'named' else 'everyone' end as audience
      from comments c join announcements n using (workspace_id, seq) where c.workspace_id = $1 and c.person_id = any ($2) order by c.at`,
  },
  {
    kind: 'reaction',
    sql: `select seq as entry, kind as reaction, at from reactions where workspace_id = $1 and person_id = any ($2) order by at`,
  },
  {
    kind: 'note',
    sql: `select case when n.writer_id = any ($2) then 'given' else 'received' end as direction, n.award_id as award, w.handle as "from",
        n.text, n.at, n.edited_at as "editedAt"
      from award_notes n join awards a using (workspace_id, award_id) join people w on w.workspace_id = n.workspace_id and w.person_id = n.writer_id
      where n.workspace_id = $1 and n.state = 'shown' and (n.writer_id = any ($2) or a.person_id = any ($2)) order by n.at`,
  },
  {
    kind: 'sign-on',
    sql: `select issuer, subject, linked_at as "linkedAt", last_used_at as "lastUsedAt" from sign_on_links
      where workspace_id = $1 and person_id = any ($2) order by linked_at`,
  },
  {
    kind: 'notice-settings',
    sql: `select matrix, quiet_from as "quietFrom", quiet_to as "quietTo", muted_until as "mutedUntilAt", digest_at as "digestMinutes",
        digest_on as "digestOn", changed_at as "changedAt" from notice_settings where workspace_id = $1 and person_id = any ($2)`,
  },
  {
    kind: 'message',
    sql: `select channel, bundle, period, state, error, made_at as "madeAt", ended_at as "endedAt",
        array(select l.kind || ' ' || l.subject_id from notice_lines l where l.workspace_id = $1 and l.message_id = m.message_id order by 1) as about
      from messages m where workspace_id = $1 and person_id = any ($2) order by made_at`,
  },
  {
    kind: 'reaction-notice',
    sql: `select seq as entry, day, since as "sinceAt" from reaction_notices where workspace_id = $1 and person_id = any ($2) order by since, seq`,
  },
  {
    kind: 'push-device',
    sql: `select name, is_discreet as discreet, added_at as "addedAt" from push_devices where workspace_id = $1 and person_id = any ($2) order by added_at`,
  },
  {
    kind: 'calendar',
    sql: `select nullif(team, '') as team, made_at as "madeAt" from calendars where workspace_id = $1 and person_id = any ($2) order by made_at`,
  },
  {
    kind: 'access-token',
    sql: `select name, prefix, sight, made_at as "madeAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
      from access_tokens where workspace_id = $1 and person_id = any ($2) order by made_at`,
  },
  {
    kind: 'recognition-draft',
    sql: `select array(select p.handle from people p where p.workspace_id = $1 and p.person_id = any (d.recipients) order by 1) as "to",
        value as badge, what, effect, made_with as "madeWith", made_at as "madeAt", expires_at as "expiresAt"
      from recognition_drafts d where workspace_id = $1 and person_id = any ($2) order by made_at`,
  },
  {
    kind: 'inbox',
    sql: `select read_to as "readTo",
        array(select m.seq from inbox_marks m where m.workspace_id = $1 and m.person_id = c.person_id and m.is_read order by m.seq) as "alsoRead",
        array(select m.seq from inbox_marks m where m.workspace_id = $1 and m.person_id = c.person_id and not m.is_read order by m.seq) as "notRead"
      from inbox_cursors c where workspace_id = $1 and person_id = any ($2)`,
  },
  {
    kind: 'chat',
    sql: `select tool, user_id as user, way, matched_at as "matchedAt" from chat_people where workspace_id = $1 and person_id = any ($2) order by tool`,
  },
  {
    kind: 'chat-reaction',
    sql: `select p.seq as entry, r.emoji, r.at from chat_reactions r join chat_posts p using (workspace_id, post_id)
      where r.workspace_id = $1 and r.person_id = any ($2) order by r.at`,
  },
  {
    kind: 'finding',
    sql: `select f.kind as about, f.at, c.key as achievement, f.state, f.facts,
        case when f.about_id = any ($2) then 'others' else 'me' end as told
      from findings f left join achievements c using (workspace_id, achievement_id)
      where f.workspace_id = $1 and (f.person_id = any ($2) and (f.about_id is null or f.about_id = any ($2)) or f.about_id = any ($2)) order by f.at`,
  },
  {
    kind: 'notice-trial',
    sql: `select kind as about, subject_id as subject, arm, acted, at from notice_trials where workspace_id = $1 and person_id = any ($2) order by at`,
  },
  {
    kind: 'notice-opened',
    sql: `select kind as about, subject_id as subject, channel, viewed_at as "viewedAt", clicked_at as "clickedAt"
      from notice_openings where workspace_id = $1 and person_id = any ($2) order by viewed_at`,
  },
  {
    kind: 'board',
    sql: `select period, awards, recognitions from board_tallies where workspace_id = $1 and person_id = any ($2) order by period`,
  },
  {
    kind: 'report',
    sql: `select seq as entry, reason, at from content_reports where workspace_id = $1 and reporter_id = any ($2) order by at`,
  },
  {
    kind: 'audit',
    sql: `select l.number, l.at, l.action, l.subject, l.details from audit_log l where l.workspace_id = $1 and l.actor_kind = 'person'
        and l.actor in (select handle from people where workspace_id = $1 and person_id = any ($2)) order by l.number`,
  },
];

const awardsSql = `select a.award_id as id, c.key as achievement, a.state, a.tier, a.window_kind as "windowKind", a.window_key as "window",
    a.earned_at as "earnedAt", a.granted_at as "grantedAt", a.settles_at as "settlesAt", a.verdict, a.verdict_reason as "verdictReason",
    a.receipt, (select json_agg(json_build_object('at', e.at, 'state', e.state, 'cause', e.cause, 'event', e.event_seq) order by e.entry)
      from award_entries e where e.workspace_id = $1 and e.award_id = a.award_id) as entries
  from awards a join achievements c using (workspace_id, achievement_id)
  where a.workspace_id = $1 and a.person_id = any ($2) order by a.earned_at, a.award_id`;

/**
 * Everything that is held about somebody, part by part, as it was when the reading began. Words for the people named alone
 * are in their own copy, not in one that an admin takes.
 */
export async function* exportLines(
  tx: Tx,
  workspace: WorkspaceEngine,
  personId: string,
  { now, isTheirs }: { now: Micros; isTheirs: boolean },
): AsyncGenerator<ExportLine> {
  const { workspaceId, directory } = workspace;
  const ids = withMerged(directory, [personId]);
  let lines = 0;
  const count = (line: ExportLine): ExportLine => {
    lines++;
    return line;
  };
  yield count({
    kind: 'about',
    format: 1,
    exportedAt: formatInstant(now),
    handle: directory.person(personId)?.handle,
  });
  for (const id of ids) {
    const person = directory.person(id);
    if (!person) continue;
    const { handle, name, facts } = person;
    const isMerged = id !== personId;
    yield count({
      kind: 'person',
      handle,
      name,
      email: directory.emailOf(id),
      isMerged,
      isActive: directory.isActive(id),
    });
    for (const { validFrom, zone, attributes } of facts)
      yield count({
        kind: 'fact',
        handle,
        from: validFrom === beginningOfTime ? null : formatInstant(validFrom),
        zone,
        attributes,
      });
  }
  for (const identity of directory.identitiesOf(personId)) yield count({ kind: 'identity', ...identity });
  for (const { kind, sql } of parts)
    for await (const rows of readRows(tx, sql, [workspaceId, ids]))
      for (const row of rows) if (isTheirs || row['audience'] !== 'named') yield count(line(kind, row));
  for await (const rows of readRows(tx, awardsSql, [workspaceId, ids]))
    for (const row of rows)
      yield count(line('award', { ...row, receipt: unpackReceipt(row['receipt'] as PackedReceipt) }));
  for await (const event of eventsOf(tx, workspace, personId)) yield count(event);
  yield { kind: 'end', lines };
}

/** Events that name them where rules look for a person. */
async function* eventsOf(tx: Tx, workspace: WorkspaceEngine, personId: string): AsyncGenerator<ExportLine> {
  const { directory, rules, workspaceId } = workspace;
  const actors = directory.identitiesOf(personId);
  const paths = creditPaths(rules);
  const named = paths.map((path) =>
    path[0] === 'event' ? 'e.subject' : `e.data #>> '{${path.slice(1).join(',')}}'`,
  );
  if (named.length === 0 || actors.length === 0) return;
  const sql = `select e.seq as number, e.event_id as id, s.slug as source, e.type, e.subject, e.occurred_at as at,
      e.received_at as "receivedAt", e.data
    from events e join sources s using (workspace_id, source_id)
      join unnest($2::text[], $3::text[]) as mine (source, actor) on mine.source = s.slug and mine.actor in (${named.join(', ')})
    where e.workspace_id = $1 order by e.seq`;
  const values = [workspaceId, actors.map(({ source }) => source), actors.map(({ actor }) => actor)];
  let last: unknown = null;
  for await (const rows of readRows(tx, sql, values))
    for (const row of rows) {
      if (row['number'] !== last) yield line('event', row);
      last = row['number'];
    }
}

function line(kind: string, row: Row): ExportLine {
  const members = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'number' && /(^at|At)$/.test(name) ? formatInstant(value) : value,
  ]);
  return { kind, ...(Object.fromEntries(members) as Row) };
}
