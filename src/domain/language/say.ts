import type { Micros } from '../events/event.ts';
import { formatInstant } from '../time/instant.ts';
import { offsetMs } from '../time/zone.ts';
import { type Language, localeOf } from './languages.ts';

const numerals: Readonly<Record<Language, readonly string[]>> = {
  en: 'no one two three four five six seven eight nine ten eleven twelve'.split(' '),
  de: 'kein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
};

const plain = (language: Language) => new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 2 });
/** Made once: making one takes longer than everything else about a page of awards. */
const numberFormats = { en: plain('en'), de: plain('de'), es: plain('es') };

/** "five" up to twelve, then digits. */
export function sayNumber(value: number, language: Language): string {
  return numerals[language][value] ?? formatNumber(Math.round(value * 100) / 100, language);
}

/** "1,200" in English, "1.200" in German. */
export function formatNumber(value: number, language: Language): string {
  return numberFormats[language].format(value);
}

/** An amount beside what is needed: below one, both are shares. "60 %", "1,200". */
export function sayAmount(amount: number, needed: number, language: Language): string {
  return needed < 1
    ? `${formatNumber(Math.round(amount * 1000) / 10, language)} %`
    : formatNumber(amount, language);
}

/** "Thursday 24 March, 14:05" in the person's zone. */
export function sayMoment(at: Micros, zone: string, language: Language): string {
  const ms = Math.floor(at / 1000);
  const clock = formatInstant((ms + offsetMs(zone, ms)) * 1000).slice(11, 16);
  const day = dayOf(at, zone, language, { weekday: 'long', day: 'numeric', month: 'long' });
  return language === 'de' ? `${day}, ${clock} Uhr` : `${day}, ${clock}`;
}

/** A day as a deadline: "Friday" within a week, "29 February" beyond. */
export function sayDay(at: Micros, zone: string, isInWeek: boolean, language: Language): string {
  return dayOf(at, zone, language, isInWeek ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
}

function dayOf(at: Micros, zone: string, language: Language, shape: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(localeOf[language], { ...shape, timeZone: zone });
  const day = format.format(at / 1000);
  return language === 'de' ? day : day.replace(',', '');
}

const units: Readonly<Record<Language, Readonly<Record<string, readonly [one: string, many: string]>>>> = {
  en: { m: ['minute', 'minutes'], h: ['hour', 'hours'], d: ['day', 'days'] },
  de: { m: ['Minute', 'Minuten'], h: ['Stunde', 'Stunden'], d: ['Tag', 'Tage'] },
  es: { m: ['minuto', 'minutos'], h: ['hora', 'horas'], d: ['día', 'días'] },
};

/** A duration as it is written in a definition: "72h" is "72 hours". */
export function sayDuration(text: string, language: Language): string {
  const amount = Number(text.slice(0, -1));
  const [one = '', many = ''] = units[language][text.slice(-1)] ?? [];
  return `${formatNumber(amount, language)} ${amount === 1 ? one : many}`;
}

/** "a, b or c". */
export function sayEither(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf[language], { type: 'disjunction' }).format(items);
}

/** The first letter as a sentence begins. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A weekday by its number from Monday, 0. */
export function sayWeekday(fromMonday: number, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf[language], { weekday: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, 1 + fromMonday));
}
