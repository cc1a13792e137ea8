import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { Language } from '../../language/languages.ts';
import { mailWords } from '../mail/mail-words.ts';
import type { MailItem } from '../mail/notice-mail.ts';
import { type ChatNews, sayNews, saySeveral } from './news.ts';
import { type ChatNotice, noticeHeading } from './notice.ts';
import { escapeSlack, fit } from './text.ts';
import { chatWords } from './words.ts';

/** A message to Slack: its blocks, and what a notification or a screen reader says of them. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const itemsMax = 12;
const titleMax = 150;
const textMax = 600;
// Several share the room of one message, which Slack bounds.
const sharedTextMax = 300;

/** A direct message about one or several things. Texts of people stand in rich text, which Slack never reads for marks. */
export function noticeMessage(notice: ChatNotice): SlackMessage {
  const { language, bundle, items, settings } = notice;
  const heading = noticeHeading(notice);
  const hasOwnTitle = bundle !== 'now' || items.length > 1;
  const rest = items.length - itemsMax;
  return {
    text: escapeSlack(heading),
    blocks: [
      rich([bold(fit(heading, 2 * titleMax))]),
      ...items.slice(0, itemsMax).map((item) => noticeItem(item, hasOwnTitle, language)),
      ...(rest > 0 ? [rich([plain(chatWords[language].more(rest))])] : []),
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: `<${settings}|${escapeSlack(chatWords[language].settings)}>`,
            verbatim: true,
          },
        ],
      },
    ],
  };
}

function noticeItem(item: MailItem, hasOwnTitle: boolean, language: Language): RichTextBlock {
  const words = mailWords[language];
  const lines: RichTextElement[][] = [];
  if (hasOwnTitle && item.title !== '') lines.push([bold(fit(item.title, titleMax))]);
  if (item.text !== '') lines.push([plain(fit(item.text, hasOwnTitle ? sharedTextMax : textMax))]);
  const from = hasOwnTitle && item.from ? [plain(`${words.from(item.from)} · `)] : [];
  lines.push([...from, { type: 'link', url: item.link, text: words.open }]);
  return rich(joinLines(lines));
}

/** One entry of the feed, for a channel or as a reply in a thread. */
export function newsMessage(news: ChatNews, language: Language): SlackMessage {
  const heading = sayNews(news, language);
  const words = chatWords[language];
  const body: RichTextElement[][] = [[bold(fit(heading, 2 * titleMax))]];
  if (news.kind === 'recognition') body.push([plain(fit(news.title, titleMax))]);
  const blocks: KnownBlock[] = [rich(joinLines(body))];
  if (news.text !== '') blocks.push(quote(fit(news.text, textMax)));
  const last: RichTextElement[][] = [];
  if (news.effect !== '') last.push([bold(`${words.effect}: `), plain(fit(news.effect, textMax))]);
  last.push([{ type: 'link', url: news.link, text: mailWords[language].open }]);
  blocks.push(rich(joinLines(last)));
  return { text: escapeSlack(heading), blocks };
}

/** Several entries that came together: one message, and a thread below it; none once all were taken back. */
export function summaryMessage(all: readonly ChatNews[], language: Language): SlackMessage {
  if (all.length === 0) return plainMessage(chatWords[language].takenBack);
  const heading = saySeveral(all.length, language);
  return {
    text: escapeSlack(heading),
    blocks: [
      rich([bold(heading)]),
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: all.map((news) => ({
              type: 'rich_text_section' as const,
              elements: [plain(fit(sayNews(news, language), 2 * titleMax))],
            })),
          },
        ],
      },
      rich([plain(chatWords[language].inThread)]),
    ],
  };
}

/** A sentence of our own, or of whoever is told it, as it is. */
export function plainMessage(text: string): SlackMessage {
  return { text: escapeSlack(text), blocks: [rich([plain(fit(text, 2500))])] };
}

export function rich(elements: RichTextElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function quote(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [plain(text)] }] };
}

export function bold(text: string): RichTextElement {
  return { type: 'text', text, style: { bold: true } };
}

export function plain(text: string): RichTextElement {
  return { type: 'text', text };
}

export function joinLines(lines: readonly RichTextElement[][]): RichTextElement[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [plain('\n'), ...line]));
}
