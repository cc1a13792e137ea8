import type { Language } from '../../language/languages.ts';
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
  const words = mailWords[language];
  const [first] = items;
  const alone = items.length === 1 && first ? words.one[first.kind]?.(first.title, first.from ?? '') : null;
  return bundle === 'now' ? (alone ?? words.several(items.length)) : words[bundle](items.length);
}
