import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  away: 'Smallwins ist nicht erreichbar.',
  answered: (status: number) => `Der Server hat mit ${status} geantwortet.`,
};
