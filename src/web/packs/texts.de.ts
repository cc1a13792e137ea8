import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatList, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Pakete',
  lead: 'Fertige Erfolge für je eine Art von Arbeit. Beginne mit einem; er wird an deiner eigenen Geschichte erprobt, ehe ihn jemand sieht.',
  none: 'Keiner aktiv',
  live: (live, all) => `${formatNumber(live)} von ${formatNumber(all)} aktiv`,
  achievements: (count) => countOf(count, 'Erfolg', 'Erfolge'),
  missing: 'Noch keine Ereignisse dafür',
  all: 'Alle Pakete',
  good: 'Wie es aussieht, wenn es gut geht',
  why: 'Warum diese Regeln',
  begin: 'Womit beginnen',
  kpis: 'Was sich bewegen soll',
  better: { higher: 'höher ist besser', lower: 'niedriger ist besser' },
  sources: 'Zum Weiterlesen',
  items: 'Erfolge',
  itemsHint:
    'Aktiviere einen, lass ein paar Wochen vergehen, sieh dir an, was er bewirkt hat, und denk dann an den nächsten.',
  first: 'Hier beginnen',
  states: { off: 'Nicht aktiv', live: 'Aktiv', differs: 'Aktiv, mit eigenem Text' },
  needs: 'Worauf er zählt',
  fits: 'Deine Ereignisse passen',
  lacks: 'Es fehlen Ereignisse',
  noneYet: 'noch keines',
  needStates: { arriving: 'kommt an', connected: 'verbunden, noch keines', missing: 'fehlt' },
  toldBy: (tools) => `Kommt von ${formatList(tools)}.`,
  toldByYou:
    'Kein Werkzeug sagt das von selbst: sende es aus einem eigenen Programm, oder ordne es aus einer Datei oder einem Webhook zu.',
  onlyToldBy: (tools) => `kommt nur in Lieferungen von ${formatList(tools)}.`,
  ownFields: 'Das kannst nur du sagen:',
  fetchedFields:
    'Davon erzählen HubSpot, Salesforce, Pipedrive, Zendesk, Freshdesk, Intercom und Jira, was sie wissen, sobald die Quelle Datensätze lesen darf; sonst du:',
  connect: 'Eine Quelle verbinden',
  waitsFor: (names) => `Besteht aus ${formatList(names)}: aktiviere diese zuerst.`,
  tried: (data, people, active) =>
    `Auf öffentlichen Daten (${data}): verdient von ${formatNumber(people)} der ${formatNumber(active)} aktiven Personen.`,
  notTriable: 'Er vergleicht Menschen miteinander; das kann die Erprobung noch nicht.',
  preview: 'An meiner Geschichte erproben',
  closePreview: 'Erprobung schließen',
  enable: 'Aktivieren',
  disable: 'Deaktivieren',
  see: 'Ansehen',
  of: (action, name) => `${name}: ${action}`,
  enableTitle: (name) => `${name} aktivieren?`,
  from: 'Ab wann zählt es?',
  fromNow: 'Ab jetzt',
  fromNowHint: 'Es zählt, was als Nächstes geschieht.',
  fromStart: 'Auch für die gespeicherte Geschichte',
  fromStartHint:
    'Auszeichnungen tragen den Tag, an dem sie verdient wurden, und niemand wird benachrichtigt.',
  manyTitle: 'Damit beginnt eine weitere Familie',
  many: (families) =>
    `Schon aktiv: ${formatList(families)}. Höchstens zwei Familien im ersten Monat eines Teams, sonst schaut niemand mehr hin.`,
  replaceTitle: 'Du hast einen eigenen Text',
  replace:
    'Er wird durch den Text des Pakets ersetzt. Deiner bleibt als frühere Version, und seine Auszeichnungen bleiben.',
  enableAnyway: 'Trotzdem aktivieren',
  disableTitle: (name) => `${name} deaktivieren?`,
  disableText:
    'Ab jetzt zählt nichts mehr dafür. Seine Auszeichnungen bleiben, und du kannst ihn wieder aktivieren.',
  cancel: 'Abbrechen',
  enabled: (name, awards) =>
    awards === 0
      ? `${name} ist aktiv.`
      : `${name} ist aktiv, mit ${countOf(awards, 'Auszeichnung', 'Auszeichnungen')} aus der Geschichte.`,
  disabled: (name) => `${name} ist nicht mehr aktiv.`,
  badges: 'Abzeichen zum Vergeben',
  badgesHint: 'Diese geben sich die Menschen gegenseitig, mit dem, was getan wurde und warum es zählte.',
  badgeAdded: 'In Gebrauch',
  addBadges: (count) => `${countOf(count, 'Abzeichen', 'Abzeichen')} hinzufügen`,
  badgesAreThere: 'Alle sind schon da.',
  seeBadges: 'Alle Abzeichen ansehen',
};
