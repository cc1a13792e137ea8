import { describeRoutes, listOf, pageOf } from '../described.ts';
import { itemResult } from '../events/api.ts';
import * as api from './api.ts';

export const sources = describeRoutes({
  tag: 'Sources',
  about: 'Where events come from, their keys, and what could not be used.',
  schemas: api,
  routes: {
    'GET /v1/key': {
      does: 'Tells a key what it is: its source, its name and what it may do.',
      may: 'key',
      answers: { 200: api.ownKey },
    },
    'GET /v1/sources': {
      does: 'Lists sources with their counts and keys.',
      may: 'admin',
      key: 'read',
      answers: { 200: listOf(api.source) },
    },
    'GET /v1/sources/:slug': {
      does: 'Tells one source, with its last deliveries and who waits to be matched.',
      may: 'admin',
      answers: { 200: api.sourceDetail },
    },
    'GET /v1/sources/:slug/health': {
      does: 'Tells how far behind a source is, on which days it was silent, and why things lie in quarantine.',
      may: 'admin',
      key: 'read',
      answers: { 200: api.sourceHealth },
    },
    'POST /v1/sources/:slug/replay': {
      does: 'Takes in again everything of a source that lies in quarantine, at most 500, and those of its last deliveries that told nothing.',
      may: 'admin',
      answers: { 200: api.replayed },
    },
    'POST /v1/sources': {
      does: 'Makes a source; with a tool as `kind` (fresh) also its hook, and its secret where it is ours, shown once.',
      may: 'admin',
      once: 'secret',
      body: api.newSource,
      answers: { 201: api.madeSource },
      example: { slug: 'till', name: 'Till' },
    },
    'POST /v1/sources/:slug/keys': {
      does: 'Makes a key, shown this once.',
      may: 'admin',
      once: 'secret',
      fresh: true,
      body: api.newKey,
      answers: { 201: api.createdKey },
      example: { name: 'Nightly job', scopes: ['read'] },
    },
    'DELETE /v1/sources/:slug/keys/:id': {
      does: 'Revokes a key.',
      may: 'admin',
      answers: { 204: null },
    },
    'GET /v1/quarantine': {
      does: 'Lists what could not be used, with its reason, newest first.',
      may: 'admin',
      query: api.quarantineQuery,
      answers: { 200: pageOf(api.quarantined) },
      queryExample: { limit: 10 },
    },
    'POST /v1/quarantine/:id/replay': {
      does: 'Takes it in again.',
      may: 'admin',
      answers: { 200: itemResult },
    },
    'DELETE /v1/quarantine/:id': { does: 'Discards it.', may: 'admin', answers: { 204: null } },
  },
});
