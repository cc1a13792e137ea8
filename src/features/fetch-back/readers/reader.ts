import type { Fact, RecordName } from '../../../connectors/connector.ts';
import type { FetchWishes } from '../../../connectors/fetching.ts';
import type { TargetLimits } from '../../../domain/delivery/target.ts';
import type { Json, JsonObject } from '../../../domain/events/event.ts';
import type { Outward } from '../../outward.ts';
import type { TriedAccess } from '../api.ts';
import type { Pace } from '../pace.ts';

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

/** What signs in at a tool, as an admin entered it. */
export interface Credentials {
  readonly token?: string | undefined;
  readonly address?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** How questions leave. */
export interface Way {
  readonly sourceId: string;
  /** Where the API of the tool is, where it is the same for all. */
  readonly base: string;
  readonly pace: Pace;
  readonly outward: Outward;
}

/** What reading the records of one source needs. */
export interface ReadingOf {
  readonly sourceId: string;
  readonly account: string | null;
  readonly wishes: FetchWishes;
  /** Which of what signs in an admin has entered: where it tells two editions of a tool apart. */
  readonly entered: ReadonlySet<keyof Credentials>;
  readonly ask: Ask;
  /** What deliveries told of a record that is read now. */
  toldOf(id: string): readonly Fact[];
}

/** How the records of a tool are read back. */
export interface Reader {
  readonly tool: string;
  /** What signs in there. */
  readonly fields: readonly (keyof Credentials)[];
  /** Those that may be left empty, by what else is entered; all of them where nothing is. */
  mayLack?(credentials: Credentials): readonly (keyof Credentials)[];
  readonly scopes: readonly string[];
  /** Whether values of fields are read beside stages. */
  readonly hasFields: boolean;
  /** Whether deals are read. */
  readonly hasDeals: boolean;
  readonly limits: TargetLimits;
  readonly recordsARequest: number;
  /** Kinds whose deliveries tell enough by themselves, so that they need not wait where the record may not be read. */
  readonly toldWell?: ReadonlySet<string>;
  /** Asks the tool, signed in. */
  open(credentials: Credentials, way: Way): Ask;
  /** What of its credentials may be shown. */
  show(credentials: Credentials): string;
  /** The record that is to be read beside a fact that is told by its delivery. */
  alsoRead?(fact: Fact): RecordName | null;
  /** The record that a fact only says has changed; null where the delivery tells all there is. */
  recordOf(fact: Fact): RecordName | null;
  /** What deliveries told of a record, under the names that its history gives it; left out where that is `asChanges`. */
  asTold?(told: readonly Fact[], record: RecordName): readonly Fact[];
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
  /** Kinds of names that each stand for several records. */
  readonly lists?: ReadonlySet<string>;
  /** Those that such a name stands for, a page at a time. */
  listed?(source: ReadingOf, kind: string, id: string): AsyncIterable<readonly RecordName[]>;
  /** Asks for one of each thing that is needed. */
  look(source: ReadingOf): Promise<TriedAccess>;
}
