import { connect } from 'node:net';
import { asCloudEvent } from '../../src/engine/log/quarantine.ts';
import { makeEvents } from '../hot-path/make-events.ts';
import { makeDealUpdates } from '../recipe/deal-updates.ts';
import { inDepartments } from '../support/departments.ts';

/** What the load generator, a process of its own, is asked to send. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  readonly authorization: string;
  /** The number of the first event. */
  readonly first: number;
  readonly events: number;
  /** Events a request. */
  readonly batch: number;
  readonly connections: number;
  /** Each has event types of its own; see departments.ts. */
  readonly departments?: number;
  /** Updates of deals instead of the hot path's mixture; see deal-updates.ts. */
  readonly ofDeals?: boolean;
  /** Where it is not that of CloudEvents. */
  readonly contentType?: string;
  /** Each request at its time, whatever was answered; without it, as fast as it is answered. */
  readonly perSecond?: number;
}

export type LoadMessage =
  | { kind: 'ready' }
  | { kind: 'done'; perSecond: number }
  | { kind: 'failed'; message: string };

const tell = (message: LoadMessage) => process.send?.(message);

process.on('message', (order: LoadOrder | 'go' | 'end') => {
  if (order === 'go') void run();
  else if (order === 'end') process.disconnect();
  else {
    requests = makeRequests(order);
    current = order;
    tell({ kind: 'ready' });
  }
});

let requests: Buffer[] = [];
let current: LoadOrder | undefined;

async function run(): Promise<void> {
  if (!current) return;
  const { port, connections, events, perSecond } = current;
  let next = 0;
  const started = performance.now();
  try {
    await Promise.all(
      Array.from({ length: connections }, () =>
        sendAll(port, async () => {
          const place = next++;
          if (perSecond !== undefined) await until(started + (place / perSecond) * 1000);
          return requests[place];
        }),
      ),
    );
    tell({ kind: 'done', perSecond: events / ((performance.now() - started) / 1000) });
  } catch (error) {
    tell({ kind: 'failed', message: String(error) });
  }
}

/** Requests as bytes, made before the clock starts: what the generator costs is mostly the kernel's. */
function makeRequests(order: LoadOrder): Buffer[] {
  const { first, events, batch, path, authorization, departments, contentType } = order;
  const plain = order.ofDeals ? makeDealUpdates(first, events, 'bench') : makeEvents(first, events, 'bench');
  const spread = departments === undefined ? plain : inDepartments(plain, departments);
  const all = spread.map((event) => JSON.stringify(asCloudEvent(event)));
  const made: Buffer[] = [];
  for (let start = 0; start < all.length; start += batch) {
    const some = all.slice(start, start + batch);
    const body = batch === 1 ? (some[0] ?? '') : `[${some.join(',')}]`;
    const ofEvents = batch === 1 ? 'application/cloudevents+json' : 'application/cloudevents-batch+json';
    const type = contentType ?? ofEvents;
    const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: ${authorization}\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    made.push(Buffer.from(head + body));
  }
  return made;
}

async function until(at: number): Promise<void> {
  const ms = at - performance.now();
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

/** One connection: a request, its whole answer, the next request. */
function sendAll(port: number, take: () => Promise<Buffer | undefined>): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let text = '';
    const send = async () => {
      const request = await take();
      if (request) socket.write(request);
      else socket.end(resolve);
    };
    socket.setEncoding('latin1');
    socket.on('connect', () => void send());
    socket.on('error', reject);
    socket.on('data', (part: string) => {
      text += part;
      const bodyAt = text.indexOf('\r\n\r\n') + 4;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (bodyAt < 4 || text.length < bodyAt + length) return;
      if (!text.startsWith('HTTP/1.1 20')) return reject(new Error(text.slice(0, 500)));
      text = '';
      void send();
    });
  });
}
