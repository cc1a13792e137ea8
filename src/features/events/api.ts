import { z } from 'zod';
import { instant } from '../instant.ts';
import { personCard } from '../people/api.ts';

/** What became of one item of a `POST /v1/events`. */
export const itemResult = z
  .object({
    id: z.string().nullable().describe('The id it was sent with; null where it could not be read.'),
    status: z
      .enum(['accepted', 'duplicate', 'late', 'quarantined', 'refused'])
      .describe(
        '`accepted`: new and decided · `duplicate`: seen before, nothing changed · `late`: stored and listed, an admin applies it · `quarantined`: kept aside with `error` · `refused`: not kept.',
      ),
    seq: z.number().nullable().describe('Its number in the workspace; null if it was not stored.'),
    error: z
      .object({
        code: z.string().describe('Stable: what a program goes by.'),
        message: z.string().describe('What was wrong, and how to mend it.'),
        pointer: z
          .string()
          .nullable()
          .describe('JSON Pointer to the offending place; null where it is all of it.'),
      })
      .optional()
      .describe('Why it was not taken; absent if it was.'),
    outcomes: z
      .array(z.unknown())
      .optional()
      .describe('With `Prefer: return=representation`: what it did to awards and counts.'),
  })
  .describe('What became of one event that was sent.');
export type ItemResult = z.infer<typeof itemResult>;

/** One achievement's view of one event. */
export const eventMatch = z
  .object({
    achievement: z
      .object({
        key: z.string().describe('Its key.'),
        name: z.string().describe('Its name in the reader’s language.'),
      })
      .describe('Which achievement.'),
    person: personCard.nullable().describe('Whom it is credited to; null if nobody was found.'),
    use: z
      .enum([
        'counted',
        'provisional',
        'cancels',
        'guard',
        'not_matching',
        'nobody',
        'ineligible',
        'duplicate',
        'cancelled',
      ])
      .describe(
        '`counted` · `provisional`: counted, in its hold · `cancels`: takes an earlier deed back · `guard`: feeds a quality condition · `not_matching` · `nobody`: no person was found · `ineligible`: not for that person · `duplicate`: its object counts already · `cancelled`: was taken back.',
      ),
    why: z.string().describe('The same in a sentence.'),
    window: z.string().nullable().describe('The key of the window it fell in, as `2026-W12`.'),
    value: z.number().nullable().describe('What counts there now.'),
    needed: z.number().nullable().describe('What is asked for.'),
    awardId: z.string().nullable().describe('The award that this person holds, or held, in that window.'),
    awardState: z.string().nullable().describe('The state of that award.'),
  })
  .describe('How one achievement used one event.');
export type EventMatch = z.infer<typeof eventMatch>;

/** `GET /v1/events?source&type&person&where&with&cursor&limit` (admin) → page, newest first. */
export const eventRow = z
  .object({
    seq: z.number().describe('The number of the event in its workspace.'),
    id: z.string().describe('What its source calls it; with source and origin it is once only.'),
    source: z.string().describe('The slug of the source.'),
    type: z.string().describe('What happened, as `family.noun.verb_past`.'),
    subject: z.string().nullable().describe('The thing it was about, where the event says so.'),
    occurredAt: instant.describe('When it happened, as the event says.'),
    receivedAt: instant.describe('When it came in.'),
    late: z
      .boolean()
      .describe('True while it waits for an admin, because it came more than 96 hours after it happened.'),
    data: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('What the event holds, where `with=data` asks for it.'),
  })
  .describe('An event that is on record.');
export type EventRow = z.infer<typeof eventRow>;
export const eventPage = z.object({
  items: z.array(eventRow).describe('Newest first.'),
  nextCursor: z
    .string()
    .nullable()
    .describe('Goes into `cursor` of the next request; null on the last page.'),
});
/** `GET /v1/events/:seq` (admin): raw → who → which achievements → outcome. */
export const eventDetail = eventRow
  .extend({
    data: z.record(z.string(), z.unknown()).describe('What the event holds.'),
    raw: z
      .string()
      .nullable()
      .describe('The delivery it was made of, as it came, while that is kept: the last of each source are.'),
    unmatched: z.array(z.string()).describe('Names in it that wait until somebody says who that is.'),
    matches: z.array(eventMatch).describe('One for each achievement that listens to it.'),
    offers: z
      .array(
        z.object({
          key: z.string().describe('The key of the achievement.'),
          name: z.string().describe('Its name.'),
          pack: z.string().describe('The pack it is in.'),
        }),
      )
      .describe('Where no achievement listens: those of packs that would count it.'),
  })
  .describe('An event, whom it touched and what became of it.');
export type EventDetail = z.infer<typeof eventDetail>;

/** `POST /v1/state?achievement` (key), one event as for `POST /v1/events` → where its person stands now. */
export const eventState = z
  .object({
    event: z
      .object({
        id: z.string().describe('The id it was sent with.'),
        status: z
          .enum(['accepted', 'duplicate', 'late'])
          .describe('`accepted`: new · `duplicate`: was here before · `late`: older than 96 hours.'),
        seq: z.number().describe('Its number in the workspace.'),
      })
      .describe('The event as it was taken.'),
    achievement: z.string().describe('The key of the achievement.'),
    person: z
      .string()
      .nullable()
      .describe('The handle; null if the event names nobody we know, or nobody at all.'),
    window: z
      .string()
      .nullable()
      .describe('The key of the window, as `2026-03`, in the person’s time zone; null without a person.'),
    count: z
      .number()
      .nullable()
      .describe(
        'What counts in that window now, with what others have sent meanwhile; null without a person.',
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
        'nobody',
        'late',
        'paused',
      ])
      .describe(
        'Of the award. `not_yet`, `cooling_down`, `pending` (in its hold), `in_review`, `confirmed`, `declined`, `revoked`; or `nobody`: no person was found, `late`: an admin has to apply it, `paused`: decided when awarding goes on.',
      ),
    tier: z
      .string()
      .nullable()
      .describe(
        'The highest tier that this event made, else the next one, else the highest; null without tiers.',
      ),
    awardId: z.string().nullable().describe('The award in that window; null while there is none.'),
    makesAward: z.boolean().describe('Whether this event made the award: the same in each answer to it.'),
    firstTime: z
      .boolean()
      .describe('The same, in the answer to the request that brought the event; false in all others.'),
    use: eventMatch.shape.use
      .nullable()
      .describe('How the achievement used the event; null where it does not listen to such events.'),
    why: z.string().nullable().describe('The same in a sentence.'),
  })
  .describe('Where the person of an event stands with an achievement.');
export type EventState = z.infer<typeof eventState>;

export const eventsQuery = z.object({
  source: z.string().optional().describe('The slug of a source.'),
  type: z.string().optional().describe('A type of events, as `helpdesk.ticket.resolved`.'),
  person: z.string().max(200).optional().describe('A handle: events whose data names that person.'),
  late: z.enum(['true', 'false']).optional().describe('`true`: only those that wait because they came late.'),
  where: z
    .string()
    .max(4096)
    .optional()
    .describe('A CEL condition over `data`, as `data.priority == "high"`.'),
  with: z.literal('data').optional().describe('Also what each event holds.'),
  cursor: z.string().optional().describe('`nextCursor` of the page before; left out for the first page.'),
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('How many at most on one page.'),
});

export const intakeQuery = z.object({
  backfill: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true`: history. It is decided, and nobody is told.'),
});

export const stateQuery = z.object({
  achievement: z.string().min(1).max(200).describe('The key of the achievement.'),
});

/** One event as it is sent (CloudEvents 1.0, structured). It is judged on its bytes by `domain/events`; this is how that is published. */
export const cloudEvent = z
  .looseObject({
    specversion: z.literal('1.0').describe('The version of CloudEvents.'),
    id: z.string().min(1).max(256).describe('Unique within `source` for ever: keep it over all tries.'),
    source: z.string().min(1).describe('Whose ids these are: a URI reference, as `/helpdesk`.'),
    type: z.string().min(1).max(120).describe('What happened, as `family.noun.verb_past`.'),
    time: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('When it happened, RFC 3339 with an offset; missing means now.'),
    subject: z.string().optional().describe('The thing it is about.'),
    sequence: z.string().optional().describe('The order among events of the same moment.'),
    workspace: z.string().optional().describe('The slug of the workspace; must be the key’s own.'),
    data: z.record(z.string(), z.unknown()).optional().describe('What achievements read, with the person.'),
  })
  .describe('One event as it is sent: CloudEvents 1.0, structured.');
export const cloudEvents = z.array(cloudEvent).min(1).max(1000);
/** What a batch answers: each judged alone, in its order. */
export const itemResults = z.object({
  items: z.array(itemResult).describe('One for each event, in the order they were sent.'),
});
/** `POST /v1/events/late/apply` */
export const lateApplied = z.object({
  events: z.number().int().describe('How many events were decided.'),
  awards: z.number().int().describe('How many awards they made, silently.'),
});
