import { formatDay, isZone, parseDay } from '../time/zone.ts';

/** What a workspace usually keeps of people. Any other name is a free attribute, which rules can ask for just as well. */
export const knownFacts = [
  'team',
  'role',
  'manager',
  'location',
  'start_date',
  'quota_band',
  'workdays',
  'hours',
  'holidays',
  'leave',
] as const;
export type KnownFact = (typeof knownFacts)[number];

/** A rule asks for `person.NAME`, so an attribute is named like that. */
export const attributeName = /^[a-z][a-z0-9_]{0,62}$/;
const lengthMax = 2000;

/** Why a value cannot be used, completing "it …", with how to mend it; undefined where it can. */
export function refuseFact(name: string, value: string): string | undefined {
  if (value.length > lengthMax) return `is longer than ${lengthMax} characters`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what the database cannot keep is what is looked for
  if (/\u0000/.test(value)) return 'holds a NUL character; leave it out';
  switch (name) {
    case 'zone':
      return isZone(value) ? undefined : 'is no time zone; expected one such as Europe/Berlin';
    case 'start_date':
      return isDate(value) ? undefined : 'is no date; expected one such as 2026-03-01';
    case 'workdays':
      return everyWord(value, /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*(-(mon|tue|wed|thu|fri|sat|sun)[a-z]*)?$/i)
        ? undefined
        : 'names a day we do not know; expected such as mon tue wed, or sun-thu';
    case 'hours':
      return isHours(value)
        ? undefined
        : 'is no working time; expected such as 09:00-17:30, or 22:00-06:00 for a night';
    case 'holidays':
      return wordsOf(value).every(isDate)
        ? undefined
        : 'holds something that is no date; expected such as 2026-05-01 2026-12-25';
    case 'leave':
      return wordsOf(value).every(isDates)
        ? undefined
        : 'holds something that is no time off; expected such as 2026-07-01/2026-07-14';
    default:
      return undefined;
  }
}

/** The people above somebody, if one of them is that somebody again: `['ana', 'bo', 'ana']`. */
export function findManagerCycle(
  start: string,
  managerOf: (handle: string) => string | undefined,
): string[] | undefined {
  const above = [start];
  const seen = new Set(above);
  for (let next = managerOf(start); next !== undefined; next = managerOf(next)) {
    above.push(next);
    if (next === start) return above;
    // A ring further up is somebody else's.
    if (seen.has(next)) return undefined;
    seen.add(next);
  }
  return undefined;
}

/** Everybody who is above themselves. Each is looked at once, however many there are. */
export function findManagerRings(
  handles: Iterable<string>,
  managerOf: (handle: string) => string | undefined,
): Set<string> {
  const inRing = new Set<string>();
  const done = new Set<string>();
  for (const start of handles) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let next: string | undefined = start;
    while (next !== undefined && !done.has(next) && !onWay.has(next)) {
      way.push(next);
      onWay.add(next);
      next = managerOf(next);
    }
    if (next !== undefined && onWay.has(next))
      for (const one of way.slice(way.indexOf(next))) inRing.add(one);
    for (const one of way) done.add(one);
  }
  return inRing;
}

function isDate(text: string): boolean {
  const day = parseDay(text);
  return day !== undefined && formatDay(day) === text;
}

function isDates(text: string): boolean {
  const [from = '', to = from, ...more] = text.split('/');
  return more.length === 0 && isDate(from) && isDate(to) && from <= to;
}

function isHours(text: string): boolean {
  const match = /^(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return false;
  const [, h1, m1, h2, m2] = match.map(Number);
  const opens = (h1 ?? 0) * 60 + (m1 ?? 0);
  const closes = (h2 ?? 0) * 60 + (m2 ?? 0);
  // A night shift closes the morning after.
  return (m1 ?? 60) < 60 && (m2 ?? 60) < 60 && opens < 24 * 60 && closes <= 24 * 60 && opens !== closes;
}

function everyWord(text: string, pattern: RegExp): boolean {
  return wordsOf(text).every((word) => pattern.test(word));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}
