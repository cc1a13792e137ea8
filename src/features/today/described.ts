import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const today = describeRoutes({
  tag: 'Today',
  about: 'One’s own page.',
  schemas: api,
  routes: {
    'GET /v1/today': {
      does: 'Shows one’s rings, what is pending and what is new.',
      may: 'person',
      answers: { 200: api.today },
    },
  },
});
