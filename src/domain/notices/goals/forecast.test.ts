import { expect, test } from 'vitest';
import { type Channel, defaultSettings, type NoticeTime } from '../preferences.ts';
import { type ForecastItem, forecast } from './forecast.ts';

const at = (text: string) => Date.parse(text) * 1000;
const settings = { ...defaultSettings, zone: 'UTC' };
const award = (text: string): ForecastItem => ({ kind: 'award', at: at(text), closesAt: null });
const told = (items: ForecastItem[], times: Partial<Record<Channel, NoticeTime>>, of = settings) =>
  forecast(items, of, ['app', 'mail'], (_, channel) => times[channel] ?? 'never').map(
    ({ channel, bundle, at: when, items: own }) =>
      `${new Date(when / 1000).toISOString().slice(0, 16)} ${channel} ${bundle} ${own.length}`,
  );

test('each item reaches each channel once, as it is set', () => {
  expect(told([award('2026-03-10T10:00Z')], { app: 'now', mail: 'weekly' })).toEqual([
    '2026-03-10T10:00 app now 1',
    '2026-03-16T09:00 mail weekly 1',
  ]);
});

test('what comes in quiet hours is one notice at their end', () => {
  expect(told([award('2026-03-10T21:00Z'), award('2026-03-11T03:00Z')], { app: 'now' })).toEqual([
    '2026-03-11T07:00 app now 2',
  ]);
});

test('what is beyond the budget goes into the digest of the next day', () => {
  const four = [0, 10, 20, 30].map((minute) => award(`2026-03-10T10:${String(minute).padStart(2, '0')}Z`));
  expect(told(four, { mail: 'now' })).toEqual([
    '2026-03-10T10:00 mail now 1',
    '2026-03-10T10:10 mail now 1',
    '2026-03-10T10:20 mail now 1',
    '2026-03-11T09:00 mail daily 1',
  ]);
});

test('a digest is one, whatever came until then', () => {
  const three = [award('2026-03-10T10:00Z'), award('2026-03-10T15:00Z'), award('2026-03-11T08:59Z')];
  expect(told(three, { mail: 'daily' })).toEqual(['2026-03-11T09:00 mail daily 3']);
  expect(told([...three, award('2026-03-11T09:00Z')], { mail: 'daily' })).toEqual([
    '2026-03-11T09:00 mail daily 3',
    '2026-03-12T09:00 mail daily 1',
  ]);
});

test('nobody is told what they want nowhere', () => {
  expect(told([award('2026-03-10T10:00Z')], {})).toEqual([]);
});
