import { createDecipheriv, createECDH, createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { afterAll } from 'vitest';

/** The host that devices name; requests to it end up at the stand-in. */
export const pushHost = 'https://push.example.net';

export interface Pushed {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A push service of our own that keeps what it is sent and answers as it is told to. */
export async function testPushService() {
  const pushed: Pushed[] = [];
  const answers = new Map<string, number>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      pushed.push({ path, headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(answers.get(path) ?? 201).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  afterAll(() => server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { pushed, answers, host, url: `http://${host}` };
}

/** A browser as a push service and a sender see it: it can read what was encrypted for it (RFC 8291, 3.4). */
export function testDevice(path: string) {
  const ecdh = createECDH('prime256v1');
  const own = ecdh.generateKeys();
  const auth = randomBytes(16);
  const hmac = (key: Buffer, ...parts: (Buffer | string)[]) =>
    parts.reduce((sum, part) => sum.update(part), createHmac('sha256', key)).digest();
  return {
    subscription: {
      endpoint: `${pushHost}${path}`,
      keys: { p256dh: own.toString('base64url'), auth: auth.toString('base64url') },
    },
    /** Throws for what was meant for another device, or changed on its way. */
    read(body: Buffer): string {
      const salt = body.subarray(0, 16);
      const theirs = body.subarray(21, 21 + body.readUInt8(20));
      const sealed = body.subarray(21 + theirs.length);
      const shared = hmac(auth, ecdh.computeSecret(theirs));
      const input = hmac(shared, 'WebPush: info\0', own, theirs, '\u0001');
      const extracted = hmac(salt, input);
      const key = hmac(extracted, 'Content-Encoding: aes128gcm\0', '\u0001').subarray(0, 16);
      const nonce = hmac(extracted, 'Content-Encoding: nonce\0', '\u0001').subarray(0, 12);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      const end = padded.lastIndexOf(2);
      if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('wrong padding');
      return padded.subarray(0, end).toString();
    },
  };
}

/** Who sent it, by its signature (RFC 8292). */
export async function readVapid({ headers }: Pushed, publicKey: string) {
  const [, token = '', key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(String(headers['authorization'])) ?? [];
  if (key !== publicKey) throw new Error('signed by another key');
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const { payload } = await jwtVerify(token, await importJWK(jwk, 'ES256'), { algorithms: ['ES256'] });
  return { ...payload, alg: decodeProtectedHeader(token).alg };
}
