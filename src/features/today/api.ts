import { z } from 'zod';
import { achievementCard } from '../achievements/api.ts';
import { award, awardNote, windowView } from '../awards/api.ts';
import { recognition } from '../recognitions/api.ts';

/** Progress towards one achievement in the person's current window: the ring. */
export const ring = z.object({
  achievement: achievementCard,
  window: windowView,
  tier: z.string().nullable(),
  /** The tier as the reader reads it. */
  tierName: z.string().nullable(),
  value: z.number(),
  /** Of `value`, how much is still in its hold (drawn lighter). */
  provisional: z.number(),
  needed: z.number(),
  /** How far the ring is closed: for good, and what is still in its hold; 1 is all of it. */
  progress: z.object({ sure: z.number(), held: z.number() }),
  /** Whether `needed` is what the best have, rather than a number that is set. */
  compared: z.boolean(),
  state: z.enum(['open', 'pending', 'won', 'cooling_down', 'guard_open']),
  /** "8 of 10, two to go, until Friday". */
  line: z.string(),
  /** The award this ring has led to, if it has. */
  awardId: z.string().nullable(),
});
export type Ring = z.infer<typeof ring>;

/** `GET /v1/today` */
export const today = z.object({
  /** The workspace's clock: real time, or the demo's. */
  now: z.string(),
  zone: z.string(),
  rings: z.array(ring),
  pending: z.array(award),
  /** Newest first, at most 12, withdrawn ones of the last seven days included. */
  recent: z.array(award),
  /** What colleagues said lately, newest first, at most 3; `entry` is its place in the feed. */
  said: z.array(z.object({ recognition, entry: z.number() })),
  /** Private words on their awards of the last two weeks, newest first, at most 3. */
  notes: z.array(awardNote),
});
export type Today = z.infer<typeof today>;
