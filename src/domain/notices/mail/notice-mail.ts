import type { BadgeDefinition } from '../../badges/badge.ts';
import { drawBadge } from '../../badges/draw-badge.ts';
import { drawMark } from '../../badges/draw-mark.ts';
import { escapeXml } from '../../badges/xml.ts';
import type { Language } from '../../language/languages.ts';
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
const markSize = 64;

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
    html: page(content, subject, rows),
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
  return `<tr><td class="card" style="padding:20px;border-radius:14px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed"><tr>${image}<td valign="top" style="overflow-wrap:anywhere">${heading}<p style="margin:0">${isolated(text)}</p>${by}<p style="margin:10px 0 0;font-size:14px"><a href="${escapeXml(link)}" class="link">${escapeXml(open)}</a></p></td></tr></table></td></tr><tr><td height="12" style="font-size:0;line-height:0">&nbsp;</td></tr>`;
}

/** Names and texts of any script read in their own direction, whatever stands around them. */
function isolated(text: string): string {
  return `<bdi>${escapeXml(text)}</bdi>`;
}

const style = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;background:#f5f4f1;color:#1f2023}
.card{background:#ffffff;border:1px solid #e4e2dc}
.soft{color:#63656b}
.link{color:#4a50b5;font-weight:600;text-decoration:none}
@media (prefers-color-scheme:dark){body,.ground{background:#17181b!important;color:#ececea!important}.card{background:#212327!important;border-color:#33363c!important}.soft{color:#a2a5ad!important}.link{color:#a9aef5!important}}
`.replaceAll('\n', '');

function page({ language, name, links }: MailContent, subject: string, rows: readonly string[]): string {
  const words = mailWords[language];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeXml(subject)}</title><style>${style}</style></head><body class="ground"><table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;table-layout:fixed;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;text-align:start"><tr><td style="padding:0 4px 20px"><img src="cid:mark" width="32" height="32" alt="Smallwins" style="display:block;border:0"></td></tr><tr><td style="padding:0 4px 16px"><p style="margin:0 0 4px">${isolated(words.hello(name))}</p><h1 style="margin:0;font-size:22px;line-height:1.3">${isolated(subject)}</h1></td></tr>${rows.join('')}<tr><td class="soft" style="padding:16px 4px;font-size:13px">${escapeXml(words.why)}<br><a href="${escapeXml(links.settings)}" class="link">${escapeXml(words.settings)}</a> &nbsp;·&nbsp; <a href="${escapeXml(links.unsubscribe)}" class="link">${escapeXml(words.unsubscribe)}</a></td></tr></table></td></tr></table></body></html>`;
}
