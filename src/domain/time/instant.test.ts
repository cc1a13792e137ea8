import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../refusal.ts';
import { formatInstant, parseInstant } from './instant.ts';

describe('a time that exists is read to the microsecond', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1969-12-31T23:59:59.999999Z', -1],
    ['2016-02-29T09:22:25Z', 1_456_737_745_000_000],
    ['2016-02-29t09:22:25z', 1_456_737_745_000_000],
    ['2016-02-29T10:22:25+01:00', 1_456_737_745_000_000],
    ['2016-02-28T18:07:25-15:15', 1_456_737_745_000_000],
    ['2016-02-29T09:22:25-00:00', 1_456_737_745_000_000],
    ['2016-02-29T09:22:25.5Z', 1_456_737_745_500_000],
    ['2016-02-29T09:22:25.000005Z', 1_456_737_745_000_005],
    ['2016-02-29T09:22:25.1234569Z', 1_456_737_745_123_456],
    ['2000-02-29T00:00:00Z', 951_782_400_000_000],
    ['2255-06-05T23:47:33Z', 9_007_199_253_000_000],
    ['1684-07-28T00:12:27Z', -9_007_199_253_000_000],
  ])('%s', (text, micros) => {
    expect(parseInstant(text)).toBe(micros);
  });

  test('a leap second is the second before it', () => {
    expect(parseInstant('2016-12-31T23:59:60Z')).toBe(parseInstant('2016-12-31T23:59:59Z'));
    expect(parseInstant('2016-12-31T23:59:60.25Z')).toBe(parseInstant('2016-12-31T23:59:59.25Z'));
  });
});

describe('a time that does not exist, or not surely, is refused by name', () => {
  test.each([
    ['2026-02-30T00:00:00Z', 'invalid-time', 'that month has 28 days'],
    ['1900-02-29T00:00:00Z', 'invalid-time', 'that month has 28 days'],
    ['2026-04-31T00:00:00Z', 'invalid-time', 'that month has 30 days'],
    ['2026-00-10T00:00:00Z', 'invalid-time', 'months run'],
    ['2026-13-10T00:00:00Z', 'invalid-time', 'months run'],
    ['2026-01-00T00:00:00Z', 'invalid-time', 'that month'],
    ['0000-01-01T00:00:00Z', 'invalid-time', 'years run'],
    ['2026-01-10T24:00:00Z', 'invalid-time', 'hours run'],
    ['2026-01-10T10:60:00Z', 'invalid-time', 'minutes run'],
    ['2026-01-10T10:00:61Z', 'invalid-time', 'seconds run'],
    ['2026-01-10T10:00:00', 'time-without-offset', 'offset from UTC'],
    ['2026-01-10T10:00:00.123', 'time-without-offset', 'offset from UTC'],
    ['2026-01-10', 'time-without-offset', 'offset from UTC'],
    ['2026-01-10T10:00:00.Z', 'invalid-time', 'what follows the seconds'],
    ['2026-01-10T10:00:00,5Z', 'invalid-time', 'what follows the seconds'],
    ['2026-01-10T10:00:00+0100', 'invalid-time', 'what follows the seconds'],
    ['2026-01-10T10:00:00+24:00', 'invalid-time', 'what follows the seconds'],
    ['2026-01-10T10:00:00+01:60', 'invalid-time', 'what follows the seconds'],
    ['2026-01-10T10:00:00Z ', 'invalid-time', 'what follows the seconds'],
    ['2026-01-10T10:00:00ZZ', 'invalid-time', 'what follows the seconds'],
    ['2026-01-10 10:00:00Z', 'invalid-time', 'YYYY-MM-DD'],
    ['2026-1-10T10:00:00.00Z', 'invalid-time', 'YYYY-MM-DD'],
    ['+02026-01-10T10:00:00Z', 'invalid-time', 'YYYY-MM-DD'],
    ['٢٠٢٦-01-10T10:00:00Z', 'invalid-time', 'YYYY-MM-DD'],
    ['', 'invalid-time', 'YYYY-MM-DD'],
    ['1456737745', 'invalid-time', 'YYYY-MM-DD'],
    ['0001-01-01T00:00:00Z', 'time-out-of-range', 'too far away'],
    ['9999-12-31T23:59:59Z', 'time-out-of-range', 'too far away'],
  ])('%s', (text, code, reason) => {
    const refusal = parseInstant(text) as Refusal;
    expect(refusal.code).toBe(code);
    expect(refusal.status).toBe(422);
    expect(refusal.message).toContain(reason);
    expect(refusal.message).toContain('Send ');
  });
});

test.each([
  [0, '1970-01-01T00:00:00Z'],
  [1_456_737_745_500_000, '2016-02-29T09:22:25.500Z'],
  [1_456_737_745_000_005, '2016-02-29T09:22:25.000005Z'],
  [-1, '1969-12-31T23:59:59.999999Z'],
])('%d is written as %s', (micros, text) => {
  expect(formatInstant(micros)).toBe(text);
});

const micros = fc.integer({ min: -9_007_199_253_000_000, max: 9_007_199_253_000_000 });

test('every instant that can be kept reads back as itself', () => {
  fc.assert(
    fc.property(micros, (instant) => parseInstant(formatInstant(instant)) === instant),
    { numRuns: 5000 },
  );
});

test('the offset does not change the instant', () => {
  const farFromTheEnds = fc.integer({ min: -9e15, max: 9e15 });
  fc.assert(
    fc.property(
      farFromTheEnds,
      fc.integer({ min: 0, max: 1439 }),
      fc.boolean(),
      (instant, offset, isEast) => {
        const local = formatInstant(instant + (isEast ? offset : -offset) * 60_000_000);
        const clock = [Math.floor(offset / 60), offset % 60].map((part) => String(part).padStart(2, '0'));
        expect(parseInstant(local.replace('Z', `${isEast ? '+' : '-'}${clock.join(':')}`))).toBe(instant);
      },
    ),
  );
});

test('whole seconds agree with the platform, and days it does not have are refused', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(
      fc.integer({ min: 1685, max: 2254 }),
      number(13),
      number(32),
      number(25),
      (year, month, day, hour) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:59:01Z`;
        const date = new Date(Date.UTC(year, month - 1, day, hour, 59, 1));
        const exists = date.toISOString().startsWith(text.slice(0, 19));
        const instant = parseInstant(text);
        expect(
          instant instanceof Object
            ? isRefusal(instant) && !exists
            : exists && instant === date.getTime() * 1000,
        ).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});

test('no text makes it throw', () => {
  const almost = fc.tuple(fc.nat(25), fc.string({ maxLength: 3 })).map(([at, noise]) => {
    const text = '2016-02-29T09:22:25.123456+01:00';
    return text.slice(0, at) + noise + text.slice(at + noise.length);
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      const instant = parseInstant(text);
      expect(isRefusal(instant) || Number.isSafeInteger(instant)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
