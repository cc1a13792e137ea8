import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatDifference, formatNumber, formatPart, formatPoints } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Avisos',
  lead: 'Cuándo se dice aquí qué a quién, con qué palabras, y si vale la pena decirlo al momento.',
  timesTitle: 'Momentos habituales',
  timesText:
    'Para quienes no han elegido. Un logro puede pedir otros momentos, y la elección de cada persona va primero.',
  wordsTitle: 'Palabras',
  wordsText:
    'Lo que dicen los avisos cuando un logro no tiene palabras propias. Vacío significa las nuestras.',
  language: 'Idioma',
  languages: { en: 'Inglés', de: 'Alemán', es: 'Español' },
  kind: 'Tipo de aviso',
  kinds: {
    award: 'Alguien ha conseguido una distinción',
    reaction: 'Alguien ha reaccionado a algo',
    nudge: 'Alguien está cerca de una meta',
    stall: 'Alguien cerca de una meta se ha parado',
    pattern: 'Lo que conviene que vea un responsable',
    team: 'Noticias para un equipo',
  },
  titleField: 'Título',
  textField: 'Mensaje',
  variables: 'Para rellenar',
  sometimes: 'Estos no siempre están. Pon lo que los nombra entre {% if … %} y {% endif %}.',
  previewTitle: 'Se lee así',
  previewReal: 'Rellenado con la distinción más reciente de este espacio.',
  previewMade: 'Aquí aún no hay ninguna distinción, así que cada lugar lleva su nombre.',
  previewSaid: 'Rellenado con el reconocimiento más reciente de este espacio.',
  previewUnsaid: 'Aquí aún no hay ningún reconocimiento, así que cada lugar lleva su nombre.',
  fine: 'Dice lo que se hizo, con lo que siempre está.',
  save: 'Guardar palabras',
  reset: 'Volver a las nuestras',
  saved: 'Guardado.',
  worthTitle: '¿Vale la pena?',
  worthText:
    'Unos pocos avisos de poca importancia esperan al resumen por azar. Lo que la gente hace en un día dice si avisar al momento cambia algo.',
  percent: 'Esperan por azar',
  percentOf: (percent: number) => (percent === 0 ? 'Ninguno: no se mide nada' : `${percent} de cada cien`),
  never:
    'Los reconocimientos, las menciones, las reacciones y las notas no esperan nunca, ni las distinciones que son nuevas para alguien.',
  days: (days: number) => `Los últimos ${formatNumber(days)} días`,
  columns: {
    kind: 'Tipo',
    told: 'Avisados al momento',
    held: 'En espera',
    difference: 'Diferencia',
    looked: 'Visto',
  },
  acted: (acted: number, n: number) =>
    n === 0 ? 'Nadie todavía' : `${formatPart(acted / n)} de ${formatNumber(n)} actuaron`,
  difference: (at: number, low: number, high: number) =>
    `${formatDifference(at)} puntos, entre ${formatPoints(low)} y ${formatPoints(high)}`,
  verdicts: {
    helps: 'Avisar al momento ayuda.',
    nothing: 'Avisar al momento no cambia nada que valga una interrupción.',
    unknown: 'Aún no se puede decir nada.',
  },
  interval:
    'Los intervalos se cumplen 99 veces de cada cien (Newcombe). Con menos de 200 a un lado no se concluye nada; un tipo pasa al resumen cuando ya no puede subir en cinco puntos la parte de quienes actúan.',
  demoted: 'En el resumen desde',
  lift: 'Volver a avisar al momento',
  withheld: 'Modo comité de empresa: menos de cinco personas.',
  looked: (viewed: number, clicked: number, told: number) =>
    `${formatPart(viewed / told)} vistos, ${formatPart(clicked / told)} seguidos, de ${countOf(told, 'aviso', 'avisos')}`,
};
