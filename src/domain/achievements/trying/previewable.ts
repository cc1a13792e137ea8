import { Refusal } from '../../refusal.ts';
import { isTogether, partsOfRule, type Rule } from '../language/rule.ts';

/** Whether a preview can try it: it looks at each person apart, and is made of nothing else. */
export function isTriable(rule: Rule): boolean {
  return !isTogether(rule) && partsOfRule(rule).length === 0;
}

/** Refuses what a preview, which goes person by person, cannot try yet. */
export function refuseUntriable(rule: Rule): void {
  const parts = partsOfRule(rule);
  const why = isTogether(rule)
    ? 'compares people with each other (best, share, limit or a quantile)'
    : parts.length > 0
      ? `is made of ${parts.join(', ')}`
      : null;
  if (why === null) return;
  throw new Refusal('not-triable', 422, {
    message: `A preview cannot try ${rule.key} yet: it ${why}. Decide a file of events with it instead: smallwins replay --achievements DIR --events FILE`,
  });
}
