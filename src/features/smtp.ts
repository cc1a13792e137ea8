import { Resvg } from '@resvg/resvg-js';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** A mail as it goes out; `cid:<name>` in the HTML shows a picture. */
export interface OutMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly pictures?: readonly { readonly name: string; readonly png: Buffer }[];
}

/** Pictures as every mail program shows them. */
export function drawn(
  pictures: readonly { readonly name: string; readonly svg: string }[],
): NonNullable<OutMail['pictures']> {
  return pictures.map(({ name, svg }) => ({ name, png: new Resvg(svg).render().asPng() }));
}

/** Hands a mail to the server; rejects if that does not take it. */
export type SendMail = (mail: OutMail) => Promise<void>;

/** Sends through an SMTP server, `smtp://user:password@host:587` or `smtps://…`. */
export function openSmtp(url: string, from: string): SendMail {
  const transport = createTransport(
    { url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    { from },
  );
  return async ({ to, subject, pictures = [], headers, ...mail }) => {
    const options: SendMailOptions = {
      ...mail,
      // An object is never parsed, so that an address cannot smuggle in a second one.
      to: { name: '', address: to },
      subject: subject.replace(/\s+/g, ' '),
      attachments: pictures.map(({ name, png }) => ({
        filename: `${name}.png`,
        content: png,
        contentType: 'image/png',
        cid: name,
        contentDisposition: 'inline',
      })),
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    await transport.sendMail(headers ? { ...options, headers: { ...headers } } : options);
  };
}
