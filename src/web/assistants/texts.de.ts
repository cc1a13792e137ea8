import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Assistenten',
  text: 'Mit einem Token kann ein Assistent, der MCP spricht, für dich deinen Fortschritt und den Feed lesen, sagen, warum du eine Auszeichnung hast oder noch nicht, und Anerkennungen entwerfen. Senden kann er nichts: Du liest jeden Entwurf und sendest ihn selbst.',
  ends: 'Wenn du dich überall sonst abmeldest oder dein Passwort änderst, enden alle Tokens.',
  own: 'Sieht, was du als Mitglied siehst',
  role: 'Sieht alles, was du mit deinen Rollen sehen darfst',
  address: 'Adresse für deinen Assistenten',
  neverUsed: 'Noch nicht benutzt',
  lastUsed: 'Zuletzt benutzt',
  until: 'Gilt bis',
  revoke: 'Widerrufen',
  make: 'Token anlegen',
  name: 'Wofür es ist',
  nameHint: 'Etwa der Name deines Assistenten',
  days: 'Wie lange',
  daysOf: (days) => `${days} Tage`,
  sight: 'Was es sehen darf',
  sightHint: 'Wenn du führst: Lass es klein, solange der Assistent dir nicht gerade dabei helfen soll.',
  go: 'Anlegen',
  cancel: 'Abbrechen',
  onceTitle: 'Dein Token',
  once: 'Kopiere es jetzt in die Einstellungen deines Assistenten: Es wird nicht noch einmal gezeigt. Wer es hat, liest wie du.',
  copy: 'Token kopieren',
  done: 'Ich habe es kopiert',
};
