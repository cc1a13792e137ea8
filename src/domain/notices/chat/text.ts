import { isolate } from '../../language/isolate.ts';
import { type Language, localeOf } from '../../language/languages.ts';
import { cutName } from '../../people/person-name.ts';
import { chatWords } from './words.ts';

const namesMax = 5;

/**
 * Text where Slack reads marks: what would be a mention, a link or an entity is shown as it is written.
 *
 * Example: `escapeSlack('<!channel> & co')` → `'&lt;!channel&gt; &amp; co'`
 */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * What somebody wrote in Slack, as they see it: mentions by their names, links by their labels.
 *
 * Example: `plainOf('see <https://a.example|the log> &amp; <@U1|ana>')` → `'see the log & @ana'`
 */
export function plainOf(text: string): string {
  return text
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sign: string, target: string, label?: string) => {
      if (sign === '@' || sign === '#') return label ? `${sign}${label}` : '';
      return sign === '!' ? `@${label ?? target}` : (label ?? target);
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** A text that fits, cut between what people see as letters, with a sign that there was more. */
export function fit(text: string, longest: number): string {
  return text.length <= longest ? text : `${cutName(text, longest - 1).trimEnd()}…`;
}

/** "Ana, Bo and 3 others", each name in its own direction; at most as many parts as `most`. */
export function sayNames(names: readonly string[], language: Language, most = namesMax): string {
  const shown = names.slice(0, names.length > most ? most - 1 : most).map(isolate);
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, chatWords[language].others(rest)] : shown;
  return new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(parts);
}

/** Whether a text begins in a script that is read from right to left. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter);
}
