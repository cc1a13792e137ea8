import type { Tx } from '../../../store/database.ts';
import { breachesMax } from '../invariant.ts';

/** The longest pause and the longest wait that a receiver may ask for are a day. */
const furthest = `interval '25 hours'`;
const triesMax = 10;

/**
 * What is on its way out and should not be as it is: every row either has an end, or a next try within the schedule. A
 * message to somebody who is not to be disturbed may wait for longer.
 */
export function outboxFaults(tx: Tx, workspaceId: string): Promise<{ id: string; what: string }[]> {
  return tx.query(
    `select message_id as id, 'A message is ' || state || ' and ' ||
       case when ended_at is null then 'has no end.' else 'has ended.' end as what
     from messages where workspace_id = $1 and (state in ('queued', 'sending')) = (ended_at is not null)
     union all
     select dispatch_id, case
         when (state in ('queued', 'sending')) = (ended_at is not null)
           then 'A dispatch is ' || state || ' and ' || case when ended_at is null then 'has no end.' else 'has ended.' end
         when tries > ${triesMax} then 'A dispatch was tried ' || tries || ' times.'
         when e.off_at is not null then 'A dispatch waits for an endpoint that is switched off.'
         else 'A dispatch is to be tried again later than the schedule says.' end
     from dispatches d join endpoints e using (workspace_id, endpoint_id)
     where workspace_id = $1 and ((state in ('queued', 'sending')) = (ended_at is not null) or tries > ${triesMax}
       or (state in ('queued', 'sending') and (e.off_at is not null or next_try_at > now() + ${furthest})))
     limit ${breachesMax}`,
    [workspaceId],
  );
}
