import { compareEvents } from '../../events/event.ts';
import { emptyScope, type Item, notCancelled, type ScopeCell } from '../cells/cells.ts';
import { type Rule, versionAt } from '../language/rule.ts';
import { factsAt } from '../reading/person.ts';
import type { Decision } from './decide.ts';
import { windowOf } from './window-of.ts';

/**
 * `all_of`: awards of other achievements, counted like events: each one once, dated when it was earned, and for as long as
 * one is pending, as if it were in its hold. Answers each person's windows.
 */
export function composeCells(rule: Rule, parts: Iterable<Decision>): ScopeCell[] {
  const cells = new Map<string, ScopeCell>();
  for (const decision of parts) {
    const { person, standing } = decision;
    const { completing, earnedAt, state, settlesAt } = standing;
    if (!completing || earnedAt === null || (state !== 'pending' && state !== 'confirmed')) continue;
    const version = versionAt(rule, earnedAt);
    if (!version?.of?.includes(decision.rule.key)) continue;
    const { zone, attributes } = factsAt(person, earnedAt);
    const eligible = version.who?.evaluate({ person: attributes });
    if (eligible && !(eligible.ok && eligible.value === true)) continue;
    const windowKey = windowOf(version, zone, earnedAt).key;
    const cell =
      cells.get(`${person.id} ${windowKey}`) ??
      emptyScope({ achievementId: rule.achievementId, personId: person.id, windowKey });
    cells.set(`${person.id} ${windowKey}`, cell);
    const { seq, sequence, id, source, type } = completing;
    const item: Item = {
      seq,
      at: earnedAt,
      sequence,
      id,
      source,
      type,
      value: 1,
      object: standing.version.definition.name,
      distinct: decision.rule.key,
      group: null,
      holdUntil: state === 'pending' ? settlesAt : null,
      cancelledBy: notCancelled,
    };
    cell.items.push(item);
  }
  for (const cell of cells.values()) {
    cell.items.sort((a, b) => compareEvents(a, b) || compareText(a.distinct ?? '', b.distinct ?? ''));
    cell.most = cell.items.length;
  }
  return [...cells.values()];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
