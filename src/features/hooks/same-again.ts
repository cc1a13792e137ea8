import type { Fact } from '../../connectors/connector.ts';
import { asEvent } from '../../connectors/judge.ts';
import { eventKey } from '../../engine/log/write-events.ts';
import type { Database } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';

/** Facts that are named by the day, under the name of the day before where that is the delivery they repeat. */
export async function sameAgain(
  database: Database,
  workspaceId: string,
  source: string,
  facts: readonly Fact[],
): Promise<readonly Fact[]> {
  const asked = facts.flatMap((fact) => {
    if (!fact.before) return [];
    const earlier = { ...fact, key: fact.before.key };
    const name = Buffer.from(eventKey(asEvent(earlier, source)), 'latin1').toString('hex');
    return [{ fact, earlier, name, since: toTimestamp(Math.floor(fact.before.since)) }];
  });
  if (asked.length === 0) return facts;
  const there = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ name: string }>(
      `select name from json_to_recordset($2) as r (name text, since timestamptz) join events e
         on e.workspace_id = $1 and e.key = decode(name, 'hex') and e.received_at >= since`,
      [workspaceId, JSON.stringify(asked.map(({ name, since }) => ({ name, since })))],
    ),
  );
  const names = new Set(there.map(({ name }) => name));
  const repeats = new Map(asked.filter(({ name }) => names.has(name)).map((one) => [one.fact, one.earlier]));
  return facts.map((fact) => repeats.get(fact) ?? fact);
}
