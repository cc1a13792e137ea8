import type { Micros } from '../../domain/events/event.ts';
import { type Channel, channels, type NoticeKind } from '../../domain/notices/preferences.ts';
import { type Bundle, routeLine } from '../../domain/notices/timing/route-line.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { heldOf } from '../ledger/queries.ts';
import { sentPeriodsOf } from './history.ts';
import { policyFor } from './policy-for.ts';
import { timeFor, wishesOf } from './settings.ts';

const newsMax = 1000;

/** One thing that one person is to hear of. */
export interface News {
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly at: Micros;
  readonly closesAt: Micros | null;
  /** Whose policy counts; null where it is not about one. */
  readonly achievementId: string | null;
  readonly version: number | null;
}

/** Whether a channel has a way to somebody. */
export type Reach = (channel: Channel, personId: string) => boolean;

interface Line extends Bundle, News {
  readonly channel: Channel;
}

/**
 * Gives what was announced its place: on which channels somebody hears of it, and with what. What is said in the app
 * itself is not written down here: the live stream and Today have it. Answers how many announcements it took.
 */
export async function routeNews(tx: Tx, workspace: WorkspaceEngine, reaches: Reach): Promise<number> {
  const { workspaceId } = workspace;
  const now = workspace.options.now();
  const announced = await announcedSince(tx, workspaceId, await cursorOf(tx, workspaceId));
  const last = announced.at(-1);
  if (!last) return 0;
  const news = announced.flatMap(newsOf);
  const people = [...new Set(news.map(({ personId }) => personId))];
  const wishes = await wishesOf(tx, workspace, people);
  const sentOn = await sentPeriodsOf(tx, workspaceId, people);
  const held = await heldOf(tx, workspaceId, news);
  const lines: Line[] = [];
  for (const one of news) {
    const wish = wishes.get(one.personId);
    for (const channel of channels) {
      if (!wish || !reaches(channel, one.personId)) continue;
      const wanted = timeFor(wish, one.kind, channel, policyFor(workspace, one, wish.workspace));
      const time = wanted === 'now' && held.has(one.subjectId) ? 'daily' : wanted;
      const bundle = routeLine(time, one.closesAt, wish.settings, sentOn(one.personId, channel), now);
      if (bundle) lines.push({ ...one, ...bundle, channel });
    }
  }
  await writeLines(tx, workspaceId, lines);
  await tx.query('update notice_cursors set seq = $2 where workspace_id = $1', [workspaceId, last.seq]);
  return announced.length;
}

/** What was announced after one number up to another, as news of its people. */
export async function readNews(tx: Tx, workspaceId: string, after: number, upTo: number): Promise<News[]> {
  const announced = await announcedSince(tx, workspaceId, after);
  return announced.filter(({ seq }) => seq <= upTo).flatMap(newsOf);
}

async function cursorOf(tx: Tx, workspaceId: string): Promise<number> {
  // Whoever begins hears of what comes from then on, not of years past.
  await tx.query(
    `insert into notice_cursors (workspace_id, seq)
     select $1, coalesce((select max(seq) from announcements where workspace_id = $1), 0) on conflict do nothing`,
    [workspaceId],
  );
  const [row] = await tx.query<{ seq: number }>(
    'select seq from notice_cursors where workspace_id = $1 for update',
    [workspaceId],
  );
  return row?.seq ?? 0;
}

interface Announced {
  seq: number;
  person_id: string;
  at: Micros;
  recognition_id: string | null;
  comment_id: string | null;
  note_id: string | null;
  reaction_notice_id: string | null;
  finding_id: string | null;
  finding_kind: NoticeKind | null;
  achievement_id: string | null;
  version: number | null;
  awards: { id: string; closes: number | null; achievement: string; version: number }[] | null;
}

/** A pending award may still be taken back: outside the app only what is confirmed is news. */
function announcedSince(tx: Tx, workspaceId: string, seq: number): Promise<Announced[]> {
  return tx.query<Announced>(
    `select n.seq, n.person_id, n.at, n.recognition_id, n.comment_id, n.note_id, n.reaction_notice_id, n.finding_id, f.kind as finding_kind,
       f.achievement_id, f.version,
       (select json_agg(json_build_object('id', a.award_id, 'achievement', a.achievement_id, 'version', a.version, 'closes', (extract(epoch from a.window_ends_at) * 1000000)::bigint))
        from awards a where a.workspace_id = $1 and a.award_id = any (n.award_ids) and a.state = 'confirmed') as awards
     from announcements n left join findings f on f.workspace_id = n.workspace_id and f.finding_id = n.finding_id
     where n.workspace_id = $1 and n.kind = 'notice' and n.seq > $2 and n.person_id is not null
     order by n.seq limit ${newsMax}`,
    [workspaceId, seq],
  );
}

function newsOf(one: Announced): News[] {
  const { person_id: personId, at, recognition_id, comment_id, note_id, finding_id, awards } = one;
  const { reaction_notice_id: reactionId } = one;
  const base = { personId, at, closesAt: null, achievementId: one.achievement_id, version: one.version };
  if (finding_id && one.finding_kind) return [{ ...base, kind: one.finding_kind, subjectId: finding_id }];
  if (comment_id) return [{ ...base, kind: 'mention', subjectId: comment_id }];
  if (reactionId) return [{ ...base, kind: 'reaction', subjectId: reactionId }];
  if (note_id) return [{ ...base, kind: 'note', subjectId: note_id }];
  if (recognition_id) return [{ ...base, kind: 'recognition', subjectId: recognition_id }];
  return (awards ?? []).map(({ id, closes, achievement, version }) => ({
    ...base,
    kind: 'award',
    subjectId: id,
    closesAt: closes,
    achievementId: achievement,
    version,
  }));
}

async function writeLines(tx: Tx, workspaceId: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `insert into notice_lines (workspace_id, line_id, person_id, channel, kind, subject_id, at, closes_at, bundle, period, due_at, state)
     select $1, i, p, c, k, s, a, z, b, r, d, 'waiting' from json_to_recordset($2)
     as x (i uuid, p uuid, c text, k text, s uuid, a timestamptz, z timestamptz, b text, r text, d timestamptz)
     on conflict (workspace_id, person_id, channel, kind, subject_id) do nothing`,
    [
      workspaceId,
      JSON.stringify(
        lines.map(({ personId, channel, kind, subjectId, at, closesAt, bundle, period, dueAt }) => ({
          i: uuidv7(),
          p: personId,
          c: channel,
          k: kind,
          s: subjectId,
          a: toTimestamp(at),
          z: closesAt === null ? null : toTimestamp(closesAt),
          b: bundle,
          r: period,
          d: toTimestamp(dueAt),
        })),
      ),
    ],
  );
}
