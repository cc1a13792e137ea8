import { countOf } from '../clock/format.ts';

export const texts = {
  title: 'Feed',
  lead: 'Confirmed awards of the whole workspace, newest first.',
  fresh: (count: number) => `${count} new`,
  emptyTitle: 'Nothing here yet',
  empty:
    'The first confirmed award appears here the moment its hold has passed. Your own rings are on Today.',
  toToday: 'Go to Today',
  more: 'Show earlier',
  end: 'That is everything so far.',
  receipt: 'Receipt',
  everybody: (count: number) => `Show all ${count}`,
  others: (count: number) => countOf(count, 'other', 'others'),
  earned: 'earned',
  list: 'Awards',
} as const;
