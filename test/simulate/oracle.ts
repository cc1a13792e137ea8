import { Temporal } from 'temporal-polyfill';
import type { AchievementDefinition } from '../../src/domain/achievements/language/definition.ts';
import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import { asked, compared, composed, firstPeople } from './oracle-groups.ts';
import {
  before,
  type Completed,
  countable,
  type Deed,
  dateOf,
  type Earn,
  guardsHold,
  keyOf,
  later,
  type OracleAward,
  type OraclePerson,
  readDeed,
  total,
  windowEnd,
} from './oracle-reading.ts';

interface Found {
  readonly tier: string;
  readonly start: string | null;
  readonly completing: SourceEvent;
  readonly settles: Micros;
}

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
          : people.flatMap((person) => awardsOf(definition, events, person, people, now));
    awards.push(...firstPeople(definition, own));
  }
  return awards.map(({ by, ...award }) => award);
}

function awardsOf(
  definition: AchievementDefinition,
  events: readonly SourceEvent[],
  person: OraclePerson,
  people: readonly OraclePerson[],
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
    const earn = asked(definition, events, people, deeds, person);
    judge({ ...definition, earn }, deeds, person, windowEnd(definition, person, deeds), {
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
  if ('quantile' in reach) return [['', reach.floor]];
  const segment = attributes[reach.by.replace('person.', '')];
  return [['', (segment === undefined ? undefined : reach.of[segment]) ?? reach.otherwise]];
}

function isOnce({ earn, repeat }: AchievementDefinition): boolean {
  return repeat === 'once' || 'first' in earn || 'nth' in earn;
}

function instantText(at: Micros): string {
  return Temporal.Instant.fromEpochMilliseconds(at / 1000).toString();
}
