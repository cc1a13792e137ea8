import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import type { Decision } from '../../domain/achievements/judging/decide.ts';
import { itemUses } from '../../domain/achievements/judging/standing.ts';
import { partsOfRule } from '../../domain/achievements/language/rule.ts';
import { makeReceipt } from '../../domain/achievements/receipts/receipt.ts';
import { sayLimited } from '../../domain/achievements/receipts/sentences.ts';
import type { Micros } from '../../domain/events/event.ts';
import { sayMiss } from '../../domain/language/words.ts';
import type { CellStore } from '../cells/cell-store.ts';
import type { ItemOutcome } from '../door.ts';
import type { DecidedBatch } from './decide-batch.ts';
import type { AwardChange } from './write-awards.ts';

/** What each event did, by its number, for senders that asked (`Prefer: return=representation`). */
export function itemOutcomes(
  decided: DecidedBatch,
  changes: readonly AwardChange[],
  cells: CellStore,
  now: Micros,
): Map<number, ItemOutcome[]> {
  const outcomes = new Map<number, ItemOutcome[]>();
  const add = (seq: number, outcome: ItemOutcome) => {
    const list = outcomes.get(seq);
    if (list) list.push(outcome);
    else outcomes.set(seq, [outcome]);
  };
  const byCell = new Map<ScopeCell, Decision[]>();
  for (const decision of decided.decisions) {
    const own = byCell.get(decision.cell);
    if (own) own.push(decision);
    else byCell.set(decision.cell, [decision]);
  }
  for (const deed of decided.deeds) {
    const base = { achievement: deed.rule.key, count: null, of: null, remaining: null, awardId: null };
    if (deed.kind === 'miss') {
      const window = deed.window?.key ?? null;
      add(deed.fact.seq, {
        ...base,
        person: deed.person?.handle ?? null,
        outcome: deed.outcome,
        window,
        why: sayMiss(deed.why, 'en'),
      });
    }
    const { seq } = deed.fact;
    if (deed.kind === 'evidence') {
      const cell = cells.scope(deed.rule.achievementId, deed.person.id, deed.windowKey);
      for (const decision of byCell.get(cell) ?? []) add(seq, evidenceOutcome(seq, decision, cells, now));
    }
    if (deed.kind === 'mark' && deed.mark.credit) {
      const { person, windowKey } = deed.mark.credit;
      const cell = cells.scope(deed.rule.achievementId, person.id, windowKey);
      if (cell.items.some((item) => item.seq === seq)) {
        for (const decision of byCell.get(cell) ?? []) add(seq, evidenceOutcome(seq, decision, cells, now));
      } else {
        const why = 'It completes nothing: what has to come before it is missing, or too long ago.';
        add(seq, { ...base, person: person.handle, outcome: 'notMatching', window: windowKey, why });
      }
    }
  }
  // What is made of other awards has no event of its own: it is the last one's.
  const asked = new Set(decided.deeds.map(({ fact }) => fact.seq));
  for (const decision of decided.decisions) {
    const { completing } = decision.standing;
    if (partsOfRule(decision.rule).length > 0 && completing && asked.has(completing.seq))
      add(completing.seq, evidenceOutcome(completing.seq, decision, cells, now));
  }
  for (const change of changes) {
    if (change.eventSeq === null || (change.state !== 'withdrawn' && change.state !== 'revoked')) continue;
    const { standing, person, rule } = change.decision;
    add(change.eventSeq, {
      achievement: rule.key,
      person: person.handle,
      outcome: change.state,
      window: standing.window.key,
      count: standing.value,
      of: standing.needed,
      remaining: Math.max(0, standing.needed - standing.value),
      awardId: change.id,
      why: `It takes back an earlier deed; ${standing.value} of ${standing.needed} still count.`,
    });
  }
  return outcomes;
}

function evidenceOutcome(seq: number, decision: Decision, cells: CellStore, now: Micros): ItemOutcome {
  const { standing, rule, person, cell, scope } = decision;
  let count = 0;
  let use = 'counted';
  for (const entry of itemUses(cell, now)) {
    if (entry.use === 'counted' || entry.use === 'provisional') count += entry.item.value;
    if (entry.item.seq !== seq) continue;
    use = entry.use;
    break;
  }
  const award = cells.awards(cell).get(scope);
  const completes = standing.completing?.seq === seq && standing.earnedAt !== null;
  const base = {
    achievement: rule.key,
    person: person.handle,
    window: standing.window.key,
    count,
    of: standing.needed,
    remaining: Math.max(0, standing.needed - count),
    awardId: award?.id ?? null,
  };
  if (use === 'cancelled') return { ...base, outcome: 'notYet', why: 'It was taken back by a later event.' };
  if (use === 'duplicate')
    return { ...base, outcome: 'notYet', why: 'The same one counts already in this window.' };
  if (completes) {
    const outcome =
      standing.state === 'in_review'
        ? 'heldForReview'
        : standing.state === 'confirmed'
          ? 'awarded'
          : 'pending';
    return {
      ...base,
      outcome,
      why: `It completes ${standing.needed}.`,
      receipt: makeReceipt(decision, now),
    };
  }
  if (standing.state === 'confirmed' || standing.state === 'pending' || standing.state === 'alreadyHeld') {
    const before = count < standing.needed;
    return {
      ...base,
      outcome: before ? 'notYet' : 'alreadyHeld',
      why: before ? `${count} of ${standing.needed}.` : 'The award is held already.',
    };
  }
  if (standing.state === 'limited')
    return { ...base, outcome: 'notYet', why: sayLimited(standing.version.limit, 'en') };
  if (standing.state === 'coolingDown')
    return { ...base, outcome: 'coolingDown', why: 'The last award is too recent.' };
  const why =
    standing.state === 'guardOpen'
      ? 'The number is reached, a quality condition is not met yet.'
      : `${count} of ${standing.needed}.`;
  return { ...base, outcome: 'notYet', why };
}
