import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const awards = describeRoutes({
  tag: 'Awards',
  about: 'What was earned, and why.',
  schemas: api,
  routes: {
    'GET /v1/awards': {
      does: 'Lists awards, newest earned first.',
      may: 'member',
      key: 'read',
      query: api.awardsQuery,
      answers: { 200: api.awardPage },
      queryExample: { person: 'ana', state: 'confirmed', limit: 20 },
    },
    'GET /v1/awards/:id': {
      does: 'Shows an award with its receipt and its entries.',
      may: 'member',
      key: 'read',
      answers: { 200: api.awardDetail },
    },
    'POST /v1/awards/:id/decision': {
      does: 'Approves, declines, revokes or restores an award; answers it as it is then.',
      may: 'lead',
      body: api.awardDecision,
      answers: { 200: api.awardDetail },
      example: { decision: 'revoke', reason: 'The tickets were a test.' },
    },
    'PUT /v1/awards/:id/note': {
      does: 'Writes one’s private word on an award, or writes it anew.',
      may: 'lead',
      body: api.awardNoteText,
      answers: { 200: api.awardNote },
      example: { text: 'The calm call on Tuesday made this one.' },
    },
    'DELETE /v1/awards/:id/note': {
      does: 'Takes one’s note back.',
      may: 'lead',
      answers: { 204: null },
    },
    'GET /v1/progress': {
      does: 'Says where somebody stands with an achievement, in numbers; without a receipt.',
      may: 'member',
      key: 'progress',
      query: api.explainQuery,
      answers: { 200: api.progress },
      queryExample: { person: 'ana', achievement: 'clean-close' },
    },
    'GET /v1/explain': {
      does: 'Explains why, or why not yet: the receipt of now, also where nothing was earned.',
      may: 'member',
      query: api.explainQuery,
      answers: { 200: api.receipt },
      queryExample: { person: 'ana', achievement: 'clean-close' },
    },
  },
});
