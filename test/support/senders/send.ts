import { setTimeout as pause } from 'node:timers/promises';
import type { Vendor } from './vendors.ts';

/** One thing that a tool tells, until it has been taken or the tool has given up. */
export interface Telling {
  readonly vendor: Vendor;
  readonly n: number;
  /** Asks the server once; its answer, or null if none was heard. */
  ask(attempt: number): Promise<Heard | null>;
}

export interface Heard {
  readonly status: number;
  readonly retryAfter: string | null;
}

export interface Sent {
  readonly telling: Telling;
  /** What each try heard; null where nothing came in time. */
  readonly heard: readonly (Heard | null)[];
  readonly isTaken: boolean;
}

interface Due {
  readonly telling: Telling;
  readonly minute: number;
  readonly heard: readonly (Heard | null)[];
}

/**
 * Sends as tools do: each thing at its minute, again as its tool documents, so many at a time. Minutes in which nothing is
 * due are skipped. `isDown` are minutes in which no server answers.
 */
export async function sendAll(
  tellings: readonly { readonly telling: Telling; readonly minute: number }[],
  {
    parallel,
    minutesASecond,
    isDown = () => false,
    onMinute = async () => undefined,
  }: {
    readonly parallel: number;
    /** Minutes of the tools' time that pass in a second of ours. */
    readonly minutesASecond: number;
    isDown?(minute: number): boolean;
    onMinute?(minute: number): Promise<void>;
  },
): Promise<Sent[]> {
  const waiting: Due[] = tellings.map((one) => ({ ...one, heard: [] }));
  const sent: Sent[] = [];
  const started = performance.now();
  let skipped = 0;
  const clock = () => skipped + ((performance.now() - started) / 1000) * minutesASecond;
  let underWay = 0;
  let failure: unknown;
  const tryOnce = async ({ telling, minute, heard }: Due) => {
    await onMinute(minute);
    const answer = isDown(minute) ? null : await telling.ask(heard.length);
    const all = [...heard, answer];
    const isTaken = answer !== null && answer.status < 300;
    const next = isTaken ? null : nextMinute(telling.vendor, all, clock());
    if (next === null) sent.push({ telling, heard: all, isTaken });
    else waiting.push({ telling, minute: next, heard: all });
  };
  for (;;) {
    if (failure !== undefined) throw failure;
    waiting.sort((one, other) => one.minute - other.minute);
    const [first] = waiting;
    if (!first && underWay === 0) return sent;
    const early = first ? first.minute - clock() : 0;
    if (first && early <= 0 && underWay < parallel) {
      waiting.shift();
      underWay++;
      tryOnce(first)
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(() => underWay--);
      continue;
    }
    if (first && early > 0.1 && underWay === 0) skipped += early;
    await pause(1);
  }
}

/** When the tool tries again; null if it does not. */
function nextMinute({ again, afterMinutes }: Vendor, heard: Sent['heard'], now: number): number | null {
  const answer = heard.at(-1) ?? null;
  const isAgain =
    again.includes('all') || (answer === null ? again.length > 0 : again.includes(answer.status));
  const pauseMinutes = afterMinutes[heard.length - 1];
  if (!isAgain || pauseMinutes === undefined) return null;
  const asked = Number(answer?.retryAfter ?? 0) / 60;
  // Spread, as all of them do.
  return now + Math.max(pauseMinutes, asked) * (1 + Math.random() / 2);
}
