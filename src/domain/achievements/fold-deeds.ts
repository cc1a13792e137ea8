import { compareEvents } from '../events/event.ts';
import {
  type Cancellation,
  type Cells,
  type Item,
  insertSorted,
  type LinkCell,
  type LinkedEvidence,
  mostOf,
  notCancelled,
  type ScopeCell,
} from './cells.ts';
import type { Deed, EvidenceDeed, GuardDeed } from './read-deeds.ts';

/** One counted event whose standing a link has changed. */
export interface LinkChange {
  readonly achievementId: string;
  readonly holder: string;
  readonly link: string;
  readonly evidence: LinkedEvidence;
  readonly by: Cancellation;
}

/** Cells that must be in memory before `foldLinks`. */
export function linksOf(deeds: readonly Deed[]): { achievementId: string; holder: string }[] {
  const links: { achievementId: string; holder: string }[] = [];
  for (const deed of deeds) {
    const { achievementId } = deed.rule;
    if (deed.kind === 'cancel') links.push({ achievementId, holder: deed.link });
    if (deed.kind === 'evidence') for (const holder of deed.links) links.push({ achievementId, holder });
  }
  return links;
}

/** Folds deeds into their objects' cells; answers what that changes for people's windows. */
export function foldLinks(deeds: readonly Deed[], cells: Cells): LinkChange[] {
  const touched = new Map<LinkCell, { achievementId: string; link: string }>();
  for (const deed of deeds) {
    const achievementId = deed.rule.achievementId;
    if (deed.kind === 'cancel') {
      const cell = cells.link(achievementId, deed.link);
      const { seq, event } = deed.fact;
      const { at, sequence, id, type } = event;
      const cancel: Cancellation = { seq, at, sequence, id, type, say: deed.say };
      if (insertSorted(cell.cancels, cancel, (other) => other.seq === cancel.seq))
        touched.set(cell, { achievementId, link: deed.link });
    }
    if (deed.kind === 'evidence' && deed.holdUntil !== null) {
      const { seq, event } = deed.fact;
      const { at, sequence, id } = event;
      const evidence = { seq, at, sequence, id, holder: deed.holder, holdUntil: deed.holdUntil };
      for (const link of deed.links) {
        const cell = cells.link(achievementId, link);
        insertSorted(cell.evidence, evidence, (other) => other.seq === evidence.seq);
        touched.set(cell, { achievementId, link });
      }
    }
  }
  const changes: LinkChange[] = [];
  for (const [cell, where] of touched) {
    // Cancellations only ever come in addition, so where there is none there was none.
    if (cell.cancels.length === 0) continue;
    for (const evidence of cell.evidence) {
      const by = cancellationOf(cell, evidence);
      if (by) changes.push({ ...where, holder: evidence.holder, evidence, by });
    }
  }
  return changes;
}

/** The earliest event after the deed and within its hold: t ≤ x < t + h. */
function cancellationOf(cell: LinkCell, evidence: LinkedEvidence): Cancellation | null {
  return (
    cell.cancels.find((cancel) => compareEvents(cancel, evidence) > 0 && cancel.at < evidence.holdUntil) ??
    null
  );
}

/** Cells that must be in memory before `foldScopes`. */
export function scopesOf(
  deeds: readonly Deed[],
  changes: readonly LinkChange[],
): { achievementId: string; holder: string }[] {
  const scopes: { achievementId: string; holder: string }[] = [];
  for (const deed of deeds) {
    if (deed.kind === 'evidence' || deed.kind === 'guard')
      scopes.push({ achievementId: deed.rule.achievementId, holder: deed.holder });
  }
  return scopes.concat(changes);
}

/** Folds deeds and link changes into people's windows; answers the windows touched: achievement → holders. */
export function foldScopes(
  deeds: readonly Deed[],
  changes: readonly LinkChange[],
  cells: Cells,
): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  const touch = (achievementId: string, holder: string) => {
    const holders = touched.get(achievementId);
    if (holders) holders.add(holder);
    else touched.set(achievementId, new Set([holder]));
  };
  for (const deed of deeds) {
    if (deed.kind !== 'evidence' && deed.kind !== 'guard') continue;
    const cell = cells.scope(deed.rule.achievementId, deed.holder);
    if (foldDeed(cell, deed)) touch(deed.rule.achievementId, deed.holder);
  }
  for (const change of changes) {
    const cell = cells.scope(change.achievementId, change.holder);
    const item = cell.items.findLast((candidate) => candidate.seq === change.evidence.seq);
    if (!item || item.cancelledBy.get(change.link)?.seq === change.by.seq) continue;
    item.cancelledBy = new Map(item.cancelledBy).set(change.link, change.by);
    cell.quiet = null;
    // An event that counted twice may count now.
    cell.most = mostOf(cell.items);
    touch(change.achievementId, change.holder);
  }
  return touched;
}

/** The objects are spelled out: there are millions of them, and a spread makes each several times as large. */
function foldDeed(cell: ScopeCell, deed: EvidenceDeed | GuardDeed): boolean {
  const { seq, event } = deed.fact;
  const { at, sequence, id } = event;
  if (deed.kind === 'guard') {
    const { guard, portion } = deed;
    cell.quiet = null;
    return insertSorted(
      cell.points,
      { seq, at, sequence, id, guard, portion },
      (other) => other.seq === seq && other.guard === guard && other.portion === portion,
    );
  }
  const item: Item = {
    seq,
    at,
    sequence,
    id,
    source: event.source,
    type: event.type,
    value: deed.value,
    object: deed.object,
    distinct: deed.distinct,
    holdUntil: deed.holdUntil,
    cancelledBy: notCancelled,
  };
  if (!insertSorted(cell.items, item, (other) => other.seq === seq)) return false;
  if (item.value < 0 || cell.items.at(-1) !== item) cell.quiet = null;
  cell.most += Math.max(0, item.value);
  return true;
}
