import { cpus, totalmem } from 'node:os';
import { backfill } from './backfill/backfill.ts';
import { flatHistory } from './flat-history/flat-history.ts';
import { flatRules } from './flat-rules/flat-rules.ts';
import { hotPath } from './hot-path/hot-path.ts';
import { http } from './http/http.ts';
import { importBench } from './import/import.ts';
import { latency } from './latency/latency.ts';
import { live } from './live/live.ts';
import { preview } from './preview/preview.ts';
import { reads } from './reads/reads.ts';
import { recipe } from './recipe/recipe.ts';
import { recover } from './recover/recover.ts';
import { service } from './service/service.ts';
import type { Bench } from './support/bench.ts';
import { judge } from './support/judge.ts';
import { printJson, printTable } from './support/print.ts';

const benches: readonly Bench[] = [
  hotPath,
  http,
  flatRules,
  flatHistory,
  service,
  recipe,
  recover,
  latency,
  live,
  preview,
  backfill,
  importBench,
  reads,
];

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const known = new Set(['--json', '--quick', '--full']);
const wrong = [
  ...flags.filter((flag) => !known.has(flag)),
  ...names.filter((name) => !benches.some((bench) => bench.name === name)),
];

if (wrong.length > 0) {
  const all = benches.map((bench) => `  ${bench.name}: ${bench.title}`).join('\n');
  process.stderr.write(
    `${wrong.join(', ')}: no such bench or flag (--json, --quick, --full). There are:\n${all}\n`,
  );
  process.exitCode = 2;
} else await runBenches();

async function runBenches(): Promise<void> {
  const json = flags.includes('--json');
  const say = json ? () => undefined : (text: string) => process.stdout.write(`${text}\n`);
  const memoryGiB = Math.round(totalmem() / 2 ** 30);
  say(
    `Node.js ${process.versions.node}, ${cpus().length} cores, ${memoryGiB} GiB; database and load on this machine.`,
  );
  for (const bench of benches) {
    if (names.length > 0 && !names.includes(bench.name)) continue;
    say(`\n${bench.name}: ${bench.title}`);
    const lines = (
      await bench.run({ quick: flags.includes('--quick'), full: flags.includes('--full'), say })
    ).map(judge);
    if (lines.length > 0) process.stdout.write(`${json ? printJson(lines) : `\n${printTable(lines)}`}\n`);
  }
}
