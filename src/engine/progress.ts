import type { Announcement } from './decide/announce.ts';
import type { DecidedBatch } from './decide/decide-batch.ts';
import type { RuleIndex } from './decide/rule-index.ts';
import type { AwardChange } from './decide/write-awards.ts';
import type { AcceptedItem, ItemOutcome } from './door.ts';

/** Whose ring moved. */
export interface Progress {
  readonly personId: string;
  readonly achievement: string;
}

/** What listeners of the live stream need, after the commit. */
export interface Committed {
  readonly workspaceId: string;
  readonly announcements: readonly Announcement[];
  /** Whose rings moved. */
  readonly progress: readonly Progress[];
  /** Entries of the feed that look different now: a reaction, a comment, an edit. */
  readonly entries?: readonly number[];
  /** Whose inbox reads differently now, though nothing new was told. */
  readonly retold?: readonly string[];
}

/** Whose rings moved, each once. */
export function progressOf(
  rules: RuleIndex,
  touched: DecidedBatch['touched'],
  changes: readonly AwardChange[],
): Progress[] {
  const progress = new Map<string, Progress>();
  const note = (personId: string, achievement: string) =>
    progress.set(`${personId} ${achievement}`, { personId, achievement });
  for (const { achievementId, personId } of touched) {
    const rule = rules.rules.get(achievementId);
    if (rule) note(personId, rule.key);
  }
  for (const { decision } of changes) note(decision.person.id, decision.rule.key);
  return [...progress.values()];
}

/** An answer with what the event did, where the sender asked. */
export function withOutcomes(
  item: AcceptedItem,
  outcomes: ReadonlyMap<number, readonly ItemOutcome[]> | null,
): AcceptedItem {
  if (!outcomes || item.seq === null || item.status !== 'accepted') return item;
  return { ...item, outcomes: outcomes.get(item.seq) ?? [] };
}
