import { z } from 'zod';
import { describeRoutes, listOf } from '../described.ts';
import * as api from './api.ts';

export const boards = describeRoutes({
  tag: 'Boards and goals',
  about: 'What counts together, who sees it, and what teams want to reach.',
  schemas: api,
  routes: {
    'GET /v1/boards': {
      does: 'Says what counts for oneself, and which boards are open.',
      may: 'member',
      query: api.periodQuery,
      answers: { 200: api.boardsOverview },
      queryExample: { period: 'week' },
    },
    'GET /v1/boards/settings': {
      does: 'Says which boards are open and where they end.',
      may: 'admin',
      etag: 'all',
      answers: { 200: api.boardSettings },
    },
    'PUT /v1/boards/settings': {
      does: 'Opens and closes boards; what is not named stays.',
      may: 'admin',
      changes: '/v1/boards/settings',
      body: api.settingsChange,
      answers: { 200: api.boardSettings },
      example: { team: true, workspace: true },
    },
    'POST /v1/boards/recount': {
      does: 'Counts all boards again, beside the work.',
      may: 'admin',
      answers: { 202: z.object({ counting: z.literal(true) }) },
    },
    'PUT /v1/boards/hidden': {
      does: 'Hides oneself from boards, or shows oneself again.',
      may: 'person',
      body: api.hiddenChange,
      answers: { 200: api.hiddenChange },
      example: { hidden: false },
    },
    'GET /v1/boards/:board': {
      does: 'Shows one board from where whoever asks stands.',
      may: 'member',
      query: api.periodQuery,
      answers: { 200: api.board },
      queryExample: { period: 'month' },
    },
    'GET /v1/goals': {
      does: 'Lists the goals of one’s team, or of all for admins.',
      may: 'member',
      answers: { 200: listOf(api.goal) },
    },
    'POST /v1/goals': {
      does: 'Sets a goal for a team; admins, and managers for a team of theirs.',
      may: 'lead',
      once: true,
      body: api.newGoal,
      answers: { 201: api.goal },
      example: { team: 'North', name: 'Calm March', target: 40, period: 'month' },
    },
    'DELETE /v1/goals/:id': {
      does: 'Removes a goal.',
      may: 'lead',
      answers: { 204: null },
    },
  },
});
