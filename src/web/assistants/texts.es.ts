import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Asistentes',
  text: 'Con un token, un asistente que habla MCP puede leer por ti tu progreso y las novedades, decir por qué tienes una distinción o todavía no, y redactar borradores de reconocimientos. No puede enviar nada: tú lees cada borrador y lo envías.',
  ends: 'Al cerrar sesión en todos los demás sitios y al cambiar la contraseña terminan todos los tokens.',
  own: 'Ve lo que tú ves como miembro',
  role: 'Ve todo lo que tus roles te dejan ver',
  address: 'Dirección para tu asistente',
  neverUsed: 'Sin usar todavía',
  lastUsed: 'Último uso',
  until: 'Válido hasta',
  revoke: 'Revocar',
  make: 'Crear un token',
  name: 'Para qué es',
  nameHint: 'Por ejemplo, el nombre de tu asistente',
  days: 'Por cuánto tiempo',
  daysOf: (days) => `${days} días`,
  sight: 'Qué puede ver',
  sightHint: 'Si lideras, déjalo en lo mínimo salvo que el asistente deba ayudarte con eso.',
  go: 'Crearlo',
  cancel: 'Cancelar',
  onceTitle: 'Tu token',
  once: 'Cópialo ahora en los ajustes de tu asistente: no se vuelve a mostrar. Quien lo tenga lee como tú.',
  copy: 'Copiar token',
  done: 'Ya lo he copiado',
};
