import type { Micros } from '../../domain/events/event.ts';
import { type Channel, channels, type NoticeKind, timeOf } from '../../domain/notices/preferences.ts';
import { type Bundle, routeLine } from '../../domain/notices/route-line.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { sentPeriodsOf } from './history.ts';
import { whoHasDevices } from './push/devices.ts';
import { wishesOf } from './settings.ts';

const newsMax = 1000;

/** One thing that one person is to hear of. */
interface News {
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly at: Micros;
  readonly closesAt: Micros | null;
}

interface Line extends Bundle, News {
  readonly channel: Channel;
}

/**
 * Gives what was announced its place: on which channels somebody hears of it, and with what. What is said in the app
 * itself is not written down here: the live stream and Today have it. Answers how many announcements it took.
 */
export async function routeNews(
  tx: Tx,
  workspace: WorkspaceEngine,
  reachable: ReadonlySet<Channel>,
): Promise<number> {
  const { workspaceId } = workspace;
  const now = workspace.options.now();
  const announced = await announcedSince(tx, workspaceId, await cursorOf(tx, workspaceId));
  const last = announced.at(-1);
  if (!last) return 0;
  const news = announced.flatMap(newsOf);
  const people = [...new Set(news.map(({ personId }) => personId))];
  const wishes = await wishesOf(tx, workspace, people);
  const sentOn = await sentPeriodsOf(tx, workspaceId, people);
  const withDevice = await whoHasDevices(tx, workspaceId, people);
  const lines: Line[] = [];
  for (const one of news) {
    const wish = wishes.get(one.personId);
    for (const channel of channels) {
      if (!wish || !reachable.has(channel)) continue;
      if (channel === 'push' && !withDevice.has(one.personId)) continue;
      const time = timeOf(one.kind, channel, [wish.own, wish.workspace]);
      const bundle = routeLine(time, one.closesAt, wish.settings, sentOn(one.personId, channel), now);
      if (bundle) lines.push({ ...one, ...bundle, channel });
    }
  }
  await writeLines(tx, workspaceId, lines);
  await tx.query('update notice_cursors set seq = $2 where workspace_id = $1', [workspaceId, last.seq]);
  return announced.length;
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
  awards: { id: string; closes: number | null }[] | null;
}

/** A pending award may still be taken back: outside the app only what is confirmed is news. */
function announcedSince(tx: Tx, workspaceId: string, seq: number): Promise<Announced[]> {
  return tx.query<Announced>(
    `select n.seq, n.person_id, n.at, n.recognition_id, n.comment_id, n.note_id,
       (select json_agg(json_build_object('id', a.award_id, 'closes', (extract(epoch from a.window_ends_at) * 1000000)::bigint))
        from awards a where a.workspace_id = $1 and a.award_id = any (n.award_ids) and a.state = 'confirmed') as awards
     from announcements n
     where n.workspace_id = $1 and n.kind = 'notice' and n.seq > $2 and n.person_id is not null
     order by n.seq limit ${newsMax}`,
    [workspaceId, seq],
  );
}

function newsOf({ person_id: personId, at, recognition_id, comment_id, note_id, awards }: Announced): News[] {
  const base = { personId, at, closesAt: null };
  if (comment_id) return [{ ...base, kind: 'mention', subjectId: comment_id }];
  if (note_id) return [{ ...base, kind: 'note', subjectId: note_id }];
  if (recognition_id) return [{ ...base, kind: 'recognition', subjectId: recognition_id }];
  return (awards ?? []).map(({ id, closes }) => ({
    ...base,
    kind: 'award',
    subjectId: id,
    closesAt: closes,
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
