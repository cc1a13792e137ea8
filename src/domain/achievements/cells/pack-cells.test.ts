import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Cancellation,
  type EventPlace,
  emptyScope,
  type FreshCancel,
  type GuardPoint,
  type Item,
  insertSorted,
  notCancelled,
  type ScopeCell,
} from './cells.ts';
import { allOf, packFresh, unpack } from './pack-cells.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }).filter((value) => !/\p{Cs}/u.test(value)),
  fc.constantFrom('', '~', '%', ',', '|', '%2c', '"\\', '\u0000\n\u0085', 'Ü 😀', 'p', 'c'),
);
const place = fc.record({
  seq: fc.integer({ min: 1, max: 2 ** 40 }),
  at: fc.integer({ min: -8_520_336_000_000_000, max: 9_000_000_000_000_000 }),
  sequence: text,
  id: text,
});
const maybeText = fc.option(text, { nil: null });

function withPlace<T extends object>(
  own: { [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<EventPlace & T> {
  return fc.tuple(place, fc.record(own)).map(([where, rest]) => ({ ...where, ...rest }) as EventPlace & T);
}

const cancellation: fc.Arbitrary<Cancellation> = withPlace({ type: text, say: maybeText });
const item: fc.Arbitrary<Item> = withPlace({
  source: text,
  type: text,
  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  object: maybeText,
  distinct: maybeText,
  group: maybeText,
  holdUntil: fc.option(fc.constant(0), { nil: null }),
  cancelledBy: fc.array(fc.tuple(text, cancellation), { maxLength: 3 }).map((list) => new Map(list)),
}).map((each) => ({
  ...each,
  holdUntil: each.holdUntil === null ? null : each.at + 259_200_000_000,
  cancelledBy: each.cancelledBy.size === 0 ? notCancelled : each.cancelledBy,
}));
const point: fc.Arbitrary<GuardPoint> = withPlace({
  guard: fc.nat(4),
  portion: fc.constantFrom('of' as const, 'to' as const),
});

const key = { achievementId: 'a', personId: 'p', windowKey: '2016-W12' };

/** A cell as deciding leaves it: each event once, in order. */
const cell: fc.Arbitrary<ScopeCell> = fc
  .tuple(
    fc.uniqueArray(item, { maxLength: 6, selector: ({ seq }) => seq }),
    fc.uniqueArray(point, { minLength: 1, maxLength: 4, selector: ({ seq }) => seq }),
  )
  .map(([items, points]) => {
    const made = Object.assign(emptyScope(key), { points: [] as GuardPoint[] });
    for (const each of items) insertSorted(made.items, each, () => false);
    for (const each of points) insertSorted(made.points, each, () => false);
    return made;
  });

test('a window comes back from the disk as it was', () => {
  fc.assert(
    fc.property(cell, (whole) => {
      expect(unpack(packFresh(allOf(whole)))).toEqual({ items: whole.items, points: whole.points });
    }),
  );
});

test('it does not matter in how many parts it was written, nor whether a part was written twice', () => {
  fc.assert(
    fc.property(cell, fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }), (whole, parts) => {
      const { items, points, cancels } = allOf(whole);
      const isIn = (part: number) => (_: unknown, index: number) => (parts[index] ?? 0) <= part;
      const texts = [0, 1, 2, 3].map((part) => {
        const known = new Set(items.filter(isIn(part)).map(({ seq }) => seq));
        const own = (each: FreshCancel) => known.has(each.item);
        return packFresh({
          items: items.filter(isIn(part)),
          points: points.filter(isIn(part)),
          cancels: cancels.filter(own),
        });
      });
      const packed = texts.filter((written) => written !== '').join('|');
      expect(unpack(packed)).toEqual({ items: whole.items, points: whole.points });
    }),
  );
});
