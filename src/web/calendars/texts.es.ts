import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'En tu calendario',
  text: 'Suscríbete en el calendario que ya usas. Quien tenga la dirección puede leerlo, así que guárdala para ti; una nueva termina con la anterior.',
  own: 'Mis logros y metas',
  ownText:
    'Lo que consigues, cuándo termina el período de las metas que tienes cerca y cuándo terminan los objetivos de tu equipo.',
  team: (team) => `Lo que consigue ${team}`,
  teamText: 'Tal como el feed lo muestra a todos.',
  since: 'Dirección del',
  make: 'Obtener la dirección',
  renew: 'Dirección nueva',
  remove: 'Quitar',
  cancel: 'Dejarla',
  renewAsk: 'Los calendarios que tienen la dirección actual dejarán de recibir novedades.',
  removeAsk: 'Los calendarios que tienen la dirección dejarán de recibir novedades.',
  address: 'Dirección del calendario',
  once: 'Cópiala ahora: no se muestra otra vez. En tu calendario elige «Desde URL» o «Suscribirse», no «Importar».',
  done: 'Ya la he copiado',
};
