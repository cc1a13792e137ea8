interface Screen {
  readonly path: string;
  /** Who comes in to look at it; an admin may look at all of them. */
  readonly of: 'member' | 'admin';
  /** People are there every day, so it is looked at in each language. */
  readonly daily?: true;
}

/** Every kind of screen of the demo, once; a screen that is added is looked at wherever all of them are. */
export const screens: readonly Screen[] = [
  { path: '/', of: 'member', daily: true },
  { path: '/feed', of: 'member', daily: true },
  { path: '/feed?kind=recognition', of: 'member' },
  { path: '/feed/1', of: 'member' },
  { path: '/inbox', of: 'member' },
  { path: '/boards', of: 'member' },
  { path: '/achievements', of: 'member', daily: true },
  { path: '/achievements/clean-close', of: 'member', daily: true },
  { path: '/explain/clean-close', of: 'member' },
  { path: '/people/Resolved%20by%20133', of: 'member', daily: true },
  { path: '/notices', of: 'member' },
  { path: '/account', of: 'member' },
  { path: '/review-talk', of: 'member' },
  { path: '/explain/clean-close?person=Resolved%20by%20163', of: 'admin', daily: true },
  { path: '/team', of: 'admin' },
  { path: '/workspace', of: 'admin' },
  { path: '/packs', of: 'admin' },
  { path: '/packs/helpdesk-quality', of: 'admin' },
  { path: '/badges', of: 'admin' },
  { path: '/files', of: 'admin' },
  { path: '/workspace/notices', of: 'admin' },
  { path: '/moderation', of: 'admin' },
  { path: '/authenticity', of: 'admin' },
  { path: '/chat', of: 'admin' },
  { path: '/audit', of: 'admin' },
  { path: '/privacy', of: 'admin' },
  { path: '/endpoints', of: 'admin' },
  { path: '/sources', of: 'admin', daily: true },
  { path: '/sources/quarantine', of: 'admin', daily: true },
  { path: '/sources/events', of: 'admin', daily: true },
  { path: '/sources/imports', of: 'admin', daily: true },
  { path: '/sources/embed', of: 'admin' },
  { path: '/source/servicenow', of: 'admin' },
  { path: '/members', of: 'admin', daily: true },
  { path: '/members/single-sign-on', of: 'admin' },
  { path: '/people', of: 'admin', daily: true },
  { path: '/people/unmatched', of: 'admin', daily: true },
  { path: '/people/import', of: 'admin', daily: true },
  { path: '/people/Resolved%20by%20133/facts', of: 'admin' },
  { path: '/events/1', of: 'admin' },
  { path: '/checks', of: 'admin', daily: true },
  { path: '/nowhere', of: 'admin' },
];

export function pathsOf(list: readonly Screen[]): string[] {
  return list.map(({ path }) => path);
}
