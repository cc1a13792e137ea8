import { comeAgain } from '../come-again.ts';

export interface LineLimits {
  /** So many are at work at once, of all together. */
  readonly atOnce: number;
  /** So many wait in each line. */
  readonly waitingMax: number;
  /** So many bytes wait in each line; one may always wait. */
  readonly bytesMax: number;
  /** As long as any waits; tools hang up after three seconds at the earliest. */
  readonly waitMs: number;
}

export const usualLine: LineLimits = { atOnce: 16, waitingMax: 512, bytesMax: 16 * 1_048_576, waitMs: 2000 };

interface Waiting {
  readonly bytes: number;
  readonly timer: NodeJS.Timeout;
  begin(): void;
}

/**
 * One line for each workspace, and each is served in turn: whoever sends much waits for itself. What would wait too long is
 * told at once to come again, which tools do by themselves.
 *
 * Example: `await line.pass(workspaceId, body.length, () => receive(…))`
 */
export class FairLine {
  readonly #limits: LineLimits;
  /** In the order of their turns. */
  readonly #lines = new Map<string, Waiting[]>();
  #running = 0;

  constructor(limits: LineLimits = usualLine) {
    this.#limits = limits;
  }

  async pass<T>(name: string, bytes: number, work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#limits.atOnce) this.#running++;
    else await this.#wait(name, bytes);
    try {
      return await work();
    } finally {
      this.#callNext();
    }
  }

  /** Resolves in the place of one that has ended. */
  #wait(name: string, bytes: number): Promise<void> {
    const { waitingMax, bytesMax, waitMs } = this.#limits;
    const line = this.#lines.get(name) ?? [];
    const waiting = line.reduce((sum, one) => sum + one.bytes, 0);
    if (line.length >= waitingMax || (line.length > 0 && waiting + bytes > bytesMax)) throw comeAgain();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#leave(name, own);
        reject(comeAgain());
      }, waitMs);
      const own: Waiting = { bytes, timer, begin: resolve };
      line.push(own);
      this.#lines.set(name, line);
    });
  }

  #leave(name: string, own: Waiting): void {
    const left = (this.#lines.get(name) ?? []).filter((one) => one !== own);
    if (left.length === 0) this.#lines.delete(name);
    else this.#lines.set(name, left);
  }

  #callNext(): void {
    const [turn] = this.#lines;
    const next = turn?.[1].shift();
    if (!turn || !next) {
      this.#running--;
      return;
    }
    // To the end of all lines, behind whoever has had no turn.
    const [name, line] = turn;
    this.#lines.delete(name);
    if (line.length > 0) this.#lines.set(name, line);
    clearTimeout(next.timer);
    next.begin();
  }
}
