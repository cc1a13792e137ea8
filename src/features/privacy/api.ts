import { z } from 'zod';

/** `POST /v1/people/:handle/erasure` `{ confirm }` → 202 with `Erasure`; with `dryRun` → `ErasurePlan`. */
export const askErasure = z.strictObject({
  /** The person's handle, typed once more. */
  confirm: z.string().max(300).optional(),
  dryRun: z.boolean().default(false),
});

export const erasurePlan = z.object({
  /** What they are called, and whether that alone tells who it is wherever it stands. */
  names: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(['handle', 'name', 'e-mail', 'actor']),
      source: z.string().nullable(),
      everywhere: z.boolean(),
    }),
  ),
  /** Rows that would change, by table. */
  rows: z.record(z.string(), z.number().int()),
  /** Who was merged into them goes as well. */
  people: z.number().int(),
});
export type ErasurePlan = z.infer<typeof erasurePlan>;

/** `GET /v1/erasures` → `{ items: Erasure[] }`, newest first. */
export const erasure = z.object({
  id: z.string(),
  /** What is left of them: `erased-k3x7q2ab`; while it waits, their handle still. */
  person: z.string(),
  state: z.enum(['requested', 'done', 'failed']),
  requestedAt: z.string(),
  doneAt: z.string().nullable(),
  changed: z.record(z.string(), z.number().int()),
  /** What it waits for; once done, which tables may still hold old bytes in their free room. */
  message: z.string().nullable(),
});
export type Erasure = z.infer<typeof erasure>;

/** `POST /v1/erased-names/release`: the name is somebody else's now. */
export const releaseName = z.strictObject({ name: z.string().trim().min(1).max(2000) });

/** `GET /v1/privacy`; `PUT /v1/privacy` changes what it names, and says why. */
export const privacySettings = z.object({
  worksCouncil: z.boolean(),
  /** Days after which events lose what no rule reads; null: never. */
  retentionDays: z.number().int().nullable(),
  /** When that was done last, and how many events hold only what rules read. */
  reducedAt: z.string().nullable(),
  reducedEvents: z.number().int(),
  erasedNames: z.number().int(),
});
export type PrivacySettings = z.infer<typeof privacySettings>;

export const changePrivacy = z.strictObject({
  worksCouncil: z.boolean().optional(),
  retentionDays: z.number().int().min(30).max(3650).nullable().optional(),
  reason: z.string().trim().min(3).max(400),
});
export type ChangePrivacy = z.infer<typeof changePrivacy>;

/** `POST /v1/retention` → what would go (`dryRun`) or went. */
export const runRetention = z.strictObject({
  dryRun: z.boolean().default(false),
  /** For a dry run before the setting is changed. */
  days: z.number().int().min(30).max(3650).optional(),
});
export const retentionReport = z.object({
  days: z.number().int(),
  /** Received before this moment. */
  before: z.string(),
  events: z.number().int(),
  /** Of them, those with something that no rule reads. */
  reduced: z.number().int(),
  /** Bytes of event data before and after, as text. */
  bytes: z.object({ before: z.number().int(), after: z.number().int() }),
  quarantined: z.number().int(),
  rejectedRows: z.number().int(),
});
export type RetentionReport = z.infer<typeof retentionReport>;
