import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../viewer.ts';

interface Waiting {
  readonly workspaceId: string;
  readonly personId: string;
  readonly roles: Role[];
  readonly expiresAtMs: number;
}

const validForMs = 15 * 60_000;

/** One-time links that the operator of this machine hands out; kept in memory, so a restart ends them. */
export class SignInLinks {
  readonly #waiting = new Map<string, Waiting>();

  make(workspaceId: string, personId: string, roles: Role[]): string {
    const token = randomBytes(32).toString('base64url');
    for (const [hash, link] of this.#waiting) if (link.expiresAtMs < Date.now()) this.#waiting.delete(hash);
    this.#waiting.set(hashOf(token), { workspaceId, personId, roles, expiresAtMs: Date.now() + validForMs });
    return token;
  }

  async use(token: string): Promise<{ workspaceId: string; personId: string; roles: Role[] } | null> {
    const hash = hashOf(token);
    const link = this.#waiting.get(hash);
    this.#waiting.delete(hash);
    return link && link.expiresAtMs >= Date.now() ? link : null;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
