import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What the process that stands for browsers is asked: to open streams, to count what comes, to close them. */
export type ListenOrder =
  | {
      readonly ask: 'open';
      readonly port: number;
      readonly streams: number;
      readonly cookies: readonly string[];
    }
  | { readonly ask: 'count'; readonly messages: number }
  | { readonly ask: 'close' };

const mark = 'event: feed\n';
const answered = 'retry: 2000\n\n';
const atOnce = 100;
const patienceMs = 120_000;

let sockets: Socket[] = [];
let heard = 0;
let wanted = Number.POSITIVE_INFINITY;
let reach: () => void = () => undefined;

process.on('message', (order: ListenOrder) => {
  const doing =
    order.ask === 'open' ? openAll(order) : order.ask === 'count' ? count(order.messages) : closeAll();
  doing.then(
    () => process.send?.('done'),
    (error: unknown) => process.send?.(String(error)),
  );
});

async function openAll({ port, streams, cookies }: ListenOrder & { ask: 'open' }): Promise<void> {
  for (let first = 0; first < streams; first += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, streams - first) }, (_, each) =>
      openOne(port, cookies[(first + each) % cookies.length] ?? ''),
    );
    sockets.push(...(await Promise.all(some)));
  }
}

async function openOne(port: number, cookie: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1');
  await once(socket, 'connect');
  let text = '';
  const isOpen = new Promise<void>((resolve, reject) => {
    socket.on('data', (part: string) => {
      text += part;
      if (text.includes(answered)) resolve();
      for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) heard++;
      // What could be the beginning of another one, and no whole one, so that none counts twice.
      text = text.slice(1 - mark.length);
      if (heard >= wanted) reach();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('A stream was closed.')));
  });
  socket.write(`GET /v1/stream HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`);
  await isOpen;
  return socket;
}

function count(messages: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Only ${heard} of ${messages} messages came.`)),
      patienceMs,
    );
    wanted = messages;
    reach = () => {
      clearTimeout(timer);
      wanted = Number.POSITIVE_INFINITY;
      heard -= messages;
      resolve();
    };
    if (heard >= wanted) reach();
  });
}

async function closeAll(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  heard = 0;
}
