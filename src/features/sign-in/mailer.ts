import type { Language } from '../../domain/language/languages.ts';
import { composeLinkMail, type LinkMail } from '../../domain/mail/link-mail.ts';
import { drawn, type SendMail } from '../smtp.ts';

export interface Mail extends LinkMail {
  readonly to: string;
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

function inHtml(mail: LinkMail) {
  const { html, pictures } = composeLinkMail(mail);
  return { html, pictures: drawn(pictures) };
}

/** Mails of ours, as text and HTML. */
export function makeMailer(sendMail: SendMail): Mailer {
  return {
    send: ({ to, subject, paragraphs, language }) =>
      sendMail({
        to,
        subject,
        text: `${paragraphs.join('\n\n')}\n`,
        ...inHtml({ language, subject, paragraphs }),
      }),
  };
}
