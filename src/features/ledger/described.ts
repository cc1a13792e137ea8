import { z } from 'zod';
import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const ledger = describeRoutes({
  tag: 'Notices',
  about: 'What reaches whom, when, in which words, and what it is worth.',
  schemas: api,
  routes: {
    'GET /v1/notices/ledger': {
      does: 'Says what each kind of notice is worth.',
      may: 'admin',
      etag: ['heldPercent'],
      answers: { 200: api.ledgerView },
    },
    'PUT /v1/notices/ledger': {
      does: 'Sets how many in a hundred wait for the digest by chance.',
      may: 'admin',
      changes: '/v1/notices/ledger',
      body: api.ledgerSettings,
      answers: { 200: api.ledgerView },
      example: { heldPercent: 5 },
    },
    'POST /v1/notices/ledger/:kind/lift': {
      does: 'Has a demoted kind told at once again.',
      may: 'admin',
      answers: { 200: api.ledgerView },
    },
    'POST /v1/notices/opened': {
      does: 'Notes that somebody has seen or followed what they were told.',
      may: 'person',
      body: api.noticeOpened,
      answers: { 200: z.object({ noted: z.literal(true) }) },
      example: {
        kind: 'award',
        subject: '019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10',
        channel: 'app',
        how: 'clicked',
      },
    },
  },
});
