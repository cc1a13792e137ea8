import { describeRoutes, listOf } from '../described.ts';
import * as api from './api.ts';

const yaml = `smallwins: 1
achievement: quick-replies
name: Quick replies
sentence: Ten tickets answered in a week.
because: A quick answer spares somebody the waiting.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn:
  count: { event: helpdesk.ticket.answered, credit: data.by }
  reach: 10
  in: week
`;
const files = [{ file: 'quick-replies.yaml', yaml }];

export const achievements = describeRoutes({
  tag: 'Achievements',
  about: 'The rules, as texts with versions.',
  schemas: api,
  routes: {
    'GET /v1/achievements': {
      does: 'Lists the achievements, retired ones last.',
      may: 'member',
      key: 'read',
      answers: { 200: listOf(api.achievementSummary) },
    },
    'GET /v1/achievements/:key': {
      does: 'Shows one with its text and its rules in words.',
      may: 'member',
      key: 'read',
      etag: ['key', 'state', 'version', 'yaml'],
      answers: { 200: api.achievementDetail },
    },
    'POST /v1/achievements': {
      does: 'Saves a text: a new achievement, or the next version of one. 200 if it was live already.',
      may: 'admin',
      changes: '/v1/achievements/:key',
      once: true,
      body: api.newAchievement,
      answers: { 201: api.savedAchievement, 200: api.savedAchievement },
      example: { yaml },
    },
    'POST /v1/achievements/plan': {
      does: 'Says what these files would change; writes nothing.',
      may: 'admin',
      body: api.planRequest,
      answers: { 200: api.achievementPlan },
      example: { files },
    },
    'POST /v1/achievements/apply': {
      does: 'Makes these files live, all or none; 409 `stale-plan` where the fingerprint no longer fits.',
      may: 'admin',
      once: true,
      body: api.applyRequest,
      answers: { 200: api.appliedPlan },
      example: { files },
    },
    'POST /v1/achievements/:key/retire': {
      does: 'Retires an achievement from now on.',
      may: 'admin',
      changes: '/v1/achievements/:key',
      answers: { 200: api.retiredAchievement },
    },
    'POST /v1/achievements/:key/reevaluations': {
      does: 'Says what would be different had the newest version always been valid; with `apply` it is done.',
      may: 'admin',
      once: true,
      body: api.reevaluationRequest,
      bodyOptional: true,
      answers: { 200: api.reevaluation },
      example: { apply: false },
    },
  },
});
