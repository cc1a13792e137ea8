import type { Micros } from '../../domain/events/event.ts';
import type { Channel, NoticeKind } from '../../domain/notices/preferences.ts';
import type { Interruption } from '../../domain/notices/timing/interruptions.ts';
import type { SentPeriods } from '../../domain/notices/timing/route-line.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';

/** Longer than any cooldown. */
const rememberedMicros = 8 * 24 * 3_600_000_000;

/** When people were disturbed lately. */
export async function interruptionsOf(
  tx: Tx,
  workspaceId: string,
  people: readonly string[],
  now: Micros,
): Promise<(personId: string) => readonly Interruption[]> {
  const rows = await tx.query<{ person_id: string; at: Micros; kinds: NoticeKind[] }>(
    `select person_id, at, kinds from interruptions
     where workspace_id = $1 and person_id = any ($2::uuid[]) and at > $3`,
    [workspaceId, people, toTimestamp(now - rememberedMicros)],
  );
  const found = new Map<string, Interruption[]>();
  for (const { person_id, at, kinds } of rows)
    found.set(person_id, [...(found.get(person_id) ?? []), { at, kinds }]);
  return (personId) => found.get(personId) ?? [];
}

/** The latest digest of each kind, person and channel. */
export async function sentPeriodsOf(
  tx: Tx,
  workspaceId: string,
  people: readonly string[],
): Promise<(personId: string, channel: Channel) => SentPeriods> {
  const rows = await tx.query<{ person_id: string; channel: Channel; bundle: string; last: string }>(
    `select person_id, channel, bundle, max(period) as last from messages
     where workspace_id = $1 and person_id = any ($2::uuid[]) and bundle in ('daily', 'weekly')
     group by person_id, channel, bundle`,
    [workspaceId, people],
  );
  const sent = new Map(rows.map((row) => [`${row.person_id} ${row.channel} ${row.bundle}`, row.last]));
  return (personId, channel) => ({
    daily: sent.get(`${personId} ${channel} daily`) ?? null,
    weekly: sent.get(`${personId} ${channel} weekly`) ?? null,
  });
}
