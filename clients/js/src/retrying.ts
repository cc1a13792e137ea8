import { retryAfterOf } from './problem.ts';

export interface Retries {
  /** How often in all; 5 unless told. */
  readonly tries?: number;
  /** Of the first pause; each is twice as long as the one before, anywhere within its second half. */
  readonly pauseMs?: number;
  readonly longestPauseMs?: number;
}

const passing = new Set([429, 502, 503, 504]);

/**
 * A fetch that tries again what can be tried again: reading, setting, removing, and what carries ids by which the server
 * knows a repeat (events, an Idempotency-Key). Nothing else is sent twice.
 */
export function retrying(
  send: typeof fetch,
  { tries = 5, pauseMs = 500, longestPauseMs = 30_000 }: Retries,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const most = isRepeatable(request) ? tries : 1;
    for (let tried = 1; ; tried++) {
      const answer = await send(request.clone()).catch((error: unknown) => {
        if (tried >= most || request.signal.aborted) throw error;
        return null;
      });
      if (answer && (tried >= most || !passing.has(answer.status))) return answer;
      const wanted = retryAfterOf(answer?.headers.get('retry-after') ?? null, Date.now());
      await answer?.body?.cancel();
      const pause = Math.min(longestPauseMs, pauseMs * 2 ** (tried - 1)) * (0.5 + Math.random() / 2);
      await wait(Math.max(wanted ?? 0, pause), request.signal);
    }
  };
}

function isRepeatable({ method, url, headers }: Request): boolean {
  if (method !== 'POST' && method !== 'PATCH') return true;
  return headers.has('idempotency-key') || /\/v1\/(events|state)$/.test(new URL(url).pathname);
}

export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const stop = () => {
      clearTimeout(timer);
      fail(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      done();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
