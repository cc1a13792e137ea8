import type { ScopeCell } from '../cells/cells.ts';
import { factsAt, type Person } from '../reading/person.ts';
import { type Standing, survivors } from './standing.ts';

/** What a person has decided of an award. */
export type Verdict = 'approved' | 'declined' | 'revoked';

/** What a review condition sees. */
export interface ReviewFacts {
  readonly value: number;
  readonly needed: number;
  /** Counted events. */
  readonly events: number;
  /** The most of them within any sixty minutes. */
  readonly events_per_hour: number;
  /** How many objects they are about: tickets, deals. */
  readonly objects: number;
}

const anHour = 3_600_000_000;

/** A standing after what people say of it: their verdict, or that one of them has to look first. */
export function reviewed(
  standing: Standing,
  cell: ScopeCell,
  person: Person,
  verdict: Verdict | null,
): Standing {
  if (standing.state !== 'pending' && standing.state !== 'confirmed') return standing;
  if (verdict === 'approved') return standing;
  if (verdict === 'declined') return { ...standing, state: 'declined', earnedAt: null, settlesAt: null };
  if (verdict === 'revoked') return { ...standing, state: 'overruled', earnedAt: null, settlesAt: null };
  const { review } = standing.version;
  if (!review) return standing;
  const at = standing.earnedAt ?? 0;
  const { attributes } = factsAt(person, at);
  const met = review.evaluate({ receipt: factsOf(standing, cell), person: attributes });
  // What cannot be judged is for a person to judge.
  return met.ok && met.value === false ? standing : { ...standing, state: 'in_review', settlesAt: null };
}

/**
 * What an award rests on, for a review condition.
 *
 * Example: five events within ten minutes are `{ events: 5, events_per_hour: 5 }`.
 */
export function factsOf({ value, needed, evidence, completing }: Standing, cell: ScopeCell): ReviewFacts {
  const counted = evidence ?? survivors(cell);
  // What came after it was earned says nothing of how it was earned.
  const items = counted.slice(0, completing ? counted.indexOf(completing) + 1 || undefined : undefined);
  let most = 0;
  let from = 0;
  items.forEach((item, index) => {
    while ((items[from]?.at ?? item.at) <= item.at - anHour) from++;
    most = Math.max(most, index - from + 1);
  });
  const objects = new Set(items.map(({ object, id }) => object ?? id)).size;
  return { value, needed, events: items.length, events_per_hour: most, objects };
}
