import type { Language } from '../language/languages.ts';
import type { Translated } from '../language/translated.ts';

const en = {
  deed: (word: string) => `It names a deed: “${word}”.`,
  noDeed: 'No word for what was done yet: an action, a ticket, a moment.',
  effect: 'It says what it changed.',
  leads: (phrase: string) => `“${phrase}” leads to what it changed.`,
  figure: (figure: string) => `It has a figure: “${figure}”.`,
  noEffect: 'What was different afterwards, and for whom?',
  value: (value: string) => `It stands for ${value}.`,
  noValue: 'No badge chosen yet.',
  short: 'Short and heartfelt is fine. One detail more and they will know what you mean.',
  long: (characters: number) => `${characters} characters: the first lines are read most.`,
  generic: (phrase: string) => `“${phrase}” would fit anybody. What would only fit them?`,
  copied: (text: string) => `Almost the same as what you wrote before: “${text}”.`,
};

const de: Translated<typeof en> = {
  deed: (word) => `Es nennt eine Tat: „${word}“.`,
  noDeed: 'Noch kein Wort dafür, was getan wurde: eine Handlung, ein Ticket, ein Moment.',
  effect: 'Es sagt, was es verändert hat.',
  leads: (phrase) => `„${phrase}“ führt zu dem, was es verändert hat.`,
  figure: (figure) => `Es nennt eine Zahl: „${figure}“.`,
  noEffect: 'Was war danach anders, und für wen?',
  value: (value) => `Es steht für „${value}“.`,
  noValue: 'Noch kein Abzeichen gewählt.',
  short: 'Kurz und herzlich ist gut. Noch eine Einzelheit, und alle wissen, was du meinst.',
  long: (characters) => `${characters} Zeichen: Am meisten gelesen werden die ersten Zeilen.`,
  generic: (phrase) => `„${phrase}“ würde auf alle passen. Was passt nur hier?`,
  copied: (text) => `Fast dasselbe hast du schon einmal geschrieben: „${text}“.`,
};

const es: Translated<typeof en> = {
  deed: (word) => `Nombra algo hecho: «${word}».`,
  noDeed: 'Todavía no dice qué hizo: una acción, una incidencia, un momento.',
  effect: 'Dice qué cambió.',
  leads: (phrase) => `«${phrase}» lleva a lo que cambió.`,
  figure: (figure) => `Tiene una cifra: «${figure}».`,
  noEffect: '¿Qué fue distinto después, y para quién?',
  value: (value) => `Representa «${value}».`,
  noValue: 'Todavía sin insignia.',
  short: 'Breve y sincero está bien. Con un detalle más se sabrá a qué te refieres.',
  long: (characters) => `${characters} caracteres: lo que más se lee son las primeras líneas.`,
  generic: (phrase) => `«${phrase}» valdría para cualquiera. ¿Qué vale solo aquí?`,
  copied: (text) => `Casi lo mismo que ya escribiste: «${text}».`,
};

/** What the coach says, in the language of whoever writes. */
export const coachSays: Readonly<Record<Language, Translated<typeof en>>> = { en, de, es };
