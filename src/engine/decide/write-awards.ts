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
  from json_to_recordset($3) as x (id uuid, a uuid, p uuid, s text, v int, wk text, w text, ws timestamptz, we timestamptz,
    z text, t text, st text, e timestamptz, se timestamptz, si boolean, r jsonb)
  on conflict (workspace_id, achievement_id, person_id, scope) do update set
    state = excluded.state, version = excluded.version, settles_at = excluded.settles_at, receipt = excluded.receipt,
    earned_at = excluded.earned_at, zone = excluded.zone, window_starts_at = excluded.window_starts_at,
    window_ends_at = excluded.window_ends_at`;

const announcementsSql = `
  insert into announcements (workspace_id, seq, at, kind, person_id, award_ids)
  select $1, s, $2, k, p, a from json_to_recordset($4) as x (s bigint, k text, p uuid, a uuid[])`;

const firstEntriesSql = `
  insert into award_entries (workspace_id, award_id, entry, at, state, cause, event_seq)
  select $1, id, 1, $2, st, c, q from json_to_recordset($5) as x (id uuid, st text, c text, q bigint)`;

const nextEntriesSql = `
  insert into award_entries (workspace_id, award_id, entry, at, state, cause, event_seq)
  select $1, id, coalesce((select max(entry) from award_entries e where e.workspace_id = $1 and e.award_id = x.id), 0) + 1, $2, st, c, q
  from json_to_recordset($3) as x (id uuid, st text, c text, q bigint)`;

/** Boards count anew whatever is, or was, confirmed; see `boards/tally-boards.ts`. */
const marksSql = `
  insert into board_changes (workspace_id, person_id, at)
  select $1, p, e from json_to_recordset($6) as x (p uuid, e timestamptz)`;

/** In one round trip: what an entry refers to is checked when the whole statement has ended. */
const changesSql = `
  with written as (${awardsSql}), entered as (${firstEntriesSql}), marked as (${marksSql})${announcementsSql}`;

/** Writes changes, appends their entries, and notes what is told of them. */
export async function writeAwards(
  tx: Tx,
  workspaceId: string,
  changes: readonly AwardChange[],
  now: Micros,
  announcements: readonly Told[] = [],
): Promise<void> {
  if (changes.length === 0) return;
  const entryOf = ({ id, state, cause, eventSeq }: AwardChange) => ({ id, st: state, c: cause, q: eventSeq });
  const isNew = (change: AwardChange) => change.before === null;
  const told = announcements.map(({ seq, kind, personId, awardIds }) => ({
    s: seq,
    k: kind,
    p: personId,
    a: `{${awardIds.join(',')}}`,
  }));
  const parts = [
    changes.map((change) => awardRow(change, now)),
    told,
    changes.filter(isNew).map(entryOf),
    changes.flatMap((change) => marksOf(change, now)),
  ];
  const at = toTimestamp(now);
  await tx.prepared('write-changes', changesSql, [
    workspaceId,
    at,
    ...parts.map((part) => JSON.stringify(part)),
  ]);
  const moved = changes.filter((change) => !isNew(change)).map(entryOf);
  if (moved.length === 0) return;
  // A statement of its own, which sees the entries of a batch that the one before it has waited for.
  await tx.prepared('write-next-entries', nextEntriesSql, [workspaceId, at, JSON.stringify(moved)]);
}

/** The moments a change adds to a person's count, or takes from it. */
function marksOf(change: AwardChange, now: Micros): { p: string; e: string }[] {
  const { before, earnedBefore, state, decision } = change;
  const moments = new Set<Micros>();
  if (state === 'confirmed') moments.add(earnedAtOf(change, now));
  if (before === 'confirmed' && earnedBefore !== null) moments.add(earnedBefore);
  return [...moments].map((at) => ({ p: decision.person.id, e: toTimestamp(at) }));
}

function earnedAtOf({ decision: { standing }, receipt }: AwardChange, now: Micros): Micros {
  return standing.earnedAt ?? receipt.items.at(-1)?.at ?? now;
}

function awardRow(change: AwardChange, now: Micros) {
  const { id, decision, state, silent, receipt } = change;
  const { standing, rule, person, scope } = decision;
  const { window } = standing;
  return {
    id,
    a: rule.achievementId,
    p: person.id,
    s: scope,
    v: standing.version.version,
    wk: window.kind,
    w: window.key,
    ws: window.startsAt === beginningOfTime ? null : toTimestamp(window.startsAt),
    we: window.endsAt === endOfTime ? null : toTimestamp(window.endsAt),
    z: window.zone,
    t: standing.tier,
    st: state,
    e: toTimestamp(earnedAtOf(change, now)),
    se: state === 'pending' && standing.settlesAt !== null ? toTimestamp(standing.settlesAt) : null,
    si: silent,
    r: packReceipt(receipt),
  };
}
