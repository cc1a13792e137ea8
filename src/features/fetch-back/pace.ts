import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { admit, newTarget, settle, type Target, type TargetLimits } from '../../domain/delivery/target.ts';

/** Keeps questions to one tool within its rate, one after the other. */
export class Pace {
  readonly #limits: TargetLimits;
  #target: Target;

  constructor(limits: TargetLimits) {
    this.#limits = limits;
    this.#target = newTarget(limits, now());
  }

  /** Waits for its turn, and asks. */
  async keep<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      const at = now();
      const answer = admit(this.#target, this.#limits, at, at);
      if ('target' in answer) {
        this.#target = answer.target;
        break;
      }
      await pause(answer.waitUntil === null ? 5 : Math.max(1, (answer.waitUntil - now()) / 1000));
    }
    try {
      return await ask();
    } finally {
      this.#target = settle(this.#target, 'answered', now(), 0);
    }
  }
}

function now(): number {
  return performance.now() * 1000;
}
