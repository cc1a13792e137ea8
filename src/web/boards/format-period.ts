import { locale } from '../language/locale.ts';
import { texts } from './texts.ts';

const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthNames = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });

/** A period in words: "March 2026", "week 11, 2026", "Q1 2026". */
export function formatPeriod(key: string): string {
  const [year = '', part = ''] = key.split('-');
  if (part.startsWith('W')) return texts.week(Number(part.slice(1)), year);
  if (part.startsWith('Q')) return texts.quarter(Number(part.slice(1)), year);
  return months.format(new Date(`${key}-01T00:00:00Z`));
}

/** The same below a bar: "Mar", "W11", "Q1". */
export function shortPeriod(key: string): string {
  const [, part = ''] = key.split('-');
  if (part.startsWith('W')) return texts.shortWeek(Number(part.slice(1)));
  if (part.startsWith('Q')) return texts.shortQuarter(Number(part.slice(1)));
  return monthNames.format(new Date(`${key}-01T00:00:00Z`));
}
