import { z } from 'zod';
import { delivered, hook, hookWishes, madeSecret } from '../hooks/api.ts';
import { instant } from '../instant.ts';

const label = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');

/**
 * What an API key may do. `send`: send events, ask for their state, and for tokens of pages of other apps where an admin
 * allows it · `read`: read what members see · `progress`: ask where a person stands, which works-council mode refuses.
 */
export const keyScope = z
  .enum(['send', 'read', 'progress'])
  .describe(
    '`send`: send events, ask for their state, and for tokens of pages of other apps where an admin allows it · `read`: read what members see · `progress`: ask where a person stands, which works-council mode refuses.',
  );
export type KeyScope = z.infer<typeof keyScope>;

export const source = z
  .object({
    slug: z.string().describe('Its short name; stands in every event.'),
    name: z.string().describe('As people know the tool.'),
    kind: z
      .string()
      .describe('`api` (events by HTTP), `import` (files), `demo`, or the tool whose webhooks come here.'),
    events: z.number().describe('How many of its events are on record.'),
    eventsEstimated: z
      .boolean()
      .optional()
      .describe('True while the first count of a long history is under way and `events` is extrapolated.'),
    quarantined: z
      .number()
      .describe('How many of its events lie in quarantine, among the workspace’s newest 100,000.'),
    lastEventAt: instant.nullable().describe('When the newest event came in; null before the first.'),
    keys: z
      .array(
        z.object({
          id: z.string().describe('By which it is revoked.'),
          name: z.string().describe('What it is for.'),
          prefix: z
            .string()
            .describe('The first characters of its secret, by which it can be told from others.'),
          scopes: z.array(keyScope).describe('What it may do.'),
          createdAt: instant.describe('When it was made.'),
          lastUsedAt: instant.nullable().describe('When it was used last, to the minute; null if never.'),
        }),
      )
      .describe('Live keys, never their text; empty where a key asks.'),
    hook: hook
      .optional()
      .describe('Where a tool’s webhooks come in; absent of other kinds, and where a key asks.'),
  })
  .describe('Where events come from.');
export type Source = z.infer<typeof source>;
/** `GET /v1/sources/:slug` (admin): the source, and what it does with whom it does not know. */
export const sourceDetail = source
  .extend({
    createsPeople: z.boolean().describe('Whether an actor nobody knows becomes a person.'),
    unmatched: z.number().describe('Actors of it that wait until somebody says who they are.'),
    deliveries: z
      .array(delivered)
      .describe('The last genuine deliveries, newest first; empty without a hook.'),
  })
  .describe('A source with what came last.');
export type SourceDetail = z.infer<typeof sourceDetail>;

/** `GET /v1/sources/:slug/health` (admin), from the workspace's newest 100,000 events of at most four weeks. */
export const sourceHealth = z
  .object({
    lag: z
      .object({
        medianSeconds: z.number().describe('Of one event in two, in seconds.'),
        mostSeconds: z.number().describe('Of 19 events in 20, in seconds.'),
      })
      .nullable()
      .describe('From when something was done until it came in. Null without live events.'),
    days: z
      .array(
        z.object({
          day: z.string().describe('As `2026-03-02`.'),
          events: z.number().describe('How many came in.'),
        }),
      )
      .describe('What came in, a day (UTC); the last one is today.'),
    gaps: z
      .array(
        z.object({
          day: z.string().describe('As `2026-03-02`.'),
          usual: z.number().describe('How many come on that weekday, on average.'),
        }),
      )
      .describe('Days without an event, though the other weeks had some on that weekday.'),
    quarantined: z
      .array(
        z.object({
          code: z.string().describe('The reason.'),
          count: z.number().describe('How many lie there for it.'),
        }),
      )
      .describe('Of what this source had put into quarantine and still lies there, by reason.'),
  })
  .describe('How a source is, from the workspace’s newest 100,000 events of at most four weeks.');
export type SourceHealth = z.infer<typeof sourceHealth>;

/** `POST /v1/sources/:slug/replay` (admin): everything of it that lies in quarantine, once more, at most 500, and its last deliveries that told nothing. */
export const replayed = z.object({
  taken: z.number().describe('How many could be used.'),
  kept: z.number().describe('How many still cannot.'),
  seq: z.number().nullable().describe('The number of the last event that came of it; null without one.'),
});
export type Replayed = z.infer<typeof replayed>;

/** `GET /v1/sources` → `{ items }`; `POST /v1/sources` { slug, name } (admin); `POST /v1/sources/:slug/keys` { name, scopes? } → { key } shown once; `DELETE /v1/sources/:slug/keys/:id`. */
export const newSource = z.object({
  slug: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .describe('Short name: small letters, digits and hyphens, beginning with a letter, at most 40.'),
  name: label.describe('As people know the tool, at most 80 characters.'),
  kind: z.string().max(40).default('api').describe('`api`, or a tool of `GET /v1/connectors`.'),
  createsPeople: z
    .boolean()
    .optional()
    .describe(
      'Whether an actor nobody knows becomes a person; else it waits until somebody is matched. Left out: yes for `api`, no for a tool.',
    ),
  ...hookWishes.shape,
});
/** What `POST /v1/sources` answers: the source, and its secret if one was made, shown once. */
export const madeSource = source.extend({
  secret: madeSecret.optional().describe('What the tool signs with; shown this once.'),
});
export type MadeSource = z.infer<typeof madeSource>;
export const newKey = z.object({
  name: label.describe('What it is for, at most 80 characters.'),
  scopes: z
    .array(keyScope)
    .min(1)
    .max(keyScope.options.length)
    .default(['send'])
    .describe('What it may do; only send unless told.'),
});
export const createdKey = z.object({
  id: z.string().describe('By which it is revoked.'),
  key: z.string().describe('`sw_…`: shown this once.'),
});

/** `GET /v1/key` (key): what the key that asks is, so that a program can say whether it works. */
export const ownKey = z
  .object({
    workspace: z.string().describe('The slug of its workspace.'),
    source: z.string().describe('The slug of its source.'),
    name: z.string().describe('What it is for.'),
    scopes: z.array(keyScope).describe('What it may do.'),
  })
  .describe('What the key that asks is.');
export type OwnKey = z.infer<typeof ownKey>;

/** `GET /v1/quarantine?source&cursor&limit` → page; `POST /v1/quarantine/:id/replay` → ItemResult; `DELETE /v1/quarantine/:id`. */
export const quarantined = z
  .object({
    id: z.string().describe('By which it is replayed or discarded.'),
    source: z.string().describe('The slug of the source.'),
    receivedAt: instant.describe('When it came.'),
    code: z.string().describe('Why it could not be used; stable.'),
    message: z.string().describe('The same in words, with how to mend it.'),
    pointer: z
      .string()
      .nullable()
      .describe('JSON Pointer to the offending place; null where it is all of it.'),
    body: z.string().describe('First 2,000 characters of what came in.'),
  })
  .describe('Something that came and could not be used.');
export type Quarantined = z.infer<typeof quarantined>;

export const quarantineQuery = z.object({
  source: z.string().max(40).optional().describe('The slug of a source.'),
  cursor: z
    .string()
    .max(200)
    .optional()
    .describe('`nextCursor` of the page before; left out for the first page.'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most on one page.'),
});
