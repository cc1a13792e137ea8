import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** An address we do not go to, in words an admin can act on. */
export class AddressRefusal extends Error {}

/** How long is waited for a connection and for all of it, and how much of an answer is read. */
export interface OutwardLimits {
  readonly connectMs: number;
  readonly totalMs: number;
  readonly answerMax: number;
}
const usualLimits: OutwardLimits = { connectMs: 10_000, totalMs: 10_000, answerMax: 1_048_576 };

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>> | Headers;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}
export type Outward = (url: string, sent?: Sent) => Promise<Response>;

/** An answer, of whose body as much is kept as was read in time. */
export interface Heard {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly text: string;
}
export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Heard>;

/**
 * Fetches what somebody else has named: HTTPS to public addresses alone, looked at when the connection is made, so that
 * a name cannot turn into another address in between. No redirects; 10 s and 1 MiB unless told. `internal` names hosts, with or without
 * a port, that may be private; loopback among them may speak plain HTTP.
 */
export function makeOutward(internal: readonly string[], limits: OutwardLimits = usualLimits): Outward {
  return async (text, sent = {}) => {
    const { head, read } = await ask(text, sent, internal, limits);
    const { parts, isWhole } = await read();
    if (!isWhole)
      throw new Error(
        `The answer is larger than ${limits.answerMax / 1_048_576} MiB, or did not end in time.`,
      );
    const status = head.statusCode ?? 502;
    const isBare = status === 204 || status === 304;
    const headers = { 'content-type': head.headers['content-type'] ?? '', ...whenAgain(head) };
    return new Response(isBare ? null : Buffer.concat(parts), { status, headers });
  };
}

/** When somebody asks to be asked again: so many seconds on, or as of a moment. */
function whenAgain({ headers }: IncomingMessage): Record<string, string> {
  const said = ['retry-after', 'x-ratelimit-reset'].map((name) => [name, headers[name]] as const);
  return Object.fromEntries(
    said.filter((one): one is readonly [string, string] => typeof one[1] === 'string'),
  );
}

/** Posts to an address that somebody else has named, under the same rules; what counts is the head of the answer. */
export function makePost(internal: readonly string[], limits: OutwardLimits): Post {
  return async (text, headers, body) => {
    const { head, read } = await ask(text, { method: 'POST', headers, body }, internal, limits);
    const { parts } = await read();
    return {
      status: head.statusCode ?? 502,
      header: (name) => [head.headers[name] ?? null].flat()[0] ?? null,
      text: Buffer.concat(parts).toString('utf8'),
    };
  };
}

/** Refuses an address that is never gone to, as far as its text tells; a name is looked at when it is gone to. */
export function refuseAddress(text: string, internal: readonly string[]): void {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNamed = isInternal(url, internal);
  if (url.username !== '' || url.password !== '')
    throw new AddressRefusal('An address must not hold a user name or a password.');
  const isLoopback = isLoopbackAddress(host) || host === 'localhost';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isNamed && isLoopback))
    throw new AddressRefusal(`${url.origin} is not HTTPS.`);
  if (!isNamed && isIP(host) !== 0 && !isPublicAddress(host)) throw notPublic(host);
}

function isInternal(url: URL, internal: readonly string[]): boolean {
  return internal.includes(url.hostname) || internal.includes(url.host);
}

function notPublic(host: string): AddressRefusal {
  return new AddressRefusal(
    `${host} is an address inside this network. If it should be asked, name its host in SMALLWINS_INTERNAL_HOSTS.`,
  );
}

const publicLookup = ((host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error || !first) return callback(error ?? new Error('no address'), '', 4);
    if (!found.every(({ address }) => isPublicAddress(address))) return callback(notPublic(host), '', 4);
    if (options.all) return callback(null, found);
    return callback(null, first.address, first.family);
  });
}) as LookupFunction;

interface Answered {
  readonly head: IncomingMessage;
  /** The body as far as it came within the limits. It never rejects; the connection is over then. */
  read(): Promise<{ parts: Buffer[]; isWhole: boolean }>;
}

async function ask(
  text: string,
  { method = 'GET', headers = {}, body, signal }: Sent,
  internal: readonly string[],
  { connectMs, totalMs, answerMax }: OutwardLimits,
): Promise<Answered> {
  refuseAddress(text, internal);
  const url = new URL(text);
  const timeout = AbortSignal.timeout(totalMs);
  const over = signal ? AbortSignal.any([timeout, signal]) : timeout;
  const asked = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
    method,
    headers: { ...Object.fromEntries(new Headers(headers)), 'accept-encoding': 'identity' },
    lookup: isInternal(url, internal) ? (lookup as LookupFunction) : publicLookup,
    agent: false,
    signal: over,
  });
  limitConnecting(asked, url.protocol === 'https:' ? 'secureConnect' : 'connect', connectMs);
  const head = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('error', (error) =>
      reject(timeout.aborted ? new Error(`no answer in ${totalMs / 1000} s`) : error),
    );
    asked.on('response', resolve);
    // Another protocol than asked for: nobody listens to it.
    asked.on('upgrade', (_, socket: Socket) => {
      socket.destroy();
      reject(new Error('the answer changes to another protocol'));
    });
    asked.on('close', () => reject(new Error('the connection ended before an answer')));
    asked.end(body === undefined || body === null || body instanceof Uint8Array ? body : String(body));
  });
  return { head, read: () => readBody(asked, head, answerMax) };
}

function limitConnecting(asked: ClientRequest, event: 'connect' | 'secureConnect', connectMs: number): void {
  const timer = setTimeout(
    () => asked.destroy(new Error(`no connection in ${connectMs / 1000} s`)),
    connectMs,
  );
  asked.on('socket', (socket) => socket.once(event, () => clearTimeout(timer)));
  asked.on('close', () => clearTimeout(timer));
}

function readBody(
  asked: ClientRequest,
  head: IncomingMessage,
  answerMax: number,
): Promise<{ parts: Buffer[]; isWhole: boolean }> {
  const parts: Buffer[] = [];
  let left = answerMax;
  return new Promise((resolve) => {
    const end = (isWhole: boolean) => {
      asked.destroy();
      resolve({ parts, isWhole });
    };
    head.on('data', (part: Buffer) => {
      parts.push(part.subarray(0, left));
      left -= part.length;
      if (left < 0) end(false);
    });
    head.on('end', () => end(true));
    head.on('error', () => end(false));
    head.on('close', () => end(false));
  });
}
