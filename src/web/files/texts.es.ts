import type { Translated } from '../../domain/language/translated.ts';
import { countOf } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Reglas en archivos',
  lead: 'Pega logros o suelta sus archivos, mira qué cambiaría y aplícalo todo o nada.',
  paste: 'Logros en YAML',
  pasteHint: 'Si hay varios en un texto, sepáralos con una línea de tres guiones.',
  pastedName: (number: number) => (number === 1 ? 'pegado.yaml' : `pegado-${number}.yaml`),
  choose: 'Elegir archivos',
  drop: 'o suelta archivos .yaml en cualquier parte de esta tarjeta',
  files: (count: number) => countOf(count, 'archivo', 'archivos'),
  take: (name: string) => `Quitar ${name}`,
  retire: 'Dejar también fuera de uso lo que está en vigor y no aparece en estos archivos',
  plan: 'Mostrar qué cambiaría',
  planning: 'Mirando',
  fromNow: 'desde ahora',
  fromBeginning: 'desde el principio',
  validFrom: 'Las reglas nuevas y cambiadas cuentan',
  fromBeginningHint:
    'También se premia el historial guardado, en silencio: nadie recibe avisos de lo que ya pasó.',
  apply: (count: number) => `Aplicar ${countOf(count, 'cambio', 'cambios')}`,
  applying: 'Aplicando',
  nothing: 'No cambiaría nada',
  nothingText: 'Estos archivos dicen lo que ya está en vigor.',
  changes: 'Qué cambiaría',
  unchanged: (count: number) =>
    `${countOf(count, 'archivo ya está', 'archivos ya están')} en vigor tal cual.`,
  kept: (names: string) => `En vigor, en ningún archivo y sin tocar: ${names}.`,
  findings: 'Conviene pensarlo',
  errors: 'Así no se puede aplicar',
  mend: 'Cómo arreglarlo:',
  actions: {
    new: 'Nuevo',
    changed: 'Cambiado',
    unchanged: 'Sin cambios',
    revived: 'De nuevo en vigor',
    retired: 'Fuera de uso',
  },
  version: (version: number) => `versión ${version}`,
  diffOf: (key: string) => `Qué cambia en ${key}`,
  leftOut: 'líneas sin cambios',
  applied: 'Aplicado',
  appliedOne: (key: string, version: number, awards: number) =>
    `${key}: la versión ${version} está en vigor${awards > 0 ? `, ${countOf(awards, 'distinción', 'distinciones')} del historial` : ''}.`,
  retiredOne: (key: string) => `${key} está fuera de uso.`,
  again: 'Preparar más cambios',
  see: 'Ver los logros',
  stale: 'Mira de nuevo qué cambiaría: el texto ha cambiado desde entonces.',
  tooBig: (name: string) => `${name} ocupa más de 64 kB. Un logro es un texto breve.`,
};
