import type { Translated } from '../../domain/language/translated.ts';
import { countOf } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  facts: 'Merkmale und Namen',
  recognise: 'Anerkennen',
  reviewTalk: 'Fürs Jahresgespräch exportieren',
  inFeed: 'Im Feed ansehen',
  received: 'erhalten',
  given: 'gegeben',
  awards: 'Auszeichnungen',
  strengths: 'Stärken, wie andere sie sehen',
  noStrengths: 'Noch hat niemand etwas gesagt',
  noStrengthsText: 'Mit der ersten Anerkennung beginnt das Portfolio. Was hast du gesehen?',
  noStrengthsMine: 'Was andere an deiner Arbeit würdigen, sammelt sich hier, Abzeichen für Abzeichen.',
  from: (count: number) => `von ${countOf(count, 'Person', 'Personen')}`,
  onlyGiven: (count: number) => `${count}-mal gegeben`,
  alsoGiven: (count: number) => `, ${count}-mal gegeben`,
  achievements: 'Durch Leistung erreicht',
  noAchievements: 'Noch keine bestätigte Auszeichnung.',
  times: (count: number) => `${count}-mal`,
  last: 'zuletzt',
  overTime: 'Über die Zeit',
  month: 'Monat',
  lately: 'In letzter Zeit',
  nothing: 'Noch kein Eintrag im Feed.',
};
