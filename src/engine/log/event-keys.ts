import type { Database } from '../../store/database.ts';
import { type KeyHash, KnownKeys } from '../cells/known-keys.ts';

const keysPerPage = 50_000;
const keyBytes = 16;

/**
 * Which events can be in the table, so that those that are surely new are copied in. Until it has read every key it says
 * of everything that it might be there.
 */
export class EventKeys {
  readonly #keys = new KnownKeys();
  #complete = false;

  mightHold(key: string): boolean {
    return !this.#complete || this.#keys.has(hashOf(key));
  }

  /** Call it before the event is written. */
  add(key: string): void {
    this.#keys.add(hashOf(key));
  }

  /** Reads every key there is, page by page; what is written meanwhile is added by its writer. */
  async learn(database: Database, workspaceId: string, goesOn: () => boolean): Promise<void> {
    for (let after: number | null = 0; after !== null && goesOn(); ) {
      const last: number = after;
      const [page] = await database.inWorkspace(workspaceId, (tx) =>
        tx.query<{ keys: Buffer | null; last: number | null }>(
          `select string_agg(key, '') as keys, max(seq) as last from (
             select key, seq from events where workspace_id = $1 and seq > $2 order by seq limit ${keysPerPage}
           ) page`,
          [workspaceId, last],
        ),
      );
      const keys = page?.keys?.toString('latin1') ?? '';
      for (let at = 0; at < keys.length; at += keyBytes) this.add(keys.slice(at, at + keyBytes));
      after = page?.last ?? null;
    }
    this.#complete = goesOn();
  }
}

/** A key is a hash already. */
function hashOf(key: string): KeyHash {
  return { low: int32At(key, 0), high: int32At(key, 4) };
}

function int32At(key: string, at: number): number {
  return (
    (key.charCodeAt(at) << 24) |
    (key.charCodeAt(at + 1) << 16) |
    (key.charCodeAt(at + 2) << 8) |
    key.charCodeAt(at + 3)
  );
}
