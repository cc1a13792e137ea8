import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Nicht kopiert: bitte markieren und von Hand kopieren',
  close: 'Schließen',
  loading: 'Wird geladen',
  states: {
    pending: 'Ausstehend',
    confirmed: 'Bestätigt',
    withdrawn: 'Zurückgezogen',
    in_review: 'In Prüfung',
    declined: 'Abgelehnt',
    revoked: 'Aberkannt',
    not_yet: 'Noch nicht',
    cooling_down: 'Ruht',
    ineligible: 'Nicht für diese Rolle',
  },
  meanwhile: {
    text: 'Jemand hat das geändert, seit du es geöffnet hast, deshalb wurde nichts gespeichert. Was du eingegeben hast, steht noch hier, bis du das andere zeigen lässt.',
    short: 'Jemand hat das inzwischen geändert, deshalb wurde nichts gespeichert.',
    show: 'Das andere zeigen',
    save: 'Meines trotzdem speichern',
  },
  failure: {
    away: 'Smallwins ist nicht erreichbar',
    awayText:
      'Deine Verbindung oder der Server ist ausgefallen. Nichts geht verloren: Ereignisse warten und werden entschieden, sobald er wieder da ist.',
    gone: 'Nicht gefunden',
    closed: 'Dieser Teil ist für Admins',
    closedText:
      'Du bist ohne die Rolle Admin angemeldet. Frag, wer den Arbeitsbereich betreibt, wenn du ihn sehen musst.',
    notSo: 'So geht es gerade nicht',
    hurt: 'Hier ist etwas schiefgegangen',
    hurtText:
      'Der Server meldet einen Fehler. Versuch es noch einmal; bleibt er, hilft die Meldung unten denen, die ihn betreiben.',
    home: 'Zu „Heute“',
    again: 'Noch einmal versuchen',
  },
};
