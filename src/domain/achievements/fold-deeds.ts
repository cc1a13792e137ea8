import { compareEvents } from '../events/event.ts';
import {
  type Cancellation,
  type Cells,
  type EventPlace,
  freshOf,
  type GuardPoint,
  insertInOrder,
  insertSorted,
  type LinkCell,
  type LinkedEvidence,
  mostOf,
  noPoints,
  type ScopeCell,
} from './cells.ts';
import type { CancelDeed, Deed, EvidenceDeed, GuardDeed } from './read-deeds.ts';

/** One counted event whose standing a link has changed. */
export interface LinkChange {
  readonly achievementId: string;
  readonly link: string;
  readonly evidence: LinkedEvidence;
  readonly by: Cancellation;
}

/** Folds deeds into their objects' cells; answers what that changes for people's windows. */
export function foldLinks(deeds: readonly Deed[], cells: Cells): LinkChange[] {
  const touched = new Map<LinkCell, { achievementId: string; link: string }>();
  for (const deed of deeds) {
    const { achievementId } = deed.rule;
    if (deed.kind === 'cancel') {
      const { link } = deed;
      const cell = cells.link(achievementId, link);
      if (foldCancel(cell, deed)) touched.set(cell, { achievementId, link });
    }
    if (deed.kind === 'evidence') {
      for (const link of deed.links) {
        const cell = cells.link(achievementId, link);
        foldEvidence(cell, deed);
        // Where nothing ever took anything back, nothing changes.
        if (cell.cancels.length > 0) touched.set(cell, { achievementId, link });
      }
    }
  }
  const changes: LinkChange[] = [];
  for (const [cell, where] of touched) {
    for (const evidence of cell.evidence) {
      const by = cancellationOf(cell, evidence);
      if (by) changes.push({ ...where, evidence, by });
    }
  }
  return changes;
}

/** Notes what takes something back; false if it is known. */
export function foldCancel(cell: LinkCell, deed: CancelDeed): boolean {
  const { seq, event } = deed.fact;
  const { at, sequence, id, type } = event;
  const cancel: Cancellation = { seq, at, sequence, id, type, say: deed.say };
  const cancels = [...cell.cancels];
  if (!insertSorted(cancels, cancel, (other) => other.seq === seq)) return false;
  cell.cancels = cancels;
  return true;
}

/** Notes who was credited for an object. */
export function foldEvidence(cell: LinkCell, { item, person, windowKey }: EvidenceDeed): void {
  const { holdUntil } = item;
  if (holdUntil === null) return;
  const evidence = { event: item, holdUntil, personId: person.id, windowKey };
  insertInOrder(cell.evidence, evidence, eventOf, ({ event }) => event.seq === item.seq);
}

function eventOf({ event }: LinkedEvidence): EventPlace {
  return event;
}

/** The earliest event after the deed and within its hold: t ≤ x < t + h. */
function cancellationOf(cell: LinkCell, { event, holdUntil }: LinkedEvidence): Cancellation | null {
  return cell.cancels.find((cancel) => compareEvents(cancel, event) > 0 && cancel.at < holdUntil) ?? null;
}

/** Folds deeds and link changes into people's windows; answers the windows touched. */
export function foldScopes(
  deeds: readonly Deed[],
  changes: readonly LinkChange[],
  cells: Cells,
): Set<ScopeCell> {
  const touched = new Set<ScopeCell>();
  for (const deed of deeds) {
    if (deed.kind !== 'evidence' && deed.kind !== 'guard') continue;
    const cell = deed.cell ?? cells.scope(deed.rule.achievementId, deed.person.id, deed.windowKey);
    if (deed.kind === 'evidence' ? foldItem(cell, deed) : foldPoint(cell, deed)) touched.add(cell);
  }
  for (const { achievementId, link, evidence, by } of changes) {
    const cell = cells.scope(achievementId, evidence.personId, evidence.windowKey);
    const item = cell.items.findLast((candidate) => candidate.seq === evidence.event.seq);
    if (!item || item.cancelledBy.get(link)?.seq === by.seq) continue;
    item.cancelledBy = new Map(item.cancelledBy).set(link, by);
    freshOf(cell).cancels.push({ item: item.seq, link, by });
    cell.quiet = null;
    // An event that counted twice may count now.
    cell.most = mostOf(cell.items);
    touched.add(cell);
  }
  return touched;
}

function foldItem(cell: ScopeCell, { item }: EvidenceDeed): boolean {
  if (!insertSorted(cell.items, item, (other) => other.seq === item.seq)) return false;
  freshOf(cell).items.push(item);
  if (item.value < 0 || cell.items.at(-1) !== item) cell.quiet = null;
  cell.most += Math.max(0, item.value);
  return true;
}

function foldPoint(cell: ScopeCell, { fact, guard, portion }: GuardDeed): boolean {
  const { seq, event } = fact;
  const { at, sequence, id } = event;
  const point: GuardPoint = { seq, at, sequence, id, guard, portion };
  if (cell.points === noPoints) cell.points = [];
  const isSame = (other: GuardPoint) =>
    other.seq === seq && other.guard === guard && other.portion === portion;
  if (!insertSorted(cell.points, point, isSame)) return false;
  freshOf(cell).points.push(point);
  cell.quiet = null;
  return true;
}
