import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import {
  type Channel,
  defaultSettings,
  type NoticeKind,
  type NoticeMatrix,
  type NoticeSettings,
  type NoticeTime,
  timeOf,
} from '../../domain/notices/preferences.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { Kept } from '../../store/kept.ts';
import { toTimestamp } from '../../store/timestamp.ts';

/** How somebody is told: their own settings, and the layers that decide when which kind reaches which channel. */
export interface Wishes {
  readonly settings: NoticeSettings;
  readonly own: NoticeMatrix;
  /** Whether they have set anything themselves. */
  readonly isSet: boolean;
  readonly workspace: NoticeMatrix;
  /** Kinds that changed nothing, so that they wait for the digest. */
  readonly demoted: ReadonlySet<NoticeKind>;
}

interface Row {
  defaults: NoticeMatrix | null;
  demoted: NoticeKind[] | null;
  person_id: string;
  matrix: NoticeMatrix;
  quiet_from: number | null;
  quiet_to: number | null;
  muted_until: Micros | null;
  digest_at: number;
  digest_on: number;
}

/** The wishes of some people, whether they have set any or not. */
export async function wishesOf(
  tx: Tx,
  workspace: WorkspaceEngine,
  people: readonly string[],
): Promise<Map<string, Wishes>> {
  return wishesIn(await readRows(tx, workspace.workspaceId, people), workspace, people);
}

const keptRows = new Kept(
  ['notice_defaults', 'notice_demotions', 'notice_settings'],
  (tx, workspaceId, personId) => readRows(tx, workspaceId, [personId]),
);

/** The same of one person, out of memory until somebody sets anything. */
export async function wishOf(
  database: Pick<Database, 'look' | 'writes'>,
  workspace: WorkspaceEngine,
  personId: string,
): Promise<Wishes | undefined> {
  const rows = await keptRows.of(database, workspace.workspaceId, personId);
  return wishesIn(rows, workspace, [personId]).get(personId);
}

function readRows(tx: Tx, workspaceId: string, people: readonly string[]): Promise<Row[]> {
  return tx.query<Row>(
    `select d.matrix as defaults,
       (select array_agg(kind) from notice_demotions where workspace_id = $1 and lifted_at is null) as demoted, s.person_id, s.matrix, quiet_from, quiet_to, muted_until, digest_at, digest_on
     from (select) one
     left join notice_defaults d on d.workspace_id = $1
     left join notice_settings s on s.workspace_id = $1 and s.person_id = any ($2::uuid[])`,
    [workspaceId, people],
  );
}

function wishesIn(
  rows: readonly Row[],
  { directory, options }: WorkspaceEngine,
  people: readonly string[],
): Map<string, Wishes> {
  const defaults = rows[0]?.defaults ?? {};
  const demoted = new Set(rows[0]?.demoted ?? []);
  const set = new Map(rows.map((row) => [row.person_id, row]));
  const now = options.now();
  return new Map(
    people.map((id) => {
      const person = directory.person(id);
      const row = set.get(id);
      const zone = person ? factsAt(person, now).zone : 'UTC';
      return [
        id,
        {
          settings: row ? settingsOf(row, zone) : { ...defaultSettings, zone },
          own: row?.matrix ?? {},
          isSet: row !== undefined,
          workspace: defaults,
          demoted,
        },
      ];
    }),
  );
}

function settingsOf(row: Row, zone: string): NoticeSettings {
  const { quiet_from: from, quiet_to: to } = row;
  return {
    zone,
    quietHours: from === null || to === null ? null : { from, to },
    mutedUntil: row.muted_until,
    digestAt: row.digest_at,
    digestOn: row.digest_on,
  };
}

/**
 * When somebody hears of a kind on a channel: as they have set it, else as the achievement or the workspace asks, except
 * that a kind which changed nothing waits for the digest.
 */
export function timeFor(
  { own, workspace, demoted }: Wishes,
  kind: NoticeKind,
  channel: Channel,
  policy: NoticeMatrix | undefined,
): NoticeTime {
  const chosen = own[kind]?.[channel];
  if (chosen !== undefined) return chosen;
  const time = timeOf(kind, channel, [policy, workspace]);
  return time === 'now' && demoted.has(kind) ? 'daily' : time;
}

export async function defaultsOf(tx: Tx, workspaceId: string): Promise<NoticeMatrix> {
  const [row] = await tx.query<{ matrix: NoticeMatrix }>(
    'select matrix from notice_defaults where workspace_id = $1',
    [workspaceId],
  );
  return row?.matrix ?? {};
}

export async function writeWishes(
  tx: Tx,
  workspaceId: string,
  personId: string,
  { quietHours, mutedUntil, digestAt, digestOn }: Omit<NoticeSettings, 'zone'>,
  matrix: NoticeMatrix,
  now: Micros,
): Promise<void> {
  await tx.query(
    `insert into notice_settings (workspace_id, person_id, matrix, quiet_from, quiet_to, muted_until, digest_at, digest_on, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (workspace_id, person_id) do update set matrix = excluded.matrix, quiet_from = excluded.quiet_from,
       quiet_to = excluded.quiet_to, muted_until = excluded.muted_until, digest_at = excluded.digest_at,
       digest_on = excluded.digest_on, changed_at = excluded.changed_at`,
    [
      workspaceId,
      personId,
      JSON.stringify(matrix),
      quietHours?.from ?? null,
      quietHours?.to ?? null,
      mutedUntil === null ? null : toTimestamp(mutedUntil),
      digestAt,
      digestOn,
      toTimestamp(now),
    ],
  );
}
