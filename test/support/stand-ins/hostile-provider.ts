import { createServer } from 'node:http';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { listenHere } from '../listen-here.ts';

/** A provider that signs and says whatever a case asks of it. */
export async function hostileProvider() {
  const [own, other] = [
    await generateKeyPair('RS256', { extractable: true }),
    await generateKeyPair('RS256', { extractable: true }),
  ];
  const kid = 'one';
  const publicJwk = { ...(await exportJWK(own.publicKey)), alg: 'RS256', use: 'sig', kid };
  /** Replaced by the cases. */
  const says = {
    metadata: {} as Record<string, unknown>,
    token: {} as Record<string, unknown>,
    userinfo: {} as Record<string, unknown>,
    status: 200,
  };
  const asked: { path: string; body: string; authorization: string | undefined }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const path = request.url ?? '';
    asked.push({ path, body, authorization: request.headers.authorization });
    const answer = (json: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(json));
    };
    if (path === '/.well-known/openid-configuration') answer({ ...metadata(), ...says.metadata });
    else if (path === '/jwks') answer({ keys: [publicJwk] });
    else if (path === '/userinfo') answer(says.userinfo);
    else if (path === '/token') answer(says.token, says.status);
    else answer({}, 404);
  });
  const host = await listenHere(server);
  const issuer = `http://${host}`;
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  });
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = {
    /** As it should be. */
    honestly: (payload: JWTPayload, header: Partial<JWTHeaderParameters> = {}) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid, ...header })
        .sign(own.privateKey, { crit: { x: true } }),
    /** With a key of somebody else, under the name of ours. */
    withOtherKey: async (payload: JWTPayload) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(other.privateKey),
    /** With a key that the token itself brings along. */
    withOwnJwk: async (payload: JWTPayload) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid, jwk: await exportJWK(other.publicKey) })
        .sign(other.privateKey),
    /** HS256, the secret being the public key as everybody can read it. */
    withPublicKey: async (payload: JWTPayload) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', kid })
        .sign(new TextEncoder().encode(await exportSPKI(own.publicKey))),
    /** HS256 with the secret that both sides know. */
    withClientSecret: (payload: JWTPayload, secret: string) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode(secret)),
    notAtAll: (payload: JWTPayload, alg = 'none') => `${part({ alg, typ: 'JWT' })}.${part(payload)}.`,
  };
  return { issuer, host, says, asked, sign };
}
