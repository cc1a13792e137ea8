import type { Translated } from '../../domain/language/translated.ts';
import { formatAmount, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  notes: 'Ein Wort zu deinen Auszeichnungen',
  noteBy: (name: string, award: string) => `${name} zu „${award}“`,
  noteAward: 'Auszeichnung ansehen',
  notePrivate: 'Nur ihr beide lest es.',
  title: 'Heute',
  rings: 'In Reichweite',
  why: 'Warum noch nicht?',
  whyPending: 'Worauf sie wartet',
  whyWon: 'Nachweis ansehen',
  of: (needed: number) => `von ${formatAmount(needed, needed)}`,
  best: (value: number) => `Bestwert ${formatAmount(value, value)}`,
  neededOnly: (needed: number) => `${formatAmount(needed, needed)} nötig`,
  held: (count: number) => `${count} noch in der Wartefrist`,
  pending: 'Wartet auf Bestätigung',
  pendingHint: 'Die Leistung ist erbracht. Kommt nichts zurück, bevor die Uhr abläuft, ist sie deine.',
  said: 'Was andere gesagt haben',
  saidBy: (giver: string, badge: string) => `${giver}, für „${badge}“`,
  open: 'Öffnen',
  suggestion: 'Ein Wort von dir?',
  recognise: 'Anerkennen',
  recent: 'In letzter Zeit',
  waits: 'Diese warten',
  resting: 'Ruht',
  wonRings: 'Für jetzt geschafft',
  receipt: 'Nachweis',
  noRingsTitle: 'Noch keine Ringe',
  noRings:
    'Ringe erscheinen hier für die Erfolge, die deiner Rolle offenstehen. Sieh dir an, was zählt oder was andere erreicht haben.',
  recogniseSomebody: 'Jemandem Anerkennung geben',
  toAchievements: 'Ansehen, was zählt',
  toFeed: 'Feed öffnen',
  noPending:
    'Nichts wartet. Schließt sich ein Ring, steht seine Auszeichnung hier, bis ihre Wartefrist vorbei ist.',
  noRecent: 'Noch nichts erreicht. Jede Auszeichnung steht dann hier, mit dem, was du dafür getan hast.',
  how: 'So geht es',
  hideHow: 'Verstanden',
  steps: [
    {
      title: 'Was du tust, zählt von selbst',
      text: 'Deine Werkzeuge melden, was du abschließt. Der Ring bewegt sich; du tust nichts extra.',
    },
    {
      title: 'Ein geschlossener Ring steht zuerst aus',
      text: 'Der hellere Teil eines Rings ist noch in der Wartefrist: es könnte zurückkommen.',
    },
    {
      title: 'Dann ist sie deine, oder sie wartet',
      text: 'Bestätigt, wenn die Frist vorbei ist; sonst zurückgezogen, mit dem Grund. Jede Antwort hat einen Nachweis.',
    },
  ],
};

const words = ['kein', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const inWords = (count: number): string => words[count] ?? formatNumber(count);

/** The day in one sentence: what is closest first. */
export function summary(open: { left: number; name: string } | undefined, pending: number): string {
  const waiting =
    pending > 1
      ? `${inWords(pending)} Auszeichnungen warten auf Bestätigung`
      : pending === 1
        ? 'eine Auszeichnung wartet auf Bestätigung'
        : null;
  if (open && open.left > 0) {
    const near = `Bis zu „${open.name}“ ${open.left === 1 ? 'fehlt noch eins' : `fehlen noch ${inWords(open.left)}`}`;
    return waiting ? `${near}; ${waiting}.` : `${near}.`;
  }
  return waiting
    ? `${waiting.charAt(0).toUpperCase()}${waiting.slice(1)}.`
    : 'Was du heute abschließt, erscheint hier.';
}
