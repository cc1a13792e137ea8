import { z } from 'zod';
import { describeRoutes, Raw } from '../described.ts';
import * as api from './api.ts';

const example = {
  specversion: '1.0',
  id: 'ticket-4711-resolved',
  source: '/helpdesk',
  type: 'helpdesk.ticket.resolved',
  data: { by: 'ana', ticket: '4711' },
};

export const events = describeRoutes({
  tag: 'Events',
  about: 'What happened: the way in, and what became of it.',
  schemas: api,
  routes: {
    'POST /v1/events': {
      does: 'Takes one event, or up to 1,000. A 2xx means: on disk, counted and decided.',
      may: 'key',
      key: 'send',
      query: api.intakeQuery,
      body: new Raw(
        [
          'application/cloudevents+json',
          'application/cloudevents-batch+json',
          'application/json',
          'application/x-ndjson',
        ],
        'CloudEvents 1.0: structured, as a batch, or binary with `ce-` headers. At most 1 MiB.',
        z.union([api.cloudEvent, api.cloudEvents]),
      ),
      answers: { 200: z.union([api.itemResult, api.itemResults]) },
      example,
    },
    'POST /v1/state': {
      does: 'Stores one event and says where its person stands, and whether it is the first time.',
      may: 'key',
      key: 'send',
      query: api.stateQuery,
      body: new Raw(
        ['application/cloudevents+json', 'application/json'],
        'One CloudEvent 1.0.',
        api.cloudEvent,
      ),
      answers: { 200: api.eventState },
      example: { ...example, id: 'ticket-4712-resolved', data: { by: 'ana', ticket: '4712' } },
      queryExample: { achievement: 'clean-close' },
    },
    'GET /v1/events': {
      does: 'Lists events, newest first; `where` is a CEL condition over `data`.',
      may: 'admin',
      query: api.eventsQuery,
      answers: { 200: api.eventPage },
      queryExample: { type: 'helpdesk.ticket.resolved', limit: 20 },
    },
    'GET /v1/events/:seq': {
      does: 'Shows an event, whom it touched and how achievements used it.',
      may: 'admin',
      answers: { 200: api.eventDetail },
    },
    'POST /v1/events/late/apply': {
      does: 'Decides late events, silently.',
      may: 'admin',
      answers: { 200: api.lateApplied },
    },
  },
});
