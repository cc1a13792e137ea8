import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const team = describeRoutes({
  tag: 'Team',
  about: 'For whoever leads people: managers their own, admins everybody.',
  schemas: api,
  routes: {
    'GET /v1/team/week': {
      does: 'Says what was good in a team’s week, and who was not recognised.',
      may: 'lead',
      query: api.teamWeekQuery,
      answers: { 200: api.teamWeek },
      queryExample: { week: 'last', weeks: 4 },
    },
    'GET /v1/team/reviews': {
      does: 'Lists awards that wait for whoever asks, longest first.',
      may: 'lead',
      answers: { 200: api.teamReviews },
    },
  },
});
