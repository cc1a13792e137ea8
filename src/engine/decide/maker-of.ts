import type { Decision } from '../../domain/achievements/judging/decide.ts';
import type { Deed, Fact } from '../../domain/achievements/reading/read-deeds.ts';

/** Answers which event of a batch made an award stand; null if none did, as where only time has passed. */
export type MakerOf = (decision: Decision) => number | null;

/**
 * The event that completes what was asked for, if it came with this batch; else the last of the batch that is the
 * person's: an older one filled the gap, or a quality condition is met now.
 *
 * Example: three of three come in one batch, the third one made it; the second one comes last, then that one did.
 */
export function makerOf(facts: readonly Fact[], deeds: readonly Deed[]): MakerOf {
  // Numbers are taken by batch, so what lies between the first and the last of them came with it.
  const first = facts[0]?.seq ?? Number.POSITIVE_INFINITY;
  const last = facts.at(-1)?.seq ?? 0;
  return ({ rule, person, standing: { completing } }) => {
    if (completing && completing.seq >= first && completing.seq <= last) return completing.seq;
    const own = deeds.filter((deed) => personOf(deed) === person.id);
    return (own.filter((deed) => deed.rule === rule).at(-1) ?? own.at(-1))?.fact.seq ?? null;
  };
}

function personOf(deed: Deed): string | null {
  if (deed.kind === 'evidence' || deed.kind === 'guard') return deed.person.id;
  return deed.kind === 'mark' ? (deed.mark.credit?.person.id ?? null) : null;
}
