import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { signWebhook } from '../../src/domain/webhooks/sign.ts';
import { refuseWebhook } from './nodes/Smallwins/verify-webhook.ts';

const secret = `whsec_${randomBytes(24).toString('base64')}`;
const older = `whsec_${randomBytes(24).toString('base64')}`;
const at = 1_770_000_000;
const body = '{"type":"award.confirmed","data":{"sentence":"Zehn gute Bewertungen 🎉"}}';
const judge = (headers: object, text = body, by = secret, seconds = at) =>
  refuseWebhook(headers, Buffer.from(text), by, seconds * 1000);

test('what we sign is taken, also while two secrets are in force', () => {
  expect(judge(signWebhook('msg_1', at, body, [secret]))).toBeNull();
  expect(judge(signWebhook('msg_1', at, body, [older, secret]), body, secret, at + 299)).toBeNull();
});

test('another body, id, moment or secret is refused with the reason', () => {
  const headers = signWebhook('msg_1', at, body, [secret]);
  expect(judge(headers, `${body} `)).toContain('does not fit');
  expect(judge({ ...headers, 'webhook-id': 'msg_2' })).toContain('does not fit');
  expect(judge({ ...headers, 'webhook-timestamp': String(at + 1) })).toContain('does not fit');
  expect(judge(headers, body, older)).toContain('does not fit');
  expect(judge(headers, body, secret, at + 301)).toContain('five minutes');
  expect(judge({ ...headers, 'webhook-timestamp': 'now' })).toContain('five minutes');
  expect(judge(headers, body, 'whsec_')).toContain('empty');
  expect(judge({})).toContain('missing');
  expect(judge({ ...headers, 'webhook-signature': 'v1,AAAA v1a,x' })).toContain('does not fit');
});
