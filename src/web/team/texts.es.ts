import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Equipo',
  lead: (people: number) =>
    `Lo que ${countOf(people, 'persona ha hecho', 'personas han hecho')}, y a quién le vendrían bien unas palabras.`,
  leadEmpty: 'Lo que ha hecho tu gente, y a quién le vendrían bien unas palabras.',
  weekChoice: 'Semana',
  thisWeek: 'Esta semana',
  lastWeek: 'Semana pasada',
  earlier: 'La semana anterior',
  later: 'La semana siguiente',
  range: (from: string, to: string) => `Del ${from} al ${to}`,
  team: 'Equipo',
  everybody: 'Todos',
  awards: 'distinciones',
  recognitions: 'reconocimientos',
  recognised: (of: number) => `de ${formatNumber(of)} con reconocimiento`,
  patterns: 'Merece unas palabras',
  patternsHint: 'Lo nuevo o lo que dura de la semana; primero lo poco común, sin comparar a nadie.',
  noPatterns: 'Esta semana no destaca nada nuevo. Lo conseguido está más abajo.',
  morePatterns: (count: number) =>
    `${count === 1 ? 'Hay 1 más que no se muestra' : `Hay ${formatNumber(count)} más que no se muestran`}. Elige un equipo para ver todo.`,
  kinds: {
    first: 'Primera vez',
    streak: 'Racha',
    tier: 'Nuevo nivel',
    again: 'Sigue así',
    more: 'Una semana fuerte',
    gave: 'Reconoce a otros',
    received: 'Lo han visto muchos',
    quiet: 'En silencio',
  },
  unseen: 'Sin mención de compañeros',
  unseenFor: 'desde hace',
  weeksOf: (count: number) => countOf(count, 'semana', 'semanas'),
  unseenNone: (weeks: number) =>
    weeks === 1
      ? 'En la última semana, todos han recibido alguna mención de sus compañeros.'
      : `En las últimas ${formatNumber(weeks)} semanas, todos han recibido alguna mención de sus compañeros.`,
  last: 'La última, el',
  never: 'Todavía no',
  nothingNameable: 'Últimamente no ha entrado nada suyo. Quizá no esté, o su herramienta no esté conectada.',
  showAll: (count: number) => `Mostrar los ${formatNumber(count)}`,
  recognise: 'Reconocer',
  recogniseWhom: (name: string) => `Reconocer a ${name}`,
  won: 'Conseguido en esta semana',
  noneWon: 'En esta semana no se ha confirmado ninguna distinción.',
  moreWon: (count: number) =>
    count === 1 ? 'Hay 1 más que no se muestra.' : `Hay ${formatNumber(count)} más que no se muestran.`,
  receipt: 'Comprobante',
  nobodyTitle: 'Aquí no hay nadie todavía',
  nobodyManager:
    'Esta página trata de las personas a tu cargo. Un administrador te indica como responsable en la página de cada una, o en el archivo de personas.',
  nobodyAdmin:
    'Esta página trata de las personas de tu espacio de trabajo. Tráelas de un archivo, o deja que los eventos las nombren.',
  importPeople: 'Importar personas',
  nobodyInTeam: 'Nadie de este equipo está entre tu gente.',
  showEverybody: 'Mostrar a todos',
  chooseTitle: 'Elige un equipo',
  withheldTitle: 'Son muy pocas personas',
  withheldText:
    'Son menos de cinco, y el modo comité de empresa no dice nada de tan pocas personas juntas. Sus distinciones están en sus perfiles.',
  chooseText: (people: number) =>
    `Ves a ${countOf(people, 'persona', 'personas')}. Una semana se lee equipo por equipo; elige uno arriba.`,
  note: 'Nota',
  noteAbout: (name: string, award: string) => `a ${name} sobre «${award}»`,
  noteLabel: (name: string) => `A ${name}`,
  noteHint: 'Solo la lee esa persona. Queda junto a la distinción y le llega al momento.',
  noteSend: 'Enviar nota',
  noteSending: 'Enviando',
  noteSent: 'Nota enviada',
  noteChange: 'Cambiar tu nota',
  cancel: 'Cancelar',
  reviews: 'Te esperan',
  reviewsHint: 'Estas distinciones esperan a que alguien las mire. Quienes las han conseguido lo saben.',
  reviewKeys: 'Con el foco en una, A aprueba, D rechaza y U lo deshace.',
  waits: 'Espera desde',
  because: 'La regla pide una mirada',
  always: 'cada vez',
  ifThat: 'si',
  approve: 'Aprobar',
  decline: 'Rechazar',
  whyLabel: (name: string) => `¿Por qué? Lo leerá ${name}`,
  whyHint: 'Qué tendría que ser distinto, en una frase.',
  declineIt: 'Rechazarla',
  about: (name: string, award: string) => `«${award}» de ${name}`,
  done: {
    approve: (name: string, award: string) => `«${award}» de ${name}: aprobada.`,
    decline: (name: string, award: string) => `«${award}» de ${name}: rechazada.`,
  },
  undo: 'Deshacer',
  undoUntil: 'Se puede deshacer durante diez minutos.',
  undone: (award: string) => `«${award}» vuelve a esperar.`,
};

export const weeksChoices: Translated<typeof english.weeksChoices> = [2, 4, 6, 8, 12, 26];
