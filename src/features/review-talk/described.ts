import { describeRoutes, Raw } from '../described.ts';
import * as api from './api.ts';

export const reviewTalk = describeRoutes({
  tag: 'Review talk',
  about: 'One’s own record, to take along; nobody can ask for somebody else’s.',
  schemas: api,
  routes: {
    'GET /v1/review-talk': {
      does: 'Answers one’s own record.',
      may: 'person',
      query: api.reviewTalkQuery,
      answers: { 200: api.reviewTalk },
      queryExample: { from: '2026-01-01', to: '2026-06-30' },
    },
    'GET /v1/review-talk.csv': {
      does: 'Answers one’s own record as a table.',
      may: 'person',
      query: api.reviewTalkQuery,
      answers: { 200: new Raw('text/csv', 'A row for each award and recognition.') },
    },
  },
});
