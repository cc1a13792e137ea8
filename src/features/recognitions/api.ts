import { z } from 'zod';
import { valueFamilies } from '../../domain/recognition/values.ts';
import { badgeDefinition } from '../achievements/api.ts';
import { instant } from '../instant.ts';
import { personCard } from '../people/api.ts';

export const whatMax = 600;
export const effectMax = 400;
export const recipientsMax = 50;
export const evidenceMax = 6;

/** Who may see a recognition: the workspace, or its giver and the people named in it. */
export const audience = z.enum(['everyone', 'named']);
export type Audience = z.infer<typeof audience>;

/** What is recognised: a value or a competency, with its badge. */
export const valueCard = z
  .object({
    key: z.string().describe('Stable, as `team-player`.'),
    name: z.string().describe('In the reader’s language, where it is one that came with Smallwins.'),
    meaning: z.string().describe('In one sentence.'),
    kind: z.enum(['value', 'competency']).describe('A value of the workspace, or something one is good at.'),
    family: z.string().describe('Gives the shape of the badge.'),
    hidden: z.boolean().describe('Hidden ones are not offered any more; only admins see them.'),
    seed: z.string().optional().describe('What its badge is drawn from, the same in every language.'),
  })
  .describe('What is recognised: a value or a competency, with its badge.');
export type ValueCard = z.infer<typeof valueCard>;

/** `POST /v1/values`, admin. */
export const newValue = z.strictObject({
  name: z.string().min(1).max(60).describe('At most 60 characters.'),
  meaning: z.string().min(1).max(200).describe('In one sentence.'),
  kind: z
    .enum(['value', 'competency'])
    .default('value')
    .describe('A value of the workspace, or something one is good at.'),
  family: z.enum(valueFamilies).optional().describe('Gives the shape of the badge.'),
});
/** `PATCH /v1/values/:key`, admin. */
export const valueChange = z.strictObject({
  name: z.string().min(1).max(60).optional().describe('At most 60 characters.'),
  meaning: z.string().min(1).max(200).optional().describe('In one sentence.'),
  kind: z
    .enum(['value', 'competency'])
    .optional()
    .describe('A value of the workspace, or something one is good at.'),
  family: z.enum(valueFamilies).optional().describe('Gives the shape of the badge.'),
  hidden: z.boolean().optional().describe('True: not offered any more.'),
});

/** A recent event of somebody, to point at. */
export const evidence = z
  .object({
    seq: z.number().describe('The number of the event in its workspace.'),
    object: z.string().describe("`INC0001234`, or the event's id."),
    text: z.string().describe('"Ticket resolved".'),
    at: instant.describe('When it happened.'),
    person: personCard.describe('Whose it is.'),
  })
  .describe('An event of somebody, to point at.');
export type Evidence = z.infer<typeof evidence>;

export const recognition = z
  .object({
    id: z.string().describe('Stable.'),
    giver: personCard.describe('Who gave it.'),
    recipients: z.array(personCard).describe('Who received it.'),
    team: z.string().nullable().describe('The team it was given to as a whole; null if to people.'),
    value: valueCard.describe('The badge that was chosen.'),
    what: z.string().describe('What they did.'),
    effect: z.string().describe('What it changed; empty if nothing was said.'),
    evidence: z.array(evidence).describe('Events it points at.'),
    givenAt: instant.describe('When it was given.'),
    editedAt: instant.nullable().describe('When it was changed; null if it was not.'),
    editableUntil: instant
      .nullable()
      .describe('Until when whoever asks may edit it, by real time; null for everybody else.'),
    state: z
      .enum(['shown', 'withdrawn', 'hidden'])
      .describe('`hidden` and `withdrawn` are only ever shown to admins and to the giver.'),
    audience: audience.describe('`named`: only its giver and its recipients see it.'),
  })
  .describe('A colleague’s word on somebody’s work.');
export type Recognition = z.infer<typeof recognition>;

/** `POST /v1/recognitions`; the header `Idempotency-Key` makes a repeat the same recognition. */
export const newRecognition = z.strictObject({
  to: z.array(z.string().min(1).max(200)).max(recipientsMax).default([]).describe('Handles, at most 50.'),
  team: z.string().min(1).max(200).optional().describe('A team by its name, instead of or beside people.'),
  value: z.string().min(1).max(80).describe('The key of the badge.'),
  what: z.string().max(5000).describe('What they did, at most 600 characters.'),
  effect: z.string().max(5000).default('').describe('What it changed, at most 400 characters.'),
  evidence: z
    .array(z.number().int().positive())
    .max(evidenceMax)
    .default([])
    .describe('Numbers of events it points at.'),
  audience: audience
    .optional()
    .describe('`named`: only its giver and the people named in it see it; else `everyone` does.'),
});
export type NewRecognition = z.infer<typeof newRecognition>;

/** What `POST /v1/recognitions` answers. */
export const givenRecognition = recognition.extend({
  entry: z.number().describe('Its place in the feed.'),
  gentle: z
    .string()
    .nullable()
    .describe('A sentence for a giver who gave often lately; it is sent all the same.'),
});
export type GivenRecognition = z.infer<typeof givenRecognition>;

/** `PATCH /v1/recognitions/:id`, by the giver, for 15 minutes. */
export const recognitionEdit = z.strictObject({
  what: z.string().max(5000).optional().describe('What they did, at most 600 characters.'),
  effect: z.string().max(5000).optional().describe('What it changed, at most 400 characters.'),
  audience: audience
    .optional()
    .describe(
      '`named` takes it from the feed, unless others have commented on it; `everyone` puts it there.',
    ),
});

/** `POST /v1/recognitions/coach` */
export const coachRequest = z.strictObject({
  what: z.string().max(5000).describe('What they did, as it stands.'),
  effect: z.string().max(5000).default('').describe('What it changed, as it stands.'),
  value: z
    .string()
    .max(80)
    .nullable()
    .default(null)
    .describe('The key of the badge; null while none is chosen.'),
});

export const coachAnswer = z.object({
  language: z.enum(['en', 'de', 'es']).describe('The language that was read.'),
  findings: z
    .array(
      z.object({
        about: z
          .enum(['deed', 'effect', 'value', 'length', 'generic', 'copied'])
          .describe('What the finding is about.'),
        state: z.enum(['there', 'missing', 'notice']).describe('Whether it is there.'),
        why: z.string().describe('Why, with the words it was found by.'),
      }),
    )
    .describe('What is there, what is missing, what to notice.'),
  there: z.number().describe('How much of deed, effect and value is there, of three.'),
  blocks: z.literal(false).describe('The coach advises and never stands in the way.'),
});

/** `GET /v1/recognitions/recipients?search` → whom one can recognise; oneself is not among them. */
export const recipients = z.object({
  people: z.array(personCard).describe('Those whom the search fits, at most 40.'),
  teams: z
    .array(
      z.object({
        name: z.string().describe('The team.'),
        people: z.number().describe('How many are in it.'),
      }),
    )
    .describe('Teams whose name fits.'),
});
export type Recipients = z.infer<typeof recipients>;

/** `GET /v1/recognitions/suggestions` → `{ items: Suggestion[] }`: whom, for what, and why; a person always sends. */
export const suggestion = z
  .object({
    person: personCard.describe('Whom.'),
    kind: z
      .enum(['award', 'together', 'unseen'])
      .describe(
        '`award`: earned something · `together`: you worked on the same thing · `unseen`: nobody has for a while.',
      ),
    why: z.string().describe('"Earned Clean close on Wednesday: …"'),
    evidence: z.array(evidence).describe('What it rests on.'),
    awardId: z.string().nullable().describe('The award it rests on.'),
  })
  .describe('Whom one could recognise, for what, and why.');
export type Suggestion = z.infer<typeof suggestion>;

/** `GET`, `DELETE /v1/recognition-drafts/:id`: what a program has written down for whoever asks; only they can send it. */
export const recognitionDraft = z.object({
  id: z.string().describe('Stands in the link to it.'),
  to: z.array(personCard).describe('Whom.'),
  value: valueCard.nullable().describe('Null where it is left to the person.'),
  what: z.string().describe('What they did.'),
  effect: z.string().describe('What it changed.'),
  evidence: z.array(z.number()).describe('Numbers of events.'),
  madeWith: z.string().describe('What the token was called.'),
  expiresAt: instant.describe('When it goes by itself.'),
});
export type RecognitionDraft = z.infer<typeof recognitionDraft>;

/** `GET /v1/portfolios/:handle`: strengths by value over time, received as well as given. */
export const portfolio = z.object({
  person: personCard.describe('Whose.'),
  received: z.number().describe('Recognitions received.'),
  given: z.number().describe('Recognitions given.'),
  awards: z.number().describe('Awards that are confirmed.'),
  strengths: z
    .array(
      z.object({
        value: valueCard.describe('The badge.'),
        received: z.number().describe('How often received.'),
        given: z.number().describe('How often given.'),
        from: z.number().describe('From how many people.'),
        lastAt: instant.nullable().describe('When received last; null if only given.'),
      }),
    )
    .describe('By badge, most received first.'),
  achievements: z
    .array(
      z.object({
        key: z.string().describe('The key of the achievement.'),
        name: z.string().describe('Its name.'),
        badge: badgeDefinition.describe('What its badge is drawn from.'),
        count: z.number().describe('How often.'),
        lastAt: instant.describe('When last.'),
      }),
    )
    .describe('What was earned.'),
  months: z
    .array(
      z.object({
        month: z.string().describe('As `2026-03`.'),
        received: z.number().describe('Recognitions received in it.'),
        given: z.number().describe('Recognitions given in it.'),
        awards: z.number().describe('Awards earned in it.'),
      }),
    )
    .describe('The last twelve months with anything in them, oldest first.'),
});
export type Portfolio = z.infer<typeof portfolio>;

export const recipientsQuery = z.object({
  search: z.string().max(100).default('').describe('Part of a name, handle or team.'),
});

export const evidenceQuery = z.object({
  people: z.string().max(4000).describe('Handles, with commas between them, at most 50.'),
});
