import type { Micros } from '../../domain/events/event.ts';
import type { DispatchKind } from '../../domain/webhooks/kinds.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';

const announcementsMax = 1000;
const keptMicros = 30 * 24 * 3_600_000_000;

interface Announced {
  seq: number;
  at: Micros;
  kind: 'feed' | 'named' | 'notice' | 'feed.removed';
  person_id: string | null;
  award_ids: string[];
  recognition_id: string | null;
  comment_id: string | null;
  /** Of a notice: the awards that were withdrawn by what it tells of. */
  withdrawn: string[];
}

interface Happened {
  readonly kind: DispatchKind;
  readonly subjectId: string;
}

/**
 * Makes dispatches of what was announced since the last look, for each endpoint that wants to hear of it; whoever is
 * switched off misses what happens meanwhile. Answers how many announcements it took.
 */
export async function tellEndpoints(tx: Tx, workspaceId: string, now: Micros): Promise<number> {
  const [cursor] = await tx.query<{ seq: number }>(
    'select seq from dispatch_cursors where workspace_id = $1 for update',
    [workspaceId],
  );
  if (!cursor) return 0;
  const announced = await tx.query<Announced>(
    `select seq, at, kind, person_id, award_ids, recognition_id, comment_id,
       array(select e.award_id from award_entries e where e.workspace_id = $1 and n.kind = 'notice'
         and e.award_id = any (n.award_ids) and e.at = n.at and e.state = 'withdrawn') as withdrawn
     from announcements n where workspace_id = $1 and seq > $2 order by seq limit ${announcementsMax}`,
    [workspaceId, cursor.seq],
  );
  const last = announced.at(-1);
  if (!last) return 0;
  const endpoints = await tx.query<{ id: string; kinds: string[] }>(
    'select endpoint_id as id, kinds from endpoints where workspace_id = $1 and off_at is null',
    [workspaceId],
  );
  const dispatches = announced.flatMap((one) =>
    happenedIn(one).flatMap(({ kind, subjectId }) =>
      endpoints
        .filter(({ kinds }) => kinds.includes(kind))
        .map(({ id }) => ({ d: uuidv7(), e: id, k: kind, s: subjectId, q: one.seq, a: toTimestamp(one.at) })),
    ),
  );
  if (dispatches.length > 0)
    await tx.query(
      `insert into dispatches (workspace_id, dispatch_id, endpoint_id, kind, subject_id, seq, at, made_at, state, next_try_at)
       select $1, d, e, k, s, q, a, $3, 'queued', $3 from json_to_recordset($2)
       as x (d uuid, e uuid, k text, s uuid, q bigint, a timestamptz)
       on conflict (workspace_id, endpoint_id, kind, subject_id, seq) do nothing`,
      [workspaceId, JSON.stringify(dispatches), toTimestamp(now)],
    );
  await tx.query('update dispatch_cursors set seq = $2 where workspace_id = $1', [workspaceId, last.seq]);
  return announced.length;
}

/** What an announcement says of the whole workspace; what it says to one person alone is theirs. */
function happenedIn(one: Announced): Happened[] {
  const { kind, person_id, award_ids, recognition_id, comment_id, withdrawn } = one;
  if (comment_id !== null || kind === 'named') return [];
  const of = (which: DispatchKind, ids: readonly string[]) =>
    ids.map((subjectId) => ({ kind: which, subjectId }));
  if (kind === 'notice') return of('award.withdrawn', withdrawn);
  if (person_id !== null) return [];
  const recognitions = recognition_id === null ? [] : [recognition_id];
  return kind === 'feed'
    ? [...of('award.confirmed', award_ids), ...of('recognition.sent', recognitions)]
    : [...of('award.revoked', award_ids), ...of('recognition.withdrawn', recognitions)];
}

/** What has ended is kept for thirty days, to be looked at and sent again. */
export async function forgetOld(tx: Tx, workspaceId: string, now: Micros): Promise<void> {
  await tx.query('delete from dispatches where workspace_id = $1 and ended_at < $2', [
    workspaceId,
    toTimestamp(now - keptMicros),
  ]);
}
