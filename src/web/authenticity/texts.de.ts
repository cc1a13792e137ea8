import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

const recognitions = (count: number) => countOf(count, 'Anerkennung', 'Anerkennungen');

export const texts: Translated<typeof english.texts> = {
  title: 'Echtheit',
  lead: 'Muster im Geben, die einen Blick wert sein können. Ein Muster sagt, wie oft etwas geschah, nie warum.',
  since: 'Rückblick',
  spans: { 90: '3 Monate', 182: '6 Monate', 365: 'Ein Jahr' },
  none: 'Nichts fällt auf',
  noneText: (count: number) =>
    `${recognitions(count)} angesehen. Gegeben wird an viele, zu vielen Zeiten und in eigenen Worten.`,
  noneLeft: 'Was auffiel, wurde für in Ordnung befunden; es steht unten.',
  noneAtAll:
    'In dieser Zeit wurde keine Anerkennung gegeben. Hinweise erscheinen, sobald es etwas anzusehen gibt.',
  lookedAt: (count: number) => `${recognitions(count)} angesehen`,
  kinds: {
    pair: 'Zwei Personen',
    ring: 'Ein Kreis',
    burst: 'Quartalsende',
    'same-words': 'Gleiche Worte',
    'one-giver': 'Von einer Person',
  },
  chance: (chance: number) => {
    if (chance <= 0 || chance < 1e-6)
      return 'Durch Zufall allein: seltener als einmal in einer Million Fällen.';
    return `Durch Zufall allein: etwa einmal in ${formatNumber(Number((1 / chance).toPrecision(1)))} Fällen.`;
  },
  evidence: (count: number) => `Worauf es beruht: ${recognitions(count)}`,
  gave: (giver: string, recipients: string) => `${giver} an ${recipients}`,
  moreEvidence: (count: number) =>
    count === 1 ? 'Eine ältere steht hier nicht.' : `${formatNumber(count)} ältere stehen hier nicht.`,
  dismiss: 'Ist in Ordnung',
  dismissTitle: 'Warum ist es in Ordnung?',
  dismissHint:
    'Zum Beispiel: gleiche Schicht. Der Grund wird mit deinem Namen aufbewahrt, und der Hinweis bleibt still, bis noch einmal halb so viel dazugekommen ist.',
  dismissed: 'Für in Ordnung befunden',
  dismissedHint:
    'Diese bleiben still für das, was angesehen wurde. Ist noch einmal halb so viel dazugekommen, sind sie wieder da.',
  wasDismissed: 'Das wurde schon einmal für in Ordnung befunden; seither kam noch einmal halb so viel dazu.',
  by: (name: string) => `${name} schrieb`,
  operator: 'Die Systemverwaltung',
  bringBack: 'Wieder zeigen',
  limits: 'Ein leises Wort an alle, die oft geben',
  limitsHint:
    'Wer mehr gibt als das, liest nach dem Senden einen Satz. Nichts wird aufgehalten, und sonst erfährt es niemand.',
  toOne: 'An eine Person in einer Woche',
  aDay: 'An alle zusammen an einem Tag',
  saveLimits: 'Speichern',
  savedLimits: 'Gespeichert.',
};
