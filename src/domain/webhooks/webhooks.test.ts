import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { verify } from '../../connectors/standard-webhooks/verify.ts';
import { isHopeless, judgeAnswer } from './judge-answer.ts';
import { signWebhook } from './sign.ts';

const now = Date.parse('2026-03-10T11:00:00Z') * 1000;
const second = 1_000_000;
const newWebhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

test('what we sign is verified by whoever follows Standard Webhooks, with either secret, and nothing else is', () => {
  const [fresh, old, foreign] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()];
  const body = '{"type":"award.confirmed","name":"Zoë"}';
  const headers = Object.entries(signWebhook('msg_1', now / second, body, [fresh, old]));
  const delivery = { method: 'POST', url: '', headers, body: Buffer.from(body), receivedAt: now };
  expect(verify(delivery, [fresh])).toEqual({ secret: 0 });
  expect(verify(delivery, [foreign, old])).toEqual({ secret: 1 });
  expect(verify(delivery, [foreign])).toMatchObject({ code: 'signature-mismatch' });
  expect(verify({ ...delivery, body: Buffer.from(`${body} `) }, [fresh])).toMatchObject({
    code: 'signature-mismatch',
  });
});

test('the signature is the one that the specification prints', () => {
  // https://github.com/standard-webhooks/standard-webhooks, spec: id, timestamp, payload and secret of its example.
  const headers = signWebhook('msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}', [
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  ]);
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test.each([
  [200, null, { is: 'sent' }],
  [204, '120', { is: 'sent' }],
  [410, null, { is: 'gone' }],
  [301, null, { is: 'failed', isAway: false, wait: 0 }],
  [404, '120', { is: 'failed', isAway: false, wait: 0 }],
  [500, null, { is: 'failed', isAway: true, wait: 0 }],
  [429, '120', { is: 'failed', isAway: true, wait: 120 * second }],
  [503, 'Tue, 10 Mar 2026 11:05:00 GMT', { is: 'failed', isAway: true, wait: 300 * second }],
  [503, 'Tue, 10 Mar 2026 10:05:00 GMT', { wait: 0 }],
  [429, 'soon', { wait: 0 }],
  [429, '-5', { wait: 0 }],
  [429, '1e9', { wait: 0 }],
  [429, 'Xyz, 99 Foo 2026 99:99:99 GMT', { wait: 0 }],
])('%i with Retry-After %s is judged %j', (status, retryAfter, judged) => {
  expect(judgeAnswer(status, retryAfter, now)).toMatchObject(judged);
});

test('an endpoint is given up after five days without a yes', () => {
  const day = 24 * 3600 * second;
  expect([isHopeless(null, now), isHopeless(now - 5 * day + 1, now), isHopeless(now - 5 * day, now)]).toEqual(
    [false, false, true],
  );
});
