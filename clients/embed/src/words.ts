const english = {
  region: 'Your progress in Smallwins',
  loading: 'Looking up your progress',
  empty: 'No rings yet. They appear with the first goal that is open to you.',
  failed: 'Your progress cannot be shown just now.',
  again: 'Try again',
  open: 'Open Smallwins',
  close: 'Close',
  outOf: (needed: string) => `of ${needed}`,
};
export type EmbedWords = typeof english;

const german: EmbedWords = {
  region: 'Dein Fortschritt in Smallwins',
  loading: 'Dein Fortschritt wird geholt',
  empty: 'Noch keine Ringe. Sie erscheinen mit dem ersten Ziel, das dir offensteht.',
  failed: 'Dein Fortschritt lässt sich gerade nicht zeigen.',
  again: 'Noch einmal versuchen',
  open: 'Smallwins öffnen',
  close: 'Schließen',
  outOf: (needed) => `von ${needed}`,
};

const spanish: EmbedWords = {
  region: 'Tu progreso en Smallwins',
  loading: 'Buscando tu progreso',
  empty: 'Todavía no hay anillos. Aparecen con el primer objetivo que tengas a tu alcance.',
  failed: 'Ahora mismo no se puede mostrar tu progreso.',
  again: 'Volver a intentar',
  open: 'Abrir Smallwins',
  close: 'Cerrar',
  outOf: (needed) => `de ${needed}`,
};

/** `de-AT` is spoken to in German, what we do not speak in English. */
export function wordsFor(language: string): EmbedWords {
  return { de: german, es: spanish }[language.slice(0, 2).toLowerCase()] ?? english;
}
