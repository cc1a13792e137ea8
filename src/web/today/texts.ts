import { formatAmount, formatNumber } from '../clock/format.ts';

export const texts = {
  notes: 'A word on your awards',
  noteBy: (name: string, award: string) => `${name} on ${award}`,
  noteAward: 'See the award',
  notePrivate: 'Only you and they read it.',
  title: 'Today',
  rings: 'Within reach',
  why: 'Why not yet?',
  whyPending: 'What it waits for',
  whyWon: 'See the receipt',
  of: (needed: number) => `of ${formatAmount(needed, needed)}`,
  best: (value: number) => `best ${formatAmount(value, value)}`,
  neededOnly: (needed: number) => `${formatAmount(needed, needed)} needed`,
  held: (count: number) => `${count} still in hold`,
  pending: 'Waiting to be confirmed',
  pendingHint: 'The deed is done. If nothing comes back before the clock runs out, it is yours.',
  said: 'What colleagues said',
  saidBy: (giver: string, badge: string) => `${giver}, for ${badge}`,
  open: 'Open',
  suggestion: 'A word from you?',
  recognise: 'Recognise',
  recent: 'Lately',
  waits: 'These wait',
  resting: 'Resting',
  wonRings: 'Done for now',
  receipt: 'Receipt',
  noRingsTitle: 'No rings yet',
  noRings:
    'Rings appear here for the achievements that are open to your role. See what counts, or what colleagues have earned.',
  recogniseSomebody: 'Recognise a colleague',
  toAchievements: 'See what counts',
  toFeed: 'Open the feed',
  noPending: 'Nothing is waiting. When a ring closes, its award shows here until its hold has passed.',
  noRecent: 'Nothing won yet. Every award will show here with what you did for it.',
  how: 'How this works',
  hideHow: 'Got it',
  steps: [
    {
      title: 'Deeds count by themselves',
      text: 'Your tools report what you finish. The ring moves; you do nothing extra.',
    },
    {
      title: 'A closed ring is pending first',
      text: 'The paler part of a ring is still in its hold: it could come back.',
    },
    {
      title: 'Then it is yours, or it waits',
      text: 'Confirmed when the hold passes; withdrawn with the reason if not. Every answer has a receipt.',
    },
  ],
} as const;

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number): string => words[count] ?? formatNumber(count);

/** The day in one sentence: what is closest first. */
export function summary(open: { left: number; name: string } | undefined, pending: number): string {
  const waiting =
    pending > 0
      ? `${inWords(pending)} ${pending === 1 ? 'award is' : 'awards are'} waiting to be confirmed`
      : null;
  if (open && open.left > 0) {
    const near = `${open.name} is ${inWords(open.left)} away`;
    return waiting ? `${near}, and ${waiting}.` : `${near}.`;
  }
  return waiting
    ? `${waiting.charAt(0).toUpperCase()}${waiting.slice(1)}.`
    : 'What you finish today will show here.';
}
