import { isRefusal } from '../../domain/refusal.ts';
import { type Delivery, notGenuine } from '../delivery.ts';
import { findSecret, hmac, isDigest, neededHeader, type Verdict } from '../signature.ts';

/** An outgoing webhook: HMAC-SHA-256 over the body with the token that Teams shows, which is base64 of the key. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  const value = neededHeader(delivery, 'Authorization');
  if (isRefusal(value)) return value;
  const digest = /^HMAC (\S+)$/.exec(value)?.[1];
  if (digest === undefined || !isDigest(digest, 'sha256', 'base64'))
    return notGenuine('signature-format', 'Authorization must hold "HMAC " and base64 of HMAC-SHA-256.');
  return findSecret([digest], secrets, (secret) => {
    const key = Buffer.from(secret, 'base64');
    return key.length === 0 ? null : hmac('sha256', key, [delivery.body], 'base64');
  });
}
