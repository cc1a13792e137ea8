import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Buscar a alguien o una página',
  hint: 'Un nombre, una página, un logro',
  found: 'Resultados',
  nothing: 'Nadie ni nada se llama así. Bastan unas letras de un nombre.',
  achievement: 'Logro',
};
