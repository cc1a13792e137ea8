import type { Micros } from '../../events/event.ts';
import { atClock, type DayNumber, localDay, parseDay, startOfDay, weekdayOf } from '../../time/zone.ts';
import { weekdays } from '../language/definition.ts';
import { factsAt, type Person, type PersonFacts } from './person.ts';

/** When a person is expected to work (time rule T14). */
export interface Calendar {
  /** 0 Monday … 6 Sunday. */
  readonly weekdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<DayNumber>;
  /** Both ends included. */
  readonly leave: readonly { readonly from: DayNumber; readonly to: DayNumber }[];
  /** Working hours, in minutes into the day; what closes the morning after lies beyond 24 hours. */
  readonly opens: number;
  readonly closes: number;
}

const known = new WeakMap<PersonFacts, Calendar>();
const dayMinutes = 24 * 60;
const mondayToFriday = new Set([0, 1, 2, 3, 4]);

/**
 * The calendar of a person's attributes: `workdays` (names, or from-to), `holidays` (dates), `leave` (dates or from/to), divided by
 * spaces or commas, and `hours`. As attributes they are valid from a day on, so a change acts from then.
 *
 * Example: `{ workdays: 'sun mon tue wed thu', leave: '2026-05-01/2026-05-07' }`
 */
export function calendarOf(facts: PersonFacts): Calendar {
  let calendar = known.get(facts);
  if (!calendar) {
    const { workdays, holidays, leave, hours } = facts.attributes;
    const [from, to] = (hours ?? '').split('-');
    const [opens, closes] = [minutesOf(from?.trim(), 9 * 60), minutesOf(to?.trim(), 17 * 60)];
    const named = wordsOf(workdays).flatMap(daysOf);
    calendar = {
      weekdays: named.length > 0 ? new Set(named) : mondayToFriday,
      holidays: new Set(wordsOf(holidays).flatMap((word) => parseDay(word) ?? [])),
      leave: wordsOf(leave).flatMap((word) => {
        const [from, to = from] = word.split('/').map(parseDay);
        return from === undefined || to === undefined ? [] : [{ from, to }];
      }),
      opens,
      closes: closes > opens ? closes : closes + dayMinutes,
    };
    known.set(facts, calendar);
  }
  return calendar;
}

/**
 * How much working time of a person lies between two instants, in milliseconds: the `hours` of their working days
 * (`09:00-17:00` unless the attribute says otherwise).
 *
 * Example: Friday 16:00 to Monday 10:00 is two hours.
 */
export function workingMs(person: Person, from: Micros, to: Micros): number {
  let total = 0;
  const { zone } = factsAt(person, from);
  // A night shift of the day before may still be on.
  for (let day = localDay(zone, from) - 1; ; day++) {
    const start = startOfDay(zone, day);
    if (start >= to) return total / 1000;
    const facts = factsAt(person, start);
    const calendar = calendarOf(facts);
    if (!isWorkday(calendar, day)) continue;
    const opens = Math.max(from, clockOf(zone, day, calendar.opens));
    const closes = Math.min(to, clockOf(zone, day, calendar.closes));
    if (closes > opens) total += closes - opens;
  }
}

function clockOf(zone: string, day: DayNumber, minutes: number): Micros {
  const isNextDay = minutes >= dayMinutes;
  const start = startOfDay(zone, isNextDay ? day + 1 : day);
  return atClock(zone, start, isNextDay ? minutes - dayMinutes : minutes);
}

/** Whether a person is expected to work on a day. */
export function isWorkday({ weekdays: own, holidays, leave }: Calendar, day: DayNumber): boolean {
  if (!own.has(weekdayOf(day)) || holidays.has(day)) return false;
  return !leave.some(({ from, to }) => day >= from && day <= to);
}

/** `wed`, or from the one to the other: `sun-thu`. */
function daysOf(word: string): number[] {
  const [from = -1, to = from] = word
    .split('-')
    .map((name) => weekdays.findIndex((weekday) => weekday.startsWith(name.toLowerCase().slice(0, 3))));
  if (from < 0 || to < 0) return [];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);
}

function minutesOf(text: string | undefined, otherwise: number): number {
  const time = /^(\d{1,2}):(\d{2})$/.exec(text ?? '');
  return time ? Math.min(dayMinutes, Number(time[1]) * 60 + Number(time[2])) : otherwise;
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,;]+/).filter((word) => word !== '');
}
