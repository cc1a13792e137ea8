import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { type Delivery, notGenuine, oneHeader, queryOf } from './delivery.ts';
import { findSecret, type Verdict } from './signature.ts';

/** The header that carries a secret where a tool can set headers and cannot sign. */
export const secretHeader = 'X-Smallwins-Secret';
/** What tools call it in an address, where one cannot choose. */
const queryNames = ['secret', 'access_token', 'token', 'key'];

/**
 * For tools that sign nothing: one secret, carried in `X-Smallwins-Secret`, as a bearer token, as the password of basic
 * authentication (any user, unless the secret is `user:password`), or as `secret` (`access_token`, `token`, `key`) in the query. Exactly one of them.
 */
export function verifyShared(delivery: Delivery, secrets: readonly string[]): Verdict {
  const header = oneHeader(delivery, secretHeader);
  if (isRefusal(header)) return header;
  const authorization = oneHeader(delivery, 'Authorization');
  if (isRefusal(authorization)) return authorization;
  const query = queryOf(delivery);
  const inQuery = queryNames.flatMap((name) => query.getAll(name));
  const carried: string[][] = inQuery.map((text) => [text]);
  if (header) carried.push([header]);
  if (authorization) {
    const texts = textsOf(authorization);
    if (isRefusal(texts)) return texts;
    carried.push(texts);
  }
  const [one] = carried;
  if (!one)
    return notGenuine(
      'secret-missing',
      `No secret came along. Send it in the header ${secretHeader}, as basic authentication, as a bearer token or as ?secret=….`,
    );
  if (carried.length > 1)
    return notGenuine('secret-twice', 'The secret came in more than one place. Send it in one of them.');
  const verdict = findSecret(one, secrets, (secret) => secret);
  if (!isRefusal(verdict) || verdict.code !== 'signature-mismatch') return verdict;
  return notGenuine('secret-wrong', 'The secret that came along is not one of this source.');
}

/** What an Authorization header says: a token, or a password and `user:password`. */
function textsOf(authorization: string): string[] | Refusal {
  const [, scheme = '', text = ''] = /^(\S+)\s+(\S+)$/.exec(authorization) ?? [];
  if (/^bearer$/i.test(scheme)) return [text];
  const bytes = Buffer.from(text, 'base64');
  if (!/^basic$/i.test(scheme) || bytes.toString('base64') !== text)
    return notGenuine(
      'secret-format',
      'Authorization must be "Basic" with base64, or "Bearer" with a token.',
    );
  const pair = bytes.toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? [pair] : [pair.slice(colon + 1), pair];
}
