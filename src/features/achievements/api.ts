import { z } from 'zod';

export const badgeDefinition = z.object({
  name: z.string(),
  meaning: z.string(),
  family: z.string(),
  kind: z.enum(['volume', 'speed', 'quality', 'consistency', 'recognition']),
  tier: z.number().int().min(0).max(4),
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
  tiers: z.array(z.object({ name: z.string().nullable(), needed: z.number() })),
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
