import { z } from 'zod';
import { personCard } from '../people/api.ts';

/** What somebody has found of a hint; it stays quiet until half as much again has come. */
export const hintDismissal = z.object({
  reason: z.string(),
  /** Null: the operator of the machine. */
  by: personCard.nullable(),
  at: z.string(),
});

/** A pattern of giving that a programme's owner may want to look at: never an accusation. */
export const authenticityHint = z.object({
  /** The same kind, people and quarter have the same key. */
  key: z.string(),
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
  /** Set where it was dismissed; on what was dismissed and has come back, too. */
  dismissal: hintDismissal.nullable(),
});
export type AuthenticityHint = z.infer<typeof authenticityHint>;

/** `GET /v1/authenticity?since` */
export const authenticity = z.object({
  since: z.string(),
  recognitions: z.number().int(),
  hints: z.array(authenticityHint),
  /** Hints that somebody has looked at and found in order. */
  dismissed: z.array(authenticityHint),
  /** Hints on fewer than five people, which works-council mode leaves out. */
  withheld: z.number().int(),
});
export type Authenticity = z.infer<typeof authenticity>;

/** `PUT /v1/authenticity/hints/:key/dismissal` → 204; `DELETE` brings the hint back. */
export const hintDismissalReason = z.strictObject({
  reason: z.string().max(2000),
  since: z.string().max(40).optional(),
});

/** `GET`, `PUT /v1/recognition-limits`: from how many on a giver reads a gentle sentence. */
export const recognitionLimits = z.strictObject({
  /** To one and the same person, within a week. */
  toOneAWeek: z.number().int().min(1).max(1000),
  /** To anybody, within a day. */
  aDay: z.number().int().min(1).max(1000),
});
export type RecognitionLimits = z.infer<typeof recognitionLimits>;

export const authenticityQuery = z.object({ since: z.string().max(40).optional() });
