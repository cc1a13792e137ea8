import { describeRoutes, Raw } from '../described.ts';
import * as api from './api.ts';

const stream = new Raw('text/event-stream', 'Server-sent events `news` and `progress`.');

export const embed = describeRoutes({
  tag: 'Embed',
  about: 'People’s own progress on pages of other web apps.',
  schemas: api,
  routes: {
    'GET /v1/embed': {
      does: 'Says which web apps may show people their progress.',
      may: 'admin',
      etag: 'all',
      answers: { 200: api.embedSettings },
    },
    'PUT /v1/embed': {
      does: 'Sets which web apps may show people their progress.',
      may: 'admin',
      changes: '/v1/embed',
      fresh: true,
      body: api.embedSettings,
      answers: { 200: api.embedSettings },
      example: { origins: ['https://crm.example.com'], sources: ['desk'] },
    },
    'POST /v1/embed/tokens': {
      does: 'Makes a token for one person on one page, for at most 15 minutes.',
      may: 'key',
      key: 'send',
      body: api.embedTokenRequest,
      answers: { 201: api.embedToken },
      example: { person: 'ana', origin: 'https://crm.example.com' },
    },
    'GET /v1/embed/:workspace/me': {
      does: 'Says what the person of the token is near to.',
      may: 'anybody',
      query: api.spokenQuery,
      answers: { 200: api.embedMe },
    },
    'GET /v1/embed/:workspace/stream': {
      does: 'Tells news of the person of the token as they come.',
      may: 'anybody',
      query: api.spokenQuery,
      answers: { 200: stream },
    },
    'OPTIONS /v1/embed/:workspace/me': {
      does: 'Answers a browser that asks before it sends the token.',
      may: 'anybody',
      answers: { 204: null },
    },
    'OPTIONS /v1/embed/:workspace/stream': {
      does: 'Answers a browser that asks before it sends the token.',
      may: 'anybody',
      answers: { 204: null },
    },
  },
});
