import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

/** A mail as it came over the wire. */
export interface Received {
  readonly to: string[];
  readonly raw: string;
}

/** A real SMTP server on loopback that keeps what it is sent. */
export async function testMailbox() {
  const mails: Received[] = [];
  const arrivals = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => {
        raw += part;
      });
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: plain(raw) });
        arrivals.emit('mail');
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  /** The next mail to somebody, waited for until it comes. */
  const take = async (to: string): Promise<Received> => {
    for (;;) {
      const index = mails.findIndex((mail) => mail.to.includes(to));
      const [found] = index === -1 ? [] : mails.splice(index, 1);
      if (found) return found;
      await once(arrivals, 'mail');
    }
  };
  return { url: `smtp://127.0.0.1:${port}`, mails, take };
}

/** Undoes quoted-printable, so that links can be read. */
function plain(raw: string): string {
  return raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The first link of a mail. */
export function linkIn(mail: Received): URL {
  const found = /https?:\/\/\S+/.exec(mail.raw)?.[0];
  if (!found) throw new Error(`There is no link in this mail:\n${mail.raw}`);
  return new URL(found);
}
