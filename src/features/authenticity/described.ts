import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const authenticity = describeRoutes({
  tag: 'Authenticity',
  about: 'Patterns of giving that are worth a look.',
  schemas: api,
  routes: {
    'GET /v1/authenticity': {
      does: 'Lists hints with the recognitions they rest on.',
      may: 'admin',
      query: api.authenticityQuery,
      answers: { 200: api.authenticity },
      queryExample: { since: '2026-01-01' },
    },
    'PUT /v1/authenticity/hints/:key/dismissal': {
      does: 'Keeps that a hint was found in order.',
      may: 'admin',
      body: api.hintDismissalReason,
      answers: { 204: null },
      example: { reason: 'They work the same shift.' },
    },
    'DELETE /v1/authenticity/hints/:key/dismissal': {
      does: 'Brings a hint back.',
      may: 'admin',
      answers: { 204: null },
    },
    'GET /v1/recognition-limits': {
      does: 'Says from how many on a giver reads a gentle sentence.',
      may: 'admin',
      etag: 'all',
      answers: { 200: api.recognitionLimits },
    },
    'PUT /v1/recognition-limits': {
      does: 'Sets from how many on a giver reads a gentle sentence.',
      may: 'admin',
      changes: '/v1/recognition-limits',
      body: api.recognitionLimits,
      answers: { 200: api.recognitionLimits },
      example: { toOneAWeek: 3, aDay: 10 },
    },
  },
});
