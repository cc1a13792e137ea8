import type { Micros } from '../domain/events/event.ts';
import type { Database } from '../store/database.ts';
import type { Committed } from './progress.ts';

/** What a workspace's engine is made with. */
export interface WorkspaceOptions {
  readonly database: Database;
  readonly workspaceId: string;
  readonly epoch: number;
  /** The installation's own, outside of the database. */
  readonly secret: Uint8Array;
  now(): Micros;
  onCommit(committed: Committed): void;
  /** After each batch: how many events, and how long its transaction took. */
  onBatch?(events: number, seconds: number): void;
}
