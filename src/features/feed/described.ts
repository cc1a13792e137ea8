import { describeRoutes, listOf, pageOf, Raw } from '../described.ts';
import { finding } from '../findings/api.ts';
import * as api from './api.ts';

const reason = { reason: 'It names a customer.' };

export const feed = describeRoutes({
  tag: 'Feed and inbox',
  about: 'What is told, what people say to it, and what somebody was told.',
  schemas: { ...api, finding },
  routes: {
    'GET /v1/feed': {
      does: 'Lists recognitions and confirmed awards, newest first.',
      may: 'member',
      key: 'read',
      query: api.feedQuery,
      answers: { 200: api.feedPage },
      queryExample: { kind: 'award', limit: 10 },
    },
    'GET /v1/feed/:seq': {
      does: 'Shows one entry.',
      may: 'member',
      key: 'read',
      answers: { 200: api.feedItem },
    },
    'GET /v1/feed/:seq/comments': {
      does: 'Lists the comments of an entry, oldest first.',
      may: 'member',
      answers: { 200: listOf(api.comment) },
    },
    'POST /v1/feed/:seq/comments': {
      does: 'Comments on an entry; `@handle` mentions somebody.',
      may: 'person',
      once: true,
      body: api.commentText,
      answers: { 201: api.comment },
      example: { text: 'That saved us an hour.' },
    },
    'GET /v1/feed/:seq/reactions': {
      does: 'Lists who reacted to an entry, kind by kind.',
      may: 'member',
      answers: { 200: listOf(api.reacted) },
    },
    'PUT /v1/feed/:seq/reactions/:kind': {
      does: 'Sets a reaction; the entry as it is then.',
      may: 'person',
      answers: { 200: api.feedItem },
    },
    'DELETE /v1/feed/:seq/reactions/:kind': {
      does: 'Takes a reaction back; the entry as it is then.',
      may: 'person',
      answers: { 200: api.feedItem },
    },
    'POST /v1/feed/:seq/hide': {
      does: 'Hides what an entry says.',
      may: 'admin',
      body: api.moderation,
      answers: { 204: null },
      example: reason,
    },
    'POST /v1/feed/:seq/unhide': {
      does: 'Shows a hidden entry again.',
      may: 'admin',
      body: api.moderation,
      answers: { 204: null },
      example: reason,
    },
    'PATCH /v1/comments/:id': {
      does: 'Edits one’s comment, for 15 minutes.',
      may: 'person',
      body: api.commentText,
      answers: { 200: api.comment },
      example: { text: 'That saved us two hours.' },
    },
    'DELETE /v1/comments/:id': {
      does: 'Deletes one’s comment and leaves its place.',
      may: 'person',
      answers: { 204: null },
    },
    'POST /v1/comments/:id/hide': {
      does: 'Hides a comment.',
      may: 'admin',
      body: api.moderation,
      answers: { 204: null },
      example: reason,
    },
    'POST /v1/comments/:id/unhide': {
      does: 'Shows a hidden comment again.',
      may: 'admin',
      body: api.moderation,
      answers: { 204: null },
      example: reason,
    },
    'POST /v1/reports': {
      does: 'Reports an entry, or a comment on it.',
      may: 'person',
      once: true,
      body: api.newReport,
      answers: { 204: null },
      example: { entry: 12, reason: 'It names a customer.' },
    },
    'GET /v1/reports': {
      does: 'Lists what waits to be looked at, oldest first.',
      may: 'admin',
      answers: { 200: listOf(api.report) },
    },
    'POST /v1/reports/:id/keep': {
      does: 'Finds nothing wrong; every report on it is settled.',
      may: 'admin',
      body: api.moderation,
      answers: { 204: null },
      example: { reason: 'It is fine as it is.' },
    },
    'GET /v1/hidden': {
      does: 'Lists what is hidden, newest first, at most 200.',
      may: 'admin',
      answers: { 200: listOf(api.hiddenItem) },
    },
    'GET /v1/word-list': {
      does: 'Lists words the workspace asks to rephrase.',
      may: 'admin',
      etag: 'all',
      answers: { 200: api.wordList },
    },
    'PUT /v1/word-list': {
      does: 'Sets the words the workspace asks to rephrase.',
      may: 'admin',
      changes: '/v1/word-list',
      body: api.wordList,
      answers: { 200: api.wordList },
      example: { words: ['ninja', 'rockstar'] },
    },
    'GET /v1/inbox': {
      does: 'Lists what one was told, newest first.',
      may: 'person',
      query: api.inboxQuery,
      answers: { 200: pageOf(api.inboxItem) },
      queryExample: { unread: 'true' },
    },
    'GET /v1/inbox/count': {
      does: 'Counts what is unread; 100 stands for as many or more.',
      may: 'person',
      answers: { 200: api.inboxCount },
    },
    'POST /v1/inbox/marks': {
      does: 'Marks some as read or unread.',
      may: 'person',
      body: api.inboxMarks,
      answers: { 200: api.inboxCount },
      example: { seqs: [12], read: true },
    },
    'POST /v1/inbox/read': {
      does: 'Marks all up to a number as read; answers which were not.',
      may: 'person',
      body: api.inboxReadAll,
      answers: { 200: api.inboxRead },
      example: { upTo: 12 },
    },
    'GET /v1/stream': {
      does: 'Tells what is new as it comes; `Last-Event-ID` resumes without gap or repeat.',
      may: 'member',
      answers: {
        200: new Raw(
          'text/event-stream',
          'Server-sent events, described by their fields, with the data parsed.',
          api.streamEvent,
        ),
      },
    },
  },
});
