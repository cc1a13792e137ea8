import type { Translated } from '../../domain/language/translated.ts';
import { formatAmount, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  notes: 'Unas palabras sobre tus distinciones',
  noteBy: (name: string, award: string) => `${name}, sobre «${award}»`,
  noteAward: 'Ver la distinción',
  notePrivate: 'Solo para ti y para quien lo escribió.',
  title: 'Hoy',
  rings: 'A tu alcance',
  why: '¿Por qué todavía no?',
  whyPending: 'A qué espera',
  whyWon: 'Ver el comprobante',
  of: (needed: number) => `de ${formatAmount(needed, needed)}`,
  best: (value: number) => `mejor: ${formatAmount(value, value)}`,
  neededOnly: (needed: number) => `meta ${formatAmount(needed, needed)}`,
  held: (count: number) => `${count} aún en espera`,
  pending: 'A la espera de confirmación',
  pendingHint: 'El trabajo está hecho. Si nada vuelve antes de que acabe el plazo, es tuya.',
  said: 'Lo que han dicho tus compañeros',
  saidBy: (giver: string, badge: string) => `${giver}, por «${badge}»`,
  open: 'Abrir',
  suggestion: '¿Unas palabras tuyas?',
  recognise: 'Reconocer',
  recent: 'Últimamente',
  waits: 'Estas esperan',
  resting: 'En pausa',
  wonRings: 'Hecho por ahora',
  receipt: 'Comprobante',
  noRingsTitle: 'Todavía no hay anillos',
  noRings:
    'Aquí aparecen los anillos de los logros abiertos a tu rol. Mira lo que cuenta, o lo que han conseguido tus compañeros.',
  recogniseSomebody: 'Reconocer a un compañero',
  toAchievements: 'Ver lo que cuenta',
  toFeed: 'Abrir las novedades',
  noPending:
    'No hay nada en espera. Cuando un anillo se cierra, su distinción aparece aquí hasta que pasa el plazo.',
  noRecent: 'Todavía nada. Cada distinción aparecerá aquí con lo que hiciste para conseguirla.',
  how: 'Cómo funciona',
  hideHow: 'Entendido',
  steps: [
    {
      title: 'Lo que haces cuenta solo',
      text: 'Tus herramientas informan de lo que terminas. El anillo se mueve; no tienes que hacer nada más.',
    },
    {
      title: 'Un anillo cerrado queda primero pendiente',
      text: 'La parte más clara de un anillo sigue en espera: podría volver.',
    },
    {
      title: 'Después es tuya, o espera',
      text: 'Confirmada cuando pasa el plazo; si no, retirada con el motivo. Cada respuesta tiene su comprobante.',
    },
  ],
};

const words = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];
const inWords = (count: number): string => words[count] ?? formatNumber(count);

/** The day in one sentence: what is closest first. */
export function summary(open: { left: number; name: string } | undefined, pending: number): string {
  const waiting =
    pending > 1
      ? `${inWords(pending)} distinciones esperan confirmación`
      : pending === 1
        ? 'una distinción espera confirmación'
        : null;
  if (open && open.left > 0) {
    const near = `Para «${open.name}» ${open.left === 1 ? 'falta' : 'faltan'} ${inWords(open.left)}`;
    return waiting ? `${near}; ${waiting}.` : `${near}.`;
  }
  return waiting
    ? `${waiting.charAt(0).toUpperCase()}${waiting.slice(1)}.`
    : 'Lo que termines hoy aparecerá aquí.';
}
