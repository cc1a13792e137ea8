import { z } from 'zod';
import { languages } from '../../domain/language/languages.ts';
import { refuseName } from '../../domain/people/person-name.ts';
import { tokenDays } from '../../domain/sign-in/token-days.ts';

export const accountRoles = ['admin', 'manager', 'member'] as const;
export type AccountRole = (typeof accountRoles)[number];

export const ways = ['link', 'mail', 'password', 'passkey', 'invitation', 'single-sign-on', 'demo'] as const;
export type Way = (typeof ways)[number];

const roles = z
  .array(z.enum(accountRoles))
  .min(1)
  .max(3)
  .transform((list) => accountRoles.filter((role) => list.includes(role)));

/** Folded the same way wherever it is kept or looked up. */
export const email = z
  .string()
  .max(254)
  .transform((text) => text.trim().normalize('NFC').toLowerCase())
  .pipe(z.email('an e-mail address, such as ana@example.com'));
export const newPassword = z.string().min(12, 'at least 12 characters').max(256, 'at most 256 characters');

/** `GET /v1/sign-in?workspace`: a slug. */
export const waysQuery = z.object({ workspace: z.string().max(200).optional() });
/** `GET /v1/sign-in`: the ways that are open here, before anybody has signed in. */
export const signInWays = z.object({
  mail: z.boolean(),
  password: z.boolean(),
  passkey: z.boolean(),
  /** Of the workspace that was named, or of the only one there is. */
  signOn: z.object({ workspace: z.string(), name: z.string(), onlyWay: z.boolean() }).nullable(),
});
export type SignInWays = z.infer<typeof signInWays>;

/** `POST /v1/session/mail` → 202, whether or not somebody has that e-mail. */
export const mailSignIn = z.object({ email });
/** `POST /v1/session/password` → the session, or `{ needs: 'code', ticket }`. */
export const passwordSignIn = z.object({ email, password: z.string().min(1).max(256) });
/** `POST /v1/session/code`: the second step, with a code of the app or a recovery code. */
export const codeSignIn = z.object({ ticket: z.string().max(200), code: z.string().trim().min(6).max(30) });
/** `POST /v1/session/switch`: speak as who one is in another workspace this browser is signed in to. */
export const switchTo = z.object({ workspace: z.string().max(80) });

/** What a step of signing in answers when another one follows. */
export const secondStep = z.object({ needs: z.literal('code'), ticket: z.string() });
export type SecondStep = z.infer<typeof secondStep>;

export const sessionItem = z.object({
  id: z.string(),
  way: z.enum(ways),
  device: z.string(),
  address: z.string(),
  signedInAt: z.string(),
  lastSeenAt: z.string(),
  /** The one that asks. */
  isThis: z.boolean(),
});
export type SessionItem = z.infer<typeof sessionItem>;

/** `GET /v1/account`: how the signed-in person signs in. */
export const account = z.object({
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  secondFactor: z.object({ since: z.string(), recoveryCodes: z.number() }).nullable(),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() }),
  ),
  /** Whom the workspace signs in with, and since when that is tied to this account. */
  signOn: z.object({ name: z.string(), linkedAt: z.string().nullable() }).nullable(),
  /** Whether the sign-in is young enough for what asks for a fresh one. */
  isFresh: z.boolean(),
});
export type Account = z.infer<typeof account>;

export const setEmail = z.object({ email });
export const setPassword = z.object({ password: newPassword, current: z.string().max(256).optional() });

/** What a token may see: what its person sees as a member, or all that their roles let them see. */
const tokenSight = z.enum(['own', 'role']);
/** `GET /v1/access-tokens`, `DELETE /v1/access-tokens/:id`: by which programs read as the signed-in person. */
export const accessToken = z.object({
  id: z.string(),
  name: z.string(),
  /** The beginning of its secret, to know it by. */
  prefix: z.string(),
  sight: tokenSight,
  madeAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
});
export type AccessToken = z.infer<typeof accessToken>;
/** `POST /v1/access-tokens` */
export const newAccessToken = z.strictObject({
  name: z.string().trim().min(1).max(60),
  sight: tokenSight.default('own'),
  days: z.literal(tokenDays).default(30),
});
export type NewAccessToken = z.infer<typeof newAccessToken>;
export const accessTokens = z.object({
  items: z.array(accessToken),
  /** Where programs speak to this server with one. */
  url: z.string(),
});
export type AccessTokens = z.infer<typeof accessTokens>;
/** The token itself is told this once. */
export const madeAccessToken = accessTokens.extend({ token: z.string() });
export type MadeAccessToken = z.infer<typeof madeAccessToken>;

const language = z.enum(languages);
/** `PUT /v1/session/language`: for the signed-in person wherever they are, and for this browser. */
export const chooseLanguage = z.object({ language });
/** `PUT /v1/workspace/language`; null leaves it to each browser. */
export const setWorkspaceLanguage = z.object({ language: language.nullable() });

/** `POST /v1/invitations` */
export const newInvitation = z.object({ email, roles });
export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  roles: z.array(z.enum(accountRoles)),
  invitedBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
});
export type Invitation = z.infer<typeof invitation>;
/** What making or sending one again answers: the link to hand over where no mail can be sent. */
export const invitationMade = invitation.extend({ sent: z.boolean(), path: z.string().nullable() });
export type InvitationMade = z.infer<typeof invitationMade>;
/** `POST /v1/members/:handle/sign-in-link` */
export const linkMade = invitationMade.pick({ sent: true, path: true });
export const invitationToken = z.object({ token: z.string().max(200) });
/** `POST /v1/invitations/open`: what the accept page shows. */
export const openInvitation = z.object({
  workspace: z.string(),
  email: z.string(),
  invitedBy: z.string(),
  name: z.string().nullable(),
  /** Where single sign-on is the only way: its name and where to begin. */
  signOn: z.object({ workspace: z.string(), name: z.string() }).nullable(),
});
export type OpenInvitation = z.infer<typeof openInvitation>;
export const acceptInvitation = invitationToken.extend({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .transform((value) => value.normalize('NFC'))
    .check((context) => {
      const why = refuseName(context.value);
      if (why) context.issues.push({ code: 'custom', input: context.value, message: why });
    })
    .optional(),
  password: newPassword.optional(),
});

/** `PATCH /v1/people/{handle}/roles` */
export const setRoles = z.object({ roles });
export const rolesSet = z.object({ handle: z.string(), roles: z.array(z.enum(accountRoles)) });

/** `GET /v1/members`: who may sign in. */
export const member = z.object({
  handle: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.enum(accountRoles)),
  lastSeenAt: z.string().nullable(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  passkeys: z.number(),
  sessions: z.number(),
});
export type Member = z.infer<typeof member>;

/** `POST /v1/account/second-factor`: what the app is set up with. */
export const secondFactorSetup = z.object({ secret: z.string(), uri: z.string() });
/** `POST /v1/account/second-factor/confirm`: told this once. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const confirmCode = z.object({ code: z.string().trim().min(6).max(10) });

export const linkToken = z.object({ token: z.string().min(20).max(200) });

const text = z.string().max(8192);

const shared = { id: text, rawId: text, type: z.literal('public-key'), clientExtensionResults: z.object({}) };

export const passkeyRegistration = z.object({
  name: z.string().trim().min(1).max(60),
  response: z.object({
    ...shared,
    response: z.object({
      clientDataJSON: text,
      attestationObject: text,
      transports: z.array(text).optional(),
    }),
  }),
});

export const passkeyAuthentication = z.object({
  response: z.object({
    ...shared,
    response: z.object({
      clientDataJSON: text,
      authenticatorData: text,
      signature: text,
      userHandle: text.optional(),
    }),
  }),
});
