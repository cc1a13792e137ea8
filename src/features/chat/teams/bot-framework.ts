import { createHash } from 'node:crypto';
import { errors, importJWK, type JWK, type JWTPayload, jwtVerify } from 'jose';
import { readRetryAfter } from '../../../domain/delivery/retry-after.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Outward } from '../../outward.ts';
import type { ChatFault } from '../fault.ts';
import { readJson, textAt } from '../json.ts';

const issuer = 'https://api.botframework.com';
const scope = 'https://api.botframework.com/.default';
const algorithm = 'RS256';
const toleranceS = 300;
const tokenMax = 8192;
const keysKeptMs = 24 * 3_600_000;
/** A key nobody knows is looked for anew, but not for each request that names one. */
const keysAgainMs = 300_000;
const tokenEndsEarlyMs = 300_000;
/** The hosts that Microsoft's own SDK sends a bot's token to (agents-hosting 1.8, `OutboundHostValidator`). */
const serviceHosts = /^(smba\.trafficmanager\.net|([\w-]+\.)+(botframework\.com|teams\.microsoft\.com))$/;

type SigningKey = JWK & { readonly endorsements?: readonly string[] };
interface Kept<T> {
  readonly value: T;
  readonly untilMs: number;
}

/** What a genuine request says of itself, signed. */
export interface Signed {
  readonly serviceUrl: string;
  /** The channels its key may sign for. */
  readonly endorsements: readonly string[];
}

/** Why Microsoft did not do it. */
export class BotFault extends Error {
  readonly fault: ChatFault;
  constructor(fault: ChatFault) {
    super(fault.error);
    this.fault = fault;
  }
}

/**
 * Whose word of a request is taken, and how we say who we are: the two halves of "Authentication with the Bot Connector
 * API". `standIn` is one address in place of Microsoft's.
 */
export class BotFramework {
  readonly #outward: Outward;
  readonly #nowMs: () => number;
  readonly #standIn: URL | null;
  #keys: (Kept<readonly SigningKey[]> & { readonly fromMs: number }) | null = null;
  #asking: Promise<readonly SigningKey[]> | null = null;
  readonly #tokens = new Map<string, Kept<string>>();

  constructor(outward: Outward, nowMs: () => number, standIn: string | null) {
    this.#outward = outward;
    this.#nowMs = nowMs;
    this.#standIn = standIn === null ? null : new URL(standIn);
  }

  /** Whether our token may go to this address. */
  isService(text: string): boolean {
    if (!URL.canParse(text)) return false;
    const url = new URL(text);
    if (this.#standIn !== null) return url.origin === this.#standIn.origin;
    return url.protocol === 'https:' && url.port === '' && serviceHosts.test(url.hostname);
  }

  /** Reads the token of a request to `appId`; what is wrong with it is refused with 401 or, as documented, 403. */
  async verify(authorization: string | undefined, appId: string): Promise<Signed> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec((authorization ?? '').slice(0, tokenMax))?.[1];
    if (token === undefined)
      throw new Refusal('no-bot-token', 401, {
        message: 'The header Authorization has no Bearer token. The Bot Framework Service sends one.',
      });
    let endorsements: readonly string[] = [];
    const payload = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = await this.#keyOf(kid);
        endorsements = key.endorsements ?? [];
        return importJWK(key, algorithm);
      },
      {
        issuer,
        audience: appId,
        algorithms: [algorithm],
        clockTolerance: toleranceS,
        currentDate: new Date(this.#nowMs()),
        requiredClaims: ['exp'],
      },
    ).then(
      (verified): JWTPayload => verified.payload,
      (error: unknown) => {
        if (error instanceof errors.JOSEError) throw notGenuine(error.message);
        throw error;
      },
    );
    const serviceUrl = payload['serviceurl'];
    if (typeof serviceUrl !== 'string') throw notGenuine('it has no "serviceurl" claim');
    return { serviceUrl, endorsements };
  }

  async #keyOf(kid: string | undefined): Promise<SigningKey> {
    const now = this.#nowMs();
    const find = (keys: readonly SigningKey[]) =>
      keys.find((key) => key.kid !== undefined && key.kid === kid && key.kty === 'RSA');
    const kept = this.#keys && this.#keys.untilMs > now ? this.#keys.value : [];
    const found = find(kept) ?? find(await this.#askKeys(now));
    if (found) return found;
    throw notGenuine('no key of the Bot Framework Service has signed it');
  }

  /** The keys of now; those of before for as long as it is too early to ask again. */
  async #askKeys(now: number): Promise<readonly SigningKey[]> {
    // A clock may be set back.
    if (this.#keys && Math.abs(now - this.#keys.fromMs) < keysAgainMs) return this.#keys.value;
    this.#asking ??= this.#readKeys()
      .then((value) => {
        this.#keys = { value, fromMs: now, untilMs: now + keysKeptMs };
        return value;
      })
      .finally(() => {
        this.#asking = null;
      });
    return this.#asking;
  }

  async #readKeys(): Promise<readonly SigningKey[]> {
    const base = this.#standIn?.href ?? 'https://login.botframework.com/';
    try {
      const metadata = await this.#read(`${base}v1/.well-known/openidconfiguration`);
      if (metadata['issuer'] !== issuer) throw new Error(`its issuer is ${String(metadata['issuer'])}`);
      const { keys } = await this.#read(textAt(metadata, 'jwks_uri') ?? '');
      if (!Array.isArray(keys)) throw new Error('it lists no keys');
      return keys as unknown as SigningKey[];
    } catch (error) {
      throw new Refusal('teams-away', 503, {
        message: `The keys of the Bot Framework Service cannot be read (${error instanceof Error ? error.message : String(error)}). Send it again.`,
      });
    }
  }

  async #read(url: string) {
    const answer = await this.#outward(url, { headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return readJson(await answer.text());
  }

  /** A token to ask the connector with, kept until shortly before its end. Throws a `BotFault`. */
  async token(tenant: string, appId: string, secret: string): Promise<string> {
    const key = createHash('sha256').update(`${tenant}\n${appId}\n${secret}`).digest('base64');
    const now = this.#nowMs();
    const kept = this.#tokens.get(key);
    if (kept && kept.untilMs > now) return kept.value;
    const base = this.#standIn?.href ?? 'https://login.microsoftonline.com/';
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: secret,
      scope,
    });
    const answer = await this.ask(`${base}${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    });
    const told = readAnswer(await answer.text());
    const token = textAt(told, 'access_token');
    if (!answer.ok || token === undefined) {
      const word = codeOf(textAt(told, 'error_description')) ?? textAt(told, 'error') ?? answer.status;
      // What is refused stays refused until the admin brings another secret; a server that is ill gets well by itself.
      throw new BotFault({ is: answer.status >= 500 ? 'failed' : 'closed', error: `${word}` });
    }
    const lasts = Number(told['expires_in']) || 0;
    this.#tokens.set(key, { value: token, untilMs: now + lasts * 1000 - tokenEndsEarlyMs });
    return token;
  }

  /** Forgets a token that was not taken. */
  forget(token: string): void {
    for (const [key, { value }] of this.#tokens) if (value === token) this.#tokens.delete(key);
  }

  /** Asks; who does not answer, or has had too much, is a `BotFault`. */
  async ask(url: string, sent: Parameters<Outward>[1]): Promise<Response> {
    let answer: Response;
    try {
      answer = await this.#outward(url, sent);
    } catch (error) {
      throw new BotFault({ is: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
    if (answer.status !== 429) return answer;
    const retryAfter = readRetryAfter(answer.headers.get('retry-after'), this.#nowMs() * 1000);
    throw new BotFault({ is: 'failed', error: 'Microsoft answered 429.', retryAfter });
  }
}

/** What an answer says, if it is JSON; an error page says nothing. */
export function readAnswer(text: string): ReturnType<typeof readJson> {
  try {
    return readJson(text);
  } catch {
    return {};
  }
}

/** Entra's own code at the beginning of a sentence, such as AADSTS7000215. */
function codeOf(description: string | undefined): string | undefined {
  return /^AADSTS\d+/.exec(description ?? '')?.[0];
}

function notGenuine(why: string): Refusal {
  return new Refusal('bot-token-wrong', 403, {
    message: `The token is not one that the Bot Framework Service made for this bot: ${why}.`,
  });
}
