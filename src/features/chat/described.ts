import { describeRoutes, listOf, Raw } from '../described.ts';
import * as api from './api.ts';

export const chat = describeRoutes({
  tag: 'Chat',
  about: 'Slack and Microsoft Teams.',
  schemas: api,
  routes: {
    'GET /v1/chat': {
      does: 'Says what is connected, and what to enter where.',
      may: 'admin',
      answers: { 200: api.chatSetup },
    },
    'PUT /v1/chat/slack': {
      does: 'Connects Slack.',
      may: 'admin',
      fresh: true,
      body: api.connectSlack,
      answers: { 200: api.chatSetup },
      example: { botToken: 'xoxb-1234567890-abcdefghij', signingSecret: '0123456789abcdef0123456789abcdef' },
    },
    'PUT /v1/chat/teams': {
      does: 'Connects Teams.',
      may: 'admin',
      fresh: true,
      body: api.connectTeams,
      answers: { 200: api.chatSetup },
      example: { webhookUrl: 'https://example.com/workflows/1' },
    },
    'PUT /v1/chat/teams-bot': {
      does: 'Connects the app of Teams: a bot that people talk to.',
      may: 'admin',
      fresh: true,
      body: api.connectTeamsBot,
      answers: { 200: api.chatSetup },
      example: {
        appId: '3738fe3d-bca2-479d-8e45-1660de89ee41',
        tenantId: '0d9b645f-597b-41f0-a2a3-ef103fbd91bb',
        clientSecret: 'abc8Q~0123456789abcdefghijklmnopqrstuv',
      },
    },
    'GET /v1/chat/teams-bot/app': {
      does: 'Gives the app as Teams takes it: manifest, icons and words in a ZIP file.',
      may: 'admin',
      answers: { 200: new Raw('application/zip', 'To be uploaded in the Teams admin centre.') },
    },
    'PATCH /v1/chat/:tool': {
      does: 'Sets where news are shared, and which.',
      may: 'admin',
      body: api.chatChange,
      answers: { 200: api.chatSetup },
      example: { shares: ['recognition'] },
    },
    'DELETE /v1/chat/:tool': { does: 'Disconnects a tool.', may: 'admin', answers: { 204: null } },
    'POST /v1/chat/:tool/test': {
      does: 'Sends a test where news are shared.',
      may: 'admin',
      answers: { 204: null },
    },
    'GET /v1/chat/slack/channels': {
      does: 'Lists channels of Slack.',
      may: 'admin',
      answers: { 200: listOf(api.chatChannel) },
    },
    'GET /v1/chat/:tool/people': {
      does: 'Says who is known in Slack or Teams, and who is not.',
      may: 'admin',
      answers: { 200: api.chatPeople },
    },
    'POST /v1/chat/:tool/people/match': {
      does: 'Matches people to Slack or Teams by their e-mail.',
      may: 'admin',
      answers: { 200: api.chatPeople },
    },
    'GET /v1/chat/:tool/users': {
      does: 'Finds at most 20 users of Slack or Teams.',
      may: 'admin',
      query: api.chatUsersQuery,
      answers: { 200: listOf(api.chatUser) },
      queryExample: { search: 'ana' },
    },
    'PUT /v1/chat/:tool/people/:handle': {
      does: 'Says who somebody is in Slack or Teams; null for nobody.',
      may: 'admin',
      body: api.chatMatch,
      answers: { 200: api.chatPeople },
      example: { userId: 'U012ABCDEF' },
    },
    'POST /v1/slack/:hook': {
      does: 'Takes what people do in Slack, signed by Slack.',
      may: 'anybody',
      body: new Raw(
        ['application/json', 'application/x-www-form-urlencoded'],
        'What Slack sends; its signature is over the bytes.',
      ),
      answers: { 200: new Raw(['application/json', 'text/plain'], 'What Slack is to show.') },
    },
    'POST /v1/teams/:hook': {
      does: 'Takes what people do in Teams, with a token of the Bot Framework Service.',
      may: 'anybody',
      body: new Raw('application/json', 'An activity; what it says of itself is held against the token.'),
      answers: { 200: new Raw('application/json', 'The dialog that Teams is to show, or nothing.') },
    },
  },
});
