import type { CastMember } from '../people/api.ts';
import type { Role, RouteDeps } from '../viewer.ts';
import type { SignInLimits } from './limits.ts';
import type { Mailer } from './mailer.ts';
import type { Seal } from './seal.ts';

/** What signing in needs from outside. */
export interface SignInDeps extends RouteDeps {
  /** The demo's workspace and cast; null outside demo mode. */
  demo(): { workspaceId: string; cast: readonly CastMember[] } | null;
  /** Trades the operator's one-time token for whom it stands for; null if it was used or has expired. */
  useSignInToken(token: string): Promise<{ workspaceId: string; personId: string; roles: Role[] } | null>;
  readonly limits: SignInLimits;
  readonly mailer: Mailer | null;
  readonly seal: Seal;
  /** Where browsers reach this server, as it was set: what links in mails begin with. Never taken from a request. */
  readonly publicUrl: string | null;
  /** Hosts inside this network that may be asked as identity providers. */
  readonly internalHosts: readonly string[];
  log(message: string, error: unknown): void;
}
