import { countOf } from '../clock/format.ts';

export const texts = {
  title: 'Moderation',
  lead: 'What colleagues asked you to look at, what is hidden, and words to rephrase.',
  reports: 'To look at',
  noReports: 'Nothing was reported. Anybody can report an entry or a comment from its menu in the feed.',
  reportsOf: (count: number) => countOf(count, 'report', 'reports'),
  kinds: { recognition: 'Recognition', comment: 'Comment', award: 'Award' },
  by: 'by',
  gone: 'It was withdrawn or deleted since; nothing of it is left to see.',
  says: (name: string) => `${name} says`,
  inFeed: 'See in the feed',
  keep: 'Keep it',
  hide: 'Hide it',
  show: 'Show again',
  awardHint: 'An award holds no text to hide. Its receipt says why it is there.',
  keepTitle: 'Keep it in the feed',
  hideTitle: 'Hide it from the feed',
  showTitle: 'Show it again',
  why: 'Why? The audit log keeps it.',
  hidden: 'Hidden',
  noHidden: 'Nothing is hidden.',
  hiddenHint: 'Only admins and whoever wrote it see these.',
  hiddenBy: (name: string) => `Hidden by ${name}`,
  words: 'Words to rephrase',
  wordsHint:
    'One word or phrase on each line. Whoever writes one is asked to say it in another way; whole words only, whatever case or accents they wear.',
  wordsLabel: 'Words, one on each line',
  saveWords: 'Save the list',
  savedWords: (count: number) =>
    count === 0 ? 'The list is empty.' : `${countOf(count, 'word is', 'words are')} on the list.`,
  tooLong: (word: string) => `“${word}” is longer than 60 characters. Shorten it.`,
} as const;
