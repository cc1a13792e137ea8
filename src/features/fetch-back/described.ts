import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const fetchBack = describeRoutes({
  tag: 'Records fetched back',
  about: 'Asking a tool for the record, where it only says that something changed.',
  schemas: api,
  routes: {
    'GET /v1/sources/:slug/access': {
      does: 'Tells how a source may ask its tool for records, and how that goes.',
      may: 'admin',
      answers: { 200: api.sourceAccess },
    },
    'PUT /v1/sources/:slug/access': {
      does: 'Sets how a source may ask its tool; what is left out stays.',
      may: 'admin',
      fresh: true,
      body: api.newAccess,
      answers: { 200: api.sourceAccess },
      example: { token: 'pat-na1-00000000-0000-0000-0000-000000000000' },
    },
    'POST /v1/sources/:slug/access/try': {
      does: 'Asks the tool for one of each, and tells what it may; what waits goes on.',
      may: 'admin',
      answers: { 200: api.triedAccess },
    },
    'DELETE /v1/sources/:slug/access': {
      does: 'Removes it; what waits is told as its deliveries told it.',
      may: 'admin',
      answers: { 204: null },
    },
  },
});
