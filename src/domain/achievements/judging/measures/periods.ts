import type { Micros } from '../../../events/event.ts';
import { windowAt } from '../../../time/window.ts';
import { type DayNumber, formatDay, isDay, localDay, startOfDay } from '../../../time/zone.ts';
import type { Period } from '../../language/measure.ts';
import { type Calendar, calendarOf, isWorkday } from '../../reading/calendar.ts';
import { factsAt, type Person } from '../../reading/person.ts';

/** One period of a person's: a day, a week or a month of their own. */
export interface PeriodPlace {
  /** `2016-03-21`, `2016-W12` or `2016-03`. */
  readonly key: string;
  /** Its first day. */
  readonly day: DayNumber;
}

/** No streak has more freezes than this: what is missed beyond them need not be counted. */
const missedMax = 10;
/** A date of which a move left a person less than this is none to be missed. */
const halfDay: Micros = 12 * 3_600_000_000;

/** The period an instant falls into; null on a day that does not count, unless `always`. */
export function periodOf(per: Period, person: Person, at: Micros, always = false): PeriodPlace | null {
  const { zone } = factsAt(person, at);
  const day = localDay(zone, at);
  if (per === 'week' || per === 'month') {
    const window = windowAt(per, zone, at);
    return { key: window.key, day: localDay(zone, window.startsAt) };
  }
  if (!always && isOff(per, person, day)) return null;
  return { key: formatDay(day), day };
}

/** How many periods that count lie between two, with nothing done in them. */
export function missedBetween(per: Period, person: Person, from: PeriodPlace, to: PeriodPlace): number {
  let missed = 0;
  if (per === 'day' || per === 'workday') {
    for (let day = from.day + 1; day < to.day && missed <= missedMax; day++)
      if (!isOff(per, person, day)) missed++;
    return missed;
  }
  let key = from.key;
  let worked = false;
  for (let day = from.day + 1; day <= to.day && missed <= missedMax; day++) {
    const { zone } = factsOn(person, day);
    const own = windowAt(per, zone, startOfDay(zone, day)).key;
    if (own !== key) {
      if (key !== from.key && worked) missed++;
      key = own;
      worked = false;
    }
    // A week of holidays or leave is excused as a whole.
    if (!isOff('workday', person, day)) worked = true;
  }
  return missed;
}

/** Whether a day neither breaks nor extends: it does not exist there, or the person is not expected to work. */
function isOff(per: 'day' | 'workday', person: Person, day: DayNumber): boolean {
  const facts = factsOn(person, day);
  if (!isDay(facts.zone, day) || isCutShort(person, day)) return true;
  const calendar: Calendar = calendarOf(facts);
  if (per === 'workday') return !isWorkday(calendar, day);
  return calendar.leave.some(({ from, to }) => day >= from && day <= to);
}

/** Whether somebody moved away from most of a date: over the date line to the west there is hardly a Tuesday. */
function isCutShort({ facts }: Person, day: DayNumber): boolean {
  if (facts.every(({ zone }) => zone === facts[0].zone)) return false;
  let lived = 0;
  facts.forEach(({ zone, validFrom }, index) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : validFrom;
    const to = facts[index + 1]?.validFrom ?? Number.POSITIVE_INFINITY;
    lived += Math.max(0, Math.min(to, startOfDay(zone, day + 1)) - Math.max(from, startOfDay(zone, day)));
  });
  return lived < halfDay;
}

/** What is true of a person when a day of theirs begins. */
function factsOn(person: Person, day: DayNumber) {
  const [first] = person.facts;
  const facts = factsAt(person, startOfDay(first.zone, day));
  return factsAt(person, startOfDay(facts.zone, day));
}
