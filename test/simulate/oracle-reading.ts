import { Temporal } from 'temporal-polyfill';
import type { AchievementDefinition } from '../../src/domain/achievements/language/definition.ts';
import { compileExpression } from '../../src/domain/achievements/language/expression.ts';
import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';

/**
 * What the awards must be, by the plainest reading of the language: the whole set, sorted, judged from scratch. It shares
 * nothing with the engine but the parser of YAML and the evaluator of CEL, and is slow on purpose.
 */
export interface OracleAward {
  readonly achievement: string;
  readonly person: string;
  readonly scope: string;
  readonly state: 'pending' | 'confirmed';
  readonly earnedAt: Micros;
  readonly settlesAt: Micros | null;
}

/** An award with the event that completed it. */
export type Completed = OracleAward & { readonly by: SourceEvent };

export interface OraclePerson {
  readonly handle: string;
  readonly zone: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Deed {
  readonly event: SourceEvent;
  readonly value: number;
  readonly distinct: string | null;
  readonly ends: Micros;
  readonly cancelled: boolean;
}

export type Earn = AchievementDefinition['earn'];
/** Every deed that is not taken back; where things are told apart, each once. */
export function countable(deeds: readonly Deed[]): Deed[] {
  const left = deeds.filter(({ cancelled }) => !cancelled);
  return left.filter(
    (deed, index) =>
      deed.distinct === null || left.findIndex(({ distinct }) => distinct === deed.distinct) === index,
  );
}

export function readDeed(
  definition: AchievementDefinition,
  events: readonly SourceEvent[],
  event: SourceEvent,
  person: OraclePerson,
): { window: string; deed: Deed } | null {
  const counted = countedOf(definition.earn);
  if (![counted.event].flat().includes(event.type)) return null;
  if (textAt(counted.credit, event) !== person.handle) return null;
  if (definition.who && !holds(definition.who, event, person)) return null;
  if (counted.where && !holds(counted.where, event, person)) return null;
  if ('lag' in definition.earn && !answers(definition.earn.lag, events, event, person)) return null;
  if ('sequence' in definition.earn && !completes(definition.earn.sequence, events, event, person))
    return null;
  const date = dateOf(event.at, person.zone);
  const { from, to } = definition.during ?? {};
  if ((from && date.toString() < from) || (to && date.toString() > to)) return null;
  const window = windowKey(definition.earn, event.at, date, person.zone);
  if (window === null) return null;
  const distinct = counted.distinct ? textAt(counted.distinct, event) : null;
  const per = counted.per ? textAt(counted.per, event) : null;
  if ((counted.distinct && distinct === null) || (counted.per && per === null)) return null;
  const value = counted.hit
    ? Number(holds(counted.hit, event, person))
    : counted.value
      ? evaluate(counted.value, event, person)
      : 1;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const ends = definition.hold ? later(event.at, definition.hold.for, person.zone) : event.at;
  const cancelled = events.some((other) => cancels(definition, event, ends, other));
  return {
    window: per === null ? window : `${window}~${encodeURIComponent(per)}`,
    deed: { event, value, distinct: onceIn(definition.earn, date, distinct), ends, cancelled },
  };
}

/** Each day of a streak has its own. */
function onceIn(earn: Earn, date: Temporal.PlainDate, distinct: string | null): string | null {
  return distinct !== null && 'streak' in earn ? `${date} ${distinct}` : distinct;
}

type Step = { event: string | string[]; where?: string | undefined };

function isStep({ event: types, where }: Step, event: SourceEvent): boolean {
  return [types].flat().includes(event.type) && (!where || holds(where, event));
}

/** Whether an event is the first answer since the last one to what was asked, and in time. */
function answers(
  lag: Extract<Earn, { lag: unknown }>['lag'],
  events: readonly SourceEvent[],
  event: SourceEvent,
  { zone }: OraclePerson,
): boolean {
  const about = textAt(lag.same, event);
  if (about === null) return false;
  const earlier = events.filter((other) => before(other, event) < 0 && textAt(lag.same, other) === about);
  const since = earlier.findLastIndex((other) => isStep(lag.to, other));
  const asked = earlier.slice(since + 1).find((other) => isStep(lag.from, other));
  return asked !== undefined && event.at <= later(asked.at, lag.within, zone);
}

/** Whether an event ends a chain: each step once, in order, and the last in time. */
function completes(
  { steps, same, within }: Extract<Earn, { sequence: unknown }>['sequence'],
  events: readonly SourceEvent[],
  event: SourceEvent,
  { zone }: OraclePerson,
): boolean {
  const about = textAt(same, event);
  let chain: SourceEvent[] = [];
  for (const other of events) {
    if (about === null || textAt(same, other) !== about || before(other, event) > 0) continue;
    const start = chain[0];
    const isLate = start !== undefined && within !== undefined && other.at > later(start.at, within, zone);
    const next = steps[chain.length];
    if (start && next && !isLate && isStep(next, other)) chain = [...chain, other];
    else if (steps[0] && isStep(steps[0], other) && (chain.length < 2 || isLate)) chain = [other];
    else if (isLate) chain = [];
    if (chain.length < steps.length) continue;
    if (other.id === event.id) return true;
    chain = [];
  }
  return false;
}

function last<T>(list: readonly T[]): T {
  return list[list.length - 1] as T;
}

function cancels(
  definition: AchievementDefinition,
  deed: SourceEvent,
  ends: Micros,
  other: SourceEvent,
): boolean {
  if (!definition.hold || before(other, deed) <= 0 || other.at >= ends) return false;
  return [definition.hold.cancelled_by ?? []].flat().some((clause) => {
    const same = textAt(clause.same, other);
    return (
      [clause.event].flat().includes(other.type) &&
      same !== null &&
      same === textAt(clause.same, deed) &&
      (!clause.where || holds(clause.where, other))
    );
  });
}

export function guardsHold(
  definition: AchievementDefinition,
  events: readonly SourceEvent[],
  person: OraclePerson,
  window: string,
): boolean {
  return definition.guard.every(({ ratio, at_least, min, when_fewer }) => {
    const counts = [ratio.of, ratio.to].map(
      (portion) =>
        events.filter(
          (event) =>
            [portion.event].flat().includes(event.type) &&
            textAt(portion.credit ?? countedOf(definition.earn).credit, event) === person.handle &&
            (!portion.where || holds(portion.where, event)) &&
            windowKey(definition.earn, event.at, dateOf(event.at, person.zone), person.zone) === window,
        ).length,
    );
    const [of = 0, to = 0] = counts;
    return to >= min ? of / to >= at_least : when_fewer === 'pass';
  });
}

export function windowKey(earn: Earn, at: Micros, date: Temporal.PlainDate, zone: string): string | null {
  if (!('in' in earn)) return 'ever';
  if (typeof earn.in === 'string') return earn.in === 'ever' ? 'ever' : keyOf(earn.in, date);
  if ('rolling' in earn.in) return 'ever';
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000)).toZonedDateTimeISO(zone);
  if ('day' in earn.in)
    return local.toPlainTime().toString().slice(0, 5) < earn.in.day.until ? keyOf('day', date) : null;
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return date.dayOfWeek <= names.indexOf(earn.in.week.until) ? keyOf('week', date) : null;
}

export function keyOf(kind: 'day' | 'week' | 'month' | 'quarter', date: Temporal.PlainDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  if (kind === 'day') return date.toString();
  if (kind === 'week') return `${date.yearOfWeek}-W${two(date.weekOfYear ?? 0)}`;
  return kind === 'month' ? `${date.year}-${two(date.month)}` : `${date.year}-Q${Math.ceil(date.month / 3)}`;
}

/** When the window of these deeds ends; never for "ever". */
export function windowEnd(
  definition: AchievementDefinition,
  { zone }: OraclePerson,
  deeds: readonly Deed[],
): Micros {
  const { earn } = definition;
  const last = deeds.at(-1);
  if (!last || !('in' in earn) || typeof earn.in !== 'string' || earn.in === 'ever')
    return Number.POSITIVE_INFINITY;
  const date = dateOf(last.event.at, zone);
  let next = date;
  while (keyOf(earn.in, next) === keyOf(earn.in, date)) next = next.add({ days: 1 });
  return next.toZonedDateTime(zone).epochMilliseconds * 1000;
}

function countedOf(earn: Earn): {
  event: string | string[];
  where?: string | undefined;
  distinct?: string | undefined;
  credit: string;
  value?: string | undefined;
  hit?: string | undefined;
  per?: string | undefined;
} {
  if ('count' in earn) return earn.count;
  if ('sum' in earn) return earn.sum;
  if ('first' in earn) return earn.first;
  if ('nth' in earn) return earn.nth;
  if ('run' in earn) return earn.run;
  if ('ratio' in earn) return { ...earn.ratio, hit: earn.ratio.of };
  if ('lag' in earn) return { ...earn.lag.to, credit: earn.lag.credit };
  if ('sequence' in earn) return { ...last(earn.sequence.steps), credit: earn.sequence.credit };
  if ('share' in earn) return { ...earn.share, hit: earn.share.of };
  if ('best' in earn) {
    const { of } = earn.best;
    if ('ratio' in of) return { ...of.ratio, hit: of.ratio.of };
    return Object.values(of)[0] as ReturnType<typeof countedOf>;
  }
  if ('all_of' in earn) return { event: [], credit: 'event.id' };
  return 'count' in earn.streak.of ? earn.streak.of.count : earn.streak.of.sum;
}

export function total(deeds: readonly Deed[]): number {
  return deeds.reduce((sum, { value }) => sum + value, 0);
}

export function before(a: SourceEvent, b: SourceEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.sequence !== b.sequence) {
    const areNumbers = [a, b].every(({ sequence }) => /^[0-9]+$/.test(sequence));
    if (areNumbers) return Number(a.sequence) - Number(b.sequence);
    const [first, second] = [a, b].map(({ sequence }) => /^[0-9]*$/.test(sequence));
    if (first !== second) return first ? -1 : 1;
    return a.sequence < b.sequence ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function later(at: Micros, text: string, zone: string): Micros {
  const amount = Number(text.slice(0, -1));
  const unit = ({ m: 'minutes', h: 'hours', d: 'days' } as const)[text.slice(-1) as 'm' | 'h' | 'd'];
  const moment = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000)).toZonedDateTimeISO(zone);
  return moment.add({ [unit]: amount }).epochMilliseconds * 1000 + (at % 1000);
}

export function dateOf(at: Micros, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000))
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}

const compiled = new Map<string, ReturnType<typeof compileExpression>>();

export function evaluate(text: string, event: SourceEvent, person?: OraclePerson): unknown {
  let expression = compiled.get(text);
  if (!expression) {
    expression = compileExpression(text);
    compiled.set(text, expression);
  }
  if (!('evaluate' in expression)) throw new Error(`${text}: ${JSON.stringify(expression)}`);
  const result = expression.evaluate({ data: event.data, event, person: person?.attributes ?? {} });
  return result.ok ? result.value : undefined;
}

function holds(text: string, event: SourceEvent, person?: OraclePerson): boolean {
  return evaluate(text, event, person) === true;
}

function textAt(text: string, event: SourceEvent): string | null {
  const value = evaluate(text, event);
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}
