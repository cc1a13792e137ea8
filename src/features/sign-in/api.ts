import { z } from 'zod';
import { languages } from '../../domain/language/languages.ts';
import { refuseName } from '../../domain/people/person-name.ts';

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
export interface SecondStep {
  readonly needs: 'code';
  readonly ticket: string;
}

export interface SessionItem {
  readonly id: string;
  readonly way: Way;
  readonly device: string;
  readonly address: string;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** `GET /v1/account`: how the signed-in person signs in. */
export interface Account {
  readonly email: string | null;
  readonly hasPassword: boolean;
  readonly secondFactor: { since: string; recoveryCodes: number } | null;
  readonly passkeys: { id: string; name: string; createdAt: string; lastUsedAt: string | null }[];
  /** Whom the workspace signs in with, and since when that is tied to this account. */
  readonly signOn: { name: string; linkedAt: string | null } | null;
  /** Whether the sign-in is young enough for what asks for a fresh one. */
  readonly isFresh: boolean;
}

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
export const tokenDays = [7, 30, 90] as const;
/** `POST /v1/access-tokens` */
export const newAccessToken = z.strictObject({
  name: z.string().trim().min(1).max(60),
  sight: tokenSight.default('own'),
  days: z.literal(tokenDays).default(30),
});
export type NewAccessToken = z.infer<typeof newAccessToken>;
export interface AccessTokens {
  readonly items: AccessToken[];
  /** Where programs speak to this server with one. */
  readonly url: string;
}
/** The token itself is told this once. */
export interface MadeAccessToken extends AccessTokens {
  readonly token: string;
}

const language = z.enum(languages);
/** `PUT /v1/session/language`: for the signed-in person wherever they are, and for this browser. */
export const chooseLanguage = z.object({ language });
/** `PUT /v1/workspace/language`; null leaves it to each browser. */
export const setWorkspaceLanguage = z.object({ language: language.nullable() });

/** `POST /v1/invitations` */
export const newInvitation = z.object({ email, roles });
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly roles: AccountRole[];
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'accepted' | 'revoked' | 'expired';
}
/** What making or sending one again answers: the link to hand over where no mail can be sent. */
export interface InvitationMade extends Invitation {
  readonly sent: boolean;
  readonly path: string | null;
}
export const invitationToken = z.object({ token: z.string().max(200) });
/** `POST /v1/invitations/open`: what the accept page shows. */
export interface OpenInvitation {
  readonly workspace: string;
  readonly email: string;
  readonly invitedBy: string;
  readonly name: string | null;
  /** Where single sign-on is the only way: its name and where to begin. */
  readonly signOn: { workspace: string; name: string } | null;
}
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

/** `GET /v1/members`: who may sign in. */
export interface Member {
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: AccountRole[];
  readonly lastSeenAt: string | null;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly passkeys: number;
  readonly sessions: number;
}
