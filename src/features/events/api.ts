import { z } from 'zod';
import { personCard } from '../people/api.ts';

/** What became of one item of a `POST /v1/events`. */
export const itemResult = z.object({
  id: z.string().nullable(),
  /** accepted: new and decided · duplicate: seen before, nothing changed · late: stored and listed, an admin applies it · quarantined: kept aside with `error` · refused: not kept */
  status: z.enum(['accepted', 'duplicate', 'late', 'quarantined', 'refused']),
  seq: z.number().nullable(),
  error: z.object({ code: z.string(), message: z.string(), pointer: z.string().nullable() }).optional(),
  /** With `Prefer: return=representation`: what it did. */
  outcomes: z.array(z.unknown()).optional(),
});
export type ItemResult = z.infer<typeof itemResult>;

/** One achievement's view of one event. */
export const eventMatch = z.object({
  achievement: z.object({ key: z.string(), name: z.string() }),
  person: personCard.nullable(),
  /** counted · provisional · cancels (an earlier deed) · guard (feeds a quality condition) · not_matching · nobody (no person found) · ineligible · duplicate · cancelled */
  use: z.enum([
    'counted',
    'provisional',
    'cancels',
    'guard',
    'not_matching',
    'nobody',
    'ineligible',
    'duplicate',
    'cancelled',
  ]),
  why: z.string(),
  window: z.string().nullable(),
  value: z.number().nullable(),
  needed: z.number().nullable(),
  /** The award that this person holds, or held, in that window. */
  awardId: z.string().nullable(),
  awardState: z.string().nullable(),
});
export type EventMatch = z.infer<typeof eventMatch>;

/** `GET /v1/events?source&type&person&where&with&cursor&limit` (admin) → page, newest first. */
export const eventRow = z.object({
  seq: z.number(),
  id: z.string(),
  source: z.string(),
  type: z.string(),
  subject: z.string().nullable(),
  occurredAt: z.string(),
  receivedAt: z.string(),
  late: z.boolean(),
  /** Where `with=data` asks for it. */
  data: z.record(z.string(), z.unknown()).optional(),
});
export type EventRow = z.infer<typeof eventRow>;
export const eventPage = z.object({ items: z.array(eventRow), nextCursor: z.string().nullable() });
/** `GET /v1/events/:seq` (admin): raw → who → which achievements → outcome. */
export const eventDetail = eventRow.extend({
  data: z.record(z.string(), z.unknown()),
  /** The delivery it was made of, as it came, while that is kept: the last of each source are. */
  raw: z.string().nullable(),
  /** Names in it that wait until somebody says who that is. */
  unmatched: z.array(z.string()),
  matches: z.array(eventMatch),
  /** Where no achievement listens: those of packs that would count it. */
  offers: z.array(z.object({ key: z.string(), name: z.string(), pack: z.string() })),
});
export type EventDetail = z.infer<typeof eventDetail>;

/** `POST /v1/state?achievement` (key), one event as for `POST /v1/events` → where its person stands now. */
export const eventState = z.object({
  event: z.object({ id: z.string(), status: z.enum(['accepted', 'duplicate', 'late']), seq: z.number() }),
  achievement: z.string(),
  /** The handle; null if the event names nobody we know, or nobody at all. */
  person: z.string().nullable(),
  window: z.string().nullable(),
  /** What counts in that window now, how much is asked for, and the rest of it; null without a person. */
  count: z.number().nullable(),
  of: z.number().nullable(),
  remaining: z.number().nullable(),
  /** Of the award; nobody: no person was found · late: an admin has to apply it · paused: decided when awarding goes on */
  state: z.enum([
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
  ]),
  tier: z.string().nullable(),
  awardId: z.string().nullable(),
  /** Whether this event made the award: the same in each answer to it. */
  makesAward: z.boolean(),
  /** The same, in the answer to the request that brought the event; false in all others. */
  firstTime: z.boolean(),
  /** How the achievement used the event, and why. */
  use: eventMatch.shape.use.nullable(),
  why: z.string().nullable(),
});
export type EventState = z.infer<typeof eventState>;

export const eventsQuery = z.object({
  source: z.string().optional(),
  type: z.string().optional(),
  person: z.string().max(200).optional(),
  late: z.enum(['true', 'false']).optional(),
  where: z.string().max(4096).optional(),
  with: z.literal('data').optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const intakeQuery = z.object({ backfill: z.enum(['true', 'false']).default('false') });

export const stateQuery = z.object({ achievement: z.string().min(1).max(200) });

/** One event as it is sent (CloudEvents 1.0, structured). It is judged on its bytes by `domain/events`; this is how that is published. */
export const cloudEvent = z.looseObject({
  specversion: z.literal('1.0'),
  /** Unique within `source` for ever: keep it over all tries. */
  id: z.string().min(1).max(256),
  /** A URI reference. */
  source: z.string().min(1),
  /** `family.noun.verb_past` */
  type: z.string().min(1).max(120),
  /** Missing means now. */
  time: z.iso.datetime({ offset: true }).optional(),
  subject: z.string().optional(),
  /** The order among events of the same moment. */
  sequence: z.string().optional(),
  /** Must be the key's own. */
  workspace: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export const cloudEvents = z.array(cloudEvent).min(1).max(1000);
/** What a batch answers: each judged alone, in its order. */
export const itemResults = z.object({ items: z.array(itemResult) });
/** `POST /v1/events/late/apply` */
export const lateApplied = z.object({ events: z.number().int(), awards: z.number().int() });
