import type { Micros } from '../../events/event.ts';
import { ownValue } from '../../own-value.ts';
import { addDuration } from '../../time/duration.ts';
import type { Window } from '../../time/window.ts';
import { type Item, type ScopeCell, withContents } from '../cells/cells.ts';
import type { Rule, RuleVersion } from '../language/rule.ts';
import { factsAt, type Person } from '../reading/person.ts';
import { reaches } from './amount.ts';

/** How an event of a window's cell was used. */
export type ItemUse = 'counted' | 'provisional' | 'cancelled' | 'duplicate';

export interface GuardResult {
  readonly text: string;
  readonly of: number;
  readonly to: number;
  readonly atLeast: number;
  readonly min: number;
  readonly met: boolean;
}

/** Where a person stands with one tier in one window. */
export interface Standing {
  readonly tier: string | null;
  /** What tells awards of one window and tier apart: where a run began; null for one award a window. */
  readonly start: string | null;
  readonly needed: number;
  /** "fixed", "tier silver", "segment Group 24". */
  readonly neededFrom: string;
  readonly value: number;
  readonly provisional: number;
  readonly state:
    | 'open'
    | 'guardOpen'
    | 'coolingDown'
    | 'alreadyHeld'
    | 'limited'
    | 'pending'
    | 'confirmed'
    /** It waits for a person, or a person has decided against it. */
    | 'in_review'
    | 'declined'
    | 'overruled';
  readonly version: RuleVersion;
  readonly window: Window;
  /** The completing event, once the threshold is reached. */
  readonly completing: Item | null;
  readonly earnedAt: Micros | null;
  readonly settlesAt: Micros | null;
  readonly guards: readonly GuardResult[];
  /** What it rests on, if that is not the whole window. */
  readonly evidence: readonly Item[] | null;
}

/** What earlier windows leave to a later one, tier by tier (cooldown, once). */
export interface Chain {
  readonly notBefore: Map<string, Micros>;
  readonly heldTiers: Set<string>;
}

export function newChain(): Chain {
  return { notBefore: new Map(), heldTiers: new Set() };
}

/** How each item of a cell was used, in event order. */
export function itemUses(cell: ScopeCell, now: Micros): { item: Item; use: ItemUse }[] {
  const seen = new Set<string>();
  return cell.items.map((item) => {
    if (item.cancelledBy.size > 0) return { item, use: 'cancelled' };
    if (!isFirst(item, seen)) return { item, use: 'duplicate' };
    return { item, use: isMature(item, now) ? 'counted' : 'provisional' };
  });
}

/** Whether it is the first of its kind among those that were seen; it is seen from then on. */
function isFirst({ distinct }: Item, seen: Set<string>): boolean {
  if (distinct === null) return true;
  const before = seen.size;
  return seen.add(distinct).size > before;
}

/** What a measure judges: one window of one person, now. */
export interface Situation {
  readonly rule: Rule;
  readonly person: Person;
  readonly now: Micros;
  readonly chain: Chain;
  /** What counts, in event order: neither taken back nor there twice. */
  readonly items: readonly Item[];
  readonly version: RuleVersion;
  readonly window: Window;
  readonly guards: readonly GuardResult[];
}

const lean = new WeakSet<ScopeCell>();

/** The same cell without what does not count. */
export function leanCell(cell: ScopeCell): ScopeCell {
  const own = withContents(cell, { items: survivors(cell), points: cell.points });
  lean.add(own);
  return own;
}

/** What of a cell counts, in event order. */
export function survivors(cell: ScopeCell): Item[] {
  if (lean.has(cell)) return cell.items;
  const seen = new Set<string>();
  return cell.items.filter((item) => item.cancelledBy.size === 0 && isFirst(item, seen));
}

export function isMature(item: Item, now: Micros): boolean {
  return item.holdUntil === null || item.holdUntil <= now;
}

/** When enough of some items has left its hold. */
export function maturesAt(items: readonly Item[], needed: number): Micros {
  let matured = 0;
  let at = Number.NEGATIVE_INFINITY;
  for (const item of byEndOfHold(items)) {
    matured += item.value;
    at = endOfHold(item);
    if (reaches(matured, needed)) break;
  }
  return at;
}

/** In event order they nearly always are already. */
function byEndOfHold(items: readonly Item[]): readonly Item[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const end = endOfHold(item);
    if (end < last) return [...items].sort((a, b) => endOfHold(a) - endOfHold(b));
    last = end;
  }
  return items;
}

function endOfHold({ holdUntil, at }: Item): Micros {
  return holdUntil ?? at;
}

/** A completed stretch of events: a run, or a streak. */
export interface Completed {
  readonly tier: Tier;
  readonly start: string;
  readonly value: number;
  readonly version: RuleVersion;
  readonly completing: Item;
  readonly settlesAt: Micros;
  readonly evidence: readonly Item[];
}

/** The standing of a completed stretch, which later ones then depend on; null where the rule gives no other yet. */
export function standingOfCompleted(situation: Situation, done: Completed): Standing | null {
  const { chain, now, window, guards, person } = situation;
  const name = done.tier.name ?? '';
  if (done.version.once && chain.heldTiers.has(name)) return null;
  if (done.completing.at < (chain.notBefore.get(name) ?? Number.NEGATIVE_INFINITY)) return null;
  if (guards.some((guard) => !guard.met)) return null;
  const standing: Standing = {
    tier: done.tier.name,
    start: done.start,
    needed: done.tier.needed,
    neededFrom: done.tier.from,
    value: done.value,
    provisional: done.settlesAt <= now ? 0 : done.value,
    state: done.settlesAt <= now ? 'confirmed' : 'pending',
    version: done.version,
    window,
    completing: done.completing,
    earnedAt: done.completing.at,
    settlesAt: done.settlesAt,
    guards,
    evidence: done.evidence,
  };
  extendChain(chain, standing, person);
  return standing;
}

/** Where a person stands with what is under way: the lowest tier that is not reached. */
export function standingUnderWay(
  { version, person, window, guards, now, items }: Situation,
  value: number,
  evidence: readonly Item[],
): Standing[] {
  const tiers = tiersOf(version, person, items.at(-1)?.at ?? now);
  const next = tiers.find((tier) => tier.needed > value) ?? tiers.at(-1);
  if (!next) return [];
  return [
    {
      tier: next.name,
      start: null,
      needed: next.needed,
      neededFrom: next.from,
      value,
      provisional: 0,
      state: 'open',
      version,
      window,
      completing: null,
      earnedAt: null,
      settlesAt: null,
      guards,
      evidence,
    },
  ];
}

export interface Tier {
  readonly name: string | null;
  readonly needed: number;
  readonly from: string;
}

/** What a version asks of a person at an instant, tier by tier, lowest first. */
export function tiersOf(version: RuleVersion, person: Person, at: Micros): Tier[] {
  const { reach } = version;
  if (typeof reach === 'number') return [{ name: null, needed: reach, from: 'fixed' }];
  if ('tiers' in reach) {
    return Object.entries(reach.tiers)
      .map(([name, needed]) => ({ name, needed, from: `tier ${name}` }))
      .sort((a, b) => a.needed - b.needed);
  }
  // Known once the windows before are; see quantile.ts.
  if ('quantile' in reach) return [{ name: null, needed: reach.floor, from: 'the least' }];
  const name = segmentOf(version, person, at);
  // A segment may be called what every object has: constructor.
  const own = name === undefined ? undefined : ownValue(reach.of, name);
  const from = own === undefined ? (reach.from ? 'everybody' : 'everyone else') : `segment ${name}`;
  return [{ name: null, needed: own ?? reach.otherwise, from: reach.from ? `${reach.from}, ${from}` : from }];
}

/** The segment that a version's thresholds put a person in. */
export function segmentOf({ reachBy }: RuleVersion, person: Person, at: Micros): string | undefined {
  const segment = reachBy?.evaluate({ person: factsAt(person, at).attributes });
  return segment?.ok ? String(segment.value) : undefined;
}

export function guardResults(version: RuleVersion, cell: ScopeCell): GuardResult[] {
  return version.guards.map((guard, index) => {
    const points = cell.points.filter((point) => point.guard === index);
    const of = points.filter((point) => point.portion === 'of').length;
    const to = points.filter((point) => point.portion === 'to').length;
    const enough = to >= guard.min;
    // Divided, for 0.55 times 100 comes to a little more than 55.
    const met = enough ? of / to >= guard.atLeast : guard.passWhenFewer;
    const share = `at least ${Math.round(guard.atLeast * 1000) / 10} % of at least ${guard.min}`;
    return { text: guard.say ?? share, of, to, atLeast: guard.atLeast, min: guard.min, met };
  });
}

/** What an award in this window leaves to later ones. */
export function extendChain(chain: Chain, standing: Standing, person: Person): void {
  if (standing.earnedAt === null) return;
  const tier = standing.tier ?? '';
  chain.heldTiers.add(tier);
  const { cooldown } = standing.version;
  if (cooldown)
    chain.notBefore.set(
      tier,
      addDuration(standing.earnedAt, cooldown, factsAt(person, standing.earnedAt).zone),
    );
}
