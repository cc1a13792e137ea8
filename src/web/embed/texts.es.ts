import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Incrustar',
  lead: 'Muestra a cada persona su anillo y lo que acaba de lograr en la aplicación donde pasa el día.',
  origins: 'Páginas que pueden mostrarlo',
  originsHint: 'Un origen por línea, sin ruta. Smallwins no responde a ninguna otra página.',
  sources: 'Qué claves de API pueden pedir tokens',
  sourcesHint: 'Un token muestra a una persona su propio progreso, en una página y durante minutos.',
  noSources: 'Todavía no hay ninguna fuente. Añade una en la página «Fuentes» y crea una clave.',
  save: 'Guardar',
  saved: 'Guardado.',
  how: 'Ponlo en su sitio',
  onPage:
    'En la página. Respeta una política de seguridad de contenido estricta: permite este servidor en script-src y connect-src.',
  pageLabel: 'Tu página',
  onServer:
    'En tu servidor: responde a /smallwins-token con lo que esto devuelve, para quien haya iniciado sesión en tu aplicación. La clave nunca sale de tu servidor.',
  serverLabel: 'Tu servidor',
};
