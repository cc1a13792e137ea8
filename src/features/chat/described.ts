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
    'GET /v1/chat/slack/people': {
      does: 'Says who is known in Slack, and who is not.',
      may: 'admin',
      answers: { 200: api.chatPeople },
    },
    'POST /v1/chat/slack/people/match': {
      does: 'Matches people to Slack by their e-mail.',
      may: 'admin',
      answers: { 200: api.chatPeople },
    },
    'GET /v1/chat/slack/users': {
      does: 'Finds at most 20 users of Slack.',
      may: 'admin',
      query: api.chatUsersQuery,
      answers: { 200: listOf(api.chatUser) },
      queryExample: { search: 'ana' },
    },
    'PUT /v1/chat/slack/people/:handle': {
      does: 'Says who somebody is in Slack; null for nobody.',
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
  },
});
