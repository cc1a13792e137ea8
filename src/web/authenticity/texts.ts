import type { AuthenticityHint } from '../../features/authenticity/api.ts';
import { countOf, formatNumber } from '../clock/format.ts';

export const texts = {
  title: 'Authenticity',
  lead: 'Patterns of giving that may be worth a look. A pattern says how often something happened, never why.',
  since: 'Look back',
  spans: { 90: '3 months', 182: '6 months', 365: 'A year' },
  none: 'Nothing stands out',
  noneText: (count: number) =>
    `${countOf(count, 'recognition', 'recognitions')} looked at. People give to many, at many times, in their own words.`,
  noneLeft: 'What stood out was found to be in order; it stands below.',
  noneAtAll: 'No recognition was given in this time. Hints come up once there is something to look at.',
  lookedAt: (count: number) => `${countOf(count, 'recognition', 'recognitions')} looked at`,
  kinds: {
    pair: 'Two people',
    ring: 'A circle',
    burst: 'End of a quarter',
    'same-words': 'Same words',
    'one-giver': 'One giver',
  } satisfies Record<AuthenticityHint['kind'], string>,
  chance: (chance: number) => {
    if (chance <= 0 || chance < 1e-6) return 'By chance alone: less than once in a million.';
    return `By chance alone: about once in ${formatNumber(Number((1 / chance).toPrecision(1)))}.`;
  },
  evidence: (count: number) => `What it rests on: ${countOf(count, 'recognition', 'recognitions')}`,
  gave: (giver: string, recipients: string) => `${giver} to ${recipients}`,
  moreEvidence: (count: number) => `${formatNumber(count)} older ones are not listed.`,
  dismiss: 'It is in order',
  dismissTitle: 'Why is it in order?',
  dismissHint:
    'For example: they work the same shift. It is kept with your name, and the hint stays quiet until half as much again has come.',
  dismissed: 'Found to be in order',
  dismissedHint: 'These stay quiet for what was looked at. They come back once half as much again has come.',
  wasDismissed: 'Somebody found this in order before; half as much again has come since.',
  by: (name: string) => `${name} wrote`,
  operator: 'The operator',
  bringBack: 'Show it again',
  limits: 'A gentle word to those who give often',
  limitsHint:
    'Whoever gives more than this reads one sentence after sending. Nothing is held back, and nobody else is told.',
  toOne: 'To one person within a week',
  aDay: 'To anybody within a day',
  saveLimits: 'Save',
  savedLimits: 'Saved.',
} as const;
