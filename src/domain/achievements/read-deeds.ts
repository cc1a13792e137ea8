import type { SourceEvent } from '../events/event.ts';
import { addDuration } from '../time/duration.ts';
import { type Window, windowAt } from '../time/window.ts';
import { linkHolder, scopeHolder } from './cells.ts';
import type { Evaluated, Expression, ExpressionScope } from './expression.ts';
import type { Person } from './person.ts';
import { factsAt } from './person.ts';
import { type CompiledCancel, type CompiledPortion, type Rule, type RuleVersion, versionAt } from './rule.ts';

/** An accepted event with its number in the workspace. */
export interface Fact {
  readonly seq: number;
  readonly event: SourceEvent;
}

/** Finds the person behind a source's actor; null while nobody matches. */
export type FindPerson = (source: string, actor: string) => Person | null;

/** What one event means to one rule, before any counting. */
export type Deed = EvidenceDeed | CancelDeed | GuardDeed | MissDeed;

interface DeedBase {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly fact: Fact;
}
export interface EvidenceDeed extends DeedBase {
  readonly kind: 'evidence';
  readonly person: Person;
  readonly window: Window;
  readonly holder: string;
  readonly value: number;
  readonly object: string | null;
  readonly distinct: string | null;
  readonly holdUntil: number | null;
  /** The link cells whose cancellations it listens to. */
  readonly links: readonly string[];
}
export interface CancelDeed extends DeedBase {
  readonly kind: 'cancel';
  readonly link: string;
  readonly say: string | null;
}
export interface GuardDeed extends DeedBase {
  readonly kind: 'guard';
  readonly person: Person;
  readonly holder: string;
  readonly guard: number;
  readonly portion: 'of' | 'to';
}
/** It is of a counted type and yet does not count; `why` completes "It …". */
export interface MissDeed extends DeedBase {
  readonly kind: 'miss';
  readonly outcome: 'notMatching' | 'nobody' | 'ineligible';
  readonly person: Person | null;
  readonly window: Window | null;
  readonly why: string;
}

/**
 * Reads one event through one rule. Pure: the same event, rule and people give the same deeds.
 *
 * Example: a `helpdesk.ticket.resolved` within SLA is one evidence deed for its resolver's week.
 */
export function readDeeds(rule: Rule, fact: Fact, findPerson: FindPerson): Deed[] {
  const deeds: Deed[] = [];
  addDeeds(deeds, rule, fact, findPerson, true);
  return deeds;
}

/** The same into a list; without the misses nobody asks for, but for those of people who are not known yet. */
export function addDeeds(
  deeds: Deed[],
  rule: Rule,
  fact: Fact,
  findPerson: FindPerson,
  tellMisses: boolean,
): void {
  const version = versionAt(rule, fact.event.at);
  if (!version) return;
  const reading: Reading = {
    base: { rule, version, fact },
    scope: { data: fact.event.data, event: fact.event },
    findPerson,
    tellMisses,
  };
  const { type } = fact.event;
  for (const cancel of version.cancels) {
    if (!cancel.types.has(type)) continue;
    const link = readCancel(cancel, reading.scope);
    if (link) deeds.push({ rule, version, fact, kind: 'cancel', link, say: cancel.say });
  }
  if (version.evidence.types.has(type)) {
    const deed = readEvidence(reading);
    if (deed) deeds.push(deed);
  }
  for (const [index, guard] of version.guards.entries()) {
    for (const portion of portions) {
      if (!guard[portion].types.has(type)) continue;
      const deed = readGuard(reading, guard[portion], { guard: index, portion });
      if (deed) deeds.push(deed);
    }
  }
}

const portions = ['of', 'to'] as const;

interface Reading {
  readonly base: DeedBase;
  readonly scope: ExpressionScope;
  readonly findPerson: FindPerson;
  readonly tellMisses: boolean;
}

function readEvidence(reading: Reading): EvidenceDeed | MissDeed | undefined {
  const { base, scope } = reading;
  const { rule, version, fact } = base;
  const { event } = fact;
  const { evidence } = version;
  const actor = readKey(evidence.credit, scope);
  if (!actor.ok) return miss(reading, 'nobody', null, () => `names nobody: it ${actor.why}`);
  const person = reading.findPerson(event.source, actor.value);
  if (!person) return miss(reading, 'nobody', null, () => `is by ${actor.value}, whom no person matches yet`);
  const facts = factsAt(person, event.at);
  if (version.who && !isTrue(version.who.evaluate({ ...scope, person: facts.attributes }))) {
    const { text } = version.who;
    return miss(reading, 'ineligible', person, () => {
      return `is by ${person.name}, whom this achievement is not for (${text})`;
    });
  }
  if (evidence.where) {
    const { text } = evidence.where;
    const result = evidence.where.evaluate(scope);
    if (!result.ok)
      return miss(reading, 'notMatching', person, () => {
        return `does not meet the condition ${text}: it ${result.why}`;
      });
    if (result.value !== true)
      return miss(reading, 'notMatching', person, () => `does not meet the condition ${text}`);
  }
  const value = evidence.value ? readNumber(evidence.value.evaluate(scope)) : 1;
  if (value === null)
    return miss(reading, 'notMatching', person, () => `has no number at ${evidence.value?.text}`);
  const distinct = evidence.distinct ? readKey(evidence.distinct, scope) : null;
  if (distinct && !distinct.ok)
    return miss(reading, 'notMatching', person, () => `cannot be told apart from others: it ${distinct.why}`);
  const links = linksFrom(version, scope);
  const window = windowAt(version.window, facts.zone, event.at);
  return {
    rule,
    version,
    fact,
    kind: 'evidence',
    person,
    window,
    holder: scopeHolder(person.id, window.key),
    value,
    object: distinct?.value ?? links[0]?.split('=').slice(2).join('=') ?? null,
    distinct: distinct?.value ?? null,
    holdUntil: version.hold ? addDuration(event.at, version.hold, facts.zone) : null,
    links,
  };
}

function miss(
  { base, tellMisses }: Reading,
  outcome: MissDeed['outcome'],
  person: Person | null,
  why: () => string,
): MissDeed | undefined {
  if (!tellMisses && outcome !== 'nobody') return undefined;
  const { at } = base.fact.event;
  const window = person ? windowAt(base.version.window, factsAt(person, at).zone, at) : null;
  return { ...base, kind: 'miss', outcome, why: why(), person, window };
}

function readCancel(cancel: CompiledCancel, scope: ExpressionScope): string | undefined {
  if (cancel.where && !isTrue(cancel.where.evaluate(scope))) return undefined;
  return linkOf(cancel, scope);
}

const noLinks: readonly string[] = [];

function linksFrom(version: RuleVersion, scope: ExpressionScope): readonly string[] {
  if (version.cancels.length === 0) return noLinks;
  return [...new Set(version.cancels.flatMap((cancel) => linkOf(cancel, scope) ?? []))];
}

function linkOf(cancel: CompiledCancel, scope: ExpressionScope): string | undefined {
  const same = readKey(cancel.same, scope);
  return same.ok ? linkHolder(cancel.same.text, same.value) : undefined;
}

function readGuard(
  { base, scope, findPerson }: Reading,
  compiled: CompiledPortion,
  place: { guard: number; portion: 'of' | 'to' },
): GuardDeed | undefined {
  const { event } = base.fact;
  if (compiled.where && !isTrue(compiled.where.evaluate(scope))) return undefined;
  const actor = readKey(compiled.credit, scope);
  const person = actor.ok ? findPerson(event.source, actor.value) : null;
  if (!person) return undefined;
  const window = windowAt(base.version.window, factsAt(person, event.at).zone, event.at);
  const { rule, version, fact } = base;
  const holder = scopeHolder(person.id, window.key);
  return { rule, version, fact, kind: 'guard', person, holder, guard: place.guard, portion: place.portion };
}

function isTrue(result: Evaluated): boolean {
  return result.ok && result.value === true;
}

/** Names and keys are text or numbers; anything else names nothing. */
function readKey(
  expression: Expression,
  scope: ExpressionScope,
): { ok: true; value: string } | { ok: false; why: string } {
  const result = expression.evaluate(scope);
  if (!result.ok) return result;
  if (typeof result.value === 'string' && result.value !== '') return { ok: true, value: result.value };
  if (typeof result.value === 'number' || typeof result.value === 'bigint')
    return { ok: true, value: String(result.value) };
  return { ok: false, why: `has nothing usable at ${expression.text}` };
}

function readNumber(result: Evaluated): number | null {
  return result.ok && typeof result.value === 'number' && Number.isFinite(result.value) ? result.value : null;
}
