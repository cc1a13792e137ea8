import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import type { Rule } from '../../domain/achievements/language/rule.ts';
import type { FindPerson } from '../../domain/achievements/reading/reading.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Directory } from '../../engine/decide/directory.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';

export type InvariantId =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I13'
  | 'I14';

/** One thing that is not as it must be, and the rows it is about. */
export interface Breach {
  readonly what: string;
  readonly ids: readonly string[];
}

/** What one look found. */
export interface Found {
  /** How many things were looked at. */
  readonly checked: number;
  /** Whether that was all there is: only then does a breach of before count as mended. */
  readonly isAll: boolean;
  /** How many breaches there are; `breaches` holds the first hundred. */
  readonly broken: number;
  readonly breaches: readonly Breach[];
  /** What was left out, and why. */
  readonly note: string | null;
  /** For the next look. */
  readonly remembered?: Readonly<Record<string, unknown>>;
}

/** One look at a workspace: one view of the data, in which nothing can be written. */
export interface Looking {
  readonly tx: Tx;
  readonly workspace: WorkspaceEngine;
  readonly now: Micros;
  /** Everything, and not only what is new and a part of the rest. */
  readonly isFull: boolean;
  /** What the last look left. */
  readonly remembered: Readonly<Record<string, unknown>>;
  /** Events answered as accepted by this process, up to a number; for the last look and this one. */
  readonly acknowledged: { readonly before: Acknowledged | null; readonly now: Acknowledged };
  /** What the engine had decided when the look began; all of it is in this view of the data. */
  readonly decidedSeq: number;
  /** Whom it knew then. */
  readonly directory: Directory;
  /** Throws if the server stops. */
  goOn(): Promise<void>;
}

/** How many events of this process were answered as accepted up to a number. */
export interface Acknowledged {
  readonly seq: number;
  readonly accepted: number;
}

/** Some people's whole history through some rules, folded from nothing. */
export interface Group {
  readonly rules: readonly Rule[];
  readonly people: readonly string[];
  readonly find: FindPerson;
  /** By achievement and person. */
  readonly cells: ReadonlyMap<string, readonly ScopeCell[]>;
  /** Every decided event up to this number is in the cells. */
  readonly seq: number;
  /** Every rule and everybody is in one of the groups. */
  readonly isAll: boolean;
}

interface Words {
  readonly id: InvariantId;
  /** What must be true, in one sentence. */
  readonly sentence: string;
  /** What a breach means for people. */
  readonly means: string;
  readonly mend: string;
  /** A breach pauses awarding in the workspace; events are still taken. */
  readonly pauses: boolean;
}

/** Something that must always be true of a workspace's data. */
export type Invariant = Words &
  (
    | { readonly kind: 'rows'; check(looking: Looking): Promise<Found> }
    /** Compares people's history, folded afresh, with what is kept of it. */
    | { readonly kind: 'replay'; examine(looking: Looking, group: Group): Promise<Found> }
    /** What it speaks of is not in the product yet. */
    | { readonly kind: 'absent'; readonly absent: string }
  );

export const breachesMax = 100;

/** Gathers breaches, keeping the first hundred. */
export class Breaches {
  readonly #list: Breach[] = [];
  #count = 0;

  add(what: string, ...ids: readonly (string | number)[]): void {
    this.#count++;
    if (this.#list.length < breachesMax) this.#list.push({ what, ids: ids.map(String) });
  }

  get count(): number {
    return this.#count;
  }

  found(rest: Omit<Found, 'broken' | 'breaches'>): Found {
    return { ...rest, broken: this.#count, breaches: this.#list };
  }
}
