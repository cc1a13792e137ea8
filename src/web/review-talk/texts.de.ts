import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Fürs Jahresgespräch',
  lead: 'Was von dir festgehalten ist, zum Mitnehmen. Niemand sonst kann es abrufen; du wählst, was hineinkommt.',
  from: 'Von',
  to: 'Bis',
  spans: { quarter: 'Letzte 3 Monate', half: 'Letzte 6 Monate', year: 'Letztes Jahr' },
  parts: 'Was hineinkommt',
  part: {
    strengths: 'Stärken',
    awards: 'Auszeichnungen',
    received: 'Was andere gesagt haben',
    given: 'Was du über andere gesagt hast',
    evidence: 'Tickets und Deals, auf denen es beruht',
  },
  leaveOut: 'Nimm unten das Häkchen weg, um eine Zeile auszulassen.',
  include: (what: string) => `Mitnehmen: ${what}`,
  print: 'Drucken oder als PDF sichern',
  csv: 'Als CSV herunterladen',
  fileName: (from: string, to: string) => `jahresgespraech-${from}-${to}.csv`,
  record: 'Geleistete Arbeit',
  span: (from: string, to: string) => `${from} bis ${to}`,
  madeOn: (day: string, zone: string) => `Erstellt am ${day} mit Smallwins. Datumsangaben nach ${zone}.`,
  sums: {
    received: (count: number) => countOf(count, 'Anerkennung erhalten', 'Anerkennungen erhalten'),
    from: (count: number) => `von ${countOf(count, 'Person', 'Personen')}`,
    awards: (count: number) => countOf(count, 'Auszeichnung', 'Auszeichnungen'),
    given: (count: number) => countOf(count, 'Anerkennung gegeben', 'Anerkennungen gegeben'),
  },
  strengths: 'Stärken über die Zeit',
  strengthsHint: 'Wie oft andere eine Tat gewürdigt haben, nach Abzeichen und Quartal.',
  badge: 'Abzeichen',
  inAll: 'Insgesamt',
  colleagues: 'Personen',
  awards: 'Auszeichnungen',
  received: 'Was andere gesagt haben',
  given: 'Was über andere gesagt wurde',
  by: 'von',
  to_: 'an',
  for: 'für',
  restsOn: 'Beruht auf',
  more: (count: number) =>
    count === 1
      ? 'Eine ältere Zeile passt nicht mehr. Wähl eine kürzere Zeit, um sie mitzunehmen.'
      : `${formatNumber(count)} ältere Zeilen passen nicht mehr. Wähl eine kürzere Zeit, um sie mitzunehmen.`,
  emptyTitle: 'In dieser Zeit ist noch nichts',
  emptyText: 'Wähl eine längere Zeit. Auszeichnungen und Anerkennungen stehen hier, sobald es sie gibt.',
};
