import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { AwardChange } from './write-awards.ts';

/** One line of the live stream; personId null: everybody in the workspace. */
export interface Announcement {
  readonly seq: number;
  /** `named` is an entry for the people named in a recognition alone. */
  readonly kind: 'feed' | 'named' | 'notice' | 'feed.removed';
  readonly personId: string | null;
  readonly awardIds: readonly string[];
  /** What people wrote, where it is not about awards. */
  readonly recognitionId?: string | null;
  readonly commentId?: string | null;
  readonly noteId?: string | null;
  /** What was noticed, where it is not about an award of theirs. */
  readonly findingId?: string | null;
  /** Who reacted to what is theirs. */
  readonly reactionNoticeId?: string | null;
}

/**
 * What changes are told to whom: a person hears once of everything that came together, the workspace only of what is
 * confirmed, and nobody of what is silent (silence law).
 */
export function announcementsOf(changes: readonly AwardChange[], nextSeq: () => number): Announcement[] {
  const audible = changes.filter((change) => !change.silent);
  const notices = groupBy(audible.filter(worthTelling), (change) => change.decision.person.id);
  const confirmed = groupBy(
    audible.filter((change) => change.state === 'confirmed' && change.before !== 'confirmed'),
    (change) => change.decision.rule.achievementId,
  );
  const removed = changes.filter((change) => change.before === 'confirmed' && change.state === 'revoked');
  return [
    ...[...notices].map(([personId, own]) => ({
      seq: nextSeq(),
      kind: 'notice' as const,
      personId,
      awardIds: idsOf(own),
    })),
    ...[...confirmed.values()].map((own) => ({
      seq: nextSeq(),
      kind: 'feed' as const,
      personId: null,
      awardIds: idsOf(own),
    })),
    ...removed.map((change) => ({
      seq: nextSeq(),
      kind: 'feed.removed' as const,
      personId: null,
      awardIds: [change.id],
    })),
  ];
}

/** A state that the person has not heard of yet; a moved date is no news. */
function worthTelling(change: AwardChange): boolean {
  return change.before !== change.state;
}

export async function writeAnnouncements(
  tx: Tx,
  workspaceId: string,
  announcements: readonly Announcement[],
  now: Micros,
): Promise<void> {
  if (announcements.length === 0) return;
  await tx.query(
    `insert into announcements (workspace_id, seq, at, kind, person_id, award_ids, recognition_id, comment_id, note_id,
       finding_id, reaction_notice_id)
     select $1, s, $3, k, p, a, r, c, n, f, e from json_to_recordset($2)
     as x (s bigint, k text, p uuid, a uuid[], r uuid, c uuid, n uuid, f uuid, e uuid)`,
    [
      workspaceId,
      JSON.stringify(
        announcements.map((one) => ({
          s: one.seq,
          k: one.kind,
          p: one.personId,
          a: `{${one.awardIds.join(',')}}`,
          r: one.recognitionId ?? null,
          c: one.commentId ?? null,
          n: one.noteId ?? null,
          f: one.findingId ?? null,
          e: one.reactionNoticeId ?? null,
        })),
      ),
      toTimestamp(now),
    ],
  );
}

function idsOf(changes: readonly AwardChange[]): string[] {
  return changes.map((change) => change.id);
}

function groupBy<T>(list: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of list) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
