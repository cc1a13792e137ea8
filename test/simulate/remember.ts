import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';

const folder = new URL('./once-failed/', import.meta.url);
/** The shortest way first is kept: more than so many failures of one property say nothing new. */
const keptMax = 20;

interface Tried<Values> {
  readonly file?: URL;
  /** What luck may leave out, and must not. */
  readonly examples?: readonly Values[];
}

/**
 * Checks a property on what it once failed on, then on new luck. What fails is shrunk and written down beside the tests,
 * to be committed with what mends it.
 */
export async function checkAndRemember<Values extends unknown[]>(
  name: string,
  property: fc.IAsyncProperty<Values> | fc.IProperty<Values>,
  numRuns: number,
  { file = new URL(`${name}.json`, folder), examples = [] }: Tried<Values> = {},
): Promise<void> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Values[]) : [];
  // A trial that only asks whether anything fails, like that of the planted bugs, keeps nothing.
  const isQuick = process.env.SMALLWINS_TEST_SHRINK === '0';
  const seed = process.env.SMALLWINS_TEST_SEED;
  const details = await fc.check(property, {
    ...(seed ? { seed: Number(seed) } : {}),
    numRuns: numRuns + known.length + examples.length,
    examples: [...known, ...examples],
    endOnFailure: isQuick,
  });
  if (!details.failed) {
    // Of a long trial it is told what was tried, and with which seed it can be had again.
    if (process.env.SMALLWINS_TEST_RUNS)
      console.log(`${name}: ${details.numRuns} tried, seed ${details.seed}, all held`);
    return;
  }
  const { counterexample } = details;
  const isNew = counterexample !== null && !known.some((one) => same(one, counterexample));
  if (isNew && !isQuick && known.length < keptMax)
    writeFileSync(file, `${JSON.stringify([...known, counterexample], null, 1)}\n`);
  throw new Error(await fc.asyncDefaultReportMessage(details), { cause: details.errorInstance });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
