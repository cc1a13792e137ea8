import type { JsonObject } from '../../events/event.ts';
import type { Language } from '../../language/languages.ts';
import { mailWords } from '../mail/mail-words.ts';
import { type ChatNews, newsMax, sayNews, saySeveral } from './news.ts';
import { fit, isRightToLeft } from './text.ts';
import { chatWords } from './words.ts';

const titleMax = 300;
const textMax = 600;

/** One Adaptive Card about one or several entries of the feed, for a team's channel. */
export function newsCard(all: readonly ChatNews[], language: Language): JsonObject {
  const [first] = all;
  if (all.length === 1 && first) return card(newsBody(first, language), first.link, language);
  const shown = all.slice(0, newsMax);
  const rest = all.length - shown.length;
  const heading = { ...run(saySeveral(all.length, language), { weight: 'Bolder', size: 'Medium' }) };
  const items = shown.map((news) => ({
    type: 'Container',
    spacing: 'Medium',
    separator: true,
    ...direction(news),
    items: newsBody(news, language),
    selectAction: { type: 'Action.OpenUrl', title: mailWords[language].open, url: news.link },
  }));
  const more = rest > 0 ? [run(chatWords[language].more(rest), { isSubtle: true })] : [];
  return card([heading, ...items, ...more], null, language);
}

/** A card that says one sentence. */
export function sentenceCard(text: string, language: Language): JsonObject {
  return card([run(text, {})], null, language);
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
function direction({ text, title }: ChatNews): JsonObject {
  return isRightToLeft(text === '' ? title : text) ? { rtl: true } : {};
}

/** A run of text is never read for marks, unlike a TextBlock; so a name can be no mention and no link. */
function run(text: string, style: JsonObject): JsonObject {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...style }] };
}

function card(body: JsonObject[], link: string | null, language: Language): JsonObject {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    msteams: { width: 'Full' },
    body,
    actions: link === null ? [] : [{ type: 'Action.OpenUrl', title: mailWords[language].open, url: link }],
  };
}

/** A card as a Workflows webhook of Teams takes it. */
export function teamsMessage(content: JsonObject): JsonObject {
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}
