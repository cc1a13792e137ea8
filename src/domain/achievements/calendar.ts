import { type DayNumber, dayNumber } from '../time/zone.ts';
import { weekdays } from './definition.ts';
import type { PersonFacts } from './person.ts';

/** When a person is expected to work (time rule T14). */
export interface Calendar {
  /** 0 Monday … 6 Sunday. */
  readonly weekdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<DayNumber>;
  /** Both ends included. */
  readonly leave: readonly { readonly from: DayNumber; readonly to: DayNumber }[];
}

const known = new WeakMap<PersonFacts, Calendar>();
const mondayToFriday = new Set([0, 1, 2, 3, 4]);

/**
 * The calendar of a person's attributes: `workdays` (names), `holidays` (dates) and `leave` (dates or from/to), divided by
 * spaces or commas. As attributes they are valid from a day on, so a change acts from then.
 *
 * Example: `{ workdays: 'sun mon tue wed thu', leave: '2026-05-01/2026-05-07' }`
 */
export function calendarOf(facts: PersonFacts): Calendar {
  let calendar = known.get(facts);
  if (!calendar) {
    const { workdays, holidays, leave } = facts.attributes;
    const named = wordsOf(workdays).flatMap((word) => {
      const place = weekdays.findIndex((weekday) => weekday.startsWith(word.toLowerCase().slice(0, 3)));
      return place >= 0 ? [place] : [];
    });
    calendar = {
      weekdays: named.length > 0 ? new Set(named) : mondayToFriday,
      holidays: new Set(wordsOf(holidays).flatMap(dayOf)),
      leave: wordsOf(leave).flatMap((word) => {
        const [from, to = from] = word.split('/').map((text) => dayOf(text)[0]);
        return from === undefined || to === undefined ? [] : [{ from, to }];
      }),
    };
    known.set(facts, calendar);
  }
  return calendar;
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,;]+/).filter((word) => word !== '');
}

function dayOf(text: string): DayNumber[] {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date ? [dayNumber(Number(date[1]), Number(date[2]), Number(date[3]))] : [];
}
