import { createTransport } from 'nodemailer';
import type { OutMail } from './mail-sender.ts';

/** Hands mails to an SMTP server, `smtp://user:password@host:587` or `smtps://…`, over connections it keeps. */
export function smtpSender(url: string, from: string) {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    },
    { from },
  );
  return {
    async sendMail({ to, subject, text, html, messageId, headers, pictures }: OutMail): Promise<void> {
      await transport.sendMail({
        // An object is never parsed, so that an address cannot smuggle in a second one.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        headers: { ...headers },
        attachments: pictures.map(({ name, png }) => ({
          filename: `${name}.png`,
          content: png,
          contentType: 'image/png',
          cid: name,
          contentDisposition: 'inline' as const,
        })),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}
