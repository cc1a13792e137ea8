import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Einbetten',
  lead: 'Zeig allen ihren Ring und was sie gerade geschafft haben, in der App, in der sie den Tag verbringen.',
  origins: 'Seiten, die es zeigen dürfen',
  originsHint: 'Ein Ursprung je Zeile, ohne Pfad. Keiner anderen Seite antwortet Smallwins.',
  sources: 'Wessen API-Schlüssel Token holen dürfen',
  sourcesHint: 'Ein Token zeigt einer Person ihren eigenen Fortschritt, auf einer Seite, für Minuten.',
  noSources: 'Es gibt noch keine Quelle. Leg auf der Seite „Quellen“ eine an, und einen Schlüssel dafür.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  how: 'Einbauen',
  onPage:
    'In der Seite. Es hält sich an eine strenge Content Security Policy: Erlaube diesen Server in script-src und connect-src.',
  pageLabel: 'Deine Seite',
  onServer:
    'Auf deinem Server: Beantworte /smallwins-token mit dem, was das hier liefert, für die Person, die bei dir angemeldet ist. Der Schlüssel verlässt deinen Server nie.',
  serverLabel: 'Dein Server',
};
