import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { type Delivery, notGenuine, oneHeader } from '../delivery.ts';
import { isObject, readJson, textAt, Unreadable } from '../reading.ts';
import { verifyShared } from '../shared-secret.ts';
import { isSame, usualTolerance, type Verdict, withinWindow } from '../signature.ts';

/**
 * Gong either signs a JSON Web Token with RS256 over the address and a hash of the body, whose public key it shows, or
 * signs nothing and has a secret in the address. Which of them is told by what the source holds.
 */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  const keys = secrets.map(publicKey);
  if (keys.every((key) => key === null)) return verifyShared(delivery, secrets);
  const authorization = oneHeader(delivery, 'Authorization');
  if (isRefusal(authorization)) return authorization;
  if (authorization === null || authorization === '')
    return notGenuine(
      'signature-missing',
      'The header Authorization is missing. Choose "Signed JWT header" in the rule.',
    );
  const token = authorization.replace(/^Bearer\s+/i, '');
  const parts = token.split('.');
  const [head, claims, signature] = parts.map(partOf);
  if (parts.length !== 3 || !head || !claims || !signature)
    return notGenuine('signature-format', 'Authorization must hold a JSON Web Token of three parts.');
  const [header, told] = [readPart(head), readPart(claims)];
  if (isRefusal(header)) return header;
  if (isRefusal(told)) return told;
  if (textAt(header, 'alg') !== 'RS256')
    return notGenuine(
      'signature-format',
      'The token must be signed with RS256.',
      textAt(header, 'alg') ?? '',
    );
  const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  const secret = keys.findIndex(
    (key) => key !== null && verifySignature('RSA-SHA256', signed, key, signature),
  );
  if (secret < 0)
    return notGenuine(
      'signature-mismatch',
      'The token was not signed with the private half of a key of this source.',
    );
  return checkClaims(delivery, told, { secret });
}

function checkClaims(
  delivery: Delivery,
  told: ReturnType<typeof readJson>,
  verdict: { secret: number },
): Verdict {
  const bodyHash = createHash('sha256').update(delivery.body).digest('hex');
  if (!isSame((textAt(told, 'body_sha256') ?? '').toLowerCase(), bodyHash))
    return notGenuine('signature-mismatch', 'The token is about another body than the one that came.');
  if (!isSame(textAt(told, 'webhook_url') ?? '', delivery.url))
    return notGenuine(
      'signature-mismatch',
      'The token is for another address.',
      textAt(told, 'webhook_url') ?? '',
    );
  const expires = Number(textAt(told, 'exp'));
  if (Number.isFinite(expires) && delivery.receivedAt >= expires * 1_000_000)
    return notGenuine('timestamp-stale', 'The token has expired.');
  const begins = Number(textAt(told, 'nbf'));
  if (Number.isFinite(begins) && delivery.receivedAt < (begins - usualTolerance) * 1_000_000)
    return notGenuine('timestamp-ahead', 'The token is not valid yet.');
  const issued = Number(textAt(told, 'iat'));
  return Number.isFinite(issued)
    ? withinWindow(verdict, issued * 1_000_000, delivery.receivedAt, usualTolerance)
    : verdict;
}

function publicKey(secret: string) {
  if (!secret.includes('-----BEGIN')) return null;
  try {
    const key = createPublicKey(secret);
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}

/** Base64url, in the one spelling there is of it. */
function partOf(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length > 0 && bytes.toString('base64url') === text ? bytes : null;
}

function readPart(bytes: Uint8Array): ReturnType<typeof readJson> | Refusal {
  try {
    const value = readJson(bytes);
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return notGenuine('signature-format', 'A part of the token is not a JSON object.');
}
