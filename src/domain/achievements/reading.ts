import type { SourceEvent } from '../events/event.ts';
import { type Window, type WindowKind, windowAt } from '../time/window.ts';
import type { ExpressionScope } from './expression.ts';
import { factsAt, type Person, type PersonFacts } from './person.ts';

/** Finds the person behind a source's actor; null while nobody matches. */
export type FindPerson = (source: string, actor: string) => Person | null;

function noWindows(): Record<WindowKind, Window | undefined> {
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
  private windows: Record<WindowKind, Window | undefined>;

  constructor(event: SourceEvent, findPerson: FindPerson) {
    this.scope = { data: event.data, event };
    this.event = event;
    this.findPerson = findPerson;
    this.actor = undefined;
    this.found = null;
    this.person = undefined;
    this.facts = undefined;
    this.windows = noWindows();
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
      this.windows = noWindows();
    }
    return this.facts;
  }

  /** The window of a person that it falls into. */
  windowOf(person: Person, kind: WindowKind): Window {
    const { zone } = this.factsOf(person);
    let window = this.windows[kind];
    if (!window) {
      window = windowAt(kind, zone, this.event.at);
      this.windows[kind] = window;
    }
    return window;
  }
}
