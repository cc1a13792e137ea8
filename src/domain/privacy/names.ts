/** A word of a text: letters and digits, folded, and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands for somebody who was erased when they are named again later: nobody can tell for whom. */
export const erasedName = 'erased';

const pseudonym = /^erased(-[a-z2-7]{8}(-\d+)?)?$/;
const everyPseudonym = /\berased-[a-z2-7]{8}(-\d+)?(?![\w-])/g;

/** Whether an actor is somebody who was erased: never matched, never made a person. */
export function isErased(actor: string): boolean {
  return pseudonym.test(actor);
}

/** The same text with every person who was erased under the one name. */
export function blurErased(text: string): string {
  return text.replace(everyPseudonym, erasedName);
}

/** The words of a text, without case and accents. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    words.push({ text: fold(match[0]), start: match.index, end: match.index + match[0].length });
  return words;
}

/** What is compared of a name: `Ana Díaz`, `ana.diaz` and `ANA_DIAZ` are the same. */
export function normalForm(text: string): string {
  const words = wordsIn(text);
  return words.length > 0 ? words.map((word) => word.text).join(' ') : text.trim();
}

/**
 * Whether a name says who it is wherever it stands: several words, or one long enough, that the workspace does not use
 * for anything else. `149`, `Bo` or a handle that is also a team's name are looked for only where a person must stand.
 */
export function isTelling(name: string, common: ReadonlySet<string>): boolean {
  const normal = normalForm(name);
  const length = normal.replaceAll(' ', '').length;
  return length >= 5 && /\p{L}/u.test(normal) && !common.has(normal);
}

function fold(text: string): string {
  // Most words are plain, and this is done for each word of each event.
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
