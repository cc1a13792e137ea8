import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDuration, parseDuration } from './duration.ts';
import { windowAt, windowsBetween } from './window.ts';
import { formatDay, localDay, offsetMs, startOfDay } from './zone.ts';

const at = (text: string) => Date.parse(text) * 1000;
const hours = (zone: string, date: string) => {
  const day = Math.floor(Date.parse(`${date}T00:00Z`) / 86_400_000);
  return (startOfDay(zone, day + 1) - startOfDay(zone, day)) / 3_600_000_000;
};

describe('days', () => {
  test('one instant is one local date in each zone', () => {
    expect(formatDay(localDay('America/New_York', at('2026-03-01T00:30Z')))).toBe('2026-02-28');
    expect(formatDay(localDay('Europe/Berlin', at('2026-03-01T00:30Z')))).toBe('2026-03-01');
  });

  test.each([
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Europe/Berlin', '2026-06-01', 24],
  ])('a day in %s on %s has %d hours', (zone, date, length) => {
    expect(hours(zone, date)).toBe(length);
  });

  test('a day may start at one in the morning', () => {
    const day = Math.floor(Date.parse('2026-04-24T00:00Z') / 86_400_000);
    expect(startOfDay('Africa/Cairo', day)).toBe(at('2026-04-23T22:00Z'));
  });

  test('offsets are right on both sides of a change', () => {
    const change = Date.parse('2026-03-29T01:00Z');
    expect(offsetMs('Europe/Berlin', change - 1)).toBe(3_600_000);
    expect(offsetMs('Europe/Berlin', change)).toBe(7_200_000);
    expect(offsetMs('Europe/Berlin', change - 1)).toBe(3_600_000);
  });
});

describe('windows', () => {
  test.each([
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2016-03-21', '2016-W12'],
  ])('%s lies in ISO week %s', (date, key) => {
    expect(windowAt('week', 'UTC', at(`${date}T12:00Z`)).key).toBe(key);
  });

  test('windows are half-open', () => {
    const week = windowAt('week', 'UTC', at('2016-03-21T00:00Z'));
    expect(week.startsAt).toBe(at('2016-03-21T00:00Z'));
    expect(windowAt('week', 'UTC', week.endsAt).key).toBe('2016-W13');
    expect(windowAt('week', 'UTC', week.endsAt - 1).key).toBe('2016-W12');
  });

  test('months and quarters cross the year', () => {
    expect(windowAt('month', 'UTC', at('2026-12-31T23:59Z')).endsAt).toBe(at('2027-01-01T00:00Z'));
    expect(windowAt('quarter', 'UTC', at('2026-11-05T00:00Z'))).toMatchObject({
      key: '2026-Q4',
      startsAt: at('2026-10-01T00:00Z'),
      endsAt: at('2027-01-01T00:00Z'),
    });
  });

  test('all windows of a stretch are listed', () => {
    const keys = windowsBetween('day', 'UTC', at('2016-03-30T12:00Z'), at('2016-04-01T00:00Z')).map(
      (w) => w.key,
    );
    expect(keys).toEqual(['2016-03-30', '2016-03-31', '2016-04-01']);
  });
});

describe('durations', () => {
  test('hours are elapsed, days are calendar days', () => {
    const friday = at('2026-03-27T16:00Z');
    const hold = (text: string) =>
      addDuration(friday, parseDuration(text) ?? { unit: 'days', days: 0 }, 'Europe/Berlin');
    expect(hold('72h')).toBe(at('2026-03-30T16:00Z'));
    expect(hold('3d')).toBe(at('2026-03-30T15:00Z'));
  });

  test.each(['', '3', '3w', '-1h', '1.5h', '3 d'])('%j is no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

test('calendar days are added as the calendar has them, also where clocks change or a day is left out', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Cairo',
  ];
  // Around changes: Samoa left out 30 December 2011, Berlin changes on 29 March and 25 October 2026.
  const around = [
    '2011-12-29T20:00Z',
    '2026-03-28T20:00Z',
    '2026-10-24T20:00Z',
    '2026-11-01T00:00Z',
    '1970-01-01T00:00Z',
  ];
  const moment = fc
    .tuple(fc.constantFrom(...around), fc.integer({ min: -40 * 86_400, max: 40 * 86_400 }), fc.nat(999_999))
    .map(([start, seconds, micros]) => (Date.parse(start) + seconds * 1000) * 1000 + micros);
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, fc.integer({ min: -40, max: 400 }), (zone, at, days) => {
      const ms = Math.floor(at / 1000);
      const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).add({ days });
      expect(addDuration(at, { unit: 'days', days }, zone)).toBe(
        there.epochMilliseconds * 1000 + at - ms * 1000,
      );
    }),
    { numRuns: 3000 },
  );
});

test('two days back into the hour that clocks show twice is its first time', () => {
  const at = Date.parse('2026-10-27T01:30Z') * 1000;
  const back = addDuration(at, { unit: 'days', days: -2 }, 'Europe/Berlin');
  expect(new Date(back / 1000).toISOString()).toBe('2026-10-25T00:30:00.000Z');
});
