import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  underMinute: 'unter 1 Min.',
  days: (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`),
  hours: (count: number) => `${count} Std.`,
  minutes: (count: number) => `${count} Min.`,
};
