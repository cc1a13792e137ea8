import { readRetryAfter } from '../delivery/retry-after.ts';
import type { Micros } from '../events/event.ts';

/** How a try ended, for what was sent and for whom it was sent to. */
export type Judged =
  | { readonly is: 'sent' }
  /** The endpoint itself is no more (410). */
  | { readonly is: 'gone'; readonly error: string }
  | { readonly is: 'failed'; readonly error: string; readonly wait: Micros; readonly isAway: boolean };

/**
 * What an answer means: 2xx is a yes, 410 the end of the endpoint, anything else is tried again. 408, 429 and all of 5xx
 * say that the whole endpoint is unable, and may name a wait.
 *
 * Example: `judgeAnswer(429, '120', now).wait` → two minutes
 */
export function judgeAnswer(status: number, retryAfter: string | null, now: Micros): Judged {
  if (status >= 200 && status < 300) return { is: 'sent' };
  if (status === 410) return { is: 'gone', error: 'The endpoint answered 410: it is gone for good.' };
  const isAway = status >= 500 || status === 408 || status === 429;
  const wait = isAway ? readRetryAfter(retryAfter, now) : 0;
  const error =
    status >= 300 && status < 400
      ? `The endpoint answered ${status}, a redirect, which is never followed. Enter the address that it leads to.`
      : `The endpoint answered ${status}.`;
  return { is: 'failed', error, wait, isAway };
}

/** So long may an endpoint take nothing before it is switched off. */
const patienceMicros = 5 * 24 * 3_600_000_000;

/** Whether nothing was taken for so long that it makes no sense to go on. */
export function isHopeless(failingSince: Micros | null, now: Micros): boolean {
  return failingSince !== null && now - failingSince >= patienceMicros;
}
