import type { Translated } from '../../domain/language/translated.ts';
import type { PreviewReport } from '../../features/previews/api.ts';
import { countOf, formatAmount, formatNumber, formatPart } from '../clock/format.ts';
import type * as english from './texts.ts';

const people = (count: number) => countOf(count, 'Person', 'Personen');
const awards = (count: number) => countOf(count, 'Auszeichnung', 'Auszeichnungen');
const events = (count: number) => countOf(count, 'Ereignis', 'Ereignisse');
const dativeEvents = (count: number) => countOf(count, 'Ereignis', 'Ereignissen');

export const texts: Translated<typeof english.texts> = {
  title: 'Am Verlauf ausprobieren',
  lead: 'Wer hätte es erreicht, und ist es fair? Nichts wird behalten, und niemand wird benachrichtigt.',
  run: 'Ausprobieren',
  again: 'Noch einmal',
  cancel: 'Abbrechen',
  by: 'Vergleichen nach',
  byHint: 'Ein Merkmal von Personen, etwa person.team, oder ein Feld ihrer Ereignisse, etwa data.group.',
  reading: (count: number) => `${events(count)} gelesen`,
  failed: 'Der Server hat die Vorschau vorzeitig beendet. Versuch es noch einmal.',
  from: ({ awards: given, people: { active, reached }, history }: PreviewReport) =>
    `${awards(given)} für ${formatNumber(reached)} von ${people(active)} mit Aktivität, aus ${dativeEvents(history.events)}.`,
  byNobody: (count: number) => `${events(count)} von Akteuren, zu denen keine Person passt.`,
  weeks: 'Woche für Woche',
  weeksHint: 'Jede Säule sind die Aktiven einer Woche; gefüllt, wer es erreicht hätte.',
  week: (week: string, earned: number, active: number) =>
    `${week}: ${formatNumber(earned)} von ${formatNumber(active)}`,
  segments: (by: string) => `Nach ${by}`,
  segment: 'Gruppe',
  active: 'Personen',
  share: 'Anteil, der es erreicht',
  none: 'Keine Gruppe',
  leftOut: (count: number) =>
    `${countOf(count, 'Gruppe', 'Gruppen')} mit weniger als fünf Personen bleiben beim Vergleich außen vor`,
  small: (name: string, count: number, share: number) => `${name}: ${people(count)}, ${formatPart(share)}`,
  parity: ({ lowest, highest, ratio, passes }: NonNullable<PreviewReport['parity']>) =>
    `${lowest} erreicht es ${formatNumber(Math.round(ratio * 100) / 100)}-mal so oft wie ${highest}: ${passes ? 'mindestens vier Fünftel' : 'weniger als vier Fünftel, also such nach dem Grund, bevor es gilt'}.`,
  noParity: 'Es gibt keine zwei Gruppen mit fünf Personen zum Vergleichen.',
  thresholds: 'Eine andere Schwelle',
  reaches: (threshold: number, share: number) =>
    `${formatAmount(threshold, threshold)} würden ${formatPart(share)} erreichen.`,
  reachesNow: (threshold: number, share: number) =>
    `${formatAmount(threshold, threshold)}, wie es jetzt ist, erreichen ${formatPart(share)}.`,
  near: 'Knapp verfehlt',
  nearText: ({ people: who, windows }: NonNullable<PreviewReport['nearMisses']>) =>
    who === 0
      ? 'Niemand kam bis auf ein Fünftel heran, ohne es zu erreichen.'
      : `${people(who)} bis auf ein Fünftel davor, zusammen ${formatNumber(windows)}-mal.`,
  notices: 'Benachrichtigungen',
  noticesText: ({ perPersonDay, mostOnOneDay }: PreviewReport['notices']) =>
    perPersonDay > 0
      ? `Je Person eine in ${countOf(Math.max(1, Math.round(1 / perPersonDay)), 'Tag', 'Tagen')}${mostOnOneDay === null ? '' : `; höchstens ${formatNumber(mostOnOneDay)} an einem`}.`
      : `Keine${mostOnOneDay === null ? '' : `; höchstens ${formatNumber(mostOnOneDay)} an einem Tag`}.`,
  ahead: {
    title: 'Die nächste Woche, wäre sie wie die letzte',
    nobody: 'Niemandem würde etwas gesagt.',
    told: (who: number, most: number | null) =>
      `${countOf(who, 'Person erführe', 'Personen erführen')} davon${most === null ? '' : `; sofort je Person höchstens ${countOf(most, 'Benachrichtigung', 'Benachrichtigungen')} am Tag`}.`,
    columns: { at: 'Wann', person: 'Wer', channel: 'Wo', bundle: 'Wie', what: 'Was' },
    bundles: { now: 'Sofort', daily: 'Tägliche Zusammenfassung', weekly: 'Wöchentliche Zusammenfassung' },
    channels: { app: 'In der App', mail: 'Per Mail', chat: 'Im Chat', push: 'Telefon' },
    more: (count: number) => `${formatNumber(count)} weitere stehen hier nicht.`,
  },
  gaming: 'Billige Belege',
  gamingText: ({ gaming, awards: given }: PreviewReport) =>
    gaming.removed === 0
      ? 'Zu wenige Belege, um etwas zu sagen.'
      : `Ohne das Zehntel der Belege, das am schnellsten kam, blieben ${formatNumber(gaming.awardsLeft)} von ${awards(given)}.`,
  shareOf: formatPart,
};
