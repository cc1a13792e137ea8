import { z } from 'zod';
import { personCard } from '../people/api.ts';

/** A pattern of giving that a programme's owner may want to look at: never an accusation. */
export const authenticityHint = z.object({
  kind: z.enum(['pair', 'ring', 'burst', 'same-words', 'one-giver']),
  /** What was seen, in one sentence. */
  sentence: z.string(),
  /** What it may mean, and what helps. */
  advice: z.string(),
  people: z.array(personCard),
  /** The recognitions it rests on, newest first, at most 50. */
  evidence: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      giver: z.string(),
      recipients: z.array(z.string()),
      what: z.string(),
    }),
  ),
  evidenceCount: z.number().int(),
  /** How likely as much or more would come about by chance; null where that is not the question. */
  chance: z.number().nullable(),
});
export type AuthenticityHint = z.infer<typeof authenticityHint>;

/** `GET /v1/authenticity?since` */
export const authenticity = z.object({
  since: z.string(),
  recognitions: z.number().int(),
  hints: z.array(authenticityHint),
  /** Hints on fewer than five people, which works-council mode leaves out. */
  withheld: z.number().int(),
});
export type Authenticity = z.infer<typeof authenticity>;
