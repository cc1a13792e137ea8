import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'In deinem Kalender',
  text: 'Abonniere in dem Kalender, den du ohnehin benutzt. Wer die Adresse hat, kann ihn lesen; behalte sie also für dich. Eine neue beendet die alte.',
  own: 'Meine Erfolge und Ziele',
  ownText: 'Was du gewinnst, wann der Zeitraum naher Ziele endet und wann Ziele deines Teams enden.',
  team: (team) => `Was ${team} gewinnt`,
  teamText: 'So, wie es der Feed allen zeigt.',
  since: 'Adresse vom',
  make: 'Adresse holen',
  renew: 'Neue Adresse',
  remove: 'Entfernen',
  cancel: 'So lassen',
  renewAsk: 'Kalender, die die jetzige Adresse haben, bekommen dann nichts mehr.',
  removeAsk: 'Kalender, die die Adresse haben, bekommen dann nichts mehr.',
  address: 'Adresse des Kalenders',
  once: 'Kopiere sie jetzt: Sie wird nicht noch einmal gezeigt. Wähle in deinem Kalender „Per URL“ oder „Abonnieren“, nicht „Importieren“.',
  done: 'Ich habe sie kopiert',
};
