import { z } from 'zod';
import { describeRoutes, listOf, Raw } from '../described.ts';
import { signIn as demoSignIn, session } from '../people/api.ts';
import * as api from './api.ts';
import { logoutForm } from './sso/api.ts';

const entered = z.union([session, api.secondStep]);
const sent = z.object({ sent: z.literal(true) });
const ended = z.object({ ended: z.number() });
const webauthn = z.looseObject({ challenge: z.string() });
const email = 'ana@example.com';
const token = '019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10.kQ3vJ8';
const text = 'AA';
const credential = { id: text, rawId: text, type: 'public-key', clientExtensionResults: {} };

/** The ways in. */
export const signIn = describeRoutes({
  tag: 'Sign-in',
  about: 'The ways in and out, and what somebody sets for themselves.',
  schemas: { ...api, session },
  routes: {
    'GET /v1/sign-in': {
      does: 'Says which ways in are open here.',
      may: 'anybody',
      query: api.waysQuery,
      answers: { 200: api.signInWays },
    },
    'GET /v1/session': { does: 'Says who is looking.', may: 'anybody', answers: { 200: session } },
    'POST /v1/session': {
      does: 'Signs in as somebody of the demo.',
      may: 'anybody',
      body: demoSignIn,
      answers: { 200: session },
      example: { handle: 'ana' },
    },
    'DELETE /v1/session': { does: 'Signs out.', may: 'anybody', answers: { 204: null } },
    'POST /v1/session/token': {
      does: 'Trades a link for a session, once; or asks for the code.',
      may: 'anybody',
      body: api.linkToken,
      answers: { 200: entered },
      example: { token },
    },
    'POST /v1/session/mail': {
      does: 'Sends a link by mail, whether or not somebody has that e-mail.',
      may: 'anybody',
      body: api.mailSignIn,
      answers: { 202: sent },
      example: { email },
    },
    'POST /v1/session/password': {
      does: 'Signs in with a password, or asks for the code.',
      may: 'anybody',
      body: api.passwordSignIn,
      answers: { 200: entered },
      example: { email, password: 'a long sentence of mine' },
    },
    'POST /v1/session/code': {
      does: 'The second step: the code of the app or a recovery code.',
      may: 'anybody',
      body: api.codeSignIn,
      answers: { 200: session },
      example: { ticket: token, code: '123456' },
    },
    'POST /v1/session/passkey/options': {
      does: 'Begins to sign in with a passkey (WebAuthn).',
      may: 'anybody',
      answers: { 200: webauthn },
    },
    'POST /v1/session/passkey': {
      does: 'Signs in with a passkey.',
      may: 'anybody',
      body: api.passkeyAuthentication,
      answers: { 200: session },
      example: {
        response: {
          ...credential,
          response: { clientDataJSON: 'e30', authenticatorData: text, signature: text },
        },
      },
    },
    'POST /v1/session/switch': {
      does: 'Speaks as who one is in another workspace of this browser.',
      may: 'anybody',
      body: api.switchTo,
      answers: { 200: session },
      example: { workspace: 'acme' },
    },
    'PUT /v1/session/language': {
      does: 'Sets the language of this browser, and of whoever is signed in.',
      may: 'anybody',
      body: api.chooseLanguage,
      answers: { 200: api.chooseLanguage },
      example: { language: 'de' },
    },
    'PUT /v1/workspace/language': {
      does: 'Sets the language of the workspace; null leaves it to each browser.',
      may: 'admin',
      body: api.setWorkspaceLanguage,
      answers: { 200: api.setWorkspaceLanguage },
      example: { language: 'en' },
    },
    'POST /v1/invitations/open': {
      does: 'Says what an invitation says.',
      may: 'anybody',
      body: api.invitationToken,
      answers: { 200: api.openInvitation },
      example: { token },
    },
    'POST /v1/invitations/accept': {
      does: 'Joins, and signs in.',
      may: 'anybody',
      body: api.acceptInvitation,
      answers: { 200: session },
      example: { token, name: 'Ana Reyes' },
    },
    'GET /v1/account': {
      does: 'Says how one signs in.',
      may: 'person',
      answers: { 200: api.account },
    },
    'PUT /v1/account/email': {
      does: 'Sets one’s e-mail; where mail is set, it is confirmed by mail first.',
      may: 'person',
      fresh: true,
      body: api.setEmail,
      answers: { 200: api.account, 202: sent },
      example: { email: 'ana.reyes@example.com' },
    },
    'POST /v1/account/email/confirm': {
      does: 'Confirms an e-mail with the token that was sent there.',
      may: 'person',
      body: api.linkToken,
      answers: { 200: api.account },
      example: { token },
    },
    'PUT /v1/account/password': {
      does: 'Sets one’s password, with a fresh sign-in or the present one.',
      may: 'person',
      body: api.setPassword,
      answers: { 200: api.account },
      example: { password: 'another long sentence of mine' },
    },
    'POST /v1/account/second-factor': {
      does: 'Begins to set up the second factor.',
      may: 'person',
      fresh: true,
      answers: { 200: api.secondFactorSetup },
    },
    'POST /v1/account/second-factor/confirm': {
      does: 'Turns the second factor on; the recovery codes are told this once.',
      may: 'person',
      body: api.confirmCode,
      answers: { 200: api.recoveryCodes },
      example: { code: '123456' },
    },
    'DELETE /v1/account/second-factor': {
      does: 'Turns the second factor off.',
      may: 'person',
      fresh: true,
      answers: { 204: null },
    },
    'POST /v1/account/passkeys/options': {
      does: 'Begins to make a passkey (WebAuthn).',
      may: 'person',
      fresh: true,
      answers: { 200: webauthn },
    },
    'POST /v1/account/passkeys': {
      does: 'Keeps a passkey.',
      may: 'person',
      fresh: true,
      body: api.passkeyRegistration,
      answers: { 201: z.object({ name: z.string() }) },
      example: {
        name: 'Laptop',
        response: { ...credential, response: { clientDataJSON: 'e30', attestationObject: text } },
      },
    },
    'DELETE /v1/account/passkeys/:id': {
      does: 'Removes a passkey.',
      may: 'person',
      fresh: true,
      answers: { 204: null },
    },
    'GET /v1/access-tokens': {
      does: 'Lists the tokens by which programs read as oneself.',
      may: 'person',
      answers: { 200: api.accessTokens },
    },
    'POST /v1/access-tokens': {
      does: 'Makes a token, told this once.',
      may: 'person',
      once: 'secret',
      fresh: true,
      body: api.newAccessToken,
      answers: { 201: api.madeAccessToken },
      example: { name: 'My assistant', sight: 'own', days: 30 },
    },
    'DELETE /v1/access-tokens/:id': {
      does: 'Ends a token.',
      may: 'person',
      answers: { 200: api.accessTokens },
    },
    'GET /v1/sessions': {
      does: 'Lists one’s sessions.',
      may: 'person',
      answers: { 200: listOf(api.sessionItem) },
    },
    'DELETE /v1/sessions': {
      does: 'Ends all of one’s sessions but this one.',
      may: 'person',
      answers: { 200: ended },
    },
    'DELETE /v1/sessions/:id': { does: 'Ends one session.', may: 'person', answers: { 204: null } },
    'POST /v1/single-sign-on/:workspace/logout': {
      does: 'Takes the provider’s back-channel logout, a signed token.',
      may: 'anybody',
      body: new Raw('application/x-www-form-urlencoded', 'The form of the provider.', logoutForm),
      answers: { 200: z.object({ ok: z.literal(true) }) },
    },
  },
});

/** Who may sign in, and as what. */
export const members = describeRoutes({
  tag: 'Members',
  about: 'Who may sign in, and as what.',
  schemas: {},
  routes: {
    'GET /v1/members': {
      does: 'Lists who may sign in, with roles and ways.',
      may: 'admin',
      answers: { 200: listOf(api.member) },
    },
    'PATCH /v1/people/:handle/roles': {
      does: 'Sets roles; 409 `last-admin`.',
      may: 'admin',
      fresh: true,
      body: api.setRoles,
      answers: { 200: api.rolesSet },
      example: { roles: ['member', 'manager'] },
    },
    'DELETE /v1/members/:handle': {
      does: 'Takes the way in away; person and awards stay.',
      may: 'admin',
      fresh: true,
      answers: { 204: null },
    },
    'POST /v1/members/:handle/sign-in-link': {
      does: 'Makes a link, by mail or to hand over.',
      may: 'admin',
      fresh: true,
      answers: { 200: api.linkMade },
    },
    'GET /v1/members/:handle/sessions': {
      does: 'Lists somebody’s sessions.',
      may: 'admin',
      answers: { 200: listOf(api.sessionItem) },
    },
    'DELETE /v1/members/:handle/sessions': {
      does: 'Ends somebody’s sessions.',
      may: 'admin',
      answers: { 200: ended },
    },
    'GET /v1/invitations': {
      does: 'Lists invitations.',
      may: 'admin',
      answers: { 200: listOf(api.invitation) },
    },
    'POST /v1/invitations': {
      does: 'Invites somebody, by mail or with a link to hand over.',
      may: 'admin',
      once: 'secret',
      fresh: true,
      body: api.newInvitation,
      answers: { 201: api.invitationMade },
      example: { email: 'cleo@example.com', roles: ['member'] },
    },
    'POST /v1/invitations/:id/resend': {
      does: 'Makes a new link for another week.',
      may: 'admin',
      once: 'secret',
      fresh: true,
      answers: { 200: api.invitationMade },
    },
    'DELETE /v1/invitations/:id': { does: 'Revokes it.', may: 'admin', answers: { 204: null } },
  },
});
