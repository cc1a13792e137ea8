import { createHmac } from 'node:crypto';

/**
 * The headers of Standard Webhooks over id, moment and body, signed with each secret in force, the newest first.
 *
 * Example: `signWebhook('msg_1', 1700000000, '{}', ['whsec_…'])['webhook-signature']` → `v1,…`
 */
export function signWebhook(
  id: string,
  atSeconds: number,
  body: string,
  secrets: readonly string[],
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${atSeconds}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(atSeconds),
    'webhook-signature': signatures.join(' '),
  };
}
