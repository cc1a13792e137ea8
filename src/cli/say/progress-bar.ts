import type { Io } from '../io.ts';

const width = 24;
const everyMs = 60;

/** One line of a terminal, drawn over itself; nothing where nobody looks. */
export class ProgressBar {
  readonly #io: Io;
  readonly #label: string;
  #drawnAtMs = 0;
  #isDrawn = false;

  constructor(io: Io, label: string) {
    this.#io = io;
    this.#label = label;
  }

  draw(done: number, total: number, details = ''): void {
    const now = performance.now();
    if (!this.#io.isTerminal || now - this.#drawnAtMs < everyMs) return;
    this.#drawnAtMs = now;
    this.#isDrawn = true;
    const share = total > 0 ? Math.min(1, done / total) : 0;
    const filled = Math.round(share * width);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    const line = `${this.#label.padEnd(9)} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${details}`;
    this.#io.err(`\r\u001b[K${line.slice(0, this.#io.columns - 1)}`);
  }

  clear(): void {
    if (this.#isDrawn) this.#io.err('\r\u001b[K');
    this.#isDrawn = false;
  }
}
