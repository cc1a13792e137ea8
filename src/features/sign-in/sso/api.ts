import { z } from 'zod';
import { foldDomain } from '../../../domain/sign-in/admit.ts';
import { accountRoles } from '../api.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const domain = z
  .string()
  .max(260)
  .transform((value, context) => {
    const folded = foldDomain(value);
    if (folded !== null) return folded;
    context.issues.push({
      code: 'custom',
      input: value,
      message: `${JSON.stringify(value)} is no domain; expected such as example.com`,
    });
    return z.NEVER;
  });
const issuer = z.url({ protocol: /^https?$/, error: 'an address, such as https://id.example.com' }).max(500);

/** `POST /v1/single-sign-on/test` → `SignOnTest`. Without a secret, the one that is kept is used. */
export const signOnClient = z.strictObject({
  issuer,
  clientId: text(300),
  clientSecret: z.string().min(1).max(1000).optional(),
});
export type SignOnClient = z.infer<typeof signOnClient>;

/** `PUT /v1/single-sign-on` → `SignOn`. */
export const signOnSettings = signOnClient.extend({
  /** As the button says: Sign in with … */
  name: text(60),
  /** Whose e-mails the provider is believed about. */
  domains: z
    .array(domain)
    .max(50)
    .transform((all) => [...new Set(all)]),
  /** Whether somebody of these domains comes in without an invitation. */
  creates: z.boolean(),
  groupsClaim: text(200).default('groups'),
  /** Empty: the provider says nothing about roles. */
  roles: z
    .array(z.strictObject({ group: text(200), role: z.enum(accountRoles) }))
    .max(50)
    .default([]),
  /** Whether members come in by single sign-on alone; the owner keeps every way. */
  onlyWay: z.boolean().default(false),
});
export type SignOnSettings = z.infer<typeof signOnSettings>;

/** `GET /v1/single-sign-on`, admin. */
export const signOn = z.object({
  /** What to register at the provider; null while nobody has said where browsers reach this server. */
  redirectUri: z.string().nullable(),
  logoutUri: z.string().nullable(),
  /** Where members of this workspace begin. */
  signInAddress: z.string().nullable(),
  settings: z
    .object({
      issuer: z.string(),
      clientId: z.string(),
      name: z.string(),
      domains: z.array(z.string()),
      creates: z.boolean(),
      groupsClaim: z.string(),
      roles: z.array(z.object({ group: z.string(), role: z.enum(accountRoles) })),
      onlyWay: z.boolean(),
      changedAt: z.string(),
    })
    .nullable(),
  /** How many members have come in by it. */
  linked: z.number(),
  /** Whether whoever asks has: only then may it become the only way. */
  isLinked: z.boolean(),
});
export type SignOn = z.infer<typeof signOn>;

export const signOnTest = z.object({
  ok: z.boolean(),
  findings: z.array(
    z.object({
      what: z.enum(['discovery', 'keys', 'client', 'flow', 'logout']),
      ok: z.boolean(),
      message: z.string(),
    }),
  ),
});
export type SignOnTest = z.infer<typeof signOnTest>;
export type SignOnFinding = SignOnTest['findings'][number];

/** What the sign-in page shows of it. */
export interface SignOnWay {
  readonly workspace: string;
  readonly name: string;
  readonly onlyWay: boolean;
}

/** `POST /v1/session/sso/start` → `{ url }`, where the browser goes; `POST /v1/account/sign-on` the same for linking. */
export const beginSignOn = z.strictObject({
  workspace: z.string().max(80),
  /** A path of ours to come back to. */
  back: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])/)
    .optional(),
});
/** `POST /v1/session/sso` → the session and `back`: what the provider sent the browser back with. */
export const finishSignOn = z.strictObject({ workspace: z.string().max(80), search: z.string().max(8192) });
/** The back-channel logout of the provider, as a form. */
export const logoutForm = z.object({ logout_token: z.string().min(1).max(16_384) });
