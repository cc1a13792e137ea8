export const texts = {
  title: 'Embed',
  lead: 'Show people their ring and what they have just won in the app they work in all day.',
  origins: 'Pages that may show it',
  originsHint: 'One origin a line, without a path. Nothing of Smallwins answers to any other page.',
  sources: 'Whose API keys may ask for tokens',
  sourcesHint: 'A token shows one person their own progress, on one page, for minutes.',
  noSources: 'There is no source yet. Add one on the Sources page, and make a key for it.',
  save: 'Save',
  saved: 'Saved.',
  how: 'Put it there',
  onPage:
    'In the page. It obeys a strict content security policy: allow this server in script-src and connect-src.',
  pageLabel: 'Your page',
  onServer:
    'On your server: answer /smallwins-token with what this returns, for whoever is signed in to your app. The key never leaves your server.',
  serverLabel: 'Your server',
} as const;
