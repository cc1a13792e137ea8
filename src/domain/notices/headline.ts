import type { Language } from '../language/languages.ts';
import { mailWords } from './mail/mail-words.ts';
import type { NoticeKind } from './preferences.ts';

/** One thing somebody is told, as far as it may be said in one line where others look on. */
export interface News {
  readonly kind: NoticeKind;
  /** The achievement's or value's name, or what is said of it; of a mention nothing. */
  readonly title: string;
  /** Who wrote it; empty or null for what was earned. */
  readonly from: string | null;
}

/**
 * One line on what is new, never the words that somebody wrote.
 *
 * Example: `headline([{ kind: 'award', title: 'Clean close', from: '' }], 'en')` → `You earned “Clean close”`
 */
export function headline(news: readonly News[], language: Language): string {
  const words = mailWords[language];
  const [first] = news;
  const alone = first && news.length === 1 ? first : null;
  const one = alone ? (words.one[alone.kind]?.(alone.title, alone.from ?? '') ?? alone.title) : null;
  return (one ?? words.several(news.length)).replace(/\s+/g, ' ');
}
