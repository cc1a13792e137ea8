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
    format = new Intl.DateTimeFormat(undefined, { ...shapes[when], ...(zone ? { timeZone: zone } : {}) });
    formats.set(key, format);
  }
  return format.format(typeof instant === 'string' ? new Date(instant) : instant);
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** The two largest parts of a stretch of time: "2 d 4 h", "4 h 12 min", "3 min". */
export function formatStretch(stretchMs: number): string {
  if (stretchMs < minuteMs) return 'under 1 min';
  const days = Math.floor(stretchMs / dayMs);
  const hours = Math.floor((stretchMs % dayMs) / hourMs);
  const minutes = Math.floor((stretchMs % hourMs) / minuteMs);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}

const numberFormat = new Intl.NumberFormat();
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

const listFormat = new Intl.ListFormat(undefined, { type: 'conjunction' });
export function formatList(names: readonly string[]): string {
  return listFormat.format(names);
}

/** "1 event", "4 events". */
export function countOf(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** An amount beside what is needed: below one, both are shares. */
export function formatAmount(amount: number, needed: number): string {
  return needed < 1 ? shares.format(amount) : formatNumber(amount);
}

const shares = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
