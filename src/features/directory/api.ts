import { z } from 'zod';
import { knownFacts, refuseFact } from '../../domain/people/known-facts.ts';
import { refuseName } from '../../domain/people/person-name.ts';
import { personCard } from '../people/api.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
/** In one Unicode form, free of what cannot be seen or shown. */
const personName = text(200)
  .transform((value) => value.normalize('NFC'))
  .check((context) => {
    const why = refuseName(context.value);
    if (why) context.issues.push({ code: 'custom', input: context.value, message: why });
  });
const handle = personName.refine(
  (value) => !/[\s/\p{Cc}]/u.test(value),
  'holds a space or a slash; leave it out',
);
const email = text(320).regex(/^[^\s@]+@[^\s@]+$/, 'is no e-mail address; expected such as ana@example.com');
const factValue = (name: string) =>
  z
    .string()
    .trim()
    .check((context) => {
      const why = refuseFact(name, context.value);
      if (why)
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: `${JSON.stringify(context.value)} ${why}`,
        });
    });
const facts = z.object({
  zone: factValue('zone').optional(),
  ...(Object.fromEntries(knownFacts.map((name) => [name, factValue(name).nullable().optional()])) as Record<
    (typeof knownFacts)[number],
    z.ZodOptional<z.ZodNullable<z.ZodString>>
  >),
  /** Whatever else is kept. Null takes one away. */
  attributes: z.record(z.string(), z.string().trim().max(2000).nullable()).optional(),
});

/** A day (from its beginning in the person's zone), RFC 3339, or `beginning`. Default: today. */
export const fromWhen = z.union([z.literal('beginning'), z.iso.date(), z.iso.datetime({ offset: true })]);

/** `POST /v1/people` → 201 with `PersonDetail`. What it says is true from the beginning. */
export const newPerson = z.strictObject({
  handle,
  name: personName.optional(),
  email: email.optional(),
  ...facts.shape,
});
export type NewPerson = z.infer<typeof newPerson>;

/** `PATCH /v1/people/:handle` → `PersonChanged`. Name and e-mail have no history; all else holds from a day on. */
export const personChange = z.strictObject({
  name: personName.optional(),
  email: email.nullable().optional(),
  from: fromWhen.optional(),
  ...facts.shape,
});
export type PersonChange = z.infer<typeof personChange>;

/** What was true of a person from a moment on; null: always. */
export const factsSince = z.object({
  from: z.string().nullable(),
  zone: z.string(),
  attributes: z.record(z.string(), z.string()),
});

export const identity = z.object({ source: z.string(), actor: z.string() });

/** `GET /v1/people/:handle` for admins; members get the card alone. */
export const personDetail = personCard.extend({
  email: z.string().nullable(),
  zone: z.string(),
  attributes: z.record(z.string(), z.string()),
  /** Oldest first. */
  history: z.array(factsSince),
  identities: z.array(identity),
  /** Those who were merged into them and can be split off again. */
  merged: z.array(z.object({ handle: z.string(), name: z.string() })),
  reports: z.array(z.object({ handle: z.string(), name: z.string() })),
  /** Who has left counts on and cannot sign in; who was erased is a number without a name. */
  state: z.enum(['active', 'deactivated', 'erased']),
});
export type PersonDetail = z.infer<typeof personDetail>;

export const awardMoves = z.object({
  gained: z.number().int(),
  lost: z.number().int(),
  moved: z.number().int(),
});

export const personChanged = z.object({
  person: personDetail,
  /** What is different now: `name`, `email`, `zone` and names of attributes. */
  changed: z.array(z.string()),
  awards: awardMoves,
});
export type PersonChanged = z.infer<typeof personChanged>;

/** `GET /v1/people` → `{ items: PersonRow[], total, teams, nextCursor }`, by name. */
export const personRow = personCard.extend({
  /** For admins only. */
  email: z.string().nullable(),
});
export type PersonRow = z.infer<typeof personRow>;

export const peopleQuery = z.object({
  search: z.string().max(100).default(''),
  team: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** `GET /v1/actors/unmatched` → `{ items: UnmatchedActor[], total, nextCursor }`, most events first. */
export const unmatchedActor = z.object({
  source: z.string(),
  actor: z.string(),
  events: z.number().int(),
  firstSeenAt: z.string(),
  suggestions: z.array(
    z.object({ handle: z.string(), name: z.string(), score: z.number(), reason: z.string() }),
  ),
});
export type UnmatchedActor = z.infer<typeof unmatchedActor>;

/** `POST /v1/actors/match`: to somebody who is there, or to a new person. */
export const actorMatch = z.union([
  z.strictObject({ source: text(200), actor: text(2000), person: text(200) }),
  z.strictObject({ source: text(200), actor: text(2000), create: newPerson }),
]);
export type ActorMatch = z.infer<typeof actorMatch>;

/** `POST /v1/people/:handle/merge`: `from` becomes one with the person of the path. */
export const personMerge = z.strictObject({ from: text(200) });

/**
 * `POST /v1/people/:handle/split`: somebody who was merged becomes themselves again; or one identity leaves, to a new
 * person, or without one back to the unmatched actors.
 */
export const personSplit = z.union([
  z.strictObject({ person: text(200) }),
  z.strictObject({ source: text(200), actor: text(2000), create: newPerson.optional() }),
]);
export type PersonSplit = z.infer<typeof personSplit>;

/** The answer of match, merge and split. */
export const identitiesChanged = z.object({ person: personDetail, awards: awardMoves });
export type IdentitiesChanged = z.infer<typeof identitiesChanged>;

/** `POST /v1/people/import` → `PeopleImport`. Without `mapping`, one is proposed and used. */
export const importBody = z.strictObject({
  csv: z.string(),
  /** YAML: which column is what. */
  mapping: z.string().max(100_000).optional(),
  dryRun: z.boolean().default(false),
  /** From when it is true what the file says of people who are there. Default: today. */
  from: fromWhen.optional(),
});
export type ImportBody = z.infer<typeof importBody>;

export const peopleFinding = z.object({
  /** The line of the file where the row begins. */
  row: z.number().int(),
  /** `rejected`: the row is left out. `warning`: a part of it is. */
  level: z.enum(['rejected', 'warning']),
  message: z.string(),
});

export const peopleImport = z.object({
  dryRun: z.boolean(),
  mapping: z.string(),
  rows: z.number().int(),
  made: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  rejected: z.number().int(),
  findings: z.array(peopleFinding),
  /** How many findings are not listed. */
  moreFindings: z.number().int(),
  /** People who are not in the file; they stay as they are. */
  missing: z.array(z.object({ handle: z.string(), name: z.string() })),
  moreMissing: z.number().int(),
  /** The rejected rows as CSV, each with its reason; empty if there are none. */
  rejects: z.string(),
  /** What the first rows would change. */
  examples: z.array(z.object({ row: z.number().int(), handle: z.string(), changes: z.array(z.string()) })),
  awards: awardMoves,
});
export type PeopleImport = z.infer<typeof peopleImport>;

export const unmatchedQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
