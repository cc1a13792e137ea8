import type { Hint } from './hint.ts';

/** A hint that somebody has looked at, and what it rested on then. */
export interface Dismissed {
  readonly evidence: readonly string[];
}

/** New evidence, as a share of what was looked at, from which a hint is worth a look again. */
const freshShare = 0.5;

/** What a hint is about: the same kind, people and quarter are the same hint, whatever it rests on. */
export function subjectOf({ kind, people, quarter }: Pick<Hint, 'kind' | 'people' | 'quarter'>): string {
  return [kind, quarter ?? '', ...people].join(' ');
}

/**
 * Whether a dismissed hint stays quiet: it does not come back for what was looked at, nor for a little more of it.
 *
 * Example: dismissed with ten recognitions, it is quiet with fourteen and worth a look with fifteen.
 */
export function staysQuiet(hint: Pick<Hint, 'evidence'>, dismissed: Dismissed): boolean {
  const seen = new Set(dismissed.evidence);
  const fresh = hint.evidence.filter((id) => !seen.has(id)).length;
  return fresh < Math.max(1, dismissed.evidence.length * freshShare);
}
