import type { Translated } from '../../domain/language/translated.ts';
import { countOf } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Moderieren',
  lead: 'Was du dir ansehen sollst, was ausgeblendet ist, und Wörter, die anders gesagt werden sollen.',
  reports: 'Anzusehen',
  noReports:
    'Nichts wurde gemeldet. Jeder Eintrag und jeder Kommentar im Feed lässt sich über sein Menü melden.',
  reportsOf: (count: number) => countOf(count, 'Meldung', 'Meldungen'),
  kinds: { recognition: 'Anerkennung', comment: 'Kommentar', award: 'Auszeichnung' },
  by: 'von',
  gone: 'Es wurde seither zurückgezogen oder gelöscht; davon ist nichts mehr zu sehen.',
  says: (name: string) => `${name} sagt`,
  inFeed: 'Im Feed ansehen',
  keep: 'Stehen lassen',
  hide: 'Ausblenden',
  show: 'Wieder zeigen',
  awardHint: 'Eine Auszeichnung hat keinen Text zum Ausblenden. Ihr Nachweis sagt, warum es sie gibt.',
  keepTitle: 'Im Feed stehen lassen',
  hideTitle: 'Im Feed ausblenden',
  showTitle: 'Wieder zeigen',
  why: 'Warum? Das Audit-Protokoll behält den Grund.',
  hidden: 'Ausgeblendet',
  noHidden: 'Nichts ist ausgeblendet.',
  hiddenHint: 'Das sehen nur Admins und wer es geschrieben hat.',
  hiddenBy: (name: string) => `Ausgeblendet von ${name}`,
  words: 'Anders zu sagende Wörter',
  wordsHint:
    'Ein Wort oder eine Wendung je Zeile. Wer eines davon schreibt, wird gebeten, es anders zu sagen; nur ganze Wörter, gleich in welcher Groß- und Kleinschreibung oder mit welchen Akzenten.',
  wordsLabel: 'Wörter, eines je Zeile',
  saveWords: 'Liste speichern',
  savedWords: (count: number) =>
    count === 0 ? 'Die Liste ist leer.' : `${countOf(count, 'Wort steht', 'Wörter stehen')} auf der Liste.`,
  tooLong: (word: string) => `„${word}“ ist länger als 60 Zeichen. Kürz es.`,
};
