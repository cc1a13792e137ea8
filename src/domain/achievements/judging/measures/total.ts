import type { Micros } from '../../../events/event.ts';
import type { Item } from '../../cells/cells.ts';
import type { RuleVersion } from '../../language/rule.ts';
import { reaches, tidy } from '../amount.ts';
import {
  askedAt,
  isMature,
  maturesAt,
  type Situation,
  type Standing,
  type Tier,
  tiersOf,
} from '../standing.ts';

interface Walk {
  readonly total: number;
  readonly matured: number;
}

/** `count`, `sum`, `first`, `nth`: the total of a window against each tier. */
export function judgeTotal(situation: Situation): Standing[] {
  const { version, person, items, now } = situation;
  const walk = walkItems(items, now);
  const at = items.at(-1)?.at ?? now;
  return tiersOf(version, person, at).map((tier) => standingOf({ ...situation, walk }, tier));
}

function standingOf(situation: Situation & { walk: Walk }, tier: Tier): Standing {
  const { walk, chain, now, version, window, guards } = situation;
  const base = {
    tier: tier.name,
    start: null,
    needed: tier.needed,
    neededFrom: tier.from,
    value: walk.total,
    provisional: tidy(walk.total - walk.matured),
    version,
    window,
    guards,
    evidence: null,
  };
  const nothing = { ...base, completing: null, earnedAt: null, settlesAt: null };
  if (isFixed(situation) && !reaches(walk.total, tier.needed)) return { ...nothing, state: 'open' };
  const first = completingStep(situation, tier.name, Number.NEGATIVE_INFINITY);
  if (!first) return { ...nothing, state: 'open' };
  const chained = tier.name ?? '';
  if (version.once && chain.heldTiers.has(chained)) return { ...nothing, state: 'alreadyHeld' };
  const notBefore = chain.notBefore.get(chained);
  const completing = notBefore === undefined ? first : completingStep(situation, tier.name, notBefore);
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

/** Whether the same is asked of a person at every moment. */
function isFixed({ rule, version }: Situation): boolean {
  return rule.versions.length === 1 && !version.reachBy;
}

/**
 * The first event at which the total had reached what was asked at its time: later versions and another segment may ask
 * for more, what was earned stays. What was reached and lost again does not.
 */
function completingStep(
  situation: Situation & { walk: Walk },
  tierName: string | null,
  notBefore: Micros,
): { item: Item; needed: number; version: RuleVersion } | undefined {
  const { person, items, version, walk } = situation;
  const fixed = isFixed(situation)
    ? tiersOf(version, person, 0).find((tier) => tier.name === tierName)
    : undefined;
  let total = 0;
  for (const item of items) {
    total += item.value;
    if (item.at < notBefore) continue;
    const versionThen = askedAt(situation, item.at);
    if (!versionThen) continue;
    const tier =
      fixed ?? tiersOf(versionThen, person, item.at).find((candidate) => candidate.name === tierName);
    if (tier && reaches(total, tier.needed) && reaches(walk.total, tier.needed))
      return { item, needed: tier.needed, version: versionThen };
  }
  return undefined;
}

/** When enough of the evidence has left its hold and, with guards, the window has closed. */
function settlesWhen({ items, version, window }: Situation, needed: number): Micros {
  const closes =
    version.guards.length > 0 && version.window !== 'ever' ? window.endsAt : Number.NEGATIVE_INFINITY;
  return Math.max(maturesAt(items, needed), closes);
}

function walkItems(items: readonly Item[], now: Micros): Walk {
  let total = 0;
  let matured = 0;
  for (const item of items) {
    total += item.value;
    if (isMature(item, now)) matured += item.value;
  }
  return { total: tidy(total), matured: tidy(matured) };
}
