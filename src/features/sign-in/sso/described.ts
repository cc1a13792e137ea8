import { z } from 'zod';
import { describeRoutes } from '../../described.ts';
import { session } from '../../people/api.ts';
import * as api from './api.ts';

const way = z.object({ url: z.string() });
const client = { issuer: 'https://id.example.com', clientId: 'smallwins', clientSecret: 'from-the-provider' };

export const singleSignOn = describeRoutes({
  tag: 'Single sign-on',
  about: 'Sign-in by an OpenID provider.',
  schemas: api,
  routes: {
    'POST /v1/session/sso/start': {
      does: 'Says where the browser goes.',
      may: 'anybody',
      body: api.beginSignOn,
      answers: { 200: way },
      example: { workspace: 'acme', back: '/' },
    },
    'POST /v1/session/sso': {
      does: 'Takes what the provider sent back, for a session and `back`.',
      may: 'anybody',
      body: api.finishSignOn,
      answers: { 200: session.extend({ back: z.string().nullable() }) },
      example: { workspace: 'acme', search: '?code=1&state=2' },
    },
    'POST /v1/account/sign-on': {
      does: 'Begins to tie one’s account to the provider.',
      may: 'person',
      fresh: true,
      answers: { 200: way },
    },
    'DELETE /v1/account/sign-on': {
      does: 'Unties one’s account from the provider.',
      may: 'person',
      fresh: true,
      answers: { 204: null },
    },
    'GET /v1/single-sign-on': {
      does: 'Shows the settings, without the secret.',
      may: 'admin',
      etag: ['settings'],
      answers: { 200: api.signOn },
    },
    'PUT /v1/single-sign-on': {
      does: 'Sets them.',
      may: 'admin',
      changes: '/v1/single-sign-on',
      fresh: true,
      body: api.signOnSettings,
      answers: { 200: api.signOn },
      example: { ...client, name: 'Example', domains: ['example.com'], creates: true },
    },
    'POST /v1/single-sign-on/test': {
      does: 'Tries the connection, and says what was found.',
      may: 'admin',
      fresh: true,
      body: api.signOnClient,
      answers: { 200: api.signOnTest },
      example: client,
    },
    'DELETE /v1/single-sign-on': {
      does: 'Removes them.',
      may: 'admin',
      fresh: true,
      answers: { 204: null },
    },
  },
});
