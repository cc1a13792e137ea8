import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { badKey, selfSigned } from './bad-certificate.ts';

/** What must be true of a dispatch after one try at such a receiver. */
export interface Expected {
  readonly state: 'sent' | 'queued' | 'failed';
  /** What was answered; null if nothing that could be read. */
  readonly status: number | null;
  readonly error?: RegExp;
  /** The next try is at least and at most so many seconds away. */
  readonly wait?: readonly [number, number];
  readonly endpoint?: 'gone';
}

export interface BadReceiver {
  readonly name: string;
  /** What it does with a connection, once it has heard the request; `eager` before it has. */
  readonly behave?: ((socket: Socket, bounds: { tick: NodeJS.Timeout[] }) => void) | undefined;
  readonly eager?: boolean;
  readonly tls?: 'self-signed' | 'spoken to in plain text' | 'silent';
  /** An address of its own instead of a port of ours; `PORT` is one that would answer. */
  readonly url?: string;
  readonly expected: Expected;
}

const crlf = '\r\n';
const head = (line: string, ...headers: string[]) => [`HTTP/1.1 ${line}`, ...headers, '', ''].join(crlf);
const full = (line: string, body = '', ...headers: string[]) =>
  `${head(line, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close', ...headers)}${body}`;
const say = (text: string | Buffer) => (socket: Socket) => void socket.end(text);
/** Begins, and then says no more. */
const begin = (text: string) => (socket: Socket) => void socket.write(text);
/** Says something again and again for as long as anybody listens. */
const forever =
  (first: string, part: string | Buffer, everyMs: number): BadReceiver['behave'] =>
  (socket, { tick }) => {
    socket.write(first);
    const timer = setInterval(() => {
      if (socket.destroyed) clearInterval(timer);
      else if (socket.writableLength < 1_000_000) socket.write(part);
    }, everyMs);
    tick.push(timer);
  };
const reset =
  (first = '') =>
  (socket: Socket) =>
    void socket.write(first, () => setTimeout(() => socket.resetAndDestroy(), 20));
const bomb = gzipSync(Buffer.alloc(64 * 1_048_576));

const sent = (status: number): Expected => ({ state: 'sent', status });
const failed = (error: RegExp, status: number | null = null): Expected => ({
  state: 'queued',
  status,
  error,
});
const timedOut = failed(/no answer in/);
const broken = failed(/./);
const redirect = (status: number) => failed(/redirect, which is never followed/, status);
const inside = failed(/inside this network/);

const answers: readonly BadReceiver[] = [
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `${status} to the cloud's metadata`,
    behave: say(full(`${status} Moved`, '', 'Location: http://169.254.169.254/latest/meta-data')),
    expected: redirect(status),
  })),
  { name: '302 to itself', behave: say(full('302 Found', '', 'Location: /')), expected: redirect(302) },
  { name: '304 without a question', behave: say(full('304 Not Modified')), expected: redirect(304) },
  ...[400, 401, 403, 404, 413, 500, 502, 504, 999].map((status) => ({
    name: `${status}`,
    behave: say(full(`${status} No`, '<html>no</html>')),
    expected: failed(/answered/, status),
  })),
  {
    name: '410',
    behave: say(full('410 Gone')),
    expected: { state: 'failed', status: 410, endpoint: 'gone' },
  },
  {
    name: '429 with seconds',
    behave: say(full('429 Slow', '', 'Retry-After: 120')),
    expected: { ...failed(/429/, 429), wait: [119, 121] },
  },
  {
    name: '429 with a date',
    behave: (socket) =>
      say(full('429 Slow', '', `Retry-After: ${new Date(Date.now() + 600_000).toUTCString()}`))(socket),
    expected: { ...failed(/429/, 429), wait: [595, 601] },
  },
  {
    name: '429 with a wait of years',
    behave: say(full('429 Slow', '', 'Retry-After: 999999999')),
    expected: { ...failed(/429/, 429), wait: [86_399, 86_401] },
  },
  {
    name: '429 with nonsense',
    behave: say(full('429 Slow', '', 'Retry-After: after lunch')),
    expected: { ...failed(/429/, 429), wait: [0, 6] },
  },
  {
    name: '503 with a wait below nothing',
    behave: say(full('503 Busy', '', 'Retry-After: -60')),
    expected: { ...failed(/503/, 503), wait: [0, 6] },
  },
];

const slow: readonly BadReceiver[] = [
  { name: 'never answers', behave: () => undefined, expected: timedOut },
  {
    name: 'headers a byte at a time',
    behave: forever('HTTP/1.1 200 OK\r\nX: ', 'a', 50),
    expected: timedOut,
  },
  { name: 'a status line a byte at a time', behave: forever('HTTP/1.1 2', '0', 50), expected: broken },
  { name: '100 and then nothing', behave: begin(head('100 Continue')), expected: timedOut },
  { name: '100 without end', behave: forever('', head('100 Continue'), 5), expected: timedOut },
  {
    name: '103 without end',
    behave: forever('', head('103 Early Hints', 'Link: </a>'), 5),
    expected: timedOut,
  },
  { name: '100 and then yes', behave: say(head('100 Continue') + full('200 OK')), expected: sent(200) },
  {
    name: '103 a hundred times and then yes',
    behave: say(head('103 Early Hints', 'Link: </a>').repeat(100) + full('200 OK')),
    expected: sent(200),
  },
  {
    name: 'yes, and a body that drips',
    behave: forever(head('200 OK', 'Content-Length: 1000000'), '.', 50),
    expected: sent(200),
  },
  {
    name: 'yes, and a body without end',
    behave: forever(head('200 OK', 'Connection: close'), Buffer.alloc(100_000, 46), 1),
    expected: sent(200),
  },
  {
    name: 'no, and a body without end',
    behave: forever(head('500 No', 'Connection: close'), Buffer.alloc(100_000, 46), 1),
    expected: failed(/500/, 500),
  },
  {
    name: 'yes, and trailers without end',
    behave: forever(`${head('200 OK', 'Transfer-Encoding: chunked')}0${crlf}`, `X-Trailer: 1${crlf}`, 1),
    expected: sent(200),
  },
  {
    name: 'a body that is announced and never comes',
    behave: begin(head('200 OK', 'Content-Length: 9')),
    expected: sent(200),
  },
];

const rude: readonly BadReceiver[] = [
  { name: 'hangs up at once', eager: true, behave: (socket) => void socket.destroy(), expected: broken },
  {
    name: 'resets at once',
    eager: true,
    behave: (socket) => void socket.resetAndDestroy(),
    expected: broken,
  },
  { name: 'closes before an answer', behave: say(''), expected: broken },
  { name: 'resets before an answer', behave: reset(), expected: broken },
  { name: 'resets in the status line', behave: reset('HTTP/1.1 20'), expected: broken },
  { name: 'resets in the headers', behave: reset('HTTP/1.1 200 OK\r\nX: 1\r\n'), expected: broken },
  {
    name: 'resets in the body',
    behave: reset(`${head('200 OK', 'Content-Length: 99')}abc`),
    expected: sent(200),
  },
  { name: 'answers before it was asked', eager: true, behave: say(full('200 OK')), expected: sent(200) },
  { name: 'answers twice', behave: say(full('200 OK') + full('500 No')), expected: sent(200) },
  {
    name: '204 with a body',
    behave: say(`${head('204 No Content', 'Connection: close')}body`),
    expected: sent(204),
  },
];

const invalid: readonly BadReceiver[] = [
  {
    name: '101 to another protocol',
    behave: say(head('101 Switching Protocols', 'Upgrade: x', 'Connection: upgrade')),
    expected: broken,
  },
  { name: 'not HTTP at all', behave: say('HELLO THERE\r\n\r\n'), expected: broken },
  { name: 'a bare page, as in HTTP/0.9', behave: say('<html>yes</html>'), expected: broken },
  { name: 'an SSH server', eager: true, behave: say('SSH-2.0-OpenSSH_9.2\r\n'), expected: broken },
  { name: 'a mail server', eager: true, behave: say('220 mail.example ESMTP\r\n'), expected: broken },
  {
    name: 'HTTP/2 frames',
    behave: say(Buffer.from('00000c0400000000000003000000640004', 'hex')),
    expected: broken,
  },
  { name: 'a status of five digits', behave: say('HTTP/1.1 20000 OK\r\n\r\n'), expected: broken },
  { name: 'a status in words', behave: say('HTTP/1.1 OK fine\r\n\r\n'), expected: broken },
  {
    name: 'two lengths',
    behave: say(`${head('200 OK', 'Content-Length: 3', 'Content-Length: 5')}abc`),
    expected: broken,
  },
  {
    name: 'a length and chunks',
    behave: say(`${head('200 OK', 'Content-Length: 3', 'Transfer-Encoding: chunked')}abc`),
    expected: broken,
  },
  { name: 'a length below nothing', behave: say(head('200 OK', 'Content-Length: -1')), expected: broken },
  { name: 'a header with a zero byte', behave: say('HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n'), expected: broken },
  { name: 'a header of 1 MiB', behave: say(head('200 OK', `X: ${'a'.repeat(1_048_576)}`)), expected: broken },
  {
    name: 'ten thousand headers',
    behave: say(head('200 OK', ...Array.from({ length: 10_000 }, (_, n) => `X-${n}: 1`))),
    expected: broken,
  },
  {
    name: 'chunks that are none',
    behave: say(`${head('200 OK', 'Transfer-Encoding: chunked')}zzz${crlf}`),
    expected: sent(200),
  },
  {
    name: 'yes in 64 MiB behind gzip',
    behave: say(
      Buffer.concat([
        Buffer.from(head('200 OK', 'Content-Encoding: gzip', `Content-Length: ${bomb.length}`)),
        bomb,
      ]),
    ),
    expected: sent(200),
  },
  {
    name: 'no in 64 MiB behind gzip',
    behave: say(
      Buffer.concat([
        Buffer.from(head('500 No', 'Content-Encoding: gzip', `Content-Length: ${bomb.length}`)),
        bomb,
      ]),
    ),
    expected: failed(/500/, 500),
  },
];

const addresses: readonly BadReceiver[] = [
  { name: 'plain text where TLS is spoken', tls: 'spoken to in plain text', expected: broken },
  { name: 'a certificate that nobody vouches for', tls: 'self-signed', expected: failed(/self.signed/) },
  { name: 'TLS that never begins', tls: 'silent', expected: failed(/no connection in/) },
  { name: 'a closed port', url: 'http://127.0.0.1:1/', expected: failed(/ECONNREFUSED|refused/) },
  { name: 'a name that nobody has', url: 'https://nobody.invalid/', expected: failed(/ENOTFOUND|EAI_AGAIN/) },
  { name: 'a name that leads inside', url: 'https://localhost:PORT/', expected: inside },
  { name: 'an address inside', url: 'https://10.0.0.1/', expected: inside },
  { name: 'an address inside as one number', url: 'https://167772161/', expected: inside },
  { name: 'an address inside in octal', url: 'https://012.0.0.1/', expected: inside },
  { name: "the cloud's metadata", url: 'https://169.254.169.254/', expected: inside },
  { name: 'this machine in IPv6', url: 'https://[::1]:PORT/', expected: inside },
  { name: 'this machine mapped into IPv6', url: 'https://[::ffff:127.0.0.1]:PORT/', expected: inside },
  { name: 'a private net in IPv6', url: 'https://[fd00::1]/', expected: inside },
  { name: 'an address inside by 6to4', url: 'https://[2002:0a00:0001::]/', expected: inside },
  { name: 'plain HTTP to the outside', url: 'http://example.com/', expected: failed(/not HTTPS/) },
];

export const badReceivers: readonly BadReceiver[] = [...answers, ...slow, ...rude, ...invalid, ...addresses];

/** Opens one on loopback; `heard` counts what was asked of it, `said` how much it could send. */
export async function openReceiver(bad: BadReceiver, probePort: number) {
  const sockets = new Set<Socket>();
  const tick: NodeJS.Timeout[] = [];
  let asked = 0;
  const onSocket = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (bad.tls === 'silent') return;
    if (bad.eager) {
      asked++;
      bad.behave?.(socket, { tick });
    } else
      socket.once('data', () => {
        asked++;
        if (bad.behave) bad.behave(socket, { tick });
        else socket.end(full('200 OK'));
      });
  };
  const server =
    bad.tls === 'self-signed'
      ? createTlsServer({ key: badKey, cert: selfSigned }, onSocket).on('tlsClientError', () => undefined)
      : createServer(onSocket);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url:
      bad.url?.replace('PORT', String(probePort)) ?? `${bad.tls ? 'https' : 'http'}://127.0.0.1:${port}/hook`,
    port,
    asked: () => asked,
    said: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () => {
      for (const timer of tick) clearInterval(timer);
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
