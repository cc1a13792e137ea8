import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Person oder Seite finden',
  hint: 'Ein Name, eine Seite, ein Erfolg',
  found: 'Gefunden',
  nothing: 'Niemand und nichts heißt so. Ein paar Buchstaben eines Namens genügen.',
  achievement: 'Erfolg',
};
