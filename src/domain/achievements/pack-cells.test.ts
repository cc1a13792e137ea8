import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cancellation, type EventPlace, type Item, mostOf, notCancelled } from './cells.ts';
import { packLink, packScope, unpackLink, unpackScope } from './pack-cells.ts';

const committed = 1000;
const text = fc.oneof(
  fc.string({ unit: 'binary' }).filter((value) => !/\p{Cs}/u.test(value)),
  fc.constantFrom('', '~', '%', ',', '|', '%2c', '"\\', '\u0000\n\u0085', 'Ü 😀'),
);
const place = fc.record({
  seq: fc.integer({ min: 1, max: 2 * committed }),
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
  holdUntil: fc.option(fc.constant(0), { nil: null }),
  cancelledBy: fc.array(fc.tuple(text, cancellation), { maxLength: 3 }).map((list) => new Map(list)),
}).map((each) => ({
  ...each,
  holdUntil: each.holdUntil === null ? null : each.at + 259_200_000_000,
  cancelledBy: each.cancelledBy.size === 0 ? notCancelled : each.cancelledBy,
}));

const isOnDisk = (each: EventPlace) => each.seq <= committed;

test('a window comes back from the disk as it was, but for what is not committed', () => {
  const points = fc.array(
    withPlace({ guard: fc.nat(4), portion: fc.constantFrom('of' as const, 'to' as const) }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), points, (items, marks) => {
      const cell = { items, points: marks, most: 0, quiet: null };
      const kept = items.filter(isOnDisk).map((each) => ({
        ...each,
        cancelledBy: new Map([...each.cancelledBy].filter(([, by]) => isOnDisk(by))),
      }));
      expect(unpackScope(JSON.parse(packScope(cell, committed)))).toEqual({
        items: kept,
        points: marks.filter(isOnDisk),
        most: mostOf(kept),
        quiet: null,
      });
    }),
  );
});

test('an object comes back from the disk as it was, but for what is not committed', () => {
  const evidence = fc.array(
    withPlace({ holder: text }).map((each) => ({ ...each, holdUntil: each.at + 3_600_000_000 })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(evidence, fc.array(cancellation, { maxLength: 4 }), (credited, cancels) => {
      expect(unpackLink(JSON.parse(packLink({ evidence: credited, cancels }, committed)))).toEqual({
        evidence: credited.filter(isOnDisk),
        cancels: cancels.filter(isOnDisk),
      });
    }),
  );
});
