import { describe, expect, test } from 'vitest';
import { findPatterns, type WeekAward, type WeekOf } from './patterns.ts';
import { firstWorkday, shiftWeek, teamWeekAt, teamWeekOf } from './week.ts';

describe('a working week', () => {
  test.each([
    [[0, 1, 2, 3, 4], 0],
    [[6, 0, 1, 2, 3], 6],
    [[5, 6, 0, 1, 2], 5],
    [[0, 2, 4], 0],
    [[1, 2], 1],
    [[0, 1, 2, 3, 4, 5, 6], 0],
    [[], 0],
  ])('of the days %j begins with %i', (days, first) => {
    expect(firstWorkday(new Set(days))).toBe(first);
  });

  test('begins at midnight where its people are, and is shorter when clocks go forward', () => {
    const week = teamWeekOf('Europe/Berlin', 0, '2026-03-29');
    expect(week).toMatchObject({ key: '2026-03-23', zone: 'Europe/Berlin' });
    expect(((week?.endsAt ?? 0) - (week?.startsAt ?? 0)) / 3_600_000_000).toBe(7 * 24 - 1);
  });

  test('from Sunday on holds the Saturday after it', () => {
    const at = Date.parse('2026-03-07T12:00:00Z') * 1000;
    expect(teamWeekAt('UTC', 6, at).key).toBe('2026-03-01');
    expect(shiftWeek(teamWeekAt('UTC', 6, at), -1).key).toBe('2026-02-22');
  });

  test.each(['2026-02-30', 'last', '2026-W05', ''])('%j is no date', (text) => {
    expect(teamWeekOf('UTC', 0, text)).toBeUndefined();
  });
});

describe('patterns worth a word', () => {
  const award = (more: Partial<WeekAward> = {}): WeekAward => ({
    id: 'a1',
    person: 'ana',
    achievement: 'clean',
    name: 'Clean close',
    deed: 'Resolved five tickets.',
    at: 1,
    windowKey: '2026-W10',
    tier: null,
    tierRank: 0,
    streak: null,
    hadBefore: true,
    bestTierBefore: 0,
    windows: new Set(['2026-W10']),
    ...more,
  });
  const week = (more: Partial<WeekOf> = {}): WeekOf => ({
    person: 'ana',
    awardsBefore: [1, 0, 1, 1],
    gaveTo: 0,
    receivedFrom: 0,
    ...more,
  });
  const said = (awards: WeekAward[], more: Partial<WeekOf> = {}) =>
    findPatterns(awards, [week(more)], 'en').map(({ kind, sentence }) => `${kind}: ${sentence}`);

  test('a first award is one', () => {
    expect(said([award({ hadBefore: false })])).toEqual([
      'first: Clean close for the first time. Resolved five tickets.',
    ]);
  });

  test('it is said in the language of whoever reads it', () => {
    const streak = award({ hadBefore: false, streak: { periods: 10, per: 'workday' } });
    const sentences = (language: 'de' | 'es') =>
      findPatterns([streak], [week({ gaveTo: 4 })], language).map(({ sentence }) => sentence);
    expect(sentences('de')).toEqual([
      'Zehn Arbeitstage in Folge: Clean close. Resolved five tickets.',
      'Hat vier andere gewürdigt.',
    ]);
    expect(sentences('es')).toEqual([
      'Diez días laborables seguidos: Clean close. Resolved five tickets.',
      'Ha reconocido a cuatro personas.',
    ]);
  });

  test('a streak says how long it is', () => {
    expect(said([award({ hadBefore: false, streak: { periods: 10, per: 'workday' } })])).toEqual([
      'streak: Ten workdays in a row: Clean close. Resolved five tickets.',
    ]);
  });

  test('a higher tier is one, the same again is not', () => {
    const gold = { tier: 'gold', tierRank: 3 };
    expect(said([award({ ...gold, bestTierBefore: 2 })])).toEqual([
      'tier: Clean close at the tier gold for the first time. Resolved five tickets.',
    ]);
    expect(said([award({ ...gold, bestTierBefore: 3 })])).toEqual([]);
  });

  test('three weeks in a row are, across the turn of a year, and a gap ends them', () => {
    const windows = new Set(['2025-W51', '2025-W52', '2026-W01']);
    expect(said([award({ windowKey: '2026-W01', windows })])).toEqual([
      'again: Clean close, three weeks in a row. Resolved five tickets.',
    ]);
    expect(said([award({ windowKey: '2026-W01', windows: new Set(['2025-W51', '2026-W01']) })])).toEqual([]);
  });

  test('more than in the weeks before is, and without any week before it is not', () => {
    const three = [1, 2, 3].map((n) => award({ id: `a${n}`, achievement: `k${n}` }));
    expect(said(three)).toEqual(['more: Three awards, more than in any of the four weeks before.']);
    expect(said(three, { awardsBefore: [0, 0] })).toEqual([]);
    expect(said(three, { awardsBefore: [3] })).toEqual([]);
  });

  test('what is told of few comes first, and people of one kind stay in their order', () => {
    const of = (person: string, more: Partial<WeekAward>) => award({ id: person, person, ...more });
    const first = { hadBefore: false };
    const people = ['ana', 'bo', 'cy'];
    const found = findPatterns(
      [of('ana', first), of('bo', first), of('cy', { ...first, streak: { periods: 4, per: 'week' } })],
      people.map((person) => week({ person })),
      'en',
    );
    expect(found.map(({ person, kind }) => `${person} ${kind}`)).toEqual([
      'cy streak',
      'ana first',
      'bo first',
    ]);
  });

  test('one person has two at most, an achievement one, and nobody who did nothing is named', () => {
    const all = [
      award({ hadBefore: false }),
      award({ id: 'a2', hadBefore: false }),
      award({ id: 'a3', achievement: 'other', name: 'Other', hadBefore: false }),
    ];
    expect(said(all, { gaveTo: 4, receivedFrom: 3 })).toEqual([
      'first: Clean close for the first time. Resolved five tickets.',
      'first: Other for the first time. Resolved five tickets.',
    ]);
    expect(said([], { gaveTo: 4, receivedFrom: 3 })).toEqual([
      'received: Three colleagues recognised what they did.',
      'gave: Recognised four colleagues.',
    ]);
    expect(said([], { awardsBefore: [9, 9, 9, 9] })).toEqual([]);
  });

  test('somebody who did much and has gone quiet, where that may be said', () => {
    const busy = { awardsBefore: [0, 1, 2, 1, 3] };
    expect(said([], { ...busy, mayBeQuiet: true })).toEqual([
      'quiet: Has gone quiet: no award this week, after some in each of the four before.',
    ]);
    expect(said([], busy)).toEqual([]);
    expect(said([], { ...busy, mayBeQuiet: true, gaveTo: 1 })).toEqual([]);
    expect(said([award()], { ...busy, mayBeQuiet: true })).toEqual([]);
    expect(said([], { awardsBefore: [1, 1, 0, 1], mayBeQuiet: true })).toEqual([]);
    expect(said([], { awardsBefore: [1, 1, 1], mayBeQuiet: true })).toEqual([]);
  });
});
