import type { Json, JsonObject } from '../../../domain/events/event.ts';
import type { Outward } from '../../outward.ts';
import { FetchFailure } from '../fetch-failure.ts';
import type { Pace } from '../pace.ts';
import type { Answered, Ask } from './reader.ts';

const waitMaxSeconds = 86_400;

/** Asks one API with one token, at its pace. */
export function makeAsk(base: string, token: string, pace: Pace, outward: Outward): Ask {
  return (path, body) => pace.keep(() => askOnce({ url: new URL(path, base).href, token, body }, outward));
}

interface Question {
  readonly url: string;
  readonly token?: string | undefined;
  /** Where it is no bearer token. */
  readonly authorization?: string | undefined;
  /** Where a header of the tool's own signs in. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** JSON, or a form. */
  readonly body?: JsonObject | URLSearchParams | undefined;
}

/** One question to an API, and its answer. */
export async function askOnce(
  { url, token, authorization, headers, body }: Question,
  outward: Outward,
): Promise<Answered> {
  const isForm = body instanceof URLSearchParams;
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const answer = await outward(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(authorization === undefined ? {} : { authorization }),
      ...headers,
      accept: 'application/json',
      ...(body ? { 'content-type': type } : {}),
    },
    ...(body ? { body: isForm ? body.toString() : JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    retryAfter: waitOf(answer),
    body: answer.ok ? parse(text, answer.status) : orNull(text),
  };
}

/** `Retry-After`; where a limit is told without one, the moment at which it begins anew. */
function waitOf({ status, headers }: Response): number | null {
  const told = secondsOf(headers.get('retry-after'));
  if (told !== null || status !== 429) return told;
  const reset = headers.get('x-ratelimit-reset');
  const isEpoch = reset !== null && /^\d{10}$/.test(reset.trim());
  return secondsOf(isEpoch ? new Date(Number(reset) * 1000).toISOString() : reset);
}

/** Seconds, or a date; never longer than a day. */
function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(waitMaxSeconds, Math.max(1, Math.ceil(seconds))) : null;
}

function parse(text: string, status: number): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new FetchFailure(
      'away',
      'unreachable',
      `It answered ${status} with something that is no JSON. It is asked again.`,
    );
  }
}

/** Of an answer that says no, a proxy's page is as good as nothing. */
function orNull(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
