import * as client from 'openid-client';
import type { SignOnClient, SignOnFinding, SignOnTest } from './api.ts';
import { type Providers, whyUnreachable } from './providers.ts';

/** Asks the provider everything that can be asked without a person, and says what would go wrong. */
export async function tryConnection(
  providers: Providers,
  wanted: SignOnClient,
  secret: string,
  redirectUri: string | null,
): Promise<SignOnTest> {
  const findings: SignOnFinding[] = [];
  const note = (what: SignOnFinding['what'], ok: boolean, message: string) =>
    findings.push({ what, ok, message });
  const done = () => ({ ok: findings.every((one) => one.ok || one.what === 'logout'), findings });
  let config: client.Configuration;
  try {
    config = await providers.discover(wanted, secret);
    note('discovery', true, `${wanted.issuer} describes itself.`);
  } catch (error) {
    note('discovery', false, whyUnreachable(error));
    return done();
  }
  const published = config.serverMetadata();
  await lookAtKeys(providers, published, note);
  const flows = published.response_types_supported ?? ['code'];
  const offersCode = flows.includes('code') && published.authorization_endpoint !== undefined;
  note(
    'flow',
    offersCode,
    offersCode ? 'It offers the authorization code flow.' : 'It does not offer the authorization code flow.',
  );
  await lookAtClient(config, redirectUri, note);
  const tellsLogout = published['backchannel_logout_supported'] === true;
  note(
    'logout',
    tellsLogout,
    tellsLogout
      ? 'It can tell when somebody signs out there; register the logout address, too.'
      : 'It does not say when somebody signs out there; sessions here end by themselves.',
  );
  return done();
}

type Note = (what: SignOnFinding['what'], ok: boolean, message: string) => void;

async function lookAtKeys(
  { outward }: Providers,
  { jwks_uri, id_token_signing_alg_values_supported: algorithms = [] }: client.ServerMetadata,
  note: Note,
): Promise<void> {
  if (algorithms.length === 0)
    return note('keys', false, 'It signs with none of the algorithms that are accepted (RS, PS, ES, EdDSA).');
  try {
    const answer = await outward(jwks_uri ?? '');
    const { keys } = (await answer.json()) as { keys?: unknown[] };
    const count = Array.isArray(keys) ? keys.length : 0;
    note('keys', count > 0, count > 0 ? `It publishes ${count} of its keys.` : 'It publishes no keys.');
  } catch (error) {
    note('keys', false, `Its keys cannot be read. ${whyUnreachable(error)}`);
  }
}

/** A code that is none: a provider that knows the client complains of the code, any other of the client. */
async function lookAtClient(
  config: client.Configuration,
  redirectUri: string | null,
  note: Note,
): Promise<void> {
  try {
    await client.genericGrantRequest(config, 'authorization_code', {
      code: 'smallwins-connection-test',
      redirect_uri: redirectUri ?? 'https://smallwins.invalid',
      code_verifier: client.randomPKCECodeVerifier(),
    });
    note('client', false, 'It took a code that it has never given out. Do not use it.');
  } catch (error) {
    const code = error instanceof client.ResponseBodyError ? error.error : null;
    if (code === 'invalid_grant' || code === 'invalid_request')
      note('client', true, 'It knows this client and its secret.');
    else if (code !== null)
      note('client', false, `It does not accept the client id and secret (${code.slice(0, 60)}).`);
    else note('client', false, 'It does not accept the client id and secret.');
  }
}
