import type { SourceEvent } from '../events/event.ts';
import { addDuration } from '../time/duration.ts';
import { type Window, windowAt } from '../time/window.ts';
import { type EventPlace, linkHolder, scopeHolder } from './cells.ts';
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
  const version = versionAt(rule, fact.event.at);
  if (!version) return [];
  const base = { rule, version, fact };
  const scope: ExpressionScope = { data: fact.event.data, event: fact.event };
  const deeds: Deed[] = [];
  for (const cancel of version.cancels) {
    const link = readCancel(cancel, fact.event, scope);
    if (link) deeds.push({ ...base, kind: 'cancel', link, say: cancel.say });
  }
  if (version.evidence.types.has(fact.event.type)) deeds.push(readEvidence(base, scope, findPerson));
  version.guards.forEach((guard, index) => {
    for (const portion of ['of', 'to'] as const) {
      const deed = readGuard(base, guard[portion], { guard: index, portion }, scope, findPerson);
      if (deed) deeds.push(deed);
    }
  });
  return deeds;
}

export function placeOf(fact: Fact): EventPlace {
  return { seq: fact.seq, at: fact.event.at, sequence: fact.event.sequence, id: fact.event.id };
}

function readEvidence(
  base: DeedBase,
  scope: ExpressionScope,
  findPerson: FindPerson,
): EvidenceDeed | MissDeed {
  const { version, fact } = base;
  const { event } = fact;
  const { evidence } = version;
  const miss = (outcome: MissDeed['outcome'], why: string, person: Person | null = null): MissDeed => ({
    ...base,
    kind: 'miss',
    outcome,
    why,
    person,
    window: person ? windowAt(version.window, factsAt(person, event.at).zone, event.at) : null,
  });
  const actor = readKey(evidence.credit, scope);
  if (!actor.ok) return miss('nobody', `names nobody: it ${actor.why}`);
  const person = findPerson(event.source, actor.value);
  if (!person) return miss('nobody', `is by ${actor.value}, whom no person matches yet`);
  const facts = factsAt(person, event.at);
  if (version.who && !isTrue(version.who.evaluate({ ...scope, person: facts.attributes }))) {
    return miss(
      'ineligible',
      `is by ${person.name}, whom this achievement is not for (${version.who.text})`,
      person,
    );
  }
  if (evidence.where) {
    const result = evidence.where.evaluate(scope);
    if (!result.ok)
      return miss(
        'notMatching',
        `does not meet the condition ${evidence.where.text}: it ${result.why}`,
        person,
      );
    if (result.value !== true)
      return miss('notMatching', `does not meet the condition ${evidence.where.text}`, person);
  }
  const value = evidence.value ? readNumber(evidence.value.evaluate(scope)) : 1;
  if (value === null) return miss('notMatching', `has no number at ${evidence.value?.text}`, person);
  const distinct = evidence.distinct ? readKey(evidence.distinct, scope) : null;
  if (distinct && !distinct.ok)
    return miss('notMatching', `cannot be told apart from others: it ${distinct.why}`, person);
  const links = [...new Set(version.cancels.flatMap((cancel) => linkOf(cancel, scope) ?? []))];
  const window = windowAt(version.window, facts.zone, event.at);
  return {
    ...base,
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

function readCancel(cancel: CompiledCancel, event: SourceEvent, scope: ExpressionScope): string | undefined {
  if (!cancel.types.has(event.type)) return undefined;
  if (cancel.where && !isTrue(cancel.where.evaluate(scope))) return undefined;
  return linkOf(cancel, scope);
}

function linkOf(cancel: CompiledCancel, scope: ExpressionScope): string | undefined {
  const same = readKey(cancel.same, scope);
  return same.ok ? linkHolder(cancel.same.text, same.value) : undefined;
}

function readGuard(
  base: DeedBase,
  compiled: CompiledPortion,
  place: { guard: number; portion: 'of' | 'to' },
  scope: ExpressionScope,
  findPerson: FindPerson,
): GuardDeed | undefined {
  const { event } = base.fact;
  if (!compiled.types.has(event.type)) return undefined;
  if (compiled.where && !isTrue(compiled.where.evaluate(scope))) return undefined;
  const actor = readKey(compiled.credit, scope);
  const person = actor.ok ? findPerson(event.source, actor.value) : null;
  if (!person) return undefined;
  const window = windowAt(base.version.window, factsAt(person, event.at).zone, event.at);
  return { ...base, kind: 'guard', person, holder: scopeHolder(person.id, window.key), ...place };
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
