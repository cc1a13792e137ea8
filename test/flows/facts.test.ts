import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../src/cli/client.ts';
import { askAll, expected } from './facts/ask.ts';
import { italy, servicenow } from './facts/data-sets.ts';
import { italyFacts, italyMore, italyOnce, italyProfile } from './facts/italy-facts.ts';
import {
  servicenowFacts,
  servicenowMore,
  servicenowOnce,
  servicenowProfile,
} from './facts/servicenow-facts.ts';
import { bring, type Variant } from './facts/variants.ts';
import { addAchievement, allAwards, allEvents, essence, startProduct } from './product.ts';

// The public logs are not part of the repository; without them these tests are skipped, and say so. The full table,
// every log in every way, is printed by: npm run facts
let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  if (italy.isHere || servicenow.isHere) product = await startProduct();
});
afterAll(async () => {
  await product?.stop();
});

describe.skipIf(!servicenow.isHere)('the ServiceNow log of 2016, asked of the product', () => {
  let workspace: Client;

  test('gives the known people, weeks and reopens', { timeout: 120_000 }, async () => {
    workspace = await bring(product.client, servicenow, 'once');
    expect(await askAll(workspace, servicenowFacts)).toEqual(expected(servicenowFacts));
    expect(await askAll(workspace, servicenowProfile)).toEqual(expected(servicenowProfile));
  });

  test('gives the known streaks, winners, times and shares', { timeout: 120_000 }, async () => {
    for (const name of servicenowMore) await addAchievement(workspace, name);
    expect(await askAll(workspace, servicenowOnce)).toEqual(expected(servicenowOnce));
  });
});

describe.skipIf(!italy.isHere)('the help desk log of an Italian company, asked of the product', () => {
  let workspaceOnce: Client;
  const found = new Map<Variant, { awards: string[]; events: number }>();

  test.each<[Variant, string]>([
    ['once', 'imported'],
    ['twice', 'imported twice'],
    ['shuffled', 'imported with its rows in any order'],
    ['posted', 'posted as events, each twice and in any order'],
  ])('gives the known facts (%s: %s)', { timeout: 60_000 }, async (variant) => {
    const workspace = await bring(product.client, italy, variant);
    expect(await askAll(workspace, italyFacts)).toEqual(expected(italyFacts));
    if (variant !== 'posted') expect(await askAll(workspace, italyProfile)).toEqual(expected(italyProfile));
    if (variant === 'once') workspaceOnce = workspace;
    const events = (await allEvents(workspace)).length;
    found.set(variant, { awards: essence(await allAwards(workspace)), events });
  });

  test('gives the known streaks, and counts a repeated row once', { timeout: 60_000 }, async () => {
    for (const name of italyMore) await addAchievement(workspaceOnce, name);
    expect(await askAll(workspaceOnce, italyOnce)).toEqual(expected(italyOnce));
  });

  test('gives the same awards to the letter, however it came', () => {
    const once = found.get('once');
    expect(once?.awards.length).toBeGreaterThan(328);
    for (const [variant, result] of found) expect([variant, result]).toEqual([variant, once]);
  });
});
