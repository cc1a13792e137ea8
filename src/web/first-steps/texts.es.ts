import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Primeros pasos',
  progress: (done: number, all: number) => `${done} de ${all} hechos`,
  hide: 'Ocultar',
  done: 'Hecho',
  next: 'Siguiente',
  name: {
    title: 'Di quién eres',
    text: 'Tus compañeros ven este nombre junto a lo que dices.',
    label: 'Tu nombre',
    go: 'Guardar nombre',
  },
  back: {
    title: 'Elige cómo volver a entrar',
    text: 'Un correo y una contraseña, o una llave de acceso. El enlace de la consola sirve una sola vez.',
    go: 'Configurarlo',
  },
  invite: {
    title: 'Invita a los primeros compañeros',
    text: 'Un enlace para cada persona, por correo o en mano. Cada quien pone su nombre.',
    waiting: (count: number) =>
      count === 1 ? 'Hay una invitación abierta.' : `Hay ${count} invitaciones abiertas.`,
    go: 'Invitar a compañeros',
    more: 'Invitar a alguien más',
  },
  recognise: {
    title: 'Reconoce a alguien',
    text: 'Algo que viste hacer, en una frase. Así se ve para qué sirve todo esto.',
    later: 'En cuanto se una un compañero.',
    go: 'Reconocer a un compañero',
  },
  connect: {
    title: 'Conecta donde se hace el trabajo',
    text: 'Los anillos se mueven solos en cuanto una fuente informa de lo que se termina.',
    go: 'Añadir una fuente',
  },
};
