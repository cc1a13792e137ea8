import type { Micros } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../../store/database.ts';

/** Awarding stands still in a workspace; events are taken all the same. */
export interface AwardingPause {
  /** The last event that was decided. */
  readonly seq: number;
  readonly since: Micros;
  readonly because: string;
}

export async function readPause(tx: Tx, workspaceId: string): Promise<AwardingPause | null> {
  const [pause] = await tx.query<AwardingPause>(
    'select seq, since, because from awarding_pauses where workspace_id = $1',
    [workspaceId],
  );
  return pause ?? null;
}

/** For what decides stored events at somebody's wish. */
export function refuseWhilePaused({ pause }: { pause: AwardingPause | null }): void {
  if (!pause) return;
  throw new Refusal('awarding-paused', 409, {
    message: `Awarding is paused: ${pause.because} Mend that, then run: smallwins verify --resume`,
  });
}
