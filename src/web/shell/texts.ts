export const texts = {
  skip: 'Skip to the content',
  sections: 'Sections',
  workspace: 'Workspace',
  nav: {
    today: 'Today',
    feed: 'Feed',
    recognise: 'Recognise',
    achievements: 'Achievements',
    sources: 'Sources',
    events: 'Events',
    quarantine: 'Quarantine',
    imports: 'Imports',
    people: 'People',
    checks: 'Checks',
  },
  you: 'You and settings',
  switchTo: 'Look through other eyes',
  signOut: 'Sign out',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  shortcuts: 'Keyboard shortcuts',
  lost: 'Reconnecting. What you see may be a few minutes old.',
  offline: 'You are offline. This page updates by itself when the connection is back.',
  demo: {
    clock: 'Story clock',
    play: 'Let the story run',
    pause: 'Pause the story',
    speed: 'Speed',
    finished: 'The story has ended',
    attribution:
      'Real incidents from a ServiceNow log (UCI 498, CC BY 4.0); people appear as anonymised agents',
  },
  toast: {
    many: (count: number) => `${count} awards have news`,
    open: 'See the receipt',
    recognised: (name: string, badge: string) => `${name} recognised you: ${badge}`,
    mentioned: (name: string) => `${name} mentioned you`,
    openEntry: 'Open it in the feed',
    news: (count: number) => `${count} things have news`,
    close: 'Close this notice',
  },
  missing: {
    title: 'There is nothing at this address',
    text: 'The link may be old, or the award may belong to another workspace.',
    home: 'Go to Today',
  },
} as const;

export const speeds = [
  { value: 60, text: '1 minute a second' },
  { value: 600, text: '10 minutes a second' },
  { value: 3600, text: '1 hour a second' },
  { value: 14_400, text: '4 hours a second' },
  { value: 36_000, text: '10 hours a second' },
] as const;

export const shortcuts = [
  { keys: ['g', 't'], text: 'Go to Today', to: '/' },
  { keys: ['g', 'f'], text: 'Go to the feed', to: '/feed' },
  { keys: ['g', 'a'], text: 'Go to achievements', to: '/achievements' },
  { keys: ['g', 's'], text: 'Go to sources', to: '/sources', admin: true },
  { keys: ['g', 'e'], text: 'Go to events', to: '/sources/events', admin: true },
  { keys: ['g', 'i'], text: 'Go to imports', to: '/sources/imports', admin: true },
  { keys: ['g', 'c'], text: 'Go to checks', to: '/checks', admin: true },
  { keys: ['r'], text: 'Recognise a colleague' },
  { keys: ['?'], text: 'Show this list' },
] as const;
