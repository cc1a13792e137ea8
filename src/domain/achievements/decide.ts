import type { Micros } from '../events/event.ts';
import { type Cells, splitHolder } from './cells.ts';
import { evaluateScope, extendChain, newChain, type Standing } from './evaluate.ts';
import type { Person } from './person.ts';
import type { Rule } from './rule.ts';

/** The result for one scope: a person's window and tier. */
export interface Decision {
  readonly rule: Rule;
  readonly person: Person;
  readonly holder: string;
  /** `2016-W12|silver`: at most one award of a person stands for it. */
  readonly scope: string;
  readonly standing: Standing;
}

export type AwardState = 'pending' | 'confirmed' | 'withdrawn' | 'in_review' | 'declined' | 'revoked';

/** What is already on record for a scope. */
export interface AwardOnRecord {
  readonly state: AwardState;
  readonly earnedAt: Micros;
  readonly settlesAt: Micros | null;
  readonly version: number;
}

/** The state an award should have, given where the person stands and what is on record; null: nothing to write. */
export function nextAwardState(current: AwardOnRecord | null, standing: Standing): AwardState | null {
  const stands = standing.state === 'pending' || standing.state === 'confirmed';
  if (!current) return stands ? (standing.state as AwardState) : null;
  // A person's decision outlives what the engine thinks.
  if (current.state === 'declined' || current.state === 'in_review') return null;
  if (!stands) {
    if (current.state === 'pending') return 'withdrawn';
    return current.state === 'confirmed' ? 'revoked' : null;
  }
  const moved =
    current.earnedAt !== standing.earnedAt ||
    current.version !== standing.version.version ||
    (standing.state === 'pending' && current.settlesAt !== standing.settlesAt);
  return current.state !== standing.state || moved ? (standing.state as AwardState) : null;
}

/**
 * Decides the given windows of people for one rule. Where windows depend on each other (cooldown, once), `holders`
 * must be all windows of each person.
 */
export function decideHolders(
  rule: Rule,
  holders: Iterable<string>,
  cells: Cells,
  personOf: (id: string) => Person | undefined,
  now: Micros,
): Decision[] {
  const byPerson = new Map<string, string[]>();
  for (const holder of holders) {
    const { personId } = splitHolder(holder);
    const list = byPerson.get(personId);
    if (list) list.push(holder);
    else byPerson.set(personId, [holder]);
  }
  const decisions: Decision[] = [];
  for (const [personId, own] of byPerson) {
    const person = personOf(personId);
    if (!person) continue;
    const chain = newChain();
    for (const holder of own.sort()) {
      const cell = cells.scope(rule.achievementId, holder);
      const at = cell.items.at(-1)?.at ?? cell.points.at(-1)?.at ?? now;
      for (const standing of evaluateScope(rule, cell, person, at, now, chain)) {
        extendChain(chain, standing, person);
        const scope = `${splitHolder(holder).windowKey}|${standing.tier ?? ''}`;
        decisions.push({ rule, person, holder, scope, standing });
      }
    }
  }
  return decisions;
}
