import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Micros } from '../events/event.ts';
import type { Language } from '../language/languages.ts';
import { wordsIn } from '../language/words.ts';

/** Something that stands in a calendar, or did until it was taken back. */
export interface CalendarEntry {
  /** The same for as long as the calendar lives. */
  readonly uid: string;
  readonly startsAt: Micros;
  readonly endsAt: Micros;
  /** How often it has changed, and when it last did. */
  readonly changes: number;
  readonly changedAt: Micros;
  /** What was taken back says no more than that. */
  readonly says: { readonly title: string; readonly text: string } | null;
}

export interface Calendar {
  readonly name: string;
  readonly language: Language;
  /** Where the whole of it is; null where the server does not know its own address. */
  readonly home: string | null;
  readonly entries: readonly CalendarEntry[];
}

/** Calendar programs ask again after an hour, those that heed it. */
const askAgainSeconds = 3600;

/**
 * A calendar as RFC 5545 writes it, with the names of RFC 7986. Nothing of it depends on when it is asked for, so that
 * the same entries are the same bytes. All times are in UTC; nobody is busy because of any of it.
 */
export function composeCalendar({ name, language, home, entries }: Calendar): string {
  const { takenBack } = wordsIn[language].calendar;
  const calendar = ical({
    name: escaped(plain(name)),
    prodId: { company: 'Smallwins', product: 'Calendar', language: language.toUpperCase() },
    ttl: askAgainSeconds,
  });
  for (const { uid, startsAt, endsAt, changes, changedAt, says } of entries) {
    const changed = dateOf(changedAt);
    calendar.createEvent({
      id: uid,
      start: dateOf(startsAt),
      end: dateOf(endsAt),
      stamp: changed,
      lastModified: changed,
      sequence: changes,
      summary: plain(says?.title ?? takenBack),
      description: says && says.text !== '' ? plain(says.text) : null,
      url: home,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: says ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    });
  }
  return `${calendar.toString().replace(/(\r\n)*$/, '')}\r\n`;
}

function dateOf(at: Micros): Date {
  return new Date(at / 1000);
}

/** Signs that no text of a calendar may hold (RFC 5545, 3.3.11), and lines within a line. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}

/** The library writes the name as it is given, and escapes all other texts. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}
