import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Para una conversación de evaluación',
  lead: 'Tu propio historial, para llevarlo contigo. Nadie más puede pedirlo; tú eliges lo que entra.',
  from: 'Desde',
  to: 'Hasta',
  spans: { quarter: 'Últimos 3 meses', half: 'Últimos 6 meses', year: 'Último año' },
  parts: 'Qué entra',
  part: {
    strengths: 'Puntos fuertes',
    awards: 'Distinciones',
    received: 'Lo que dijeron tus compañeros',
    given: 'Lo que dijiste de otros',
    evidence: 'Incidencias y oportunidades en que se apoya',
  },
  leaveOut: 'Desmarca abajo una línea para dejarla fuera.',
  include: (what: string) => `Incluir: ${what}`,
  print: 'Imprimir o guardar como PDF',
  csv: 'Descargar como CSV',
  fileName: (from: string, to: string) => `evaluacion-${from}-${to}.csv`,
  record: 'Historial de trabajo',
  span: (from: string, to: string) => `Del ${from} al ${to}`,
  madeOn: (day: string, zone: string) =>
    `Preparado el ${day} con Smallwins. Las fechas son de la zona ${zone}.`,
  sums: {
    received: (count: number) => countOf(count, 'reconocimiento recibido', 'reconocimientos recibidos'),
    from: (count: number) => `de ${countOf(count, 'compañero', 'compañeros')}`,
    awards: (count: number) => countOf(count, 'distinción', 'distinciones'),
    given: (count: number) => countOf(count, 'reconocimiento dado', 'reconocimientos dados'),
  },
  strengths: 'Puntos fuertes a lo largo del tiempo',
  strengthsHint: 'Cuántas veces reconocieron algo los compañeros, por insignia y trimestre.',
  badge: 'Insignia',
  inAll: 'En total',
  colleagues: 'Compañeros',
  awards: 'Distinciones',
  received: 'Lo que dijeron los compañeros',
  given: 'Lo que se dijo de otros',
  by: 'de',
  to_: 'a',
  for: 'por',
  restsOn: 'Se apoya en',
  more: (count: number) =>
    `${count === 1 ? 'No cabe 1 anterior' : `No caben ${formatNumber(count)} anteriores`}. Elige un tiempo más corto para incluirlo todo.`,
  emptyTitle: 'Todavía no hay nada en este tiempo',
  emptyText:
    'Elige un tiempo más largo. Las distinciones y los reconocimientos aparecen aquí en cuanto llegan.',
};
