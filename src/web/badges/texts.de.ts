import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Abzeichen',
  lead: 'Wofür ihr einander Anerkennung gebt: eure Werte und Kompetenzen, jeweils mit ihrem Abzeichen.',
  add: 'Neues Abzeichen',
  inUse: 'In Gebrauch',
  retired: 'Stillgelegt',
  retiredHint: 'Diese lassen sich nicht mehr geben. Was dafür gegeben wurde, bleibt.',
  kinds: { value: 'Wert', competency: 'Kompetenz' },
  change: 'Ändern',
  retire: 'Stilllegen',
  bringBack: 'Zurückholen',
  retireTitle: (name: string) => `„${name}“ stilllegen?`,
  retireText:
    'Es verschwindet aus der Liste der Abzeichen, die sich geben lassen. Anerkennungen und Profile behalten es, und du kannst es zurückholen.',
  addTitle: 'Neues Abzeichen',
  changeTitle: (name: string) => `„${name}“ ändern`,
  changeHint: 'Seine Adresse bleibt, und auch, was dafür gegeben wurde; die neuen Worte erscheinen überall.',
  name: 'Name',
  nameHint: 'Kurz genug für einen Satz: „würdigt dich für Teamgeist“.',
  meaning: 'Bedeutung',
  meaningHint: 'Was jemand getan hat, um es zu bekommen. Ein Satz, über Taten.',
  kind: 'Es ist',
  shape: 'Form',
  shapeOf: (number: number) => `Form ${number}`,
  save: 'Speichern',
  cancel: 'Abbrechen',
  saved: (name: string) => `„${name}“ ist gespeichert.`,
  isRetired: (name: string) => `„${name}“ ist stillgelegt.`,
  isBack: (name: string) => `„${name}“ lässt sich wieder geben.`,
};
