import { Refusal } from '../../domain/refusal.ts';

const windowMs = 15 * 60_000;
const perAccount = 10;
const perAddress = 100;
const rememberedMax = 100_000;

interface Count {
  attempts: number;
  readonly since: number;
}

/**
 * Failed sign-ins by account and by address. An attempt counts before its outcome is known and is given back when it
 * succeeds, so that guesses made at once do not slip through. What is no account counts like one.
 */
export class SignInLimits {
  readonly #counts = new Map<string, Count>();
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  /** Refuses when there were too many; else counts one. */
  attempt(account: string, address: string): void {
    const counts = [this.#count(`account ${account}`), this.#count(`address ${address}`)] as const;
    if (counts[0].attempts >= perAccount || counts[1].attempts >= perAddress) {
      throw new Refusal('too-many-sign-ins', 429, {
        message: 'Too many sign-ins failed. Wait a quarter of an hour, then try again.',
        data: { retryAfterSeconds: 900 },
      });
    }
    for (const count of counts) count.attempts++;
  }

  /** The attempt succeeded: the account starts afresh, the address gets this one back. */
  passed(account: string, address: string): void {
    this.#counts.delete(`account ${account}`);
    const count = this.#counts.get(`address ${address}`);
    if (count && count.attempts > 0) count.attempts--;
  }

  #count(key: string): Count {
    const now = this.#now();
    const known = this.#counts.get(key);
    if (known && now - known.since < windowMs) return known;
    this.#counts.delete(key);
    if (this.#counts.size >= rememberedMax) this.#forgetOld(now);
    const count = { attempts: 0, since: now };
    this.#counts.set(key, count);
    return count;
  }

  #forgetOld(now: number): void {
    for (const [key, { since }] of this.#counts) {
      if (now - since < windowMs && this.#counts.size < rememberedMax) break;
      this.#counts.delete(key);
    }
  }
}
