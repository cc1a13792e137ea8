import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  description: 'Gute Arbeit, gesehen in dem Moment, in dem sie geschieht, und erklärt.',
  title: 'Du bist offline',
  text: 'Smallwins ist von hier nicht zu erreichen. Nichts geht verloren: was deine Werkzeuge melden, wartet und wird entschieden, sobald die Verbindung wieder da ist.',
  again: 'Noch einmal versuchen',
};
