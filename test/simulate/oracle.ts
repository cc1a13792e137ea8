import { Temporal } from 'temporal-polyfill';
import type { AchievementDefinition } from '../../src/domain/achievements/language/definition.ts';
import { compileExpression } from '../../src/domain/achievements/language/expression.ts';
import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import { compared, composed, firstPeople } from './oracle-groups.ts';

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

interface Found {
  readonly tier: string;
  readonly start: string | null;
  readonly completing: SourceEvent;
  readonly settles: Micros;
}

export type Earn = AchievementDefinition['earn'];
type Tiers = [name: string, needed: number][];

export function oracle(
  definitions: readonly AchievementDefinition[],
  sent: readonly SourceEvent[],
  people: readonly OraclePerson[],
  now: Micros,
): OracleAward[] {
  const seen = new Set<string>();
  const events = sent.filter(({ id }) => !seen.has(id) && seen.add(id)).sort(before);
  const awards: Completed[] = [];
  // What is made of others stands behind them.
  for (const definition of definitions) {
    const { earn } = definition;
    const own =
      'best' in earn || 'share' in earn
        ? compared(definition, events, people, now)
        : 'all_of' in earn
          ? people.flatMap((person) => composed(earn, definition, awards, person, now))
          : people.flatMap((person) => awardsOf(definition, events, person, now));
    awards.push(...firstPeople(definition, own));
  }
  return awards.map(({ by, ...award }) => award);
}

function awardsOf(
  definition: AchievementDefinition,
  events: readonly SourceEvent[],
  person: OraclePerson,
  now: Micros,
): Completed[] {
  const groups = new Map<string, Deed[]>();
  for (const event of events) {
    const read = readDeed(definition, events, event, person);
    if (!read) continue;
    const group = groups.get(read.window) ?? [];
    group.push(read.deed);
    groups.set(read.window, group);
  }
  const awards: Completed[] = [];
  const held = new Set<string>();
  const notBefore = new Map<string, Micros>();
  for (const window of [...groups.keys()].sort()) {
    const deeds = countable(groups.get(window) ?? []);
    const allowed = ({ tier, completing }: Found) =>
      !(isOnce(definition) && held.has(tier)) &&
      completing.at >= (notBefore.get(tier) ?? Number.NEGATIVE_INFINITY);
    const take = (found: Found) => {
      const { tier, start, completing, settles } = found;
      held.add(tier);
      if (definition.cooldown) notBefore.set(tier, later(completing.at, definition.cooldown, person.zone));
      awards.push({
        achievement: definition.achievement,
        person: person.handle,
        scope: [window, tier, ...(start === null ? [] : [start])].join('|'),
        state: settles <= now ? 'confirmed' : 'pending',
        earnedAt: completing.at,
        settlesAt: settles <= now ? null : settles,
        by: completing,
      });
    };
    if (!guardsHold(definition, events, person, window)) continue;
    judge(definition, deeds, person, windowEnd(definition, person, deeds), {
      allowed,
      take,
      notBefore,
      held,
    });
  }
  return awards;
}

interface Book {
  allowed(found: Found): boolean;
  take(found: Found): void;
  readonly notBefore: ReadonlyMap<string, Micros>;
  readonly held: ReadonlySet<string>;
}

function judge(
  definition: AchievementDefinition,
  deeds: readonly Deed[],
  person: OraclePerson,
  windowEnds: Micros,
  book: Book,
): void {
  const { earn } = definition;
  const tiers = tiersOf(earn, person);
  if ('run' in earn) {
    const { misses, within } = earn.run;
    judgeRun(deeds, tiers, { breaks: misses === 'break', within, weighs: false }, person, book);
  } else if ('streak' in earn) judgeStreak(deeds, earn, person, book);
  else if ('ratio' in earn) judgeRatio(deeds, earn, windowEnds, book);
  else if ('in' in earn && typeof earn.in === 'object' && 'rolling' in earn.in)
    judgeRun(deeds, tiers, { breaks: false, within: earn.in.rolling, weighs: true }, person, book);
  else judgeTotal(definition, deeds, tiers, windowEnds, book);
}

function judgeTotal(
  definition: AchievementDefinition,
  deeds: readonly Deed[],
  tiers: Tiers,
  windowEnds: Micros,
  book: Book,
): void {
  for (const [tier, needed] of tiers) {
    if (total(deeds) < needed) continue;
    const from = book.notBefore.get(tier) ?? Number.NEGATIVE_INFINITY;
    const completing = deeds.find(
      ({ event }, index) => event.at >= from && total(deeds.slice(0, index + 1)) >= needed,
    );
    if (!completing) continue;
    const guardEnd =
      definition.guard.length > 0 && windowEnds !== Number.POSITIVE_INFINITY
        ? windowEnds
        : Number.NEGATIVE_INFINITY;
    const found = {
      tier,
      start: null,
      completing: completing.event,
      settles: Math.max(matured(deeds, needed), guardEnd),
    };
    if (book.allowed(found)) book.take(found);
  }
}

function judgeRun(
  deeds: readonly Deed[],
  tiers: Tiers,
  { breaks, within, weighs }: { breaks: boolean; within: string | undefined; weighs: boolean },
  person: OraclePerson,
  book: Book,
): void {
  let run: Deed[] = [];
  let done = new Map<string, Micros>();
  for (const deed of deeds) {
    if (!weighs && deed.value === 0) {
      if (breaks) [run, done] = [[], new Map()];
      continue;
    }
    run = [...run, deed].filter(
      ({ event }) => within === undefined || later(event.at, within, person.zone) >= deed.event.at,
    );
    for (const [tier, end] of [...done]) if ((run[0]?.event.at ?? end) > end) done.delete(tier);
    for (const [tier, needed] of tiers) {
      if (done.has(tier) || (weighs ? total(run) : run.length) < needed) continue;
      done.set(tier, deed.event.at);
      const first = run[0] ?? deed;
      const found = {
        tier,
        start: `${instantText(first.event.at)}~${encodeURIComponent(first.event.id)}`,
        completing: deed.event,
        settles: Math.max(...run.map(({ ends }) => ends)),
      };
      if (book.allowed(found)) book.take(found);
    }
    if (done.has(tiers.at(-1)?.[0] ?? '')) [run, done] = [[], new Map()];
  }
}

function judgeStreak(
  deeds: readonly Deed[],
  earn: Extract<Earn, { streak: unknown }>,
  person: OraclePerson,
  book: Book,
): void {
  const { of, per, misses, freezes } = earn.streak;
  const days = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const key = keyOf(per === 'workday' ? 'day' : per, dateOf(deed.event.at, person.zone));
    days.set(key, [...(days.get(key) ?? []), deed]);
  }
  const tiers = tiersOf(earn, person);
  let streak: { key: string; settles: Micros }[] = [];
  let missed = 0;
  const all = [...days.keys()].sort();
  const [firstKey] = all;
  if (firstKey === undefined || (per !== 'day' && per !== 'workday')) return;
  // Walks every date from the first to the last, as a person would on a calendar.
  for (
    let date = Temporal.PlainDate.from(firstKey);
    date.toString() <= (all.at(-1) ?? '');
    date = date.add({ days: 1 })
  ) {
    if (per === 'workday' && date.dayOfWeek > 5) continue;
    const own = days.get(date.toString()) ?? [];
    if (total(own) < of.reach) {
      if (streak.length > 0) missed++;
      continue;
    }
    if (misses === 'break' && missed > freezes) [streak, missed] = [[], 0];
    streak.push({ key: date.toString(), settles: matured(own, of.reach) });
    const completing = own.find((_, index) => total(own.slice(0, index + 1)) >= of.reach);
    for (const [tier, needed] of tiers) {
      if (streak.length !== needed || !completing) continue;
      const settles = Math.max(...streak.map((each) => each.settles));
      const found = { tier, start: streak[0]?.key ?? '', completing: completing.event, settles };
      if (book.allowed(found)) book.take(found);
    }
    if (streak.length >= (tiers.at(-1)?.[1] ?? 0)) [streak, missed] = [[], 0];
  }
}

function judgeRatio(
  deeds: readonly Deed[],
  earn: Extract<Earn, { ratio: unknown }>,
  windowEnds: Micros,
  book: Book,
): void {
  const holdsAt = (count: number) =>
    count >= earn.ratio.min && total(deeds.slice(0, count)) / count >= (earn.reach as number);
  if (!holdsAt(deeds.length)) return;
  let since = deeds.length;
  while (since > 1 && holdsAt(since - 1)) since--;
  const completing = deeds[since - 1];
  if (!completing) return;
  const end = windowEnds === Number.POSITIVE_INFINITY ? completing.event.at : windowEnds;
  const found = { tier: '', start: null, completing: completing.event, settles: end };
  if (book.allowed(found)) book.take(found);
}

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
    deed: { event, value, distinct, ends, cancelled },
  };
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
    return to >= min ? of >= at_least * to : when_fewer === 'pass';
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

function keyOf(kind: 'day' | 'week' | 'month' | 'quarter', date: Temporal.PlainDate): string {
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

/** When enough of the deeds have left their hold. */
function matured(deeds: readonly Deed[], needed: number): Micros {
  const byEnd = [...deeds].sort((a, b) => a.ends - b.ends);
  const index = byEnd.findIndex((_, place) => total(byEnd.slice(0, place + 1)) >= needed);
  return byEnd.at(index)?.ends ?? Number.NEGATIVE_INFINITY;
}

function tiersOf(earn: Earn, { attributes }: OraclePerson): Tiers {
  if ('first' in earn) return [['', 1]];
  const { reach } = earn;
  if (typeof reach !== 'object' || 'top' in reach) return [['', reach as number]];
  if ('tiers' in reach) return Object.entries(reach.tiers).sort(([, a], [, b]) => a - b);
  const segment = attributes[reach.by.replace('person.', '')];
  return [['', (segment === undefined ? undefined : reach.of[segment]) ?? reach.otherwise]];
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

function isOnce({ earn, repeat }: AchievementDefinition): boolean {
  return repeat === 'once' || 'first' in earn || 'nth' in earn;
}

export function total(deeds: readonly Deed[]): number {
  return deeds.reduce((sum, { value }) => sum + value, 0);
}

export function before(a: SourceEvent, b: SourceEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.sequence !== b.sequence) {
    const areNumbers = [a, b].every(({ sequence }) => /^[0-9]+$/.test(sequence));
    if (areNumbers) return Number(a.sequence) - Number(b.sequence);
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

function instantText(at: Micros): string {
  return Temporal.Instant.fromEpochMilliseconds(at / 1000).toString();
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
