import { z } from 'zod';
import { describeRoutes, listOf } from '../described.ts';
import * as api from './api.ts';

const placed = api.recognition.extend({ entry: z.number().describe('Its place in the feed.') });

export const recognitions = describeRoutes({
  tag: 'Recognition',
  about: 'What people say about what others did.',
  schemas: api,
  routes: {
    'POST /v1/recognitions': {
      does: 'Gives a recognition; with `Idempotency-Key` a repeat is the same one (200).',
      may: 'person',
      body: api.newRecognition,
      answers: { 201: api.givenRecognition, 200: api.givenRecognition },
      example: {
        to: ['ben'],
        value: 'team-player',
        what: 'Took the late call so that the rest of us could go home.',
        effect: 'The customer was back up at eight.',
      },
    },
    'PATCH /v1/recognitions/:id': {
      does: 'Edits one’s recognition, for 15 minutes.',
      may: 'person',
      body: api.recognitionEdit,
      answers: { 200: placed },
      example: { effect: 'The customer was back up before eight.' },
    },
    'DELETE /v1/recognitions/:id': {
      does: 'Withdraws one’s recognition.',
      may: 'person',
      answers: { 204: null },
    },
    'GET /v1/recognition-drafts/:id': {
      does: 'Shows what a program has written down for oneself to send.',
      may: 'person',
      answers: { 200: api.recognitionDraft },
    },
    'DELETE /v1/recognition-drafts/:id': {
      does: 'Discards a draft.',
      may: 'person',
      answers: { 204: null },
    },
    'POST /v1/recognitions/coach': {
      does: 'Says what a text names and what it lacks.',
      may: 'member',
      body: api.coachRequest,
      answers: { 200: api.coachAnswer },
      example: { what: 'Thanks for the great job!' },
    },
    'GET /v1/recognitions/earlier': {
      does: 'Lists one’s own last texts.',
      may: 'member',
      answers: { 200: listOf(z.string().describe('A text of one’s own, newest first.')) },
    },
    'GET /v1/recognitions/recipients': {
      does: 'Finds whom one can recognise.',
      may: 'member',
      query: api.recipientsQuery,
      answers: { 200: api.recipients },
      queryExample: { search: 'be' },
    },
    'GET /v1/recognitions/evidence': {
      does: 'Lists recent events of people, to point at.',
      may: 'member',
      query: api.evidenceQuery,
      answers: { 200: listOf(api.evidence) },
      queryExample: { people: 'ana' },
    },
    'GET /v1/recognitions/suggestions': {
      does: 'Suggests whom and for what; a person always sends.',
      may: 'member',
      answers: { 200: listOf(api.suggestion) },
    },
    'GET /v1/portfolios/:handle': {
      does: 'Shows strengths by badge over time, received and given.',
      may: 'member',
      answers: { 200: api.portfolio },
    },
    'GET /v1/values': {
      does: 'Lists the workspace’s badges; hidden ones for admins alone.',
      may: 'member',
      key: 'read',
      etag: 'all',
      answers: { 200: listOf(api.valueCard) },
    },
    'POST /v1/values': {
      does: 'Adds a badge.',
      may: 'admin',
      once: true,
      body: api.newValue,
      answers: { 201: api.valueCard },
      example: { name: 'Calm under fire', meaning: 'Keeps the line steady when it rings.' },
    },
    'PATCH /v1/values/:key': {
      does: 'Renames or hides a badge.',
      may: 'admin',
      changes: '/v1/values',
      body: api.valueChange,
      answers: { 200: api.valueCard },
      example: { meaning: 'Steps in before being asked.' },
    },
  },
});
