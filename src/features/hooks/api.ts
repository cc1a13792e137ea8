import { z } from 'zod';
import { instant } from '../instant.ts';

/** `GET /v1/connectors` → `{ items }` (admin): the tools whose webhooks are understood. */
export const connector = z.object({
  tool: z.string(),
  name: z.string(),
  secret: z
    .enum(['theirs', 'ours'])
    .describe('Who makes the secret: the tool shows one to enter here, or we make one to enter there.'),
  secretName: z.string(),
  account: z
    .string()
    .nullable()
    .describe('What names an account, where one secret signs for many; it must then be given.'),
  mapping: z.boolean().describe('Whether a mapping says how its JSON becomes events.'),
});
export type ConnectorInfo = z.infer<typeof connector>;

const stageName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');
const namedOnce = (stages: readonly { name: string }[]): boolean =>
  new Set(stages.map(({ name }) => name)).size === stages.length;
/** What a company's own stages of deals and statuses of tickets mean, each list in its order. */
export const ownStages = z.strictObject({
  deal: z
    .array(z.strictObject({ name: stageName, means: z.enum(['open', 'won', 'lost']) }))
    .max(100)
    .refine(namedOnce, 'must name each stage once'),
  ticket: z
    .array(z.strictObject({ name: stageName, means: z.enum(['open', 'resolved']) }))
    .max(100)
    .refine(namedOnce, 'must name each status once'),
});
export type OwnStagesGiven = z.infer<typeof ownStages>;
/** `GET /v1/sources/:slug/stages` (admin): what is said of them, and the names that came among the newest 100,000 events. */
export const stagesSeen = z.object({
  stages: ownStages,
  seen: z.object({ deal: z.array(z.string()), ticket: z.array(z.string()) }),
});
export type StagesSeen = z.infer<typeof stagesSeen>;

/** The part of a source that a tool's webhooks come to. */
export const hook = z
  .object({
    tool: z.string().describe('Which tool.'),
    toolName: z.string().describe('The same as people know it.'),
    path: z.string().describe('The address on this server, `/v1/hooks/…`.'),
    account: z
      .string()
      .nullable()
      .describe('Whose deliveries are taken, where one secret signs for many accounts.'),
    mapping: z
      .string()
      .nullable()
      .describe('How JSON becomes events, in YAML; null where the tool is understood without.'),
    secrets: z
      .array(
        z.object({
          id: z.string().describe('By which it is removed.'),
          hint: z.string().describe('The last characters.'),
          createdAt: instant.describe('When it was made.'),
          lastUsedAt: instant.nullable().describe('When a delivery was signed with it last; null if never.'),
        }),
      )
      .describe('Never the secrets: their last characters.'),
    deliveries: z
      .array(
        z.object({
          outcome: z.string().describe('What became of them.'),
          count: z.number().describe('How many.'),
          lastAt: instant.describe('When the last came.'),
        }),
      )
      .describe(
        'What became of deliveries: `accepted`, `quarantined`, `noted`, `unread`, or the code of a refusal.',
      ),
  })
  .describe('Where a tool’s webhooks come in.');
export type Hook = z.infer<typeof hook>;

/** One of the last genuine deliveries. */
export const delivered = z.object({
  id: z.string().describe('Stable.'),
  at: instant.describe('When it came.'),
  outcome: z
    .enum(['accepted', 'quarantined', 'noted', 'unread'])
    .describe(
      '`accepted`: it made events · `quarantined`: none of them could stand · `noted`: it makes none · `unread`: it could not be read.',
    ),
  code: z.string().nullable().describe('Why it made none.'),
  message: z.string().nullable().describe('The same in words.'),
  events: z
    .array(
      z.object({
        seq: z.number().describe('The number of the event in its workspace.'),
        type: z.string().describe('What happened.'),
      }),
    )
    .describe('The events it made.'),
});
export type Delivered = z.infer<typeof delivered>;

/** `GET /v1/sources/:slug/samples` → `{ items }`: bodies that came, newest first, to try a mapping on. */
export const sample = z.object({ at: z.string(), body: z.string() });
export type Sample = z.infer<typeof sample>;

/** `POST /v1/sources/:slug/mapping/try`: what a mapping makes of bodies; without one, one is proposed. Nothing is kept. */
export const mappingTry = z.object({
  mapping: z.string().max(262_144).nullish(),
  samples: z.array(z.string().max(65_536)).max(10),
});
export const triedEvent = z.object({
  type: z.string(),
  at: z.string(),
  subject: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  who: z
    .object({ actor: z.string(), person: z.string().nullable(), isNew: z.boolean() })
    .nullable()
    .describe(
      'Whom achievements would look for: somebody known, somebody new, or a name that will wait. Null if nobody is named.',
    ),
});
export type TriedEvent = z.infer<typeof triedEvent>;
export const mappingTried = z.object({
  mapping: z.string().describe('The mapping that was tried: the one given, or the one proposed.'),
  problems: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .describe('What is wrong with it, and where; then nothing was tried.'),
  results: z
    .array(
      z.object({
        events: z.array(triedEvent),
        said: z
          .array(z.object({ code: z.string(), message: z.string() }))
          .describe('Why there are no events, or fewer.'),
      }),
    )
    .describe('One for each sample.'),
  columns: z
    .array(z.object({ column: z.string(), example: z.string() }))
    .describe('The paths that stand in the samples, with one value of each.'),
});
export type MappingTried = z.infer<typeof mappingTried>;

const secretText = z
  .string()
  .min(8, 'expected at least 8 characters')
  .max(8192)
  .regex(/^[^\p{Cs}\0]*$/u, 'must be text');
const account = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');

/** What is said of a hook beside its tool; `POST /v1/sources` takes it with `kind`. */
export const hookWishes = z.object({
  account: account
    .nullish()
    .describe('Whose deliveries are taken, where one secret signs for many accounts.'),
  mapping: z.string().max(262_144).nullish().describe('A mapping in YAML.'),
  secret: secretText
    .nullish()
    .describe('The one that the tool shows; left out where it is ours: one is made.'),
});
/** `PATCH /v1/sources/:slug/hook`: what is given is set, null unsets. */
export const hookChange = hookWishes.omit({ secret: true }).extend({ stages: ownStages.nullish() });
/** `POST /v1/sources/:slug/secrets` → `{ id, secret, hint }`, shown once; `DELETE …/secrets/:id`. */
export const newSecret = z.object({ secret: secretText.nullish() });
export const madeSecret = z.object({
  id: z.string().describe('By which it is removed.'),
  secret: z.string().describe('The secret; shown this once.'),
  hint: z.string().describe('Its last characters.'),
});
export type MadeSecret = z.infer<typeof madeSecret>;
