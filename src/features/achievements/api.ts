import { z } from 'zod';

export const badgeDefinition = z.object({
  name: z.string(),
  meaning: z.string(),
  family: z.string(),
  kind: z.enum(['volume', 'speed', 'quality', 'consistency', 'recognition']),
  tier: z.number().int().min(0).max(4),
  /** What it is drawn from, the same in every language. */
  seed: z.string().optional(),
});

/** An achievement as shown to a person. */
export const achievementCard = z.object({
  key: z.string(),
  name: z.string(),
  /** The rule in one sentence. */
  sentence: z.string(),
  /** The bigger outcome it leads to. */
  because: z.string(),
  family: z.string(),
  kind: z.enum(['volume', 'speed', 'quality', 'consistency']),
  version: z.number().int(),
  badge: badgeDefinition,
});
export type AchievementCard = z.infer<typeof achievementCard>;

/** `GET /v1/achievements` → `{ items: AchievementSummary[] }`; `GET /v1/achievements/:key` → AchievementDetail. */
export const achievementSummary = achievementCard.extend({
  state: z.enum(['live', 'draft', 'retired']),
  /** Every tier's name and what it needs; one entry, named null, where there are no tiers. */
  tiers: z.array(
    /** `title` is the name as the reader reads it. */
    z.object({ name: z.string().nullable(), title: z.string().nullable(), needed: z.number() }),
  ),
  window: z.string(),
  /** How many awards stand now, by state. */
  standing: z.object({ pending: z.number(), confirmed: z.number() }),
  /** People who hold at least one. */
  holders: z.number(),
});
export type AchievementSummary = z.infer<typeof achievementSummary>;
export const achievementDetail = achievementSummary.extend({
  /** The text of the version in force, as written. */
  yaml: z.string(),
  validFrom: z.string(),
  /** Plain sentences: what counts, who, window, hold, guards, repeat. */
  rules: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type AchievementDetail = z.infer<typeof achievementDetail>;

/** `POST /v1/achievements/plan`: what these files would change. */
export const planRequest = z.strictObject({
  files: z
    .array(z.strictObject({ file: z.string().min(1).max(500), yaml: z.string().min(1).max(65_536) }))
    .min(1)
    .max(1000),
  /** Also retire what is live and not among the files. */
  retire: z.boolean().default(false),
});
export type WrittenFile = z.infer<typeof planRequest>['files'][number];

/** `POST /v1/achievements/apply`. */
export const applyRequest = planRequest.extend({
  /** RFC 3339, or "beginning" to also award the stored history. Default: now. */
  validFrom: z.string().optional(),
  /** Of the plan that was looked at; refused with 409 if something has changed since. */
  fingerprint: z.string().optional(),
});

const action = z.enum(['new', 'changed', 'unchanged', 'revived', 'retired']);

export const achievementPlan = z.object({
  /** Of what the plan was made against. */
  fingerprint: z.string(),
  changes: z.array(
    z.object({
      key: z.string(),
      action,
      /** Null for what is retired: it is in no file. */
      file: z.string().nullable(),
      sentence: z.string().nullable(),
      /** The number it has, or would get. */
      version: z.number().int(),
      /** Line by line, of what changed. */
      diff: z.array(z.object({ sign: z.enum(['+', '-', ' ']), text: z.string() })),
    }),
  ),
  /** Live, in no file, and left alone. */
  kept: z.array(z.string()),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning']),
      achievement: z.string(),
      message: z.string(),
      mend: z.string(),
    }),
  ),
  nothingToDo: z.boolean(),
});
export type AchievementPlan = z.infer<typeof achievementPlan>;
export type PlannedChange = AchievementPlan['changes'][number];

export const appliedPlan = z.object({
  changes: z.array(
    z.object({
      key: z.string(),
      action,
      version: z.number().int(),
      /** Awards given for the stored history, silently. */
      backfilled: z.number().int(),
    }),
  ),
});
export type AppliedPlan = z.infer<typeof appliedPlan>;
export type AppliedChange = AppliedPlan['changes'][number];

/** `POST /v1/achievements/:key/reevaluations` */
export const reevaluationRequest = z.strictObject({ apply: z.boolean().default(false) });

const awardAt = z.object({ state: z.enum(['pending', 'confirmed']), earnedAt: z.string() });

/** What is, or would be, different if the newest version had always been valid. */
export const reevaluation = z.object({
  achievement: z.string(),
  /** Whose text decides. */
  version: z.number().int(),
  applied: z.boolean(),
  /** The number of the same text valid from the beginning; null if nothing was written. */
  becameVersion: z.number().int().nullable(),
  /** Stored events it listens to. */
  events: z.number().int(),
  gained: z.number().int(),
  lost: z.number().int(),
  /** Earned at another moment, or in another state. */
  moved: z.number().int(),
  kept: z.number().int(),
  /** How many people it is about. */
  people: z.number().int(),
  /** Lost ones first, at most 1,000. */
  changes: z.array(
    z.object({
      change: z.enum(['gained', 'lost', 'moved']),
      person: z.object({ handle: z.string(), name: z.string() }),
      /** With `per` the object after a space. */
      window: z.string(),
      tier: z.string().nullable(),
      start: z.string().nullable(),
      before: awardAt.nullable(),
      after: awardAt.nullable(),
    }),
  ),
  more: z.number().int(),
});
export type Reevaluation = z.infer<typeof reevaluation>;

export const newAchievement = z.object({
  yaml: z.string().min(1).max(65_536),
  /** RFC 3339, or "beginning" to also award the stored history. Default: now. */
  validFrom: z.string().optional(),
});

/** What `POST /v1/achievements` answers. */
export const savedAchievement = z.object({
  key: z.string(),
  version: z.number().int(),
  /** False if it was live already, with this text. */
  changed: z.boolean(),
  /** Awards given for the stored history, silently. */
  backfilled: z.number().int(),
});
export const retiredAchievement = savedAchievement.omit({ backfilled: true });
