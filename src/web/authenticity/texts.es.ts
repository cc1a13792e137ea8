import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

const recognitions = (count: number) => countOf(count, 'reconocimiento', 'reconocimientos');

export const texts: Translated<typeof english.texts> = {
  title: 'Autenticidad',
  lead: 'Patrones al reconocer que quizá merezcan una mirada. Un patrón dice con qué frecuencia ocurrió algo, nunca por qué.',
  since: 'Mirar atrás',
  spans: { 90: '3 meses', 182: '6 meses', 365: 'Un año' },
  none: 'Nada llama la atención',
  noneText: (count: number) =>
    `${countOf(count, 'reconocimiento revisado', 'reconocimientos revisados')}. Se reconoce a muchos, en muchos momentos y con palabras propias.`,
  noneLeft: 'Lo que llamaba la atención se dio por bueno; está más abajo.',
  noneAtAll:
    'En este tiempo no se dio ningún reconocimiento. Los indicios aparecen en cuanto hay algo que mirar.',
  lookedAt: (count: number) => countOf(count, 'reconocimiento revisado', 'reconocimientos revisados'),
  kinds: {
    pair: 'Dos personas',
    ring: 'Un círculo',
    burst: 'Fin de trimestre',
    'same-words': 'Las mismas palabras',
    'one-giver': 'Una sola persona reconoce',
  },
  chance: (chance: number) => {
    if (chance <= 0 || chance < 1e-6) return 'Solo por azar: menos de una vez entre un millón.';
    return `Solo por azar: alrededor de una vez de cada ${formatNumber(Number((1 / chance).toPrecision(1)))}.`;
  },
  evidence: (count: number) => `En qué se apoya: ${recognitions(count)}`,
  gave: (giver: string, recipients: string) => `${giver} a ${recipients}`,
  moreEvidence: (count: number) =>
    count === 1 ? 'Hay 1 anterior que no aparece.' : `Hay ${formatNumber(count)} anteriores que no aparecen.`,
  dismiss: 'Está en orden',
  dismissTitle: '¿Por qué está en orden?',
  dismissHint:
    'Por ejemplo: comparten turno. Se guarda con tu nombre, y el indicio calla hasta que haya la mitad más.',
  dismissed: 'Dado por bueno',
  dismissedHint: 'Estos indicios callan sobre lo ya revisado. Vuelven cuando haya la mitad más.',
  wasDismissed: 'Alguien lo dio por bueno antes; desde entonces ha llegado la mitad más.',
  by: (name: string) => `Escrito por ${name}`,
  operator: 'quien administra Smallwins',
  bringBack: 'Mostrar de nuevo',
  limits: 'Unas palabras amables a quien reconoce mucho',
  limitsHint:
    'Quien dé más que esto lee una frase después de enviar. No se retiene nada, y nadie más lo sabe.',
  toOne: 'A una misma persona en una semana',
  aDay: 'A cualquiera en un día',
  saveLimits: 'Guardar',
  savedLimits: 'Guardado.',
};
