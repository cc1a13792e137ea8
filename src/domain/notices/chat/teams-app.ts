import type { Language } from '../../language/languages.ts';
import { chatWords } from './words.ts';

/** What Teams calls "Recognise this" when it asks for its form. */
export const recogniseCommand = 'recognise';

const schemas = 'https://developer.microsoft.com/json-schemas/teams/v1.19';
const name = 'Smallwins';
const others = ['de', 'es'] as const satisfies readonly Language[];

/** The manifest of the app that an organisation installs in Teams: a bot, and an action on every message. */
export function teamsManifest({ appId, publicUrl }: { readonly appId: string; readonly publicUrl: string }) {
  const words = chatWords.en.teamsApp;
  const page = { websiteUrl: publicUrl, privacyUrl: publicUrl, termsOfUseUrl: publicUrl };
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.19',
    version: '1.0.0',
    id: appId,
    developer: { name, ...page },
    name: { short: name, full: name },
    description: { short: words.short, full: words.full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#303d92',
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: others.map((one) => ({ languageTag: one, file: `${one}.json` })),
    },
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ['personal', 'team', 'groupChat'],
            commands: [
              { title: 'kudos', description: words.kudos },
              { title: 'help', description: words.help },
            ],
          },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: recogniseCommand,
            type: 'action',
            title: words.recognise,
            description: words.recogniseHint,
            context: ['message'],
            fetchTask: true,
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(publicUrl).host],
  };
}

/** The manifest's words in the other languages, by the name of their file. */
export function teamsManifestWords(): Record<string, object> {
  return Object.fromEntries(
    others.map((language) => {
      const words = chatWords[language].teamsApp;
      return [
        `${language}.json`,
        {
          $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
          'name.short': name,
          'name.full': name,
          'description.short': words.short,
          'description.full': words.full,
          'bots[0].commandLists[0].commands[0].description': words.kudos,
          'bots[0].commandLists[0].commands[1].description': words.help,
          'composeExtensions[0].commands[0].title': words.recognise,
          'composeExtensions[0].commands[0].description': words.recogniseHint,
        },
      ];
    }),
  );
}
