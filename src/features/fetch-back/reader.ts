import type { Fact } from '../../connectors/connector.ts';
import type { FetchWishes, RecordName } from '../../connectors/fetching.ts';
import type { TargetLimits } from '../../domain/delivery/target.ts';
import type { Json, JsonObject } from '../../domain/events/event.ts';
import type { TriedAccess } from './api.ts';

/** An answer of a tool's API. */
export interface Answered {
  readonly status: number;
  /** What `Retry-After` said, in seconds; null if nothing. */
  readonly retryAfter: number | null;
  /** Parsed JSON; null where it was none. */
  readonly body: Json;
}

/** Asks a path of a tool's API, at its pace, signed in. Fails where nobody answers. */
export type Ask = (path: string, body?: JsonObject) => Promise<Answered>;

/** What reading the records of one source needs. */
export interface ReadingOf {
  readonly sourceId: string;
  readonly account: string | null;
  readonly wishes: FetchWishes;
  readonly ask: Ask;
}

/** How the records of a tool are read back. */
export interface Reader {
  readonly tool: string;
  /** What the tool calls the secret it is asked with. */
  readonly secretName: string;
  readonly scopes: readonly string[];
  readonly limits: TargetLimits;
  readonly recordsARequest: number;
  /** The record that a fact only says has changed; null where the delivery tells all there is. */
  recordOf(fact: Fact): RecordName | null;
  /**
   * What the histories of records tell, by the id that was asked for. Those that the tool does not have any more are left
   * out. `told` are fields that deliveries say have changed.
   */
  read(
    source: ReadingOf,
    kind: string,
    ids: readonly string[],
    told: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Fact[]>>;
  /** Asks for one of each thing that is needed. */
  look(source: ReadingOf): Promise<TriedAccess>;
}
