import { isolate } from '../../domain/language/isolate.ts';
import { isOne, locale } from '../language/locale.ts';
import { texts } from './texts.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

export type When = 'day' | 'dayTime' | 'time' | 'date' | 'full' | 'weekday';

const shapes: Record<When, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  dayTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  full: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
};

export function formatInstant(instant: string | number, when: When, zone: string | undefined): string {
  const key = `${when}|${zone ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...shapes[when], ...(zone ? { timeZone: zone } : {}) });
    formats.set(key, format);
  }
  return format.format(typeof instant === 'string' ? new Date(instant) : instant);
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** The two largest parts of a stretch of time: "2 d 4 h", "4 h 12 min", "3 min". */
export function formatStretch(stretchMs: number): string {
  if (stretchMs < minuteMs) return texts.underMinute;
  const days = Math.floor(stretchMs / dayMs);
  const hours = Math.floor((stretchMs % dayMs) / hourMs);
  const minutes = Math.floor((stretchMs % hourMs) / minuteMs);
  const parts =
    days > 0
      ? [texts.days(days), hours > 0 ? texts.hours(hours) : '']
      : [hours > 0 ? texts.hours(hours) : '', minutes > 0 ? texts.minutes(minutes) : ''];
  return parts.filter(Boolean).join(' ');
}

const numberFormat = new Intl.NumberFormat(locale);
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
export function formatList(names: readonly string[]): string {
  return listFormat.format(names.map(isolate));
}

/** "1 event", "4 events". */
export function countOf(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${isOne(count) ? one : many}`;
}

/** An amount beside what is needed: below one, both are shares. */
export function formatAmount(amount: number, needed: number): string {
  return needed < 1 ? formatShare(amount) : formatNumber(amount);
}

/** 0.25 is "25 %", in English too: as in every sentence of the server. */
export function formatShare(share: number): string {
  return spaced(shares.format(share));
}

/** A space that does not break, where the locale has none. */
function spaced(text: string): string {
  return text.replace(/(\d)%/, '$1\u00a0%');
}

const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });

const parts = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 });

/** A share for comparing: two digits, and what is more than nothing is not called nothing. */
export function formatPart(share: number): string {
  return share > 0 && share < 0.001 ? `< ${spaced(parts.format(0.001))}` : spaced(parts.format(share));
}

const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'negative' });
const differences = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** A share in points of a hundred: 0.125 is "12.5", and below nothing stands a real minus. */
export function formatPoints(share: number): string {
  return points.format(share * 100).replace('-', '−');
}

/** What one share has more than another: "+12.5", "−3", and nothing is "0". */
export function formatDifference(share: number): string {
  return differences.format(share * 100).replace('-', '−');
}

/** What stands between the items of a list: `A, B and C` are three items and two of these. */
export function listParts(count: number): string[] {
  const parts = listFormat.formatToParts(Array.from({ length: count }, () => '·'));
  return parts.flatMap((part) => (part.type === 'literal' ? part.value : []));
}
