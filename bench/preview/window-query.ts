import type { Database } from '../../src/store/database.ts';

/** The achievement that both sides decide: in the language, and below in SQL. */
export const cleanClose = `
smallwins: 1
achievement: clean-close
name: Clean close
sentence: Fifteen tickets resolved within SLA this week, none reopened within 72 hours.
because: Customers who need not come back stay.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn:
  count: { event: helpdesk.ticket.resolved, where: data.sla_met, distinct: data.ticket, credit: data.by }
  reach: 15
  in: week
hold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket } }
`;

const sql = `
  with who as (
    select external_id, person_id, zone from identities join person_facts using (workspace_id, person_id)
  ), resolved as (
    select person_id, data ->> 'ticket' as ticket, occurred_at, date_trunc('week', occurred_at at time zone zone) as week
    from events join who on external_id = data ->> 'by'
    where workspace_id = $1 and type = 'helpdesk.ticket.resolved' and mode <> 1 and (data -> 'sla_met')::boolean
  ), reopened as (
    select data ->> 'ticket' as ticket, occurred_at from events
    where workspace_id = $1 and type = 'helpdesk.ticket.reopened' and mode <> 1
  ), reached as (
    select person_id, week from resolved
    where not exists (
      select from reopened where reopened.ticket = resolved.ticket and reopened.occurred_at >= resolved.occurred_at
        and reopened.occurred_at < resolved.occurred_at + interval '72 hours')
    group by person_id, week having count(distinct ticket) >= 15
  )
  select count(*) as awards from reached`;

/** Who earned it in which week, by a window query as somebody would write it for this rule alone; answers how many. */
export async function askByHand(database: Database, workspaceId: string): Promise<number> {
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ awards: number }>(sql, [workspaceId]),
  );
  return row?.awards ?? 0;
}
