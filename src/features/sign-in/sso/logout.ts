import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Configuration } from 'openid-client';
import { Refusal } from '../../../domain/refusal.ts';
import type { Database } from '../../../store/database.ts';
import type { Providers } from './providers.ts';
import { type KeptSettings, settingsOf } from './settings.ts';

type KeySet = ReturnType<typeof createRemoteJWKSet>;
const event = 'http://schemas.openid.net/event/backchannel-logout';
const maxAgeS = 300;
const toleranceS = 60;

/** OpenID Connect Back-Channel Logout 1.0: the provider says that a session is over, and ours ends with it. */
export class BackChannelLogout {
  readonly #keySets = new WeakMap<Configuration, KeySet>();
  readonly #seen = new Map<string, number>();
  readonly #providers: Providers;

  constructor(providers: Providers) {
    this.#providers = providers;
  }

  /** Ends the sessions a logout token is about; how many. Whatever is wrong with it gets the same answer. */
  async end(database: Database, slug: string, token: string): Promise<number> {
    const settings = await settingsOf(database, slug);
    if (!settings) throw wrongToken();
    const payload = await this.#verify(settings, token);
    const sub = payload.sub ?? null;
    const sid = typeof payload['sid'] === 'string' ? payload['sid'] : null;
    if (sub === null && sid === null) throw wrongToken();
    return database.inWorkspace(settings.workspaceId, async (tx) => {
      const ended = await tx.query(
        `delete from sessions s where s.workspace_id = $1 and s.way = 'single-sign-on'
           and ($3::text is null or exists (select from sign_on_links l where l.workspace_id = $1 and l.issuer = $2
             and l.subject = $3 and l.person_id = s.person_id))
           and ($4::text is null or s.sign_on_sid = $4 or ($3::text is not null and s.sign_on_sid is null))
         returning 1 as one`,
        [settings.workspaceId, settings.issuer, sub, sid],
      );
      return ended.length;
    });
  }

  async #verify(settings: KeptSettings, token: string): Promise<JWTPayload> {
    const config = await this.#providers.of(settings).catch(() => {
      throw wrongToken();
    });
    const { issuer, id_token_signing_alg_values_supported: algorithms = [] } = config.serverMetadata();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.#keysOf(config), {
        issuer,
        audience: settings.clientId,
        algorithms,
        maxTokenAge: maxAgeS,
        clockTolerance: toleranceS,
        requiredClaims: ['iat', 'jti', 'events'],
      });
      const typ = protectedHeader.typ?.toLowerCase().replace(/^application\//, '') ?? 'logout+jwt';
      // An ID token is signed by the same key; it has a nonce, and none of these events.
      const isLogout = (payload['events'] as Record<string, unknown> | null)?.[event] instanceof Object;
      if (!isLogout || payload['nonce'] !== undefined || !['logout+jwt', 'jwt'].includes(typ))
        throw wrongToken();
      this.#once(`${settings.workspaceId} ${payload.jti}`);
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) throw wrongToken();
      throw error;
    }
  }

  #keysOf(config: Configuration): KeySet {
    const known = this.#keySets.get(config);
    if (known) return known;
    const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? 'about:blank'), {
      [customFetch]: this.#providers.outward,
    });
    this.#keySets.set(config, keys);
    return keys;
  }

  #once(name: string): void {
    const now = Date.now();
    for (const [known, untilMs] of this.#seen) {
      if (untilMs > now) break;
      this.#seen.delete(known);
    }
    if (this.#seen.has(name)) throw wrongToken();
    this.#seen.set(name, now + (maxAgeS + 2 * toleranceS) * 1000);
  }
}

function wrongToken(): Refusal {
  return new Refusal('wrong-logout-token', 400, {
    message:
      'This is no logout token for this address: signed by its issuer, of now, for this client, sent once.',
  });
}
