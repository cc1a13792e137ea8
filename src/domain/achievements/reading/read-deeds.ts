import type { Micros, SourceEvent } from '../../events/event.ts';
import type { Words } from '../../language/words/en.ts';
import { isErased } from '../../privacy/names.ts';
import { addDuration } from '../../time/duration.ts';
import type { Window } from '../../time/window.ts';
import {
  type Item,
  type LinkCell,
  linkName,
  type Mark,
  notCancelled,
  objectKey,
  type ScopeCell,
} from '../cells/cells.ts';
import { periodOf } from '../judging/measures/periods.ts';
import { outside } from '../language/during.ts';
import type { Evaluated, Expression, ExpressionScope } from '../language/expression.ts';
import {
  type CompiledCancel,
  type CompiledPairing,
  type CompiledPortion,
  type Rule,
  type RuleVersion,
  versionAt,
} from '../language/rule.ts';
import type { Person } from './person.ts';
import { type FindPerson, Reading, readKey } from './reading.ts';

/** An accepted event with its number in the workspace. */
export interface Fact {
  readonly seq: number;
  readonly event: SourceEvent;
}

/** What one event means to one rule, before any counting. */
export type Deed = EvidenceDeed | CancelDeed | GuardDeed | MarkDeed | MissDeed;

interface DeedBase {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly fact: Fact;
}
export interface EvidenceDeed extends DeedBase {
  readonly kind: 'evidence';
  readonly person: Person;
  readonly window: Window;
  /** The window's key, and with `per` the object's. */
  readonly windowKey: string;
  readonly item: Item;
  /** Where it belongs, once that is known to be in memory. */
  cell: ScopeCell | null;
  /** The objects whose cancellations it listens to. */
  readonly links: readonly string[];
  /** Their cells in the same order, once they are found. */
  objects: readonly LinkCell[] | null;
}
export interface CancelDeed extends DeedBase {
  readonly kind: 'cancel';
  readonly link: string;
  /** Its cell, once it is found. */
  object: LinkCell | null;
  readonly say: string | null;
}
export interface GuardDeed extends DeedBase {
  readonly kind: 'guard';
  readonly person: Person;
  readonly window: Window;
  readonly windowKey: string;
  cell: ScopeCell | null;
  readonly guard: number;
  readonly portion: 'of' | 'to';
}
/** It is a step of a chain of events about one object. */
export interface MarkDeed extends DeedBase {
  readonly kind: 'mark';
  readonly link: string;
  /** Its cell, once it is found. */
  object: LinkCell | null;
  readonly mark: Mark;
}
/** Why it does not count: which sentence of `words.miss`, and what goes into it. */
export interface MissReason {
  readonly kind: keyof Words['miss'];
  readonly values: readonly string[];
}
/** It is of a counted type and yet does not count. */
export interface MissDeed extends DeedBase {
  readonly kind: 'miss';
  readonly outcome: 'notMatching' | 'nobody' | 'ineligible';
  readonly person: Person | null;
  readonly window: Window | null;
  readonly why: MissReason;
}

/**
 * Reads one event through one rule. Pure: the same event, rule and people give the same deeds.
 *
 * Example: a `helpdesk.ticket.resolved` within SLA is one evidence deed for its resolver's week.
 */
export function readDeeds(rule: Rule, fact: Fact, findPerson: FindPerson): Deed[] {
  const deeds: Deed[] = [];
  addDeeds(deeds, [rule], fact, findPerson, true);
  return deeds;
}

/** The same through several rules into a list; without misses, but for those of people who are not known yet. */
export function addDeeds(
  deeds: Deed[],
  rules: readonly Rule[],
  fact: Fact,
  findPerson: FindPerson,
  tellMisses: boolean,
): void {
  const { type, at } = fact.event;
  const reading = new Reading(fact.event, findPerson);
  for (const rule of rules) {
    const version = versionAt(rule, at);
    if (!version) continue;
    for (const cancel of version.cancels) {
      if (!cancel.types.has(type)) continue;
      const link = readCancel(cancel, reading.scope);
      if (link) deeds.push({ rule, version, fact, kind: 'cancel', link, object: null, say: cancel.say });
    }
    const isCounted = version.pairing !== null || version.evidence.types.has(type);
    if (!isCounted && version.guards.length === 0) continue;
    const base = { rule, version, fact };
    const deed = version.pairing
      ? readMark(base, version.pairing, reading, tellMisses)
      : isCounted && readEvidence(base, reading, tellMisses);
    if (deed) deeds.push(deed);
    if (version.guards.length > 0) addGuards(deeds, base, reading);
  }
}

function addGuards(deeds: Deed[], base: DeedBase, reading: Reading): void {
  for (const [index, guard] of base.version.guards.entries()) {
    for (const portion of portions) {
      if (!guard[portion].types.has(base.fact.event.type)) continue;
      const deed = readGuard(base, guard[portion], { guard: index, portion }, reading);
      if (deed) deeds.push(deed);
    }
  }
}

const portions = ['of', 'to'] as const;

function readEvidence(
  base: DeedBase,
  reading: Reading,
  tellMisses: boolean,
): EvidenceDeed | MissDeed | undefined {
  const { rule, version, fact } = base;
  const { evidence } = version;
  const { scope } = reading;
  const actor = reading.credited(evidence.credit);
  if (!actor.ok) return missOf(base, reading, 'nobody', 'nameless', [evidence.credit.text, actor.why]);
  const person = reading.find(actor.value);
  if (!person && isErased(actor.value)) return missOf(base, reading, 'nobody', 'erased', []);
  if (!person) return missOf(base, reading, 'nobody', 'unmatched', [actor.value]);
  const facts = reading.factsOf(person);
  if (version.who && !isTrue(version.who.evaluate({ ...scope, person: facts.attributes }))) {
    if (!tellMisses) return undefined;
    return missOf(base, reading, 'ineligible', 'ineligible', [person.name, version.who.text], person);
  }
  const met = evidence.where?.evaluate(scope);
  if (met && !(met.ok && met.value === true)) {
    if (!tellMisses) return undefined;
    const text = evidence.where?.text ?? '';
    return met.ok
      ? missOf(base, reading, 'notMatching', 'condition', [text], person)
      : missOf(base, reading, 'notMatching', 'conditionFails', [text, met.why], person);
  }
  const window = reading.windowOf(person, version);
  const without = outsideOf(version, window, facts.zone, fact.event.at);
  if (without) return tellMisses ? missOf(base, reading, 'notMatching', without, [], person) : undefined;
  const value = readValue(evidence, scope);
  if (value === null)
    return missOf(base, reading, 'notMatching', 'noNumber', [evidence.value?.text ?? ''], person);
  const distinct = evidence.distinct ? readKey(evidence.distinct, scope) : null;
  if (distinct && !distinct.ok)
    return missOf(
      base,
      reading,
      'notMatching',
      'indistinct',
      [evidence.distinct?.text ?? '', distinct.why],
      person,
    );
  const links = linksFrom(version, scope);
  const per = evidence.per ? readKey(evidence.per, scope) : null;
  if (per && !per.ok)
    return missOf(base, reading, 'notMatching', 'unlinked', [evidence.per?.text ?? '', per.why], person);
  const { at, sequence, id, source, type } = fact.event;
  // Spelled out: there are millions of them, and a spread makes each several times as large.
  const item: Item = {
    seq: fact.seq,
    at,
    sequence,
    id,
    source,
    type,
    value,
    object: distinct?.value ?? per?.value ?? links[0]?.split('=').slice(1).join('=') ?? fact.event.subject,
    distinct: distinct && onceA(version, person, at, distinct.value),
    group: evidence.group ? readGroup(evidence.group, { ...scope, person: facts.attributes }) : null,
    holdUntil: version.hold ? addDuration(at, version.hold, facts.zone) : null,
    cancelledBy: notCancelled,
  };
  return {
    rule,
    version,
    fact,
    kind: 'evidence',
    person,
    window,
    windowKey: per ? objectKey(window.key, per.value) : window.key,
    item,
    cell: null,
    links,
    objects: null,
  };
}

/** What counts once: a value, or where each period of a streak counts its own, that value in that period. */
function onceA({ measure }: RuleVersion, person: Person, at: Micros, value: string): string {
  return measure.kind === 'streak' ? `${periodOf(measure.per, person, at, true)?.key}~${value}` : value;
}

function missOf(
  { rule, version, fact }: DeedBase,
  reading: Reading,
  outcome: MissDeed['outcome'],
  kind: MissReason['kind'],
  values: readonly string[],
  person: Person | null = null,
): MissDeed {
  const window = person ? reading.windowOf(person, version) : null;
  return { rule, version, fact, kind: 'miss', outcome, why: { kind, values }, person, window };
}

/** With whom a person is compared; who is in no group is compared with nobody. */
function readGroup(group: Expression, scope: ExpressionScope): string | null {
  const name = readKey(group, scope);
  return name.ok ? name.value : null;
}

/** Why an event lies outside of what counts at all, completing "It …". */
function outsideOf(
  { during, until }: RuleVersion,
  window: Window,
  zone: string,
  at: Micros,
): 'afterClose' | 'tooEarly' | 'tooLate' | null {
  if (until && at >= window.endsAt) return 'afterClose';
  const side = during ? outside(during, zone, at) : null;
  return side && (side === 'before' ? 'tooEarly' : 'tooLate');
}

/** Runs and shares count what holds as one and the rest as nothing. */
function readValue({ value, hit }: RuleVersion['evidence'], scope: ExpressionScope): number | null {
  if (hit) return isTrue(hit.evaluate(scope)) ? 1 : 0;
  return value ? readNumber(value.evaluate(scope)) : 1;
}

/** A step, whatever comes of it; for a last one, what it would count for. */
function readMark(
  base: DeedBase,
  pairing: CompiledPairing,
  reading: Reading,
  tellMisses: boolean,
): MarkDeed | MissDeed | undefined {
  const { version, fact } = base;
  const { type, at, sequence, id } = fact.event;
  const steps = pairing.steps.flatMap((step, index) =>
    step.types.has(type) && (!step.where || isTrue(step.where.evaluate(reading.scope))) ? [index] : [],
  );
  if (steps.length === 0) return undefined;
  const same = readKey(pairing.same, reading.scope);
  if (!same.ok) {
    const why: MissReason = { kind: 'unlinked', values: [pairing.same.text, same.why] };
    return { ...base, kind: 'miss', outcome: 'notMatching', why, person: null, window: null };
  }
  const isLast = steps.includes(pairing.steps.length - 1);
  const counted = isLast ? readEvidence(base, reading, tellMisses) : undefined;
  const credit =
    counted?.kind === 'evidence'
      ? {
          person: counted.person,
          windowKey: counted.windowKey,
          item: { ...counted.item, object: same.value },
        }
      : null;
  const mark: Mark = { seq: fact.seq, at, sequence, id, version, steps, credit };
  return { ...base, kind: 'mark', link: linkName(pairing.same.text, same.value), object: null, mark };
}

function readCancel(cancel: CompiledCancel, scope: ExpressionScope): string | undefined {
  if (cancel.where && !isTrue(cancel.where.evaluate(scope))) return undefined;
  return linkOf(cancel, scope);
}

const noLinks: readonly string[] = [];

function linksFrom(version: RuleVersion, scope: ExpressionScope): readonly string[] {
  const [only] = version.cancels;
  if (!only) return noLinks;
  if (version.cancels.length === 1) {
    const link = linkOf(only, scope);
    return link === undefined ? noLinks : [link];
  }
  return [...new Set(version.cancels.flatMap((cancel) => linkOf(cancel, scope) ?? []))];
}

function linkOf(cancel: CompiledCancel, scope: ExpressionScope): string | undefined {
  const same = readKey(cancel.same, scope);
  return same.ok ? linkName(cancel.same.text, same.value) : undefined;
}

function readGuard(
  { rule, version, fact }: DeedBase,
  compiled: CompiledPortion,
  { guard, portion }: { guard: number; portion: 'of' | 'to' },
  reading: Reading,
): GuardDeed | undefined {
  if (compiled.where && !isTrue(compiled.where.evaluate(reading.scope))) return undefined;
  const actor = reading.credited(compiled.credit);
  const person = actor.ok ? reading.find(actor.value) : null;
  if (!person) return undefined;
  const window = reading.windowOf(person, version);
  if (outsideOf(version, window, window.zone, fact.event.at)) return undefined;
  return {
    rule,
    version,
    fact,
    kind: 'guard',
    person,
    window,
    windowKey: window.key,
    cell: null,
    guard,
    portion,
  };
}

function isTrue(result: Evaluated): boolean {
  return result.ok && result.value === true;
}

function readNumber(result: Evaluated): number | null {
  return result.ok && typeof result.value === 'number' && Number.isFinite(result.value) ? result.value : null;
}
