import { z } from 'zod';
import { valueFamilies } from '../../domain/recognition/values.ts';
import { badgeDefinition } from '../achievements/api.ts';
import { personCard } from '../people/api.ts';

export const whatMax = 600;
export const effectMax = 400;
export const recipientsMax = 50;
export const evidenceMax = 6;

/** What is recognised: a value or a competency, with its badge. */
export const valueCard = z.object({
  key: z.string(),
  name: z.string(),
  meaning: z.string(),
  kind: z.enum(['value', 'competency']),
  family: z.string(),
  hidden: z.boolean(),
  /** What its badge is drawn from, the same in every language. */
  seed: z.string().optional(),
});
export type ValueCard = z.infer<typeof valueCard>;

/** `POST /v1/values`, admin. */
export const newValue = z.strictObject({
  name: z.string().min(1).max(60),
  meaning: z.string().min(1).max(200),
  kind: z.enum(['value', 'competency']).default('value'),
  family: z.enum(valueFamilies).optional(),
});
/** `PATCH /v1/values/:key`, admin. */
export const valueChange = z.strictObject({
  name: z.string().min(1).max(60).optional(),
  meaning: z.string().min(1).max(200).optional(),
  kind: z.enum(['value', 'competency']).optional(),
  family: z.enum(valueFamilies).optional(),
  hidden: z.boolean().optional(),
});

/** A recent event of somebody, to point at. */
export const evidence = z.object({
  seq: z.number(),
  /** `INC0001234`, or the event's id. */
  object: z.string(),
  /** "Ticket resolved". */
  text: z.string(),
  at: z.string(),
  /** Whose it is. */
  person: personCard,
});
export type Evidence = z.infer<typeof evidence>;

export const recognition = z.object({
  id: z.string(),
  giver: personCard,
  recipients: z.array(personCard),
  /** The team it was given to as a whole. */
  team: z.string().nullable(),
  value: valueCard,
  what: z.string(),
  effect: z.string(),
  evidence: z.array(evidence),
  givenAt: z.string(),
  editedAt: z.string().nullable(),
  /** Until when whoever asks may edit it, by real time; null for everybody else. */
  editableUntil: z.string().nullable(),
  /** `hidden` and `withdrawn` are only ever shown to admins and to the giver. */
  state: z.enum(['shown', 'withdrawn', 'hidden']),
});
export type Recognition = z.infer<typeof recognition>;

/** `POST /v1/recognitions`; the header `Idempotency-Key` makes a repeat the same recognition. */
export const newRecognition = z.strictObject({
  /** Handles. */
  to: z.array(z.string().min(1).max(200)).max(recipientsMax).default([]),
  /** A team by its name, instead of or beside people. */
  team: z.string().min(1).max(200).optional(),
  value: z.string().min(1).max(80),
  what: z.string().max(5000),
  effect: z.string().max(5000).default(''),
  evidence: z.array(z.number().int().positive()).max(evidenceMax).default([]),
});
export type NewRecognition = z.infer<typeof newRecognition>;

/** What `POST /v1/recognitions` answers. */
export const givenRecognition = recognition.extend({
  /** Its place in the feed. */
  entry: z.number(),
  /** A sentence for a giver who gave often lately; it is sent all the same. */
  gentle: z.string().nullable(),
});
export type GivenRecognition = z.infer<typeof givenRecognition>;

/** `PATCH /v1/recognitions/:id`, by the giver, for 15 minutes. */
export const recognitionEdit = z.strictObject({
  what: z.string().max(5000).optional(),
  effect: z.string().max(5000).optional(),
});

/** `POST /v1/recognitions/coach` */
export const coachRequest = z.strictObject({
  what: z.string().max(5000),
  effect: z.string().max(5000).default(''),
  value: z.string().max(80).nullable().default(null),
});

export const coachAnswer = z.object({
  language: z.enum(['en', 'de', 'es']),
  findings: z.array(
    z.object({
      about: z.enum(['deed', 'effect', 'value', 'length', 'generic', 'copied']),
      state: z.enum(['there', 'missing', 'notice']),
      /** Why, with the words it was found by. */
      why: z.string(),
    }),
  ),
  /** How much of deed, effect and value is there, of three. */
  there: z.number(),
  /** The coach advises and never stands in the way. */
  blocks: z.literal(false),
});

/** `GET /v1/recognitions/recipients?search` → whom one can recognise; oneself is not among them. */
export const recipients = z.object({
  people: z.array(personCard),
  teams: z.array(z.object({ name: z.string(), people: z.number() })),
});
export type Recipients = z.infer<typeof recipients>;

/** `GET /v1/recognitions/suggestions` → `{ items: Suggestion[] }`: whom, for what, and why; a person always sends. */
export const suggestion = z.object({
  person: personCard,
  kind: z.enum(['award', 'together', 'unseen']),
  /** "Earned Clean close on Wednesday: …" */
  why: z.string(),
  /** What it rests on. */
  evidence: z.array(evidence),
  /** The award it rests on. */
  awardId: z.string().nullable(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** `GET`, `DELETE /v1/recognition-drafts/:id`: what a program has written down for whoever asks; only they can send it. */
export const recognitionDraft = z.object({
  id: z.string(),
  to: z.array(personCard),
  /** Null where it is left to the person. */
  value: valueCard.nullable(),
  what: z.string(),
  effect: z.string(),
  evidence: z.array(z.number()),
  /** What the token was called. */
  madeWith: z.string(),
  expiresAt: z.string(),
});
export type RecognitionDraft = z.infer<typeof recognitionDraft>;

/** `GET /v1/portfolios/:handle`: strengths by value over time, received as well as given. */
export const portfolio = z.object({
  person: personCard,
  received: z.number(),
  given: z.number(),
  awards: z.number(),
  strengths: z.array(
    z.object({
      value: valueCard,
      received: z.number(),
      given: z.number(),
      from: z.number(),
      lastAt: z.string().nullable(),
    }),
  ),
  achievements: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      badge: badgeDefinition,
      count: z.number(),
      lastAt: z.string(),
    }),
  ),
  /** The last twelve months with anything in them, oldest first. */
  months: z.array(
    z.object({ month: z.string(), received: z.number(), given: z.number(), awards: z.number() }),
  ),
});
export type Portfolio = z.infer<typeof portfolio>;

export const recipientsQuery = z.object({ search: z.string().max(100).default('') });

export const evidenceQuery = z.object({ people: z.string().max(4000) });
