import { describeRoutes, Raw } from '../described.ts';
import * as api from './api.ts';

export const calendars = describeRoutes({
  tag: 'Calendars',
  about: 'What was won and what closes, for a calendar program.',
  schemas: api,
  routes: {
    'GET /v1/calendars': {
      does: 'Lists one’s calendar addresses, and the teams one can have one of.',
      may: 'person',
      answers: { 200: api.calendarsView },
    },
    'POST /v1/calendars': {
      does: 'Makes an address in place of the one there was; it is told this once.',
      may: 'person',
      once: 'secret',
      body: api.newCalendar,
      answers: { 201: api.madeCalendar },
      example: { team: null },
    },
    'DELETE /v1/calendars/:id': {
      does: 'Ends an address.',
      may: 'person',
      answers: { 200: api.calendarsView },
    },
    'GET /calendars/:name': {
      does: 'Answers the calendar; the address is all there is to know. Takes `If-None-Match`.',
      may: 'anybody',
      answers: { 200: new Raw('text/calendar', 'A calendar by RFC 5545.'), 304: null },
    },
  },
});
