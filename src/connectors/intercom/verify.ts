import type { Delivery } from '../delivery.ts';
import { type Verdict, verifyHeader } from '../signature.ts';

/** HMAC-SHA-1 over the body with the app's client secret. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyHeader(delivery, secrets, {
    header: 'X-Hub-Signature',
    prefix: 'sha1=',
    algorithm: 'sha1',
    encoding: 'hex',
  });
}
