import type { Translated } from '../../domain/language/translated.ts';
import type { Board, BoardsOverview } from '../../features/boards/api.ts';
import { countOf, formatList, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

const awards = (count: number) => countOf(count, 'distinción', 'distinciones');
const recognitions = (count: number) => countOf(count, 'reconocimiento', 'reconocimientos');

export const texts: Translated<typeof english.texts> = {
  title: 'Clasificación',
  lead: 'Primero tu propio progreso, después personas como tú. Nadie ve quién va detrás.',
  period: 'Período',
  periods: { week: 'Semana', month: 'Mes', quarter: 'Trimestre' },
  quarter: (number: number, year: string) => `T${number} ${year}`,
  shortWeek: (number: number) => `S${number}`,
  shortQuarter: (number: number) => `T${number}`,
  week: (number: number, year: string) => `semana ${number} de ${year}`,
  progress: 'Tu progreso',
  sum: (own: BoardsOverview['own']) =>
    own.total === 0
      ? 'Todavía no cuenta nada. Aquí aparecen las distinciones confirmadas y lo que te reconocen tus compañeros.'
      : `${awards(own.awards)} y ${recognitions(own.recognitions)}`,
  until: (end: string) => `hasta el ${end}`,
  history: 'Por período',
  columns: { period: 'Período', awards: 'Distinciones', recognitions: 'Reconocimientos' },
  legend: { awards: 'distinciones', recognitions: 'reconocimientos' },
  goals: 'Objetivos de equipo',
  noGoals: (team: string | null) =>
    team === null
      ? 'Todavía no estás en ningún equipo, así que no hay ningún objetivo que compartir.'
      : `${team} no tiene ahora ningún objetivo. Puede fijarlo un responsable o un administrador.`,
  noGoalsYet: 'Ningún equipo tiene ahora un objetivo.',
  setGoal: 'Fijar objetivo',
  goalTitle: 'Fijar un objetivo de equipo',
  goalLead: 'Un objetivo es de todo el equipo: muestra la suma, nunca cuánto hizo cada quien.',
  goalTeam: 'Equipo',
  goalName: 'Qué quiere alcanzar el equipo',
  goalNameHint: 'Por ejemplo: cuarenta incidencias que sigan cerradas',
  goalTarget: 'Cuántas veces',
  goalPeriod: 'Hasta el fin de este período',
  goalCounts: 'Qué cuenta',
  everything: 'Todas las distinciones y reconocimientos',
  make: 'Fijar objetivo',
  cancel: 'Cancelar',
  remove: 'Quitar',
  removeGoal: (name: string) => `Quitar el objetivo «${name}»`,
  removeAsk: (name: string) => `¿Quitar el objetivo «${name}»? Su recuento desaparece de esta página.`,
  goalOf: (total: number, target: number) => `${formatNumber(total)} de ${formatNumber(target)}`,
  reached: 'Alcanzado',
  counts: (name: string) => `cuenta «${name}»`,
  boards: { peers: 'Personas como tú', team: 'Tu equipo', workspace: 'Todos' },
  closedAll: 'Ninguna clasificación está abierta',
  closedAllText:
    'Un administrador puede abrir clasificaciones entre personas como tú, por equipos o para todos. Tu progreso y los objetivos de tu equipo se quedan.',
  group: ({ group }: Board, until: string) =>
    group === null
      ? ''
      : `${formatNumber(group.size)} personas ${likeness(group)}. Se ven entre sí ${until}.`,
  boardLead: {
    peers: '',
    team: 'Quienes están hoy en tu equipo.',
    workspace: 'Los diez primeros puestos, y quienes van justo por delante de ti.',
  },
  rank: 'Puesto',
  total: 'Cuenta',
  you: 'Tú',
  sharing: (count: number) => `compartido por ${formatNumber(count)}`,
  justAbove: 'Justo por delante de ti',
  toNext: (count: number) => `Con ${formatNumber(count)} más igualas a quien va justo delante.`,
  first: (count: number) =>
    count > 1
      ? `Compartes el primer puesto con ${countOf(count - 1, 'persona', 'personas')}.`
      : 'Ocupas el primer puesto.',
  notYet: 'Aparecerás en cuanto cuente algo.',
  showPlace: 'Mostrar mi puesto',
  place: (rank: number) => `Ocupas el puesto ${formatNumber(rank)}. Esto solo lo ves tú.`,
  empty: 'En este período todavía no cuenta nada aquí.',
  missing: {
    few: 'Una clasificación necesita al menos cinco personas que participen. Hasta entonces, fíjate en tu propio progreso.',
    waiting:
      'Ningún grupo de personas como tú tiene sitio todavía. Empezará uno en cuanto esperen cinco, como muy tarde el próximo trimestre.',
    'no-team': 'Todavía no estás en ningún equipo. Un administrador puede indicarlo en Personas.',
  },
  missingTeam: 'Nadie más de tu equipo está en esta clasificación.',
  hideTitle: 'Ocultarme de las clasificaciones',
  hidden:
    'No apareces en la clasificación de nadie más. Tú sigues viendo la tuya, tu recuento continúa y los objetivos de equipo lo incluyen.',
  shown:
    'Tus compañeros pueden ver tu nombre y tu recuento si vas por delante de ellos o en los primeros puestos.',
  hide: 'Ocultarme',
  show: 'Mostrarme de nuevo',
  hiddenNote: 'Estás en modo oculto: aquí solo te ves tú.',
  settings: 'Qué clasificaciones están abiertas',
  settingsLead:
    'Para administradores. Cualquiera puede ocultarse de todas; los responsables ven lo mismo que los miembros.',
  settingNames: {
    peers: 'Personas como tú: grupos de cinco a doce según rol, tramo de cuota, tiempo en la empresa y lugar',
    team: 'Cada equipo la suya',
    workspace: 'Todo el espacio de trabajo',
  },
  zone: 'Zona horaria',
  zoneHint:
    'Aquí terminan las semanas, meses y trimestres para todos. Con otra zona se cuenta todo de nuevo.',
  save: 'Guardar',
  saved: 'Guardado',
};

const tenures = {
  'under-6-months': 'menos de seis meses en la empresa',
  '6-to-24-months': 'de seis a 24 meses en la empresa',
  'over-2-years': 'más de dos años en la empresa',
} as const;

/** What a group has in common, in words: "con esto en común: Agente, más de dos años en la empresa y Lyon". */
function likeness({ segment }: NonNullable<Board['group']>): string {
  const { role, quota_band: band, tenure, location } = segment;
  const parts = [role, band, tenure === undefined ? undefined : tenures[tenure], location];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? 'de todo el espacio de trabajo' : `con esto en común: ${formatList(known)}`;
}
