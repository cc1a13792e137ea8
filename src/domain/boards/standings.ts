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
  const { ranks, counted, last } = scaleOf(me.isHidden && me.total > 0 ? withOne(counts, me.total) : counts);
  const place = ({ id, total }: Standing): Place => {
    const { rank, people } = ranks.get(total) ?? { rank: 1, people: 1 };
    return { id, total, rank, sharing: people };
  };
  const isUpperRank = (rank: number) => rank <= Math.ceil(counted / 2);
  const own = me.total > 0 ? place(me) : null;
  const others = candidates.filter(({ id, total }) => id !== me.id && total > 0).map(place);
  const above = own ? others.filter(({ total }) => total > own.total).sort(lowestFirst) : [];
  const justAbove = new Set(above.slice(0, aboveShown));
  const isNamed = ({ rank, total }: Place) =>
    isUpperRank(rank) && (rank === 1 || total > last) && (rank <= firstRanks || total === own?.total);
  const places = others.filter((one) => justAbove.has(one) || isNamed(one));
  let next: number | undefined;
  for (const total of ranks.keys())
    if (total > me.total && (next === undefined || total < next)) next = total;
  return {
    places: (own ? [...places, own] : places).sort((a, b) => a.rank - b.rank || compare(a.id, b.id)),
    own,
    toNext: next === undefined ? null : next - me.total,
    isUpper: own !== null && isUpperRank(own.rank),
  };
}

interface Scale {
  readonly ranks: ReadonlyMap<number, { readonly rank: number; readonly people: number }>;
  readonly counted: number;
  readonly last: number;
}

const scales = new WeakMap<readonly TotalCount[], Scale>();

/** Worked out once for all who look at the same counts. */
function scaleOf(counts: readonly TotalCount[]): Scale {
  const before = scales.get(counts);
  if (before) return before;
  const ranks = rankTotals(counts);
  const counted = [...ranks.values()].reduce((sum, { people }) => sum + people, 0);
  const scale = { ranks, counted, last: Math.min(...ranks.keys()) };
  scales.set(counts, scale);
  return scale;
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
