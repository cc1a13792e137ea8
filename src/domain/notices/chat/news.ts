import { isolate } from '../../language/isolate.ts';
import type { Language } from '../../language/languages.ts';
import { sayNames } from './text.ts';
import { chatWords } from './words.ts';

/** One entry of the feed as a channel of a chat hears of it. */
export interface ChatNews {
  readonly kind: 'award' | 'recognition';
  /** The achievement's or the badge's name. */
  readonly title: string;
  /** Whose it is, by name; a whole team is its name alone. */
  readonly who: readonly string[];
  /** Who gave it; null for what was earned. */
  readonly from: string | null;
  readonly text: string;
  readonly effect: string;
  readonly link: string;
}

/** Most entries that one message tells of. */
export const newsMax = 10;

/** The sentence it begins with. */
export function sayNews(news: ChatNews, language: Language): string {
  const words = chatWords[language];
  const who = sayNames(news.who, language);
  return news.from === null
    ? words.earned(who, isolate(news.title))
    : words.recognised(isolate(news.from), who);
}

/** The sentence of a message about several. */
export function saySeveral(count: number, language: Language): string {
  return chatWords[language].news(count);
}
