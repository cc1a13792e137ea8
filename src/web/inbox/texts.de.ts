import type { Translated } from '../../domain/language/translated.ts';
import { formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Eingang',
  lead: 'Was dir gesagt wurde, das Neueste zuerst.',
  settings: 'Wie du es erfährst',
  show: 'Anzeigen',
  all: 'Alles',
  unread: 'Ungelesen',
  isUnread: 'Ungelesen:',
  markRead: 'Als gelesen markieren',
  markUnread: 'Als ungelesen markieren',
  readAll: 'Alles als gelesen markieren',
  wereRead: (count) =>
    count === 1 ? 'Eines ist jetzt gelesen.' : `${formatNumber(count)} sind jetzt gelesen.`,
  undo: 'Rückgängig',
  more: 'Frühere zeigen',
  emptyTitle: 'Noch nichts da',
  empty: 'Was du schaffst und was andere dir sagen, kommt hierher und bleibt zum Nachlesen.',
  toToday: 'Sehen, was in Reichweite ist',
  noneUnreadTitle: 'Du hast alles gelesen',
  noneUnread: 'Was als Nächstes kommt, erscheint hier von selbst.',
  showAll: 'Alles zeigen',
};
