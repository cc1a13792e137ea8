import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';

/** What of somebody has to be counted anew: whatever falls into the week, month and quarter of this moment. */
export interface BoardMark {
  readonly personId: string;
  readonly at: Micros;
}

/** Notes, in the transaction of what has changed, that boards count it anew; see `tally-boards.ts`. */
export async function markBoards(tx: Tx, workspaceId: string, marks: readonly BoardMark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.query(
    'insert into board_changes (workspace_id, person_id, at) select $1, p, a from unnest($2::uuid[], $3::timestamptz[]) as m (p, a)',
    [workspaceId, marks.map(({ personId }) => personId), marks.map(({ at }) => toTimestamp(at))],
  );
}

/** The same for whoever a recognition went to. */
export async function markRecipients(tx: Tx, workspaceId: string, recognitionId: string): Promise<void> {
  await tx.query(
    `insert into board_changes (workspace_id, person_id, at)
     select $1, p.person_id, r.given_at from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and r.recognition_id = $2`,
    [workspaceId, recognitionId],
  );
}

/** The same for all that people have earned, given and been given, when it becomes known who they are. */
export async function markNames(tx: Tx, workspaceId: string, people: readonly string[]): Promise<void> {
  await tx.query(
    `insert into board_changes (workspace_id, person_id, at)
     select $1, p.person_id, r.given_at from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and (r.giver_id = any ($2::uuid[]) or p.person_id = any ($2::uuid[]))
     union all
     select $1, person_id, earned_at from awards where workspace_id = $1 and person_id = any ($2::uuid[])`,
    [workspaceId, people],
  );
}

/** Forgets every tally and notes that all is to be counted: where boards end has changed, or somebody changed rows by hand. */
export async function markEverything(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query(`set local statement_timeout = '15min'`);
  for (const table of ['board_tallies', 'board_totals', 'board_changes'])
    await tx.query(`delete from ${table} where workspace_id = $1`, [workspaceId]);
  await tx.query(
    `insert into board_changes (workspace_id, person_id, at)
     select $1, person_id, earned_at from awards where workspace_id = $1 and state = 'confirmed'
     union all
     select $1, p.person_id, r.given_at from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and r.state = 'shown'`,
    [workspaceId],
  );
}
