import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAll, expected } from './facts/ask.ts';
import { callsFacts } from './facts/calls-facts.ts';
import { changesFacts } from './facts/changes-facts.ts';
import { calls, changes, sales } from './facts/data-sets.ts';
import { salesFacts } from './facts/sales-facts.ts';
import { bring } from './facts/variants.ts';
import { startProduct } from './product.ts';

// The public logs are not part of the repository; without them these tests are skipped, and say so.
const sets = [
  { set: calls, facts: callsFacts, about: 'the calls of a call centre' },
  { set: sales, facts: salesFacts, about: 'the opportunities of a seller of hardware' },
  { set: changes, facts: changesFacts, about: 'the changes of deals, and activities that name others' },
];

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  if (sets.some(({ set }) => set.isHere)) product = await startProduct();
});
afterAll(async () => {
  await product?.stop();
});

describe.each(sets)('$about, asked of the product', ({ set, facts }) => {
  test.skipIf(!set.isHere).each(['once', 'twice'] as const)(
    'give the known facts when the file comes %s',
    { timeout: 60_000 },
    async (variant) => {
      const workspace = await bring(product.client, set, variant);
      const asked = variant === 'once' ? facts : facts.filter(({ name }) => !/rows|activities:/.test(name));
      expect(await askAll(workspace, asked)).toEqual(expected(asked));
    },
  );
});
