import type { JsonObject } from '../../events/event.ts';
import type { Language } from '../../language/languages.ts';
import { mailWords } from '../mail/mail-words.ts';
import { type ChatNews, newsMax, sayNews, saySeveral } from './news.ts';
import { type ChatNotice, noticeHeading } from './notice.ts';
import { fit, isRightToLeft } from './text.ts';
import { chatWords } from './words.ts';

const titleMax = 300;
const textMax = 600;
// Several share the room of one card, which Teams bounds.
const sharedTextMax = 300;
const noticesMax = 12;

/** One Adaptive Card about one or several entries of the feed, for a team's channel. */
export function newsCard(all: readonly ChatNews[], language: Language): JsonObject {
  const [first] = all;
  if (all.length === 1 && first)
    return adaptiveCard(newsBody(first, language), [openAt(first.link, language)], language);
  const shown = all.slice(0, newsMax);
  const rest = all.length - shown.length;
  const heading = { ...run(saySeveral(all.length, language), { weight: 'Bolder', size: 'Medium' }) };
  const items = shown.map((news) => ({
    type: 'Container',
    spacing: 'Medium',
    separator: true,
    ...direction(news),
    items: newsBody(news, language),
    selectAction: openAt(news.link, language),
  }));
  const more = rest > 0 ? [run(chatWords[language].more(rest), { isSubtle: true })] : [];
  return adaptiveCard([heading, ...items, ...more], [], language);
}

/** A direct message about one or several things; and what a notification says of it. */
export function noticeCard(notice: ChatNotice): { readonly summary: string; readonly card: JsonObject } {
  const { language, items, settings } = notice;
  const heading = noticeHeading(notice);
  const words = mailWords[language];
  const [first] = items;
  const hasOwnTitle = notice.bundle !== 'now' || items.length > 1;
  const shown = items.slice(0, noticesMax).map((item) => {
    const lines: JsonObject[] = [];
    if (hasOwnTitle && item.title !== '') lines.push(run(fit(item.title, titleMax), { weight: 'Bolder' }));
    if (item.text !== '') lines.push(run(fit(item.text, hasOwnTitle ? sharedTextMax : textMax), {}));
    if (hasOwnTitle && item.from) lines.push(run(words.from(item.from), { isSubtle: true }));
    return {
      type: 'Container',
      spacing: 'Medium',
      separator: hasOwnTitle,
      ...direction(item),
      items: lines,
      ...(items.length > 1 ? { selectAction: openAt(item.link, language) } : {}),
    };
  });
  const rest = items.length - noticesMax;
  const more = rest > 0 ? [run(chatWords[language].more(rest), { isSubtle: true })] : [];
  const title = run(fit(heading, titleMax), { weight: 'Bolder', size: 'Medium' });
  const change = {
    type: 'Container',
    spacing: 'Medium',
    items: [run(chatWords[language].settings, { color: 'Accent', size: 'Small' })],
    selectAction: { type: 'Action.OpenUrl', title: chatWords[language].settings, url: settings },
  };
  const actions = items.length === 1 && first ? [openAt(first.link, language)] : [];
  return { summary: heading, card: adaptiveCard([title, ...shown, ...more, change], actions, language) };
}

/** A card that says one sentence. */
export function sentenceCard(text: string, language: Language): JsonObject {
  return adaptiveCard([run(text, {})], [], language);
}

function newsBody(news: ChatNews, language: Language): JsonObject[] {
  const body = [run(fit(sayNews(news, language), titleMax), { weight: 'Bolder' })];
  if (news.kind === 'recognition') body.push(run(fit(news.title, titleMax), { color: 'Accent' }));
  if (news.text !== '') body.push(run(fit(news.text, textMax), {}));
  if (news.effect !== '')
    body.push(run(`${chatWords[language].effect}: ${fit(news.effect, textMax)}`, { isSubtle: true }));
  return [{ type: 'Container', ...direction(news), items: body }];
}

/** Who writes from right to left is read so. */
function direction({ text, title }: Pick<ChatNews, 'text' | 'title'>): JsonObject {
  return isRightToLeft(text === '' ? title : text) ? { rtl: true } : {};
}

/** A run of text is never read for marks, unlike a TextBlock; so a name can be no mention and no link. */
export function run(text: string, style: JsonObject): JsonObject {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...style }] };
}

function openAt(url: string, language: Language): JsonObject {
  return { type: 'Action.OpenUrl', title: mailWords[language].open, url };
}

export function adaptiveCard(body: JsonObject[], actions: JsonObject[], language: Language): JsonObject {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    msteams: { width: 'Full' },
    body,
    actions,
  };
}

/** A card as a Workflows webhook of Teams takes it. */
export function teamsMessage(content: JsonObject): JsonObject {
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}
