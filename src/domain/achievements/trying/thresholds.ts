import type { Decision } from '../judging/decide.ts';
import { lowestReach } from '../judging/quiet.ts';
import type { Reach } from '../language/measure.ts';
import type { Rule, RuleVersion } from '../language/rule.ts';
import type { Reached } from './preview-report.ts';

/** Within a fifth of the threshold is near. */
export const nearTo = 0.8;

const curveShares = Array.from({ length: 19 }, (_, step) => (step + 1) / 20);
const factors = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 2, 3, 5];
const pointsMax = 30;
const refinements = 6;
const doublingsMax = 10;

/** The same rule asking for something else. */
export function withReach(rule: Rule, reachOf: (version: RuleVersion) => Reach): Rule {
  return { ...rule, versions: rule.versions.map((version) => ({ ...version, reach: reachOf(version) })) };
}

/** The same rule asking for a share of what it asks; lengths stay whole. */
export function scaled(rule: Rule, factor: number): Rule {
  return withReach(rule, (version) => {
    const scale = (needed: number) => scaleNeed(version, needed, factor);
    const all = (needs: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(needs).map(([name, needed]) => [name, scale(needed)]));
    const { reach } = version;
    if (typeof reach === 'number') return scale(reach);
    if ('tiers' in reach) return { tiers: all(reach.tiers) };
    if ('quantile' in reach) return reach;
    return { ...reach, of: all(reach.of), otherwise: scale(reach.otherwise) };
  });
}

/** A share of what a version asks. */
export function scaleNeed(version: RuleVersion, needed: number, factor: number): number {
  return roundFor(version, needed * factor);
}

function roundFor({ measure, evidence }: RuleVersion, needed: number): number {
  const whole = measure.kind === 'run' || measure.kind === 'streak';
  const counts = measure.kind !== 'ratio' && evidence.value === null;
  // A float such as 0.8 × 10 may come out a hair above 8.
  return whole || counts ? Math.max(1, Math.ceil(needed - 1e-9)) : needed;
}

/** Whether one value a window says which thresholds it would have reached. */
export function hasValues(rule: Rule): boolean {
  return rule.versions.every(
    ({ measure, cooldown }) => (measure.kind === 'total' || measure.kind === 'ratio') && cooldown === null,
  );
}

/** The highest threshold that a window would have reached; null if none. */
export function highestThreshold({ cell, standing }: Decision): number | null {
  const { measure } = standing.version;
  if (standing.guards.some(({ met }) => !met)) return null;
  if (measure.kind === 'ratio' && cell.items.length < measure.min) return null;
  return standing.value > 0 ? standing.value : null;
}

/** What thresholds would have reached, by the values of all windows; lowest first. */
export class Values {
  readonly #sorted: Float64Array;
  readonly #windows: number;

  /** `windows`: how many there were, also those without a value. */
  constructor(values: readonly number[], windows: number) {
    this.#sorted = Float64Array.from(values).sort();
    this.#windows = windows;
  }

  /** The highest threshold that reaches a share; null if none does. */
  reaching(share: number): Reached | null {
    const needed = Math.max(1, Math.ceil(share * this.#windows - 1e-9));
    const threshold = this.#sorted[this.#sorted.length - needed];
    return threshold === undefined ? null : { threshold, share: this.shareAt(threshold) };
  }

  /** Every threshold that makes a difference; of many, one for each twentieth of the people. */
  curve(): Reached[] {
    const all = new Set(this.#sorted);
    if (all.size <= pointsMax)
      return [...all].map((threshold) => ({ threshold, share: this.shareAt(threshold) }));
    const points = curveShares.flatMap((share) => this.reaching(share) ?? []);
    return unique(points.reverse());
  }

  shareAt(threshold: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? 0) < threshold) low = middle + 1;
      else high = middle;
    }
    return (this.#sorted.length - low) / this.#windows;
  }
}

/** Where one threshold changes what follows it (runs, streaks, cooldown), each is decided again: so many around today's. */
export function* tryThresholds(
  rule: Rule,
  wished: number | null,
  shareAt: (rule: Rule) => Generator<void, number>,
): Generator<void, { curve: Reached[]; reached: Reached | null }> {
  const [version] = rule.versions;
  if (!version) return { curve: [], reached: null };
  const atMost = version.measure.kind === 'ratio' ? 1 : Number.POSITIVE_INFINITY;
  const decide = function* (threshold: number): Generator<void, Reached> {
    return { threshold, share: yield* shareAt(withReach(rule, () => threshold)) };
  };
  const own = lowestReach(rule);
  const curve: Reached[] = [];
  for (const threshold of new Set(factors.map((factor) => Math.min(atMost, roundFor(version, own * factor)))))
    curve.push(yield* decide(threshold));
  if (wished === null) return { curve, reached: null };
  for (let more = 0; more < doublingsMax && (curve.at(-1)?.share ?? 0) >= wished; more++) {
    const next = Math.min(atMost, roundFor(version, (curve.at(-1)?.threshold ?? own) * 2));
    if (next === curve.at(-1)?.threshold) break;
    curve.push(yield* decide(next));
  }
  let best = curve.findLast(({ share }) => share >= wished) ?? null;
  let above = curve.find(({ threshold }) => best !== null && threshold > best.threshold) ?? null;
  for (let step = 0; step < refinements && best && above; step++) {
    const middle = roundFor(version, (best.threshold + above.threshold) / 2);
    if (middle <= best.threshold || middle >= above.threshold) break;
    const tried = yield* decide(middle);
    if (tried.share >= wished) best = tried;
    else above = tried;
  }
  return { curve, reached: best };
}

function unique(points: readonly Reached[]): Reached[] {
  return points.filter(({ threshold }, index) => threshold !== points[index - 1]?.threshold);
}
