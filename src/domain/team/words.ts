import type { Language } from '../language/languages.ts';

type Per = 'workday' | 'day' | 'week' | 'month' | 'quarter';

/** What a week's facts say; numbers come in words. */
export interface TeamWords {
  readonly streak: (periods: string, per: string, name: string) => string;
  readonly first: (name: string) => string;
  readonly tier: (name: string, tier: string) => string;
  readonly again: (name: string, count: string, per: string) => string;
  readonly more: (awards: string, weeks: string) => string;
  readonly received: (colleagues: string) => string;
  readonly gave: (colleagues: string) => string;
  readonly quiet: (weeks: string) => string;
  readonly earned: (name: string, deed: string) => string;
}

const germanPer: Readonly<Record<Per, string>> = {
  workday: 'Arbeitstage',
  day: 'Tage',
  week: 'Wochen',
  month: 'Monate',
  quarter: 'Quartale',
};
const spanishPer: Readonly<Record<Per, string>> = {
  workday: 'días laborables seguidos',
  day: 'días seguidos',
  week: 'semanas seguidas',
  month: 'meses seguidos',
  quarter: 'trimestres seguidos',
};
const perIn = (words: Readonly<Record<Per, string>>, per: string) => words[per as Per] ?? per;

export const teamWords: Readonly<Record<Language, TeamWords>> = {
  en: {
    streak: (periods, per, name) => `${periods} ${per}s in a row: ${name}.`,
    first: (name) => `${name} for the first time.`,
    tier: (name, tier) => `${name} at the tier ${tier} for the first time.`,
    again: (name, count, per) => `${name}, ${count} ${per}s in a row.`,
    more: (awards, weeks) => `${awards} awards, more than in any of the ${weeks} weeks before.`,
    received: (colleagues) => `${colleagues} colleagues recognised what they did.`,
    gave: (colleagues) => `Recognised ${colleagues} colleagues.`,
    quiet: (weeks) => `Has gone quiet: no award this week, after some in each of the ${weeks} before.`,
    earned: (name, deed) => `Earned ${name}: ${deed}`,
  },
  de: {
    streak: (periods, per, name) => `${periods} ${perIn(germanPer, per)} in Folge: ${name}.`,
    first: (name) => `${name} zum ersten Mal.`,
    tier: (name, tier) => `${name} zum ersten Mal auf der Stufe ${tier}.`,
    again: (name, count, per) => `${name}, ${count} ${perIn(germanPer, per)} in Folge.`,
    more: (awards, weeks) => `${awards} Auszeichnungen, mehr als in jeder der ${weeks} Wochen davor.`,
    received: (colleagues) => `${colleagues} andere haben gewürdigt, was getan wurde.`,
    gave: (colleagues) => `Hat ${colleagues} andere gewürdigt.`,
    quiet: (weeks) =>
      `Ist still geworden: keine Auszeichnung in dieser Woche, nach welchen in jeder der ${weeks} davor.`,
    earned: (name, deed) => `${name} erreicht: ${deed}`,
  },
  es: {
    streak: (periods, per, name) => `${periods} ${perIn(spanishPer, per)}: ${name}.`,
    first: (name) => `${name} por primera vez.`,
    tier: (name, tier) => `${name} en el nivel ${tier} por primera vez.`,
    again: (name, count, per) => `${name}, ${count} ${perIn(spanishPer, per)}.`,
    more: (awards, weeks) => `${awards} distinciones, más que en ninguna de las ${weeks} semanas anteriores.`,
    received: (colleagues) => `${colleagues} personas han reconocido lo que hizo.`,
    gave: (colleagues) => `Ha reconocido a ${colleagues} personas.`,
    quiet: (weeks) =>
      `Se ha quedado en silencio: ninguna distinción esta semana, tras alguna en cada una de las ${weeks} anteriores.`,
    earned: (name, deed) => `Ha conseguido ${name}: ${deed}`,
  },
};
