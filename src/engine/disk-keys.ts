import type { Database, Tx } from '../store/database.ts';
import { hashKey, type KeyHash, KnownKeys } from './known-keys.ts';

const rowsPerPage = 20_000;
const noUuid = '00000000-0000-0000-0000-000000000000';

/**
 * Which cells and awards can be on disk, so that the database is not asked for what is new: most objects, and each
 * person's window once. Until it has read all keys it says of everything that it might be there.
 */
export class DiskKeys {
  readonly #keys = new KnownKeys();
  readonly #seeds = new Map<string, KeyHash>();
  #complete = false;

  /** Whether a cell, or an award for it, might be on disk. */
  mightHold(achievementId: string, holder: string): boolean {
    return !this.#complete || this.#keys.has(hashKey(holder, this.#seed(achievementId)));
  }

  /** Call it before the cell is written. */
  add(achievementId: string, holder: string): void {
    this.#keys.add(hashKey(holder, this.#seed(achievementId)));
  }

  /** Reads every key there is, page by page; what is written meanwhile is added by its writer. */
  async learn(database: Database, workspaceId: string, goesOn: () => boolean): Promise<void> {
    let achievementId = noUuid;
    let holder = '';
    for (let more = true; more && goesOn(); ) {
      const rows = await database.inWorkspace(workspaceId, (tx) =>
        readCellKeys(tx, workspaceId, achievementId, holder),
      );
      for (const row of rows) this.add(row.achievement_id, row.holder);
      achievementId = rows.at(-1)?.achievement_id ?? achievementId;
      holder = rows.at(-1)?.holder ?? holder;
      more = rows.length === rowsPerPage;
    }
    let awardId = noUuid;
    for (let more = true; more && goesOn(); ) {
      const rows = await database.inWorkspace(workspaceId, (tx) => readAwardKeys(tx, workspaceId, awardId));
      for (const row of rows) this.add(row.achievement_id, row.holder);
      awardId = rows.at(-1)?.award_id ?? awardId;
      more = rows.length === rowsPerPage;
    }
    this.#complete = goesOn();
  }

  #seed(achievementId: string): KeyHash {
    let seed = this.#seeds.get(achievementId);
    if (!seed) {
      seed = hashKey(achievementId);
      this.#seeds.set(achievementId, seed);
    }
    return seed;
  }
}

function readCellKeys(tx: Tx, workspaceId: string, achievementId: string, holder: string) {
  return tx.query<{ achievement_id: string; holder: string }>(
    `select achievement_id, holder from cells where workspace_id = $1 and (achievement_id, holder) > ($2, $3)
     order by achievement_id, holder limit ${rowsPerPage}`,
    [workspaceId, achievementId, holder],
  );
}

function readAwardKeys(tx: Tx, workspaceId: string, awardId: string) {
  return tx.query<{ award_id: string; achievement_id: string; holder: string }>(
    `select award_id, achievement_id, person_id || '|' || window_key as holder from awards
     where workspace_id = $1 and award_id > $2 order by award_id limit ${rowsPerPage}`,
    [workspaceId, awardId],
  );
}
