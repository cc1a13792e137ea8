import * as client from 'openid-client';
import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import { AddressRefusal, type Outward } from '../../outward.ts';
import type { Seal } from '../seal.ts';
import type { SignOnClient } from './api.ts';
import { type KeptSettings, openSecret } from './settings.ts';

const keptMs = 10 * 60_000;
/** Signed with the provider's private key: never `none`, never a key that both sides know. */
const signed = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** What providers have published about themselves, kept for ten minutes. */
export class Providers {
  readonly #known = new Map<string, { key: string; untilMs: number; found: Promise<client.Configuration> }>();
  readonly #outward: Outward;
  readonly #seal: Seal;

  constructor(outward: Outward, seal: Seal) {
    this.#outward = outward;
    this.#seal = seal;
  }

  get outward(): Outward {
    return this.#outward;
  }

  async of(settings: KeptSettings): Promise<client.Configuration> {
    const { workspaceId, issuer, clientId, changedAt } = settings;
    const key = `${issuer} ${clientId} ${changedAt}`;
    const known = this.#known.get(workspaceId);
    if (known && known.key === key && known.untilMs > Date.now()) return known.found;
    const found = this.discover({ issuer, clientId }, openSecret(this.#seal, settings));
    this.#known.set(workspaceId, { key, untilMs: Date.now() + keptMs, found });
    // A failure is not kept: the next one asks again.
    found.catch(() => this.#known.delete(workspaceId));
    return found;
  }

  /** Reads what the issuer publishes, which must name that issuer and speak of addresses we may go to. */
  async discover({ issuer, clientId }: SignOnClient, secret: string): Promise<client.Configuration> {
    const isPlain = issuer.startsWith('http:');
    const found = await client.discovery(new URL(issuer), clientId, undefined, undefined, {
      [client.customFetch]: this.#outward as client.CustomFetch,
      execute: isPlain ? [client.allowInsecureRequests] : [],
    });
    const { supportsPKCE, ...published } = found.serverMetadata();
    refusePage(issuer, published.authorization_endpoint);
    const offered = published.id_token_signing_alg_values_supported ?? ['RS256'];
    const methods = published.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const byPost = methods.includes('client_secret_post') && !methods.includes('client_secret_basic');
    const metadata = {
      ...published,
      id_token_signing_alg_values_supported: offered.filter((alg) => signed.includes(alg)),
    };
    const config = new client.Configuration(
      metadata,
      clientId,
      { client_secret: secret },
      byPost ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret),
    );
    config[client.customFetch] = this.#outward as client.CustomFetch;
    config.timeout = 10;
    if (isPlain) client.allowInsecureRequests(config);
    // The signature is looked at although the token came from the provider itself.
    client.enableNonRepudiationChecks(config);
    return config;
  }
}

/** Browsers are sent there: an address of another kind, such as one that holds a script, is none. */
function refusePage(issuer: string, page: string | undefined): void {
  const protocol = URL.parse(page ?? '')?.protocol;
  if (protocol !== 'https:' && protocol !== new URL(issuer).protocol)
    throw new AddressRefusal('Its sign-in page is at an address that a browser must not open.');
}

/** Why a provider could not be asked, without a word of what it answered. */
export function whyUnreachable(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof AddressRefusal) return cause.message;
  const code = rootOf(error)?.code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'Its name is not known here. Check the address.';
  if (code === 'ECONNREFUSED') return 'Nothing answers at its address.';
  if (typeof code === 'string' && /CERT|TLS|SSL|SELF_SIGNED/.test(code))
    return 'Its certificate is not trusted here.';
  return 'It did not answer as an OpenID Connect provider does. Check the issuer, to the letter.';
}

/** The first cause that Node.js names. */
function rootOf(error: unknown): { code?: unknown } | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && !String(cause.code).startsWith('OAUTH_')) return cause as { code?: unknown };
  return undefined;
}

export function unreachable(name: string, error: unknown): Refusal {
  if (isRefusal(error)) return error;
  return new Refusal('provider-unreachable', 502, {
    message: `${name} cannot be asked at the moment. ${whyUnreachable(error)}`,
  });
}
