import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Datenschutz',
  lead: 'Was über Personen aufbewahrt wird, wie lange, und was von kleinen Gruppen zu sehen ist.',
  saved: 'Gespeichert.',
  cancel: 'Abbrechen',
  reason: 'Grund',
  reasonHint: 'Er bleibt im Audit-Protokoll, zum Beispiel die Vereinbarung, auf der es beruht.',

  councilTitle: 'Betriebsratsmodus',
  councilOn: 'An',
  councilOff: 'Aus',
  councilText: 'Für Betriebe, in denen eine Vereinbarung vor Überwachung schützt. Solange er an ist, gilt:',
  councilRules: [
    'Keine Zahl beruht auf weniger als fünf Personen: Vorschauen, Hinweise und Vergleiche lassen kleinere Gruppen aus.',
    'Von anderen sehen Führungskräfte und Admins nur Auszeichnungen, die bestätigt sind oder auf eine Entscheidung warten. Was nicht zählte, was zurückgezogen wurde und wo jemand steht, sieht nur die Person selbst.',
  ],
  turnOn: 'Einschalten',
  turnOff: 'Ausschalten',
  turnOnTitle: 'Betriebsratsmodus einschalten',
  turnOffTitle: 'Betriebsratsmodus ausschalten',
  turnOffText:
    'Führungskräfte sehen dann wieder, wo ihr Team steht und was nicht zählte. Das sollten alle wissen.',

  retentionTitle: 'Alte Ereignisse',
  retentionText:
    'Ereignisse enthalten oft mehr, als je ein Erfolg ansieht: Zusammenfassungen, Telefonnummern, freien Text. Nach einer Weile bleibt nur, was Erfolge lesen. Auszeichnungen, Nachweise und Zahlen bleiben, wie sie sind; ein später geschriebener Erfolg findet in alten Ereignissen nicht mehr als das.',
  retentionLabel: 'Ganze Ereignisse behalten',
  retentionNever: 'Immer',
  retentionDays: (days: number) => (days % 365 === 0 ? years(days / 365) : `${days} Tage`),
  retentionSaved: (days: number | null) =>
    days === null
      ? 'Ereignisse bleiben ganz.'
      : `Einmal am Tag werden Ereignisse gekürzt, die älter als ${days} Tage sind.`,
  retentionState: (events: string) =>
    events === '1'
      ? 'Ein Ereignis enthält nur noch, was Erfolge lesen.'
      : `${events} Ereignisse enthalten nur noch, was Erfolge lesen.`,
  tryIt: 'Ansehen, was wegfiele',
  trying: 'Wird angesehen …',
  tried: (reduced: string, events: string, share: number) =>
    `Mehr, als Erfolge lesen, enthalten ${reduced} von ${events} Ereignissen dieses Alters; ${share} % ihrer Daten fielen weg.`,
  triedNothing: 'Nichts von diesem Alter enthält mehr, als Erfolge lesen.',
  triedAside: (quarantined: string, rows: string) =>
    `Außerdem in Quarantäne: ${quarantined}; abgewiesene Zeilen aus Importen: ${rows}.`,
  save: 'Speichern …',
  saveTitle: 'Ändern, wie lange Ereignisse ganz bleiben',
  runNow: 'Jetzt kürzen',

  erasedTitle: 'Gelöschte Personen',
  erasedText:
    'Um jemanden zu löschen, öffne die Seite der Person unter „Personen“. Ihre Zahlen bleiben; wer sie war, nicht. Spätere Ereignisse, Dateien und Einladungen bringen sie nicht zurück.',
  erasedEmptyTitle: 'Niemand wurde gelöscht',
  states: { requested: 'Läuft', done: 'Gelöscht', failed: 'Gescheitert' },
  rows: (count: string) => (count === '1' ? 'eine Zeile geändert' : `${count} Zeilen geändert`),
  namesKept: (count: string) =>
    count === '1'
      ? 'Ein Name wird ferngehalten, als Hashwert mit Schlüssel, der für sich nichts sagt.'
      : `${count} Namen werden ferngehalten, als Hashwerte mit Schlüssel, die für sich nichts sagen.`,
  releaseTitle: 'Einen Namen freigeben',
  releaseText:
    'Jemand Neues hat das Kürzel, die E-Mail oder den Namen einer gelöschten Person? Gib ihn frei und leg die Person dann an.',
  releaseLabel: 'Kürzel, E-Mail oder Name',
  release: 'Freigeben',
  released: 'Freigegeben. Er lässt sich wieder verwenden.',
  notReleased: 'Keine gelöschte Person hatte diesen Namen.',

  dataTitle: 'Deine Daten',
  dataText:
    'Alles, was dieser Arbeitsbereich über dich hat, in einer Datei: wie du heißt, deine Auszeichnungen mit Nachweisen, die Ereignisse dahinter, Anerkennungen, Kommentare, Sitzungen.',
  download: 'Deine Daten herunterladen',
  downloading: 'Wird gesammelt …',
  downloaded: 'Die Datei ist in deinen Downloads.',

  leaveTitle: 'Daten und Austritt',
  exportText: 'Eine Datei mit allem, was über die Person da ist. Das Audit-Protokoll hält es fest.',
  exportPerson: 'Daten exportieren',
  deactivateText:
    'Die Person ist ausgeschieden: sofort abgemeldet, kein Zugang, nichts wird mehr an sie gerichtet. Was sie getan hat, zählt weiter.',
  deactivate: 'Deaktivieren',
  deactivateAsk: (name: string) =>
    `${name} deaktivieren? Die Abmeldung gilt sofort, und eine neue Anmeldung geht erst wieder nach dem Reaktivieren.`,
  deactivated: 'Deaktiviert',
  reactivateText: 'Die Person ist deaktiviert. Reaktiviert lässt sie sich wieder einladen.',
  reactivate: 'Reaktivieren',
  eraseText:
    'Nimmt überall und endgültig weg, wer die Person ist. Zahlen und die Auszeichnungen anderer bleiben, wie sie sind.',
  erase: 'Löschen …',
  eraseTitle: (name: string) => `${name} löschen`,
  eraseWhat: 'Diese Namen verschwinden, wo immer sie stehen:',
  eraseWhole: 'nur, wo eine Person gemeint ist, denn der Arbeitsbereich verwendet ihn auch anders',
  eraseRows: 'Zeilen, die sich ändern',
  eraseMerged: (people: number) =>
    people === 2
      ? 'Eine mit ihr zusammengeführte Person verschwindet mit.'
      : `${people - 1} mit ihr zusammengeführte Personen verschwinden mit.`,
  eraseForGood:
    'Das lässt sich nicht rückgängig machen. Eine frühere Sicherung enthält die Person noch, bis sie gelöscht wird.',
  eraseConfirm: (handle: string) => `Zur Bestätigung ${handle} eintippen`,
  eraseGo: 'Endgültig löschen',
  eraseAsked: 'Es läuft. Der Stand steht auf der Seite „Datenschutz“.',
  looking: 'Wird gesucht, wo die Person genannt ist …',
  kinds: { handle: 'Kürzel', name: 'Name', 'e-mail': 'E-Mail', actor: 'Akteur' },
};

function years(count: number): string {
  return count === 1 ? '1 Jahr' : `${count} Jahre`;
}

/** What the rows of a table are to people; others by the table's own name. */
export const tableNames: Translated<typeof english.tableNames> = {
  event_log: 'Ereignisse',
  awards: 'Auszeichnungen und Nachweise',
  award_entries: 'Verläufe von Auszeichnungen',
  recognitions: 'Anerkennungen',
  comments: 'Kommentare',
  content_reports: 'Meldungen',
  quarantine: 'Quarantäne',
  imports: 'Importe',
  import_rejects: 'Abgewiesene Zeilen',
  invitations: 'Einladungen',
  audit_log: 'Audit-Protokoll',
  cell_log: 'Fortschritt',
  link_log: 'Fortschritt',
  window_members: 'Fortschritt',
};
