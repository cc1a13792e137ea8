import type { AchievementDefinition } from './definition.ts';
import { partsOf } from './measure.ts';
import { partsOfRule, type Rule } from './rule.ts';

/** What is wrong with how an achievement is made of others. */
export interface CompositionProblem {
  readonly achievement: string;
  readonly message: string;
}

/**
 * Checks `all_of` against every achievement that will be live.
 *
 * Example: `all_of: [first-note, first-deal]` without a first-deal answers one problem that names it.
 */
export function compositionProblems(definitions: readonly AchievementDefinition[]): CompositionProblem[] {
  const parts = new Map(
    definitions.map((definition) => [definition.achievement, partsOf(definition).of ?? []]),
  );
  const problems: CompositionProblem[] = [];
  for (const [achievement, of] of parts) {
    for (const part of of)
      if (!parts.has(part))
        problems.push({
          achievement,
          message: `earn.all_of names ${part}, which is no achievement here; add it, or leave it out`,
        });
    if (of.some((part) => part !== achievement && leadsTo(parts, part, achievement, new Set())))
      problems.push({
        achievement,
        message: 'earn.all_of comes back to itself through the achievements it names; leave one of them out',
      });
  }
  return problems;
}

function leadsTo(
  parts: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
  seen: Set<string>,
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (parts.get(from) ?? []).some((part) => leadsTo(parts, part, to, seen));
}

/** A rule and all that it is made of. */
export function withParts(rule: Rule, rules: readonly Rule[], found = new Set<Rule>()): Rule[] {
  if (!found.has(rule)) {
    found.add(rule);
    for (const part of rules) if (partsOfRule(rule).includes(part.key)) withParts(part, rules, found);
  }
  return [...found];
}

/** Parts before what is made of them, otherwise as given. */
export function inPartsOrder(rules: Iterable<Rule>): Rule[] {
  const byKey = new Map([...rules].map((rule) => [rule.key, rule]));
  const ordered = new Set<Rule>();
  const visit = (rule: Rule, above: ReadonlySet<Rule>) => {
    if (ordered.has(rule) || above.has(rule)) return;
    for (const key of partsOfRule(rule)) {
      const part = byKey.get(key);
      if (part) visit(part, new Set([...above, rule]));
    }
    ordered.add(rule);
  };
  for (const rule of byKey.values()) visit(rule, new Set());
  return [...ordered];
}
