import type { Delivery } from '../delivery.ts';
import { type Verdict, verifyHeader } from '../signature.ts';

/** HMAC-SHA-1 over the body with the subscription's callback token. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyHeader(delivery, secrets, {
    header: 'x-salesloft-signature',
    algorithm: 'sha1',
    encoding: 'hex',
  });
}
