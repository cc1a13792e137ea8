import type { LiveStream } from './stream.ts';

/** Whose way in was taken away hears nothing more within five seconds. */
const beatMs = 4_000;
const parts = 8;
/** As many are asked about at once. */
const askedAtOnce = 4;

/** Streams that were let in by the same thing. */
interface Pass {
  readonly streams: Set<LiveStream>;
  stillAllowed(): Promise<boolean>;
}

/** Lets readers and what is between know that streams are alive, and ends those whose reader is no longer let in. */
export class Heartbeat {
  readonly #passes = Array.from({ length: parts }, () => new Map<string, Pass>());
  readonly #timer: NodeJS.Timeout;
  #part = 0;

  constructor() {
    this.#timer = setInterval(() => void this.#beat(), beatMs / parts);
    this.#timer.unref();
  }

  /** `name` is that of the pass: whoever comes with the same is let in or not together. */
  watch(stream: LiveStream, name: string, stillAllowed: () => Promise<boolean>): void {
    const passes = this.#passes.find((some) => some.has(name)) ?? this.#emptiest();
    const pass = passes.get(name) ?? { streams: new Set(), stillAllowed };
    pass.streams.add(stream);
    passes.set(name, pass);
    stream.onEnd(() => {
      pass.streams.delete(stream);
      if (pass.streams.size === 0 && passes.get(name) === pass) passes.delete(name);
    });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #emptiest(): Map<string, Pass> {
    return this.#passes.reduce((least, some) => (some.size < least.size ? some : least));
  }

  async #beat(): Promise<void> {
    this.#part = (this.#part + 1) % parts;
    const waiting = [...(this.#passes[this.#part]?.values() ?? [])];
    const workers = Array.from({ length: askedAtOnce }, async () => {
      for (let pass = waiting.pop(); pass; pass = waiting.pop()) {
        const isAllowed = await pass.stillAllowed().catch(() => true);
        for (const stream of pass.streams) {
          if (isAllowed) stream.beat();
          else stream.end();
        }
      }
    });
    await Promise.all(workers);
  }
}
