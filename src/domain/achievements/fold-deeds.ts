import { compareEvents } from '../events/event.ts';
import {
  type Cancellation,
  type Cells,
  type Item,
  insertSorted,
  type LinkCell,
  type LinkedEvidence,
  type ScopeCell,
} from './cells.ts';
import { type Deed, placeOf } from './read-deeds.ts';

/** One counted event whose standing a link has changed. */
export interface LinkChange {
  readonly achievementId: string;
  readonly holder: string;
  readonly link: string;
  readonly evidence: LinkedEvidence;
  readonly by: Cancellation | null;
}

/** Cells that must be in memory before `foldLinks`. */
export function linksOf(deeds: readonly Deed[]): { achievementId: string; holder: string }[] {
  return deeds.flatMap((deed) => {
    const achievementId = deed.rule.achievementId;
    if (deed.kind === 'cancel') return [{ achievementId, holder: deed.link }];
    if (deed.kind === 'evidence') return deed.links.map((holder) => ({ achievementId, holder }));
    return [];
  });
}

/** Folds deeds into their objects' cells; answers what that changes for people's windows. */
export function foldLinks(deeds: readonly Deed[], cells: Cells): LinkChange[] {
  const touched = new Map<LinkCell, { achievementId: string; link: string }>();
  for (const deed of deeds) {
    const achievementId = deed.rule.achievementId;
    if (deed.kind === 'cancel') {
      const cell = cells.link(achievementId, deed.link);
      const cancel: Cancellation = { ...placeOf(deed.fact), type: deed.fact.event.type, say: deed.say };
      if (insertSorted(cell.cancels, cancel, (other) => other.seq === cancel.seq))
        touched.set(cell, { achievementId, link: deed.link });
    }
    if (deed.kind === 'evidence' && deed.holdUntil !== null) {
      const evidence = { ...placeOf(deed.fact), holder: deed.holder, holdUntil: deed.holdUntil };
      for (const link of deed.links) {
        const cell = cells.link(achievementId, link);
        insertSorted(cell.evidence, { ...evidence }, (other) => other.seq === evidence.seq);
        touched.set(cell, { achievementId, link });
      }
    }
  }
  return [...touched].flatMap(([cell, where]) =>
    cell.evidence.map((evidence) => ({
      ...where,
      holder: evidence.holder,
      evidence,
      by: cancellationOf(cell, evidence),
    })),
  );
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
  const own = deeds.flatMap((deed) =>
    deed.kind === 'evidence' || deed.kind === 'guard'
      ? [{ achievementId: deed.rule.achievementId, holder: deed.holder }]
      : [],
  );
  return [...own, ...changes];
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
    const item = cell.items.find((candidate) => candidate.seq === change.evidence.seq);
    if (!item) continue;
    const before = item.cancelledBy.get(change.link)?.seq;
    if (before === change.by?.seq) continue;
    if (change.by) item.cancelledBy.set(change.link, change.by);
    else item.cancelledBy.delete(change.link);
    touch(change.achievementId, change.holder);
  }
  return touched;
}

function foldDeed(cell: ScopeCell, deed: Extract<Deed, { kind: 'evidence' | 'guard' }>): boolean {
  const place = placeOf(deed.fact);
  if (deed.kind === 'guard') {
    const point = { ...place, guard: deed.guard, portion: deed.portion };
    return insertSorted(
      cell.points,
      point,
      (other) => other.seq === point.seq && other.guard === point.guard && other.portion === point.portion,
    );
  }
  const item: Item = {
    ...place,
    source: deed.fact.event.source,
    type: deed.fact.event.type,
    value: deed.value,
    object: deed.object,
    distinct: deed.distinct,
    holdUntil: deed.holdUntil,
    cancelledBy: new Map(),
  };
  return insertSorted(cell.items, item, (other) => other.seq === item.seq);
}
