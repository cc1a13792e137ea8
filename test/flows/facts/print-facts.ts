// npm run facts: every public log in every way, every known figure beside what the product answers. Exit code 1 if one
// differs or a log is not there.
import { addAchievement, allAwards, allEvents, essence, startProduct } from '../product.ts';
import type { Fact } from './ask.ts';
import { callsFacts } from './calls-facts.ts';
import { changesFacts } from './changes-facts.ts';
import { calls, changes, type DataSet, italy, sales, servicenow } from './data-sets.ts';
import { italyFacts, italyMore, italyOnce, italyProfile } from './italy-facts.ts';
import { salesFacts } from './sales-facts.ts';
import { servicenowFacts, servicenowMore, servicenowOnce, servicenowProfile } from './servicenow-facts.ts';
import { bring, type Variant, variants } from './variants.ts';

interface Printed {
  readonly set: DataSet;
  readonly facts: readonly Fact[];
  /** What only a file tells. */
  readonly profile?: readonly Fact[];
  /** What is asked of the first way alone, and what is live for it. */
  readonly once?: readonly Fact[];
  readonly more?: readonly string[];
}

const product = await startProduct();
let wrong = 0;
try {
  await print(
    { set: italy, facts: italyFacts, profile: italyProfile, once: italyOnce, more: italyMore },
    variants,
  );
  await print(
    {
      set: servicenow,
      facts: servicenowFacts,
      profile: servicenowProfile,
      once: servicenowOnce,
      more: servicenowMore,
    },
    variants,
  );
  await print({ set: calls, facts: [], once: callsFacts }, ['once']);
  await print({ set: sales, facts: [], once: salesFacts }, ['once']);
  await print({ set: changes, facts: [], once: changesFacts }, ['once']);
} finally {
  await product.stop();
}
console.log(wrong === 0 ? '\nEverything is as known.' : `\n${wrong} differ.`);
process.exitCode = wrong === 0 ? 0 : 1;

async function print(
  { set, facts, profile = [], once = [], more = [] }: Printed,
  ways: readonly Variant[],
): Promise<void> {
  console.log(`\n${set.name}`);
  if (!set.isHere) {
    wrong++;
    console.log('  its file is not there: shared/data beside the clone');
    return;
  }
  const all = [...facts, ...profile, ...once];
  const answers: Record<string, string[]> = Object.fromEntries(all.map(({ name }) => [name, []]));
  const [awards, events, seconds]: [string[], string[], string[]] = [[], [], []];
  for (const variant of ways) {
    const startedAt = performance.now();
    const workspace = await bring(product.client, set, variant);
    seconds.push(((performance.now() - startedAt) / 1000).toFixed(1));
    awards.push(essence(await allAwards(workspace)).join('\n'));
    events.push(String((await allEvents(workspace)).length));
    for (const fact of variant === 'posted' ? facts : [...facts, ...profile]) await note(fact, workspace);
    if (variant !== 'once') continue;
    for (const name of more) await addAchievement(workspace, name);
    for (const fact of once) await note(fact, workspace);
  }
  row('', 'known', ways);
  for (const { name, expected } of all) row(name, JSON.stringify(expected), answers[name] ?? []);
  const sameAwards = awards.map((one) => (one === awards[0] ? 'same' : 'differ !'));
  const sameEvents = events.map((one) => (one === events[0] ? one : `${one} !`));
  wrong += [...sameAwards, ...sameEvents].filter((text) => text.endsWith('!')).length;
  row('awards that stand, to the letter', '', sameAwards);
  row('events kept', '', sameEvents);
  row('seconds to bring it', '', seconds);

  async function note(fact: Fact, workspace: Parameters<Fact['ask']>[0]): Promise<void> {
    const [answer, known] = [JSON.stringify(await fact.ask(workspace)), JSON.stringify(fact.expected)];
    if (answer !== known) wrong++;
    answers[fact.name]?.push(answer === known ? answer : `${answer} !`);
  }
}

function row(name: string, known: string, cells: readonly string[]): void {
  console.log(`  ${name.padEnd(46)}${known.padStart(8)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}
