import type { Micros } from '../../domain/events/event.ts';
import type { Database } from '../../store/database.ts';

export interface EventCount {
  readonly events: number;
  readonly lastAt: Micros;
}

export interface SourceCounts {
  /** False while the first count is under way and the numbers are extrapolated. */
  readonly exact: boolean;
  readonly bySource: ReadonlyMap<string, EventCount>;
}

interface Tally {
  readonly bySource: Map<string, EventCount>;
  /** Everything up to this number is counted. */
  upTo: number;
  /** The newest event there was when counting last began; gone or another means that history was replaced. */
  newest: { seq: number; received_at: Micros } | null;
  counting: Promise<void> | null;
}

/**
 * Events by source, without reading the table at each call: events become visible in the order of their numbers, so
 * what is counted once stays counted and each call adds only what came since.
 */
export class EventCounts {
  readonly #database: Database;
  readonly #chunkEvents: number;
  readonly #patienceMs: number;
  readonly #tallies = new Map<string, Tally>();

  constructor(database: Database, { chunkEvents = 50_000, patienceMs = 1_000 } = {}) {
    this.#database = database;
    this.#chunkEvents = chunkEvents;
    this.#patienceMs = patienceMs;
  }

  /** Exact if counting ends within a second, which only the first call on a long history does not. */
  async of(workspaceId: string): Promise<SourceCounts> {
    const tally = this.#tally(workspaceId);
    tally.counting ??= this.#count(workspaceId, tally).finally(() => {
      tally.counting = null;
    });
    const exact = await endsWithin(tally.counting, this.#patienceMs);
    return { exact, bySource: exact ? new Map(tally.bySource) : extrapolate(tally) };
  }

  #tally(workspaceId: string): Tally {
    let tally = this.#tallies.get(workspaceId);
    if (!tally) {
      tally = { bySource: new Map(), upTo: 0, newest: null, counting: null };
      this.#tallies.set(workspaceId, tally);
    }
    return tally;
  }

  async #count(workspaceId: string, tally: Tally): Promise<void> {
    const newest = await this.#startFrom(workspaceId, tally);
    while (tally.upTo < newest) {
      const to = Math.min(newest, tally.upTo + this.#chunkEvents);
      const rows = await this.#countRange(workspaceId, tally.upTo, to);
      for (const { source_id, events, last_at } of rows) {
        const before = tally.bySource.get(source_id)?.events ?? 0;
        tally.bySource.set(source_id, { events: before + events, lastAt: last_at });
      }
      tally.upTo = to;
    }
  }

  #countRange(workspaceId: string, after: number, to: number) {
    return this.#database.inWorkspace(workspaceId, async (tx) => {
      // The planner would rather read the whole table than a few per cent of it by index: once a chunk.
      await tx.query('set local enable_seqscan = off');
      return tx.query<{ source_id: string; events: number; last_at: Micros }>(
        `select source_id, count(*) as events, max(received_at) as last_at from events
         where workspace_id = $1 and seq > $2 and seq <= $3 group by source_id`,
        [workspaceId, after, to],
      );
    });
  }

  /** The number to count up to. Starts over if what was counted is no longer there, as after a restart of the demo. */
  async #startFrom(workspaceId: string, tally: Tally): Promise<number> {
    const rows = await this.#database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ seq: number; received_at: Micros }>(
        `(select seq, received_at from events where workspace_id = $1 order by seq desc limit 1)
         union all (select seq, received_at from events where workspace_id = $1 and seq = $2) order by seq desc`,
        [workspaceId, tally.newest?.seq ?? 0],
      ),
    );
    const [newest = null] = rows;
    const known = rows.find((row) => row.seq === tally.newest?.seq);
    if (tally.newest && tally.newest.received_at !== known?.received_at) {
      tally.bySource.clear();
      tally.upTo = 0;
    }
    tally.newest = newest;
    return newest?.seq ?? 0;
  }
}

function extrapolate({ bySource, upTo, newest }: Tally): Map<string, EventCount> {
  const factor = upTo > 0 && newest ? Math.max(1, newest.seq / upTo) : 1;
  const scaled = [...bySource].map(
    ([id, count]) => [id, { ...count, events: Math.round(count.events * factor) }] as const,
  );
  return new Map(scaled);
}

async function endsWithin(work: Promise<void>, patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  return Promise.race([work.then(() => true), patience]).finally(() => clearTimeout(timer));
}
