const validForMs = 5 * 60_000;
const waitingMax = 10_000;

/** What an authenticator is to sign, waiting for its answer: each once, for five minutes, in this process. */
export class Challenges {
  readonly #waiting = new Map<string, { whose: string; untilMs: number }>();

  keep(challenge: string, whose: string): void {
    const now = Date.now();
    for (const [known, { untilMs }] of this.#waiting) {
      if (untilMs >= now && this.#waiting.size < waitingMax) break;
      this.#waiting.delete(known);
    }
    this.#waiting.set(challenge, { whose, untilMs: now + validForMs });
  }

  take(challenge: string, whose: string): boolean {
    const found = this.#waiting.get(challenge);
    this.#waiting.delete(challenge);
    return found !== undefined && found.whose === whose && found.untilMs >= Date.now();
  }
}
