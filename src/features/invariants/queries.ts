import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import type { Checks, InvariantCheck } from './api.ts';
import type { Breach } from './invariant.ts';
import { invariants } from './invariants.ts';

/** What was found last of one invariant. */
export interface CheckRow {
  readonly invariant: string;
  readonly state: 'ok' | 'broken';
  readonly since: Micros;
  readonly checked_at: Micros;
  readonly full_at: Micros | null;
  readonly checked: number;
  readonly took_ms: number;
  readonly note: string | null;
  readonly broken: number;
  readonly breaches: readonly Breach[];
  readonly remembered: Readonly<Record<string, unknown>>;
}

export async function readChecks(tx: Tx, workspaceId: string): Promise<Map<string, CheckRow>> {
  const rows = await tx.query<CheckRow>(
    `select invariant, state, since, checked_at, full_at, checked, took_ms, note, broken, breaches, remembered
     from invariant_checks where workspace_id = $1`,
    [workspaceId],
  );
  return new Map(rows.map((row) => [row.invariant, row]));
}

/** Every invariant with what was found last. */
export async function listChecks(
  database: Database,
  { workspaceId, pause, committedSeq }: WorkspaceEngine,
  everyMinutes: number | null,
): Promise<Checks> {
  const rows = await database.inWorkspace(workspaceId, (tx) => readChecks(tx, workspaceId));
  return {
    items: invariants.map((invariant): InvariantCheck => {
      const { id, sentence, means, mend, pauses } = invariant;
      const row = rows.get(id);
      const absent = invariant.kind === 'absent';
      return {
        id,
        sentence,
        means,
        mend,
        pauses,
        state: absent ? 'absent' : (row?.state ?? 'unchecked'),
        since: row ? formatInstant(row.since) : null,
        checkedAt: row ? formatInstant(row.checked_at) : null,
        fullAt: row?.full_at == null ? null : formatInstant(row.full_at),
        checked: row?.checked ?? 0,
        tookMs: row?.took_ms ?? 0,
        note: absent ? invariant.absent : (row?.note ?? null),
        broken: row?.broken ?? 0,
        breaches: (row?.breaches ?? []).map(({ what, ids }) => ({ what, ids: [...ids] })),
      };
    }),
    paused: pause && {
      since: formatInstant(pause.since),
      because: pause.because,
      waiting: Math.max(0, committedSeq - pause.seq),
    },
    everyMinutes,
  };
}
