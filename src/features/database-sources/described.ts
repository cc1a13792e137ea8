import { describeRoutes, listOf } from '../described.ts';
import * as api from './api.ts';

export const databaseSources = describeRoutes({
  tag: 'Databases',
  about: 'Queries of a PostgreSQL of one’s own, whose rows become events.',
  schemas: api,
  routes: {
    'GET /v1/database-sources': {
      does: 'Lists queries with their last runs.',
      may: 'admin',
      answers: { 200: listOf(api.databaseSource) },
    },
    'POST /v1/database-sources': {
      does: 'Makes a source of a query that is run again and again.',
      may: 'admin',
      once: true,
      fresh: true,
      body: api.newDatabaseSource,
      answers: { 201: api.databaseSource },
      example: {
        slug: 'warehouse',
        name: 'Warehouse',
        connection: 'postgres://reader:secret@db.example.com:5432/crm',
        query: 'select id, owner, changed_at from deals',
        cursorColumn: 'changed_at',
        mapping:
          'smallwins: 1\nmapping: deals\ntitle: Deals\nformat: csv\nevents:\n  - type: shop.deal.changed\n    id: [id, changed_at]\n    at: changed_at\n    data: { deal: id, by: owner }\n',
      },
    },
    'POST /v1/database-sources/preview': {
      does: 'Tells the first rows of a query and the events they would become; nothing is kept.',
      may: 'admin',
      fresh: true,
      body: api.databasePreview,
      answers: { 200: api.previewedRows },
      example: {
        connection: 'postgres://reader:secret@db.example.com:5432/crm',
        query: 'select id, owner, changed_at from deals',
        cursorColumn: 'changed_at',
      },
    },
    'PATCH /v1/database-sources/:slug': {
      does: 'Changes a query; what is left out stays.',
      may: 'admin',
      fresh: true,
      body: api.databaseSourceChange,
      answers: { 200: api.databaseSource },
      example: { paused: true },
    },
    'POST /v1/database-sources/:slug/run': {
      does: 'Runs a query now and tells what came of it.',
      may: 'admin',
      answers: { 200: api.databaseSource },
    },
  },
});
