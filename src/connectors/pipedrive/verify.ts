import type { Delivery } from '../delivery.ts';
import { verifyShared } from '../shared-secret.ts';
import type { Verdict } from '../signature.ts';

/** Pipedrive signs nothing: a webhook carries the user and password it was made with. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyShared(delivery, secrets);
}
