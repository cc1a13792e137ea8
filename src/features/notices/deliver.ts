import { nextTryAt } from '../../domain/delivery/retries.ts';
import type { Ended, TargetLimits } from '../../domain/delivery/target.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Channel, NoticeKind, NoticeSettings } from '../../domain/notices/preferences.ts';
import { nextDigest } from '../../domain/notices/timing/digests.ts';
import { noticesAnHour } from '../../domain/notices/timing/interruptions.ts';
import { quietUntil } from '../../domain/notices/timing/quiet-hours.ts';
import type { SentPeriods } from '../../domain/notices/timing/route-line.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { Ahead, isOnItsWaySql, type Taken } from '../ahead.ts';
import type { Lane, Lanes } from '../lanes.ts';
import { standsSql } from './form-messages.ts';
import { sentPeriodsOf } from './history.ts';
import { aboutColumns, aboutSql, policyFor } from './policy-for.ts';
import { timeFor, wishesOf } from './settings.ts';

/** A try that nobody heard the end of counts as failed after this. */
const tryMicros = 120_000_000;
const hourMicros = 3_600_000_000;
const pauseMicros = 600_000_000;
/** So many are taken in one transaction. */
const claimMax = 16;
const nothingStands = 'Nothing of it stands or is wanted any more.';

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
  bundle: OutMessage['bundle'];
  period: string;
  tries: number;
  made_at: Micros;
  /** Nobody noted how a try ended, so it may have been sent. */
  unsure: boolean;
  first_try_at: Micros;
}

/** What becomes of a message: it is sent, waits, or is over. */
type Loaded = { readonly send: OutMessage } | { readonly wait: Micros } | { readonly over: string };

interface Ready {
  readonly claimed: Claimed;
  readonly message: OutMessage;
}

/**
 * What waits on a channel of a workspace. A few are taken at a time, and the rows are looked at once more then. A crash
 * between the other side's yes and our note of it sends that one again, under the same id, and no other.
 */
export function laneOf(
  { database, lanes }: { readonly database: Database; readonly lanes: Lanes },
  workspace: WorkspaceEngine,
  channel: Channel,
  sender: Sender,
): Lane {
  const { workspaceId } = workspace;
  const ahead = new Ahead<Ready>(
    () => database.inWorkspace(workspaceId, (tx) => take(tx, workspace, channel)),
    (left) =>
      database.inWorkspace(workspaceId, (tx) =>
        giveBack(
          tx,
          workspaceId,
          left.map(({ message }) => message.id),
        ),
      ),
  );
  return {
    target: `${channel} ${workspaceId}`,
    limits: sender.limits ?? usualLimits,
    async take() {
      const ready = await ahead.next();
      if (!ready) return null;
      return async (): Promise<Ended> => {
        const result = await sender.send(workspace, ready.message);
        await lanes.look(() =>
          database.inWorkspace(workspaceId, (tx) =>
            note(tx, workspaceId, ready.claimed, result, workspace.options.now()),
          ),
        );
        return result.is === 'failed' && result.isAway ? 'away' : 'answered';
      };
    },
    rest: () => lanes.look(() => ahead.rest()),
  };
}

/** Takes a few that are due. What has to wait, or is over, is noted at once. */
async function take(tx: Tx, workspace: WorkspaceEngine, channel: Channel): Promise<Taken<Ready>> {
  const { workspaceId } = workspace;
  const now = workspace.options.now();
  const claimed = await claim(tx, workspaceId, channel, now);
  const ready: Ready[] = [];
  for (const [one, loaded] of await load(tx, workspace, channel, claimed, now)) {
    if ('send' in loaded) ready.push({ claimed: one, message: loaded.send });
    else if ('wait' in loaded) await putOff(tx, workspaceId, one, loaded.wait);
    else await note(tx, workspaceId, one, { is: 'gone', error: loaded.over }, now);
  }
  return { count: claimed.length, ready };
}

async function claim(tx: Tx, workspaceId: string, channel: Channel, now: Micros): Promise<Claimed[]> {
  // One after the other, and of a person never two notices at once: else neither could count the other against their budget.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('messages ' || $1, 0))`, [workspaceId]);
  return tx.query<Claimed>(
    `with due as (
       select message_id, person_id, next_try_at from messages d
       where workspace_id = $1 and channel = $2 and state in ('queued', 'sending') and next_try_at <= $3
         and not exists (select from messages o where o.workspace_id = $1 and o.person_id = d.person_id
           and o.state = 'sending' and o.next_try_at > $3 and o.bundle = 'now' and d.bundle = 'now' and o.period <> d.period)
       order by next_try_at limit ${claimMax} for update skip locked
     ), one_each as (
       select distinct on (person_id) message_id from due order by person_id, next_try_at, message_id
     )
     update messages m set state = 'sending', unsure = m.unsure or m.state = 'sending', tries = m.tries + 1, next_try_at = $4,
       first_try_at = coalesce(m.first_try_at, $3)
     from one_each
     where m.workspace_id = $1 and m.message_id = one_each.message_id
     returning m.message_id, m.person_id, m.bundle, m.period, m.tries, m.made_at, m.unsure, m.first_try_at`,
    [workspaceId, channel, toTimestamp(now), toTimestamp(now + tryMicros)],
  );
}

/** What of each still stands and is still wanted. In the quiet also a second try waits. */
async function load(
  tx: Tx,
  workspace: WorkspaceEngine,
  channel: Channel,
  claimed: readonly Claimed[],
  now: Micros,
): Promise<Map<Claimed, Loaded>> {
  const { workspaceId } = workspace;
  if (claimed.length === 0) return new Map();
  const people = claimed.map(({ person_id }) => person_id);
  const wishes = await wishesOf(tx, workspace, people);
  const noNews = await noNewsAmong(tx, workspaceId, claimed, now);
  const lines = await linesOf(tx, workspaceId, claimed);
  const found = new Map<Claimed, Loaded>();
  for (const one of claimed) {
    const { message_id: id, person_id: personId, bundle, period, unsure } = one;
    const wish = wishes.get(personId);
    const quiet = wish ? quietUntil(wish.settings, now) : null;
    if (!wish || !workspace.directory.isActive(personId)) found.set(one, { over: nothingStands });
    else if (quiet !== null) found.set(one, { wait: quiet });
    // What may have been sent is not told again in other words.
    else if (noNews.has(id) && unsure) found.set(one, { wait: now + pauseMicros });
    else if (noNews.has(id)) {
      const sent = await sentPeriodsOf(tx, workspaceId, [personId]);
      await intoDigest(tx, workspaceId, id, sent(personId, channel), wish.settings, now);
      found.set(one, { over: 'It has gone into the digest.' });
    } else {
      const wanted = (lines.get(id) ?? []).filter(({ kind, achievement_id: achievementId, version }) => {
        const policy = policyFor(workspace, { achievementId, version }, wish.workspace);
        return timeFor(wish, kind, channel, policy) !== 'never';
      });
      const message = {
        id,
        personId,
        bundle,
        period,
        lines: wanted.map(({ kind, subjectId, at }) => ({ kind, subjectId, at })),
        madeAt: one.made_at,
        isAgain: one.tries > 1 || unsure,
      };
      found.set(one, wanted.length > 0 ? { send: message } : { over: nothingStands });
    }
  }
  return found;
}

type LineRow = ToldLine & { message_id: string; achievement_id: string | null; version: number | null };

/** What still stands of each message, by its id. */
async function linesOf(tx: Tx, workspaceId: string, claimed: readonly Claimed[]) {
  const rows = await tx.query<LineRow>(
    `select l.message_id, l.kind, l.subject_id as "subjectId", l.at, ${aboutColumns} from notice_lines l ${aboutSql}
     where l.workspace_id = $1 and l.message_id = any ($2::uuid[]) and ${standsSql} order by l.at, l.line_id`,
    [workspaceId, claimed.map(({ message_id }) => message_id)],
  );
  const found = new Map<string, LineRow[]>();
  for (const row of rows) found.set(row.message_id, [...(found.get(row.message_id) ?? []), row]);
  return found;
}

/**
 * An hour late, or after three others of this hour because those had to wait, it would disturb for nothing. What may have
 * been sent counts as sent, except for another of its sort: two would wait for each other.
 */
async function noNewsAmong(
  tx: Tx,
  workspaceId: string,
  claimed: readonly Claimed[],
  now: Micros,
): Promise<ReadonlySet<string>> {
  const ids = claimed.flatMap(({ bundle, message_id }) => (bundle === 'now' ? [message_id] : []));
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ message_id: string }>(
    `select m.message_id from messages m
     where m.workspace_id = $1 and m.message_id = any ($2::uuid[]) and ((m.made_at <= $3 and not m.unsure) or $4 <= (
       select count(distinct o.period) from messages o
       where o.workspace_id = $1 and o.person_id = m.person_id and o.bundle = 'now' and o.period <> m.period
         and ((o.ended_at > $3 and (o.state = 'sent' or o.unsure))
           or (o.ended_at is null and not m.unsure and (o.state = 'sending' or o.unsure)))))`,
    [workspaceId, ids, toTimestamp(now - hourMicros), noticesAnHour],
  );
  return new Set(rows.map(({ message_id }) => message_id));
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

/** It was not tried after all. */
const untriedSql = `state = 'queued', tries = tries - 1, first_try_at = case when tries > 1 then first_try_at end`;

async function putOff(tx: Tx, workspaceId: string, { message_id }: Claimed, until: Micros): Promise<void> {
  await tx.query(
    `update messages set ${untriedSql}, next_try_at = $3 where workspace_id = $1 and message_id = $2`,
    [workspaceId, message_id, toTimestamp(until)],
  );
}

async function giveBack(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update messages set ${untriedSql}, next_try_at = made_at
     where workspace_id = $1 and message_id = any ($2::uuid[]) and ${isOnItsWaySql}`,
    [workspaceId, ids],
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
     where workspace_id = $1 and message_id = $2 and ${isOnItsWaySql}`,
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
