import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { isRefusal } from '../../domain/refusal.ts';
import { type Delivery, notGenuine, oneHeader } from '../delivery.ts';
import {
  findSecret,
  hmac,
  isDigest,
  mismatch,
  neededHeader,
  signedMoment,
  usualTolerance,
  type Verdict,
  withinWindow,
} from '../signature.ts';

/** The specification's headers, or the older names of the service it grew from. */
const families = ['webhook', 'svix'];
// What stands before a raw Ed25519 key in the form that Node reads (RFC 8410).
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Over id, moment and body: `v1` is HMAC-SHA-256 with a secret (`whsec_…`), `v1a` Ed25519 with a public key (`whpk_…`).
 * The header lists several; one that fits a secret of its own kind is enough.
 */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  const family = families.find((name) => oneHeader(delivery, `${name}-signature`) !== null) ?? 'webhook';
  const list = neededHeader(delivery, `${family}-signature`);
  if (isRefusal(list)) return list;
  const id = oneHeader(delivery, `${family}-id`);
  if (isRefusal(id)) return id;
  const moment = oneHeader(delivery, `${family}-timestamp`);
  if (isRefusal(moment)) return moment;
  if (!id)
    return notGenuine('signature-missing', `The header ${family}-id, which is signed too, is missing.`);
  if (!moment) return notGenuine('timestamp-missing', `The header ${family}-timestamp is missing.`);
  const at = signedMoment(`${family}-timestamp`, moment, 'seconds');
  if (isRefusal(at)) return at;
  const signed = [`${id}.${moment}.`, delivery.body];
  const verdict = findOf(list.split(/ +/), secrets, signed);
  return withinWindow(verdict, at, delivery.receivedAt, usualTolerance);
}

function findOf(
  list: readonly string[],
  secrets: readonly string[],
  signed: readonly (string | Uint8Array)[],
): Verdict {
  const of = (version: string) =>
    list.filter((one) => one.startsWith(`${version},`)).map((one) => one.slice(version.length + 1));
  const [symmetric, asymmetric] = [of('v1').filter((one) => isDigest(one, 'sha256', 'base64')), of('v1a')];
  // Two headers that a proxy has joined by a comma are no list; one that fits none of our keys is left out.
  const isList = list.every((one) => /^v\d+[a-z]*,[^,\s]+$/.test(one));
  if (!isList || (symmetric.length === 0 && asymmetric.length === 0))
    return notGenuine(
      'signature-format',
      'webhook-signature must list "v1," with base64 of HMAC-SHA-256, or "v1a," with one of Ed25519, a blank between.',
    );
  const bytes = Buffer.concat(signed.map((part) => Buffer.from(part)));
  const place = secrets.findIndex((secret) => asymmetric.some((one) => isSignedBy(secret, one, bytes)));
  if (place >= 0) return { secret: place };
  const verdict = findSecret(symmetric, secrets, (secret) => {
    const key = keyOf(secret);
    return key === null ? null : hmac('sha256', key, signed, 'base64');
  });
  const hasTriedKeys = asymmetric.length > 0 && secrets.some((secret) => secret.startsWith('whpk_'));
  return hasTriedKeys && isRefusal(verdict) ? mismatch() : verdict;
}

/** The bytes of a secret; null of a public key, and of what is not base64. */
function keyOf(secret: string): Buffer | null {
  if (secret.startsWith('whpk_')) return null;
  const text = secret.replace(/^whsec_/, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null;
}

function isSignedBy(secret: string, signature: string, bytes: Uint8Array): boolean {
  if (!secret.startsWith('whpk_')) return false;
  const [raw, given] = [Buffer.from(secret.slice(5), 'base64'), Buffer.from(signature, 'base64')];
  if (raw.length !== 32 || given.length !== 64 || given.toString('base64') !== signature) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([ed25519Prefix, raw]), format: 'der', type: 'spki' });
    return verifySignature(null, bytes, key, given);
  } catch {
    return false;
  }
}
