import { describeRoutes, pageOf } from '../described.ts';
import * as api from './api.ts';

export const audit = describeRoutes({
  tag: 'Audit',
  about: 'What admins did, in a chain that shows when it was tampered with.',
  schemas: api,
  routes: {
    'GET /v1/audit': {
      does: 'Lists what admins did, newest first.',
      may: 'admin',
      query: api.auditQuery,
      answers: { 200: pageOf(api.auditItem) },
      queryExample: { action: 'key.made', limit: 10 },
    },
    'GET /v1/audit/verification': {
      does: 'Walks the chain from its first entry.',
      may: 'admin',
      query: api.verificationQuery,
      answers: { 200: api.auditVerification },
    },
  },
});
