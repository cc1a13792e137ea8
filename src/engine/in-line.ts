import type { ScopeCell } from '../domain/achievements/cells/cells.ts';
import type { Micros } from '../domain/events/event.ts';
import type { Tx } from '../store/database.ts';
import type { AwardChange } from './decide/write-awards.ts';

/** What was decided, to be written and told. */
export interface Decided {
  readonly changes: readonly AwardChange[];
  readonly touched: ReadonlySet<ScopeCell>;
}

/** What a workspace does in line: a batch of events, or windows whose time has come. */
export interface InLine<T extends Decided> {
  readonly now: Micros;
  /** Others may write while it commits. */
  readonly isLarge: boolean;
  /**
   * What needs no memory; `before` is when those before it have committed. Until `copied` what it sent is only on its way,
   * and nobody has said that this process has the lease.
   */
  store(tx: Tx, before: Promise<void>): Promise<{ readonly copied: Promise<void> }>;
  /** In its turn: reads memory and changes it. */
  decide(tx: Tx): Promise<T>;
  /** In its turn; `publish` tells whoever listens. */
  committed(outcome: T, publish: () => void): void;
  /** Nothing was written; memory is read again. */
  failed(error: unknown): void;
}
