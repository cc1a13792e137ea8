import { foldText } from '../../recognition/plain-text.ts';
import { plainOf } from './text.ts';

/** A badge as it may be called in a command. */
export interface NamedBadge {
  readonly key: string;
  readonly name: string;
}

/** What `/kudos …` asks for. Without a person, a badge or a text a form is opened, with what is known in it. */
export type Kudos =
  | { readonly is: 'help' }
  | {
      readonly is: 'form';
      readonly to: readonly string[];
      readonly badge: string | null;
      readonly what: string;
    }
  | { readonly is: 'give'; readonly to: readonly string[]; readonly badge: string; readonly what: string };

/** People who were mentioned, by the tool's ids, and what was written after them as people see it. */
export interface Written {
  readonly to: readonly string[];
  readonly text: string;
}

const mention = /^(?:\s|,|&amp;)*<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/;
const wordsMax = 6;

/** The text of a command of Slack, such as `<@U1|ana> team player took over my shift`. */
export function writtenInSlack(text: string): Written {
  const to: string[] = [];
  let rest = text;
  for (let found = mention.exec(rest); found?.[1]; found = mention.exec(rest)) {
    if (!to.includes(found[1])) to.push(found[1]);
    rest = rest.slice(found[0].length);
  }
  return { to, text: plainOf(rest) };
}

/**
 * Reads what somebody wrote after `kudos`: people first, then a badge by its key or its name, then what they did.
 *
 * Example: `readKudos({ to: ['U1'], text: 'team player took over my shift' }, badges)` →
 * `{ is: 'give', to: ['U1'], badge: 'team-player', what: 'took over my shift' }`
 */
export function readKudos({ to, text }: Written, badges: readonly NamedBadge[]): Kudos {
  if (to.length === 0 && /^(help|hilfe|ayuda|\?)$/i.test(text.trim())) return { is: 'help' };
  const { badge, what } = splitBadge(text, badges);
  if (to.length === 0 || badge === null || what === '') return { is: 'form', to, badge, what };
  return { is: 'give', to, badge, what };
}

/** The badge a text begins with, the longest name of all that fit; and what comes after it. */
function splitBadge(text: string, badges: readonly NamedBadge[]): { badge: string | null; what: string } {
  const words = [...text.matchAll(/\S+/g)].slice(0, wordsMax);
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const called = calledBy(text.slice(0, end));
    const found = badges.find(({ key, name }) => called === calledBy(key) || called === calledBy(name));
    if (found) return { badge: found.key, what: text.slice(end).replace(/^[\s:,;–—-]+/, '') };
  }
  return { badge: null, what: text };
}

/** How a badge is called, whatever case, accents and signs it is written with. */
function calledBy(text: string): string {
  return foldText(text.replace(/[-_:"'“”„«»,;.!]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
