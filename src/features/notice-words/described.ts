import { describeRoutes } from '../described.ts';
import * as api from './api.ts';

export const noticeWords = describeRoutes({
  tag: 'Notices',
  about: '',
  schemas: api,
  routes: {
    'GET /v1/notices/words': {
      does: 'Shows what notices say in a language.',
      may: 'admin',
      etag: 'all',
      query: api.wordsQuery,
      answers: { 200: api.wordsView },
      queryExample: { language: 'en' },
    },
    'PUT /v1/notices/words': {
      does: 'Sets what the workspace says; null for our own words.',
      may: 'admin',
      changes: '/v1/notices/words?language=:language',
      body: api.newWords,
      answers: { 200: api.wordsView },
      example: { kind: 'award', language: 'en', title: null, text: '{{ deed }}' },
    },
    'POST /v1/notices/words/preview': {
      does: 'Fills words that are not saved yet in for somebody.',
      may: 'admin',
      body: api.wordsPreview,
      answers: { 200: api.writtenWords },
      example: { kind: 'award', language: 'en', text: '{{ deed }}' },
    },
  },
});
