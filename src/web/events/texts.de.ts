import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Ereignisse',
  lead: 'Alles, was hereinkam, das Neueste zuerst. Öffne eines und folge ihm bis zum Ergebnis.',
  source: 'Quelle',
  allSources: 'Alle Quellen',
  type: 'Typ',
  typeHint: 'helpdesk.ticket.resolved',
  person: 'Person',
  personHint: 'Kürzel',
  apply: 'Filtern',
  clear: 'Zurücksetzen',
  columns: { seq: 'Nr.', when: 'Wann', type: 'Typ', about: 'Worum', source: 'Quelle', late: 'Verspätet' },
  emptyTitle: 'Noch keine Ereignisse',
  empty: 'Verbinde eine Quelle und sende eines, oder importiere einen Verlauf.',
  noneTitle: 'Kein Ereignis passt zu diesen Filtern',
  none: 'Setz sie zurück, um alles zu sehen, was hereinkam.',
  toSources: 'Quelle verbinden',
  toImports: 'Verlauf importieren',
  more: 'Ältere zeigen',
  event: (seq: string) => `Ereignis ${seq}`,
  raw: 'Was hereinkam',
  who: 'Um wen es geht',
  matched: 'Was es bewirkt hat',
  unasked: 'Kein Erfolg fragt danach, wer das getan hat.',
  nobody:
    'Zu diesem Ereignis wurde niemand gefunden. Ordne seinen Akteur einer Person zu, und es wird entschieden.',
  noMatches: 'Kein Erfolg achtet auf Ereignisse dieses Typs.',
  occurred: 'Geschehen',
  received: 'Eingegangen',
  late: 'Verspätet: gespeichert und aufgeführt; ein Admin wendet es an',
  award: 'Nachweis der Auszeichnung',
  explain: 'Wie der Stand ist',
  progress: (value: string, needed: string) => `${value} von ${needed}`,
};

export const uses: Translated<typeof english.uses> = {
  counted: { text: 'Zählt', tone: 'won' },
  provisional: { text: 'In der Wartefrist', tone: 'wait' },
  cancels: { text: 'Nimmt eines zurück', tone: 'bad' },
  guard: { text: 'Qualitätsbedingung', tone: 'accent' },
  not_matching: { text: 'Passt nicht', tone: '' },
  nobody: { text: 'Niemand gefunden', tone: 'bad' },
  ineligible: { text: 'Nicht für diese Rolle', tone: '' },
  duplicate: { text: 'Schon gezählt', tone: '' },
  cancelled: { text: 'Zurückgenommen', tone: '' },
};
