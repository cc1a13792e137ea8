import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import type { Decision } from '../../domain/achievements/judging/decide.ts';
import { type AwardState, nextAwardState } from '../../domain/achievements/judging/decide.ts';
import { packReceipt } from '../../domain/achievements/receipts/pack-receipt.ts';
import { makeReceipt, type Receipt } from '../../domain/achievements/receipts/receipt.ts';
import type { Micros } from '../../domain/events/event.ts';
import { beginningOfTime, endOfTime } from '../../domain/time/window.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { CellStore } from '../cells/cell-store.ts';
import type { StoredAward } from '../cells/load-cells.ts';
import {
  booleanArray,
  int8Array,
  jsonArray,
  textArray,
  timestampArray,
  uuidArray,
} from '../log/binary-arrays.ts';
import type { Cause } from './decide-batch.ts';
import type { MakerOf } from './maker-of.ts';

/** One change of one award, to be written and announced. */
export interface AwardChange {
  readonly id: string;
  readonly decision: Decision;
  readonly before: AwardState | null;
  /** When what was on record had been earned. */
  readonly earnedBefore: Micros | null;
  readonly state: AwardState;
  readonly silent: boolean;
  readonly receipt: Receipt;
  readonly cause: string;
  readonly eventSeq: number | null;
}

/** Who is told of which awards; see `announce.ts`. */
interface Told {
  readonly seq: number;
  readonly kind: string;
  readonly personId: string | null;
  readonly awardIds: readonly string[];
}

const silentAfter = 24 * 3_600_000_000;

/** Compares decisions with what is on record; remembers the new state in the cells and answers what changed. */
export function findChanges(
  decisions: readonly Decision[],
  cells: CellStore,
  now: Micros,
  options: {
    history: boolean;
    causes: ReadonlyMap<ScopeCell, Cause>;
    cause?: string | undefined;
    /** Which event a new award's first entry names. */
    makerOf?: MakerOf;
  },
): AwardChange[] {
  const changes: AwardChange[] = [];
  for (const decision of decisions) {
    const { cell } = decision;
    const current = cells.awards(cell).get(decision.scope) ?? null;
    const state = nextAwardState(current, decision.standing);
    if (!state) continue;
    const { standing } = decision;
    const earnedAt = standing.earnedAt ?? current?.earnedAt ?? now;
    const silent = current?.silent ?? (options.history || now - earnedAt > silentAfter);
    const id = current?.id ?? uuidv7();
    const stored: StoredAward = {
      id,
      state,
      silent,
      earnedAt,
      settlesAt: state === 'pending' ? standing.settlesAt : null,
      version: standing.version.version,
      verdict: current?.verdict ?? null,
    };
    cells.setAward(cell, decision.scope, stored);
    const receipt = makeReceipt(decision, now);
    const cause = options.causes.get(cell);
    changes.push({
      id,
      decision,
      before: current?.state ?? null,
      earnedBefore: current?.earnedAt ?? null,
      state,
      silent,
      receipt,
      cause:
        cause?.text ??
        options.cause ??
        (state === 'confirmed' && current?.state === 'pending' ? 'hold ended' : 'event'),
      eventSeq: (current === null ? options.makerOf?.(decision) : undefined) ?? cause?.seq ?? null,
    });
  }
  return changes;
}

const awardsSql = `
  insert into awards (workspace_id, award_id, achievement_id, person_id, scope, version, window_kind, window_key,
    window_starts_at, window_ends_at, zone, tier, state, earned_at, granted_at, settles_at, silent, receipt)
  select $1, id, a, p, s, v, wk, w, ws, we, z, t, st, e, $2, se, si, r
  from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::timestamptz[],
    $11::timestamptz[], $12::text[], $13::text[], $14::text[], $15::timestamptz[], $16::timestamptz[], $17::boolean[],
    $18::jsonb[]) as x (id, a, p, s, v, wk, w, ws, we, z, t, st, e, se, si, r)
  on conflict (workspace_id, achievement_id, person_id, scope) do update set
    state = excluded.state, version = excluded.version, settles_at = excluded.settles_at, receipt = excluded.receipt,
    earned_at = excluded.earned_at, zone = excluded.zone, window_starts_at = excluded.window_starts_at,
    window_ends_at = excluded.window_ends_at`;

const firstEntriesSql = `
  insert into award_entries (workspace_id, award_id, entry, at, state, cause, event_seq)
  select $1, id, 1, $2, st, c, q from unnest($19::uuid[], $20::text[], $21::text[], $22::bigint[]) as x (id, st, c, q)`;

/** Boards count anew whatever is, or was, confirmed; see `boards/tally-boards.ts`. */
const marksSql = `
  insert into board_changes (workspace_id, person_id, at)
  select $1, p, e from unnest($23::uuid[], $24::timestamptz[]) as x (p, e)`;

const announcementsSql = `
  insert into announcements (workspace_id, seq, at, kind, person_id, award_ids)
  select $1, s, $2, k, p, a::uuid[] from unnest($25::bigint[], $26::text[], $27::uuid[], $28::text[]) as x (s, k, p, a)`;

const nextEntriesSql = `
  insert into award_entries (workspace_id, award_id, entry, at, state, cause, event_seq)
  select $1, id, coalesce((select max(entry) from award_entries e where e.workspace_id = $1 and e.award_id = x.id), 0) + 1, $2, st, c, q
  from unnest($3::uuid[], $4::text[], $5::text[], $6::bigint[]) as x (id, st, c, q)`;

/** In one round trip: what an entry refers to is checked when the whole statement has ended. */
const changesSql = `
  with written as (${awardsSql}), entered as (${firstEntriesSql}), marked as (${marksSql})${announcementsSql}`;

/** Writes changes, appends their entries, and notes what is told of them: with whatever is asked next. */
export function writeAwardsLater(
  tx: Tx,
  workspaceId: string,
  changes: readonly AwardChange[],
  now: Micros,
  announcements: readonly Told[] = [],
): void {
  if (changes.length === 0) return;
  const isNew = ({ before }: AwardChange) => before === null;
  const at = toTimestamp(now);
  const values = [
    workspaceId,
    at,
    ...awardColumns(changes, now),
    ...entryColumns(changes.filter(isNew)),
    ...markColumns(changes, now),
    ...toldColumns(announcements),
  ];
  tx.later({ name: 'write-changes', text: changesSql, values });
  const moved = changes.filter((change) => !isNew(change));
  if (moved.length === 0) return;
  // A statement of its own, which sees the entries of a batch that the one before it has waited for.
  tx.later({
    name: 'write-next-entries',
    text: nextEntriesSql,
    values: [workspaceId, at, ...entryColumns(moved)],
  });
}

/** The same, written when it returns. */
export async function writeAwards(tx: Tx, ...what: AfterTx<typeof writeAwardsLater>): Promise<void> {
  writeAwardsLater(tx, ...what);
  await tx.flush();
}

type AfterTx<F> = F extends (tx: Tx, ...rest: infer Rest) => unknown ? Rest : never;

function entryColumns(changes: readonly AwardChange[]): Buffer[] {
  return [
    uuidArray(changes.map(({ id }) => id)),
    textArray(changes.map(({ state }) => state)),
    textArray(changes.map(({ cause }) => cause)),
    int8Array(changes.map(({ eventSeq }) => eventSeq)),
  ];
}

/** The moments that changes add to people's counts, or take from them. */
function markColumns(changes: readonly AwardChange[], now: Micros): Buffer[] {
  const people: string[] = [];
  const moments: Micros[] = [];
  for (const change of changes) {
    const { before, earnedBefore, state, decision } = change;
    const own = new Set<Micros>();
    if (state === 'confirmed') own.add(earnedAtOf(change, now));
    if (before === 'confirmed' && earnedBefore !== null) own.add(earnedBefore);
    for (const at of own) {
      people.push(decision.person.id);
      moments.push(at);
    }
  }
  return [uuidArray(people), timestampArray(moments)];
}

function toldColumns(announcements: readonly Told[]): Buffer[] {
  return [
    int8Array(announcements.map(({ seq }) => seq)),
    textArray(announcements.map(({ kind }) => kind)),
    uuidArray(announcements.map(({ personId }) => personId)),
    textArray(announcements.map(({ awardIds }) => `{${awardIds.join(',')}}`)),
  ];
}

/** What is taken back keeps the moment at which it had been earned. */
function earnedAtOf({ decision: { standing }, earnedBefore, receipt }: AwardChange, now: Micros): Micros {
  return standing.earnedAt ?? earnedBefore ?? receipt.items.at(-1)?.at ?? now;
}

function awardColumns(changes: readonly AwardChange[], now: Micros): Buffer[] {
  const standings = changes.map(({ decision }) => decision.standing);
  const windows = standings.map(({ window }) => window);
  return [
    uuidArray(changes.map(({ id }) => id)),
    uuidArray(changes.map(({ decision }) => decision.rule.achievementId)),
    uuidArray(changes.map(({ decision }) => decision.person.id)),
    textArray(changes.map(({ decision }) => decision.scope)),
    int8Array(standings.map(({ version }) => version.version)),
    textArray(windows.map(({ kind }) => kind)),
    textArray(windows.map(({ key }) => key)),
    timestampArray(windows.map(({ startsAt }) => (startsAt === beginningOfTime ? null : startsAt))),
    timestampArray(windows.map(({ endsAt }) => (endsAt === endOfTime ? null : endsAt))),
    textArray(windows.map(({ zone }) => zone)),
    textArray(standings.map(({ tier }) => tier)),
    textArray(changes.map(({ state }) => state)),
    timestampArray(changes.map((change) => earnedAtOf(change, now))),
    timestampArray(
      changes.map(({ state, decision }) => (state === 'pending' ? decision.standing.settlesAt : null)),
    ),
    booleanArray(changes.map(({ silent }) => silent)),
    jsonArray(changes.map(({ receipt }) => JSON.stringify(packReceipt(receipt)))),
  ];
}
