import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../domain/refusal.ts';
import { findConnector } from './connectors.ts';
import type { Delivery } from './delivery.ts';
import { type Signer, signed, signers } from './sign.test-support.ts';

const body = Buffer.from('{"type":"invoice.paid","data":{"id":"é1"}}');
const named = signers.map((signer) => [`${signer.tool} ${signer.scheme}`, signer] as const);

function check(signer: Signer, delivery: Delivery, secrets: readonly string[] = [signer.secret]): string {
  const verdict = findConnector(signer.tool)?.verify(delivery, secrets);
  if (verdict === undefined) throw new Error('no connector');
  if (isRefusal(verdict)) expect(verdict.status).toBe(401);
  return isRefusal(verdict) ? verdict.code : `secret ${verdict.secret}`;
}

const withHeader = (
  delivery: Delivery,
  name: string,
  change: (value: string) => string | null,
): Delivery => ({
  ...delivery,
  headers: delivery.headers.flatMap(([each, value]): [string, string][] => {
    if (each !== name) return [[each, value]];
    const changed = change(value);
    return changed === null ? [] : [[each, changed]];
  }),
});

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << bit);
  return copy;
}

describe.each(named)('%s', (_name, signer) => {
  const good = signed(signer, body);

  test('what was signed is believed, whatever the case of header names', () => {
    expect(check(signer, good)).toBe('secret 0');
    const shouted = {
      ...good,
      headers: good.headers.map(([name, value]) => [name.toUpperCase(), value] as const),
    };
    expect(check(signer, shouted)).toBe('secret 0');
  });

  test('while a secret is replaced both fit, and afterwards only the new one', () => {
    expect(check(signer, good, [signer.otherSecret, signer.secret])).toBe('secret 1');
    expect(
      check(signer, signed(signer, body, { secret: signer.otherSecret }), [
        signer.otherSecret,
        signer.secret,
      ]),
    ).toBe('secret 0');
    expect(check(signer, good, [signer.otherSecret])).toMatch(/signature-mismatch|no-secret/);
    expect(check(signer, good, [])).toMatch(/no-secret|secret-missing|signature-format|secret-format/);
    expect(check(signer, good, [''])).not.toMatch(/^secret \d/);
  });

  test('any flipped bit of the body is refused', () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.nat(7), (at, bit) => {
        expect(check(signer, { ...good, body: flipped(body, at, bit) })).toBe('signature-mismatch');
      }),
    );
    for (const changed of [
      Buffer.concat([body, Buffer.from(' ')]),
      body.subarray(1),
      Buffer.from(`\ufeff${body}`),
      Buffer.alloc(0),
    ])
      expect(check(signer, { ...good, body: changed })).toBe('signature-mismatch');
  });

  test.each(signer.covered)('any flipped bit of %s is refused', (header) => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(6), (at, bit) => {
        const changed = withHeader(good, header, (value) =>
          flipped(Buffer.from(value), at, bit).toString('latin1'),
        );
        // A blank around a value is no part of it in HTTP.
        if (changed.headers.some(([name, value]) => name === header && value.trim() !== value)) return;
        expect(check(signer, changed)).not.toMatch(/^secret \d/);
      }),
      { numRuns: 300 },
    );
  });

  test.each(signer.covered)('%s missing, empty, cut, doubled or spelt otherwise is refused', (header) => {
    const changes: ((value: string) => string | null)[] = [
      () => null,
      () => '',
      (value) => value.slice(0, -1),
      (value) => value.slice(1),
      (value) => `${value}=`,
      (value) => `${value}, ${value}`,
      (value) => `${value}0`,
      (value) => (/[a-z]/.test(value) ? value.toUpperCase() : `${value}x`),
      (value) => Buffer.from(value).toString('base64'),
      (value) => Buffer.from(value, 'base64').toString('hex'),
      () => 'null',
      () => '\u0000',
      () => 'x'.repeat(100_000),
    ];
    for (const change of changes) {
      const changed = withHeader(good, header, change);
      expect(check(signer, changed), JSON.stringify(changed.headers).slice(0, 300)).not.toMatch(/^secret \d/);
    }
    const value = good.headers.find(([name]) => name === header)?.[1] ?? '';
    for (const other of [value, 'x'])
      for (const headers of [
        [...good.headers, [header.toLowerCase(), other] as const],
        [[header, other] as const, ...good.headers],
      ])
        expect(check(signer, { ...good, headers })).not.toMatch(/^secret \d/);
  });

  if (signer.toleranceSeconds !== undefined) {
    const tolerance = signer.toleranceSeconds;
    test(`it holds for ${tolerance} seconds, before and after`, () => {
      const at = (seconds: number) =>
        check(signer, { ...good, receivedAt: (1_752_613_922 + seconds) * 1_000_000 });
      expect([at(0), at(tolerance), at(-tolerance)]).toEqual(['secret 0', 'secret 0', 'secret 0']);
      // A moment in whole seconds lies anywhere in its second.
      expect([at(tolerance + 0.999), at(-tolerance + 0.5)]).toEqual(['secret 0', 'secret 0']);
      expect([at(tolerance + 1), at(86_400)]).toEqual(['timestamp-stale', 'timestamp-stale']);
      expect([at(-tolerance - 1), at(-86_400)]).toEqual(['timestamp-ahead', 'timestamp-ahead']);
    });

    test('a signature of another moment is refused', () => {
      const later = signed(signer, body, { clockSeconds: 1_752_613_923 });
      for (const header of signer.covered.slice(0, -1)) {
        const value = later.headers.find(([name]) => name === header)?.[1] ?? '';
        if (value === good.headers.find(([name]) => name === header)?.[1]) continue;
        expect(
          check(
            signer,
            withHeader(good, header, () => value),
          ),
        ).not.toMatch(/^secret \d/);
      }
    });
  }
});

describe('each scheme is its own', () => {
  test.each(named)('%s does not open another', (_name, signer) => {
    for (const other of signers) {
      if (other.tool === signer.tool) continue;
      expect(check(other, signed(signer, body), [signer.secret])).not.toMatch(/^secret \d/);
    }
  });

  test('a moment in milliseconds is kept to the millisecond', () => {
    const signedAt = 1_752_613_922_123;
    const url = 'https://smallwins.example/v1/hooks/x';
    const signature = createHmac('sha256', 's').update(`POST${url}`).update(body).update(String(signedAt));
    const headers: [string, string][] = [
      ['X-HubSpot-Signature-v3', signature.digest('base64')],
      ['X-HubSpot-Request-Timestamp', String(signedAt)],
    ];
    const at = (lateMs: number) => {
      const receivedAt = (signedAt + lateMs) * 1000;
      const verdict = findConnector('hubspot')?.verify({ method: 'POST', url, headers, body, receivedAt }, [
        's',
      ]);
      return isRefusal(verdict) ? verdict.code : `secret ${verdict?.secret}`;
    };
    expect([at(300_000), at(-300_000)]).toEqual(['secret 0', 'secret 0']);
    expect([at(300_001), at(-300_001)]).toEqual(['timestamp-stale', 'timestamp-ahead']);
  });

  test('the older header with SHA-1 is not looked at', () => {
    const jira = signers.find(({ tool }) => tool === 'jira') as Signer;
    const intercom = signers.find(({ tool }) => tool === 'intercom') as Signer;
    const github = signers.find(({ tool }) => tool === 'github') as Signer;
    expect(check(jira, signed(intercom, body))).toBe('signature-format');
    expect(check(github, signed(intercom, body))).toBe('signature-missing');
  });

  test('of a list one good signature is enough, in any place; none of another kind is', () => {
    const signer = signers.find(({ tool }) => tool === 'standard-webhooks') as Signer;
    const good = signed(signer, body);
    const list = (change: (value: string) => string) =>
      check(signer, withHeader(good, 'webhook-signature', change));
    const bad = `v1,${Buffer.alloc(32).toString('base64')}`;
    expect(list((value) => `${bad} ${value}`)).toBe('secret 0');
    expect(list((value) => `${value} ${bad} v1a,AAAA`)).toBe('secret 0');
    expect(list((value) => value.replace('v1,', 'v1a,'))).not.toMatch(/^secret \d/);
    expect(list((value) => value.replace('v1,', 'v2,'))).not.toMatch(/^secret \d/);
    expect(list((value) => value.replace('v1,', ''))).not.toMatch(/^secret \d/);
    const stripe = signers.find(({ tool }) => tool === 'stripe') as Signer;
    const told = signed(stripe, body);
    const zeros = '0'.repeat(64);
    const of = (change: (value: string) => string) =>
      check(stripe, withHeader(told, 'Stripe-Signature', change));
    expect(of((value) => value.replace('v1=', `v1=${zeros},v1=`))).toBe('secret 0');
    expect(of((value) => value.replace('v1=', 'v0='))).toBe('signature-format');
    expect(of((value) => `${value},t=1752613999`)).toBe('signature-format');
  });

  test('HubSpot signs the address with its escapes undone, and the newest way decides', () => {
    const third = signers.find(({ scheme }) => scheme === 'v3') as Signer;
    const first = signers.find(({ scheme, tool }) => scheme === 'v1' && tool === 'hubspot') as Signer;
    const url = "https://smallwins.example/v1/hooks/a:b?to='x'&q=%20%2B";
    const delivery = signed(third, body, { url });
    const escaped = { ...delivery, url: 'https://smallwins.example/v1/hooks/a%3Ab?to=%27x%27&q=%20%2B' };
    expect(check(third, escaped)).toBe('secret 0');
    expect(check(third, { ...escaped, url: escaped.url.replace('%20', '+') })).toBe('signature-mismatch');
    const both = { ...delivery, headers: [...delivery.headers, ...signed(first, body).headers.slice(1)] };
    expect(check(third, both)).toBe('secret 0');
    const broken = withHeader(both, 'X-HubSpot-Signature-v3', () => Buffer.alloc(32).toString('base64'));
    expect(check(third, broken)).toBe('signature-mismatch');
  });
});

describe('a secret that comes along', () => {
  const secret = 'open:test secret';
  const from = (headers: Record<string, string>, url = 'https://x.example/h'): Delivery => ({
    method: 'POST',
    url,
    headers: Object.entries(headers),
    body: Buffer.from('{}'),
    receivedAt: 0,
  });
  const verdict = (delivery: Delivery, held = 's3cret') => {
    const found = findConnector('json')?.verify(delivery, [held]);
    return isRefusal(found) ? found.code : `secret ${found?.secret}`;
  };
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

  test.each([
    [from({ 'X-Smallwins-Secret': 's3cret' })],
    [from({ Authorization: 'Bearer s3cret' })],
    [from({ authorization: basic('anybody:s3cret') })],
    [from({}, 'https://x.example/h?secret=s3cret')],
    [from({}, 'https://x.example/h?a=1&access_token=s3cret')],
  ])('is found in any one place', (delivery) => {
    expect(verdict(delivery)).toBe('secret 0');
    expect(verdict(delivery, 's3creT')).toBe('secret-wrong');
    expect(verdict(delivery, '')).toBe('no-secret');
  });

  test('with a user, the user counts', () => {
    expect(verdict(from({ Authorization: basic(secret) }), secret)).toBe('secret 0');
    expect(verdict(from({ Authorization: basic('Open:test secret') }), secret)).toBe('secret-wrong');
  });

  test.each([
    [from({}), 'secret-missing'],
    [from({ 'X-Smallwins-Secret': '' }), 'secret-missing'],
    [from({ 'X-Smallwins-Secret': 's3cret' }, 'https://x.example/h?secret=s3cret'), 'secret-twice'],
    [from({}, 'https://x.example/h?secret=s3cret&secret=x'), 'secret-twice'],
    [from({ 'X-Smallwins-Secret': 's3cret', 'x-smallwins-secret': 's3cret' }), 'header-twice'],
    [from({ Authorization: 'Digest s3cret' }), 'secret-format'],
    [from({ Authorization: 'Basic s3cret' }), 'secret-format'],
    [from({ Authorization: 's3cret' }), 'secret-format'],
  ])('is refused otherwise', (delivery, code) => {
    expect(verdict(delivery)).toBe(code);
  });
});
