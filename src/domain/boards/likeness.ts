import { parseDay } from '../time/zone.ts';

/** What like is compared with like by; what nobody has stated of somebody is left out. */
export interface Segment {
  readonly role?: string;
  readonly quota_band?: string;
  readonly tenure?: Tenure;
  readonly location?: string;
}

/** From alike in everything to no more than the same workspace. */
const levels = [
  ['role', 'quota_band', 'tenure', 'location'],
  ['role', 'quota_band', 'tenure'],
  ['role', 'quota_band'],
  ['role'],
  [],
] as const satisfies readonly (readonly (keyof Segment)[])[];

export const levelCount = levels.length;

/** How long somebody has been there, in steps in which people still have much in common. */
const tenures = [
  { key: 'under-6-months', days: 182 },
  { key: '6-to-24-months', days: 730 },
  { key: 'over-2-years', days: Number.POSITIVE_INFINITY },
] as const;
export type Tenure = (typeof tenures)[number]['key'];

/**
 * What a person is compared by, from their facts on a day.
 *
 * Example: `segmentOf({ role: 'Agent', start_date: '2026-01-10' }, 20500)` is `{ role: 'Agent', tenure: 'under-6-months' }`.
 */
export function segmentOf(attributes: Readonly<Record<string, string>>, day: number): Segment {
  const { role, quota_band, location, start_date } = attributes;
  const start = start_date === undefined ? undefined : parseDay(start_date);
  const tenure =
    start === undefined ? undefined : (tenures.find((one) => day - start < one.days)?.key ?? 'over-2-years');
  return {
    ...(role === undefined ? {} : { role }),
    ...(quota_band === undefined ? {} : { quota_band }),
    ...(tenure === undefined ? {} : { tenure }),
    ...(location === undefined ? {} : { location }),
  };
}

/** The same, seen from further away. */
export function widen(segment: Segment, level: number): Segment {
  return pick(segment, levels[level] ?? []);
}

/** Equal for those who are alike on a level. */
export function keyOf(segment: Segment, level: number): string {
  return JSON.stringify((levels[level] ?? []).map((name) => segment[name] ?? null));
}

function pick(from: Segment, names: readonly (keyof Segment)[]): Segment {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}
