import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  underMinute: 'menos de 1 min',
  days: (count: number) => (count === 1 ? '1 día' : `${count} días`),
  hours: (count: number) => `${count} h`,
  minutes: (count: number) => `${count} min`,
};
