import type { SourceEvent } from '../events/event.ts';
import { type Window, type WindowKind, windowAt } from '../time/window.ts';
import { scopeHolder } from './cells.ts';
import type { ExpressionScope } from './expression.ts';
import { factsAt, type Person, type PersonFacts } from './person.ts';

/** Finds the person behind a source's actor; null while nobody matches. */
export type FindPerson = (source: string, actor: string) => Person | null;

interface Place {
  readonly window: Window;
  readonly holder: string;
}

function noPlaces(): Record<WindowKind, Place | undefined> {
  return { day: undefined, week: undefined, month: undefined, quarter: undefined, ever: undefined };
}

/** One event while rules read it: what several of them ask for is looked up once. */
export class Reading {
  readonly scope: ExpressionScope;
  // Plain fields: one reading is made an event, and #fields take twice as long to set up.
  private readonly event: SourceEvent;
  private readonly findPerson: FindPerson;
  private actor: string | undefined;
  private found: Person | null;
  private person: Person | undefined;
  private facts: PersonFacts | undefined;
  private places: Record<WindowKind, Place | undefined>;

  constructor(event: SourceEvent, findPerson: FindPerson) {
    this.scope = { data: event.data, event };
    this.event = event;
    this.findPerson = findPerson;
    this.actor = undefined;
    this.found = null;
    this.person = undefined;
    this.facts = undefined;
    this.places = noPlaces();
  }

  find(actor: string): Person | null {
    if (actor !== this.actor) {
      this.found = this.findPerson(this.event.source, actor);
      this.actor = actor;
    }
    return this.found;
  }

  /** What is true of a person when it happens. */
  factsOf(person: Person): PersonFacts {
    if (person !== this.person || !this.facts) {
      this.person = person;
      this.facts = factsAt(person, this.event.at);
      this.places = noPlaces();
    }
    return this.facts;
  }

  /** The window of a person that it falls into. */
  placeOf(person: Person, kind: WindowKind): Place {
    const { zone } = this.factsOf(person);
    let place = this.places[kind];
    if (!place) {
      const window = windowAt(kind, zone, this.event.at);
      place = { window, holder: scopeHolder(person.id, window.key) };
      this.places[kind] = place;
    }
    return place;
  }
}
