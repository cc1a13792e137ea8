import { texts } from '../texts.ts';

const { shortcutTexts: say } = texts;

/** The keys are the same in every language, so that what hands have learnt stays. */
export const shortcuts = [
  { keys: ['g', 't'], text: say.today, to: '/' },
  { keys: ['g', 'n'], text: say.inbox, to: '/inbox' },
  { keys: ['g', 'f'], text: say.feed, to: '/feed' },
  { keys: ['g', 'b'], text: say.boards, to: '/boards' },
  { keys: ['g', 'a'], text: say.achievements, to: '/achievements' },
  { keys: ['g', 'm'], text: say.team, to: '/team', lead: true },
  { keys: ['g', 's'], text: say.sources, to: '/sources', admin: true },
  { keys: ['g', 'e'], text: say.events, to: '/sources/events', admin: true },
  { keys: ['g', 'i'], text: say.imports, to: '/sources/imports', admin: true },
  { keys: ['g', 'c'], text: say.checks, to: '/checks', admin: true },
  { keys: ['g', 'w'], text: say.workspace, to: '/workspace', admin: true },
  { keys: ['r'], text: say.recognise },
  { keys: ['/'], text: say.find },
  { keys: ['?'], text: say.list },
] as const;
