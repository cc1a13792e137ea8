import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { Refusal } from '../../../domain/refusal.ts';
import type { Session } from '../../people/api.ts';
import { isLoopbackAddress } from '../../public-address.ts';
import type { SignInDeps } from '../deps.ts';
import { readSession, sessionCookie } from '../sessions.ts';
import { currentSession, startSession } from '../start-session.ts';
import { keepAttempt, takeAttempt } from './attempts.ts';
import { readClaims, type SignOnClaims } from './claims.ts';
import { enterBySignOn, linkPerson } from './enter.ts';
import { type Providers, unreachable } from './providers.ts';
import { type KeptSettings, redirectUriOf, settingsOf } from './settings.ts';

/** How long ago somebody may have shown the provider who they are. */
const maxAgeS = 12 * 3600;

/** Where the browser finds us: SMALLWINS_URL, else this machine. */
export function baseOf({ publicUrl }: Pick<SignInDeps, 'publicUrl'>, request: FastifyRequest): string | null {
  if (publicUrl !== null) return publicUrl;
  const host = request.hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || isLoopbackAddress(host) ? `http://${request.host}` : null;
}

/** Sends the browser to the provider; the answer is where. */
export async function beginSignOn(
  deps: SignInDeps,
  providers: Providers,
  request: FastifyRequest,
  reply: FastifyReply,
  settings: KeptSettings,
  { back, personId }: { back: string | null; personId: string | null },
): Promise<{ url: string }> {
  const base = baseOf(deps, request);
  if (base === null) {
    throw new Refusal('no-public-address', 409, {
      message: 'The provider must know where to send you back. Set SMALLWINS_URL where Smallwins runs.',
    });
  }
  const config = await providers.of(settings).catch((error: unknown) => {
    throw unreachable(settings.name, error);
  });
  const state = client.randomState();
  const nonce = client.randomNonce();
  const verifier = client.randomPKCECodeVerifier();
  const viewer = await readSession(deps.database, request.cookies[sessionCookie]);
  // Whoever is in already is asked who they are, not waved through.
  const isAgain = viewer?.workspaceId === settings.workspaceId;
  const wantsGroups =
    settings.roles.length > 0 && config.serverMetadata().scopes_supported?.includes('groups') === true;
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUriOf(base, settings.slug),
    scope: `openid email profile${wantsGroups ? ' groups' : ''}`,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(isAgain ? { prompt: 'login', max_age: '0' } : { max_age: String(maxAgeS) }),
  });
  await keepAttempt(deps, reply, settings.workspaceId, { state, nonce, verifier, back, personId });
  return { url: url.href };
}

/** Takes what the provider sent the browser back with, and lets in whoever it is about. */
export async function finishSignOn(
  deps: SignInDeps,
  providers: Providers,
  request: FastifyRequest,
  reply: FastifyReply,
  { workspace, search }: { workspace: string; search: string },
): Promise<Session & { back: string | null }> {
  const attempt = await takeAttempt(deps, request, reply, workspace);
  const settings = await settingsOf(deps.database, workspace);
  const base = baseOf(deps, request);
  if (!settings || base === null) throw noSignOn();
  const claims = await claimsOf(providers, settings, attempt, `${redirectUriOf(base, workspace)}${search}`);
  if (attempt.personId !== null) {
    await linkViewer(deps, request, settings, attempt.personId, claims);
    return { ...(await currentSession(deps, request)), back: attempt.back };
  }
  const entrant = await enterBySignOn(deps, settings, claims);
  const more = {
    provedAtMs: Math.min(claims.provedAtMs ?? Date.now(), Date.now()),
    sid: claims.sid,
  };
  const session = await startSession(deps, request, reply, entrant, 'single-sign-on', more);
  return { ...session, back: attempt.back };
}

async function claimsOf(
  providers: Providers,
  settings: KeptSettings,
  { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
  address: string,
): Promise<SignOnClaims> {
  const config = await providers.of(settings).catch((error: unknown) => {
    throw unreachable(settings.name, error);
  });
  try {
    const tokens = await client.authorizationCodeGrant(config, new URL(address), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    return await readClaims(config, settings, tokens);
  } catch (error) {
    throw refusedAnswer(settings.name, error);
  }
}

/** What is told names the check that failed, and nothing that was sent. */
function refusedAnswer(name: string, error: unknown): Refusal {
  if (error instanceof client.AuthorizationResponseError) {
    const denied = error.error === 'access_denied';
    return new Refusal('sign-on-denied', 401, {
      message: denied
        ? `${name} did not let you in. Ask whoever runs it to give you access to Smallwins, or choose another account there.`
        : `${name} answered ${JSON.stringify(error.error.slice(0, 60))}. Begin again; if it stays, tell your admin.`,
    });
  }
  if (error instanceof client.ResponseBodyError) {
    return new Refusal('sign-on-refused', 401, {
      message: `${name} refused to tell who you are (${error.error.slice(0, 60)}). An admin can test the connection under Members, Single sign-on.`,
    });
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('OAUTH_') || error instanceof client.ClientError) {
    const cause = (error as Error).cause;
    const claim = cause instanceof Object && 'claim' in cause ? `, ${String(cause.claim)}` : '';
    return new Refusal('sign-on-refused', 401, {
      message: `What came back from ${name} is not an answer to this sign-in (${code}${claim}). Begin again; if it stays, tell your admin.`,
    });
  }
  return unreachable(name, error);
}

/** A second way in for whoever is signed in: they have shown who they are here and there. */
async function linkViewer(
  deps: SignInDeps,
  request: FastifyRequest,
  settings: KeptSettings,
  personId: string,
  claims: SignOnClaims,
): Promise<void> {
  const viewer = await readSession(deps.database, request.cookies[sessionCookie]);
  if (viewer?.workspaceId !== settings.workspaceId || viewer.personId !== personId) {
    throw new Refusal('sign-on-expired', 401, {
      message: 'You were signed out meanwhile. Sign in, then link it under Your account again.',
    });
  }
  await deps.database.inWorkspace(settings.workspaceId, (tx) => linkPerson(tx, settings, personId, claims));
}

export function noSignOn(): Refusal {
  return new Refusal('no-single-sign-on', 404, {
    message:
      'There is no single sign-on at this address. Use another way, or ask an admin for the sign-in address.',
  });
}
