import { drawMark } from '../badges/draw-mark.ts';
import { escapeXml } from '../badges/xml.ts';
import type { Language } from '../language/languages.ts';
import { mailsIn } from '../language/words/mails.ts';
import { cardRow, frameMail, isolated } from './frame.ts';

/** A mail whose purpose is one link, such as that to sign in. */
export interface LinkMail {
  readonly language: Language;
  readonly subject: string;
  /** Paragraphs; one that is an address becomes the button of the HTML part. */
  readonly paragraphs: readonly string[];
}

export const markSize = 64;

/** The HTML part of such a mail, and its one picture. */
export function composeLinkMail({ language, subject, paragraphs }: LinkMail) {
  const { button: label } = mailsIn[language];
  const parts = paragraphs.map((text, at) => {
    const isLast = at === paragraphs.length - 1;
    if (/^https?:\/\/\S+$/.test(text)) return button(text, label);
    return `<p style="margin:0 0 ${isLast ? 0 : 16}px">${isolated(text)}</p>`;
  });
  return {
    html: frameMail({ language, title: subject, rows: [cardRow(parts.join(''))] }),
    pictures: [{ name: 'mark', svg: drawMark(markSize) }],
  };
}

function button(url: string, label: string): string {
  const link = escapeXml(url);
  return `<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#4a50b5;color:#ffffff;text-decoration:none;font-weight:600">${escapeXml(label)}</a></p><p class="soft" style="margin:0 0 16px;font-size:13px;word-break:break-all">${link}</p>`;
}
