import type { SourceEvent } from '../../events/event.ts';
import type { Window, WindowKind } from '../../time/window.ts';
import { windowOf } from '../judging/window-of.ts';
import type { ExpressionScope } from '../language/expression.ts';
import type { RuleVersion } from '../language/rule.ts';
import { factsAt, type Person, type PersonFacts } from './person.ts';

/** Finds the person behind a source's actor; null while nobody matches. */
export type FindPerson = (source: string, actor: string) => Person | null;

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
  /** By kind; those that end before their time are looked up each time. */
  private windows: Partial<Record<WindowKind, Window>>;

  constructor(event: SourceEvent, findPerson: FindPerson) {
    this.scope = { data: event.data, event };
    this.event = event;
    this.findPerson = findPerson;
    this.actor = undefined;
    this.found = null;
    this.person = undefined;
    this.facts = undefined;
    this.windows = {};
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
      this.windows = {};
    }
    return this.facts;
  }

  /** The window of a person that it falls into. */
  windowOf(person: Person, version: Pick<RuleVersion, 'window' | 'until'>): Window {
    const { zone } = this.factsOf(person);
    if (version.until) return windowOf(version, zone, this.event.at);
    let window = this.windows[version.window];
    if (!window) {
      window = windowOf(version, zone, this.event.at);
      this.windows[version.window] = window;
    }
    return window;
  }
}
