import type { Translated } from '../../domain/language/translated.ts';
import { formatAmount } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  award: 'Distinción',
  whyNotYet: (name: string) => `¿Por qué ${name}?`,
  receipt: 'Comprobante',
  forWhom: 'Para',
  copyLink: 'Copiar enlace',
  print: 'Imprimir',
  openPage: 'Abrir como página',
  counted: 'Contado',
  countedOf: (value: number, needed: number) =>
    value > needed
      ? `${formatAmount(value, needed)}; hacían falta ${formatAmount(needed, needed)}`
      : `${formatAmount(value, needed)} de ${formatAmount(needed, needed)}`,
  inHold: (count: string) => `${count} aún en espera`,
  needed: 'Hace falta',
  neededFrom: (needed: string, from: string) => (from ? `${needed}: ${from}` : needed),
  window: 'Período',
  windowEver: 'Sin fin',
  hold: 'Plazo de espera',
  cooldown: 'Pausa entre distinciones',
  earned: 'Hecho',
  granted: 'Decidido',
  used: 'Lo que cuenta',
  unused: 'Lo que no cuenta, y por qué',
  noneUsed: 'Todavía no cuenta nada en este período.',
  moreEvents: (count: string) =>
    `Hay ${count} más que no aparecen aquí. Todos cuentan en el total de arriba.`,
  showAll: (count: string) => `Mostrar los ${count}`,
  holdEnds: 'Termina su espera',
  guards: 'Condiciones de calidad',
  met: 'Cumplida',
  open: 'Sin cumplir',
  ofNeeded: (of: string, to: string, needed: string) => `${of} de ${to}; hace falta al menos ${needed}`,
  notes: 'Notas',
  noteFrom: (name: string) => `${name} te ha escrito`,
  noteTo: (name: string) => `Has escrito a ${name}`,
  notePrivate: 'Solo las leen quien las escribe y quien las recibe.',
  history: 'Historial',
  causedBy: 'Evento',
  because: 'Por qué importa',
  rule: 'La regla',
  replay: 'Si se repiten estos eventos con esta versión de la regla, la respuesta es la misma.',
  version: (version: number) => `Versión ${version}`,
  settles: 'Se decide',
  settling: 'Decidiéndose',
  settlesIn: (stretch: string) => `quedan ${stretch}`,
  settlesOn: (date: string) => `Se decide el ${date}`,
};

export const uses: Translated<typeof english.uses> = {
  counted: { text: 'Cuenta', tone: 'won' },
  provisional: { text: 'En espera', tone: 'wait' },
  cancelled: { text: 'Volvió', tone: '' },
  duplicate: { text: 'Ya contado', tone: '' },
  not_matching: { text: 'No encaja', tone: '' },
  late: { text: 'Llegó tarde', tone: '' },
};
