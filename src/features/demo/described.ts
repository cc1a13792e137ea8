import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const demo = describeRoutes({
  tag: 'Demo',
  about: 'The clock of the demo; 404 everywhere else.',
  schemas: api,
  routes: {
    'GET /v1/demo': {
      does: 'Says where the story is.',
      may: 'anybody',
      answers: { 200: api.demoState },
    },
    'POST /v1/demo': {
      does: 'Changes the pace of the story, or pauses it.',
      may: 'member',
      body: api.demoControl,
      answers: { 200: api.demoState },
      example: { speed: 600, paused: false },
    },
  },
});
