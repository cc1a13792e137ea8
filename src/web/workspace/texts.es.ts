import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Espacio de trabajo',
  lead: 'De lo que te encargas al administrarlo.',
  achievements: 'Las reglas en vigor, y quién ha conseguido qué.',
};
