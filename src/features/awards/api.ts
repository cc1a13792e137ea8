import { z } from 'zod';
import { achievementCard } from '../achievements/api.ts';
import { personCard } from '../people/api.ts';

/** Instants are RFC 3339 in UTC throughout the API. */
const instant = z.string();

export const awardState = z.enum(['pending', 'confirmed', 'withdrawn', 'in_review', 'declined', 'revoked']);
export type AwardState = z.infer<typeof awardState>;

/** A stretch of time in the person's zone; half-open: startsAt ≤ t < endsAt. Null ends mean "ever". */
export const windowView = z.object({
  kind: z.string(),
  /** `2016-W12`, `2016-03-21`, `2016-03`, `2016-Q1`, `ever`. */
  key: z.string(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  zone: z.string(),
});
export type WindowView = z.infer<typeof windowView>;

export const award = z.object({
  id: z.string(),
  achievement: achievementCard,
  person: personCard,
  state: awardState,
  tier: z.string().nullable(),
  /** The tier as the reader reads it. */
  tierName: z.string().nullable(),
  window: windowView,
  /** When the completing deed was done. */
  earnedAt: instant,
  /** When Smallwins decided it. */
  grantedAt: instant,
  /** When a pending award can be confirmed: the end of its hold clock. */
  settlesAt: instant.nullable(),
  /** Deeds done, in the second person: "You resolved five tickets within SLA …". */
  youSentence: z.string(),
  /** The same for others: "Resolved five tickets within SLA …". */
  theySentence: z.string(),
  /** Why the state is what it is, kind and exact: "Ticket INC12 was reopened, so this one waits. Four others still count." */
  stateSentence: z.string(),
});
export type Award = z.infer<typeof award>;

export const receiptEvent = z.object({
  /** Workspace sequence number: `/events/:seq` in the inspector. Null if it is not kept any more. */
  seq: z.number().nullable(),
  id: z.string(),
  source: z.string(),
  type: z.string(),
  at: instant,
  /** The thing it was about: ticket or deal key. */
  object: z.string().nullable(),
  value: z.number(),
  /** counted: in the total for good · provisional: counted, still in its hold · cancelled · duplicate · not_matching · late */
  use: z.enum(['counted', 'provisional', 'cancelled', 'duplicate', 'not_matching', 'late']),
  /** Why, in words, for all but `counted`. */
  reason: z.string().nullable(),
  heldUntil: instant.nullable(),
});
export type ReceiptEvent = z.infer<typeof receiptEvent>;

/** Why, or why not (yet). Replaying the events through the version gives the same answer. */
export const receipt = z.object({
  achievement: achievementCard,
  person: personCard,
  window: windowView,
  tier: z.string().nullable(),
  /** The tier as the reader reads it. */
  tierName: z.string().nullable(),
  state: z.enum([
    'pending',
    'confirmed',
    'withdrawn',
    'in_review',
    'declined',
    'revoked',
    'not_yet',
    'cooling_down',
    'ineligible',
  ]),
  /** The answer in one to three sentences. */
  answer: z.array(z.string()),
  value: z.number(),
  /** Of `value`, how much is still in its hold. */
  provisional: z.number(),
  needed: z.number(),
  /** How far its ring is closed: for good, and what is still in its hold; 1 is all of it. */
  progress: z.object({ sure: z.number(), held: z.number() }),
  neededFrom: z.string(),
  earnedAt: instant.nullable(),
  settlesAt: instant.nullable(),
  events: z.array(receiptEvent),
  /** Events beyond those listed. */
  moreEvents: z.number(),
  guards: z.array(
    z.object({ text: z.string(), of: z.number(), to: z.number(), needed: z.number(), met: z.boolean() }),
  ),
  hold: z.string().nullable(),
  cooldown: z.string().nullable(),
});
export type Receipt = z.infer<typeof receipt>;

export const noteMax = 400;
/** A private word on an award: only its person and whoever wrote it read it. */
export const awardNote = z.object({
  awardId: z.string(),
  achievement: achievementCard,
  from: personCard,
  to: personCard,
  text: z.string(),
  at: instant,
  editedAt: instant.nullable(),
  /** Whether whoever asks wrote it. */
  mine: z.boolean(),
});
export type AwardNote = z.infer<typeof awardNote>;
/** `PUT /v1/awards/:id/note`: writes one's note on the award, or writes it anew; `DELETE` takes it back. */
export const awardNoteText = z.strictObject({ text: z.string().max(5000) });

/** `GET /v1/awards/:id` */
export const awardDetail = award.extend({
  receipt,
  /** As far as whoever asks may read them, oldest first. */
  notes: z.array(awardNote),
  /** Appended, never rewritten. `eventSeq` links to the event that caused it. */
  entries: z.array(
    z.object({ at: instant, state: awardState, cause: z.string(), eventSeq: z.number().nullable() }),
  ),
});
export type AwardDetail = z.infer<typeof awardDetail>;

/** `GET /v1/awards?person&achievement&state&cursor&limit` → page, newest earned first. */
export const awardPage = z.object({ items: z.array(award), nextCursor: z.string().nullable() });
/** `GET /v1/progress?person&achievement[&window]`: where somebody stands, in numbers. */
export const progress = z.object({
  achievement: z.string(),
  person: z.string(),
  window: z.string(),
  count: z.number().nullable(),
  of: z.number().nullable(),
  remaining: z.number().nullable(),
  state: z.enum([
    'not_yet',
    'cooling_down',
    'pending',
    'in_review',
    'confirmed',
    'declined',
    'revoked',
    'ineligible',
  ]),
  tier: z.string().nullable(),
  awardId: z.string().nullable(),
});
export type Progress = z.infer<typeof progress>;
/** `GET /v1/explain?person=…&achievement=…[&window=2016-W12]` → Receipt (the person's current window by default). */

/**
 * `POST /v1/awards/:id/decision`: what a person decides of an award. A reason is needed to decline and to revoke;
 * `reopen` takes an approval or a refusal back within ten minutes, and the award waits for a person again.
 */
export const awardDecision = z.object({
  decision: z.enum(['approve', 'decline', 'revoke', 'restore', 'reopen']),
  reason: z.string().trim().min(1).max(500).optional(),
});
export type AwardDecision = z.infer<typeof awardDecision>;

export const awardsQuery = z.object({
  person: z.string().optional(),
  achievement: z.string().optional(),
  state: awardState.optional(),
  window: z.string().optional(),
  tier: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

export const explainQuery = z.object({
  person: z.string().optional(),
  achievement: z.string(),
  window: z.string().optional(),
});
