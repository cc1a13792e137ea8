import { formatNumber } from '../clock/format.ts';

export const texts = {
  title: 'Inbox',
  lead: 'What you were told, newest first.',
  settings: 'How you are told',
  show: 'Show',
  all: 'All',
  unread: 'Unread',
  isUnread: 'Unread:',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  readAll: 'Mark all as read',
  wereRead: (count: number) => (count === 1 ? 'One is read now.' : `${formatNumber(count)} are read now.`),
  undo: 'Undo',
  more: 'Show earlier ones',
  emptyTitle: 'Nothing yet',
  empty: 'What you earn and what colleagues say to you comes here, and stays to be read again.',
  toToday: 'See what is within reach',
  noneUnreadTitle: 'You have read it all',
  noneUnread: 'What comes next shows here by itself.',
  showAll: 'Show all',
} as const;
