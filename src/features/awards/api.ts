import { z } from 'zod';
import { achievementCard } from '../achievements/api.ts';
import { instant } from '../instant.ts';
import { personCard } from '../people/api.ts';

/** Instants are RFC 3339 in UTC throughout the API. */

export const awardState = z
  .enum(['pending', 'confirmed', 'withdrawn', 'in_review', 'declined', 'revoked'])
  .describe(
    '`pending`: in its hold · `confirmed` · `withdrawn`: what it rested on was taken back · `in_review`: waits for a person · `declined`, `revoked`: by a person.',
  );
export type AwardState = z.infer<typeof awardState>;

/** A stretch of time in the person's zone; half-open: startsAt ≤ t < endsAt. Null ends mean "ever". */
export const windowView = z
  .object({
    kind: z.string().describe('`day`, `week`, `month`, `quarter`, `ever`, or days that slide.'),
    key: z.string().describe('`2016-W12`, `2016-03-21`, `2016-03`, `2016-Q1`, `ever`.'),
    startsAt: instant.nullable().describe('Its first moment; null for `ever`.'),
    endsAt: instant.nullable().describe('The moment it is over; null for `ever`.'),
    zone: z.string().describe('The person’s time zone, an IANA name as `Europe/Berlin`.'),
  })
  .describe('A stretch of time in the person’s zone, half-open: startsAt ≤ t < endsAt.');
export type WindowView = z.infer<typeof windowView>;

export const award = z
  .object({
    id: z.string().describe('Stable: the same through all its states.'),
    achievement: achievementCard.describe('What was earned.'),
    person: personCard.describe('Who earned it.'),
    state: awardState.describe('What it is now.'),
    tier: z.string().nullable().describe('The tier’s name in the text; null without tiers.'),
    tierName: z.string().nullable().describe('The tier as the reader reads it.'),
    window: windowView.describe('In which window.'),
    earnedAt: instant.describe('When the completing deed was done.'),
    grantedAt: instant.describe('When Smallwins decided it.'),
    settlesAt: instant
      .nullable()
      .describe('When a pending award can be confirmed: the end of its hold; null when it is settled.'),
    youSentence: z
      .string()
      .describe('Deeds done, in the second person: "You resolved five tickets within SLA …".'),
    theySentence: z.string().describe('The same for others: "Resolved five tickets within SLA …".'),
    stateSentence: z
      .string()
      .describe(
        'Why the state is what it is, kind and exact: "Ticket INC12 was reopened, so this one waits. Four others still count."',
      ),
  })
  .describe('Somebody’s award.');
export type Award = z.infer<typeof award>;

export const receiptEvent = z
  .object({
    seq: z.number().nullable().describe('Its number in the workspace; null if it is not kept any more.'),
    id: z.string().describe('What its source calls it.'),
    source: z.string().describe('The slug of the source.'),
    type: z.string().describe('What happened.'),
    at: instant.describe('When it happened.'),
    object: z.string().nullable().describe('The thing it was about: ticket or deal key.'),
    value: z.number().describe('What it brought, in what the achievement counts.'),
    use: z
      .enum(['counted', 'provisional', 'cancelled', 'duplicate', 'not_matching', 'late'])
      .describe(
        '`counted`: in the total for good · `provisional`: counted, still in its hold · `cancelled`: taken back · `duplicate`: its object counts already · `not_matching` · `late`: waits for an admin.',
      ),
    reason: z.string().nullable().describe('Why, in words; null for `counted`.'),
    heldUntil: instant.nullable().describe('The end of its hold; null without one.'),
  })
  .describe('An event on a receipt.');
export type ReceiptEvent = z.infer<typeof receiptEvent>;

/** Why, or why not (yet). Replaying the events through the version gives the same answer. */
export const receipt = z
  .object({
    achievement: achievementCard.describe('Which achievement, in the version that decides.'),
    person: personCard.describe('Whose receipt it is.'),
    window: windowView.describe('Of which window.'),
    tier: z.string().nullable().describe('The tier it speaks of; null without tiers.'),
    tierName: z.string().nullable().describe('The tier as the reader reads it.'),
    state: z
      .enum([
        'pending',
        'confirmed',
        'withdrawn',
        'in_review',
        'declined',
        'revoked',
        'not_yet',
        'cooling_down',
        'ineligible',
      ])
      .describe('That of the award, or where somebody stands who has none.'),
    answer: z.array(z.string()).describe('The answer in one to three sentences.'),
    value: z.number().describe('What counts, in what the achievement counts.'),
    provisional: z.number().describe('Of `value`, how much is still in its hold.'),
    needed: z.number().describe('What is asked for.'),
    progress: z
      .object({
        sure: z.number().describe('Share that counts for good, 0 to 1.'),
        held: z.number().describe('Share that is still in its hold, 0 to 1.'),
      })
      .describe('How far its ring is closed: for good, and what is still in its hold; 1 is all of it.'),
    neededFrom: z.string().describe('What sets `needed`: the text, a segment, or what others have.'),
    earnedAt: instant.nullable().describe('When the completing deed was done; null while it is not earned.'),
    settlesAt: instant.nullable().describe('The end of the hold; null without one.'),
    events: z.array(receiptEvent).describe('What counts and what does not, in order of time.'),
    moreEvents: z.number().describe('Events beyond those listed.'),
    guards: z
      .array(
        z.object({
          text: z.string().describe('The condition in words.'),
          of: z.number().describe('How many events meet it …'),
          to: z.number().describe('… of how many.'),
          needed: z.number().describe('The least share, 0 to 1.'),
          met: z.boolean().describe('Whether it is met.'),
        }),
      )
      .describe('Quality conditions, and whether they are met.'),
    hold: z.string().nullable().describe('How long it is held, in words; null without a hold.'),
    cooldown: z
      .string()
      .nullable()
      .describe('How long until it can be earned again, in words; null without one.'),
  })
  .describe('Why, or why not yet. Replaying the events through the version gives the same answer.');
export type Receipt = z.infer<typeof receipt>;

export const noteMax = 400;
/** A private word on an award: only its person and whoever wrote it read it. */
export const awardNote = z.object({
  awardId: z.string().describe('Which award it is on.'),
  achievement: achievementCard.describe('What that award is of.'),
  from: personCard.describe('Who wrote it.'),
  to: personCard.describe('Whose award it is.'),
  text: z.string().describe('What it says.'),
  at: instant.describe('When it was written.'),
  editedAt: instant.nullable().describe('When it was written anew; null if it was not.'),
  mine: z.boolean().describe('Whether whoever asks wrote it.'),
});
export type AwardNote = z.infer<typeof awardNote>;
/** `PUT /v1/awards/:id/note`: writes one's note on the award, or writes it anew; `DELETE` takes it back. */
export const awardNoteText = z.strictObject({
  text: z.string().max(5000).describe('At most 400 characters that show.'),
});

/** `GET /v1/awards/:id` */
export const awardDetail = award
  .extend({
    receipt,
    notes: z.array(awardNote).describe('As far as whoever asks may read them, oldest first.'),
    entries: z
      .array(
        z.object({
          at: instant.describe('When it became so.'),
          state: awardState.describe('What it became.'),
          cause: z.string().describe('What made it so.'),
          eventSeq: z
            .number()
            .nullable()
            .describe('The number of the event that caused it; null where no event did.'),
        }),
      )
      .describe('Appended, never rewritten. `eventSeq` links to the event that caused it.'),
  })
  .describe('An award with its receipt and its history.');
export type AwardDetail = z.infer<typeof awardDetail>;

/** `GET /v1/awards?person&achievement&state&cursor&limit` → page, newest earned first. */
export const awardPage = z.object({
  items: z.array(award).describe('Newest earned first.'),
  nextCursor: z
    .string()
    .nullable()
    .describe('Goes into `cursor` of the next request; null on the last page.'),
});
/** `GET /v1/progress?person&achievement[&window]`: where somebody stands, in numbers. */
export const progress = z
  .object({
    achievement: z.string().describe('The key of the achievement.'),
    person: z.string().describe('The handle.'),
    window: z.string().describe('The key of the window, as `2026-W12`, in the person’s time zone.'),
    count: z
      .number()
      .nullable()
      .describe(
        'What counts in that window now, in what the achievement counts; null where there is nothing to count yet.',
      ),
    of: z.number().nullable().describe('How much is asked for.'),
    remaining: z.number().nullable().describe('What is left of it, never below 0.'),
    state: z
      .enum([
        'not_yet',
        'cooling_down',
        'pending',
        'in_review',
        'confirmed',
        'declined',
        'revoked',
        'ineligible',
      ])
      .describe(
        'Of the award in that window, or where somebody stands who has none; `ineligible`: the achievement is not for them.',
      ),
    tier: z
      .string()
      .nullable()
      .describe('The lowest tier not yet reached, else the highest; null without tiers.'),
    awardId: z.string().nullable().describe('The award in that window; null while there is none.'),
  })
  .describe('Where somebody stands with an achievement, in numbers.');
export type Progress = z.infer<typeof progress>;
/** `GET /v1/explain?person=…&achievement=…[&window=2016-W12]` → Receipt (the person's current window by default). */

/**
 * `POST /v1/awards/:id/decision`: what a person decides of an award. A reason is needed to decline and to revoke;
 * `reopen` takes an approval or a refusal back within ten minutes, and the award waits for a person again.
 */
export const awardDecision = z.object({
  decision: z
    .enum(['approve', 'decline', 'revoke', 'restore', 'reopen'])
    .describe(
      '`approve` and `decline` what is in review, `revoke` and `restore` what was confirmed, `reopen` within ten minutes what was decided.',
    ),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .optional()
    .describe('Why; needed to decline and to revoke. The person reads it.'),
});
export type AwardDecision = z.infer<typeof awardDecision>;

export const awardsQuery = z.object({
  person: z.string().optional().describe('A handle.'),
  achievement: z.string().optional().describe('The key of an achievement.'),
  state: awardState
    .optional()
    .describe('Only those in this state; of others, members and keys see what is confirmed.'),
  window: z.string().optional().describe('The key of a window, as `2026-W12`.'),
  tier: z.string().optional().describe('The name of a tier in the text.'),
  cursor: z.string().optional().describe('`nextCursor` of the page before; left out for the first page.'),
  limit: z.coerce.number().int().min(1).max(1000).default(50).describe('How many at most on one page.'),
});

export const explainQuery = z.object({
  person: z.string().optional().describe('A handle; whoever asks, if it is left out.'),
  achievement: z.string().describe('The key of the achievement.'),
  window: z
    .string()
    .optional()
    .describe('The key of a window, as `2026-W12`, `2026-03`, `ever`; that of now, if it is left out.'),
});
