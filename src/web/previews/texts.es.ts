import type { Translated } from '../../domain/language/translated.ts';
import type { PreviewReport } from '../../features/previews/api.ts';
import { countOf, formatAmount, formatNumber, formatPart } from '../clock/format.ts';
import type * as english from './texts.ts';

const people = (count: number) => countOf(count, 'persona', 'personas');
const awards = (count: number) => countOf(count, 'distinción', 'distinciones');
const events = (count: number) => countOf(count, 'evento', 'eventos');

export const texts: Translated<typeof english.texts> = {
  title: 'Probar con el historial',
  lead: '¿Quién lo habría conseguido, y es justo? No se guarda nada ni se avisa a nadie.',
  run: 'Probar',
  again: 'Probar de nuevo',
  cancel: 'Cancelar',
  by: 'Comparar por',
  byHint: 'Un atributo de las personas, como person.team, o un campo de sus eventos, como data.group.',
  reading: (count: number) => countOf(count, 'evento leído', 'eventos leídos'),
  failed: 'El servidor terminó la vista previa antes de acabar. Inténtalo de nuevo.',
  from: ({ awards: given, people: { active, reached }, history }: PreviewReport) =>
    `${awards(given)} para ${formatNumber(reached)} de ${people(active)} con actividad, a partir de ${events(history.events)}.`,
  byNobody: (count: number) => `${events(count)} de autores que no corresponden a ninguna persona.`,
  weeks: 'Semana a semana',
  weeksHint: 'Cada columna son las personas activas en una semana; rellena, quienes lo habrían conseguido.',
  week: (week: string, earned: number, active: number) =>
    `${week}: ${formatNumber(earned)} de ${formatNumber(active)}`,
  segments: (by: string) => `Por ${by}`,
  segment: 'Grupo',
  active: 'Personas',
  share: 'Parte que lo consigue',
  none: 'Sin grupo',
  leftOut: (count: number) =>
    `${countOf(count, 'grupo', 'grupos')} de menos de cinco personas fuera de la comparación`,
  small: (name: string, count: number, share: number) => `${name}: ${people(count)}, ${formatPart(share)}`,
  parity: ({ lowest, highest, ratio, passes }: NonNullable<PreviewReport['parity']>) =>
    `${lowest} lo consigue ${formatNumber(Math.round(ratio * 100) / 100)} veces lo que ${highest}: ${passes ? 'al menos cuatro quintos' : 'menos de cuatro quintos, así que busca el motivo antes de ponerlo en marcha'}.`,
  noParity: 'No hay dos grupos de cinco personas que comparar.',
  thresholds: 'Otro umbral',
  reaches: (threshold: number, share: number) =>
    `Con ${formatAmount(threshold, threshold)} lo conseguiría el ${formatPart(share)}.`,
  reachesNow: (threshold: number, share: number) =>
    `Con ${formatAmount(threshold, threshold)}, como está ahora, lo consigue el ${formatPart(share)}.`,
  near: 'Por poco',
  nearText: ({ people: who, windows }: NonNullable<PreviewReport['nearMisses']>) =>
    who === 0
      ? 'Nadie se quedó a un quinto o menos de conseguirlo.'
      : `${countOf(who, 'persona se quedó', 'personas se quedaron')} a un quinto o menos, ${countOf(windows, 'vez', 'veces')}.`,
  notices: 'Avisos',
  noticesText: ({ perPersonDay, mostOnOneDay }: PreviewReport['notices']) =>
    `${perPersonDay > 0 ? `Uno por persona cada ${countOf(Math.max(1, Math.round(1 / perPersonDay)), 'día', 'días')}` : 'Ninguno'}${mostOnOneDay === null ? '' : `; como mucho ${formatNumber(mostOnOneDay)} en un día`}.`,
  ahead: {
    title: 'La próxima semana, si fuera como la última',
    nobody: 'No se avisaría a nadie.',
    told: (who: number, most: number | null) =>
      `Se avisaría a ${countOf(who, 'persona', 'personas')}${most === null ? '' : `; al momento, como mucho ${countOf(most, 'aviso', 'avisos')} al día por persona`}.`,
    columns: { at: 'Cuándo', person: 'Quién', channel: 'Dónde', bundle: 'Cómo', what: 'Qué' },
    bundles: { now: 'Al momento', daily: 'Resumen diario', weekly: 'Resumen semanal' },
    channels: { app: 'Aplicación', mail: 'Correo', chat: 'Conversación', push: 'Teléfono' },
    more: (count: number) => `${formatNumber(count)} más no se muestran.`,
  },
  gaming: 'Pruebas fáciles',
  gamingText: ({ gaming, awards: given }: PreviewReport) =>
    gaming.removed === 0
      ? 'Muy pocas pruebas para decirlo.'
      : `Sin la décima parte de las pruebas que llegó más rápido, quedarían ${formatNumber(gaming.awardsLeft)} de ${awards(given)}.`,
  shareOf: formatPart,
};
