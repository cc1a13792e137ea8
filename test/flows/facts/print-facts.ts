// npm run facts: every public log in every way, every known number beside what the product answers. Exit code 1 if one
// differs or a log is not there.
import { allAwards, allEvents, essence, startProduct } from '../product.ts';
import { type DataSet, italy, servicenow } from './data-sets.ts';
import { type Fact, italyFacts, italyProfile, servicenowFacts, servicenowProfile } from './facts.ts';
import { bring, variants } from './variants.ts';

const product = await startProduct();
let wrong = 0;
try {
  await print(italy, italyFacts, italyProfile);
  await print(servicenow, servicenowFacts, servicenowProfile);
} finally {
  await product.stop();
}
console.log(wrong === 0 ? '\nEverything is as known.' : `\n${wrong} differ.`);
process.exitCode = wrong === 0 ? 0 : 1;

async function print(set: DataSet, facts: readonly Fact[], profile: readonly Fact[]): Promise<void> {
  console.log(`\n${set.name}`);
  if (!set.isHere) {
    wrong++;
    console.log('  its file is not there: shared/data beside the clone');
    return;
  }
  const all = [...facts, ...profile];
  const answers: Record<string, string[]> = Object.fromEntries(all.map(({ name }) => [name, []]));
  const [awards, events, seconds]: [string[], string[], string[]] = [[], [], []];
  for (const variant of variants) {
    const startedAt = performance.now();
    const workspace = await bring(product.client, set, variant);
    seconds.push(((performance.now() - startedAt) / 1000).toFixed(1));
    for (const fact of variant === 'posted' ? facts : all) {
      const answer = await fact.ask(workspace);
      if (answer !== fact.expected) wrong++;
      answers[fact.name]?.push(`${answer}${answer === fact.expected ? '' : ' !'}`);
    }
    awards.push(essence(await allAwards(workspace)).join('\n'));
    events.push(String((await allEvents(workspace)).length));
  }
  row('', 'known', variants);
  for (const { name, expected } of all) row(name, String(expected), answers[name] ?? []);
  const sameAwards = awards.map((one) => (one === awards[0] ? 'same' : 'differ !'));
  const sameEvents = events.map((one) => (one === events[0] ? one : `${one} !`));
  wrong += [...sameAwards, ...sameEvents].filter((text) => text.endsWith('!')).length;
  row('awards that stand, to the letter', '', sameAwards);
  row('events kept', '', sameEvents);
  row('seconds to bring it', '', seconds);
}

function row(name: string, known: string, cells: readonly string[]): void {
  console.log(`  ${name.padEnd(46)}${known.padStart(8)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}
