import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatDifference, formatNumber, formatPart, formatPoints } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Benachrichtigungen',
  lead: 'Wann wem hier was gesagt wird, mit welchen Worten, und ob es sich lohnt, es sofort zu sagen.',
  timesTitle: 'Übliche Zeiten',
  timesText:
    'Für alle, die nichts gewählt haben. Ein Erfolg kann um andere Zeiten bitten, und die eigene Wahl geht allem vor.',
  wordsTitle: 'Worte',
  wordsText: 'Was Benachrichtigungen sagen, wo ein Erfolg keine eigenen Worte hat. Leer heißt: unsere.',
  language: 'Sprache',
  languages: { en: 'Englisch', de: 'Deutsch', es: 'Spanisch' },
  kind: 'Art der Benachrichtigung',
  kinds: {
    award: 'Jemand hat eine Auszeichnung erreicht',
    reaction: 'Jemand hat auf etwas reagiert',
    nudge: 'Jemand ist nah an einem Ziel',
    stall: 'Nah am Ziel geht es nicht weiter',
    pattern: 'Was einer Leitung auffallen sollte',
    team: 'Neues für ein Team',
  },
  titleField: 'Titel',
  textField: 'Wortlaut',
  variables: 'Zum Einsetzen',
  sometimes: 'Diese gibt es nicht immer. Was sie nennt, gehört zwischen {% if … %} und {% endif %}.',
  previewTitle: 'So liest es sich',
  previewReal: 'Eingesetzt ist die neueste Auszeichnung dieses Arbeitsbereichs.',
  previewMade: 'Hier gibt es noch keine Auszeichnung, darum steht jede Stelle mit ihrem Namen da.',
  previewSaid: 'Eingesetzt ist die neueste Anerkennung dieses Arbeitsbereichs.',
  previewUnsaid: 'Hier gibt es noch keine Anerkennung, darum steht jede Stelle mit ihrem Namen da.',
  fine: 'Es sagt, was getan wurde, aus dem, was immer da ist.',
  save: 'Worte speichern',
  reset: 'Zurück zu unseren Worten',
  saved: 'Gespeichert.',
  worthTitle: 'Lohnt es sich?',
  worthText:
    'Ein paar Benachrichtigungen, bei denen wenig auf dem Spiel steht, warten zufällig auf die Zusammenfassung. Was Menschen binnen eines Tages tun, zeigt, ob das Sofort etwas ändert.',
  percent: 'Zufällig warten',
  percentOf: (percent: number) =>
    percent === 0 ? 'Keine: es wird nichts gemessen' : `${percent} von hundert`,
  never:
    'Anerkennungen, Erwähnungen, Reaktionen und Notizen warten nie, und Auszeichnungen auch nicht, die für jemanden neu sind.',
  days: (days: number) => `Die letzten ${formatNumber(days)} Tage`,
  columns: {
    kind: 'Art',
    told: 'Sofort gesagt',
    held: 'Gewartet',
    difference: 'Unterschied',
    looked: 'Angesehen',
  },
  acted: (acted: number, n: number) =>
    n === 0 ? 'Noch niemand' : `${formatPart(acted / n)} von ${formatNumber(n)} haben gehandelt`,
  difference: (at: number, low: number, high: number) =>
    `${formatDifference(at)} Punkte, zwischen ${formatPoints(low)} und ${formatPoints(high)}`,
  verdicts: {
    helps: 'Es sofort zu sagen hilft.',
    nothing: 'Es sofort zu sagen ändert nichts, was eine Unterbrechung wert wäre.',
    unknown: 'Es lässt sich noch nichts sagen.',
  },
  interval:
    'Die Grenzen halten 99-mal von hundert (Newcombe). Unter 200 auf einer Seite wird nichts geschlossen; eine Art kommt in die Zusammenfassung, sobald sie den Anteil derer, die handeln, nicht mehr um fünf Punkte heben kann.',
  demoted: 'In der Zusammenfassung seit',
  lift: 'Wieder sofort sagen',
  withheld: 'Betriebsrats-Modus: weniger als fünf Personen.',
  looked: (viewed: number, clicked: number, told: number) =>
    `${formatPart(viewed / told)} gesehen, ${formatPart(clicked / told)} verfolgt, von ${countOf(told, 'Benachrichtigung', 'Benachrichtigungen')}`,
};
