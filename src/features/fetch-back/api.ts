import { z } from 'zod';

const field = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[\w.]+$/, 'must be the name that the tool itself uses, such as next_step_date');
const fields = z.array(field).max(30);

/** What is asked of records: nothing is told of what nobody has said. */
export const fetchWishes = z.strictObject({
  /** Fields that must be filled, by the tool's own names. */
  required: z.strictObject({ deal: fields.default([]), lead: fields.default([]) }).default({
    deal: [],
    lead: [],
  }),
  /** Fields that hold the notes a stage asks for. */
  notes: fields.default([]),
  /** The field with the date of the next step; null for the tool's usual one. */
  nextStep: field.nullable().default(null),
  /** The stage from which on a deal is qualified, by its id; null for the tool's usual one. */
  qualifiedFrom: z.string().trim().min(1).max(200).nullable().default(null),
  /** So many days without any change, and a deal has stalled. */
  stalledDays: z.number().int().min(1).max(365).default(14),
});

const secret = z
  .string()
  .trim()
  .min(8, 'expected at least 8 characters')
  .max(4096)
  .regex(/^[\x21-\x7e]*$/, 'must not hold blanks or line breaks');

/** `PUT /v1/sources/:slug/access`: what is left out stays; a secret is kept sealed and never shown again. */
export const newAccess = z.strictObject({
  /**
   * HubSpot and Intercom: the access token of the app. Pipedrive and Jira: an API token; of a Jira Data Center a personal
   * access token. Freshdesk: an API key.
   */
  token: secret.optional(),
  /**
   * Where the organisation is, and who signs in there: an app by client credentials, of Jira Cloud an account by its
   * e-mail. Jira Data Center may have a path of its own; elsewhere a path does not matter.
   */
  address: z
    .string()
    .trim()
    .max(300)
    .regex(
      /^https?:\/\/[^/\s?#@]+(\/[\w.~-]+)*\/?$/,
      'expected an address such as https://acme.my.salesforce.com',
    )
    .refine((text) => URL.canParse(text), 'expected an address such as https://acme.my.salesforce.com')
    .optional(),
  clientId: z
    .string()
    .trim()
    .min(1)
    .max(4096)
    .regex(/^[\x21-\x7e]*$/, 'must not hold blanks or line breaks')
    .optional(),
  clientSecret: secret.optional(),
  wishes: fetchWishes.optional(),
});
export type NewAccess = z.infer<typeof newAccess>;

/** `POST /v1/sources/:slug/access/try`: one line for each thing that is asked for. */
export const triedAccess = z.object({
  ok: z.boolean(),
  items: z.array(
    z.object({
      /** `account`, a kind of record, or who is named by them: `owner`, `agent`. */
      what: z.string(),
      ok: z.boolean(),
      /** Why not, in words that say how to mend it; null if it may. */
      message: z.string().nullable(),
    }),
  ),
});
export type TriedAccess = z.infer<typeof triedAccess>;

const fieldName = z.enum(['token', 'address', 'clientId', 'clientSecret']);

/** `GET /v1/sources/:slug/access`: how a source may ask its tool for records. */
export const sourceAccess = z.object({
  /** What its tool needs for it; null if records of the tool are not fetched. */
  needs: z
    .object({
      tool: z.string(),
      /** What signs in there; all of it is given together. */
      fields: z.array(fieldName),
      /** Those of them that some editions of the tool do without. */
      optional: z.array(fieldName),
      /** What it must be allowed there. */
      scopes: z.array(z.string()),
      /** Whether an admin may say what is asked of records beside their stages. */
      hasFields: z.boolean(),
      /** Whether there are deals, of which an admin may say from which stage on they are qualified. */
      hasDeals: z.boolean(),
    })
    .nullable(),
  access: z
    .object({
      /** The end of the token, or the address. */
      shown: z.string(),
      wishes: fetchWishes,
      /** Changes from then on are told by the record. */
      since: z.string(),
      /** Records that are to be read. */
      waiting: z.number(),
      fetchedAt: z.string().nullable(),
      /** So many records were read, so many events made, since it is there. */
      records: z.number(),
      events: z.number(),
      /** The tool is asked again then, where it is left in peace now. */
      waitUntil: z.string().nullable(),
      /** Why it is not asked, or not for all, in words that say how to mend it. */
      error: z.object({ code: z.string(), message: z.string(), failures: z.number() }).nullable(),
    })
    .nullable(),
});
export type SourceAccess = z.infer<typeof sourceAccess>;
