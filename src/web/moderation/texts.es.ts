import type { Translated } from '../../domain/language/translated.ts';
import { countOf } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Moderación',
  lead: 'Lo que los compañeros te piden mirar, lo que está oculto y las palabras que conviene decir de otra forma.',
  reports: 'Por mirar',
  noReports:
    'No hay denuncias. Cualquiera puede denunciar una entrada o un comentario desde su menú en las novedades.',
  reportsOf: (count: number) => countOf(count, 'denuncia', 'denuncias'),
  kinds: { recognition: 'Reconocimiento', comment: 'Comentario', award: 'Distinción' },
  by: 'de',
  gone: 'Se retiró o se eliminó después; ya no queda nada que ver.',
  says: (name: string) => `Lo dice ${name}`,
  inFeed: 'Ver en las novedades',
  keep: 'Mantener',
  hide: 'Ocultar',
  show: 'Mostrar de nuevo',
  awardHint: 'Una distinción no tiene texto que ocultar. Su comprobante dice por qué está ahí.',
  keepTitle: 'Mantener en las novedades',
  hideTitle: 'Ocultar de las novedades',
  showTitle: 'Mostrar de nuevo',
  why: '¿Por qué? Queda en el registro de auditoría.',
  hidden: 'Oculto',
  noHidden: 'No hay nada oculto.',
  hiddenHint: 'Solo lo ven los administradores y quien lo escribió.',
  hiddenBy: (name: string) => `Lo ocultó ${name}`,
  words: 'Palabras que decir de otra forma',
  wordsHint:
    'Una palabra o expresión por línea. A quien escriba una se le pide decirlo de otra manera; solo palabras enteras, con o sin mayúsculas y acentos.',
  wordsLabel: 'Palabras, una por línea',
  saveWords: 'Guardar la lista',
  savedWords: (count: number) =>
    count === 0 ? 'La lista está vacía.' : `${countOf(count, 'palabra está', 'palabras están')} en la lista.`,
  tooLong: (word: string) => `«${word}» tiene más de 60 caracteres. Acórtala.`,
};
