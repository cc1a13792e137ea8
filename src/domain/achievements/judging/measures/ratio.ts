import type { Micros } from '../../../events/event.ts';
import type { Item } from '../../cells/cells.ts';
import type { Measure } from '../../language/measure.ts';
import { isMature, type Situation, type Standing, tiersOf } from '../standing.ts';

/**
 * `ratio`: the share of events that hold, once there are enough. It can fall again, so it is pending until its window
 * closes; it was earned with the event from which on it held to the end.
 */
export function judgeRatio(
  { items, version, person, window, guards, chain, now }: Situation,
  measure: Extract<Measure, { kind: 'ratio' }>,
): Standing[] {
  const [tier] = tiersOf(version, person, items.at(-1)?.at ?? now);
  if (!tier) return [];
  let hits = 0;
  let since: Item | null = null;
  items.forEach((item, index) => {
    hits += item.value;
    const met = index + 1 >= measure.min && shareOf(hits, index + 1, measure.wilson) >= tier.needed;
    since = met ? (since ?? item) : null;
  });
  const completing = since as Item | null;
  const value = items.length === 0 ? 0 : shareOf(hits, items.length, measure.wilson);
  const open = {
    tier: null,
    start: null,
    needed: tier.needed,
    neededFrom: tier.from,
    value,
    provisional: value,
    version,
    window,
    guards,
    evidence: null,
    completing: null,
    earnedAt: null,
    settlesAt: null,
  };
  if (!completing) return [{ ...open, state: 'open' }];
  if (version.once && chain.heldTiers.has('')) return [{ ...open, state: 'alreadyHeld' }];
  if (completing.at < (chain.notBefore.get('') ?? Number.NEGATIVE_INFINITY))
    return [{ ...open, state: 'coolingDown' }];
  if (guards.some((guard) => !guard.met)) return [{ ...open, state: 'guardOpen' }];
  const settlesAt = settlesWhen(items, version.window === 'ever' ? completing.at : window.endsAt, now);
  const confirmed = settlesAt <= now;
  return [
    {
      ...open,
      provisional: confirmed ? 0 : value,
      state: confirmed ? 'confirmed' : 'pending',
      completing,
      earnedAt: completing.at,
      settlesAt,
    },
  ];
}

/** The window's end, or the end of the last hold after it. */
function settlesWhen(items: readonly Item[], closes: Micros, now: Micros): Micros {
  return items.reduce(
    (last, item) => (isMature(item, now) ? last : Math.max(last, item.holdUntil ?? last)),
    closes,
  );
}

/** The share, or the lower end of its 95 % interval (Wilson 1927): 81 of 263 is 0.3080, at least 0.2553. */
export function shareOf(hits: number, of: number, wilson: boolean): number {
  const share = hits / of;
  if (!wilson) return share;
  const z = 1.959963984540054;
  const square = z * z;
  const middle = share + square / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return (middle - spread) / (1 + square / of);
}
