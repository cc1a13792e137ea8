import type { Micros } from '../../events/event.ts';
import { isQuantile, type Quantile, type Reach } from '../language/measure.ts';
import type { Rule, RuleVersion } from '../language/rule.ts';
import { tidy } from './amount.ts';
import { situationOf } from './evaluate.ts';
import { segmentOf } from './standing.ts';
import type { Part } from './together.ts';

/** What one person reached in one window. */
export interface Reached {
  readonly value: number;
  /** By version: the segment it put the person in then. */
  readonly segments: ReadonlyMap<number, string | undefined>;
}

/** What everybody who did something reached in a window. */
export function reachedBy(rule: Rule, parts: readonly Part[], now: Micros): Reached[] {
  return parts.flatMap(({ cell, person, chain }) => {
    const situation = situationOf(rule, cell, person, now, chain);
    const last = situation?.items.at(-1);
    if (!situation || !last) return [];
    const value = tidy(situation.items.reduce((sum, item) => sum + item.value, 0));
    const segments = rule.versions.map(
      (version) => [version.version, segmentOf(version, person, last.at)] as const,
    );
    return [{ value, segments: new Map(segments) }];
  });
}

/**
 * A rule whose thresholds are worked out from the windows before, the nearest last.
 *
 * Example: with 4, 6, 6 and 9 in the weeks before, `quantile: 0.75` asks for 6.
 */
export function withQuantiles(rule: Rule, before: readonly (readonly Reached[])[]): Rule {
  if (before.length === 0) return rule;
  return { ...rule, versions: rule.versions.map((version) => resolved(version, before)) };
}

function resolved(version: RuleVersion, before: readonly (readonly Reached[])[]): RuleVersion {
  const { reach } = version;
  if (!isQuantile(reach)) return version;
  const looked = before.slice(-reach.over).flat();
  const all = looked.map(({ value }) => value);
  const bySegment = new Map<string, number[]>();
  for (const { value, segments } of looked) {
    const name = segments.get(version.version);
    if (name !== undefined) bySegment.set(name, [...(bySegment.get(name) ?? []), value]);
  }
  const everybody = nearestRank(all, reach.quantile);
  const of = Object.fromEntries(
    [...bySegment].map(([name, values]) => {
      const own = nearestRank(values, reach.quantile);
      const weighed = (values.length * own + reach.shrink * everybody) / (values.length + reach.shrink);
      return [name, within(weighed, reach)];
    }),
  );
  const from = `the ${Math.round(reach.quantile * 1000) / 10}th percentile of the last ${reach.over} ${version.window}s`;
  const known: Reach = { by: reach.by ?? '', of, otherwise: within(everybody, reach), from };
  return { ...version, reach: known };
}

/** The value at position ceil(p·n); nothing to go by is zero. */
function nearestRank(values: readonly number[], quantile: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(quantile * sorted.length - 1e-9) - 1)] ?? 0;
}

/** A whole number, rounded up, between the floor and the ceiling. */
function within(value: number, { floor, ceiling }: Quantile): number {
  return Math.min(ceiling ?? Number.POSITIVE_INFINITY, Math.max(floor, Math.ceil(value - 1e-9)));
}
