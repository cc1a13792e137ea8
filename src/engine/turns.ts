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

export function pauseFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
