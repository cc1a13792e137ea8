import type { Translated } from '../../domain/language/translated.ts';
import { formatAmount } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  award: 'Auszeichnung',
  whyNotYet: (name: string) => `Warum ${name}?`,
  receipt: 'Nachweis',
  forWhom: 'Für',
  copyLink: 'Link kopieren',
  print: 'Drucken',
  openPage: 'Als Seite öffnen',
  counted: 'Gezählt',
  countedOf: (value: number, needed: number) =>
    value > needed
      ? `${formatAmount(value, needed)}, nötig sind ${formatAmount(needed, needed)}`
      : `${formatAmount(value, needed)} von ${formatAmount(needed, needed)}`,
  inHold: (count: string) => `${count} noch in der Wartefrist`,
  needed: 'Nötig',
  neededFrom: (needed: string, from: string) => (from ? `${needed}: ${from}` : needed),
  window: 'Zeitraum',
  windowEver: 'Ohne Ende',
  hold: 'Wartefrist',
  cooldown: 'Abstand zwischen Auszeichnungen',
  earned: 'Geleistet',
  granted: 'Entschieden',
  used: 'Was zählt',
  unused: 'Was nicht zählt, und warum',
  noneUsed: 'In diesem Zeitraum zählt noch nichts.',
  moreEvents: (count: string) => `${count} weitere stehen hier nicht. Alle zählen in der Summe oben mit.`,
  showAll: (count: string) => `Alle ${count} zeigen`,
  holdEnds: 'Wartefrist endet',
  guards: 'Qualitätsbedingungen',
  met: 'Erfüllt',
  open: 'Nicht erfüllt',
  ofNeeded: (of: string, to: string, needed: string) => `${of} von ${to}; nötig sind mindestens ${needed}`,
  notes: 'Notizen',
  noteFrom: (name: string) => `${name} hat dir geschrieben`,
  noteTo: (name: string) => `Du hast ${name} geschrieben`,
  notePrivate: 'Nur ihr beide lest es.',
  history: 'Verlauf',
  causedBy: 'Ereignis',
  because: 'Warum das zählt',
  rule: 'Die Regel',
  replay: 'Spielt man diese Ereignisse durch diese Fassung der Regel, kommt dieselbe Antwort heraus.',
  version: (version: number) => `Version ${version}`,
  settles: 'Entscheidet sich',
  settling: 'Wird entschieden',
  settlesIn: (stretch: string) => `noch ${stretch}`,
  settlesOn: (date: string) => `Entscheidet sich ${date}`,
};

export const uses: Translated<typeof english.uses> = {
  counted: { text: 'Zählt', tone: 'won' },
  provisional: { text: 'In der Wartefrist', tone: 'wait' },
  cancelled: { text: 'Kam zurück', tone: '' },
  duplicate: { text: 'Schon gezählt', tone: '' },
  not_matching: { text: 'Passt nicht', tone: '' },
  late: { text: 'Kam zu spät', tone: '' },
};
