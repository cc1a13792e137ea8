import type { OwnStages } from '../../connectors/connector.ts';
import { type FetchWishes, noWishes } from '../../connectors/fetching.ts';
import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import type { Seal } from '../sign-in/actions.ts';
import type { SourceAccess } from './api.ts';
import { FetchFailure } from './fetch-failure.ts';
import type { Credentials } from './readers/reader.ts';

/** A row of `api_accesses`, with what the hook of its source says. */
export interface AccessRecord {
  readonly source_id: string;
  readonly slug: string;
  readonly tool: string;
  readonly account: string | null;
  readonly stages: OwnStages | null;
  readonly sealed: Buffer;
  readonly shown: string;
  readonly wishes: FetchWishes;
  readonly since: Micros;
  readonly wait_until: Micros;
  readonly failures: number;
  readonly error_code: string | null;
  readonly error: string | null;
  readonly fetched_at: Micros | null;
  readonly records: number;
  readonly events: number;
}

const select = `
  select a.source_id, s.slug, h.tool, h.account, h.stages, a.sealed, a.shown, a.wishes, a.since, a.wait_until, a.failures,
         a.error_code, a.error, a.fetched_at, a.records, a.events
  from api_accesses a join sources s using (workspace_id, source_id) join hooks h using (workspace_id, source_id)
  where a.workspace_id = $1`;

export const placeOf = (workspaceId: string, sourceId: string): string =>
  `${workspaceId} api_accesses ${sourceId}`;

export async function loadAccess(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
): Promise<AccessRecord | null> {
  const [row] = await tx.query<AccessRecord>(`${select} and a.source_id = $2`, [workspaceId, sourceId]);
  return row ? withWishes(row) : null;
}

/** Those whose tool may be asked now, and that have something to ask. */
export async function loadDue(tx: Tx, workspaceId: string, now: string): Promise<AccessRecord[]> {
  const rows = await tx.query<AccessRecord>(
    `${select} and a.wait_until <= $2 and exists (select from fetch_jobs j
       where j.workspace_id = $1 and j.source_id = a.source_id and j.due_at <= $2) order by a.wait_until`,
    [workspaceId, now],
  );
  return rows.map(withWishes);
}

/** What nobody could say when it was kept is not asked. */
function withWishes(row: AccessRecord): AccessRecord {
  return { ...row, wishes: { ...noWishes, ...row.wishes } };
}

/** What signs in; what was sealed with another key has to be entered again. */
export function credentialsIn(
  seal: Seal,
  workspaceId: string,
  { sealed, source_id }: AccessRecord,
): Credentials {
  try {
    return JSON.parse(seal.open(sealed, placeOf(workspaceId, source_id)).toString()) as Credentials;
  } catch {
    throw new FetchFailure(
      'refused',
      'sealed-elsewhere',
      'Its token was sealed with another key than this installation has. Enter the token again.',
    );
  }
}

export function presentAccess(
  record: AccessRecord,
  waiting: number,
  now: Micros,
): NonNullable<SourceAccess['access']> {
  const { wishes } = record;
  return {
    shown: record.shown,
    wishes: {
      ...wishes,
      required: { deal: [...wishes.required.deal], lead: [...wishes.required.lead] },
      notes: [...wishes.notes],
    },
    since: formatInstant(record.since),
    waiting,
    fetchedAt: record.fetched_at === null ? null : formatInstant(record.fetched_at),
    records: record.records,
    events: record.events,
    waitUntil: record.wait_until > now ? formatInstant(record.wait_until) : null,
    error:
      record.error_code === null
        ? null
        : { code: record.error_code, message: record.error ?? '', failures: record.failures },
  };
}
