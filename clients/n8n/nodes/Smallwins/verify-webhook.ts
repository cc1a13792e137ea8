import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedHeaders {
  readonly 'webhook-id'?: string | undefined;
  readonly 'webhook-timestamp'?: string | undefined;
  readonly 'webhook-signature'?: string | undefined;
}

const toleranceSeconds = 300;

/** Whether a body was signed with this secret within five minutes of now (Standard Webhooks); the reason if not. */
export function refuseWebhook(
  headers: SignedHeaders,
  body: Buffer,
  secret: string,
  nowMs: number,
): string | null {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!id || !timestamp || !signatures) return 'The headers of a signed webhook are missing.';
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceSeconds)
    return 'The webhook was signed more than five minutes ago or ahead. Check the clocks.';
  const key = Buffer.from(secret.trim().replace(/^whsec_/, ''), 'base64');
  if (key.length === 0) return 'The signing secret is empty. Copy it from the Endpoints page.';
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  const isSigned = signatures.split(' ').some((signature) => {
    const [version, value = ''] = signature.split(',');
    const given = Buffer.from(value, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isSigned ? null : 'The signature does not fit. Copy the secret of this endpoint once more.';
}
