import { countOf, formatAmount, formatNumber } from '../clock/format.ts';

export const texts = {
  title: 'Achievements',
  lead: 'What counts here, in one sentence each, and what it is good for.',
  emptyTitle: 'No achievements yet',
  empty:
    'An admin enables the first one under Packs: ready achievements that are tried on your own history first.',
  seePacks: 'See the packs',
  holders: (count: number) => countOf(count, 'person holds it', 'people hold it'),
  nobody: 'Nobody holds it yet',
  pending: (count: number) => `${formatNumber(count)} pending`,
  draft: 'Draft',
  retired: 'Retired',
  because: 'Why it matters',
  rules: 'The rule, plainly',
  earners: 'Earned lately',
  noEarners: 'Nobody yet. The first confirmed award will be listed here.',
  yaml: 'The rule as written',
  yamlHint: 'This text is what decides; the sentences above are made from it.',
  version: (version: number) => `Version ${version}`,
  since: 'in force since',
  you: 'You:',
  ofNeeded: (value: number, needed: number) =>
    value > needed
      ? formatAmount(value, needed)
      : `${formatAmount(value, needed)} of ${formatAmount(needed, needed)}`,
  fromStart: 'in force from the beginning',
  mine: 'Where do I stand?',
  tierNeeds: (needed: number) => formatAmount(needed, needed),
  kinds: { volume: 'Volume', speed: 'Speed', quality: 'Quality', consistency: 'Consistency' },
} as const;
