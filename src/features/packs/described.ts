import { describeRoutes, listOf } from '../described.ts';
import * as api from './api.ts';

export const packs = describeRoutes({
  tag: 'Packs',
  about: 'Ready achievements with their playbooks.',
  schemas: api,
  routes: {
    'GET /v1/packs': {
      does: 'Lists the packs.',
      may: 'admin',
      answers: { 200: listOf(api.packCard) },
    },
    'GET /v1/event-types': {
      does: 'Lists what events can be called, and which achievements count them.',
      may: 'admin',
      answers: { 200: listOf(api.eventType) },
    },
    'GET /v1/packs/:pack': {
      does: 'Shows a pack with its playbook, achievements and what each needs.',
      may: 'admin',
      answers: { 200: api.packDetail },
    },
    'POST /v1/packs/:pack/achievements': {
      does: 'Makes one achievement live, the first unless named; 200 if it was.',
      may: 'admin',
      once: true,
      body: api.enableRequest,
      bodyOptional: true,
      answers: { 201: api.enabled, 200: api.enabled },
      example: { validFrom: 'beginning' },
    },
    'POST /v1/packs/:pack/badges': {
      does: 'Adds the badges that people give each other.',
      may: 'admin',
      once: true,
      answers: { 200: api.addedBadges },
    },
  },
});
