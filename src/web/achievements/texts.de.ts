import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatAmount, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Erfolge',
  lead: 'Was hier zählt, in je einem Satz, und wozu es gut ist.',
  emptyTitle: 'Noch keine Erfolge',
  empty:
    'Eine Person mit Admin-Rechten aktiviert den ersten unter Pakete: fertige Erfolge, die erst an eurer eigenen Geschichte erprobt werden.',
  seePacks: 'Pakete ansehen',
  holders: (count: number) => countOf(count, 'Person hat ihn', 'Personen haben ihn'),
  nobody: 'Noch hat ihn niemand',
  pending: (count: number) => `${formatNumber(count)} ausstehend`,
  draft: 'Entwurf',
  retired: 'Außer Kraft',
  because: 'Warum das zählt',
  rules: 'Die Regel in Klartext',
  earners: 'Zuletzt erreicht',
  noEarners: 'Noch niemand. Die erste bestätigte Auszeichnung steht dann hier.',
  yaml: 'Die Regel, wie sie geschrieben ist',
  yamlHint: 'Dieser Text entscheidet; die Sätze oben sind aus ihm gemacht.',
  version: (version: number) => `Version ${version}`,
  since: 'in Kraft seit',
  you: 'Du:',
  ofNeeded: (value: number, needed: number) =>
    value > needed
      ? formatAmount(value, needed)
      : `${formatAmount(value, needed)} von ${formatAmount(needed, needed)}`,
  fromStart: 'in Kraft von Anfang an',
  mine: 'Wo stehe ich?',
  tierNeeds: (needed: number) => formatAmount(needed, needed),
  kinds: { volume: 'Menge', speed: 'Tempo', quality: 'Qualität', consistency: 'Beständigkeit' },
};
