import type { SignOnFinding } from '../../features/sign-in/sso/api.ts';

export const texts = {
  entering: 'Signing you in',
  moment: 'One moment.',
  failed: 'You are not signed in',
  toSignIn: 'To the sign-in page',
  titles: {
    'email-unverified': 'Your e-mail is not confirmed yet',
    'no-email': 'Your e-mail is missing',
    'domain-not-trusted': 'Your e-mail is of another domain',
    'linked-to-another': 'This belongs to another account',
    'not-invited': 'You have no account here yet',
    'sign-on-expired': 'This sign-in is over',
    'sign-on-denied': 'Your provider did not let you in',
  } as Readonly<Record<string, string>>,

  title: 'Single sign-on',
  lead: 'Members sign in with your identity provider, by OpenID Connect.',
  toMembers: 'Members',
  thereTitle: 'At your provider',
  there:
    'Register Smallwins there as a web application with the authorization code flow, and these addresses.',
  redirectUri: 'Redirect URI',
  logoutUri: 'Back-channel logout',
  logoutHint: 'Optional. With it, a session ends here when it ends there.',
  noAddress:
    'Smallwins does not know yet where browsers reach it. Set SMALLWINS_URL where it runs, then come back.',
  copy: 'Copy',
  hereTitle: 'What it told you',
  name: 'Name',
  nameHint: 'As the button says: Sign in with …',
  issuer: 'Issuer',
  issuerHint: 'The address its configuration is under, to the letter, such as https://id.example.com',
  clientId: 'Client id',
  secret: 'Client secret',
  secretKept: 'Kept, and never shown. Type a new one to replace it.',
  secretHint: 'Kept sealed, and never shown again.',
  test: 'Test the connection',
  testing: 'Asking it',
  testOk: 'It answers as it should. Save, then sign in by it yourself.',
  testNotOk: 'Something is in the way. What is marked below needs mending.',
  ok: 'In order',
  notOk: 'To mend',
  optional: 'Optional',
  whoTitle: 'Who comes in',
  domains: 'Trusted domains',
  domainsHint:
    'Separated by commas or spaces. An e-mail opens an account only if your provider has confirmed it and it ends in one of these.',
  creates: 'Without an invitation, too',
  createsHint: 'Whoever has an e-mail of these domains becomes a member with their first sign-in.',
  rolesTitle: 'Roles by group',
  rolesLead:
    'With at least one line, the groups of your provider set the roles at each sign-in. Without, they are set under Members.',
  claim: 'Claim that holds the groups',
  group: 'Group',
  role: 'Role',
  addGroup: 'Add a group',
  removeGroup: (group: string) => `Remove ${group}`,
  onlyTitle: 'The only way in',
  only: 'Members sign in this way alone',
  onlyHint:
    'Passwords, e-mail links and passkeys stop working, and sessions that began with them end. The owner keeps every way, so that nobody is locked out.',
  onlyNotYet: 'First save, and sign in by it yourself: that proves that it works.',
  linkMe: (name: string) => `Link my account with ${name}`,
  save: 'Save',
  saved: 'Saved',
  addressTitle: 'Sign-in address of this workspace',
  address: 'Hand this out: it shows the button wherever there are several workspaces.',
  linked: (count: number) =>
    count === 0
      ? 'Nobody has signed in by it yet.'
      : count === 1
        ? 'One member has signed in by it.'
        : `${count} members have signed in by it.`,
  off: 'Turn single sign-on off',
  offAsk:
    'Turn single sign-on off? Members then need a password, a passkey or an e-mail link, and the ties to the provider are forgotten.',
} as const;

export const findingTexts: Readonly<Record<SignOnFinding['what'], string>> = {
  discovery: 'Configuration',
  keys: 'Keys',
  flow: 'Flow',
  client: 'Client id and secret',
  logout: 'Logout',
};
