import { nextTryAt } from '../../../domain/delivery/retries.ts';
import type { Micros } from '../../../domain/events/event.ts';
import { gather, type SharedEntry } from '../../../domain/notices/chat/gather.ts';
import type { Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { uuidv7 } from '../../../store/uuid.ts';
import type { Connection } from '../connections.ts';
import type { ChatFault } from '../fault.ts';

const entriesMax = 100;
/** A try that nobody heard the end of counts as failed after this. */
const tryMicros = 120_000_000;
const paceMicros = 1_000_000;

/** One message into a channel. */
export interface Post {
  readonly post_id: string;
  /** The entry it tells of; null for the summary of a thread. */
  readonly seq: number | null;
  readonly parent_ts: string | null;
  readonly channel: string;
  readonly tries: number;
  readonly made_at: Micros;
}

/**
 * Makes messages of what the feed has since got. `now` is the workspace's clock, `realNow` that of the outside, where
 * messages go. Answers how many entries it took.
 */
export async function planPosts(
  tx: Tx,
  { workspaceId, tool, channel, shares, sharedSeq }: Connection,
  now: Micros,
  realNow: Micros,
): Promise<number> {
  const waiting = await tx.query<SharedEntry>(
    `select seq, at from announcements where workspace_id = $1 and kind = 'feed' and seq > $2
       and (case when recognition_id is null then 'award' else 'recognition' end) = any ($3::text[])
     order by seq limit ${entriesMax}`,
    [workspaceId, sharedSeq, shares],
  );
  const told = gather(waiting, now);
  const last = told.at(-1);
  if (!last) return 0;
  const parent = told.length > 1 ? uuidv7() : null;
  // A card tells of everything at once; a thread has a message for each.
  const state = parent !== null && tool === 'teams' ? 'sent' : 'queued';
  const rows = [
    ...(parent === null ? [] : [{ i: parent, s: null, p: null, t: 'queued' }]),
    ...told.map(({ seq }) => ({ i: uuidv7(), s: seq, p: parent, t: state })),
  ];
  await tx.query(
    `insert into chat_posts (workspace_id, post_id, tool, seq, parent_id, channel, made_at, state, next_try_at)
     select $1, i, $2, s, p, $3, $4, t, $4 from json_to_recordset($5) as x (i uuid, s bigint, p uuid, t text)
     on conflict (workspace_id, tool, seq) where seq is not null do nothing`,
    [workspaceId, tool, channel ?? '', toTimestamp(realNow), JSON.stringify(rows)],
  );
  await tx.query('update chat_tools set shared_seq = $3 where workspace_id = $1 and tool = $2', [
    workspaceId,
    tool,
    last.seq,
  ]);
  return told.length;
}

/** Takes the next message that is due, if the channel may have one again; replies wait for what they reply to. */
export async function claimPost(
  tx: Tx,
  { workspaceId, tool }: Connection,
  realNow: Micros,
): Promise<Post | null> {
  const of = [workspaceId, tool, toTimestamp(realNow)];
  const [free] = await tx.query(
    'select 1 as one from chat_tools where workspace_id = $1 and tool = $2 and next_post_at <= $3 for update skip locked',
    of,
  );
  if (!free) return null;
  const [post] = await tx.query<Post>(
    `update chat_posts p set state = 'sending', tries = p.tries + 1, next_try_at = $4
     from (
       select c.post_id, parent.ts as parent_ts from chat_posts c
       left join chat_posts parent on parent.workspace_id = $1 and parent.post_id = c.parent_id
       where c.workspace_id = $1 and c.tool = $2 and c.state in ('queued', 'sending') and c.next_try_at <= $3
         and (c.parent_id is null or parent.ts is not null)
       order by c.made_at, c.parent_id nulls first, c.seq limit 1 for update of c skip locked
     ) due
     where p.workspace_id = $1 and p.post_id = due.post_id
     returning p.post_id, p.seq, due.parent_ts, p.channel, p.tries, p.made_at`,
    [...of, toTimestamp(realNow + tryMicros)],
  );
  if (!post) return null;
  await tx.query(
    'update chat_tools set next_post_at = $4 where workspace_id = $1 and tool = $2 and next_post_at <= $3',
    [...of, toTimestamp(realNow + paceMicros)],
  );
  return post;
}

/** The entries a summary is about. */
export async function threadOf(tx: Tx, workspaceId: string, postId: string): Promise<number[]> {
  const rows = await tx.query<{ seq: number }>(
    'select seq from chat_posts where workspace_id = $1 and parent_id = $2 order by seq',
    [workspaceId, postId],
  );
  return rows.map(({ seq }) => seq);
}

/** What became of a try. What replies to a message that never came is not sent either. */
export async function notePost(
  tx: Tx,
  { workspaceId, tool }: Connection,
  { post_id: id, seq, tries, made_at: since }: Post,
  result: { readonly ts: string } | ChatFault,
  realNow: Micros,
): Promise<void> {
  const isSent = 'ts' in result;
  const wait = isSent ? 0 : (result.retryAfter ?? 0);
  const clock = { since, now: realNow, random: Math.random() };
  const again = isSent || result.is === 'gone' ? null : nextTryAt(tries, clock, wait);
  const state = isSent ? 'sent' : result.is === 'gone' ? 'dropped' : again === null ? 'failed' : 'queued';
  await tx.query(
    `update chat_posts set state = $3, ts = $4, error = $5, next_try_at = coalesce($6, next_try_at), ended_at = $7
     where workspace_id = $1 and post_id = $2`,
    [
      workspaceId,
      id,
      state,
      isSent ? result.ts : null,
      isSent ? null : result.error.slice(0, 500),
      again === null ? null : toTimestamp(again),
      state === 'queued' ? null : toTimestamp(realNow),
    ],
  );
  if (seq === null && (state === 'dropped' || state === 'failed'))
    await tx.query('update chat_posts set state = $3 where workspace_id = $1 and parent_id = $2', [
      workspaceId,
      id,
      state,
    ]);
  // The whole channel waits, for it is the channel that has had too much.
  if (wait > 0)
    await tx.query(
      'update chat_tools set next_post_at = greatest(next_post_at, $3) where workspace_id = $1 and tool = $2',
      [workspaceId, tool, toTimestamp(realNow + wait)],
    );
}

/** A thread of which only one entry still stands is that entry's own message. */
export async function standAlone(
  tx: Tx,
  workspaceId: string,
  parentId: string,
  seq: number,
  ts: string,
  realNow: Micros,
): Promise<void> {
  await tx.query(
    `update chat_posts set state = case when seq = $3 then 'sent' else 'dropped' end, ts = case when seq = $3 then $4 end,
       ended_at = $5 where workspace_id = $1 and parent_id = $2 and state = 'queued'`,
    [workspaceId, parentId, seq, ts, toTimestamp(realNow)],
  );
}

/** A message in a channel about what stands no more. */
export interface FallenPost {
  readonly post_id: string;
  readonly channel: string;
  readonly ts: string;
  /** The summary of its thread. */
  readonly parent_id: string | null;
  readonly parent_ts: string | null;
}

export function fallenPosts(tx: Tx, { workspaceId, tool }: Connection, since: Micros): Promise<FallenPost[]> {
  return tx.query(
    `select p.post_id, p.channel, p.ts, p.parent_id, parent.ts as parent_ts from chat_posts p
     join announcements n on n.workspace_id = $1 and n.seq = p.seq
     left join chat_posts parent on parent.workspace_id = $1 and parent.post_id = p.parent_id
     where p.workspace_id = $1 and p.tool = $2 and p.state = 'sent' and p.ts is not null and p.made_at > $3
       and not case when n.recognition_id is null
         then exists (select from awards a where a.workspace_id = $1 and a.award_id = any (n.award_ids) and a.state = 'confirmed')
         else n.kind = 'feed' and exists (select from recognitions r where r.workspace_id = $1 and r.recognition_id = n.recognition_id and r.state = 'shown')
       end
     order by p.post_id limit 20`,
    [workspaceId, tool, toTimestamp(since)],
  );
}
