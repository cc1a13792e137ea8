import { z } from 'zod';
import { badgeDefinition } from '../achievements/api.ts';
import { personCard } from '../people/api.ts';
import { valueCard } from '../recognitions/api.ts';

/** Dates as in `2026-03-02`, both included, in the person's zone; without them the last year. */
export const reviewTalkQuery = z.strictObject({
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
});
export type ReviewTalkQuery = z.infer<typeof reviewTalkQuery>;

const day = z.string();

const said = z.object({
  id: z.string(),
  day,
  badge: valueCard,
  /** Who gave it, or to whom it was given. */
  who: z.array(z.string()),
  what: z.string(),
  effect: z.string(),
  /** "INC0001234 Ticket resolved". */
  evidence: z.array(z.string()),
});
export type ReviewSaid = z.infer<typeof said>;

/** `GET /v1/review-talk?from&to`: one's own record, to take along to a talk; nobody can ask for somebody else's. */
export const reviewTalk = z.object({
  person: personCard,
  from: day,
  to: day,
  zone: z.string(),
  madeOn: day,
  /** Quarters with anything in them, oldest first. */
  quarters: z.array(z.string()),
  strengths: z.array(
    valueCard.extend({
      received: z.number().int(),
      given: z.number().int(),
      /** From how many colleagues. */
      from: z.number().int(),
      /** Received, in the order of `quarters`. */
      overTime: z.array(z.number().int()),
    }),
  ),
  awards: z.array(
    z.object({
      id: z.string(),
      day,
      name: z.string(),
      tier: z.string().nullable(),
      badge: badgeDefinition,
      /** In the first person's words of the achievement: "You resolved five tickets …". */
      deed: z.string(),
      /** Tickets or deals that count, at most 12. */
      evidence: z.array(z.string()),
    }),
  ),
  received: z.array(said),
  given: z.array(said),
  /** How many were left out because a list holds at most 500. */
  more: z.object({ awards: z.number().int(), said: z.number().int() }),
});
export type ReviewTalk = z.infer<typeof reviewTalk>;
