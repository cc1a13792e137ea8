import type { Language } from '../../domain/language/languages.ts';
import { mailsIn } from '../../domain/language/words/mails.ts';
import type { SendMail } from '../smtp.ts';

export interface Mail {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  /** Paragraphs; one that is an address becomes the button of the HTML part. */
  readonly paragraphs: readonly string[];
}

/** A mail of ours in a language: its words, with the link between them. */
export function mailWith(
  text: { subject: string; before: string; after?: string },
  link: string,
  language: Language,
): Omit<Mail, 'to'> {
  const paragraphs = [text.before, link, ...(text.after === undefined ? [] : [text.after])];
  return { language, subject: text.subject, paragraphs };
}

/** How mail leaves; null where no mail server is set. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Mails of ours, as text and HTML. */
export function makeMailer(sendMail: SendMail): Mailer {
  return {
    send: ({ to, subject, paragraphs, language }) =>
      sendMail({
        to,
        subject,
        text: `${paragraphs.join('\n\n')}\n`,
        html: htmlOf(subject, paragraphs, language),
      }),
  };
}

function htmlOf(subject: string, paragraphs: readonly string[], language: Language): string {
  const { button: label } = mailsIn[language];
  const body = paragraphs.map((text) =>
    /^https?:\/\/\S+$/.test(text) ? button(text, label) : paragraph(text),
  );
  return `<!doctype html><html lang="${language}" dir="ltr"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head><body style="margin:0;padding:32px 16px;font:16px/1.55 system-ui,sans-serif"><div style="max-width:34rem;margin:auto">${body.join('')}</div></body></html>`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escaped(text)}</p>`;
}

function button(url: string, label: string): string {
  const link = escaped(url);
  return `<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#4a50b5;color:#fff;text-decoration:none;font-weight:600">${escaped(label)}</a></p><p style="margin:0 0 16px;font-size:13px;word-break:break-all">${link}</p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
