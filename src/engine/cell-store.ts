import {
  type Cells,
  emptyLink,
  emptyScope,
  isLinkHolder,
  type LinkCell,
  packLink,
  packScope,
  type ScopeCell,
  splitHolder,
  unpackLink,
  unpackScope,
} from '../domain/achievements/cells.ts';
import type { AwardOnRecord } from '../domain/achievements/decide.ts';
import type { Tx } from '../store/database.ts';

/** An award row as the engine remembers it. */
export interface StoredAward extends AwardOnRecord {
  readonly id: string;
  readonly silent: boolean;
}

interface Entry {
  readonly cell: ScopeCell | LinkCell;
  /** By scope (`2016-W12|silver`); empty for links. */
  readonly awards: Map<string, StoredAward>;
}

export interface CellKey {
  readonly achievementId: string;
  readonly holder: string;
}

interface LoadedRow {
  n: number;
  state: unknown;
  awards:
    | {
        scope: string;
        id: string;
        state: string;
        earned: number;
        settles: number | null;
        version: number;
        silent: boolean;
      }[]
    | null;
}

/**
 * One workspace's cells in memory. Missing ones are loaded in bulk before deciding; changed ones are written back
 * behind the hot path, never with anything that is not yet committed.
 */
export class CellStore implements Cells {
  readonly #entries = new Map<string, Map<string, Entry>>();
  readonly #dirty = new Map<string, CellKey>();
  /** People whose windows are all in memory, per achievement that chains windows. */
  readonly #wholePeople = new Set<string>();
  /** Windows in memory by achievement and person. */
  readonly #windows = new Map<string, Set<string>>();
  #size = 0;

  get dirtyCount(): number {
    return this.#dirty.size;
  }

  get size(): number {
    return this.#size;
  }

  scope(achievementId: string, holder: string): ScopeCell {
    return this.#entry(achievementId, holder).cell as ScopeCell;
  }

  link(achievementId: string, holder: string): LinkCell {
    return this.#entry(achievementId, holder).cell as LinkCell;
  }

  awards(achievementId: string, holder: string): Map<string, StoredAward> {
    return this.#entry(achievementId, holder).awards;
  }

  markDirty(achievementId: string, holder: string): void {
    this.#dirty.set(`${achievementId} ${holder}`, { achievementId, holder });
  }

  /** Brings cells, and the awards on record for them, into memory. */
  async load(tx: Tx, workspaceId: string, keys: Iterable<CellKey>): Promise<void> {
    const missing = new Map<string, CellKey>();
    for (const key of keys) {
      if (!this.#entries.get(key.achievementId)?.has(key.holder))
        missing.set(`${key.achievementId} ${key.holder}`, key);
    }
    const list = [...missing.values()];
    for (let start = 0; start < list.length; start += 5000) {
      await this.#loadSome(tx, workspaceId, list.slice(start, start + 5000));
    }
  }

  /** Brings every window of these people for one achievement into memory; answers their holders. */
  async loadPeople(
    tx: Tx,
    workspaceId: string,
    achievementId: string,
    personIds: Iterable<string>,
  ): Promise<string[]> {
    const people = new Set(personIds);
    const unknown = [...people].filter((id) => !this.#wholePeople.has(`${achievementId} ${id}`));
    if (unknown.length > 0) {
      const rows = await tx.query<{ holder: string }>(
        `select holder from cells where workspace_id = $1 and achievement_id = $2 and split_part(holder, '|', 1) = any($3)`,
        [workspaceId, achievementId, unknown],
      );
      await this.load(
        tx,
        workspaceId,
        rows.map((row) => ({ achievementId, holder: row.holder })),
      );
      for (const id of unknown) this.#wholePeople.add(`${achievementId} ${id}`);
    }
    return [...people].flatMap((id) => [...(this.#windows.get(`${achievementId} ${id}`) ?? [])]);
  }

  /** Dirty cells as rows for the disk; clean from now on, but for those that hold what is not committed yet. */
  takeDirty(committed: number, max: number): (CellKey & { state: string })[] {
    const rows: (CellKey & { state: string })[] = [];
    const still: [string, CellKey][] = [];
    for (const [id, key] of this.#dirty) {
      if (rows.length >= max) break;
      const cell = this.#entry(key.achievementId, key.holder).cell;
      if (holdsBeyond(cell, committed)) still.push([id, key]);
      const state = isLinkHolder(key.holder)
        ? packLink(cell as LinkCell, committed)
        : packScope(cell as ScopeCell, committed);
      rows.push({ ...key, state: JSON.stringify(state) });
      this.#dirty.delete(id);
    }
    for (const [id, key] of still) this.#dirty.set(id, key);
    return rows;
  }

  /** Forgets clean cells when there are more than `max`, oldest first. */
  evict(max: number): void {
    if (this.#size <= max) return;
    for (const [achievementId, holders] of this.#entries) {
      for (const holder of holders.keys()) {
        if (this.#size <= max * 0.8) return;
        if (this.#dirty.has(`${achievementId} ${holder}`)) continue;
        holders.delete(holder);
        const person = `${achievementId} ${splitHolder(holder).personId}`;
        this.#wholePeople.delete(person);
        this.#windows.get(person)?.delete(holder);
        this.#size--;
      }
    }
  }

  #entry(achievementId: string, holder: string): Entry {
    let holders = this.#entries.get(achievementId);
    if (!holders) {
      holders = new Map();
      this.#entries.set(achievementId, holders);
    }
    let entry = holders.get(holder);
    if (!entry) {
      entry = { cell: isLinkHolder(holder) ? emptyLink() : emptyScope(), awards: new Map() };
      holders.set(holder, entry);
      this.#size++;
      if (!isLinkHolder(holder)) this.#noteWindow(achievementId, holder);
    }
    return entry;
  }

  #noteWindow(achievementId: string, holder: string): void {
    const person = `${achievementId} ${splitHolder(holder).personId}`;
    const windows = this.#windows.get(person);
    if (windows) windows.add(holder);
    else this.#windows.set(person, new Set([holder]));
  }

  async #loadSome(tx: Tx, workspaceId: string, keys: readonly CellKey[]): Promise<void> {
    const rows = await tx.query<LoadedRow>(loadSql, [
      workspaceId,
      keys.map((key) => key.achievementId),
      keys.map((key) => key.holder),
    ]);
    const byNumber = new Map(rows.map((row) => [row.n, row]));
    keys.forEach((key, index) => {
      const row = byNumber.get(index + 1);
      const entry = this.#entry(key.achievementId, key.holder);
      if (row?.state) {
        Object.assign(entry.cell, isLinkHolder(key.holder) ? unpackLink(row.state) : unpackScope(row.state));
      }
      for (const award of row?.awards ?? []) {
        entry.awards.set(award.scope, {
          id: award.id,
          state: award.state as StoredAward['state'],
          earnedAt: award.earned,
          settlesAt: award.settles,
          version: award.version,
          silent: award.silent,
        });
      }
    });
  }
}

function holdsBeyond(cell: ScopeCell | LinkCell, committed: number): boolean {
  const beyond = (place: { seq: number }) => place.seq > committed;
  if ('evidence' in cell) return cell.evidence.some(beyond) || cell.cancels.some(beyond);
  return (
    cell.items.some((item) => beyond(item) || [...item.cancelledBy.values()].some(beyond)) ||
    cell.points.some(beyond)
  );
}

/** Only keys that have something on disk answer a row. */
const loadSql = `
  with wanted as (
    select k.achievement_id, k.holder, k.n from unnest($2::uuid[], $3::text[]) with ordinality as k (achievement_id, holder, n)
  ), held as (
    select w.n, jsonb_agg(jsonb_build_object('scope', a.scope, 'id', a.award_id, 'state', a.state, 'version', a.version,
      'silent', a.silent, 'earned', (extract(epoch from a.earned_at) * 1000000)::bigint,
      'settles', (extract(epoch from a.settles_at) * 1000000)::bigint)) as awards
    from wanted w join awards a on a.workspace_id = $1 and a.achievement_id = w.achievement_id
      and left(w.holder, 1) <> '=' and a.person_id::text = split_part(w.holder, '|', 1)
      and a.window_key = split_part(w.holder, '|', 2)
    group by w.n
  )
  select w.n::int, c.state, h.awards
  from wanted w
  left join cells c on c.workspace_id = $1 and c.achievement_id = w.achievement_id and c.holder = w.holder
  left join held h on h.n = w.n
  where c.state is not null or h.awards is not null`;
