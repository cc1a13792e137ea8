import type { Micros } from '../../../events/event.ts';
import type { Item } from '../../cells/cells.ts';
import type { Measure } from '../../language/measure.ts';
import { reaches } from '../amount.ts';
import {
  askedAt,
  maturesAt,
  type Situation,
  type Standing,
  standingOfCompleted,
  standingUnderWay,
  tiersOf,
} from '../standing.ts';
import { missedBetween, type PeriodPlace, periodOf } from './periods.ts';

type Streak = Extract<Measure, { kind: 'streak' }>;

/** A period in which enough was done. */
interface Done {
  readonly place: PeriodPlace;
  readonly items: readonly Item[];
  readonly completing: Item;
  readonly settlesAt: Micros;
}

/**
 * `streak`: so many periods one after the other in each of which enough was done. What a person is not expected to work
 * in neither breaks nor extends it. After its longest tier it begins anew.
 */
export function judgeStreak(situation: Situation, measure: Streak): Standing[] {
  const { person } = situation;
  const standings: Standing[] = [];
  let streak: Done[] = [];
  let frozen = 0;
  let reached = new Set<string>();
  const begin = () => {
    streak = [];
    frozen = 0;
    reached = new Set();
  };
  for (const done of donePeriods(situation, measure)) {
    const before = streak.at(-1);
    const missed = before ? missedBetween(measure.per, person, before.place, done.place) : 0;
    if (measure.breaks && frozen + missed > measure.freezes) begin();
    else frozen += missed;
    streak.push(done);
    const versionThen = askedAt(situation, done.completing.at);
    const tiers = versionThen ? tiersOf(versionThen, person, done.completing.at) : [];
    for (const tier of tiers) {
      const name = tier.name ?? '';
      // A version may ask for less than is there already.
      if (streak.length < tier.needed || reached.has(name)) continue;
      reached.add(name);
      const standing = standingOfCompleted(situation, {
        tier,
        start: streak[0]?.place.key ?? '',
        value: streak.length,
        version: versionThen ?? situation.version,
        completing: done.completing,
        settlesAt: Math.max(...streak.map(({ settlesAt }) => settlesAt)),
        evidence: streak.flatMap(({ items }) => items),
      });
      if (standing) standings.push(standing);
    }
    if (streak.length >= (tiers.at(-1)?.needed ?? Number.POSITIVE_INFINITY)) begin();
  }
  return [...standings, ...standingUnderWay(situation, stillAlive(situation, measure, streak, frozen), [])];
}

/** How long what is under way is: nothing once too many periods have passed without. */
function stillAlive(
  { person, now }: Situation,
  { per, breaks, freezes }: Streak,
  streak: readonly Done[],
  frozen: number,
): number {
  const last = streak.at(-1);
  if (!last) return 0;
  const today = periodOf(per, person, now, true);
  if (!breaks || !today) return streak.length;
  return frozen + missedBetween(per, person, last.place, today) > freezes ? 0 : streak.length;
}

/** The periods in which the total reached what is asked, in order. */
function donePeriods({ items, person }: Situation, { per, atLeast }: Streak): Done[] {
  const periods = new Map<string, { place: PeriodPlace; items: Item[] }>();
  for (const item of items) {
    const place = periodOf(per, person, item.at);
    if (!place) continue;
    const known = periods.get(place.key);
    if (known) known.items.push(item);
    else periods.set(place.key, { place, items: [item] });
  }
  const done: Done[] = [];
  for (const { place, items: own } of periods.values()) {
    if (!reaches(totalOf(own), atLeast)) continue;
    const completing = completingOf(own, atLeast);
    if (completing) done.push({ place, items: own, completing, settlesAt: maturesAt(own, atLeast) });
  }
  return done.sort((a, b) => a.place.day - b.place.day);
}

function totalOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.value, 0);
}

function completingOf(items: readonly Item[], atLeast: number): Item | undefined {
  let total = 0;
  return items.find((item) => {
    total += item.value;
    return reaches(total, atLeast);
  });
}
