import type { Tx } from '../../store/database.ts';
import type { OwnStagesGiven, StagesSeen } from './api.ts';

const newestEvents = 100_000;
const namesMax = 100;
const none: OwnStagesGiven = { deal: [], ticket: [] };

/** What is said of the stages of a source, and the names that came, in the order in which they were first seen. */
export async function readStages(tx: Tx, workspaceId: string, sourceId: string): Promise<StagesSeen> {
  const [hook] = await tx.query<{ stages: OwnStagesGiven | null }>(
    'select stages from hooks where workspace_id = $1 and source_id = $2',
    [workspaceId, sourceId],
  );
  const rows = await tx.query<{ is_deal: boolean; name: string }>(
    `select type like 'crm.deal.%' as is_deal, name from (
       select seq, source_id, type, data from events where workspace_id = $1 order by seq desc limit ${newestEvents}) as newest,
       lateral (values (case when type like 'crm.deal.%' then data ->> 'stage_before' else data ->> 'status_before' end, 0),
         (case when type like 'crm.deal.%' then data ->> 'stage' else data ->> 'status' end, 1)) as told (name, place)
     where source_id = $2 and (type like 'crm.deal.%' or type like 'helpdesk.ticket.%') and name <> '' and length(name) <= 200
     group by 1, 2 order by min(seq * 2 + place) limit ${2 * namesMax}`,
    [workspaceId, sourceId],
  );
  const named = (isDeal: boolean) =>
    rows
      .filter((row) => row.is_deal === isDeal)
      .map(({ name }) => name)
      .slice(0, namesMax);
  return { stages: hook?.stages ?? none, seen: { deal: named(true), ticket: named(false) } };
}
