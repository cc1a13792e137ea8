import { z } from 'zod';
import { achievementCard } from '../achievements/api.ts';
import { personCard } from '../people/api.ts';

/** Something that was noticed and told: somebody is near a goal or has stalled, what stands out to a lead, team news. */
export const finding = z.object({
  id: z.string(),
  kind: z.enum(['nudge', 'stall', 'pattern', 'team']),
  at: z.string(),
  title: z.string(),
  text: z.string(),
  achievement: achievementCard.nullable(),
  /** Whom it is about, if not who is told. */
  about: personCard.nullable(),
  awardId: z.string().nullable(),
});
export type Finding = z.infer<typeof finding>;
