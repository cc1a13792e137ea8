import type { PreviewReport } from '../../features/previews/api.ts';
import { countOf, formatAmount, formatNumber, formatPart } from '../clock/format.ts';

const people = (count: number) => countOf(count, 'person', 'people');
const awards = (count: number) => countOf(count, 'award', 'awards');

export const texts = {
  title: 'Try on history',
  lead: 'Who would have earned it, and is it fair? Nothing is kept, and nobody is told.',
  run: 'Try it',
  again: 'Try again',
  cancel: 'Cancel',
  by: 'Compare by',
  byHint: 'An attribute of people, such as person.team, or a field of their events, such as data.group.',
  reading: (events: number) => `${countOf(events, 'event', 'events')} read`,
  failed: 'The server ended the preview before it was done. Try again.',
  from: ({ awards: given, people: { active, reached }, history }: PreviewReport) =>
    `${awards(given)} for ${formatNumber(reached)} of ${people(active)} active, from ${countOf(history.events, 'event', 'events')}.`,
  byNobody: (count: number) => `${countOf(count, 'event', 'events')} by somebody no person matches.`,
  weeks: 'Week by week',
  weeksHint: 'Each column is the people active in a week; filled, those who would have earned it.',
  week: (week: string, earned: number, active: number) =>
    `${week}: ${formatNumber(earned)} of ${formatNumber(active)}`,
  segments: (by: string) => `By ${by}`,
  segment: 'Segment',
  active: 'People',
  share: 'Share who reach it',
  none: 'No segment',
  leftOut: (count: number) =>
    `${countOf(count, 'segment', 'segments')} of fewer than five people left out of the comparison`,
  small: (name: string, count: number, share: number) => `${name}: ${people(count)}, ${formatPart(share)}`,
  parity: ({ lowest, highest, ratio, passes }: NonNullable<PreviewReport['parity']>) =>
    `${lowest} reaches it ${ratio.toFixed(2)} times as often as ${highest}: ${passes ? 'at least four fifths' : 'less than four fifths, so look for the reason before it goes live'}.`,
  noParity: 'There are not two segments of five people to compare.',
  thresholds: 'Another threshold',
  reaches: (threshold: number, share: number) =>
    `${formatAmount(threshold, threshold)} would reach ${formatPart(share)}.`,
  reachesNow: (threshold: number, share: number) =>
    `${formatAmount(threshold, threshold)}, as it is now, reaches ${formatPart(share)}.`,
  near: 'Near misses',
  nearText: ({ people: who, windows }: NonNullable<PreviewReport['nearMisses']>) =>
    who === 0
      ? 'Nobody came within a fifth of it without reaching it.'
      : `${people(who)} came within a fifth of it, ${countOf(windows, 'time', 'times')}.`,
  notices: 'Notices',
  noticesText: ({ perPersonDay, mostOnOneDay }: PreviewReport['notices']) =>
    `One for a person in ${perPersonDay > 0 ? countOf(Math.max(1, Math.round(1 / perPersonDay)), 'day', 'days') : 'no day'}${mostOnOneDay === null ? '' : `; at most ${formatNumber(mostOnOneDay)} on one`}.`,
  ahead: {
    title: 'Next week, were it like the last',
    nobody: 'Nobody would be told anything.',
    told: (who: number, most: number | null) =>
      `${people(who)} would be told${most === null ? '' : `; right away at most ${countOf(most, 'notice', 'notices')} a day each`}.`,
    columns: { at: 'When', person: 'Who', channel: 'Where', bundle: 'How', what: 'What' },
    bundles: { now: 'At once', daily: 'Daily digest', weekly: 'Weekly digest' },
    channels: { app: 'App', mail: 'Mail', chat: 'Chat', push: 'Phone' },
    more: (count: number) => `${formatNumber(count)} more are not shown.`,
  },
  gaming: 'Cheap evidence',
  gamingText: ({ gaming, awards: given }: PreviewReport) =>
    gaming.removed === 0
      ? 'Too little evidence to say.'
      : `Without the tenth of the evidence that came fastest, ${formatNumber(gaming.awardsLeft)} of ${awards(given)} would be left.`,
  shareOf: formatPart,
} as const;
