import { describe, expect, test } from 'vitest';
import { admit, domainOf, foldDomain, groupsIn, type Known, rolesOfGroups } from './admit.ts';

const trust = { domains: ['example.com'], creates: true };
const nobody: Known = { linked: null, account: null, isInvited: false };
const ana = { email: 'ana@example.com', isVerified: true };
const herAccount = { personId: 'ana', isLinked: false };

describe('who comes in', () => {
  test('whoever is linked enters, whatever their e-mail says now', () => {
    const claims = { email: 'other@elsewhere.example', isVerified: false };
    expect(admit(claims, { ...nobody, linked: 'ana' }, trust)).toEqual({ kind: 'enter', personId: 'ana' });
    expect(admit({ email: null, isVerified: false }, { ...nobody, linked: 'ana' }, trust)).toMatchObject({
      kind: 'enter',
    });
  });

  test('an account is linked by an e-mail that is checked and of a trusted domain', () => {
    expect(admit(ana, { ...nobody, account: herAccount }, trust)).toEqual({ kind: 'link', personId: 'ana' });
  });

  test.each([
    ['no e-mail', { email: null, isVerified: true }, 'no-email'],
    ['an e-mail nobody has checked', { ...ana, isVerified: false }, 'email-unverified'],
    ['a domain that is not trusted', { ...ana, email: 'ana@example.org' }, 'domain-not-trusted'],
    ['a domain below a trusted one', { ...ana, email: 'ana@evil.example.com' }, 'domain-not-trusted'],
    ['a domain that ends alike', { ...ana, email: 'ana@notexample.com' }, 'domain-not-trusted'],
    [
      'a trusted domain before the last @',
      { ...ana, email: '"a@example.com"@evil.org' },
      'domain-not-trusted',
    ],
    [
      'a domain with an end that is none',
      { ...ana, email: 'ana@example.com/evil.org' },
      'domain-not-trusted',
    ],
  ] as const)('%s links no account, accepts no invitation and makes nobody', (_what, claims, why) => {
    for (const known of [{ ...nobody, account: herAccount }, { ...nobody, isInvited: true }, nobody])
      expect(admit(claims, known, trust)).toEqual({ kind: 'refuse', why });
  });

  test('an e-mail given to somebody new does not open the account of the one before', () => {
    const known = { ...nobody, account: { personId: 'ana', isLinked: true } };
    expect(admit(ana, known, trust)).toEqual({ kind: 'refuse', why: 'linked-to-another' });
  });

  test('who is invited is accepted; everybody else is made only where the workspace wants it', () => {
    expect(admit(ana, { ...nobody, isInvited: true }, { ...trust, creates: false })).toEqual({
      kind: 'accept',
    });
    expect(admit(ana, nobody, trust)).toEqual({ kind: 'create' });
    expect(admit(ana, nobody, { ...trust, creates: false })).toEqual({ kind: 'refuse', why: 'not-invited' });
  });
});

test.each([
  ['Example.COM', 'example.com'],
  [' @example.com ', 'example.com'],
  ['Bücher.example', 'xn--bcher-kva.example'],
  ['example', null],
  ['127.0.0.1', null],
  ['exam ple.com', null],
  ['a.example/..', null],
  ['user:pass@example.com', null],
  ['-.example', null],
])('the domain %j is %j', (text, folded) => {
  expect(foldDomain(text)).toBe(folded);
});

test('an e-mail without anything before the @ has no domain', () => {
  expect(domainOf('@example.com')).toBeNull();
  expect(domainOf('example.com')).toBeNull();
});

test('groups give roles, and everybody is a member; without a map the provider has no say', () => {
  const given = [
    { group: 'ops', role: 'admin' as const },
    { group: 'leads', role: 'manager' as const },
  ];
  expect(rolesOfGroups(['ops', 'chess'], given)).toEqual(['admin', 'member']);
  expect(rolesOfGroups(['chess'], given)).toEqual(['member']);
  expect(rolesOfGroups(['OPS'], given)).toEqual(['member']);
  expect(rolesOfGroups(['ops'], [])).toBeNull();
  expect(groupsIn('ops')).toEqual(['ops']);
  expect(groupsIn(['ops', 3, null, ''])).toEqual(['ops']);
  expect(groupsIn({ ops: true })).toEqual([]);
});
