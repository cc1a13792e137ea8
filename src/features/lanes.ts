import {
  admit,
  type Ended,
  giveBack,
  newTarget,
  settle,
  type Target,
  type TargetLimits,
} from '../domain/delivery/target.ts';
import type { Micros } from '../domain/events/event.ts';

/** So many things are on their way at once, to all targets together. */
const totalMax = 256;
/** So many places of the database's pool are used for it. */
const lookingMax = 6;

/** What waits for one target, one after the other. */
export interface Lane {
  /** The target's name; what one has done to us is remembered under it. */
  readonly target: string;
  readonly limits: TargetLimits;
  /** Takes the next thing that is due; null if there is none. What it answers sends and notes it. */
  take(): Promise<(() => Promise<Ended>) | null>;
  /** Gives back what it has taken ahead, for nothing is sent there for a while. */
  rest?(): Promise<void>;
}

/**
 * Sends to many targets beside each other: each at its own rate, one at a time and a few once it has a backlog, with a
 * breaker of its own, so that a dead or slow one holds nobody but itself. Among those who wait for a place, whoever asked first is next, and a target
 * asks for one place at a time.
 */
export class Lanes {
  readonly #targets = new Map<string, Target>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #places: Places;
  readonly #looks = new Places(lookingMax);
  #isStopped = false;

  constructor(places = totalMax) {
    this.#places = new Places(places);
  }

  /** Works until nothing is due there any more, or the target is to be left in peace. Rejects with the first failure of ours. */
  run(lane: Lane): Promise<void> {
    const running = this.#running.get(lane.target);
    if (running) return running;
    const work = this.#work(lane).finally(() => this.#running.delete(lane.target));
    this.#running.set(lane.target, work);
    return work;
  }

  /** Asks the database, a few at a time: what is to be sent must not keep people who look at pages waiting. */
  look<T>(ask: () => Promise<T>): Promise<T> {
    return this.#looks.use(ask);
  }

  /** Until when a target is left in peace, in milliseconds from now; null if it is not. */
  closedForMs(target: string): number | null {
    const left = ((this.#targets.get(target)?.closedUntil ?? 0) - now()) / 1000;
    return left > 0 ? left : null;
  }

  /** Forgets what a target has done, for somebody says that it is well again. */
  forgive(target: string): void {
    const known = this.#targets.get(target);
    if (known) this.#targets.set(target, { ...known, failures: 0, closedUntil: 0 });
  }

  /** Takes nothing more; what is on its way ends first. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.allSettled(this.#running.values());
  }

  async #work(lane: Lane): Promise<void> {
    const flights = new Set<Promise<void>>();
    const state: Work = { isEmpty: false, busySince: now(), hasSent: false, failure: null };
    for (;;) {
      const isOver = this.#isStopped || state.failure !== null || state.isEmpty;
      if (isOver && flights.size === 0) {
        if (this.#isStopped || state.failure !== null || !state.hasSent) break;
        // Whoever found nothing may have looked before the last one ended, and what that held back is due now.
        state.isEmpty = false;
        state.hasSent = false;
        continue;
      }
      const answer = isOver
        ? { waitUntil: null }
        : admit(this.#targetOf(lane), lane.limits, now(), state.busySince);
      if ('target' in answer) {
        this.#targets.set(lane.target, answer.target);
        const free = await this.#places.take();
        const flight = this.#send(lane, state).finally(() => {
          free();
          flights.delete(flight);
        });
        flights.add(flight);
        continue;
      }
      if (answer.waitUntil === null) await Promise.race(flights);
      else if ((this.#targets.get(lane.target)?.closedUntil ?? 0) > now()) {
        // It is left in peace, so that whoever waits for the end of this does not wait for minutes.
        if (flights.size === 0) break;
        await Promise.race(flights);
      } else await pause((answer.waitUntil - now()) / 1000);
    }
    await lane.rest?.();
    if (state.failure) throw state.failure.error;
  }

  async #send(lane: Lane, state: Work): Promise<void> {
    try {
      const send = await this.look(() => lane.take());
      if (send === null) {
        state.isEmpty = true;
        state.busySince = now();
        this.#targets.set(lane.target, giveBack(this.#targetOf(lane)));
        return;
      }
      const ended = await send();
      // What was held back while this was on its way may be due now.
      state.isEmpty = false;
      state.hasSent = true;
      this.#targets.set(lane.target, settle(this.#targetOf(lane), ended, now(), Math.random()));
    } catch (error) {
      state.failure ??= { error };
      this.#targets.set(lane.target, giveBack(this.#targetOf(lane)));
    }
  }

  #targetOf({ target, limits }: Lane): Target {
    return this.#targets.get(target) ?? newTarget(limits, now());
  }
}

interface Work {
  isEmpty: boolean;
  /** Since when something has always been waiting. */
  busySince: Micros;
  /** Something has been sent since somebody last looked with nothing on its way. */
  hasSent: boolean;
  failure: { error: unknown } | null;
}

/** So many at once; the others wait in the order in which they came. */
class Places {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Answers once there is a place; what it answers gives it back. */
  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return () => {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    };
  }

  async use<T>(work: () => Promise<T>): Promise<T> {
    const free = await this.take();
    try {
      return await work();
    } finally {
      free();
    }
  }
}

function now(): number {
  return performance.now() * 1000;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(1, ms)));
}
