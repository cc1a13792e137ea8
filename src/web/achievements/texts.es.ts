import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatAmount } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Logros',
  lead: 'Lo que cuenta aquí, en una frase cada uno, y para qué sirve.',
  emptyTitle: 'Todavía no hay logros',
  empty:
    'Quien administra activa el primero en Paquetes: logros listos que antes se prueban con el historial de la empresa.',
  seePacks: 'Ver los paquetes',
  holders: (count: number) => countOf(count, 'persona lo tiene', 'personas lo tienen'),
  nobody: 'Nadie lo tiene todavía',
  pending: (count: number) => countOf(count, 'pendiente', 'pendientes'),
  draft: 'Borrador',
  retired: 'Fuera de uso',
  because: 'Por qué importa',
  rules: 'La regla, en claro',
  earners: 'Conseguido últimamente',
  noEarners: 'Nadie todavía. La primera distinción confirmada aparecerá aquí.',
  yaml: 'La regla tal como está escrita',
  yamlHint: 'Este texto es el que decide; las frases de arriba salen de él.',
  version: (version: number) => `Versión ${version}`,
  since: 'en vigor desde',
  you: 'Tú:',
  ofNeeded: (value: number, needed: number) =>
    value > needed
      ? formatAmount(value, needed)
      : `${formatAmount(value, needed)} de ${formatAmount(needed, needed)}`,
  fromStart: 'en vigor desde el principio',
  mine: '¿Cómo voy?',
  tierNeeds: (needed: number) => formatAmount(needed, needed),
  kinds: { volume: 'Cantidad', speed: 'Rapidez', quality: 'Calidad', consistency: 'Constancia' },
};
