/** Names of months that tools still write and the tables of today do not hold. */
const olderNames: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  de: { mrz: 3, jän: 1, jänner: 1, feber: 2 },
  en: { sept: 9 },
  es: { set: 9, setiembre: 9 },
};

/** How a language writes months and the halves of a day. */
export interface CalendarWords {
  /** 1 to 12; undefined for what is no month. */
  month(text: string): number | undefined;
  /** 0 for the first half of the day, 12 for the second. */
  half(text: string): number | undefined;
}

/** Whether dates can be read in a language, named like `de` or `pt-BR`. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length === 1;
  } catch {
    return false;
  }
}

/**
 * The words of a language's calendar, long and short, whatever their case and with or without dots. English halves of
 * the day are read in every language, for programs write them everywhere.
 *
 * Example: `calendarWords('de').month('Mär.')` is 3, `calendarWords('es').half('p. m.')` is 12.
 */
export function calendarWords(locale: string): CalendarWords {
  const months = new Map<string, number>(Object.entries(olderNames[locale.split('-')[0] ?? ''] ?? {}));
  for (let month = 12; month >= 1; month--)
    for (const name of monthNames(locale, month)) months.set(plain(name), month);
  const halves = new Map([
    ['am', 0],
    ['pm', 12],
  ]);
  for (const hour of [0, 12]) halves.set(plain(halfOfDay(locale, hour)), hour);
  return { month: (text) => months.get(plain(text)), half: (text) => halves.get(plain(text)) };
}

/** On its own and in a date, for many languages decline: "marzec", but "1 marca". */
function monthNames(locale: string, month: number): string[] {
  const date = new Date(Date.UTC(2024, month - 1, 1));
  return (['short', 'long'] as const).flatMap((style) => {
    const options = { month: style, timeZone: 'UTC' } as const;
    return [
      new Intl.DateTimeFormat(locale, options).format(date),
      part(new Intl.DateTimeFormat(locale, { ...options, day: 'numeric' }), date, 'month'),
    ];
  });
}

function halfOfDay(locale: string, hour: number): string {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
  return part(format, new Date(Date.UTC(2024, 0, 1, hour)), 'dayPeriod');
}

function part(format: Intl.DateTimeFormat, date: Date, type: 'month' | 'dayPeriod'): string {
  return format.formatToParts(date).find((one) => one.type === type)?.value ?? '';
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.\s\u200e\u200f]/g, '');
}
