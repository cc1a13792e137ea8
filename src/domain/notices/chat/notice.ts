import type { Language } from '../../language/languages.ts';
import { headline } from '../headline.ts';
import { mailWords } from '../mail/mail-words.ts';
import type { MailItem } from '../mail/notice-mail.ts';

/** What is told somebody in a direct message. */
export interface ChatNotice {
  readonly language: Language;
  readonly bundle: 'now' | 'daily' | 'weekly';
  readonly items: readonly MailItem[];
  readonly settings: string;
}

/** The sentence it begins with. */
export function noticeHeading({ language, bundle, items }: ChatNotice): string {
  return bundle === 'now' ? headline(items, language) : mailWords[language][bundle](items.length);
}
