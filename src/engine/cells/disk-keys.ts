import type { CellKey } from '../../domain/achievements/cells/cells.ts';
import type { Database, Tx } from '../../store/database.ts';
import { hashKey, type KeyHash, KnownKeys } from './known-keys.ts';

const rowsPerPage = 20_000;
const noUuid = '00000000-0000-0000-0000-000000000000';

/**
 * Which cells, awards and objects can be on disk, so that the database is not asked for what is new: most objects, and
 * each person's window once. Until it has read all keys it says of everything that it might be there.
 */
export class DiskKeys {
  readonly #keys = new KnownKeys();
  readonly #seeds = new Map<string, KeyHash>();
  #complete = false;

  /** Whether a cell, or an award for it, might be on disk. */
  mightHold({ achievementId, personId, windowKey }: CellKey): boolean {
    return !this.#complete || this.#keys.has(hashKey(windowKey, this.#personHash(achievementId, personId)));
  }

  /** Whether any cell of a person for an achievement might be. */
  mightHoldPerson(achievementId: string, personId: string): boolean {
    return !this.#complete || this.#keys.has(this.#personHash(achievementId, personId));
  }

  mightHoldLink(hash: KeyHash): boolean {
    return !this.#complete || this.#keys.has(hash);
  }

  /** Call it before the cell is written. */
  add({ achievementId, personId, windowKey }: CellKey): void {
    const person = this.#personHash(achievementId, personId);
    if (!this.#keys.has(person)) this.#keys.add(person);
    this.#keys.add(hashKey(windowKey, person));
  }

  addLink(hash: KeyHash): void {
    this.#keys.add(hash);
  }

  /** The number of an object that an achievement watches, as it is on disk. */
  linkHash(achievementId: string, link: string): KeyHash {
    return hashKey(link, this.#seed(achievementId));
  }

  /** Reads every key there is, page by page; what is written meanwhile is added by its writer. */
  async learn(database: Database, workspaceId: string, goesOn: () => boolean): Promise<void> {
    const pages = async <Row>(
      read: (tx: Tx, last: Row | null) => Promise<Row[]>,
      add: (row: Row) => void,
    ) => {
      for (let last: Row | null = null, more = true; more && goesOn(); ) {
        const rows: Row[] = await database.inWorkspace(workspaceId, (tx) => read(tx, last));
        rows.forEach(add);
        last = rows.at(-1) ?? last;
        more = rows.length === rowsPerPage;
      }
    };
    await pages<CellRow>(
      (tx, last) => readCellKeys(tx, workspaceId, last),
      (row) => this.add(keyOf(row)),
    );
    await pages<AwardRow>(
      (tx, last) => readAwardKeys(tx, workspaceId, last),
      (row) => this.add(keyOf(row)),
    );
    await pages<LinkRow>(
      (tx, last) => readLinks(tx, workspaceId, last),
      (row) => this.addLink(row),
    );
    this.#complete = goesOn();
  }

  #personHash(achievementId: string, personId: string): KeyHash {
    return hashKey(personId, this.#seed(achievementId));
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

interface CellRow {
  achievement_id: string;
  person_id: string;
  window_key: string;
}

interface AwardRow extends CellRow {
  award_id: string;
}

interface LinkRow extends KeyHash {
  hash: string;
}

function keyOf(row: CellRow): CellKey {
  return { achievementId: row.achievement_id, personId: row.person_id, windowKey: row.window_key };
}

function readCellKeys(tx: Tx, workspaceId: string, last: CellRow | null) {
  return tx.query<CellRow>(
    `select distinct achievement_id, person_id, window_key from cells
     where workspace_id = $1 and (achievement_id, person_id, window_key) > ($2, $3, $4)
     order by achievement_id, person_id, window_key limit ${rowsPerPage}`,
    [workspaceId, last?.achievement_id ?? noUuid, last?.person_id ?? noUuid, last?.window_key ?? ''],
  );
}

function readAwardKeys(tx: Tx, workspaceId: string, last: AwardRow | null) {
  return tx.query<AwardRow>(
    `select award_id, achievement_id, person_id, split_part(scope, '|', 1) as window_key from awards
     where workspace_id = $1 and award_id > $2 order by award_id limit ${rowsPerPage}`,
    [workspaceId, last?.award_id ?? noUuid],
  );
}

function readLinks(tx: Tx, workspaceId: string, last: LinkRow | null) {
  return tx.query<LinkRow>(
    `select hash::text, (hash >> 32)::int as high, (hash << 32 >> 32)::int as low from (
       select distinct hash from links where workspace_id = $1 and hash > $2 order by hash limit ${rowsPerPage}
     ) page order by page.hash`,
    [workspaceId, last?.hash ?? '-9223372036854775808'],
  );
}
