import { z } from 'zod';
import { describeRoutes, Raw } from '../described.ts';

const ok = z.object({ ok: z.literal(true) });

export const operations = describeRoutes({
  tag: 'Operations',
  about: 'For those who run the server.',
  schemas: {},
  routes: {
    'GET /healthz': { does: 'Says that the server is alive.', may: 'anybody', answers: { 200: ok } },
    'GET /readyz': { does: 'Says that the database answers.', may: 'anybody', answers: { 200: ok } },
    'GET /metrics': {
      does: 'Answers metrics for Prometheus: with the token of SMALLWINS_METRICS_TOKEN, else from this machine alone.',
      may: 'anybody',
      answers: { 200: new Raw('text/plain', 'The text format of Prometheus.') },
    },
    'GET /v1/openapi.json': {
      does: 'Answers this document. Takes `If-None-Match`.',
      may: 'anybody',
      answers: { 200: new Raw('application/json', 'OpenAPI 3.1.'), 304: null },
    },
  },
});
