import type { JsonObject, Micros, SourceEvent } from '../../events/event.ts';
import { formatInstant } from '../../time/instant.ts';
import { hoursBetween } from '../rows/compact-row.ts';
import { type HistoryReader, inOrder, type State } from './history-reader.ts';

/** An event derived from a history, with the moment from which a live observer could have known it. */
export interface DerivedEvent {
  readonly knownAt: Micros;
  readonly event: SourceEvent;
}

/** What became of one object, for the profile of a history. */
export interface ObjectSummary {
  readonly openedAt: Micros;
  /** The last resolution; null if there never was one, or if nobody is named where the mapping names a resolver. */
  readonly resolvedAt: Micros | null;
  /** Hours from the latest beginning of a resolution to each reopen. */
  readonly reopenedAfterHours: readonly number[];
  readonly slaMissed: boolean;
  readonly people: readonly string[];
  /** Of its last row. */
  readonly lacks: State['lacks'];
}

export interface DerivedHistory {
  /** In the order in which they could be known. */
  readonly events: readonly DerivedEvent[];
  readonly summary: ObjectSummary;
}

type Kind = 'opened' | 'resolved' | 'reopened' | 'sla_missed' | 'closed';

/** An event in the making; kind null while it is open whether it becomes one. */
interface Draft {
  kind: Kind | null;
  at: Micros;
  data: JsonObject;
  readonly knownAt: Micros;
  readonly sequence: number;
}

/** A stretch of being resolved. */
interface Stretch {
  readonly first: State;
  /** Takes the resolution if the stretch ends before its time has come. */
  readonly slot: Draft;
  readonly slaMissedAtFirst: boolean;
  /** Where its latest resolution began. */
  since: Micros;
  resolvedBy: string | null;
  emitted: boolean;
}

/**
 * Derives the events of one object from its states: opened, sla_missed, resolved, reopened, closed. The order of
 * `states` does not matter; nothing is used before it could be known.
 *
 * Example: Active 08:00, Resolved 09:00, Active 10:00, Resolved 11:00, with `resolved_at` 11:00 repeated on every row,
 * gives opened 08:00, resolved 09:00 by the assignee, reopened 10:00, resolved 11:00 by `resolved_by`.
 */
export function deriveHistory(
  states: readonly State[],
  reader: HistoryReader,
  source: string,
): DerivedHistory {
  const derivation = new Derivation(reader);
  for (const [step, state] of inOrder(states).entries()) derivation.add(state, step);
  return { events: derivation.events(states[0]?.object ?? '', source), summary: derivation.summary() };
}

class Derivation {
  readonly #reader: HistoryReader;
  readonly #drafts: Draft[] = [];
  readonly #reopenedAfterHours: number[] = [];
  readonly #people = new Set<string>();
  #step = -1;
  #withinStep = 0;
  #openedAt: Micros = 0;
  #resolvedAt: Micros | null = null;
  #reopenedAt: Micros = Number.NEGATIVE_INFINITY;
  #stretch: Stretch | null = null;
  #closed = false;
  #slaMissed = false;
  #lacks: State['lacks'] = null;

  constructor(reader: HistoryReader) {
    this.#reader = reader;
  }

  add(state: State, step: number): void {
    this.#step = step;
    this.#withinStep = 0;
    this.#lacks = state.lacks;
    if (step === 0) this.#open(state);
    if (state.slaMissed && !this.#slaMissed) {
      this.#slaMissed = true;
      this.#draft('sla_missed', state, state.at, actor(state.resolvedBy));
    }
    this.#watchStretch(state);
    this.#watchClosed(state);
  }

  summary(): ObjectSummary {
    return {
      openedAt: this.#openedAt,
      resolvedAt: this.#resolvedAt,
      reopenedAfterHours: this.#reopenedAfterHours,
      slaMissed: this.#slaMissed,
      people: [...this.#people],
      lacks: this.#lacks,
    };
  }

  events(object: string, source: string): DerivedEvent[] {
    const used = new Map<string, number>();
    return this.#drafts.flatMap(({ kind, at, data, knownAt, sequence }) => {
      if (kind === null) return [];
      const base = `${object}:${kind}:${formatInstant(at)}`;
      const nth = (used.get(base) ?? 0) + 1;
      used.set(base, nth);
      const id = nth === 1 ? base : `${base}:${nth}`;
      const type = `${this.#reader.family}.${kind}`;
      return [
        { knownAt, event: { id, source, type, at, sequence: String(sequence), subject: object, data } },
      ];
    });
  }

  /** The sequence counts rows of the object, not of the file: shuffled files and later rows change no earlier event. */
  #draft(kind: Kind | null, state: State, at: Micros, data: JsonObject): Draft {
    const sequence = this.#step * 10 + this.#withinStep++;
    const draft = { kind, at, data: { ...state.data, ...data }, knownAt: state.at, sequence };
    this.#drafts.push(draft);
    return draft;
  }

  #open(state: State): void {
    this.#openedAt = Math.min(state.openedAt ?? state.at, state.at);
    this.#draft('opened', state, this.#openedAt, {});
  }

  #watchStretch(state: State): void {
    const stretch = this.#stretch;
    if (stretch === null) {
      if (state.meaning === 'enter') this.#begin(state);
    } else if (state.meaning === 'other') {
      this.#reopen(stretch, state);
    } else if (state.meaning === 'enter' && this.#reader.again) {
      stretch.since = state.at;
      this.#resolveNow(stretch, state);
    } else if (!stretch.emitted) {
      this.#resolveNow(stretch, state);
    }
  }

  #begin(state: State): void {
    const slot = this.#draft(null, state, state.at, {});
    const stretch = {
      first: state,
      slot,
      slaMissedAtFirst: this.#slaMissed,
      since: state.at,
      resolvedBy: null,
      emitted: false,
    };
    this.#stretch = stretch;
    this.#resolveNow(stretch, state);
  }

  #resolveNow(stretch: Stretch, state: State): void {
    if (state.resolvedAt === null || state.resolvedAt === 'ahead') return;
    // A time before the last reopen tells of an earlier resolution: of this one only the stretch itself is known.
    const fresh = state.resolvedAt >= this.#reopenedAt;
    const at = fresh ? state.resolvedAt : stretch.since;
    const by = fresh ? state.resolvedBy : stretch.first.resolvedByOtherwise;
    this.#resolve(stretch, this.#draft('resolved', state, at, {}), state, by, this.#slaMissed);
  }

  #resolve(stretch: Stretch, draft: Draft, state: State, by: string | null, slaMissed: boolean): void {
    if (by !== null) this.#people.add(by);
    stretch.emitted = true;
    stretch.resolvedBy = by;
    this.#resolvedAt = by !== null || !this.#reader.hasResolver ? draft.at : null;
    draft.kind = 'resolved';
    Object.assign(draft.data, actor(by), this.#reader.hasSla ? { sla_met: !slaMissed } : {}, {
      reopens: state.reopens ?? this.#reopenedAfterHours.length,
      opened_at: formatInstant(this.#openedAt),
      hours_open: hoursBetween(this.#openedAt, draft.at),
    });
  }

  #reopen(stretch: Stretch, state: State): void {
    const { first, slot, slaMissedAtFirst } = stretch;
    // A later resolution has overwritten the time of this one: the row that began the stretch is all that is left of it.
    if (!stretch.emitted && first.resolvedAt === 'ahead') {
      this.#resolve(stretch, slot, first, first.resolvedByOtherwise, slaMissedAtFirst);
    }
    const hours = hoursBetween(stretch.since, state.at);
    this.#reopenedAfterHours.push(hours);
    this.#reopenedAt = state.at;
    this.#stretch = null;
    const nth = this.#reopenedAfterHours.length;
    this.#draft('reopened', state, state.at, {
      ...actor(stretch.resolvedBy),
      nth,
      hours_since_resolved: hours,
    });
  }

  #watchClosed(state: State): void {
    if (state.closed && !this.#closed) {
      const known = state.closedAt !== null && state.closedAt >= this.#reopenedAt ? state.closedAt : state.at;
      this.#draft('closed', state, known, {});
    }
    this.#closed = state.closed;
  }
}

function actor(resolvedBy: string | null): JsonObject {
  return resolvedBy === null ? {} : { resolved_by: resolvedBy };
}
