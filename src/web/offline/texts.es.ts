import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  description: 'El buen trabajo, visto en el momento en que ocurre, y explicado.',
  title: 'No tienes conexión',
  text: 'Desde aquí no se puede acceder a Smallwins. No se pierde nada: lo que informan tus herramientas espera y se decide cuando vuelva la conexión.',
  again: 'Intentar de nuevo',
};
