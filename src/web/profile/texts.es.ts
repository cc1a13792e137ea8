import type { Translated } from '../../domain/language/translated.ts';
import { countOf } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  facts: 'Datos y nombres',
  recognise: 'Reconocer',
  reviewTalk: 'Exportar para una evaluación',
  inFeed: 'Ver en las novedades',
  received: 'recibidos',
  given: 'dados',
  awards: 'distinciones',
  strengths: 'Puntos fuertes, según los compañeros',
  noStrengths: 'Nadie ha dicho nada todavía',
  noStrengthsText: 'Con el primer reconocimiento empieza el perfil. ¿Qué le has visto hacer?',
  noStrengthsMine: 'Lo que tus compañeros reconocen en tu trabajo se reúne aquí, insignia a insignia.',
  from: (count: number) => `de ${countOf(count, 'compañero', 'compañeros')}`,
  onlyGiven: (count: number) => `dado ${countOf(count, 'vez', 'veces')}`,
  alsoGiven: (count: number) => `, dado ${countOf(count, 'vez', 'veces')}`,
  achievements: 'Conseguido con hechos',
  noAchievements: 'Todavía no hay ninguna distinción confirmada.',
  times: (count: number) => countOf(count, 'vez', 'veces'),
  last: 'la última',
  overTime: 'A lo largo del tiempo',
  month: 'Mes',
  lately: 'Últimamente',
  nothing: 'Todavía no hay ninguna entrada en las novedades.',
};
