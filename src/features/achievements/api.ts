import { z } from 'zod';
import { instant } from '../instant.ts';

export const badgeDefinition = z
  .object({
    name: z.string().describe('What stands below it.'),
    meaning: z.string().describe('What it stands for, in one sentence.'),
    family: z.string().describe('The family of events, as `helpdesk`; gives the shape.'),
    kind: z.enum(['volume', 'speed', 'quality', 'consistency', 'recognition']).describe('Gives the motif.'),
    tier: z.number().int().min(0).max(4).describe('0 without tiers; 1 is the lowest. Gives the frame.'),
    seed: z.string().optional().describe('What it is drawn from, the same in every language.'),
  })
  .describe('What a badge is drawn from.');

/** An achievement as shown to a person. */
export const achievementCard = z
  .object({
    key: z.string().describe('Stable; stands after `achievement:` in its text.'),
    name: z.string().describe('What it is called.'),
    sentence: z.string().describe('The rule in one sentence.'),
    because: z.string().describe('The bigger outcome it leads to.'),
    family: z.string().describe('The family of events, as `helpdesk`.'),
    kind: z.enum(['volume', 'speed', 'quality', 'consistency']).describe('What it looks at.'),
    version: z.number().int().describe('The number of the text that decides, or decided.'),
    badge: badgeDefinition.describe('What its badge is drawn from.'),
  })
  .describe('An achievement as shown to a person, in the reader’s language.');
export type AchievementCard = z.infer<typeof achievementCard>;

/** `GET /v1/achievements` → `{ items: AchievementSummary[] }`; `GET /v1/achievements/:key` → AchievementDetail. */
export const achievementSummary = achievementCard
  .extend({
    state: z.enum(['live', 'draft', 'retired']).describe('`live` decides, `retired` does not any more.'),
    tiers: z
      .array(
        /** `title` is the name as the reader reads it. */
        z.object({
          name: z.string().nullable().describe('The tier’s name in the text; null where there are no tiers.'),
          title: z.string().nullable().describe('The same as the reader reads it.'),
          needed: z.number().describe('What it asks for, in what the achievement counts.'),
        }),
      )
      .describe("Every tier's name and what it needs; one entry, named null, where there are no tiers."),
    window: z.string().describe('`day`, `week`, `month`, `quarter`, `ever`, or days that slide.'),
    standing: z
      .object({
        pending: z.number().describe('Awards in their hold.'),
        confirmed: z.number().describe('Awards that stand.'),
      })
      .describe('How many awards stand now, by state.'),
    holders: z.number().describe('People who hold at least one.'),
  })
  .describe('An achievement with how it stands in the workspace.');
export type AchievementSummary = z.infer<typeof achievementSummary>;
export const achievementDetail = achievementSummary
  .extend({
    yaml: z.string().describe('The text of the version in force, as written.'),
    validFrom: z.string().describe('From when on this version decides.'),
    rules: z
      .array(
        z.object({
          label: z.string().describe('What the sentence is about.'),
          text: z.string().describe('The sentence.'),
        }),
      )
      .describe('Plain sentences: what counts, who, window, hold, guards, repeat.'),
  })
  .describe('An achievement with its text and its rules in words.');
export type AchievementDetail = z.infer<typeof achievementDetail>;

/** `POST /v1/achievements/plan`: what these files would change. */
export const planRequest = z.strictObject({
  files: z
    .array(
      z.strictObject({
        file: z.string().min(1).max(500).describe('The name of the file, which answers name.'),
        yaml: z.string().min(1).max(65_536).describe('Its text.'),
      }),
    )
    .min(1)
    .max(1000)
    .describe('The whole folder.'),
  retire: z.boolean().default(false).describe('Also retire what is live and not among the files.'),
});
export type WrittenFile = z.infer<typeof planRequest>['files'][number];

/** `POST /v1/achievements/apply`. */
export const applyRequest = planRequest.extend({
  validFrom: z
    .string()
    .optional()
    .describe('RFC 3339, or "beginning" to also award the stored history. Default: now.'),
  fingerprint: z
    .string()
    .optional()
    .describe('Of the plan that was looked at; refused with 409 if something has changed since.'),
});

const action = z
  .enum(['new', 'changed', 'unchanged', 'revived', 'retired'])
  .describe('What it does to the achievement; `revived`: it was retired.');

export const achievementPlan = z
  .object({
    fingerprint: z.string().describe('Of what the plan was made against; hand it to `apply`.'),
    changes: z
      .array(
        z.object({
          key: z.string().describe('The key of the achievement.'),
          action,
          file: z.string().nullable().describe('Null for what is retired: it is in no file.'),
          sentence: z.string().nullable().describe('The rule in one sentence; null for what is retired.'),
          version: z.number().int().describe('The number it has, or would get.'),
          diff: z
            .array(
              z.object({
                sign: z.enum(['+', '-', ' ']).describe('`+` new, `-` gone, a space: as it was.'),
                text: z.string().describe('The line.'),
              }),
            )
            .describe('Line by line, of what changed.'),
        }),
      )
      .describe('One for each file, and for each that would be retired.'),
    kept: z.array(z.string()).describe('Keys of those that are live, in no file, and left alone.'),
    findings: z
      .array(
        z.object({
          rule: z.string().describe('Which check found it.'),
          severity: z.enum(['error', 'warning']).describe('An `error` is refused.'),
          achievement: z.string().describe('The key of the achievement.'),
          message: z.string().describe('What was found.'),
          mend: z.string().describe('How to mend it.'),
        }),
      )
      .describe('What `smallwins check` would say of all of it together.'),
    nothingToDo: z.boolean().describe('True if everything is as the files say.'),
  })
  .describe('What files would change.');
export type AchievementPlan = z.infer<typeof achievementPlan>;
export type PlannedChange = AchievementPlan['changes'][number];

export const appliedPlan = z.object({
  changes: z
    .array(
      z.object({
        key: z.string().describe('The key of the achievement.'),
        action,
        version: z.number().int().describe('The number it has now.'),
        backfilled: z.number().int().describe('Awards given for the stored history, silently.'),
      }),
    )
    .describe('What was done, one for each.'),
});
export type AppliedPlan = z.infer<typeof appliedPlan>;
export type AppliedChange = AppliedPlan['changes'][number];

/** `POST /v1/achievements/:key/reevaluations` */
export const reevaluationRequest = z.strictObject({
  apply: z.boolean().default(false).describe('True does it; false only says what would change.'),
});

const awardAt = z.object({
  state: z.enum(['pending', 'confirmed']).describe('The state it has, or would have.'),
  earnedAt: instant.describe('When it was, or would be, earned.'),
});

/** What is, or would be, different if the newest version had always been valid. */
export const reevaluation = z.object({
  achievement: z.string().describe('The key of the achievement.'),
  version: z.number().int().describe('Whose text decides.'),
  applied: z.boolean().describe('Whether it was done, or only tried.'),
  becameVersion: z
    .number()
    .int()
    .nullable()
    .describe('The number of the same text valid from the beginning; null if nothing was written.'),
  events: z.number().int().describe('Stored events it listens to.'),
  gained: z.number().int().describe('Awards that are new.'),
  lost: z.number().int().describe('Awards that are gone.'),
  moved: z.number().int().describe('Earned at another moment, or in another state.'),
  kept: z.number().int().describe('Awards that stay as they are.'),
  people: z.number().int().describe('How many people it is about.'),
  changes: z
    .array(
      z.object({
        change: z.enum(['gained', 'lost', 'moved']).describe('What happens to the award.'),
        person: z
          .object({ handle: z.string().describe('Their handle.'), name: z.string().describe('Their name.') })
          .describe('Whose it is.'),
        window: z.string().describe('The key of the window; with `per` the object after a space.'),
        tier: z.string().nullable().describe('The tier; null without tiers.'),
        start: z
          .string()
          .nullable()
          .describe('When the stretch began, for runs and streaks; null for others.'),
        before: awardAt.nullable().describe('As it is; null for what is gained.'),
        after: awardAt.nullable().describe('As it would be; null for what is lost.'),
      }),
    )
    .describe('Lost ones first, at most 1,000.'),
  more: z.number().int().describe('How many changes are not listed.'),
});
export type Reevaluation = z.infer<typeof reevaluation>;

export const newAchievement = z.object({
  yaml: z.string().min(1).max(65_536).describe('The text of the achievement.'),
  validFrom: z
    .string()
    .optional()
    .describe('RFC 3339, or "beginning" to also award the stored history. Default: now.'),
});

/** What `POST /v1/achievements` answers. */
export const savedAchievement = z.object({
  key: z.string().describe('The key that stands in the text.'),
  version: z.number().int().describe('The number it has now.'),
  changed: z.boolean().describe('False if it was live already, with this text.'),
  backfilled: z.number().int().describe('Awards given for the stored history, silently.'),
});
export const retiredAchievement = savedAchievement.omit({ backfilled: true });
