import type { BadgeDefinition } from '../../badges/badge.ts';
import { drawBadge } from '../../badges/draw-badge.ts';
import { drawMark } from '../../badges/draw-mark.ts';
import { escapeXml } from '../../badges/xml.ts';
import type { Language } from '../../language/languages.ts';
import { cardRow, frameMail, isolated } from '../../mail/frame.ts';
import { markSize } from '../../mail/link-mail.ts';
import { headline } from '../headline.ts';
import type { NoticeKind } from '../preferences.ts';
import { mailWords } from './mail-words.ts';

/** One thing a mail tells of. */
export interface MailItem {
  readonly kind: NoticeKind;
  /** The achievement's or value's name; of a mention nothing. */
  readonly title: string;
  /** What was done, in sentences of the person's own language or of who wrote them. */
  readonly text: string;
  /** Who wrote it; null for what was earned. */
  readonly from: string | null;
  readonly badge: BadgeDefinition | null;
  readonly link: string;
}

export interface MailContent {
  readonly language: Language;
  readonly name: string;
  readonly bundle: 'now' | 'daily' | 'weekly';
  readonly items: readonly MailItem[];
  readonly links: { readonly settings: string; readonly unsubscribe: string };
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Pictures the HTML refers to as `cid:<name>`. */
  readonly pictures: readonly { readonly name: string; readonly svg: string }[];
}

const badgeSize = 112;

/** A mail about one or several things, as text and as HTML that reads well in a dark inbox too. */
export function composeMail(content: MailContent): ComposedMail {
  const { items, bundle, language, name, links } = content;
  const words = mailWords[language];
  const subject = bundle === 'now' ? headline(items, language) : words[bundle](items.length);
  const pictures = [{ name: 'mark', svg: drawMark(markSize) }];
  const rows = items.map((item, index) => {
    const picture = item.badge ? `badge${index}` : null;
    if (item.badge && picture)
      pictures.push({ name: picture, svg: drawBadge(item.badge, { size: badgeSize, theme: 'dark' }) });
    // Above it stands the subject already.
    const isSaid = item.title === subject;
    return rowOf(isSaid ? { ...item, title: '' } : item, picture, words.from, words.open);
  });
  const text = [
    words.hello(name),
    ...items.map((item) => textOf(item, words.from)),
    `${words.why}\n${words.settings}: ${links.settings}\n${words.unsubscribe}: ${links.unsubscribe}`,
  ].join('\n\n');
  return {
    subject: subject.replace(/\s+/g, ' '),
    text: `${text}\n`,
    html: frameMail({
      language,
      title: subject,
      hello: words.hello(name),
      rows,
      foot: `${escapeXml(words.why)}<br>${linkTo(links.settings, words.settings)} &nbsp;·&nbsp; ${linkTo(links.unsubscribe, words.unsubscribe)}`,
    }),
    pictures,
  };
}

function textOf({ title, text, from, link }: MailItem, fromWords: (name: string) => string): string {
  return [title, text, from ? fromWords(from) : '', link].filter((line) => line !== '').join('\n');
}

function rowOf(
  { title, text, from, link, badge }: MailItem,
  picture: string | null,
  fromWords: (name: string) => string,
  open: string,
): string {
  const image =
    picture === null
      ? ''
      : `<td width="72" valign="top"><img src="cid:${picture}" width="56" height="56" alt="${escapeXml(badge?.meaning ?? '')}" style="display:block;border:0"></td>`;
  const by = from
    ? `<p class="soft" style="margin:6px 0 0;font-size:14px">${isolated(fromWords(from))}</p>`
    : '';
  const heading =
    title === '' ? '' : `<h2 style="margin:0 0 4px;font-size:17px;line-height:1.35">${isolated(title)}</h2>`;
  return cardRow(
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed"><tr>${image}<td valign="top" style="overflow-wrap:anywhere">${heading}<p style="margin:0">${isolated(text)}</p>${by}<p style="margin:10px 0 0;font-size:14px">${linkTo(link, open)}</p></td></tr></table>`,
  );
}

function linkTo(url: string, label: string): string {
  return `<a href="${escapeXml(url)}" class="link">${escapeXml(label)}</a>`;
}
