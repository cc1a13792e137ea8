import type { TriedAccess } from '../api.ts';
import { explain } from '../fetch-failure.ts';

/** One thing after the other that an access is needed for, and what came of it in words that an admin can act on. */
export class Tries {
  readonly items: TriedAccess['items'] = [];

  /** `ask` answers what is amiss, or null; whether nothing is. */
  async one(what: string, ask: () => Promise<string | null>): Promise<boolean> {
    const message = await ask().catch((error: unknown) => explain(error).message);
    this.items.push({ what, ok: message === null, message });
    return message === null;
  }
}
