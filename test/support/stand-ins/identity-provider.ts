import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import { listenHere } from '../listen-here.ts';

/** What the provider says of somebody who signs in there by this name, with any password. */
export interface Told {
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
}

export const testClient = { clientId: 'smallwins', clientSecret: 'a secret of the client, long enough' };

/**
 * A real OpenID Connect provider (oidc-provider) on loopback. `people` may be changed while it runs. What it is to send
 * the browser back to, and where it says that a session is over, is told once our own address is known.
 */
export async function testIdentityProvider(people: Record<string, Told>) {
  let handler: ReturnType<Provider['callback']> | undefined;
  const server = createServer((request, response) => handler?.(request, response));
  const host = await listenHere(server);
  const issuer = `http://${host}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'one' };

  const open = (addresses: { redirectUri: string; logoutUri?: string }): Provider => {
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: testClient.clientId,
          client_secret: testClient.clientSecret,
          redirect_uris: [addresses.redirectUri],
          ...(addresses.logoutUri
            ? { backchannel_logout_uri: addresses.logoutUri, backchannel_logout_session_required: true }
            : {}),
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: ['for tests alone'] },
      claims: {
        openid: ['sub', 'sid', 'auth_time'],
        email: ['email', 'email_verified'],
        profile: ['name'],
        groups: ['groups'],
      },
      scopes: ['openid', 'email', 'profile', 'groups'],
      pkce: { required: () => true },
      features: { backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
      findAccount: (_context: unknown, sub: string) =>
        people[sub] ? { accountId: sub, claims: async () => ({ sub, ...people[sub] }) } : undefined,
      // It goes to no inner address either; here all there is is one.
      fetch: (url: string, { dispatcher: _, ...more }: RequestInit & { dispatcher?: unknown }) =>
        fetch(url, more),
      ttl: {
        Session: 3600,
        Grant: 3600,
        AccessToken: 600,
        IdToken: 600,
        Interaction: 600,
        AuthorizationCode: 60,
      },
      // Whoever signs in has agreed: there is nothing to ask about in a company's own provider.
      loadExistingGrant: async (context: LoadContext) => {
        const { oidc } = context;
        const grant = new oidc.provider.Grant({
          clientId: oidc.client.clientId,
          accountId: oidc.session.accountId,
        });
        grant.addOIDCScope('openid email profile groups');
        await grant.save();
        return grant;
      },
    } as unknown as Configuration);
    handler = provider.callback();
    return provider;
  };
  return { issuer, host, open, people };
}

interface LoadContext {
  readonly oidc: {
    readonly provider: Provider;
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
}

/** Somebody's browser at the provider: keeps its cookies, follows where it is led, signs in where it is asked to. */
export function browserAt(issuer: string) {
  const jar = new Map<string, string>();
  const step = async (url: URL, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  /** Goes to an address of the provider until it sends the browser away; where to. */
  const visit = async (address: string, login: string): Promise<URL> => {
    let answer = await step(new URL(address));
    for (let hops = 0; hops < 12; hops++) {
      const location = answer.headers.get('location');
      if (location !== null) {
        const next = new URL(location, issuer);
        if (next.origin !== issuer) return next;
        answer = await step(next);
        continue;
      }
      const page = await answer.text();
      const action = /action="([^"]+)"/.exec(page)?.[1];
      if (!action) throw new Error(`The provider shows something else:\n${page.slice(0, 2000)}`);
      const fields = Object.fromEntries(
        [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
          name,
          value,
        ]),
      ) as Record<string, string>;
      answer = await step(new URL(action, issuer), { ...fields, login, password: 'any' });
    }
    throw new Error('The provider sends the browser round and round.');
  };
  return { visit, step };
}
