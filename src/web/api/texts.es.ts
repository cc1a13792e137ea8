import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  away: 'No se puede acceder a Smallwins.',
  answered: (status: number) => `El servidor respondió ${status}.`,
};
