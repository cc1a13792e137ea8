import { z } from 'zod';
import { describeRoutes, listOf, pageOf } from '../described.ts';
import * as api from './api.ts';

const sentAgain = z.object({ count: z.number().describe('How many are sent again.') });

export const endpoints = describeRoutes({
  tag: 'Endpoints',
  about: 'Where a workspace’s webhooks go, and how that goes.',
  schemas: api,
  routes: {
    'GET /v1/endpoints': {
      does: 'Lists endpoints with their state and how they have been lately.',
      may: 'admin',
      etag: ['id', 'name', 'url', 'kinds', 'state'],
      answers: { 200: listOf(api.endpoint) },
    },
    'POST /v1/endpoints': {
      does: 'Makes an endpoint; its secret is shown this once.',
      may: 'admin',
      once: 'secret',
      fresh: true,
      body: api.newEndpoint,
      answers: { 201: api.madeEndpoint },
      example: { name: 'Flows', url: 'https://example.com/hooks', kinds: ['award.confirmed'] },
    },
    'PATCH /v1/endpoints/:id': {
      does: 'Changes an endpoint, switches it off or on; another address asks for a fresh sign-in.',
      may: 'admin',
      changes: '/v1/endpoints',
      body: api.endpointChange,
      answers: { 204: null },
      example: { name: 'Flows of the desk' },
    },
    'DELETE /v1/endpoints/:id': {
      does: 'Removes an endpoint with the list of what was sent.',
      may: 'admin',
      changes: '/v1/endpoints',
      answers: { 204: null },
    },
    'POST /v1/endpoints/:id/secret': {
      does: 'Replaces the secret within 24 hours; the new one is shown this once.',
      may: 'admin',
      once: 'secret',
      fresh: true,
      answers: { 201: api.endpointSecret },
    },
    'POST /v1/endpoints/:id/test': {
      does: 'Sends an `endpoint.test`.',
      may: 'admin',
      once: true,
      answers: { 202: z.object({ id: z.string().describe('The `webhook-id` it goes out under.') }) },
    },
    'GET /v1/endpoints/:id/dispatches': {
      does: 'Lists what was sent, newest first.',
      may: 'admin',
      query: api.dispatchQuery,
      answers: { 200: pageOf(api.dispatch) },
      queryExample: { state: 'failed' },
    },
    'POST /v1/endpoints/:id/replay': {
      does: 'Sends all that failed again, under the same ids.',
      may: 'admin',
      once: true,
      answers: { 202: sentAgain },
    },
    'POST /v1/endpoints/:id/dispatches/:dispatch/replay': {
      does: 'Sends one again, also one that was taken.',
      may: 'admin',
      answers: { 202: sentAgain },
    },
  },
});
