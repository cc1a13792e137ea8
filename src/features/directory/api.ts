import { z } from 'zod';
import { knownFacts, refuseFact } from '../../domain/people/known-facts.ts';
import { refuseName } from '../../domain/people/person-name.ts';
import { instant } from '../instant.ts';
import { personCard } from '../people/api.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
/** In one Unicode form, free of what cannot be seen or shown. */
const personName = text(200)
  .transform((value) => value.normalize('NFC'))
  .check((context) => {
    const why = refuseName(context.value);
    if (why) context.issues.push({ code: 'custom', input: context.value, message: why });
  });
const handle = personName
  .refine((value) => !/[\s/\p{Cc}]/u.test(value), 'holds a space or a slash; leave it out')
  .describe('What they are called in addresses and files; unique, without spaces and slashes.');
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
const factAbout: Readonly<Record<(typeof knownFacts)[number], string>> = {
  team: 'Their team by its name. Null takes it away.',
  role: 'Their job. Null takes it away.',
  manager: 'The handle of whom they report to. Null takes it away.',
  location: 'Where they work. Null takes it away.',
  start_date: 'Their first day, as `2026-03-01`. Null takes it away.',
  quota_band: 'What segments of targets go by. Null takes it away.',
  workdays: 'As `mon tue wed thu fri`. Null takes it away.',
  hours: 'Working time in their zone, as `09:00-17:30`, or `22:00-06:00` for a night. Null takes it away.',
  holidays: 'Days on which they do not work, as `2026-05-01 2026-12-25`. Null takes it away.',
  leave: 'Time off, first and last day, as `2026-07-01/2026-07-14`. Null takes it away.',
};
const facts = z.object({
  zone: factValue('zone').optional().describe('Their time zone, an IANA name as `Europe/Berlin`.'),
  ...(Object.fromEntries(
    knownFacts.map((name) => [name, factValue(name).nullable().optional().describe(factAbout[name])]),
  ) as Record<(typeof knownFacts)[number], z.ZodOptional<z.ZodNullable<z.ZodString>>>),
  attributes: z
    .record(z.string(), z.string().trim().max(2000).nullable())
    .optional()
    .describe('Whatever else is kept. Null takes one away.'),
});

/** A day (from its beginning in the person's zone), RFC 3339, or `beginning`. Default: today. */
export const fromWhen = z
  .union([z.literal('beginning'), z.iso.date(), z.iso.datetime({ offset: true })])
  .describe('A day (from its beginning in the person’s zone), RFC 3339, or `beginning`.');

/** `POST /v1/people` → 201 with `PersonDetail`. What it says is true from the beginning. */
export const newPerson = z.strictObject({
  handle,
  name: personName.optional().describe('As people know them; the handle, if it is left out.'),
  email: email.optional().describe('Where mail goes; also what events may name them by.'),
  ...facts.shape,
});
export type NewPerson = z.infer<typeof newPerson>;

/** `PATCH /v1/people/:handle` → `PersonChanged`. Name and e-mail have no history; all else holds from a day on. */
export const personChange = z.strictObject({
  name: personName.optional().describe('As people know them; has no history.'),
  email: email.nullable().optional().describe('Null takes it away; has no history.'),
  from: fromWhen.optional().describe('From when on it is true. Default: today.'),
  ...facts.shape,
});
export type PersonChange = z.infer<typeof personChange>;

/** What was true of a person from a moment on; null: always. */
export const factsSince = z
  .object({
    from: z.string().nullable().describe('From when on; null: always.'),
    zone: z.string().describe('Their time zone, an IANA name.'),
    attributes: z.record(z.string(), z.string()).describe('Facts by name: `team`, `role`, `manager` …'),
  })
  .describe('What was true of a person from a moment on.');

export const identity = z
  .object({
    source: z.string().describe('The slug of the source.'),
    actor: z.string().describe('The name in its events.'),
  })
  .describe('What a source calls somebody.');

/** `GET /v1/people/:handle` for admins; members get the card alone. */
export const personDetail = personCard
  .extend({
    email: z.string().nullable().describe('Null if none is known.'),
    zone: z.string().describe('Their time zone now, an IANA name.'),
    attributes: z
      .record(z.string(), z.string())
      .describe('Facts of now by name: `team`, `role`, `manager` …'),
    history: z.array(factsSince).describe('What was true from when on, oldest first.'),
    identities: z.array(identity).describe('What sources call them.'),
    merged: z
      .array(
        z.object({ handle: z.string().describe('Their handle.'), name: z.string().describe('Their name.') }),
      )
      .describe('Those who were merged into them and can be split off again.'),
    reports: z
      .array(
        z.object({ handle: z.string().describe('Their handle.'), name: z.string().describe('Their name.') }),
      )
      .describe('Those whose fact `manager` names them, at most 200.'),
    state: z
      .enum(['active', 'deactivated', 'erased'])
      .describe('Who has left counts on and cannot sign in; who was erased is a number without a name.'),
  })
  .describe('A person with their history; for admins.');
export type PersonDetail = z.infer<typeof personDetail>;

export const awardMoves = z
  .object({
    gained: z.number().int().describe('Awards that are new.'),
    lost: z.number().int().describe('Awards that are gone.'),
    moved: z.number().int().describe('Awards earned at another moment, or in another state.'),
  })
  .describe('What it changed of awards, silently.');

export const personChanged = z.object({
  person: personDetail.describe('As they are now.'),
  changed: z
    .array(z.string())
    .describe('What is different now: `name`, `email`, `zone` and names of attributes.'),
  awards: awardMoves.describe('What it changed of awards.'),
});
export type PersonChanged = z.infer<typeof personChanged>;

/** `GET /v1/people` → `{ items: PersonRow[], total, teams, nextCursor }`, by name. */
export const personRow = personCard
  .extend({
    email: z
      .string()
      .nullable()
      .describe('For admins only; null for everybody else, and where none is known.'),
  })
  .describe('A person in the list.');
export type PersonRow = z.infer<typeof personRow>;

export const peopleQuery = z.object({
  search: z.string().max(100).default('').describe('Part of a name or handle; for admins also of an e-mail.'),
  team: z.string().max(200).optional().describe('Only this team.'),
  cursor: z
    .string()
    .max(200)
    .optional()
    .describe('`nextCursor` of the page before; left out for the first page.'),
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('How many at most on one page.'),
});

/** `GET /v1/actors/unmatched` → `{ items: UnmatchedActor[], total, nextCursor }`, most events first. */
export const unmatchedActor = z
  .object({
    source: z.string().describe('The slug of the source.'),
    actor: z.string().describe('The name.'),
    events: z.number().int().describe('How many events name it.'),
    firstSeenAt: instant.describe('When the first came.'),
    suggestions: z
      .array(
        z.object({
          handle: z.string().describe('Their handle.'),
          name: z.string().describe('Their name.'),
          score: z.number().describe('How likely, 0 to 1.'),
          reason: z.string().describe('Why, in words.'),
        }),
      )
      .describe('Who it could be, the likeliest first.'),
  })
  .describe('A name in events that nobody has.');
export type UnmatchedActor = z.infer<typeof unmatchedActor>;

/** `POST /v1/actors/match`: to somebody who is there, or to a new person. */
export const actorMatch = z.union([
  z.strictObject({
    source: text(200).describe('The slug of the source.'),
    actor: text(2000).describe('The name in its events.'),
    person: text(200).describe('The handle of who that is.'),
  }),
  z.strictObject({
    source: text(200).describe('The slug of the source.'),
    actor: text(2000).describe('The name in its events.'),
    create: newPerson.describe('The new person that is.'),
  }),
]);
export type ActorMatch = z.infer<typeof actorMatch>;

/** `POST /v1/people/:handle/merge`: `from` becomes one with the person of the path. */
export const personMerge = z.strictObject({
  from: text(200).describe('The handle of who becomes one with the person of the path.'),
});

/**
 * `POST /v1/people/:handle/split`: somebody who was merged becomes themselves again; or one identity leaves, to a new
 * person, or without one back to the unmatched actors.
 */
export const personSplit = z.union([
  z.strictObject({
    person: text(200).describe('The handle of somebody who was merged, who becomes themselves again.'),
  }),
  z.strictObject({
    source: text(200).describe('The slug of the source.'),
    actor: text(2000).describe('The name in its events.'),
    create: newPerson.optional().describe('The new person it goes to; without, it waits to be matched.'),
  }),
]);
export type PersonSplit = z.infer<typeof personSplit>;

/** The answer of match, merge and split. */
export const identitiesChanged = z.object({
  person: personDetail.describe('As they are now.'),
  awards: awardMoves.describe('What it changed of awards.'),
});
export type IdentitiesChanged = z.infer<typeof identitiesChanged>;

/** `POST /v1/people/import` → `PeopleImport`. Without `mapping`, one is proposed and used. */
export const importBody = z.strictObject({
  csv: z.string().describe('The file: CSV with a line of headers.'),
  mapping: z
    .string()
    .max(100_000)
    .optional()
    .describe('YAML: which column is what. Without it one is proposed and used.'),
  dryRun: z.boolean().default(false).describe('True: only says what would be made and changed.'),
  from: fromWhen
    .optional()
    .describe('From when it is true what the file says of people who are there. Default: today.'),
});
export type ImportBody = z.infer<typeof importBody>;

export const peopleFinding = z
  .object({
    row: z.number().int().describe('The line of the file where the row begins.'),
    level: z
      .enum(['rejected', 'warning'])
      .describe('`rejected`: the row is left out. `warning`: a part of it is.'),
    message: z.string().describe('What, and how to mend it.'),
  })
  .describe('What is off with a row.');

export const peopleImport = z.object({
  dryRun: z.boolean().describe('Whether nothing was written.'),
  mapping: z.string().describe('The mapping that was used, in YAML.'),
  rows: z.number().int().describe('How many rows the file has.'),
  made: z.number().int().describe('How many people were made.'),
  changed: z.number().int().describe('How many were changed.'),
  same: z.number().int().describe('How many are as the file says.'),
  rejected: z.number().int().describe('How many rows were left out.'),
  findings: z.array(peopleFinding).describe('What is off, by row.'),
  moreFindings: z.number().int().describe('How many findings are not listed.'),
  missing: z
    .array(
      z.object({ handle: z.string().describe('Their handle.'), name: z.string().describe('Their name.') }),
    )
    .describe('People who are not in the file; they stay as they are.'),
  moreMissing: z.number().int().describe('How many of them are not listed.'),
  rejects: z.string().describe('The rejected rows as CSV, each with its reason; empty if there are none.'),
  examples: z
    .array(
      z.object({
        row: z.number().int().describe('The line of the file.'),
        handle: z.string().describe('Who.'),
        changes: z.array(z.string()).describe('What would change, in words.'),
      }),
    )
    .describe('What the first rows would change.'),
  awards: awardMoves.describe('What it changed of awards.'),
});
export type PeopleImport = z.infer<typeof peopleImport>;

export const unmatchedQuery = z.object({
  cursor: z
    .string()
    .max(200)
    .optional()
    .describe('`nextCursor` of the page before; left out for the first page.'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most on one page.'),
});
