import { Breaches, breachesMax, type Invariant, type Looking } from '../invariant.ts';

const recent = 20_000;

/** I2: one fact, one event. */
export const uniqueEvents: Invariant = {
  id: 'I2',
  kind: 'rows',
  sentence: 'A source’s event id stands for one event, and the database itself refuses a second.',
  means: 'A deed may have counted twice.',
  mend: 'Keep the event with the lower number, delete the other as the owner of the database, put the unique constraint on events (workspace_id, key) back, and restart: the windows concerned are read afresh.',
  pauses: false,
  async check(looking) {
    const breaches = new Breaches();
    if (!(await isRefused(looking)))
      breaches.add(
        'The unique constraint on event_log (workspace_id, key) is missing or not valid.',
        'event_log',
      );
    const rows = await findRepeats(looking);
    for (const { event_id, seqs } of rows)
      breaches.add(`The event ${JSON.stringify(event_id)} is stored as ${seqs.join(' and ')}.`, ...seqs);
    const isAll = looking.isFull || looking.acknowledged.now.seq <= recent;
    return breaches.found({ checked: isAll ? looking.acknowledged.now.seq : recent, isAll, note: null });
  },
};

async function isRefused({ tx }: Looking): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(`
    select exists (
      select from pg_index i where i.indrelid = 'event_log'::regclass and i.indisunique and i.indisvalid and i.indpred is null
        and (select array_agg(a.attname::text order by a.attname) from pg_attribute a
             where a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])) = array['key', 'workspace_id']
    ) as found`);
  return row?.found ?? false;
}

function findRepeats({ tx, workspace, isFull }: Looking) {
  const among = isFull
    ? 'select key from events where workspace_id = $1 group by key having count(*) > 1'
    : `select n.key from (select key, seq from events where workspace_id = $1 order by seq desc limit ${recent}) n
       join events o on o.workspace_id = $1 and o.key = n.key and o.seq <> n.seq group by n.key`;
  return tx.query<{ event_id: string; seqs: number[] }>(
    `select min(event_id) as event_id, array_agg(seq order by seq) as seqs from events
     where workspace_id = $1 and key in (${among}) group by key order by 2 limit ${breachesMax}`,
    [workspace.workspaceId],
  );
}
