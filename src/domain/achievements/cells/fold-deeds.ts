import { compareEvents } from '../../events/event.ts';
import type { CancelDeed, Deed, EvidenceDeed, GuardDeed } from '../reading/read-deeds.ts';
import {
  type Cancellation,
  type Cells,
  freshOf,
  type GuardPoint,
  type Item,
  insertSorted,
  type LinkCell,
  type LinkedEvidence,
  type Mark,
  type MarkCredit,
  mostOf,
  type ScopeCell,
} from './cells.ts';
import { completedBy } from './pairing.ts';

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
      const cell = deed.object ?? cells.link(achievementId, link);
      // Also if it is known: after a crash the disk may know the object's events, and not yet what they changed.
      foldCancel(cell, deed);
      touched.set(cell, { achievementId, link });
    }
    if (deed.kind === 'evidence') {
      for (let index = 0; index < deed.links.length; index++) {
        const link = deed.links[index] ?? '';
        const cell = deed.objects?.[index] ?? cells.link(achievementId, link);
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

/** A last step that counts, or counts no more. */
export interface ChainChange {
  readonly achievementId: string;
  readonly credit: MarkCredit;
  readonly counts: boolean;
  /** The event that brought it about. */
  readonly by: number;
}

/** Folds the steps of chains into their objects' cells; answers what counts of each object touched, and what does not. */
export function foldMarks(deeds: readonly Deed[], cells: Cells): ChainChange[] {
  const touched = new Map<LinkCell, { achievementId: string; by: number }>();
  for (const deed of deeds) {
    if (deed.kind !== 'mark') continue;
    const { achievementId } = deed.rule;
    const cell = deed.object ?? cells.link(achievementId, deed.link);
    foldMark(cell, deed.mark);
    touched.set(cell, { achievementId, by: deed.fact.seq });
  }
  const changes: ChainChange[] = [];
  for (const [{ marks }, where] of touched) {
    const completed = completedBy(marks);
    for (const mark of marks)
      if (mark.credit) changes.push({ ...where, credit: mark.credit, counts: completed.has(mark) });
  }
  return changes;
}

export function foldMark(cell: LinkCell, mark: Mark): void {
  const marks = [...cell.marks];
  if (insertSorted(marks, mark, (other) => other.seq === mark.seq)) cell.marks = marks;
}

/** Notes what takes something back. */
export function foldCancel(cell: LinkCell, deed: CancelDeed): void {
  const { seq, event } = deed.fact;
  const { at, sequence, id, type } = event;
  const cancel: Cancellation = { seq, at, sequence, id, type, say: deed.say };
  const cancels = [...cell.cancels];
  if (insertSorted(cancels, cancel, (other) => other.seq === seq)) cell.cancels = cancels;
}

/** Notes who was credited for an object. */
export function foldEvidence(
  cell: LinkCell,
  { item, person, windowKey }: Pick<EvidenceDeed, 'item' | 'person' | 'windowKey'>,
): void {
  const { holdUntil } = item;
  if (holdUntil === null) return;
  const { seq, at, sequence, id } = item;
  const entry = { seq, at, sequence, id, holdUntil, personId: person.id, windowKey };
  const evidence = [...cell.evidence];
  if (insertSorted(evidence, entry, (other) => other.seq === seq)) cell.evidence = evidence;
}

/** The earliest event after the deed and within its hold: t ≤ x < t + h. */
function cancellationOf(cell: LinkCell, evidence: LinkedEvidence): Cancellation | null {
  const { holdUntil } = evidence;
  return cell.cancels.find((cancel) => compareEvents(cancel, evidence) > 0 && cancel.at < holdUntil) ?? null;
}

/** Folds deeds and link changes into people's windows; answers the windows touched. */
export function foldScopes(
  deeds: readonly Deed[],
  changes: readonly LinkChange[],
  chains: readonly ChainChange[],
  cells: Cells,
): Set<ScopeCell> {
  const touched = new Set<ScopeCell>();
  for (const { achievementId, credit, counts, by } of chains) {
    const cell = cells.scope(achievementId, credit.person.id, credit.windowKey);
    if (counts ? foldItem(cell, credit.item) : takeOut(cell, credit.item, by)) touched.add(cell);
  }
  for (const deed of deeds) {
    if (deed.kind !== 'evidence' && deed.kind !== 'guard') continue;
    const cell = deed.cell ?? cells.scope(deed.rule.achievementId, deed.person.id, deed.windowKey);
    if (deed.kind === 'evidence' ? foldItem(cell, deed.item) : foldPoint(cell, deed)) touched.add(cell);
  }
  for (const { achievementId, link, evidence, by } of changes) {
    const cell = cells.scope(achievementId, evidence.personId, evidence.windowKey);
    const item = cell.items.findLast((candidate) => candidate.seq === evidence.seq);
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

function foldItem(cell: ScopeCell, item: Item): boolean {
  if (cell.lastAt === null || item.at > cell.lastAt) cell.append(item);
  else {
    if (!insertSorted(cell.items, item, (other) => other.seq === item.seq)) return false;
    if (cell.items.at(-1) !== item) cell.quiet = null;
  }
  freshOf(cell).items.push(item);
  if (item.value < 0) cell.quiet = null;
  cell.most += Math.max(0, item.value);
  return true;
}

/** Removes what does not count any more; false if it did not. */
function takeOut(cell: ScopeCell, item: Item, by: number): boolean {
  const index = cell.items.findLastIndex(({ seq }) => seq === item.seq);
  if (index < 0) return false;
  cell.items = cell.items.toSpliced(index, 1);
  const fresh = freshOf(cell);
  const place = fresh.items.findIndex(({ seq }) => seq === item.seq);
  if (place >= 0) fresh.items.splice(place, 1);
  cell.tornBy = Math.max(cell.tornBy ?? 0, by);
  cell.quiet = null;
  cell.most = mostOf(cell.items);
  return true;
}

function foldPoint(cell: ScopeCell, { fact, guard, portion }: GuardDeed): boolean {
  const { seq, event } = fact;
  const { at, sequence, id } = event;
  const point: GuardPoint = { seq, at, sequence, id, guard, portion };
  const isSame = (other: GuardPoint) =>
    other.seq === seq && other.guard === guard && other.portion === portion;
  if (cell.lastPointAt === null || at > cell.lastPointAt) cell.appendPoint(point);
  else if (!insertSorted(cell.points, point, isSame)) return false;
  freshOf(cell).points.push(point);
  cell.quiet = null;
  return true;
}
