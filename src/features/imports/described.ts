import { describeRoutes, listOf, Raw } from '../described.ts';
import * as api from './api.ts';

const file = new Raw(
  ['text/csv', 'application/x-ndjson', 'application/gzip', 'application/octet-stream'],
  'The file itself: CSV or NDJSON, either gzipped.',
);
const mapping = `smallwins: 1
mapping: closed-tickets
title: Tickets of an export
format: csv
time: { formats: [YYYY-MM-DD], zone: UTC }
events:
  - type: helpdesk.ticket.resolved
    id: [Number]
    at: Closed
    subject: Number
    data: { ticket: Number, by: { column: Closed by, as: person } }
`;
const rows = 'Number,Closed,Closed by\nT-1,2026-03-02,ana\n';

export const imports = describeRoutes({
  tag: 'Imports',
  about: 'Histories from files, and the mappings that read them.',
  schemas: api,
  routes: {
    'GET /v1/mappings': {
      does: 'Lists mappings, shipped ones and saved ones.',
      may: 'admin',
      etag: 'all',
      answers: { 200: listOf(api.mappingSummary) },
    },
    'PUT /v1/mappings/:name': {
      does: 'Saves a mapping.',
      may: 'admin',
      changes: '/v1/mappings',
      body: api.newMapping,
      answers: { 200: api.mappingSummary },
      example: { yaml: mapping },
    },
    'GET /v1/imports': {
      does: 'Lists imports, newest first.',
      may: 'admin',
      answers: { 200: listOf(api.importView) },
    },
    'POST /v1/imports': {
      does: 'Starts an import, or a dry run of one.',
      may: 'admin',
      query: api.newImport,
      body: file,
      answers: { 201: api.importView },
      example: rows,
      queryExample: { name: 'tickets.csv', mapping: 'closed-tickets', source: 'desk', dryRun: 'true' },
    },
    'POST /v1/imports/propose': {
      does: 'Proposes a mapping from the first 64 KiB of a file.',
      may: 'admin',
      body: file,
      answers: { 200: api.proposedMapping },
      example: rows,
    },
    'GET /v1/imports/:id': { does: 'Shows an import.', may: 'admin', answers: { 200: api.importView } },
    'GET /v1/imports/:id/rejects': {
      does: 'Answers the rejected rows, each with its reason.',
      may: 'admin',
      answers: { 200: new Raw(['text/csv', 'application/x-ndjson'], 'The rows as they came.') },
    },
    'POST /v1/imports/:id/start': {
      does: 'Starts what a dry run has checked.',
      may: 'admin',
      answers: { 200: api.importView },
    },
    'POST /v1/imports/:id/cancel': {
      does: 'Cancels an import; what came in stays.',
      may: 'admin',
      answers: { 200: api.importView },
    },
  },
});
