import { z } from 'zod';
import { describeRoutes, listOf, Raw } from '../described.ts';
import * as api from './api.ts';

const all = new Raw('application/x-ndjson', 'All that is held about them, a line each.');

export const privacy = describeRoutes({
  tag: 'Privacy',
  about: 'What is kept of people, and for how long.',
  schemas: api,
  routes: {
    'POST /v1/people/:handle/deactivation': {
      does: 'Deactivates somebody who has left.',
      may: 'admin',
      fresh: true,
      answers: { 204: null },
    },
    'DELETE /v1/people/:handle/deactivation': {
      does: 'Lets somebody in again.',
      may: 'admin',
      fresh: true,
      answers: { 204: null },
    },
    'POST /v1/people/:handle/erasure': {
      does: 'Erases somebody, or says what would go.',
      may: 'admin',
      fresh: true,
      body: api.askErasure,
      answers: { 200: api.erasurePlan, 202: z.object({ id: z.string() }) },
      example: { dryRun: true },
    },
    'GET /v1/people/:handle/export': {
      does: 'Answers all that is held about somebody.',
      may: 'admin',
      fresh: true,
      answers: { 200: all },
    },
    'GET /v1/account/export': {
      does: 'Answers all that is held about oneself.',
      may: 'person',
      fresh: true,
      answers: { 200: all },
    },
    'GET /v1/erasures': {
      does: 'Lists erasures with their states, newest first.',
      may: 'admin',
      answers: { 200: listOf(api.erasure) },
    },
    'POST /v1/erased-names/release': {
      does: 'Lets an erased name be used again.',
      may: 'admin',
      fresh: true,
      body: api.releaseName,
      answers: { 200: z.object({ released: z.boolean() }) },
      example: { name: 'ana' },
    },
    'GET /v1/privacy': {
      does: 'Says what is kept and shown.',
      may: 'admin',
      etag: ['worksCouncil', 'retentionDays'],
      answers: { 200: api.privacySettings },
    },
    'PUT /v1/privacy': {
      does: 'Changes what is kept and shown, with a reason.',
      may: 'admin',
      changes: '/v1/privacy',
      fresh: true,
      body: api.changePrivacy,
      answers: { 200: api.privacySettings },
      example: { retentionDays: 365, reason: 'Agreed with the works council.' },
    },
    'POST /v1/retention': {
      does: 'Takes from old events what no rule reads, or says what would go.',
      may: 'admin',
      fresh: true,
      body: api.runRetention,
      answers: { 200: api.retentionReport },
      example: { dryRun: true, days: 365 },
    },
  },
});
