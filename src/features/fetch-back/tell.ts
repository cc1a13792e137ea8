import type { Fact } from '../../connectors/connector.ts';
import { asChanges } from '../../connectors/fetching.ts';
import { asEvent } from '../../connectors/judge.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import type { Intake } from '../../engine/door.ts';
import { eventKey } from '../../engine/log/write-events.ts';
import type { Database } from '../../store/database.ts';
import type { Job } from './jobs.ts';
import type { Reader } from './readers/reader.ts';

export interface TellDeps {
  readonly database: Database;
  readonly intake: Intake;
  nowMs(): number;
}
interface SourceOf {
  readonly id: string;
  readonly slug: string;
}
interface ReadSource extends SourceOf {
  /** Null where nobody reads records of the tool any more. */
  readonly reader: Pick<Reader, 'asTold'> | null;
}

/** What is older than this when it comes is history: decided silently, as an import is. */
const historyAfterMs = 96 * 3_600_000;
const eventsAtOnce = 500;

/**
 * Hands over what is not on record yet; answers how many events that were. What is on record stays as it was told first:
 * a stage may have been moved in its pipeline since, and the change is the same one.
 */
export async function tellFacts(
  deps: TellDeps,
  workspaceId: string,
  source: SourceOf,
  facts: readonly Fact[],
): Promise<number> {
  const events = facts.map((fact) => asEvent(fact, source.slug));
  let made = 0;
  for (let from = 0; from < events.length; from += eventsAtOnce) {
    const part = await newOnes(deps, workspaceId, events.slice(from, from + eventsAtOnce));
    const since = (deps.nowMs() - historyAfterMs) * 1000;
    for (const mode of ['history', 'live'] as const) {
      const own = part.filter(({ at }) => (mode === 'live' ? at >= since : at < since));
      if (own.length === 0) continue;
      const items = await deps.intake.accept(workspaceId, source, own, { mode });
      made += items.filter(({ status }) => status === 'accepted' || status === 'late').length;
    }
  }
  return made;
}

async function newOnes(
  { database }: TellDeps,
  workspaceId: string,
  events: readonly SourceEvent[],
): Promise<SourceEvent[]> {
  const keyed = new Map(
    events.map((event) => [Buffer.from(eventKey(event), 'latin1').toString('hex'), event]),
  );
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ key: string }>(
      `select encode(key, 'hex') as key from events where workspace_id = $1
         and key in (select decode(name, 'hex') from unnest($2::text[]) as name)`,
      [workspaceId, [...keyed.keys()]],
    ),
  );
  for (const { key } of rows) keyed.delete(key);
  return [...keyed.values()];
}

/** Tells of records what their deliveries told: they are gone, or nobody can ask for them any more. */
export function tellJobs(
  deps: TellDeps,
  workspaceId: string,
  { reader, ...source }: ReadSource,
  jobs: readonly Job[],
): Promise<number> {
  const named = reader?.asTold ?? asChanges;
  const facts = jobs.flatMap(({ record_kind: kind, record_id: id, told }) => named(told, { kind, id }));
  return tellFacts(deps, workspaceId, source, facts);
}
