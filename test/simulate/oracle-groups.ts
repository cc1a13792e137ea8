import type { AchievementDefinition } from '../../src/domain/achievements/language/definition.ts';
import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import {
  before,
  type Completed,
  countable,
  type Deed,
  dateOf,
  type Earn,
  evaluate,
  guardsHold,
  keyOf,
  later,
  type OraclePerson,
  readDeed,
  total,
  windowEnd,
  windowKey,
} from './oracle-reading.ts';

interface Entrant {
  readonly person: OraclePerson;
  readonly deeds: readonly Deed[];
  readonly group: string | null;
  readonly ends: Micros;
  readonly guarded: boolean;
}

/** `best` and `share`: what is known once a window has closed for all whom it concerns. */
export function compared(
  definition: AchievementDefinition,
  events: readonly SourceEvent[],
  people: readonly OraclePerson[],
  now: Micros,
): Completed[] {
  const windows = new Map<string, Entrant[]>();
  for (const person of people) {
    const own = new Map<string, Deed[]>();
    for (const event of events) {
      const read = readDeed(definition, events, event, person);
      if (read) own.set(read.window, [...(own.get(read.window) ?? []), read.deed]);
    }
    for (const [window, all] of own) {
      const deeds = countable(all);
      if (deeds.length === 0) continue;
      const entrant = {
        person,
        deeds,
        group: most(deeds.map(({ event }) => groupOf(definition.earn, event, person))),
        ends: windowEnd(definition, person, deeds),
        guarded: guardsHold(definition, events, person, window),
      };
      windows.set(window, [...(windows.get(window) ?? []), entrant]);
    }
  }
  const awards: Completed[] = [];
  for (const [window, entrants] of windows)
    for (const name of new Set(entrants.map(({ group }) => group))) {
      if (name === null) continue;
      const winners = winnersOf(definition.earn, entrants, name);
      const concerned = concernedBy(definition.earn, entrants, name);
      const closes = Math.max(...concerned.flatMap(({ ends }) => ends));
      if (closes > now) continue;
      const held = concerned.flatMap(({ deeds }) => (definition.hold ? deeds.map(({ ends }) => ends) : []));
      for (const { person, deeds, guarded } of winners) {
        if (!guarded) continue;
        const settles = Math.max(later(closes, definition.hold?.for ?? '96h', person.zone), ...held);
        awards.push({
          achievement: definition.achievement,
          person: person.handle,
          scope: `${window}|`,
          state: settles <= now ? 'confirmed' : 'pending',
          earnedAt: closes,
          settlesAt: settles <= now ? null : settles,
          by: (deeds.at(-1) as Deed).event,
        });
      }
    }
  return awards;
}

/** Of whom the times count: all of a group; in a team also who did only some of its work. */
function concernedBy(earn: Earn, entrants: readonly Entrant[], name: string): Entrant[] {
  if (!('share' in earn)) return entrants.filter(({ group }) => group === name);
  return entrants.flatMap((entrant) => {
    const deeds = entrant.deeds.filter(({ event }) => groupOf(earn, event, entrant.person) === name);
    return deeds.length === 0 ? [] : [{ ...entrant, deeds }];
  });
}

function winnersOf(earn: Earn, entrants: readonly Entrant[], name: string): Entrant[] {
  const own = entrants.filter(({ group }) => group === name);
  if ('share' in earn) {
    const done = concernedBy(earn, entrants, name).flatMap(({ deeds }) => deeds);
    return done.length >= earn.share.min && total(done) / done.length >= earn.reach ? own : [];
  }
  if (!('best' in earn)) return [];
  const { min, people, wins } = earn.best;
  const ranked = own.filter(({ deeds, guarded }) => deeds.length >= min && guarded);
  if (ranked.length < people) return [];
  const worth = (entrant: Entrant) => worthOf(earn.best.of, entrant.deeds) * (wins === 'highest' ? 1 : -1);
  const better = (entrant: Entrant) => ranked.filter((other) => worth(other) > worth(entrant)).length;
  if (typeof earn.reach === 'number') {
    const places = earn.reach;
    return ranked.filter((entrant) => better(entrant) < places);
  }
  const rising = ranked.map(worth).sort((a, b) => a - b);
  const nearest = rising[Math.ceil((1 - earn.reach.top) * rising.length) - 1] ?? Number.NEGATIVE_INFINITY;
  return ranked.filter((entrant) => worth(entrant) >= nearest);
}

function worthOf(of: object, deeds: readonly Deed[]): number {
  const values = deeds.map(({ value }) => value);
  if ('least' in of) return Math.min(...values);
  if ('most' in of) return Math.max(...values);
  return 'mean' in of || 'ratio' in of ? total(deeds) / values.length : total(deeds);
}

function groupOf(earn: Earn, event: SourceEvent, person: OraclePerson): string | null {
  const text = 'share' in earn ? earn.share.group : 'best' in earn ? earn.best.group : undefined;
  if (text === undefined) return '';
  const value = evaluate(text, event, person);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value that is there most often, by name where several are. */
function most(values: readonly (string | null)[]): string | null {
  const named = [...new Set(values)].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const times = (value: string | null) => values.filter((other) => other === value).length;
  return named.find((value) => times(value) === Math.max(...named.map(times))) ?? null;
}

/** `all_of`: the first award of each, and the last of those. */
export function composed(
  earn: Extract<Earn, { all_of: unknown }>,
  definition: AchievementDefinition,
  awards: readonly Completed[],
  person: OraclePerson,
  now: Micros,
): Completed[] {
  const windows = new Map<string, Completed[]>();
  for (const award of awards) {
    if (award.person !== person.handle || !earn.all_of.includes(award.achievement)) continue;
    const window = windowKey(earn, award.earnedAt, dateOf(award.earnedAt, person.zone), person.zone) ?? '';
    windows.set(window, [...(windows.get(window) ?? []), award]);
  }
  const needed = earn.reach ?? earn.all_of.length;
  return [...windows].flatMap(([window, own]) => {
    const sorted = [...own].sort(byTime);
    const each = sorted.filter(
      (award, index) => sorted.findIndex((other) => other.achievement === award.achievement) === index,
    );
    const completing = each[needed - 1];
    if (!completing) return [];
    const ends = each.map(({ settlesAt, earnedAt }) => settlesAt ?? earnedAt).sort((a, b) => a - b);
    const settles = ends[needed - 1] ?? now;
    return [
      {
        achievement: definition.achievement,
        person: person.handle,
        scope: `${window}|`,
        state: settles <= now ? ('confirmed' as const) : ('pending' as const),
        earnedAt: completing.earnedAt,
        settlesAt: settles <= now ? null : settles,
        by: completing.by,
      },
    ];
  });
}

/** A threshold that follows from the windows before, as a number. */
export function asked(
  definition: AchievementDefinition,
  events: readonly SourceEvent[],
  people: readonly OraclePerson[],
  deeds: readonly Deed[],
  person: OraclePerson,
): Earn {
  const { earn } = definition;
  const last = deeds.at(-1);
  if (!last || !('count' in earn) || typeof earn.reach !== 'object' || !('quantile' in earn.reach))
    return earn;
  const { quantile, by, over, shrink, floor, ceiling } = earn.reach;
  const unit = { day: 'days', week: 'weeks' }[String(earn.in)] ?? 'months';
  const date = dateOf(last.event.at, person.zone);
  const keys = Array.from({ length: over }, (_, back) =>
    keyOf(earn.in as 'day', date.subtract({ [unit]: back + 1 })),
  );
  const segmentOf = ({ attributes }: OraclePerson) => attributes[(by ?? '').replace('person.', '')];
  const all: number[] = [];
  const own: number[] = [];
  for (const other of people)
    for (const key of keys) {
      const reads = events.map((event) => readDeed(definition, events, event, other));
      const done = countable(reads.flatMap((read) => (read?.window === key ? [read.deed] : [])));
      if (done.length === 0) continue;
      all.push(total(done));
      if (by !== undefined && segmentOf(other) === segmentOf(person)) own.push(total(done));
    }
  const rank = (values: number[]) =>
    [...values].sort((a, b) => a - b)[Math.ceil(quantile * values.length) - 1] ?? 0;
  const weighed =
    own.length === 0 ? rank(all) : (own.length * rank(own) + shrink * rank(all)) / (own.length + shrink);
  const whole = Math.max(floor, Math.ceil(weighed - 1e-9));
  return { ...earn, reach: Math.min(whole, ceiling ?? whole) };
}

/** `limit`: in each window and tier, only the first so many people. */
export function firstPeople({ limit }: AchievementDefinition, awards: readonly Completed[]): Completed[] {
  if (limit === undefined) return [...awards];
  const sorted = [...awards].sort((a, b) => before(a.by, b.by));
  const placeOf = ({ scope }: Completed) =>
    scope
      .split('|')
      .slice(0, 2)
      .join('|')
      .replace(/~[^|]*/, '');
  return sorted.filter((award) => {
    const people = sorted.filter((other) => placeOf(other) === placeOf(award)).map(({ person }) => person);
    return [...new Set(people)].indexOf(award.person) < limit;
  });
}

function byTime(a: Completed, b: Completed): number {
  const [x, y] = [a, b].map(({ by, earnedAt }) => ({ ...by, at: earnedAt })) as [SourceEvent, SourceEvent];
  return before(x, y) || (a.achievement < b.achievement ? -1 : 1);
}
