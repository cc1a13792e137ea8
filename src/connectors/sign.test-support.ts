import {
  createHash,
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  sign as signBytes,
} from 'node:crypto';
import type { Delivery } from './delivery.ts';

/** How a vendor's page says a request is signed, written down a second time and apart from what verifies. */
export interface Signer {
  readonly tool: string;
  readonly scheme: string;
  readonly secret: string;
  readonly otherSecret: string;
  /** The headers, beside Content-Type, and the address if it carries something. */
  sign(request: { method: string; url: string; body: Buffer; clockSeconds: number; secret: string }): {
    headers: Record<string, string>;
    url?: string;
  };
  /** Headers whose every byte is covered by the signature or is the signature. */
  readonly covered: readonly string[];
  readonly toleranceSeconds?: number;
}

const mac = (algorithm: string, key: string | Buffer, text: Buffer, encoding: 'hex' | 'base64') =>
  createHmac(algorithm, key).update(text).digest(encoding);
const join = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const bodyMac =
  (header: string, algorithm: string, prefix = '') =>
  ({ body, secret }: { body: Buffer; secret: string }) => ({
    headers: { [header]: prefix + mac(algorithm, secret, body, 'hex') },
  });
const listed =
  (header: string) =>
  ({ body, clockSeconds, secret }: { body: Buffer; clockSeconds: number; secret: string }) => ({
    headers: {
      [header]: `t=${clockSeconds},v1=${mac('sha256', secret, join(`${clockSeconds}.`, body), 'hex')}`,
    },
  });
const plain = { secret: 'open-test-secret', otherSecret: 'another-test-secret' };
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: typeof rsa.publicKey) => key.export({ type: 'spki', format: 'pem' }).toString();
const privatePem = (key: typeof rsa.privateKey) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const edKey = generateKeyPairSync('ed25519');
const otherEdKey = generateKeyPairSync('ed25519');
const whpk = (key: typeof edKey.publicKey) =>
  `whpk_${key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')}`;

export const signers: readonly Signer[] = [
  {
    tool: 'hubspot',
    scheme: 'v1',
    ...plain,
    covered: ['X-HubSpot-Signature', 'X-HubSpot-Signature-Version'],
    sign: ({ body, secret }) => ({
      headers: {
        'X-HubSpot-Signature': createHash('sha256').update(join(secret, body)).digest('hex'),
        'X-HubSpot-Signature-Version': 'v1',
      },
    }),
  },
  {
    tool: 'hubspot',
    scheme: 'v2',
    ...plain,
    covered: ['X-HubSpot-Signature', 'X-HubSpot-Signature-Version'],
    sign: ({ method, url, body, secret }) => ({
      headers: {
        'X-HubSpot-Signature': createHash('sha256')
          .update(join(secret, method, url, body))
          .digest('hex'),
        'X-HubSpot-Signature-Version': 'v2',
      },
    }),
  },
  {
    tool: 'hubspot',
    scheme: 'v3',
    ...plain,
    toleranceSeconds: 300,
    covered: ['X-HubSpot-Signature-v3', 'X-HubSpot-Request-Timestamp'],
    sign: ({ method, url, body, clockSeconds, secret }) => ({
      headers: {
        'X-HubSpot-Signature-v3': mac(
          'sha256',
          secret,
          join(method, url, body, `${clockSeconds}000`),
          'base64',
        ),
        'X-HubSpot-Request-Timestamp': `${clockSeconds}000`,
      },
    }),
  },
  {
    tool: 'zendesk',
    scheme: 'hmac',
    ...plain,
    toleranceSeconds: 300,
    covered: ['X-Zendesk-Webhook-Signature', 'X-Zendesk-Webhook-Signature-Timestamp'],
    sign: ({ body, clockSeconds, secret }) => {
      const moment = new Date(clockSeconds * 1000).toISOString().replace('.000', '');
      return {
        headers: {
          'X-Zendesk-Webhook-Signature': mac('sha256', secret, join(moment, body), 'base64'),
          'X-Zendesk-Webhook-Signature-Timestamp': moment,
        },
      };
    },
  },
  {
    tool: 'intercom',
    scheme: 'sha1',
    ...plain,
    covered: ['X-Hub-Signature'],
    sign: bodyMac('X-Hub-Signature', 'sha1', 'sha1='),
  },
  {
    tool: 'jira',
    scheme: 'sha256',
    ...plain,
    covered: ['X-Hub-Signature'],
    sign: bodyMac('X-Hub-Signature', 'sha256', 'sha256='),
  },
  {
    tool: 'github',
    scheme: 'sha256',
    ...plain,
    covered: ['X-Hub-Signature-256'],
    sign: bodyMac('X-Hub-Signature-256', 'sha256', 'sha256='),
  },
  {
    tool: 'outreach',
    scheme: 'sha256',
    ...plain,
    covered: ['Outreach-Webhook-Signature'],
    sign: bodyMac('Outreach-Webhook-Signature', 'sha256'),
  },
  {
    tool: 'salesloft',
    scheme: 'sha1',
    ...plain,
    covered: ['x-salesloft-signature'],
    sign: bodyMac('x-salesloft-signature', 'sha1'),
  },
  {
    tool: 'calcom',
    scheme: 'sha256',
    ...plain,
    covered: ['X-Cal-Signature-256'],
    sign: bodyMac('X-Cal-Signature-256', 'sha256'),
  },
  {
    tool: 'calendly',
    scheme: 'list',
    ...plain,
    toleranceSeconds: 180,
    covered: ['Calendly-Webhook-Signature'],
    sign: listed('Calendly-Webhook-Signature'),
  },
  {
    tool: 'stripe',
    scheme: 'list',
    ...plain,
    toleranceSeconds: 300,
    covered: ['Stripe-Signature'],
    sign: listed('Stripe-Signature'),
  },
  {
    tool: 'slack',
    scheme: 'v0',
    ...plain,
    toleranceSeconds: 300,
    covered: ['X-Slack-Signature', 'X-Slack-Request-Timestamp'],
    sign: ({ body, clockSeconds, secret }) => ({
      headers: {
        'X-Slack-Signature': `v0=${mac('sha256', secret, join(`v0:${clockSeconds}:`, body), 'hex')}`,
        'X-Slack-Request-Timestamp': String(clockSeconds),
      },
    }),
  },
  {
    tool: 'teams',
    scheme: 'hmac',
    secret: Buffer.from('an-open-teams-token-for-tests-32').toString('base64'),
    otherSecret: Buffer.from('another-teams-token-for-tests-32').toString('base64'),
    covered: ['Authorization'],
    sign: ({ body, secret }) => ({
      headers: { Authorization: `HMAC ${mac('sha256', Buffer.from(secret, 'base64'), body, 'base64')}` },
    }),
  },
  {
    tool: 'standard-webhooks',
    scheme: 'v1',
    secret: `whsec_${Buffer.from('open-key-of-24-bytes-abc').toString('base64')}`,
    otherSecret: `whsec_${Buffer.from('else-key-of-24-bytes-abc').toString('base64')}`,
    toleranceSeconds: 300,
    covered: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
    sign: ({ body, clockSeconds, secret }) => {
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      return {
        headers: {
          'webhook-id': 'msg_1',
          'webhook-timestamp': String(clockSeconds),
          'webhook-signature': `v1,${mac('sha256', key, join(`msg_1.${clockSeconds}.`, body), 'base64')}`,
        },
      };
    },
  },
  {
    tool: 'standard-webhooks',
    scheme: 'v1a',
    secret: whpk(edKey.publicKey),
    otherSecret: whpk(otherEdKey.publicKey),
    toleranceSeconds: 300,
    covered: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
    sign: ({ body, clockSeconds, secret }) => {
      const key = secret === whpk(edKey.publicKey) ? edKey.privateKey : otherEdKey.privateKey;
      const signature = signBytes(null, join(`msg_1.${clockSeconds}.`, body), key).toString('base64');
      return {
        headers: {
          'webhook-id': 'msg_1',
          'webhook-timestamp': String(clockSeconds),
          'webhook-signature': `v1a,${signature}`,
        },
      };
    },
  },
  {
    tool: 'gong',
    scheme: 'jwt',
    secret: pem(rsa.publicKey),
    otherSecret: pem(otherRsa.publicKey),
    covered: ['Authorization'],
    toleranceSeconds: 300,
    sign: ({ url, body, clockSeconds, secret }) => {
      const pair = secret === pem(rsa.publicKey) ? rsa : otherRsa;
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const claims = {
        webhook_url: url,
        body_sha256: createHash('sha256').update(body).digest('hex'),
        iat: clockSeconds,
      };
      const head = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
      const signature = signBytes(
        'RSA-SHA256',
        Buffer.from(head),
        createPrivateKey(privatePem(pair.privateKey)),
      );
      return { headers: { Authorization: `${head}.${signature.toString('base64url')}` } };
    },
  },
];

/** A genuine delivery, five seconds old. */
export function signed(
  signer: Signer,
  body: Buffer,
  {
    clockSeconds = 1_752_613_922,
    secret = signer.secret,
    url = 'https://smallwins.example/v1/hooks/x?a=1',
  } = {},
): Delivery {
  const made = signer.sign({ method: 'POST', url, body, clockSeconds, secret });
  return {
    method: 'POST',
    url: made.url ?? url,
    headers: [['Content-Type', 'application/json'], ...Object.entries(made.headers)],
    body,
    receivedAt: (clockSeconds + 5) * 1_000_000,
  };
}
