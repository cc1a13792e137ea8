import type { ReceiptEvent } from '../../features/awards/api.ts';
import { formatAmount } from '../clock/format.ts';

export const texts = {
  award: 'Award',
  whyNotYet: (name: string) => `Why ${name}?`,
  receipt: 'Receipt',
  forWhom: 'For',
  copyLink: 'Copy link',
  print: 'Print',
  openPage: 'Open as a page',
  counted: 'Counted',
  countedOf: (value: number, needed: number) =>
    value > needed
      ? `${formatAmount(value, needed)}, ${formatAmount(needed, needed)} needed`
      : `${formatAmount(value, needed)} of ${formatAmount(needed, needed)}`,
  inHold: (count: string) => `${count} still in hold`,
  needed: 'Needed',
  neededFrom: (needed: string, from: string) => (from ? `${needed}: ${from}` : needed),
  window: 'Window',
  windowEver: 'No end',
  hold: 'Hold',
  cooldown: 'Rest between awards',
  earned: 'Deed done',
  granted: 'Decided',
  used: 'What counts',
  unused: 'What does not count, and why',
  noneUsed: 'Nothing counts in this window yet.',
  moreEvents: (count: string) => `${count} more are not listed here. All of them count in the total above.`,
  showAll: (count: string) => `Show all ${count}`,
  holdEnds: 'Its hold ends',
  guards: 'Quality conditions',
  met: 'Met',
  open: 'Not met',
  ofNeeded: (of: string, to: string, needed: string) => `${of} of ${to}; at least ${needed} needed`,
  notes: 'Notes',
  noteFrom: (name: string) => `${name} wrote to you`,
  noteTo: (name: string) => `You wrote to ${name}`,
  notePrivate: 'Only the two of you read it.',
  history: 'History',
  causedBy: 'Event',
  because: 'Why it matters',
  rule: 'The rule',
  replay: 'Replaying these events through this version of the rule gives the same answer.',
  version: (version: number) => `Version ${version}`,
  settles: 'Settles',
  settling: 'Being settled',
  settlesIn: (stretch: string) => `${stretch} left`,
  settlesOn: (date: string) => `Settles ${date}`,
} as const;

export const uses: Record<ReceiptEvent['use'], { text: string; tone: string }> = {
  counted: { text: 'Counts', tone: 'won' },
  provisional: { text: 'In hold', tone: 'wait' },
  cancelled: { text: 'Came back', tone: '' },
  duplicate: { text: 'Counted before', tone: '' },
  not_matching: { text: 'Does not match', tone: '' },
  late: { text: 'Came late', tone: '' },
};
