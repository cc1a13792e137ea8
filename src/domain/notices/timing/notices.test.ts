import { expect, test } from 'vitest';
import { parseInstant } from '../../time/instant.ts';
import { defaultSettings, type NoticeSettings, type NoticeTime, timeOf } from '../preferences.ts';
import { nextDigest } from './digests.ts';
import { type DueLine, planMessages } from './plan-messages.ts';
import { quietUntil } from './quiet-hours.ts';
import { routeLine } from './route-line.ts';

const at = (text: string): number => {
  const instant = parseInstant(text);
  if (typeof instant !== 'number') throw new Error(text);
  return instant;
};
const berlin: NoticeSettings = { ...defaultSettings, zone: 'Europe/Berlin' };
const minute = 60_000_000;

test('what a person has set comes before what the achievement asks, and that before the workspace', () => {
  const workspace = { award: { mail: 'daily', chat: 'never' } } as const;
  const achievement = { award: { mail: 'weekly' } } as const;
  expect(timeOf('award', 'mail', [{ award: { mail: 'never' } }, achievement, workspace])).toBe('never');
  expect(timeOf('award', 'mail', [{}, achievement, workspace])).toBe('weekly');
  expect(timeOf('award', 'chat', [undefined, achievement, workspace])).toBe('never');
  expect(timeOf('award', 'app', [undefined, undefined, undefined])).toBe('now');
});

test.each([
  ['an evening', '2026-03-10T19:30:00Z', '2026-03-11T06:00:00Z'],
  ['after midnight', '2026-03-11T01:00:00Z', '2026-03-11T06:00:00Z'],
  ['the first moment', '2026-03-10T19:00:00Z', '2026-03-11T06:00:00Z'],
  ['the night clocks go forward', '2026-03-28T20:00:00Z', '2026-03-29T05:00:00Z'],
  ['the night clocks go back', '2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z'],
])('quiet hours of %s end at seven in the morning there', (_, from, until) => {
  expect(quietUntil(berlin, at(from))).toBe(at(until));
});

test('quiet hours are half-open, and none are none', () => {
  expect(quietUntil(berlin, at('2026-03-11T06:00:00Z'))).toBeNull();
  expect(quietUntil({ ...berlin, quietHours: null }, at('2026-03-10T22:00:00Z'))).toBeNull();
  expect(quietUntil({ ...berlin, quietHours: { from: 0, to: 0 } }, at('2026-03-10T22:00:00Z'))).toBeNull();
});

test.each([
  ['begin', { from: 30, to: 400 }, '2026-04-23T22:00:00Z', '2026-04-24T03:40:00Z'],
  ['begin, a minute before', { from: 30, to: 400 }, '2026-04-23T21:59:00Z', null],
  ['end', { from: 1200, to: 30 }, '2026-04-23T21:59:00Z', '2026-04-23T22:00:00Z'],
  ['end, and are over', { from: 1200, to: 30 }, '2026-04-23T22:00:00Z', null],
])(
  'quiet hours that %s at a time which clocks skip do so when they go forward',
  (_, quietHours, now, until) => {
    const cairo = { ...berlin, zone: 'Africa/Cairo', quietHours };
    expect(quietUntil(cairo, at(now))).toBe(until && at(until));
  },
);

test('do not disturb that ends in quiet hours lasts until those end', () => {
  const muted = { ...berlin, mutedUntil: at('2026-03-10T23:00:00Z') };
  expect(quietUntil(muted, at('2026-03-10T12:00:00Z'))).toBe(at('2026-03-11T06:00:00Z'));
});

test('quiet hours at noon are of the same day', () => {
  const noon = { ...berlin, quietHours: { from: 12 * 60, to: 13 * 60 } };
  expect(quietUntil(noon, at('2026-07-01T10:30:00Z'))).toBe(at('2026-07-01T11:00:00Z'));
  expect(quietUntil(noon, at('2026-07-01T20:30:00Z'))).toBeNull();
});

test.each([
  ['daily', '2026-03-10T07:00:00Z', '2026-03-10', '2026-03-10T08:00:00Z'],
  ['daily', '2026-03-10T08:00:00Z', '2026-03-11', '2026-03-11T08:00:00Z'],
  ['daily', '2026-03-28T12:00:00Z', '2026-03-29', '2026-03-29T07:00:00Z'],
  ['weekly', '2026-03-10T07:00:00Z', '2026-03-16', '2026-03-16T08:00:00Z'],
] as const)('the next %s digest after %s is that of %s', (every, from, period, due) => {
  expect(nextDigest(every, berlin, at(from), null)).toEqual({ period, dueAt: at(due) });
});

test('a digest at an hour that clocks skip comes an hour later, and at one they repeat comes once', () => {
  const early = { ...berlin, quietHours: null, digestAt: 150 };
  expect(nextDigest('daily', early, at('2026-03-28T12:00:00Z'), null).dueAt).toBe(at('2026-03-29T01:30:00Z'));
  const first = nextDigest('daily', early, at('2026-10-24T12:00:00Z'), null);
  expect(first).toEqual({ period: '2026-10-25', dueAt: at('2026-10-25T00:30:00Z') });
  expect(nextDigest('daily', early, first.dueAt, first.period).period).toBe('2026-10-26');
});

test('whoever travels west gets the digest of a day once', () => {
  const home = nextDigest('daily', { ...berlin, zone: 'Asia/Tokyo' }, at('2026-03-04T12:00:00Z'), null);
  expect(home.period).toBe('2026-03-05');
  const away = nextDigest('daily', { ...berlin, zone: 'America/Los_Angeles' }, home.dueAt, home.period);
  expect(away).toEqual({ period: '2026-03-06', dueAt: at('2026-03-06T17:00:00Z') });
});

test('a zone that skips a whole day has no digest for it', () => {
  const apia = { ...berlin, zone: 'Pacific/Apia', digestAt: 9 * 60 };
  const periods: string[] = [];
  for (let now = at('2011-12-28T00:00:00Z'), turn = 0; turn < 4; turn++) {
    const next = nextDigest('daily', apia, now, periods.at(-1) ?? null);
    periods.push(next.period);
    now = next.dueAt;
  }
  expect(periods).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01']);
});

const line = (id: string, bundle: DueLine['bundle'], more: Partial<DueLine> = {}): DueLine => ({
  id,
  bundle,
  channel: 'mail',
  kind: 'award',
  period: '',
  ...more,
});
const nothingSent = () => ({ daily: null, weekly: null });
const noon = at('2026-03-10T11:00:00Z');

test('the fourth notice of an hour goes into the digest', () => {
  const before = [0, 10, 20].map((minutes) => ({ at: noon + minutes * minute, kinds: ['award'] as const }));
  const plan = (now: number, had = before) => planMessages([line('a', 'now')], berlin, had, nothingSent, now);
  expect(plan(noon + 30 * minute, before.slice(1)).messages).toHaveLength(1);
  expect(plan(noon + 30 * minute)).toEqual({
    messages: [],
    moved: [{ line: 'a', bundle: 'daily', period: '2026-03-11', dueAt: at('2026-03-11T08:00:00Z') }],
    interruption: null,
  });
  expect(plan(noon + 60 * minute).messages).toHaveLength(1);
});

test('the next nudge of a day goes into the digest, unless something else comes with it', () => {
  const before = [{ at: noon - 120 * minute, kinds: ['nudge'] as const }];
  const nudge = line('n', 'now', { kind: 'nudge' });
  expect(planMessages([nudge], berlin, before, nothingSent, noon).interruption).toBeNull();
  const both = planMessages([nudge, line('a', 'now')], berlin, before, nothingSent, noon);
  expect(both.messages.map(({ lines }) => lines)).toEqual([['n', 'a']]);
});

test('what is due together is one notice, on each channel one message', () => {
  const lines = [line('a', 'now'), line('b', 'now'), line('c', 'now', { channel: 'chat' })];
  const { messages, interruption } = planMessages(lines, berlin, [], nothingSent, noon);
  expect(messages).toEqual([
    { channel: 'mail', bundle: 'now', period: String(noon), lines: ['a', 'b'] },
    { channel: 'chat', bundle: 'now', period: String(noon), lines: ['c'] },
  ]);
  expect(interruption).toEqual({ at: noon, kinds: ['award'] });
});

test('in the quiet everything waits for its end', () => {
  const night = at('2026-03-10T22:00:00Z');
  const dueAt = at('2026-03-11T06:00:00Z');
  const lines = [line('a', 'now'), line('d', 'daily', { period: '2026-03-10' })];
  expect(planMessages(lines, berlin, [], nothingSent, night)).toEqual({
    messages: [],
    moved: [
      { line: 'a', bundle: 'now', period: '', dueAt },
      { line: 'd', bundle: 'daily', period: '2026-03-10', dueAt },
    ],
    interruption: null,
  });
});

test('a digest is sent once; what was missed while the server was down comes with the newest', () => {
  const days = ['2026-03-08', '2026-03-09', '2026-03-10'].map((period) => line(period, 'daily', { period }));
  const all = planMessages(days, berlin, [], nothingSent, noon);
  expect(all.messages).toEqual([
    { channel: 'mail', bundle: 'daily', period: '2026-03-10', lines: days.map(({ id }) => id) },
  ]);
  const late = planMessages(days.slice(2), berlin, [], () => ({ daily: '2026-03-10', weekly: null }), noon);
  expect(late.messages).toEqual([]);
  expect(late.moved.map(({ period }) => period)).toEqual(['2026-03-11']);
});

test('something new goes where it is wanted', () => {
  const closes = at('2026-03-15T23:00:00Z');
  const route = (time: NoticeTime, closesAt: number | null = null) =>
    routeLine(time, closesAt, berlin, nothingSent(), noon);
  expect(route('never')).toBeNull();
  expect(route('now')).toEqual({ bundle: 'now', period: '', dueAt: noon });
  expect(route('close', closes)).toEqual({ bundle: 'now', period: '', dueAt: closes });
  expect(route('close', null)?.dueAt).toBe(noon);
  expect(route('weekly')).toMatchObject({ bundle: 'weekly', period: '2026-03-16' });
});

test('a digest that would fall into quiet hours comes at their end', () => {
  const early = { ...berlin, digestAt: 6 * 60 };
  expect(nextDigest('daily', early, at('2026-03-10T12:00:00Z'), null)).toEqual({
    period: '2026-03-11',
    dueAt: at('2026-03-11T06:00:00Z'),
  });
});
