import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Insignias',
  lead: 'Por qué se reconocen los compañeros: los valores y las competencias de aquí, con su insignia.',
  add: 'Añadir insignia',
  inUse: 'En uso',
  retired: 'Fuera de uso',
  retiredHint: 'Ya no se pueden dar. Lo que se dio por ellas se queda.',
  kinds: { value: 'Valor', competency: 'Competencia' },
  change: 'Cambiar',
  retire: 'Dejar de usar',
  bringBack: 'Volver a usar',
  retireTitle: (name: string) => `¿Dejar de usar «${name}»?`,
  retireText:
    'Sale de la lista de insignias que se pueden dar. Los reconocimientos y perfiles la conservan, y puedes volver a usarla.',
  addTitle: 'Añadir una insignia',
  changeTitle: (name: string) => `Cambiar «${name}»`,
  changeHint:
    'Su dirección se queda, y también lo que se dio por ella; las nuevas palabras aparecen en todas partes.',
  name: 'Nombre',
  nameHint: 'Tan breve que quepa en una frase: «te reconoce por Trabajo en equipo».',
  meaning: 'Significado',
  meaningHint: 'Qué hizo quien la recibe. Una frase, sobre hechos.',
  kind: 'Es',
  shape: 'Forma',
  shapeOf: (number: number) => `Forma ${number}`,
  save: 'Guardar',
  cancel: 'Cancelar',
  saved: (name: string) => `«${name}» está guardada.`,
  isRetired: (name: string) => `«${name}» está fuera de uso.`,
  isBack: (name: string) => `«${name}» se puede dar de nuevo.`,
};
