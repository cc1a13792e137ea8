import type { JsonObject, Micros } from '../domain/events/event.ts';
import type { Mapping } from '../domain/imports/mapping/mapping.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Delivery } from './delivery.ts';
import type { Verify } from './signature.ts';

/** One thing that happened, as a delivery tells it; an event once a source is known. */
export interface Fact {
  /**
   * Names the thing, made of what was signed and is the same each time the tool tells it (docs/adr/0019): the event's id.
   */
  readonly key: string;
  /**
   * Of what has no time, and so is named by the day: the name it had if it came for the first time the day before, which
   * it is if that came after `since`.
   */
  readonly before?: { readonly key: string; readonly since: Micros };
  /** A type of the catalogue (docs/reference/event-catalogue.md). */
  readonly type: string;
  readonly at: Micros;
  /** False if the tool gives no time, so that `at` is when it was received. */
  readonly hasTime: boolean;
  /** What it is about: the tool's own name of the ticket, deal, meeting. */
  readonly subject: string | null;
  readonly sequence: string;
  /** `by` is who did it. */
  readonly data: JsonObject;
  /** Whose account of the tool it comes from; null if the tool does not say. */
  readonly account: string | null;
}

/** A record of a tool, as its connector names it: `{ kind: 'deal', id: '9311' }`. */
export interface RecordName {
  readonly kind: string;
  readonly id: string;
}

/** Known, and nothing that counts: a test, a greeting, a kind of change nobody asks for. */
export interface Notice {
  readonly code: 'handshake' | 'test' | 'not-of-interest' | 'read-again';
  readonly message: string;
  /** The records that are to be read again, where the tool may be asked for them. */
  readonly records?: readonly RecordName[];
}

/** A part of a genuine delivery that could not be read, with its bytes. */
export interface Unread {
  readonly refusal: Refusal;
  readonly bytes: Uint8Array;
}

export interface Parsed {
  readonly facts: readonly Fact[];
  readonly notices: readonly Notice[];
  readonly unread: readonly Unread[];
  /** What the tool waits for, where a plain 2xx is not enough. */
  readonly reply?: Reply;
}

export interface Reply {
  readonly contentType: string;
  readonly body: string;
}

/** What a stage of one's own stands for. */
export interface OwnStage {
  /** As the tool tells it. */
  readonly name: string;
  readonly means: 'open' | 'won' | 'lost' | 'resolved';
}

/** A company's own stages and statuses, each list in its order. */
export interface OwnStages {
  /** Stages of deals: open, won, lost. */
  readonly deal: readonly OwnStage[];
  /** Statuses of tickets: open, resolved. */
  readonly ticket: readonly OwnStage[];
}

/** What an admin says of a source, beside its secrets. */
export interface ConnectorSettings {
  /** The tool's account that belongs to this source; what another account sends is not taken. */
  readonly account?: string;
  /** How bodies become events, where they have no shape of their own. */
  readonly mapping?: Mapping;
  /** What the company's own stages and statuses mean. */
  readonly stages?: OwnStages;
}

export interface Connector {
  /** `hubspot`: its name in addresses and commands. */
  readonly tool: string;
  readonly name: string;
  /** Other names it is called by on the command line. */
  readonly aliases?: readonly string[];
  /** Where its secret comes from: `theirs` is shown by the tool, `ours` is made here and entered there. */
  readonly secret: 'theirs' | 'ours';
  /** What the tool calls its secret. */
  readonly secretName: string;
  /** What names an account, where one secret signs for many of them; the account must then be set. */
  readonly account?: string;
  /** Whether bodies can be told how to become events. */
  readonly mappable?: true;
  readonly verify: Verify;
  readonly parse: (delivery: Delivery, settings: ConnectorSettings) => Parsed;
}
