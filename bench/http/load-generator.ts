import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadMessage, LoadOrder } from './load.ts';

/** A process that sends requests; it shares the machine's cores with what it measures. */
export class LoadGenerator {
  readonly #child: ChildProcess = fork(fileURLToPath(new URL('./http/load.mjs', import.meta.url)));

  /** Events answered a second. */
  async send(order: LoadOrder): Promise<number> {
    this.#child.send(order);
    await this.#next();
    this.#child.send('go');
    const answer = await this.#next();
    if (answer.kind !== 'done') throw new Error(answer.kind === 'failed' ? answer.message : answer.kind);
    return answer.perSecond;
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.send('end');
    await exited;
  }

  async #next(): Promise<LoadMessage> {
    const [message] = (await once(this.#child, 'message')) as [LoadMessage];
    return message;
  }
}
