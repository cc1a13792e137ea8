import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type Calendar, type CalendarEntry, composeCalendar } from './compose-calendar.ts';

const at = (text: string) => Date.parse(text) * 1000;
const won: CalendarEntry = {
  uid: 'award-1@w',
  startsAt: at('2026-03-29T00:30:00Z'),
  endsAt: at('2026-03-29T00:45:00Z'),
  changes: 2,
  changedAt: at('2026-03-30T08:00:00Z'),
  says: { title: 'Won: Quick answer', text: 'You answered two requests.' },
};
const calendar: Calendar = {
  name: 'Smallwins',
  language: 'en',
  home: 'https://wins.example.com',
  entries: [won],
};

/** As an independent parser reads it. */
function parse(text: string) {
  const component = new ICAL.Component(ICAL.parse(text));
  return {
    component,
    events: component.getAllSubcomponents('vevent').map((each) => ({
      event: new ICAL.Event(each),
      status: each.getFirstPropertyValue('status'),
      stamp: String(each.getFirstPropertyValue('dtstamp')),
    })),
  };
}

test('an entry is read back as it was meant, in UTC', () => {
  const { component, events } = parse(composeCalendar(calendar));
  expect(component.getFirstPropertyValue('version')).toBe('2.0');
  expect(component.getFirstPropertyValue('x-wr-calname')).toBe('Smallwins');
  expect(events).toHaveLength(1);
  const [{ event, status, stamp } = {}] = events;
  expect(event?.uid).toBe('award-1@w');
  expect(event?.sequence).toBe(2);
  expect(event?.summary).toBe('Won: Quick answer');
  expect(event?.startDate.toString()).toBe('2026-03-29T00:30:00Z');
  expect(event?.endDate.toString()).toBe('2026-03-29T00:45:00Z');
  expect([status, stamp]).toEqual(['CONFIRMED', '2026-03-30T08:00:00Z']);
});

test('what was taken back keeps its place and says no more than that, in the language of its reader', () => {
  const [one] = parse(
    composeCalendar({ ...calendar, language: 'de', entries: [{ ...won, changes: 3, says: null }] }),
  ).events;
  expect([
    one?.event.uid,
    one?.event.sequence,
    one?.status,
    one?.event.summary,
    one?.event.description,
  ]).toEqual(['award-1@w', 3, 'CANCELLED', 'Zurückgenommen', null]);
});

const hostile = [
  'Sales; North, \\n "quoted"',
  'a\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT',
  'ü'.repeat(300),
  '👩‍👩‍👧‍👦'.repeat(40),
  'عربي, עברית; \u202eabc',
  'nul \u0000 and bell \u0007',
  '\u2028\u2029\u0085',
];
test.each(hostile)('%j comes out whole in name, title and text, and adds nothing', (text) => {
  const written = composeCalendar({
    ...calendar,
    name: text,
    entries: [{ ...won, says: { title: text, text } }],
  });
  const lines = written.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(line).not.toMatch(/[\u0000-\u001f\u007f]/);
    // Nothing is cut within a sign.
    expect(line).not.toContain('\ufffd');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
  const meant = text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
  const { component, events } = parse(written);
  expect(events).toHaveLength(1);
  expect(events[0]?.event.uid).toBe('award-1@w');
  expect(events[0]?.event.summary ?? '').toBe(meant);
  expect(events[0]?.event.description ?? '').toBe(meant);
  // Names that begin with X- have no type of their own, so the parser leaves them escaped.
  const name = String(component.getFirstPropertyValue('x-wr-calname') ?? '');
  expect(name.replace(/\\([\\;,])/g, '$1')).toBe(meant);
});

test('the same entries are the same bytes, whenever they are asked for; an empty calendar is one', () => {
  expect(composeCalendar(calendar)).toBe(composeCalendar({ ...calendar, entries: [{ ...won }] }));
  expect(parse(composeCalendar({ ...calendar, entries: [] })).events).toEqual([]);
});
