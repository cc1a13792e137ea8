import { describeRoutes, listOf, Raw } from '../described.ts';
import * as api from './api.ts';

export const hooks = describeRoutes({
  tag: 'Connectors',
  about: 'Tools that send webhooks here.',
  schemas: api,
  routes: {
    'GET /v1/connectors': {
      does: 'Lists the tools whose webhooks are understood.',
      may: 'admin',
      answers: { 200: listOf(api.connector) },
    },
    'POST /v1/hooks/:hook': {
      does: 'Takes a tool’s delivery, signed as that tool signs.',
      may: 'anybody',
      body: new Raw('*/*', 'What the tool sends; its signature is over the bytes. At most 5 MiB.'),
      answers: {
        200: new Raw(['application/json', '*/*'], 'What became of it, or what the tool asks to hear.'),
      },
    },
    'PATCH /v1/sources/:slug/hook': {
      does: 'Sets account and mapping of a hook; null unsets.',
      may: 'admin',
      body: api.hookChange,
      answers: { 204: null },
      example: { account: 'acme' },
    },
    'GET /v1/sources/:slug/samples': {
      does: 'Lists bodies that came, newest first, to try a mapping on.',
      may: 'admin',
      answers: { 200: listOf(api.sample) },
    },
    'GET /v1/sources/:slug/stages': {
      does: 'Tells what a company’s own stages mean, and the names that came.',
      may: 'admin',
      answers: { 200: api.stagesSeen },
    },
    'POST /v1/sources/:slug/mapping/try': {
      does: 'Tells what a mapping makes of bodies, or proposes one; nothing is kept.',
      may: 'admin',
      body: api.mappingTry,
      answers: { 200: api.mappingTried },
      example: { samples: ['{"order":"7","packed_by":"ana","packed_at":"2026-03-02T09:00:00Z"}'] },
    },
    'POST /v1/sources/:slug/secrets': {
      does: 'Adds a secret, shown this once; at most two.',
      may: 'admin',
      once: 'secret',
      fresh: true,
      body: api.newSecret,
      bodyOptional: true,
      answers: { 201: api.madeSecret },
      example: { secret: 'the-one-the-tool-shows' },
    },
    'DELETE /v1/sources/:slug/secrets/:id': {
      does: 'Removes a secret.',
      may: 'admin',
      answers: { 204: null },
    },
  },
});
