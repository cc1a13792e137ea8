import { Refusal } from '../refusal.ts';

/** Characters that no sentence needs: controls but line breaks, half pairs, and what turns the direction of other text. */
const refused = /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** More marks on one letter than any script stacks. */
const stacked = /\p{M}{7}/u;

/**
 * A text that people wrote for others: trimmed, in one Unicode form, free of what cannot be seen. Emoji and accents of
 * every script stay as they are.
 *
 * Example: `readPlainText('  Stayed late  ', 280, '/what')` is `'Stayed late'`.
 */
export function readPlainText(raw: string, longest: number, pointer: string): string | Refusal {
  const text = raw
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
    .trim()
    .replace(/\n{3,}/g, '\n\n');
  const found = refused.exec(text.replaceAll('\n', ' '));
  if (found) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return new Refusal('unseen-character', 422, {
      message: `The text holds the character U+${code}, which cannot be shown. Remove it at place ${found.index + 1} and send it again.`,
      pointer,
    });
  }
  if (stacked.test(text))
    return new Refusal('stacked-marks', 422, {
      message: 'The text stacks more than six marks on one letter. Write it without them.',
      pointer,
    });
  const length = [...text].length;
  if (length > longest)
    return new Refusal('text-too-long', 422, {
      message: `The text has ${length} characters; ${longest} fit. Keep what matters most.`,
      pointer,
    });
  return text;
}

/** A text without case, accents, width and what is invisible: two that fold alike look alike. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first listed word or phrase that stands in a text as a whole; null if none does. */
export function findListedWord(text: string, words: readonly string[]): string | null {
  const spaced = (value: string) =>
    ` ${foldText(value)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const all = spaced(text);
  return words.find((word) => spaced(word).trim() !== '' && all.includes(spaced(word))) ?? null;
}

/** Handles mentioned in a text: `@ana`, or `@"Resolved by 11"` where a handle has spaces. */
export function findMentions(text: string): string[] {
  const found = text.matchAll(
    /(?<![\p{L}\p{N}])@(?:"([^"\n]{1,100})"|([\p{L}\p{N}][\p{L}\p{N}._-]{0,99}))/gu,
  );
  return [...new Set([...found].map((match) => match[1] ?? (match[2] ?? '').replace(/[.-]+$/, '')))];
}
