import type { Receipt } from '../domain/achievements/receipts/receipt.ts';
import type { Micros, SourceEvent } from '../domain/events/event.ts';

/** What the engine answers for one event. */
export interface AcceptedItem {
  readonly status: 'accepted' | 'duplicate' | 'late' | 'quarantined';
  /** The event's number in its workspace; of the first one for a duplicate; null if quarantined. */
  readonly seq: number | null;
  readonly error?: { code: string; message: string; pointer: string | null };
  /** Only when asked for. */
  readonly outcomes?: readonly ItemOutcome[];
}

/** What one event did for one achievement. */
export interface ItemOutcome {
  readonly achievement: string;
  readonly person: string | null;
  readonly outcome:
    | 'awarded'
    | 'pending'
    | 'alreadyHeld'
    | 'notYet'
    | 'coolingDown'
    | 'heldForReview'
    | 'withdrawn'
    | 'revoked'
    | 'ineligible'
    | 'notMatching'
    | 'nobody';
  readonly window: string | null;
  readonly count: number | null;
  readonly of: number | null;
  readonly remaining: number | null;
  readonly awardId: string | null;
  readonly why: string;
  /** With awarded and pending. */
  readonly receipt?: Receipt;
}

export interface AcceptOptions {
  /** live: late after 96 h (time rule T4). history: any age, decided silently (silence law). */
  readonly mode: 'live' | 'history';
  readonly outcomes?: boolean;
}

/** The way in: everything that brings events calls this and nothing else. */
export interface Intake {
  /**
   * Stores, decides and commits; resolves when all of it is on disk. Calls that arrive while a batch commits share the
   * next transaction. Answers in the order of `events`.
   */
  accept(
    workspaceId: string,
    source: { id: string; slug: string },
    events: readonly SourceEvent[],
    options: AcceptOptions,
  ): Promise<AcceptedItem[]>;
  /** The workspace's clock: real time, or the demo's story time. */
  now(workspaceId: string): Micros;
}
