import * as client from 'openid-client';
import { cutName, refuseName } from '../../../domain/people/person-name.ts';
import { groupsIn } from '../../../domain/sign-in/admit.ts';
import { email as emailShape } from '../api.ts';
import type { KeptSettings } from './settings.ts';

/** What the provider says of whoever came back, once it is known to be the provider that says it. */
export interface SignOnClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly isVerified: boolean;
  readonly name: string | null;
  readonly groups: readonly string[];
  /** When they showed the provider who they are; null if it does not say. */
  readonly provedAtMs: number | null;
  /** The provider's name for this session. */
  readonly sid: string | null;
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;
type Told = Readonly<Record<string, unknown>>;

/** From the ID token, and where that is silent from the userinfo of the same subject. */
export async function readClaims(
  config: client.Configuration,
  settings: KeptSettings,
  tokens: Tokens,
): Promise<SignOnClaims> {
  const token = tokens.claims();
  if (!token) throw new Error('There is no ID token, though one was asked for.');
  const wanted = [
    'email',
    'email_verified',
    'name',
    ...(settings.roles.length > 0 ? [settings.groupsClaim] : []),
  ];
  const isSilent = wanted.some((name) => token[name] === undefined);
  const more: Told =
    isSilent && config.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(config, tokens.access_token, token.sub)
      : {};
  // That an e-mail is checked is believed of that e-mail alone.
  const isSame = token['email'] === undefined || token['email'] === more['email'];
  const aboutEmail: Told = isSame ? { ...more, ...token } : token;
  const email = emailShape.safeParse(aboutEmail['email']);
  const name = token['name'] ?? more['name'];
  const authTime = token['auth_time'];
  const sid = token['sid'];
  return {
    issuer: token.iss,
    subject: token.sub,
    email: email.success ? email.data : null,
    isVerified: aboutEmail['email_verified'] === true || aboutEmail['email_verified'] === 'true',
    name: typeof name === 'string' ? nameIn(name) : null,
    groups: groupsIn(token[settings.groupsClaim] ?? more[settings.groupsClaim]),
    provedAtMs: typeof authTime === 'number' ? authTime * 1000 : null,
    sid: typeof sid === 'string' ? sid.slice(0, 300) : null,
  };
}

/** A name that can be shown; else they are called by their handle until they say it. */
function nameIn(claim: string): string | null {
  const name = cutName(claim.normalize('NFC').trim(), 80);
  return refuseName(name) === null ? name : null;
}
