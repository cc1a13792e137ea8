import type { Micros } from '../events/event.ts';
import { addDuration } from '../time/duration.ts';
import { type Window, windowAt } from '../time/window.ts';
import type { Item, ScopeCell } from './cells.ts';
import { factsAt, type Person } from './person.ts';
import { type Rule, type RuleVersion, versionAt } from './rule.ts';

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
  readonly needed: number;
  /** "fixed", "tier silver", "segment Group 24". */
  readonly neededFrom: string;
  readonly value: number;
  readonly provisional: number;
  readonly state: 'open' | 'guardOpen' | 'coolingDown' | 'alreadyHeld' | 'pending' | 'confirmed';
  readonly version: RuleVersion;
  readonly window: Window;
  /** The completing event, once the threshold is reached. */
  readonly completing: Item | null;
  readonly earnedAt: Micros | null;
  readonly settlesAt: Micros | null;
  readonly guards: readonly GuardResult[];
}

/** What earlier windows leave to a later one, tier by tier (cooldown, once). */
export interface Chain {
  readonly notBefore: Map<string, Micros>;
  readonly heldTiers: Set<string>;
}

export function newChain(): Chain {
  return { notBefore: new Map(), heldTiers: new Set() };
}

interface Walk {
  /** Value after each surviving item, in order. */
  readonly steps: { item: Item; total: number }[];
  readonly total: number;
  readonly matured: number;
}

/**
 * Where a person stands in one window, tier by tier: a pure function of the cell, the rule, the person and now.
 *
 * Example: five counted events, the last still in its hold, answer one standing `{ state: 'pending', value: 5 }`.
 */
export function evaluateScope(
  rule: Rule,
  cell: ScopeCell,
  person: Person,
  at: Micros,
  now: Micros,
  chain: Chain = newChain(),
): Standing[] {
  const walk = walkItems(cell, now);
  const last = walk.steps.at(-1)?.item;
  const version = versionAt(rule, last?.at ?? at) ?? rule.versions.at(-1);
  if (!version) return [];
  const zone = factsAt(person, last?.at ?? at).zone;
  const window = windowAt(version.window, zone, last?.at ?? at);
  return tiersOf(version, person, last?.at ?? at).map((tier) =>
    standingOf({ rule, cell, person, now, chain, walk, version, window }, tier),
  );
}

/** How each item of a cell was used, in event order. */
export function itemUses(cell: ScopeCell, now: Micros): { item: Item; use: ItemUse }[] {
  const seen = new Set<string>();
  return cell.items.map((item) => {
    if (item.cancelledBy.size > 0) return { item, use: 'cancelled' };
    if (item.distinct !== null && seen.has(item.distinct)) return { item, use: 'duplicate' };
    if (item.distinct !== null) seen.add(item.distinct);
    return { item, use: item.holdUntil !== null && item.holdUntil > now ? 'provisional' : 'counted' };
  });
}

interface Situation {
  readonly rule: Rule;
  readonly cell: ScopeCell;
  readonly person: Person;
  readonly now: Micros;
  readonly chain: Chain;
  readonly walk: Walk;
  readonly version: RuleVersion;
  readonly window: Window;
}

interface Tier {
  readonly name: string | null;
  readonly needed: number;
  readonly from: string;
}

function standingOf(situation: Situation, tier: Tier): Standing {
  const { walk, chain, now, version, window } = situation;
  const guards = guardResults(version, situation.cell);
  const base = {
    tier: tier.name,
    needed: tier.needed,
    neededFrom: tier.from,
    value: walk.total,
    provisional: walk.total - walk.matured,
    version,
    window,
    guards,
  };
  const nothing = { ...base, completing: null, earnedAt: null, settlesAt: null };
  if (walk.total < tier.needed) return { ...nothing, state: 'open' };
  const chained = tier.name ?? '';
  if (version.definition.repeat === 'once' && chain.heldTiers.has(chained))
    return { ...nothing, state: 'alreadyHeld' };
  const notBefore = chain.notBefore.get(chained) ?? Number.NEGATIVE_INFINITY;
  const completing = completingStep(situation, tier.name, notBefore);
  if (!completing) return { ...nothing, state: 'coolingDown' };
  if (guards.some((guard) => !guard.met)) return { ...nothing, state: 'guardOpen' };
  const settlesAt = settlesWhen(situation, completing.needed);
  return {
    ...base,
    needed: completing.needed,
    version: completing.version,
    state: settlesAt <= now ? 'confirmed' : 'pending',
    completing: completing.item,
    earnedAt: completing.item.at,
    settlesAt,
  };
}

/** The first event at which the total had reached what the version of its time asks for. */
function completingStep(
  { rule, person, walk, version }: Situation,
  tierName: string | null,
  notBefore: Micros,
): { item: Item; needed: number; version: RuleVersion } | undefined {
  const single = rule.versions.length === 1 && !version.reachBy;
  const fixed = single ? tiersOf(version, person, 0).find((tier) => tier.name === tierName) : undefined;
  for (const step of walk.steps) {
    if (step.item.at < notBefore) continue;
    const versionThen = single ? version : (versionAt(rule, step.item.at) ?? version);
    const tier =
      fixed ?? tiersOf(versionThen, person, step.item.at).find((candidate) => candidate.name === tierName);
    if (tier && step.total >= tier.needed)
      return { item: step.item, needed: tier.needed, version: versionThen };
  }
  return undefined;
}

/** When enough of the evidence has left its hold and, with guards, the window has closed. */
function settlesWhen({ walk, version, window }: Situation, needed: number): Micros {
  let matured = 0;
  let settles = Number.NEGATIVE_INFINITY;
  let previous = 0;
  const byEnd = walk.steps
    .map((step) => {
      const value = step.total - previous;
      previous = step.total;
      return { value, until: step.item.holdUntil ?? step.item.at };
    })
    .sort((a, b) => a.until - b.until);
  for (const step of byEnd) {
    matured += step.value;
    settles = step.until;
    if (matured >= needed) break;
  }
  const closes =
    version.guards.length > 0 && version.window !== 'ever' ? window.endsAt : Number.NEGATIVE_INFINITY;
  return Math.max(settles, closes);
}

function walkItems(cell: ScopeCell, now: Micros): Walk {
  const steps: Walk['steps'] = [];
  let total = 0;
  let matured = 0;
  const seen = new Set<string>();
  for (const item of cell.items) {
    if (item.cancelledBy.size > 0) continue;
    if (item.distinct !== null) {
      if (seen.has(item.distinct)) continue;
      seen.add(item.distinct);
    }
    total += item.value;
    if (item.holdUntil === null || item.holdUntil <= now) matured += item.value;
    steps.push({ item, total });
  }
  return { steps, total, matured };
}

/** What a version asks of a person at an instant, tier by tier, lowest first. */
export function tiersOf(version: RuleVersion, person: Person, at: Micros): Tier[] {
  const { reach } = version.definition.earn;
  if (typeof reach === 'number') return [{ name: null, needed: reach, from: 'fixed' }];
  if ('tiers' in reach) {
    return Object.entries(reach.tiers)
      .map(([name, needed]) => ({ name, needed, from: `tier ${name}` }))
      .sort((a, b) => a.needed - b.needed);
  }
  const segment = version.reachBy?.evaluate({ person: factsAt(person, at).attributes });
  const name = segment?.ok ? String(segment.value) : undefined;
  const own = name === undefined ? undefined : reach.of[name];
  if (own !== undefined) return [{ name: null, needed: own, from: `segment ${name}` }];
  return [{ name: null, needed: reach.otherwise, from: 'everyone else' }];
}

function guardResults(version: RuleVersion, cell: ScopeCell): GuardResult[] {
  return version.guards.map((guard, index) => {
    const points = cell.points.filter((point) => point.guard === index);
    const of = points.filter((point) => point.portion === 'of').length;
    const to = points.filter((point) => point.portion === 'to').length;
    const enough = to >= guard.min;
    const met = enough ? of >= guard.atLeast * to : guard.passWhenFewer;
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
