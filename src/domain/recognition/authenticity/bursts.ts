import { windowAt } from '../../time/window.ts';
import { tail } from './chance.ts';
import type { Given, Hint } from './hint.ts';

const day = 86_400_000_000;
/** The end of a quarter, in which programmes are counted. */
const lastDays = 10;
const leastGiven = 8;
const leastShare = 0.6;
const seldom = 1e-3;
/** A company of few is measured by evenly spread days as well, as if there were so many more recognitions. */
const evenWeight = 100;

interface Quarter {
  all: number;
  late: number;
}

/**
 * Bursts: somebody who gives most of a quarter's recognitions in its last days, far more so than everybody together: work
 * that ends with a quarter is rightly thanked for then.
 */
export function findBursts(given: readonly Given[], zone: string): Hint[] {
  const own = new Map<string, { giver: string; quarter: string; all: number; late: string[] }>();
  const everybody = new Map<string, Quarter>();
  for (const { id, giver, at } of given) {
    const { key, startsAt, endsAt } = windowAt('quarter', zone, at);
    const mine = own.get(`${key} ${giver}`) ?? { giver, quarter: key, all: 0, late: [] };
    own.set(`${key} ${giver}`, mine);
    const even = (lastDays * day) / (endsAt - startsAt);
    const ours = everybody.get(key) ?? { all: evenWeight, late: evenWeight * even };
    everybody.set(key, ours);
    mine.all++;
    ours.all++;
    if (at < endsAt - lastDays * day) continue;
    mine.late.push(id);
    ours.late++;
  }
  return [...own.values()].flatMap(({ giver, quarter, all, late }): Hint[] => {
    const ours = everybody.get(quarter) ?? { all: 1, late: 0 };
    const chance = tail(all, late.length, ours.late / ours.all);
    if (late.length < leastGiven || late.length < leastShare * all || chance >= seldom) return [];
    return [{ kind: 'burst', people: [giver], evidence: late, chance, quarter }];
  });
}
