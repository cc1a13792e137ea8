import type { Micros } from '../../../events/event.ts';
import type { Best } from '../../language/measure.ts';
import { tidy } from '../amount.ts';
import type { Situation, Standing } from '../standing.ts';
import { groupOf, standingAtClose } from './group.ts';

interface Entry<Part> {
  readonly part: Part;
  readonly situation: Situation;
  readonly value: number;
}

/**
 * `best`: the people of a group compared once the window has closed for all of them. Ties share a place. Who has too few
 * events, or an open guard, is not compared.
 *
 * Example: 12, 9, 9 and 4 with `reach: 2` are two places, of which the second is shared.
 */
export function judgeBest<Part>(
  situations: ReadonlyMap<Part, Situation>,
  measure: Best,
): Map<Part, Standing[]> {
  const groups = new Map<string | null, Entry<Part>[]>();
  for (const [part, situation] of situations) {
    const group = groupOf(situation);
    const entry = { part, situation, value: worthOf(situation, measure.by) };
    const entries = groups.get(group);
    if (entries) entries.push(entry);
    else groups.set(group, [entry]);
  }
  const standings = new Map<Part, Standing[]>();
  for (const [group, entries] of groups) {
    const compared = entries.filter(({ situation }) => isCompared(situation, group, measure));
    const isEnough = compared.length >= measure.people;
    const cut = cutOf(compared, measure);
    // Whoever has nothing that counts does not keep the others waiting.
    const closesAt = latest(
      entries.flatMap(({ situation: { items, window } }) => (items.length > 0 ? [window.endsAt] : [])),
    );
    const holdsEnd = latest(
      compared.flatMap(({ situation }) => situation.items.map(({ holdUntil }) => holdUntil ?? closesAt)),
    );
    for (const entry of entries) {
      const { part, situation, value } = entry;
      const isWon = isEnough && compared.includes(entry) && reaches(value, cut, measure);
      standings.set(part, [
        standingAtClose(situation, {
          value,
          needed: compared.length === 0 ? value : cut,
          from: group === '' ? 'the best of all' : `the best of ${group ?? 'no group'}`,
          isWon,
          closesAt,
          holdsEnd,
        }),
      ]);
    }
  }
  return standings;
}

function isCompared({ items, guards }: Situation, group: string | null, { min }: Best): boolean {
  return group !== null && items.length >= min && guards.every(({ met }) => met);
}

function reaches(value: number, cut: number, { wins }: Best): boolean {
  return wins === 'highest' ? value >= cut : value <= cut;
}

/** The value that the last winner has: that of the last place, or the nearest rank of the best part. */
function cutOf(compared: readonly Entry<unknown>[], { wins, places }: Best): number {
  const sign = wins === 'highest' ? -1 : 1;
  const values = compared.map(({ value }) => value).sort((a, b) => sign * (a - b));
  // Position ceil(p·n) from the worst end; a hair off, for 0.9 · 10 may come to a little more than 9.
  const place =
    'first' in places ? places.first : values.length - Math.ceil((1 - places.top) * values.length - 1e-9) + 1;
  return values[Math.min(place, values.length) - 1] ?? 0;
}

function worthOf({ items }: Situation, by: Best['by']): number {
  const values = items.map(({ value }) => value);
  const sum = values.reduce((total, value) => total + value, 0);
  if (by === 'sum') return tidy(sum);
  if (values.length === 0) return 0;
  if (by === 'mean') return tidy(sum / values.length);
  return by === 'least' ? Math.min(...values) : Math.max(...values);
}

function latest(instants: readonly Micros[]): Micros {
  return instants.reduce((last, at) => Math.max(last, at), Number.NEGATIVE_INFINITY);
}
