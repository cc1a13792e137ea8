/** How many people have a total, highest first or in any order. */
export interface TotalCount {
  readonly total: number;
  readonly people: number;
}

export interface Standing {
  readonly id: string;
  readonly total: number;
}

export interface Place extends Standing {
  readonly rank: number;
  /** How many stand on this rank. */
  readonly sharing: number;
}

export interface BoardView {
  /** Whoever is named, in order; never anybody in the last place, nor below whoever looks. */
  readonly places: readonly Place[];
  /** Of whoever looks; null as long as nothing counts. */
  readonly own: Place | null;
  /** How much more brings them level with the next above; null at the top. */
  readonly toNext: number | null;
  /** Whether they stand in the upper half of those for whom something counts. */
  readonly isUpper: boolean;
}

/** So many above whoever looks. */
export const aboveShown = 3;

/**
 * What somebody sees of a board: the first few, whoever is just above them, and themselves. Equal totals share a rank and
 * the next rank is that much later (1, 1, 3). In the lower half only those just above are named, and where nothing
 * counts for somebody yet, only the first.
 *
 * Example: `viewBoard([{ total: 4, people: 2 }, { total: 1, people: 1 }], standings, { id: 'ana', total: 1 }, 3)`
 */
export function viewBoard(
  counts: readonly TotalCount[],
  candidates: readonly Standing[],
  me: Standing & { readonly isHidden: boolean },
  firstRanks: number,
): BoardView {
  const scale = scaleOf(me.isHidden && me.total > 0 ? withOne(counts, me.total) : counts);
  const { ranks, counted, last } = scale;
  const upper = Math.ceil(counted / 2);
  const own = me.total > 0 ? placeOf(me, ranks) : null;
  const others: Place[] = [];
  const above: Place[] = [];
  for (const candidate of candidates) {
    if (candidate.id === me.id || candidate.total <= 0) continue;
    const place = placeOf(candidate, ranks);
    others.push(place);
    if (own && place.total > own.total) above.push(place);
  }
  const justAbove = above.sort(lowestFirst).slice(0, aboveShown);
  const isNamed = ({ rank, total }: Place) =>
    rank <= upper && (rank === 1 || total > last) && (rank <= firstRanks || total === own?.total);
  const places = others.filter((one) => isNamed(one) || justAbove.includes(one));
  if (own) places.push(own);
  const next = nextAbove(scale, me.total);
  return {
    places: places.sort((a, b) => a.rank - b.rank || compare(a.id, b.id)),
    own,
    toNext: next === undefined ? null : next - me.total,
    isUpper: own !== null && own.rank <= upper,
  };
}

type Ranks = ReadonlyMap<number, { readonly rank: number; readonly people: number }>;

function placeOf({ id, total }: Standing, ranks: Ranks): Place {
  const found = ranks.get(total);
  return { id, total, rank: found?.rank ?? 1, sharing: found?.people ?? 1 };
}

interface Scale {
  /** The highest total first. */
  readonly ranks: Ranks;
  /** The lowest first. */
  readonly totals: readonly number[];
  readonly counted: number;
  readonly last: number;
}

const scales = new WeakMap<readonly TotalCount[], Scale>();

/** Worked out once for all who look at the same counts. */
function scaleOf(counts: readonly TotalCount[]): Scale {
  const before = scales.get(counts);
  if (before) return before;
  const ranks = rankTotals(counts);
  let counted = 0;
  for (const { people } of ranks.values()) counted += people;
  const totals = [...ranks.keys()].reverse();
  const scale = { ranks, totals, counted, last: totals[0] ?? Number.POSITIVE_INFINITY };
  scales.set(counts, scale);
  return scale;
}

/** The lowest total above one: there may be hundreds of them on the board of everybody. */
function nextAbove({ totals }: Scale, total: number): number | undefined {
  let [from, to] = [0, totals.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((totals[middle] ?? 0) > total) to = middle;
    else from = middle + 1;
  }
  return totals[from];
}

/** The rank of each total: one more than there are people above it. */
export function rankTotals(
  counts: readonly TotalCount[],
): Map<number, { readonly rank: number; readonly people: number }> {
  const ranks = new Map<number, { rank: number; people: number }>();
  let above = 0;
  for (const { total, people } of [...counts].sort((a, b) => b.total - a.total)) {
    if (total <= 0 || people <= 0) continue;
    ranks.set(total, { rank: above + 1, people });
    above += people;
  }
  return ranks;
}

/** How many people have each total. */
export function countTotals(standings: readonly Standing[]): TotalCount[] {
  const counts = new Map<number, number>();
  for (const { total } of standings) counts.set(total, (counts.get(total) ?? 0) + 1);
  return [...counts].map(([total, people]) => ({ total, people }));
}

function withOne(counts: readonly TotalCount[], total: number): TotalCount[] {
  const others = counts.filter((count) => count.total !== total);
  const people = counts.find((count) => count.total === total)?.people ?? 0;
  return [...others, { total, people: people + 1 }];
}

function lowestFirst(one: Standing, other: Standing): number {
  return one.total - other.total || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
