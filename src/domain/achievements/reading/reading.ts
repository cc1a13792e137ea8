import type { SourceEvent } from '../../events/event.ts';
import type { Window, WindowKind } from '../../time/window.ts';
import { windowOf } from '../judging/window-of.ts';
import type { Expression, ExpressionScope } from '../language/expression.ts';
import type { RuleVersion } from '../language/rule.ts';
import { factsAt, type Person, type PersonFacts } from './person.ts';

/** Finds the person behind a source's actor; null while nobody matches. */
export type FindPerson = (source: string, actor: string) => Person | null;

/** What an expression names. */
export type Key =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: string };

/** One event while rules read it: what several of them ask for is looked up once. */
export class Reading {
  readonly scope: ExpressionScope;
  // Plain fields: one reading is made an event, and #fields take twice as long to set up.
  private readonly event: SourceEvent;
  private readonly findPerson: FindPerson;
  private credit: Expression | undefined;
  private key: Key | undefined;
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
    this.credit = undefined;
    this.key = undefined;
    this.actor = undefined;
    this.found = null;
    this.person = undefined;
    this.facts = undefined;
    this.windows = {};
  }

  /** Whose it is; most rules ask in the same words. */
  credited(credit: Expression): Key {
    if (!this.key || credit.text !== this.credit?.text) {
      this.credit = credit;
      this.key = readKey(credit, this.scope);
    }
    return this.key;
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

/** Names and keys are text or numbers; anything else names nothing. */
export function readKey(expression: Expression, scope: ExpressionScope): Key {
  const result = expression.evaluate(scope);
  if (!result.ok || isName(result)) return result;
  if (typeof result.value === 'number' || typeof result.value === 'bigint')
    return { ok: true, value: String(result.value) };
  return { ok: false, why: `has nothing usable at ${expression.text}` };
}

function isName(result: { ok: true; value: unknown }): result is { ok: true; value: string } {
  return typeof result.value === 'string' && result.value !== '';
}
