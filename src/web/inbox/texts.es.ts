import type { Translated } from '../../domain/language/translated.ts';
import { formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Bandeja',
  lead: 'Lo que te hemos contado, lo más reciente primero.',
  settings: 'Cómo te llega',
  show: 'Mostrar',
  all: 'Todo',
  unread: 'Sin leer',
  isUnread: 'Sin leer:',
  markRead: 'Marcar como leído',
  markUnread: 'Marcar como no leído',
  readAll: 'Marcar todo como leído',
  wereRead: (count) => (count === 1 ? 'Una ya está leída.' : `${formatNumber(count)} ya están leídas.`),
  undo: 'Deshacer',
  more: 'Ver anteriores',
  emptyTitle: 'Todavía nada',
  empty: 'Lo que consigues y lo que te dicen tus compañeros llega aquí, y queda para volver a leerlo.',
  toToday: 'Ver lo que está a tu alcance',
  noneUnreadTitle: 'Lo has leído todo',
  noneUnread: 'Lo próximo que llegue aparecerá aquí.',
  showAll: 'Mostrar todo',
};
