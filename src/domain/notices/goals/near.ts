import type { Item } from '../../achievements/cells/cells.ts';
import type { Standing } from '../../achievements/judging/standing.ts';
import type { RuleVersion } from '../../achievements/language/rule.ts';
import { calendarOf, isWorkday } from '../../achievements/reading/calendar.ts';
import { factsAt, type Person } from '../../achievements/reading/person.ts';
import type { Micros } from '../../events/event.ts';
import { endOfTime } from '../../time/window.ts';
import { localDay, startOfDay } from '../../time/zone.ts';

/** Working days without a step after which somebody near a goal has stalled; a day's goal is over before. */
const patience: Readonly<Record<string, number>> = { week: 2, month: 5, quarter: 10, ever: 7 };

/** Somebody is near a goal that is still open. */
export interface Near {
  /** Tells goals of one window apart: the tier, and where a run or streak began. */
  readonly scope: string;
  /** When the last step towards it was done. */
  readonly lastAt: Micros;
  /** When to look again: it may have stalled, or its window is over; null for never. */
  readonly lookAt: Micros | null;
}

/** Whether an achievement says at all when somebody is near it: what is only known at the end has no way there. */
export function isNudged({ measure, definition }: RuleVersion): boolean {
  return (
    definition.nudge < 1 && (measure.kind === 'total' || measure.kind === 'rolling' || isRow(measure.kind))
  );
}

const isRow = (kind: string): boolean => kind === 'streak' || kind === 'run';

/**
 * How near somebody is to what is left of their goal; null where they are not, or have got there.
 *
 * Example: 8 of 10 with `nudge: 0.8` is near; 7 of 10, and 10 of 10, are not.
 */
export function nearOf(standing: Standing, items: readonly Item[], person: Person, now: Micros): Near | null {
  const { version, window, value, needed, state } = standing;
  if (!isNudged(version) || state !== 'open' || value <= 0 || value >= needed) return null;
  if (value < version.definition.nudge * needed || window.endsAt <= now || window.startsAt > now) return null;
  const evidence = standing.evidence ?? items;
  const last = evidence.at(-1);
  if (!last) return null;
  const first = isRow(version.measure.kind) ? (evidence[0]?.at ?? '') : '';
  const scope = [window.key, standing.tier ?? '', first].join(' ').trimEnd();
  return { scope, lastAt: last.at, lookAt: lookAt(standing, person, last.at) };
}

/** Whether nothing has happened towards a goal for so long that a word may help. */
export function hasStalled(
  { version, window }: Standing,
  { lastAt }: Near,
  person: Person,
  now: Micros,
): boolean {
  const since = stallsAt(version, window.kind, person, lastAt);
  return since !== null && now >= since && now < window.endsAt;
}

function lookAt({ version, window }: Standing, person: Person, lastAt: Micros): Micros | null {
  const stalls = stallsAt(version, window.kind, person, lastAt);
  const over = window.endsAt === endOfTime ? null : window.endsAt;
  return stalls !== null && (over === null || stalls < over) ? stalls : over;
}

/** The morning after so many whole working days of theirs; null where a pause has a meaning of its own. */
function stallsAt({ measure }: RuleVersion, window: string, person: Person, lastAt: Micros): Micros | null {
  const days = measure.kind === 'streak' ? undefined : patience[window];
  if (days === undefined) return null;
  const facts = factsAt(person, lastAt);
  const calendar = calendarOf(facts);
  let day = localDay(facts.zone, lastAt);
  // Leave may be long; a year of it is no stall.
  for (let worked = 0, looked = 0; worked < days; looked++) {
    if (looked > 366) return null;
    day++;
    if (isWorkday(calendar, day)) worked++;
  }
  return startOfDay(facts.zone, day + 1);
}
