import { type LookupAddress, lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

const answerMax = 1_048_576;
const timeoutMs = 10_000;

/** An address we do not go to, in words an admin can act on. */
export class AddressRefusal extends Error {}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>> | Headers;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}
export type Outward = (url: string, sent?: Sent) => Promise<Response>;

/**
 * Fetches what somebody else has named: HTTPS to public addresses alone, looked at when the connection is made, so that
 * a name cannot turn into another address in between. No redirects, 10 s, 1 MiB. `internal` names hosts, with or without
 * a port, that may be private; loopback among them may speak plain HTTP.
 */
export function makeOutward(internal: readonly string[]): Outward {
  return async (text, sent = {}) => {
    const url = new URL(text);
    const isInternal = internal.includes(url.hostname) || internal.includes(url.host);
    refuseUrl(url, isInternal);
    return send(url, sent, isInternal ? lookup : publicLookup);
  };
}

function refuseUrl(url: URL, isInternal: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.username !== '' || url.password !== '')
    throw new AddressRefusal('An address must not hold a user name or a password.');
  const isLoopback = isLoopbackAddress(host) || host === 'localhost';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isInternal && isLoopback))
    throw new AddressRefusal(`${url.origin} is not HTTPS.`);
  if (!isInternal && isIP(host) !== 0 && !isPublicAddress(host)) throw notPublic(host);
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

function send(
  url: URL,
  { method = 'GET', headers = {}, body, signal }: Sent,
  find: unknown,
): Promise<Response> {
  const payload = body === undefined || body === null ? null : String(body);
  const timeout = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const asked = ask(url, {
      method,
      headers: { ...Object.fromEntries(new Headers(headers)), 'accept-encoding': 'identity' },
      lookup: find as LookupFunction,
      agent: false,
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    asked.on('error', (error) =>
      reject(timeout.aborted ? new Error(`no answer in ${timeoutMs / 1000} s`) : error),
    );
    asked.on('response', (answer) => {
      const parts: Buffer[] = [];
      let length = 0;
      answer.on('data', (part: Buffer) => {
        length += part.length;
        if (length > answerMax) asked.destroy(new Error('The answer is larger than 1 MiB.'));
        else parts.push(part);
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const status = answer.statusCode ?? 502;
        const type = answer.headers['content-type'] ?? '';
        const isBare = status === 204 || status === 304;
        const after = answer.headers['retry-after'];
        const headers = { 'content-type': type, ...(after === undefined ? {} : { 'retry-after': after }) };
        resolve(new Response(isBare ? null : Buffer.concat(parts), { status, headers }));
      });
    });
    asked.end(payload);
  });
}
