import type { Tx } from '../../store/database.ts';

/**
 * Notes, in the transaction of what has changed, that those whom a recognition went to are counted anew, and who gave it;
 * see `tally-boards.ts`. Awards are noted by the statement that writes them.
 */
export async function markRecognition(tx: Tx, workspaceId: string, recognitionId: string): Promise<void> {
  await tx.query(
    `insert into board_changes (workspace_id, person_id, at)
     select $1, p.person_id, r.given_at from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and r.recognition_id = $2
     union all
     select $1, giver_id, given_at from recognitions where workspace_id = $1 and recognition_id = $2`,
    [workspaceId, recognitionId],
  );
}

/** The same for all that people have earned, given and been given, when it becomes known who they are. */
export async function markNames(tx: Tx, workspaceId: string, people: readonly string[]): Promise<void> {
  await tx.query(
    `insert into board_changes (workspace_id, person_id, at)
     select $1, p.person_id, r.given_at from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and r.giver_id = any ($2::uuid[])
     union
     -- Whom it counted for until now is one of them, too.
     select $1, o, r.given_at from recognition_recipients p join recognitions r on r.workspace_id = $1 and r.recognition_id = p.recognition_id
       cross join unnest($2::uuid[]) as o
     where p.workspace_id = $1 and p.person_id = any ($2::uuid[])
     union
     select $1, person_id, earned_at from awards where workspace_id = $1 and person_id = any ($2::uuid[])`,
    [workspaceId, people],
  );
}

/** Forgets every tally and what was counted ahead, and notes that all is to be counted: where boards end has changed, or somebody changed rows by hand. */
export async function markEverything(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query(`set local statement_timeout = '15min'`);
  for (const table of ['board_tallies', 'board_totals', 'board_changes'])
    await tx.query(`delete from ${table} where workspace_id = $1`, [workspaceId]);
  await tx.query(
    'update portfolio_counts set counted = null where workspace_id = $1 and counted is not null',
    [workspaceId],
  );
  await tx.query(
    'update peer_groups set standings = null where workspace_id = $1 and standings is not null',
    [workspaceId],
  );
  await tx.query(
    `insert into board_changes (workspace_id, person_id, at)
     select $1, person_id, earned_at from awards where workspace_id = $1 and state = 'confirmed'
     union all
     select $1, p.person_id, r.given_at from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and r.state = 'shown'`,
    [workspaceId],
  );
}
