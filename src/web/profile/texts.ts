import { countOf } from '../clock/format.ts';

export const texts = {
  facts: 'Facts and names',
  recognise: 'Recognise',
  inFeed: 'See in the feed',
  received: 'received',
  given: 'given',
  awards: 'awards',
  strengths: 'Strengths, as colleagues see them',
  noStrengths: 'Nobody has said anything yet',
  noStrengthsText: 'The first recognition begins the portfolio. What did you see them do?',
  from: (count: number) => `from ${countOf(count, 'colleague', 'colleagues')}`,
  onlyGiven: (count: number) => `given ${countOf(count, 'time', 'times')}`,
  alsoGiven: (count: number) => `, given ${countOf(count, 'time', 'times')}`,
  achievements: 'Earned from deeds',
  noAchievements: 'No confirmed award yet.',
  times: (count: number) => countOf(count, 'time', 'times'),
  last: 'last',
  overTime: 'Over time',
  month: 'Month',
  lately: 'Lately',
  nothing: 'No entry in the feed yet.',
} as const;
