import type { Micros } from '../../../events/event.ts';
import { addDuration, type Duration } from '../../../time/duration.ts';
import { formatInstant } from '../../../time/instant.ts';
import type { Item } from '../../cells/cells.ts';
import type { Measure } from '../../language/measure.ts';
import { factsAt, type Person } from '../../reading/person.ts';
import { reaches, tidy } from '../amount.ts';
import {
  askedAt,
  type Situation,
  type Standing,
  standingOfCompleted,
  standingUnderWay,
  type Tier,
  tiersOf,
} from '../standing.ts';

/**
 * `run`: so many hits one after the other; a miss breaks it, or is not seen. With a bound, the oldest leave it as time
 * passes. After its longest tier it begins anew. `rolling` windows are runs whose hits weigh what they are worth.
 */
export function judgeRun(
  situation: Situation,
  measure: Extract<Measure, { kind: 'run' | 'rolling' }>,
): Standing[] {
  const { person } = situation;
  const breaks = measure.kind === 'run' && measure.breaks;
  const standings: Standing[] = [];
  let run: Item[] = [];
  let weight = 0;
  let reached = new Map<string, Micros>();
  const begin = () => {
    run = [];
    weight = 0;
    reached = new Map();
  };
  for (const item of situation.items) {
    if (measure.kind === 'run' && item.value === 0) {
      if (breaks) begin();
      continue;
    }
    run.push(item);
    weight += item.value;
    for (let first = run[0]; first && isOut(first, item, measure.within, person); first = run[0]) {
      run.shift();
      weight -= first.value;
      // What began after a completed run had ended is another one.
      for (const [name, end] of reached) if ((run[0]?.at ?? end) > end) reached.delete(name);
    }
    const versionThen = askedAt(situation, item.at);
    const tiers = versionThen ? tiersOf(versionThen, person, item.at) : [];
    for (const tier of tiers) {
      const [first] = run;
      if (!first || !reaches(weight, tier.needed) || reached.has(tier.name ?? '')) continue;
      reached.set(tier.name ?? '', item.at);
      const standing = standingOfCompleted(situation, {
        tier,
        start: startOf(first),
        value: measure.kind === 'run' ? run.length : tidy(weight),
        version: versionThen ?? situation.version,
        completing: item,
        settlesAt: run.reduce((last, one) => Math.max(last, one.holdUntil ?? one.at), item.at),
        evidence: [...run],
      });
      if (standing) standings.push(standing);
    }
    if (isLongest(tiers, reached)) begin();
  }
  return [
    ...standings,
    ...standingUnderWay(situation, measure.kind === 'run' ? run.length : tidy(weight), run),
  ];
}

function isLongest(tiers: readonly Tier[], reached: ReadonlyMap<string, Micros>): boolean {
  const last = tiers.at(-1);
  return last !== undefined && reached.has(last.name ?? '');
}

/** Exactly as long as the bound is still within it. */
function isOut(first: Item, item: Item, within: Duration | null, person: Person): boolean {
  return within !== null && item.at > addDuration(first.at, within, factsAt(person, first.at).zone);
}

/** The place of a run's first event: what tells it from others. */
function startOf({ at, id }: Item): string {
  return `${formatInstant(at)}~${encodeURIComponent(id)}`;
}
