import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTotals, rankTotals, type Standing, viewBoard } from './standings.ts';

const board = (totals: Readonly<Record<string, number>>): Standing[] =>
  Object.entries(totals).map(([id, total]) => ({ id, total }));
const look = (totals: Readonly<Record<string, number>>, id: string, firstRanks = 3, isHidden = false) => {
  const all = board(totals);
  const shown = isHidden ? all.filter((one) => one.id !== id) : all;
  return viewBoard(countTotals(shown), shown, { id, total: totals[id] ?? 0, isHidden }, firstRanks);
};
const named = (view: ReturnType<typeof look>) => view.places.map(({ rank, id }) => `${rank} ${id}`);

describe('a board', () => {
  test('gives equal totals the same rank and leaves out those after it', () => {
    const ranks = rankTotals(countTotals(board({ ana: 7, bo: 7, cy: 5, di: 5, eve: 1, fay: 0 })));
    expect([...ranks].map(([total, { rank, people }]) => [total, rank, people])).toEqual([
      [7, 1, 2],
      [5, 3, 2],
      [1, 5, 1],
    ]);
  });

  test('names the first, whoever is just above, and nobody below', () => {
    const totals = { a: 9, b: 8, c: 7, d: 6, e: 5, f: 4, g: 3, h: 2 };
    expect(named(look(totals, 'f'))).toEqual(['1 a', '2 b', '3 c', '4 d', '5 e', '6 f']);
    expect(named(look(totals, 'h', 1))).toEqual(['1 a', '5 e', '6 f', '7 g', '8 h']);
    expect(named(look(totals, 'a'))).toEqual(['1 a', '2 b', '3 c']);
  });

  test('never names the last place, even where it is shared or in the upper half', () => {
    expect(named(look({ a: 5, b: 4, c: 4 }, 'a'))).toEqual(['1 a']);
    expect(named(look({ a: 5, b: 4, c: 4 }, 'b'))).toEqual(['1 a', '2 b']);
  });

  test('names all who share the first place', () => {
    expect(named(look({ a: 4, b: 4, c: 4 }, 'b'))).toEqual(['1 a', '1 b', '1 c']);
  });

  test('says what is missing to the next, and no rank where nothing counts yet', () => {
    expect(look({ a: 5, b: 3, c: 0 }, 'b')).toMatchObject({ toNext: 2, isUpper: false });
    expect(look({ a: 5, b: 3, c: 0 }, 'c')).toMatchObject({ own: null, toNext: 3, isUpper: false });
    expect(look({ a: 5, b: 3 }, 'a')).toMatchObject({ toNext: null, isUpper: true });
    expect(look({ a: 0 }, 'a')).toMatchObject({ places: [], own: null, toNext: null });
  });

  test('shows somebody who is hidden their own place', () => {
    expect(look({ a: 5, b: 3, c: 3 }, 'b', 3, true)).toMatchObject({
      own: { rank: 2, sharing: 2, total: 3 },
    });
    expect(named(look({ a: 5, b: 3, c: 1 }, 'b', 3, true))).toEqual(['1 a', '2 b']);
  });

  test('holds for any totals: ranks are right, and nobody below or last is named', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(totals, fc.nat(), fc.integer({ min: 1, max: 10 }), (list, nth, firstRanks) => {
        const all = list.map((total, at) => ({ id: `p${at}`, total }));
        const me = all[nth % all.length] ?? { id: '', total: 0 };
        const view = viewBoard(countTotals(all), all, { ...me, isHidden: false }, firstRanks);
        const counting = all.filter(({ total }) => total > 0);
        const lowest = Math.min(...counting.map(({ total }) => total));
        for (const { id, total, rank, sharing } of view.places) {
          expect(rank).toBe(1 + counting.filter((one) => one.total > total).length);
          expect(sharing).toBe(counting.filter((one) => one.total === total).length);
          if (id === me.id) continue;
          if (me.total > 0 && total < me.total) expect(rank).toBeLessThanOrEqual(firstRanks);
          if (rank > 1) expect(total).toBeGreaterThan(lowest);
        }
        expect(view.own === null).toBe(me.total === 0);
      }),
    );
  });
});
