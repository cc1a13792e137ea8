import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

const issuer = 'smallwins';
const audience = 'smallwins-embed';

/** Whom a token lets somebody see, on which page, and whose API key asked for it. */
export interface EmbedPass {
  readonly workspaceId: string;
  readonly personId: string;
  readonly origin: string;
  readonly sourceId: string;
}

/** Makes and reads tokens of minutes of life: signed, never stored. */
export interface EmbedTokens {
  write(pass: EmbedPass, expiresMs: number): Promise<string>;
  /** Null for what is not ours, is over, or was made for something else. */
  read(token: string): Promise<EmbedPass | null>;
}

export function makeEmbedTokens(sealKey: Buffer): EmbedTokens {
  const key = new Uint8Array(hkdfSync('sha256', sealKey, '', 'smallwins embed tokens', 32));
  return {
    write({ workspaceId, personId, origin, sourceId }, expiresMs) {
      return new SignJWT({ ws: workspaceId, org: origin, key: sourceId })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(personId)
        .setIssuedAt()
        .setExpirationTime(new Date(expiresMs))
        .sign(key);
    },
    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, { issuer, audience, algorithms: ['HS256'] });
        const { sub, ws, org, key: sourceId } = payload;
        if (!sub || typeof ws !== 'string' || typeof org !== 'string' || typeof sourceId !== 'string')
          return null;
        return { workspaceId: ws, personId: sub, origin: org, sourceId };
      } catch {
        return null;
      }
    },
  };
}
