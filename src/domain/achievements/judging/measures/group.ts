import type { Micros } from '../../../events/event.ts';
import { addDuration, type Duration } from '../../../time/duration.ts';
import type { Situation, Standing } from '../standing.ts';

/** Late events may still change who was best for this long after a window has closed (time rule T18). */
const finalAfter: Duration = { unit: 'elapsed', ms: 96 * 3_600_000 };

/**
 * The group a person was in: that of most of the counted events, by name where two have as many; null if that is none.
 * Without groups everybody is in ''.
 */
export function groupOf({ items, version }: Situation): string | null {
  if (!version.evidence.group) return '';
  const counts = new Map<string | null, number>();
  for (const { group } of items) counts.set(group, (counts.get(group) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compareGroups(a, b));
  return first?.[0] ?? null;
}

function compareGroups(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

interface Result {
  readonly value: number;
  readonly needed: number;
  readonly from: string;
  readonly isWon: boolean;
  /** When the window has closed for everybody concerned. */
  readonly closesAt: Micros;
  /** When the last hold of anybody concerned has ended. */
  readonly holdsEnd: Micros;
}

/** Where a person stands with what is only known at close: open until then, then pending until nothing late is expected. */
export function standingAtClose(
  { version, window, guards, chain, now, items }: Situation,
  { value, needed, from, isWon, closesAt, holdsEnd }: Result,
): Standing {
  const base = {
    tier: null,
    start: null,
    needed,
    neededFrom: from,
    value,
    provisional: 0,
    version,
    window,
    guards,
    evidence: null,
    completing: null,
    earnedAt: null,
    settlesAt: null,
  };
  if (!isWon || now < closesAt) return { ...base, state: 'open' };
  if (version.once && chain.heldTiers.has('')) return { ...base, state: 'alreadyHeld' };
  if (closesAt < (chain.notBefore.get('') ?? Number.NEGATIVE_INFINITY))
    return { ...base, state: 'coolingDown' };
  if (guards.some(({ met }) => !met)) return { ...base, state: 'guardOpen' };
  const settlesAt = Math.max(holdsEnd, addDuration(closesAt, version.hold ?? finalAfter, window.zone));
  const isFinal = settlesAt <= now;
  return {
    ...base,
    provisional: isFinal ? 0 : value,
    state: isFinal ? 'confirmed' : 'pending',
    completing: items.at(-1) ?? null,
    earnedAt: closesAt,
    settlesAt,
  };
}
