import { describeRoutes, listOf } from '../described.ts';
import * as api from './api.ts';

export const workspaces = describeRoutes({
  tag: 'Workspaces',
  about: 'For the operator of the machine, with the control token.',
  schemas: api,
  routes: {
    'GET /v1/workspaces': {
      does: 'Lists the workspaces.',
      may: 'operator',
      answers: { 200: listOf(api.workspaceCard) },
    },
    'POST /v1/workspaces': {
      does: 'Makes a workspace.',
      may: 'operator',
      once: true,
      body: api.newWorkspace,
      answers: { 201: api.workspaceCard },
      example: { slug: 'northwind', name: 'Northwind' },
    },
    'POST /v1/sign-in-link': {
      does: 'Makes the owner’s way in, for one use.',
      may: 'operator',
      answers: { 200: api.ownerLink },
    },
  },
});
