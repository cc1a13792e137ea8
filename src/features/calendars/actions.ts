import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import { newAddress } from './address.ts';

/** A new address of somebody's calendar; the one there was ends. Answers what the address ends with. */
export async function makeCalendar(
  tx: Tx,
  workspaceId: string,
  personId: string,
  team: string | null,
  now: Micros,
): Promise<string> {
  const { name, hash } = newAddress(workspaceId);
  await tx.query(
    `insert into calendars (workspace_id, calendar_id, person_id, team, hash, made_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, person_id, team) do update set hash = excluded.hash, made_at = excluded.made_at`,
    [workspaceId, uuidv7(), personId, team ?? '', hash, toTimestamp(now)],
  );
  return name;
}

export async function removeCalendar(
  tx: Tx,
  workspaceId: string,
  personId: string,
  id: string,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const gone = await tx.query(
    'delete from calendars where workspace_id = $1 and person_id = $2 and calendar_id = $3 returning 1',
    [workspaceId, personId, id],
  );
  return gone.length > 0;
}
