import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { type Committed, progressOf } from '../progress.ts';
import type { WorkspaceOptions } from '../workspace-options.ts';
import { type Announcement, announcementsOf } from './announce.ts';
import type { DecidedBatch } from './decide-batch.ts';
import type { RuleIndex } from './rule-index.ts';
import { type AwardChange, writeAwardsLater } from './write-awards.ts';

interface Teller {
  readonly workspaceId: string;
  readonly options: Pick<WorkspaceOptions, 'onCommit'>;
  readonly rules: RuleIndex;
  nextAnnouncement: number;
}

/** Writes changes and what is told of them: with whatever is asked next. */
export function writeChanges(
  teller: Teller,
  tx: Tx,
  changes: readonly AwardChange[],
  now: Micros,
): Announcement[] {
  const announcements = announcementsOf(changes, () => teller.nextAnnouncement++);
  writeAwardsLater(tx, teller.workspaceId, changes, now, announcements);
  return announcements;
}

/** Tells whoever listens, once they are committed. */
export function publishChanges(
  { workspaceId, options, rules }: Teller,
  changes: readonly AwardChange[],
  announcements: readonly Announcement[],
  touched: DecidedBatch['touched'],
): void {
  if (touched.size === 0 && changes.length === 0) return;
  let progress: Committed['progress'] | undefined;
  options.onCommit({
    workspaceId,
    announcements,
    // Only made if somebody listens.
    get progress() {
      progress ??= progressOf(rules, touched, changes);
      return progress;
    },
  });
}
