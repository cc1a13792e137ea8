import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Micros } from '../domain/events/event.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { type Delivery, notGenuine, oneHeader } from './delivery.ts';

/** Who a delivery is from: the place of the secret that fits, or why it is not believed. */
export type Verdict = { readonly secret: number } | Refusal;
/** Decides on the raw bytes whether a delivery is genuine. Several secrets live while one is replaced. */
export type Verify = (delivery: Delivery, secrets: readonly string[]) => Verdict;

export type Encoding = 'hex' | 'base64';

/** HMAC over parts one after the other, as text. */
export function hmac(
  algorithm: 'sha1' | 'sha256',
  key: string | Uint8Array,
  parts: readonly (string | Uint8Array)[],
  encoding: Encoding,
): string {
  const mac = createHmac(algorithm, key);
  for (const part of parts) mac.update(part);
  return mac.digest(encoding);
}

/** Compares texts in a time that depends on their lengths alone. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Which secret makes one of the given signatures; all are tried, so that time tells nothing. Texts are compared as they
 * stand: the other case, or another spelling of the same base64, is another signature.
 */
export function findSecret(
  given: readonly string[],
  secrets: readonly string[],
  sign: (secret: string) => string | null,
): Verdict {
  let found = -1;
  let usable = 0;
  secrets.forEach((secret, index) => {
    const expected = secret === '' ? null : sign(secret);
    if (expected === null) return;
    usable++;
    for (const one of given) if (isSame(one, expected) && found < 0) found = index;
  });
  if (found >= 0) return { secret: found };
  if (usable === 0)
    return notGenuine(
      'no-secret',
      'This source has no secret in force that fits this kind of signature. Add the one that the tool shows.',
    );
  return mismatch();
}

/** The form is right, and it is not ours. */
export function mismatch(): Refusal {
  return notGenuine(
    'signature-mismatch',
    'The signature does not fit these bytes and the secrets of this source. Either the secret is another, or something on the way changed the body.',
  );
}

/** A header that must be there. */
export function neededHeader(delivery: Delivery, name: string): string | Refusal {
  const value = oneHeader(delivery, name);
  if (value === null || value === '')
    return notGenuine(
      'signature-missing',
      `The header ${name} is missing. Set a secret in the tool, so that it signs what it sends.`,
    );
  return value;
}

/** One header that holds `prefix` and a digest over parts of the request. */
export function verifyHeader(
  delivery: Delivery,
  secrets: readonly string[],
  scheme: {
    readonly header: string;
    readonly prefix?: string;
    readonly algorithm: 'sha1' | 'sha256';
    readonly encoding: Encoding;
    /** What is signed; the body unless told. */
    readonly signed?: readonly (string | Uint8Array)[];
  },
): Verdict {
  const { header, prefix = '', algorithm, encoding, signed = [delivery.body] } = scheme;
  const value = neededHeader(delivery, header);
  if (isRefusal(value)) return value;
  const digest = value.startsWith(prefix) ? value.slice(prefix.length) : null;
  if (digest === null || !isDigest(digest, algorithm, encoding))
    return notGenuine(
      'signature-format',
      `The header ${header} must hold ${prefix === '' ? '' : `"${prefix}" and `}${encoding} of HMAC-${algorithm.toUpperCase().replace('SHA', 'SHA-')}.`,
      value,
    );
  return findSecret([digest], secrets, (secret) => hmac(algorithm, secret, signed, encoding));
}

/** Whether a text has the form of a digest, so that a wrong encoding is named and not called a mismatch. */
export function isDigest(text: string, algorithm: 'sha1' | 'sha256', encoding: Encoding): boolean {
  const bytes = algorithm === 'sha1' ? 20 : 32;
  if (encoding === 'hex') return text.length === bytes * 2 && /^[0-9a-f]+$/i.test(text);
  return text.length === Math.ceil(bytes / 3) * 4 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

/**
 * The verdict, unless the signed moment lies too far from now, before or after. Of a moment in whole seconds, which most
 * sign, nobody can say what part of its second had gone: it is compared with whole seconds, as the vendors' own programs do.
 */
export function withinWindow(
  verdict: Verdict,
  signedAt: Micros,
  receivedAt: Micros,
  toleranceSeconds: number,
): Verdict {
  if (isRefusal(verdict)) return verdict;
  const unit = signedAt % 1_000_000 === 0 ? 1_000_000 : 1;
  const age = Math.floor(receivedAt / unit) * unit - signedAt;
  const tolerance = toleranceSeconds * 1_000_000;
  if (age > tolerance)
    return notGenuine(
      'timestamp-stale',
      `It was signed ${Math.round(age / 1_000_000)} seconds ago; ${toleranceSeconds} are allowed. A delivery is not taken again later.`,
    );
  if (age < -tolerance)
    return notGenuine(
      'timestamp-ahead',
      `It was signed ${Math.round(-age / 1_000_000)} seconds ahead of our clock; ${toleranceSeconds} are allowed. Check both clocks.`,
    );
  return verdict;
}

/** Seconds or milliseconds since 1970 in digits alone. */
export function signedMoment(
  header: string,
  text: string,
  unit: 'seconds' | 'milliseconds',
): Micros | Refusal {
  const isWhole = unit === 'seconds' ? /^[1-9]\d{0,9}$/ : /^[1-9]\d{0,12}$/;
  if (!isWhole.test(text))
    return notGenuine('timestamp-format', `${header} must hold ${unit} since 1970 as a whole number.`, text);
  return Number(text) * (unit === 'seconds' ? 1_000_000 : 1000);
}

/** `t=…,v1=…,v1=…`, as Stripe and Calendly sign: HMAC-SHA-256 over moment, dot and body, in hex. */
export function verifyMomentList(
  delivery: Delivery,
  secrets: readonly string[],
  header: string,
  toleranceSeconds: number,
): Verdict {
  const value = neededHeader(delivery, header);
  if (isRefusal(value)) return value;
  const parts = value.split(',').map((part) => part.trim().split(/=(.*)/s));
  const moments = parts.filter(([key]) => key === 't').map(([, text = '']) => text);
  const digests = parts.filter(([key]) => key === 'v1').map(([, text = '']) => text);
  const [moment] = moments;
  if (moments.length !== 1 || moment === undefined || digests.length === 0)
    return notGenuine('signature-format', `${header} must hold one t=… and at least one v1=….`, value);
  const at = signedMoment(`t= in ${header}`, moment, 'seconds');
  if (isRefusal(at)) return at;
  const usable = digests.filter((digest) => isDigest(digest, 'sha256', 'hex'));
  if (usable.length === 0)
    return notGenuine('signature-format', `v1= in ${header} must hold HMAC-SHA-256 in hex.`, value);
  const verdict = findSecret(usable, secrets, (secret) =>
    hmac('sha256', secret, [`${moment}.`, delivery.body], 'hex'),
  );
  return withinWindow(verdict, at, delivery.receivedAt, toleranceSeconds);
}

/** Five minutes: what most vendors say, and what is taken where one signs a moment and says nothing. */
export const usualTolerance = 300;
