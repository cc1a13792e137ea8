import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const invariants = describeRoutes({
  tag: 'Invariants',
  about: 'What must always be true, and whether it is.',
  schemas: api,
  routes: {
    'GET /v1/invariants': {
      does: 'Says what must be true, whether it is, and whether awarding is paused.',
      may: 'admin',
      answers: { 200: api.checks },
    },
    'POST /v1/invariants/check': {
      does: 'Checks now.',
      may: 'admin',
      body: api.checkOrder,
      bodyOptional: true,
      answers: { 200: api.checks },
      example: { full: false },
    },
    'POST /v1/invariants/resume': {
      does: 'Lets awarding go on after a mended breach.',
      may: 'admin',
      answers: { 200: api.resumed },
    },
  },
});
