import { z } from 'zod';
import type { PreviewReport } from '../../domain/achievements/trying/preview-report.ts';
import { instant } from '../instant.ts';

const share = z.number().describe('Share, 0 to 1.');
const whole = (about: string) => z.number().int().describe(about);
const sums = {
  channel: z.string().describe('By which way.'),
  bundle: z.enum(['now', 'daily', 'weekly']).describe('At once, or gathered.'),
};

const ahead = z.object({
  from: instant.describe('From when.'),
  to: instant.describe('Until when.'),
  people: whole('How many people would be told anything.'),
  mostOnOneDay: whole('The most immediate notices of one person on one day of theirs.')
    .nullable()
    .describe(
      'The most immediate notices of one person on one day of theirs; null under works-council mode.',
    ),
  sums: z
    .array(z.object({ ...sums, messages: whole('How many messages.') }))
    .describe('How many messages, by channel and bundle.'),
  items: z
    .array(
      z.object({
        person: z.string().describe('Whom.'),
        ...sums,
        at: instant.describe('When.'),
        what: z.array(z.string()).describe('What it would say.'),
        count: whole('How many awards are in it.'),
      }),
    )
    .describe('By time; empty under works-council mode.'),
  more: whole('How many are not listed.'),
});

const reached = z.object({
  threshold: z.number().describe('What would be asked for.'),
  share: share.describe('Share of windows of people active that would be reached, 0 to 1.'),
});

/** What an achievement would have done to one's own history, as it is published. */
export const previewReport: z.ZodType<PreviewReport> = z
  .object({
    achievement: z.string().describe('The key of the achievement.'),
    spared: z
      .string()
      .optional()
      .describe('What was left out for the sake of small groups; absent if nothing was.'),
    history: z
      .object({
        events: whole('Events of the types it listens to.'),
        from: instant.nullable().describe('The first of them; null without any.'),
        to: instant.nullable().describe('The last of them; null without any.'),
        byNobody: whole('Events by somebody no person matches.'),
      })
      .describe('What it was tried on.'),
    window: z
      .enum(['day', 'week', 'month', 'quarter', 'ever'])
      .describe('What a share is of: people active in it. `ever` where it looks at all time.'),
    awards: whole('Awards that would stand.'),
    people: z
      .object({ active: whole('People active.'), reached: whole('Those who earned it.') })
      .describe('How many people.'),
    share: share
      .nullable()
      .describe('Of all windows of people active in them, how many were reached, 0 to 1; null without any.'),
    verdict: z
      .object({
        kind: z.enum(['too_few', 'too_hard', 'in_range', 'too_easy']).describe('For programs.'),
        sentence: z.string().describe('For people.'),
      })
      .describe('Whether it is wise.'),
    windows: z
      .array(
        z.object({
          key: z.string().describe('As `2026-W12`.'),
          active: whole('People active in it.'),
          reached: whole('Those who earned it.'),
          nearMisses: whole('Those who came within a fifth of it.'),
        }),
      )
      .describe('One for each window.'),
    weeks: z
      .array(
        z.object({
          week: z.string().describe('ISO week, as `2026-W12`.'),
          active: whole('People active in it.'),
          people: whole('People who earned it in this week.'),
          awards: whole('Awards earned in it.'),
        }),
      )
      .describe('By ISO week of the deed that earned it.'),
    tiers: z
      .array(
        z.object({
          tier: z.string().nullable().describe('Its name; null without tiers.'),
          needed: z.number().nullable().describe('What it asks for; null where it differs by segment.'),
          awards: whole('Awards of it.'),
          people: whole('People who reached it.'),
          share: share.nullable().describe('Share of windows that reached it, 0 to 1; null without any.'),
        }),
      )
      .describe('Lowest first; one, named null, without tiers.'),
    segments: z
      .object({
        by: z.string().describe('The CEL expression.'),
        items: z
          .array(
            z.object({
              segment: z.string().nullable().describe('Its value; null for those who have none.'),
              people: whole('People in it.'),
              active: whole('Windows in which somebody of it was active.'),
              reached: whole('Those that were reached.'),
              share: share.describe('Share of them, 0 to 1.'),
              awards: whole('Awards in it.'),
              compared: z
                .boolean()
                .describe('False for fewer than five people and for those without a segment.'),
            }),
          )
          .describe('One for each segment.'),
      })
      .nullable()
      .describe('Null where no segment was asked for.'),
    parity: z
      .object({
        lowest: z.string().describe('The segment with the lowest share.'),
        highest: z.string().describe('That with the highest.'),
        ratio: z.number().describe('The one divided by the other, 0 to 1.'),
        passes: z.boolean().describe('The four-fifths rule: at least 0.8.'),
      })
      .nullable()
      .describe('Among segments of enough people; null where there are not two.'),
    notices: z
      .object({
        perPersonDay: z.number().describe('Awards for each active person and day of the history.'),
        mostOnOneDay: z
          .number()
          .int()
          .nullable()
          .describe('The most that one person would have heard of on one day of theirs.'),
      })
      .describe('How much people would hear of it.'),
    ahead: ahead
      .optional()
      .describe('Who would get what in the next seven days, were they like the last seven of the history.'),
    gaming: z
      .object({
        evidence: whole('Counted events.'),
        removed: whole('How many were removed: the tenth that came fastest after the person’s one before.'),
        withinSeconds: z
          .number()
          .nullable()
          .describe('The longest gap that was still removed, in seconds; null if nothing was.'),
        awardsLeft: whole('Awards that stand without them.'),
      })
      .describe('Whether it could be earned by doing the same thing fast.'),
    nearMisses: z
      .object({ windows: whole('How many windows.'), people: whole('Of how many people.') })
      .nullable()
      .describe(
        'Windows in which somebody came within a fifth of the lowest threshold, and did not reach it.',
      ),
    curve: z.array(reached).describe('What other thresholds would have reached, lowest first.'),
    wished: z
      .object({
        share: share.describe('The share that was wished for, 0 to 1.'),
        reached: reached.nullable().describe('The highest threshold that reaches it; null where none does.'),
      })
      .nullable()
      .describe('Null where no share was wished for.'),
  })
  .describe('What an achievement would have done to one’s own history.');
