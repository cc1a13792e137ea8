import { Refusal } from '../domain/refusal.ts';

/** More than can be answered soon: nothing was begun, and whoever sends tries again by themselves. */
export function comeAgain(): Refusal {
  return new Refusal('too-busy', 503, {
    message:
      'More has come for this workspace than can be taken at once. Nothing of this was kept; send it again in a few seconds.',
    data: { retryAfterSeconds: 2 },
  });
}
