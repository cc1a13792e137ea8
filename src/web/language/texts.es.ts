import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  label: 'Idioma',
  asBrowsers: 'Según cada navegador',
  workspaceTitle: 'Idioma de este espacio de trabajo',
  workspaceText: 'Lo que cada persona lee hasta que elige su propio idioma.',
};
