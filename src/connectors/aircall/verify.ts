import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { type Delivery, notGenuine } from '../delivery.ts';
import { readObject, textAt, Unreadable } from '../reading.ts';
import { findSecret, type Verdict } from '../signature.ts';

/** Aircall signs nothing: the webhook's token stands in the body, so the body has to be read to know who sent it. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  const token = tokenOf(delivery.body);
  if (isRefusal(token)) return token;
  const verdict = findSecret([token], secrets, (secret) => secret);
  if (!isRefusal(verdict) || verdict.code !== 'signature-mismatch') return verdict;
  return notGenuine('secret-wrong', 'The token in the body is not one of this source.');
}

function tokenOf(body: Uint8Array): string | Refusal {
  try {
    const token = textAt(readObject(body), 'token');
    if (token !== undefined) return token;
    return notGenuine('secret-missing', 'The body has no "token", which every webhook of Aircall carries.');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return notGenuine('secret-format', `The body cannot be read for its "token": ${error.message}`);
  }
}
