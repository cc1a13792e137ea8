/** A place in a queue: those behind wait for `done`. */
export interface Turn {
  readonly done: Promise<void>;
  release(): void;
}

export function takeTurn(): Turn {
  let release: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { done, release: () => release() };
}

/** Turns one behind the other. */
export class Line {
  #last: Promise<void> = Promise.resolve();

  take(): Turn & { readonly before: Promise<void> } {
    const { done, release } = takeTurn();
    const before = this.#last;
    this.#last = done;
    return { before, done, release };
  }
}

export function pauseFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
