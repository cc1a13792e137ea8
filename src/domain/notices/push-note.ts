import type { Language } from '../language/languages.ts';
import { headline } from './headline.ts';
import { mailWords } from './mail/mail-words.ts';
import type { MailItem } from './mail/notice-mail.ts';

/** What a lock screen shows. */
export interface PushNote {
  readonly title: string;
  readonly body: string;
  /** Where a tap leads, within the app. */
  readonly path: string;
}

const titleMax = 120;
const bodyMax = 240;
const discreet: Readonly<Record<Language, string>> = {
  en: 'Something new for you',
  de: 'Etwas Neues für dich',
  es: 'Algo nuevo para ti',
};

/**
 * A message for a lock screen: what it is about, and of an award what was done; never the words that somebody wrote. A
 * discreet one says only that there is something.
 */
export function composePush(
  items: readonly MailItem[],
  bundle: 'now' | 'daily' | 'weekly',
  language: Language,
  isDiscreet: boolean,
): PushNote {
  const [first] = items;
  const alone = items.length === 1 && first ? first : null;
  const path = alone ? new URL(alone.link).pathname : '/inbox';
  if (isDiscreet) return { title: 'Smallwins', body: discreet[language], path };
  const title = bundle === 'now' ? headline(items, language) : mailWords[language][bundle](items.length);
  const names = [...new Set(items.map((item) => item.title).filter((name) => name !== ''))].join(' · ');
  const body = alone ? (alone.kind === 'award' ? alone.text : '') : names;
  return { title: cut(title, titleMax), body: cut(body, bodyMax), path };
}

/** Never in the middle of a character. */
function cut(text: string, max: number): string {
  const signs = [...text];
  return signs.length <= max
    ? text
    : `${signs
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
