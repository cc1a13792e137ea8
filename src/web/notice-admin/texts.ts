import type { TriedKind } from '../../domain/notices/ledger.ts';
import type { WordedKind } from '../../domain/notices/words/variables.ts';
import { countOf, formatDifference, formatNumber, formatPart, formatPoints } from '../clock/format.ts';

export const texts = {
  title: 'Notices',
  lead: 'When people here are told what, in which words, and whether telling them at once is worth it.',
  timesTitle: 'Usual times',
  timesText:
    'For everybody who has not chosen. An achievement can ask for other times, and each person’s own choice comes first.',
  wordsTitle: 'Words',
  wordsText: 'What notices say where an achievement has no words of its own. Empty means ours.',
  language: 'Language',
  languages: { en: 'English', de: 'German', es: 'Spanish' },
  kind: 'Kind of notice',
  kinds: {
    award: 'Somebody earned an award',
    reaction: 'Colleagues reacted to something',
    nudge: 'Somebody is near a goal',
    stall: 'Somebody near a goal has stalled',
    pattern: 'What stands out to a lead',
    team: 'News for a team',
  } satisfies Record<WordedKind | TriedKind, string>,
  titleField: 'Title',
  textField: 'Message',
  variables: 'To fill in',
  sometimes: 'These are not always there. Put what names them between {% if … %} and {% endif %}.',
  previewTitle: 'It reads',
  previewReal: 'Filled in with the newest award of this workspace.',
  previewMade: 'There is no award here yet, so each place is named.',
  previewSaid: 'Filled in with the newest recognition of this workspace.',
  previewUnsaid: 'There is no recognition here yet, so each place is named.',
  fine: 'It says what was done, from what is always there.',
  save: 'Save words',
  reset: 'Back to our words',
  saved: 'Saved.',
  worthTitle: 'Is it worth it?',
  worthText:
    'A few notices with little at stake wait for the digest by chance. What people do within a day tells whether being told at once changes anything.',
  percent: 'Wait by chance',
  percentOf: (percent: number) => (percent === 0 ? 'None: nothing is measured' : `${percent} in a hundred`),
  never:
    'Recognitions, mentions, reactions and notes never wait, and neither do awards that are new to somebody.',
  days: (days: number) => `The last ${formatNumber(days)} days`,
  columns: {
    kind: 'Kind',
    told: 'Told at once',
    held: 'Waited',
    difference: 'Difference',
    looked: 'Looked at',
  },
  acted: (acted: number, n: number) =>
    n === 0 ? 'Nobody yet' : `${formatPart(acted / n)} of ${formatNumber(n)} acted`,
  difference: (at: number, low: number, high: number) =>
    `${formatDifference(at)} points, between ${formatPoints(low)} and ${formatPoints(high)}`,
  verdicts: {
    helps: 'Telling at once helps.',
    nothing: 'Telling at once changes nothing worth an interruption.',
    unknown: 'Nothing can be said yet.',
  },
  interval:
    'Intervals hold 99 times in a hundred (Newcombe). Below 200 on either side, nothing is concluded; a kind is moved to the digest once it can no longer raise the share of those who act by five points.',
  demoted: 'In the digest since',
  lift: 'Tell it at once again',
  withheld: 'Works-council mode: fewer than five people.',
  looked: (viewed: number, clicked: number, told: number) =>
    `${formatPart(viewed / told)} seen, ${formatPart(clicked / told)} followed, of ${countOf(told, 'notice', 'notices')}`,
} as const;
