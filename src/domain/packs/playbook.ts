import type { AchievementDefinition } from '../achievements/language/definition.ts';
import { type Kpi, kpisOf, type Pack } from './pack.ts';
import type { Trial } from './trial.ts';

interface Written {
  readonly key: string;
  readonly definition: AchievementDefinition;
  readonly trial: Trial | null;
}

const verdicts: Readonly<Record<string, string>> = {
  in_range: 'in range',
  too_easy: 'too easy here',
  too_hard: 'too hard here',
  too_few: 'too few people to judge',
  replayed: 'replayed as a whole',
};

/**
 * The one page of a pack, in Markdown: what it is for, each achievement, and how it went on public data.
 *
 * Example: `renderPlaybook(pack, achievements, kpis)` is what stands in `packs/crm-hygiene/playbook.md`.
 */
export function renderPlaybook(
  pack: Pack,
  achievements: readonly Written[],
  kpis: ReadonlyMap<string, Kpi>,
): string {
  const { en } = pack;
  const first = achievements.find(({ key }) => key === pack.first);
  const lines = [
    `# ${en.name}`,
    '',
    `${en.about} **What good looks like:** ${lowerFirst(en.good)}`,
    '',
    '## Why these rules',
    '',
    en.why,
    '',
    '## Where to begin',
    '',
    `**${first?.definition.name ?? ''}** (\`${pack.first}\`). ${en.first} Preview it on your own history, enable it alone, and look at it again after four weeks: too easy, gamed, adopted by some and not by others? Keep, change or retire it.`,
    '',
    '## Achievements',
    '',
    '| achievement | how it is earned | why | moves |',
    '| --- | --- | --- | --- |',
    ...achievements.map(
      ({ key, definition: { name, sentence, because, outcome } }) =>
        `| **${name}** \`${key}\` | ${sentence} | ${because} | ${outcome.map((kpi) => kpis.get(kpi)?.en.name ?? kpi).join(', ')} |`,
    ),
    '',
    '## KPIs',
    '',
    ...kpisOf(pack, kpis, 'en').map(({ name, how, better }) => `- **${name}** (${better} is better): ${how}`),
    '',
    ...trialLines(achievements),
    '## Sources',
    '',
    ...pack.sources.map((source) => `- ${source}`),
  ];
  return `${lines.join('\n')}\n`;
}

function trialLines(achievements: readonly Written[]): string[] {
  const tried = achievements.flatMap(({ key, trial }) => (trial ? [{ key, trial }] : []));
  if (tried.length === 0) return [];
  const readings = [...new Set(tried.map(({ trial }) => `${trial.data}: ${trial.reading}`))];
  const of = (trial: Trial): number => readings.indexOf(`${trial.data}: ${trial.reading}`) + 1;
  return [
    '## Previewed on public data',
    '',
    'What `smallwins preview` says of each on data anybody can get, or `smallwins replay` where people are compared with each other. It is a check of the rule and no promise for your team: preview it on your own history.',
    '',
    '| achievement | data | from, to | awards | people | windows reached | verdict | a quarter would reach |',
    '| --- | --- | --- | ---: | ---: | ---: | --- | ---: |',
    ...tried.map(
      ({ key, trial }) =>
        `| \`${key}\` | ${of(trial)} | ${trial.from}, ${trial.to} | ${trial.awards} | ${trial.people} of ${trial.active} | ${trial.share === null ? '' : `${(trial.share * 100).toFixed(1)} %`} | ${verdicts[trial.verdict] ?? trial.verdict} | ${trial.quarter ?? ''} |`,
    ),
    '',
    ...readings.map((reading, index) => `${index + 1}. ${reading}.`),
    '',
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
