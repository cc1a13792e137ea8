import { z } from 'zod';
import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

const unsubscribed = z.object({ unsubscribed: z.literal(true) });

export const notices = describeRoutes({
  tag: 'Notices',
  about: '',
  schemas: api,
  routes: {
    'GET /v1/notices/settings': {
      does: 'Says how one wants to be told.',
      may: 'person',
      etag: 'all',
      answers: { 200: api.noticeSettingsView },
    },
    'PUT /v1/notices/settings': {
      does: 'Sets how one wants to be told.',
      may: 'person',
      changes: '/v1/notices/settings',
      body: api.noticeSettingsInput,
      answers: { 200: api.noticeSettingsView },
      example: { quietHours: { from: 1080, to: 480 }, mutedUntil: null, digestAt: 540, digestOn: 0 },
    },
    'GET /v1/notices/defaults': {
      does: 'Says what counts for everybody who has not chosen.',
      may: 'admin',
      etag: 'all',
      answers: { 200: api.noticeDefaultsView },
    },
    'PUT /v1/notices/defaults': {
      does: 'Sets what counts for everybody who has not chosen.',
      may: 'admin',
      changes: '/v1/notices/defaults',
      body: api.noticeDefaultsInput,
      answers: { 200: api.noticeDefaultsInput },
      example: { matrix: { award: { mail: 'daily' } } },
    },
    'POST /v1/unsubscribe': {
      does: 'Ends mails by the link in one (RFC 8058).',
      may: 'anybody',
      query: api.unsubscribeQuery,
      answers: { 200: unsubscribed },
    },
    'GET /v1/push': {
      does: 'Lists the devices one is told on, and what to subscribe with.',
      may: 'person',
      answers: { 200: api.pushView },
    },
    'POST /v1/push/devices': {
      does: 'Adds a device.',
      may: 'person',
      body: api.newPushDevice,
      answers: { 201: api.pushView },
      example: {
        endpoint: 'https://push.example.com/subscription/1',
        keys: {
          p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
          auth: 'BTBZMqHH6r4Tts7J_aSIgg',
        },
        name: 'Laptop',
      },
    },
    'PATCH /v1/push/devices/:id': {
      does: 'Says whether a device shows what it is.',
      may: 'person',
      body: api.pushDeviceChange,
      answers: { 200: api.pushView },
      example: { discreet: true },
    },
    'DELETE /v1/push/devices/:id': {
      does: 'Removes a device.',
      may: 'person',
      answers: { 200: api.pushView },
    },
  },
});
