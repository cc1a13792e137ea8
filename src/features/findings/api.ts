import { z } from 'zod';
import { achievementCard } from '../achievements/api.ts';
import { instant } from '../instant.ts';
import { personCard } from '../people/api.ts';

/** Something that was noticed and told: somebody is near a goal or has stalled, what stands out to a lead, team news. */
export const finding = z.object({
  id: z.string().describe('Stable.'),
  kind: z
    .enum(['nudge', 'stall', 'pattern', 'team'])
    .describe(
      '`nudge`: near a goal · `stall`: it has stopped · `pattern`: what stands out to a lead · `team`: team news.',
    ),
  at: instant.describe('When it was noticed.'),
  title: z.string().describe('In a few words.'),
  text: z.string().describe('In a sentence or two.'),
  achievement: achievementCard.nullable().describe('Which achievement it is about; null for none.'),
  about: personCard.nullable().describe('Whom it is about, if not who is told.'),
  awardId: z.string().nullable().describe('The award it is about; null for none.'),
});
export type Finding = z.infer<typeof finding>;
