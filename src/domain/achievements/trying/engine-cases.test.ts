import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../events/event.ts';
import { shuffle } from '../../shuffle.ts';
import { formatInstant } from '../../time/instant.ts';
import type { Rule } from '../language/rule.ts';
import { replay } from './replay.ts';
import { makeRule, person } from './testing.ts';

// Input → award cases of another engine in neutral words; not part of the repository.
const file = new URL('../../../../../shared/data/engine-cases/cases.json', import.meta.url);
const isHere = existsSync(file);

interface Case {
  readonly id: string;
  readonly title: string;
  readonly rule: {
    readonly kind: string;
    readonly qualify?: string;
    readonly window?: number;
    readonly period?: number;
    readonly per_period_at_least?: number;
    readonly consecutive?: boolean;
    readonly breaks_on_failure?: boolean;
    readonly streaks?: readonly { length: number; tier: number }[];
    readonly thresholds?: readonly { at_least: number; tier: number }[];
  };
  readonly events_in_arrival_order: readonly { id: string; at: number; type: string; value: number }[];
  readonly net_awards: readonly { tier: number; start: number; end: number }[];
}

const cases: readonly Case[] = isHere ? JSON.parse(readFileSync(file, 'utf8')) : [];
const minute = 60_000_000;
const day = 1440 * minute;
const epoch = Date.parse('2026-01-05T00:00Z') * 1000;

/** Where those engines differ from the set law: an award already given keeps its end although an earlier one came late. */
const ours: Readonly<Record<string, readonly [tier: number, start: number, end: number][]>> = {
  'ec-009': [[10, 100, 104]],
  'ec-091': [[10, 100, 300]],
};

/** A tick is a minute; where there are periods, each is a day, and its ticks are the first minutes of it. */
function instantOf({ period }: Case['rule'], at: number): number {
  return period === undefined
    ? epoch + at * minute
    : epoch + Math.floor(at / period) * day + (at % period) * minute;
}

function toEvents({ rule, events_in_arrival_order: events }: Case): SourceEvent[] {
  return events.map(({ id, at, type, value }) => ({
    id,
    source: 'cases',
    type: `cases.event.${type}`,
    at: instantOf(rule, at),
    sequence: '',
    subject: null,
    data: { value, by: 'somebody' },
  }));
}

function earnOf({ kind, window, streaks = [], thresholds = [], ...rule }: Case['rule']): object {
  const counted = {
    event: 'cases.event.counted',
    credit: 'data.by',
    ...(kind.startsWith('event_') ? {} : where(rule)),
  };
  const valued = { ...counted, value: 'data.value' };
  const lengths = Object.fromEntries(streaks.map(({ length, tier }) => [`t${tier}`, length]));
  const levels = Object.fromEntries(thresholds.map(({ at_least, tier }) => [`t${tier}`, at_least]));
  const misses = (rule.breaks_on_failure ?? rule.consecutive ?? true) ? 'break' : 'ignore';
  const within = window === undefined ? {} : { within: `${window}m` };
  const of = kind.includes('sum') ? { sum: valued } : { count: counted };
  switch (kind) {
    case 'event_streak':
    case 'event_streak_within':
      return { run: { ...counted, hit: rule.qualify, misses, ...within }, reach: { tiers: lengths } };
    case 'period_sum_streak':
    case 'period_count_streak':
      return {
        streak: { of: { ...of, reach: rule.per_period_at_least }, per: 'day', misses },
        reach: { tiers: lengths },
      };
    default:
      return { ...of, reach: { tiers: levels }, in: 'day' };
  }
}

function where({ qualify }: { qualify?: string }): object {
  return qualify === undefined ? {} : { where: qualify };
}

function ruleOf({ id, rule }: Case) {
  const earn = JSON.stringify(earnOf(rule)).replaceAll('value >= 50', 'data.value >= 50');
  return makeRule(
    `{ smallwins: 1, achievement: ${id}, name: N, sentence: S, because: B, family: f, kind: volume, outcome: [o], earn: ${earn} }`,
  );
}

/** As the cases name awards: tier, start and end, in ticks. */
function awardsOf(rule: Rule, events: readonly SourceEvent[]): string[] {
  const awards = replay([rule], events, () => person('somebody'), epoch + 10_000 * day);
  return awards
    .map(
      ({ tier, start, window, earnedAt }) =>
        `${tier} ${start?.split('~')[0] ?? window} ${formatInstant(earnedAt ?? 0)}`,
    )
    .sort();
}

function expectedOf({ id, rule, net_awards }: Case): string[] {
  const known = ours[id] ?? net_awards.map(({ tier, start, end }) => [tier, start, end] as const);
  return known
    .map(([tier, start, end]) => {
      const from = formatInstant(instantOf(rule, start));
      return `t${tier} ${rule.period === undefined ? from : from.slice(0, 10)} ${formatInstant(instantOf(rule, end))}`;
    })
    .sort();
}

/** All orders of up to seven events, 200 others of more. */
function orders(events: readonly SourceEvent[]): SourceEvent[][] {
  if (events.length > 7) return Array.from({ length: 200 }, (_, seed) => shuffle(events, seed + 1));
  if (events.length <= 1) return [[...events]];
  return events.flatMap((first, index) =>
    orders(events.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

describe.skipIf(!isHere)('the cases of another engine', () => {
  test('are all here', () => expect(cases).toHaveLength(53));

  test.each(cases.map((one) => [one.id, one.title, one] as const))(
    '%s: %s, in every order',
    (_id, _title, one) => {
      const { kind, period } = one.rule;
      // Of a period the cases name its start, or its end; we the event that completed it.
      const ending = kind.endsWith('threshold') ? / \S+$/ : period === undefined ? '' : /T\S+$/;
      const strip = (awards: string[]) => awards.map((award) => award.replace(ending, '')).sort();
      const rule = ruleOf(one);
      const expected = strip(expectedOf(one));
      for (const order of orders(toEvents(one))) expect(strip(awardsOf(rule, order))).toEqual(expected);
    },
  );
});
