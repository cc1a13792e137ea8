/** What an identity provider says of somebody, checked to come from it. */
export interface Claims {
  readonly email: string | null;
  /** Whether the provider says that it has checked the e-mail. */
  readonly isVerified: boolean;
}

/** What is known here of whom these claims could be about. */
export interface Known {
  /** Whose issuer and subject these are. */
  readonly linked: string | null;
  /** The account of this e-mail, and whether somebody else at this provider is known to be it. */
  readonly account: { readonly personId: string; readonly isLinked: boolean } | null;
  readonly isInvited: boolean;
}

export interface Trust {
  /** Whose e-mails the provider is believed about, as `foldDomain` writes them. */
  readonly domains: readonly string[];
  readonly creates: boolean;
}

export type WhyNot =
  | 'no-email'
  | 'email-unverified'
  | 'domain-not-trusted'
  | 'linked-to-another'
  | 'not-invited';
export type Admission =
  | { readonly kind: 'enter' | 'link'; readonly personId: string }
  | { readonly kind: 'accept' | 'create' }
  | { readonly kind: 'refuse'; readonly why: WhyNot };

/**
 * Who may come in. Issuer and subject say who somebody is; an e-mail only finds their account the first time, and only
 * where the provider has checked it and is believed about its domain.
 */
export function admit({ email, isVerified }: Claims, known: Known, { domains, creates }: Trust): Admission {
  if (known.linked !== null) return { kind: 'enter', personId: known.linked };
  if (email === null) return refuse('no-email');
  if (!isVerified) return refuse('email-unverified');
  const domain = domainOf(email);
  if (domain === null || !domains.includes(domain)) return refuse('domain-not-trusted');
  // An address that was given to somebody new must not open what belonged to the one before.
  if (known.account?.isLinked) return refuse('linked-to-another');
  if (known.account) return { kind: 'link', personId: known.account.personId };
  if (known.isInvited) return { kind: 'accept' };
  return creates ? { kind: 'create' } : refuse('not-invited');
}

function refuse(why: WhyNot): Admission {
  return { kind: 'refuse', why };
}

/** The domain of an e-mail; null if there is none. The last @ counts: what is before it may hold others. */
export function domainOf(email: string): string | null {
  const at = email.lastIndexOf('@');
  return at < 1 ? null : foldDomain(email.slice(at + 1));
}

/** One way of writing a domain, `Bücher.Example` as `xn--bcher-kva.example`; null for what is none. */
export function foldDomain(text: string): string | null {
  const plain = text.trim().replace(/^@/, '');
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(plain)) return null;
  try {
    const { hostname } = new URL(`http://${plain}`);
    return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}

export interface GroupRole<Role extends string> {
  readonly group: string;
  readonly role: Role;
}

/** The roles somebody's groups give; everybody is a member. Null where the provider has no say. */
export function rolesOfGroups<Role extends string>(
  groups: readonly string[],
  given: readonly GroupRole<Role>[],
): (Role | 'member')[] | null {
  if (given.length === 0) return null;
  const roles = given.filter(({ group }) => groups.includes(group)).map(({ role }) => role);
  return [...new Set<Role | 'member'>([...roles, 'member'])];
}

/** A claim as a list of names: some providers send one name alone. */
export function groupsIn(claim: unknown): string[] {
  const list = Array.isArray(claim) ? claim : [claim];
  return list.filter((one): one is string => typeof one === 'string' && one !== '');
}
