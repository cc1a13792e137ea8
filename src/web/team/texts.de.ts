import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Team',
  lead: (people: number) =>
    `Was ${countOf(people, 'Person getan hat', 'Personen getan haben')} und wer ein Wort brauchen kann.`,
  leadEmpty: 'Was dein Team getan hat und wer ein Wort brauchen kann.',
  weekChoice: 'Woche',
  thisWeek: 'Diese Woche',
  lastWeek: 'Letzte Woche',
  earlier: 'Die Woche davor',
  later: 'Die Woche danach',
  range: (from: string, to: string) => `${from} bis ${to}`,
  team: 'Team',
  everybody: 'Alle',
  awards: 'Auszeichnungen',
  recognitions: 'Anerkennungen',
  recognised: (of: number) => `von ${formatNumber(of)} gewürdigt`,
  patterns: 'Ein Wort wert',
  patternsHint: 'Was in der Woche neu ist oder anhält; Seltenes zuerst, niemand wird verglichen.',
  noPatterns: 'In dieser Woche fällt nichts Neues auf. Was erreicht wurde, steht unten.',
  morePatterns: (count: number) =>
    count === 1
      ? 'Eines ist nicht zu sehen. Wähl ein Team, um es zu sehen.'
      : `${formatNumber(count)} weitere sind nicht zu sehen. Wähl ein Team, um sie zu sehen.`,
  kinds: {
    first: 'Zum ersten Mal',
    streak: 'Serie',
    tier: 'Neue Stufe',
    again: 'Hält an',
    more: 'Starke Woche',
    gave: 'Würdigt andere',
    received: 'Von vielen gesehen',
    quiet: 'Still geworden',
  },
  unseen: 'Von niemandem erwähnt',
  unseenFor: 'seit',
  weeksOf: (count: number) => countOf(count, 'Woche', 'Wochen'),
  unseenNone: (weeks: number) =>
    weeks === 1
      ? 'Jede Person wurde in der letzten Woche von jemandem erwähnt.'
      : `Jede Person wurde in den letzten ${formatNumber(weeks)} Wochen von jemandem erwähnt.`,
  last: 'Zuletzt am',
  never: 'Noch nie',
  nothingNameable:
    'Von dieser Person kam zuletzt nichts herein. Vielleicht ist sie abwesend, oder ihr Werkzeug ist nicht verbunden.',
  showAll: (count: number) => `Alle ${formatNumber(count)} zeigen`,
  recognise: 'Anerkennen',
  recogniseWhom: (name: string) => `${name} Anerkennung geben`,
  won: 'In dieser Woche erreicht',
  noneWon: 'In dieser Woche wurde keine Auszeichnung bestätigt.',
  moreWon: (count: number) =>
    count === 1 ? 'Eine weitere ist nicht zu sehen.' : `${formatNumber(count)} weitere sind nicht zu sehen.`,
  receipt: 'Nachweis',
  nobodyTitle: 'Hier steht noch niemand',
  nobodyManager:
    'Auf dieser Seite geht es um die Personen in deinem Team. Ein Admin trägt dich auf ihren Seiten oder in der Personendatei als ihre Führungskraft ein.',
  nobodyAdmin:
    'Auf dieser Seite geht es um die Personen in deinem Arbeitsbereich. Hol sie aus einer Datei, oder lass Ereignisse sie nennen.',
  importPeople: 'Personen importieren',
  nobodyInTeam: 'Niemand aus diesem Team gehört zu deinen Leuten.',
  showEverybody: 'Alle zeigen',
  chooseTitle: 'Wähl ein Team',
  withheldTitle: 'Zu wenige Personen',
  withheldText:
    'Das sind weniger als fünf, und der Betriebsratsmodus sagt nichts über so wenige zusammen. Ihre Auszeichnungen stehen in ihren Profilen.',
  chooseText: (people: number) =>
    `Du siehst ${countOf(people, 'Person', 'Personen')}. Eine Woche liest sich Team für Team; wähl oben eines.`,
  note: 'Notiz',
  noteAbout: (name: string, award: string) => `an ${name} zu: ${award}`,
  noteLabel: (name: string) => `An ${name}`,
  noteHint: 'Nur diese Person liest die Notiz. Sie steht bei der Auszeichnung und kommt sofort an.',
  noteSend: 'Notiz senden',
  noteSending: 'Wird gesendet',
  noteSent: 'Notiz gesendet',
  noteChange: 'Deine Notiz ändern',
  cancel: 'Abbrechen',
  reviews: 'Wartet auf dich',
  reviewsHint:
    'Diese Auszeichnungen warten darauf, dass jemand sie ansieht. Alle, um die es geht, wissen das.',
  reviewKeys: 'Liegt der Fokus auf einer, gibt A sie frei, D lehnt sie ab und U nimmt es zurück.',
  waits: 'Wartet seit',
  because: 'Die Regel verlangt einen Blick',
  always: 'jedes Mal',
  ifThat: 'bei',
  approve: 'Freigeben',
  decline: 'Ablehnen',
  whyLabel: (name: string) => `Warum? ${name} liest es`,
  whyHint: 'Was anders sein müsste, in einem Satz.',
  declineIt: 'Ablehnen',
  about: (name: string, award: string) => `„${award}“ von ${name}`,
  done: {
    approve: (name: string, award: string) => `„${award}“ von ${name} ist freigegeben.`,
    decline: (name: string, award: string) => `„${award}“ von ${name} ist abgelehnt.`,
  },
  undo: 'Rückgängig',
  undoUntil: 'Das geht zehn Minuten lang.',
  undone: (award: string) => `„${award}“ wartet wieder.`,
};

export const weeksChoices: Translated<typeof english.weeksChoices> = [2, 4, 6, 8, 12, 26];
