import { z } from 'zod';
import { effectMax, evidenceMax, recipientsMax, whatMax } from '../recognitions/api.ts';

/** What programs that speak MCP ask and are answered: short, for all of it is read by a language model. */

const handle = z.string().min(1).max(200);
const cursor = z.string().max(300);

export const awardBrief = z.object({
  id: z.string(),
  achievement: z.string().describe('Key of the achievement.'),
  name: z.string(),
  person: z.string().describe('Handle.'),
  personName: z.string(),
  state: z.string(),
  earnedAt: z.string(),
  sentence: z.string(),
  stateSentence: z.string(),
  link: z.string(),
});
export type AwardBrief = z.infer<typeof awardBrief>;

export const progressAnswer = z.object({
  person: z.string(),
  now: z.string().describe('The clock of the workspace; in a demo it is not today’s.'),
  zone: z.string(),
  towards: z.array(
    z.object({
      achievement: z.string().describe('Key of the achievement.'),
      name: z.string(),
      state: z.string(),
      line: z.string(),
      value: z.number(),
      provisional: z.number().describe('Of value, how much can still be taken back.'),
      needed: z.number(),
      endsAt: z.string().nullable(),
    }),
  ),
  waiting: z.array(awardBrief).describe('Awards in their hold.'),
  recent: z.array(awardBrief),
});
export type ProgressAnswer = z.infer<typeof progressAnswer>;

export const achievementsAnswer = z.object({
  achievements: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      sentence: z.string(),
      because: z.string(),
      family: z.string(),
      window: z.string(),
      needed: z.array(z.object({ tier: z.string().nullable(), needed: z.number() })),
      holders: z.number().nullable().describe('Null where too few people have it for it to be said.'),
      retired: z.boolean(),
    }),
  ),
});
export type AchievementsAnswer = z.infer<typeof achievementsAnswer>;

export const explainInput = z.strictObject({
  achievement: z.string().max(200).optional().describe('Key of the achievement. Or give an award.'),
  person: handle.optional().describe('Handle; yourself if left out.'),
  window: z
    .string()
    .max(40)
    .optional()
    .describe('2026-W12, 2026-03-21, 2026-03, 2026-Q1 or ever; now if left out.'),
  award: z.string().max(60).optional().describe('Id of an award, instead of the others.'),
});
export const explainAnswer = z.object({
  achievement: z.string(),
  name: z.string(),
  person: z.string(),
  window: z.string(),
  state: z.string(),
  answer: z.array(z.string()),
  value: z.number(),
  needed: z.number(),
  hold: z.string().nullable(),
  cooldown: z.string().nullable(),
  guards: z.array(z.object({ text: z.string(), met: z.boolean() })),
  events: z.array(
    z.object({
      type: z.string(),
      object: z.string().nullable(),
      at: z.string(),
      use: z.string(),
      why: z.string().nullable(),
    }),
  ),
  moreEvents: z.number(),
  link: z.string(),
});
export type ExplainAnswer = z.infer<typeof explainAnswer>;

export const awardsInput = z.strictObject({
  person: handle.optional().describe('Handle.'),
  achievement: z.string().max(200).optional(),
  cursor: cursor.optional(),
  limit: z.number().int().min(1).max(50).default(20),
});
export const awardsAnswer = z.object({ awards: z.array(awardBrief), nextCursor: z.string().nullable() });
export type AwardsAnswer = z.infer<typeof awardsAnswer>;

export const feedInput = z.strictObject({
  kind: z.enum(['award', 'recognition']).optional(),
  person: handle.optional().describe('Handle, or "me".'),
  team: z.string().max(200).optional(),
  cursor: cursor.optional(),
  limit: z.number().int().min(1).max(30).default(15),
});
const feedEntry = z.object({
  at: z.string(),
  kind: z.enum(['award', 'recognition']),
  who: z.array(z.string()).describe('Names of whom it is about.'),
  from: z.string().nullable().describe('Who gave it; null for awards.'),
  badge: z.string(),
  text: z.string().describe('Of a recognition, as a colleague wrote it.'),
  effect: z.string(),
  comments: z.number(),
  link: z.string(),
});
export const feedAnswer = z.object({ entries: z.array(feedEntry), nextCursor: z.string().nullable() });
export type FeedAnswer = z.infer<typeof feedAnswer>;

export const peopleInput = z.strictObject({ search: z.string().max(100).describe('Part of a name.') });
export const peopleAnswer = z.object({
  people: z.array(
    z.object({
      handle: z.string(),
      name: z.string(),
      team: z.string().nullable(),
      role: z.string().nullable(),
    }),
  ),
});
export type PeopleAnswer = z.infer<typeof peopleAnswer>;

export const suggestionsAnswer = z.object({
  suggestions: z.array(
    z.object({
      person: z.string().describe('Handle.'),
      name: z.string(),
      why: z.string(),
      evidence: z.array(
        z.object({
          event: z.number().describe('To point at in a draft.'),
          text: z.string(),
          object: z.string(),
          at: z.string(),
        }),
      ),
      award: z.string().nullable(),
    }),
  ),
  badges: z.array(z.object({ key: z.string(), name: z.string(), meaning: z.string() })),
});
export type SuggestionsAnswer = z.infer<typeof suggestionsAnswer>;

export const draftInput = z.strictObject({
  to: z.array(handle).min(1).max(recipientsMax).describe('Handles, as find_people tells them.'),
  badge: z.string().max(80).optional().describe('Key of a badge; leave it out to leave it to the person.'),
  what: z.string().min(1).max(whatMax).describe('What they did: a deed, as specific as is known.'),
  effect: z.string().max(effectMax).default('').describe('What it changed, and for whom.'),
  evidence: z
    .array(z.number().int().positive())
    .max(evidenceMax)
    .default([])
    .describe('Numbers of events of theirs, as suggest_recognitions tells them.'),
});
export const draftAnswer = z.object({
  sent: z.literal(false),
  link: z.string().describe('Give it to the person whole: they read, change and send it there.'),
  expiresAt: z.string(),
  to: z.array(z.string()),
  coach: z.array(z.string()).describe('What the text lacks, if anything.'),
});
export type DraftAnswer = z.infer<typeof draftAnswer>;
