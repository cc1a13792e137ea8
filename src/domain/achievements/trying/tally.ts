import type { Micros } from '../../events/event.ts';
import { windowAt, windowsBetween } from '../../time/window.ts';
import { localDay } from '../../time/zone.ts';
import type { Decision } from '../judging/decide.ts';
import { tiersOf } from '../judging/standing.ts';
import type { RuleVersion } from '../language/rule.ts';
import { factsAt } from '../reading/person.ts';
import type { ActivePerson, Activity } from './activity.ts';
import type { PreviewReport, PreviewSegment, PreviewTier, PreviewWindow } from './preview-report.ts';
import { peopleMin } from './say-preview.ts';

const weeksMax = 530;
const dayMicros = 86_400_000_000;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type SegmentSums = Omit<Writable<PreviewSegment>, 'people' | 'share' | 'compared'> & { people: Set<string> };

/** What one person reached: the awards that would stand, and the windows in which they nearly did. */
export interface PersonResult {
  readonly active: ActivePerson;
  readonly awards: readonly Decision[];
  readonly near: ReadonlySet<string>;
}

/** Adds people up. */
export class Tally {
  readonly #activity: Activity;
  readonly #version: RuleVersion;
  readonly #windows = new Map<string, Writable<PreviewWindow>>();
  readonly #weeks = new Map<string, { active: number; people: number; awards: number }>();
  readonly #tiers = new Map<string, { awards: number; people: number; windows: number }>();
  readonly #segments = new Map<string | null, SegmentSums>();
  #reachedPeople = 0;
  #nearPeople = 0;
  #awards = 0;
  #mostOnOneDay = 0;

  constructor(version: RuleVersion, activity: Activity) {
    this.#version = version;
    this.#activity = activity;
  }

  get awards(): number {
    return this.#awards;
  }

  /** How many windows people were active in. */
  get active(): number {
    return sum(this.#windows.values(), ({ active }) => active);
  }

  add({ active, awards, near }: PersonResult): void {
    const byWindow = new Map<string, number>();
    for (const { cell } of awards) {
      const key = this.#activity.groupOf(cell.windowKey);
      byWindow.set(key, (byWindow.get(key) ?? 0) + 1);
    }
    for (const [key, window] of active.windows) {
      const own = getOrMake(this.#windows, key, () => ({ key, active: 0, reached: 0, nearMisses: 0 }));
      const count = byWindow.get(key) ?? 0;
      own.active++;
      if (count > 0) own.reached++;
      if (near.has(key)) own.nearMisses++;
      const segment = this.#activity.segmentOf(active, window);
      const sums = getOrMake(this.#segments, segment, () => newSums(segment));
      sums.people.add(active.person.id);
      sums.active++;
      sums.awards += count;
      if (count > 0) sums.reached++;
    }
    for (const week of active.weeks) this.#week(week).active++;
    this.#awards += awards.length;
    if (awards.length > 0) this.#reachedPeople++;
    if (near.size > 0) this.#nearPeople++;
    this.#addTimes(active, awards);
    this.#addTiers(awards);
  }

  report(): Pick<
    PreviewReport,
    'awards' | 'people' | 'share' | 'windows' | 'weeks' | 'tiers' | 'notices' | 'nearMisses'
  > {
    const { active } = this;
    const windows = [...this.#windows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const people = this.#activity.people.size;
    return {
      awards: this.#awards,
      people: { active: people, reached: this.#reachedPeople },
      share: active === 0 ? null : sum(windows, ({ reached }) => reached) / active,
      windows,
      weeks: this.#allWeeks(),
      tiers: this.#allTiers(active),
      notices: {
        perPersonDay: people === 0 ? 0 : this.#awards / (people * this.#days()),
        mostOnOneDay: this.#mostOnOneDay,
      },
      nearMisses: { windows: sum(windows, (each) => each.nearMisses), people: this.#nearPeople },
    };
  }

  /** By name; those without a segment last. */
  segments(): PreviewSegment[] {
    return [...this.#segments.values()]
      .map(({ people, ...sums }) => ({
        ...sums,
        people: people.size,
        share: sums.reached / sums.active,
        compared: sums.segment !== null && people.size >= peopleMin,
      }))
      .sort((a, b) => (a.segment === null ? 1 : b.segment === null ? -1 : a.segment < b.segment ? -1 : 1));
  }

  #addTimes({ person }: ActivePerson, awards: readonly Decision[]): void {
    const days = new Map<number, number>();
    const weeks = new Set<string>();
    for (const { standing } of awards) {
      const at = standing.earnedAt ?? 0;
      const { zone } = factsAt(person, at);
      const day = localDay(zone, at);
      const onDay = (days.get(day) ?? 0) + 1;
      days.set(day, onDay);
      this.#mostOnOneDay = Math.max(this.#mostOnOneDay, onDay);
      const { key } = windowAt('week', zone, at);
      const week = this.#week(key);
      week.awards++;
      if (!weeks.has(key)) week.people++;
      weeks.add(key);
    }
  }

  #addTiers(awards: readonly Decision[]): void {
    const windows = new Set<string>();
    const people = new Set<string>();
    for (const { cell, standing } of awards) {
      const name = standing.tier ?? '';
      const tier = getOrMake(this.#tiers, name, () => ({ awards: 0, people: 0, windows: 0 }));
      tier.awards++;
      if (!people.has(name)) tier.people++;
      people.add(name);
      const window = `${name} ${this.#activity.groupOf(cell.windowKey)}`;
      if (!windows.has(window)) tier.windows++;
      windows.add(window);
    }
  }

  #allTiers(active: number): PreviewTier[] {
    const { reach } = this.#version;
    const bySegment = typeof reach === 'object' && 'by' in reach;
    const [somebody] = this.#activity.people.values();
    const tiers = somebody && !bySegment ? tiersOf(this.#version, somebody.person, 0) : [];
    const named = tiers.length > 0 ? tiers : [{ name: null, needed: null }];
    return named.map(({ name, needed }) => {
      const { awards = 0, people = 0, windows = 0 } = this.#tiers.get(name ?? '') ?? {};
      return { tier: name, needed, awards, people, share: active === 0 ? null : windows / active };
    });
  }

  /** Weeks in which nothing happened are told, too. */
  #allWeeks(): PreviewReport['weeks'] {
    const { firstAt, lastAt } = this.#activity;
    if (firstAt !== null && lastAt !== null && lastAt - firstAt < weeksMax * 7 * dayMicros)
      for (const { key } of windowsBetween('week', 'UTC', firstAt, lastAt)) this.#week(key);
    return [...this.#weeks]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([week, counts]) => ({ week, ...counts }));
  }

  #days(): number {
    const { firstAt, lastAt } = this.#activity;
    const span: Micros = (lastAt ?? 0) - (firstAt ?? 0);
    return Math.max(1, Math.ceil(span / dayMicros));
  }

  #week(key: string) {
    return getOrMake(this.#weeks, key, () => ({ active: 0, people: 0, awards: 0 }));
  }
}

function newSums(segment: string | null): SegmentSums {
  return { segment, people: new Set(), active: 0, reached: 0, awards: 0 };
}

function sum<T>(list: Iterable<T>, countOf: (each: T) => number): number {
  let total = 0;
  for (const each of list) total += countOf(each);
  return total;
}

function getOrMake<Key, T>(map: Map<Key, T>, key: Key, make: () => T): T {
  let known = map.get(key);
  if (known === undefined) {
    known = make();
    map.set(key, known);
  }
  return known;
}
