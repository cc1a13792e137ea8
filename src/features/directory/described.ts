import { z } from 'zod';
import { describeRoutes, pageOf } from '../described.ts';
import { personCard } from '../people/api.ts';
import * as api from './api.ts';

const total = z.number().describe('How many there are in all.');

export const directory = describeRoutes({
  tag: 'People',
  about: 'Who is who: facts from a day on, and the names that tools know people by.',
  schemas: { ...api, personCard },
  routes: {
    'GET /v1/people': {
      does: 'Lists people by name.',
      may: 'member',
      key: 'read',
      query: api.peopleQuery,
      answers: {
        200: pageOf(api.personRow).extend({
          total,
          teams: z.array(z.string()).describe('All teams there are.'),
        }),
      },
      queryExample: { search: 'an', limit: 20 },
    },
    'GET /v1/people/:handle': {
      does: 'Shows a person: the card; for admins also facts, identities and reports.',
      may: 'member',
      key: 'read',
      etag: 'all',
      answers: { 200: z.union([api.personDetail, personCard]) },
    },
    'POST /v1/people': {
      does: 'Makes a person. What it says is true from the beginning.',
      may: 'admin',
      once: true,
      body: api.newPerson,
      answers: { 201: api.personDetail },
      example: { handle: 'cleo', name: 'Cleo Park', email: 'cleo@example.com', team: 'North' },
    },
    'PATCH /v1/people/:handle': {
      does: 'Changes a person: name and e-mail at once, all else from a day on.',
      may: 'admin',
      changes: '/v1/people/:handle',
      body: api.personChange,
      answers: { 200: api.personChanged },
      example: { team: 'North', from: '2026-03-02' },
    },
    'POST /v1/people/:handle/merge': {
      does: 'Makes `from` one with the person of the path.',
      may: 'admin',
      once: true,
      body: api.personMerge,
      answers: { 200: api.identitiesChanged },
      example: { from: 'ben' },
    },
    'POST /v1/people/:handle/split': {
      does: 'Splits somebody who was merged, or one identity, off again.',
      may: 'admin',
      once: true,
      body: api.personSplit,
      answers: { 200: api.identitiesChanged },
      example: { person: 'ben' },
    },
    'POST /v1/people/import': {
      does: 'Makes and changes people by a CSV file, or says what it would.',
      may: 'admin',
      once: true,
      body: api.importBody,
      answers: { 200: api.peopleImport },
      example: { csv: 'handle,name,team\ndora,Dora Lind,North\n', dryRun: true },
    },
    'GET /v1/actors/unmatched': {
      does: 'Lists names in events that nobody has, most events first.',
      may: 'admin',
      query: api.unmatchedQuery,
      answers: { 200: pageOf(api.unmatchedActor).extend({ total }) },
      queryExample: { limit: 10 },
    },
    'POST /v1/actors/match': {
      does: 'Says whose name it is; their stored events are decided.',
      may: 'admin',
      once: true,
      body: api.actorMatch,
      answers: { 200: api.identitiesChanged },
      example: { source: 'desk', actor: 'agent-17', person: 'ana' },
    },
  },
});
