import { isRefusal } from '../../domain/refusal.ts';
import { type Delivery, notGenuine } from '../delivery.ts';
import { readObject, textAt, Unreadable } from '../reading.ts';
import { findSecret, type Verdict } from '../signature.ts';

/** Aircall signs nothing: the webhook's token stands in the body, so the body has to be read to know who sent it. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  const token = tokenOf(delivery.body);
  if (token === undefined)
    return notGenuine('secret-missing', 'The body has no "token", which every webhook of Aircall carries.');
  const verdict = findSecret([token], secrets, (secret) => secret);
  if (!isRefusal(verdict) || verdict.code !== 'signature-mismatch') return verdict;
  return notGenuine('secret-wrong', 'The token in the body is not one of this source.');
}

function tokenOf(body: Uint8Array): string | undefined {
  try {
    return textAt(readObject(body), 'token');
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
