import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Arbeitsbereich',
  lead: 'Worum du dich als Admin kümmerst.',
  achievements: 'Welche Regeln gelten und wer was erreicht hat.',
};
