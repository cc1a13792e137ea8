import type { Ended, TargetLimits } from '../../domain/delivery/target.ts';
import type { Micros } from '../../domain/events/event.ts';
import { nextDigest } from '../../domain/notices/digests.ts';
import { noticesAnHour } from '../../domain/notices/interruptions.ts';
import type { Channel, NoticeKind, NoticeSettings } from '../../domain/notices/preferences.ts';
import { quietUntil } from '../../domain/notices/quiet-hours.ts';
import { nextTryAt } from '../../domain/notices/retries.ts';
import type { SentPeriods } from '../../domain/notices/route-line.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { Lane, Lanes } from '../lanes.ts';
import { standsSql } from './form-messages.ts';
import { sentPeriodsOf } from './history.ts';
import { aboutColumns, aboutSql, policyFor } from './policy-for.ts';
import { timeFor, wishesOf } from './settings.ts';

/** A try that nobody heard the end of counts as failed after this. */
const tryMicros = 120_000_000;
const hourMicros = 3_600_000_000;
const pauseMicros = 600_000_000;

/** What a message tells of. */
export interface ToldLine {
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly at: Micros;
}

export interface OutMessage {
  /** Stays the same over all tries, so that the other side can know a repeat. */
  readonly id: string;
  readonly personId: string;
  readonly bundle: 'now' | 'daily' | 'weekly';
  readonly period: string;
  readonly lines: readonly ToldLine[];
  readonly madeAt: Micros;
  /** It has been tried before, so it may have been sent: look, where the other side can be asked. */
  readonly isAgain: boolean;
}

/**
 * `gone`: this person cannot be reached here, and trying again is of no use. `failed`: not before `retryAfter`, where the
 * other side has named a wait; `isAway` if not this message but the whole target was not able to take it.
 */
export type SendResult =
  | { readonly is: 'sent' }
  | { readonly is: 'gone'; readonly error: string }
  | {
      readonly is: 'failed';
      readonly error: string;
      readonly retryAfter?: Micros;
      readonly isAway?: boolean;
    };

/** One way out of the house. It never throws for what the other side does. */
export interface Sender {
  /** How much may be sent a second and at once; four at once and no rate unless told. */
  readonly limits?: TargetLimits;
  /** Whom it can reach in a workspace; without this, everybody. */
  reaches?(tx: Tx, workspace: WorkspaceEngine): Promise<ReadonlySet<string>>;
  send(workspace: WorkspaceEngine, message: OutMessage): Promise<SendResult>;
}

const usualLimits: TargetLimits = { parallel: 4, perSecond: 1_000_000, burst: 1_000_000 };

interface Claimed {
  message_id: string;
  person_id: string;
  channel: Channel;
  bundle: OutMessage['bundle'];
  period: string;
  tries: number;
  made_at: Micros;
  /** Nobody noted how a try ended, so it may have been sent. */
  unsure: boolean;
  first_try_at: Micros;
}

type Loaded = OutMessage | { readonly wait: Micros } | null;

/**
 * What waits on a channel of a workspace. Before each message the rows are looked at once more. A crash between the other
 * side's yes and our note of it sends that one again, under the same id, and no other.
 */
export function laneOf(
  { database, lanes }: { readonly database: Database; readonly lanes: Lanes },
  workspace: WorkspaceEngine,
  channel: Channel,
  sender: Sender,
): Lane {
  const { workspaceId } = workspace;
  return {
    target: `${channel} ${workspaceId}`,
    limits: sender.limits ?? usualLimits,
    async take() {
      const now = workspace.options.now();
      const found = await database.inWorkspace(workspaceId, async (tx) => {
        const claimed = await claim(tx, workspaceId, channel, now);
        return claimed ? { claimed, message: await load(tx, workspace, claimed, now) } : null;
      });
      if (!found) return null;
      return async (): Promise<Ended> => {
        const { claimed, message } = found;
        const result = await outcome(workspace, sender, message);
        await lanes.look(() =>
          database.inWorkspace(workspaceId, (tx) =>
            'until' in result
              ? putOff(tx, workspaceId, claimed, result.until)
              : note(tx, workspaceId, claimed, result, workspace.options.now()),
          ),
        );
        return 'is' in result && result.is === 'failed' && result.isAway ? 'away' : 'answered';
      };
    },
  };
}

async function outcome(
  workspace: WorkspaceEngine,
  sender: Sender,
  message: Loaded,
): Promise<SendResult | { readonly until: Micros }> {
  if (message === null)
    return {
      is: 'gone',
      error: 'Nothing of it stands or is wanted any more, or it has gone into the digest.',
    };
  return 'wait' in message ? { until: message.wait } : sender.send(workspace, message);
}

async function claim(
  tx: Tx,
  workspaceId: string,
  channel: Channel,
  now: Micros,
): Promise<Claimed | undefined> {
  // One after the other, and never two of one person at once: else neither could count the other against their budget.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('messages ' || $1, 0))`, [workspaceId]);
  const [claimed] = await tx.query<Claimed>(
    `update messages m set state = 'sending', unsure = m.unsure or m.state = 'sending', tries = m.tries + 1, next_try_at = $4,
       first_try_at = coalesce(m.first_try_at, $3)
     from (
       select message_id from messages d
       where workspace_id = $1 and channel = $2 and state in ('queued', 'sending') and next_try_at <= $3
         and not exists (select from messages o where o.workspace_id = $1 and o.person_id = d.person_id
           and o.state = 'sending' and o.next_try_at > $3)
       order by next_try_at limit 1 for update skip locked
     ) due
     where m.workspace_id = $1 and m.message_id = due.message_id
     returning m.message_id, m.person_id, m.channel, m.bundle, m.period, m.tries, m.made_at, m.unsure, m.first_try_at`,
    [workspaceId, channel, toTimestamp(now), toTimestamp(now + tryMicros)],
  );
  return claimed;
}

/** What of it still stands and is still wanted; null for nothing. In the quiet also a second try waits. */
async function load(
  tx: Tx,
  workspace: WorkspaceEngine,
  { message_id, person_id, channel, bundle, period, tries, made_at, unsure }: Claimed,
  now: Micros,
): Promise<Loaded> {
  const { workspaceId } = workspace;
  const wish = (await wishesOf(tx, workspace, [person_id])).get(person_id);
  if (!wish || !workspace.directory.isActive(person_id)) return null;
  const quiet = quietUntil(wish.settings, now);
  if (quiet !== null) return { wait: quiet };
  if (bundle === 'now' && (await isNoNews(tx, workspaceId, person_id, message_id, !unsure, now))) {
    // What may have been sent is not told again in other words.
    if (unsure) return { wait: now + pauseMicros };
    const sent = await sentPeriodsOf(tx, workspaceId, [person_id]);
    await intoDigest(tx, workspaceId, message_id, sent(person_id, channel), wish.settings, now);
    return null;
  }
  const lines = await tx.query<ToldLine & { achievement_id: string | null; version: number | null }>(
    `select l.kind, l.subject_id as "subjectId", l.at, ${aboutColumns} from notice_lines l ${aboutSql}
     where l.workspace_id = $1 and l.message_id = $2 and ${standsSql} order by l.at, l.line_id`,
    [workspaceId, message_id],
  );
  const wanted = lines.filter(({ kind, achievement_id: achievementId, version }) => {
    const policy = policyFor(workspace, { achievementId, version }, wish.workspace);
    return timeFor(wish, kind, channel, policy) !== 'never';
  });
  if (wanted.length === 0) return null;
  return {
    id: message_id,
    personId: person_id,
    bundle,
    period,
    lines: wanted.map(({ kind, subjectId, at }) => ({ kind, subjectId, at })),
    madeAt: made_at,
    isAgain: tries > 1 || unsure,
  };
}

/**
 * An hour late, or after three others of this hour because those had to wait, it would disturb for nothing. What may have
 * been sent counts as sent, except for another of its sort: two would wait for each other.
 */
async function isNoNews(
  tx: Tx,
  workspaceId: string,
  personId: string,
  messageId: string,
  isUnsent: boolean,
  now: Micros,
): Promise<boolean> {
  const [row] = await tx.query<{ late: boolean; others: number }>(
    `select m.made_at <= $4 as late, (select count(distinct o.period) from messages o
       where o.workspace_id = $1 and o.person_id = $2 and o.bundle = 'now' and o.period <> m.period
         and ((o.ended_at > $4 and (o.state = 'sent' or o.unsure))
           or (o.ended_at is null and not m.unsure and (o.state = 'sending' or o.unsure))))::int as others
     from messages m where m.workspace_id = $1 and m.message_id = $3`,
    [workspaceId, personId, messageId, toTimestamp(now - hourMicros)],
  );
  return row !== undefined && ((isUnsent && row.late) || row.others >= noticesAnHour);
}

async function intoDigest(
  tx: Tx,
  workspaceId: string,
  messageId: string,
  sent: SentPeriods,
  settings: NoticeSettings,
  now: Micros,
): Promise<void> {
  const { period, dueAt } = nextDigest('daily', settings, now, sent.daily);
  await tx.query(
    `update notice_lines set state = 'waiting', message_id = null, bundle = 'daily', period = $3, due_at = $4
     where workspace_id = $1 and message_id = $2`,
    [workspaceId, messageId, period, toTimestamp(dueAt)],
  );
}

async function putOff(tx: Tx, workspaceId: string, { message_id, tries }: Claimed, until: Micros) {
  await tx.query(
    `update messages set state = 'queued', tries = $3, next_try_at = $4 where workspace_id = $1 and message_id = $2`,
    [workspaceId, message_id, tries - 1, toTimestamp(until)],
  );
}

async function note(
  tx: Tx,
  workspaceId: string,
  { message_id, tries, first_try_at: since }: Claimed,
  result: SendResult,
  now: Micros,
): Promise<void> {
  const again =
    result.is === 'failed'
      ? nextTryAt(tries, { since, now, random: Math.random() }, result.retryAfter)
      : null;
  const state = { sent: 'sent', gone: 'dropped', failed: again === null ? 'failed' : 'queued' }[result.is];
  await tx.query(
    `update messages set state = $3, error = $4, next_try_at = coalesce($5, next_try_at), ended_at = $6
     where workspace_id = $1 and message_id = $2 and state = 'sending'`,
    [
      workspaceId,
      message_id,
      state,
      result.is === 'sent' ? null : result.error.slice(0, 500),
      again === null ? null : toTimestamp(again),
      state === 'queued' ? null : toTimestamp(now),
    ],
  );
}
