import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type pg from 'pg';
import { isPublicAddress } from '../public-address.ts';
import { SourceFailure } from './source-failure.ts';

/** Whom to ask, as the connection string says it. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly tls: 'disable' | 'require' | 'verify-full';
}

/**
 * Reads a connection string; refuses what is not one. Hosts inside this network, named in `internal` with or without a
 * port, may be asked without TLS; all others only with a certificate that holds.
 */
export function readAddress(text: string, internal: readonly string[]): Address {
  const url = parse(text);
  const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '');
  const port = url.port === '' ? 5432 : Number(url.port);
  if (host === '' || host.startsWith('/'))
    throw new SourceFailure('bad-connection', 'The connection string names no host. Sockets are not asked.');
  const database = decodeURIComponent(url.pathname.slice(1));
  const user = decodeURIComponent(url.username);
  if (user === '' || database === '')
    throw new SourceFailure('bad-connection', 'The connection string must name a user and a database.');
  const others = [...url.searchParams.keys()].filter((name) => name !== 'sslmode');
  if (others.length > 0)
    throw new SourceFailure('bad-connection', `Of the parameters only sslmode is known, not ${others[0]}.`);
  const isInside = internal.includes(host) || internal.includes(`${host}:${port}`);
  const tls = readTls(url.searchParams.get('sslmode'), isInside);
  if (!isInside && isIP(host) !== 0 && !isPublicAddress(host)) throw inside(host);
  return { host, port, user, password: decodeURIComponent(url.password), database, tls };
}

function parse(text: string): URL {
  try {
    const url = new URL(text);
    if (url.protocol === 'postgres:' || url.protocol === 'postgresql:') return url;
  } catch {
    // Said below.
  }
  throw new SourceFailure(
    'bad-connection',
    'This is no connection string. Expected postgres://user:password@host:5432/database; signs such as @ or / in a password are written as %40, %2F.',
  );
}

function readTls(sslmode: string | null, isInside: boolean): Address['tls'] {
  const wanted = sslmode ?? (isInside ? 'disable' : 'verify-full');
  if (wanted !== 'disable' && wanted !== 'require' && wanted !== 'verify-full')
    throw new SourceFailure(
      'bad-connection',
      `sslmode is ${wanted}; expected disable, require or verify-full.`,
    );
  if (!isInside && wanted !== 'verify-full')
    throw new SourceFailure(
      'bad-connection',
      `Over the internet only sslmode=verify-full is safe, not ${wanted}.`,
    );
  return wanted;
}

function inside(host: string): SourceFailure {
  return new SourceFailure(
    'address-refused',
    `${host} is an address inside this network. Whoever runs Smallwins can allow it: name its host in SMALLWINS_DATABASE_HOSTS.`,
  );
}

/** The address as people may read it. */
export function showAddress({ user, host, port, database }: Address): string {
  return `${user}@${host}:${port}/${database}`;
}

/**
 * What to connect with. The name is looked up here, once, and the address that was found and judged is the one that is
 * gone to, so that a name cannot turn into another address in between.
 */
export async function connectionOf(address: Address, internal: readonly string[]): Promise<pg.ClientConfig> {
  const { host, port, user, password, database, tls } = address;
  const isInside = internal.includes(host) || internal.includes(`${host}:${port}`);
  const found = await lookup(host, { all: true }).catch(() => {
    throw new SourceFailure('unreachable', `There is no host ${host}. Look at the connection string.`);
  });
  const [first] = found;
  if (!first) throw new SourceFailure('unreachable', `There is no host ${host}.`);
  if (!isInside && !found.every((one) => isPublicAddress(one.address))) throw inside(host);
  const servername = isIP(host) === 0 ? { servername: host } : {};
  const ssl = tls === 'disable' ? false : { rejectUnauthorized: tls === 'verify-full', ...servername };
  return { host: first.address, port, user, password, database, ssl };
}
