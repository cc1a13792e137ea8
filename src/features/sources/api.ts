import { z } from 'zod';
import { delivered, hook, hookWishes, madeSecret } from '../hooks/api.ts';

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
export const keyScope = z.enum(['send', 'read', 'progress']);
export type KeyScope = z.infer<typeof keyScope>;

export const source = z.object({
  slug: z.string(),
  name: z.string(),
  /** `api` (events by HTTP), `import` (files), `demo`, or the tool whose webhooks come here. */
  kind: z.string(),
  events: z.number(),
  /** True while the first count of a long history is under way and `events` is extrapolated. */
  eventsEstimated: z.boolean().optional(),
  /** Among the workspace's newest 100,000. */
  quarantined: z.number(),
  /** When the newest event came in. */
  lastEventAt: z.string().nullable(),
  /** Names of live keys, never the keys. */
  keys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      prefix: z.string(),
      scopes: z.array(keyScope),
      createdAt: z.string(),
      lastUsedAt: z.string().nullable(),
    }),
  ),
  /** Where a tool's webhooks come in; absent of other kinds. */
  hook: hook.optional(),
});
export type Source = z.infer<typeof source>;
/** `GET /v1/sources/:slug` (admin): the source, and what it does with whom it does not know. */
export const sourceDetail = source.extend({
  createsPeople: z.boolean(),
  /** Actors of it that wait until somebody says who they are. */
  unmatched: z.number(),
  /** The last genuine deliveries, newest first; empty without a hook. */
  deliveries: z.array(delivered),
});
export type SourceDetail = z.infer<typeof sourceDetail>;

/** `GET /v1/sources/:slug/health` (admin), from the workspace's newest 100,000 events of at most four weeks. */
export const sourceHealth = z.object({
  /** From when on something was done until it came in: of one in two, and of 19 in 20. Null without live events. */
  lag: z.object({ medianSeconds: z.number(), mostSeconds: z.number() }).nullable(),
  /** What came in, a day (UTC); the last one is today. */
  days: z.array(z.object({ day: z.string(), events: z.number() })),
  /** Days without an event, though the other weeks had some on that weekday: how many, on average. */
  gaps: z.array(z.object({ day: z.string(), usual: z.number() })),
  /** Of what this source had put into quarantine and still lies there, by reason. */
  quarantined: z.array(z.object({ code: z.string(), count: z.number() })),
});
export type SourceHealth = z.infer<typeof sourceHealth>;

/** `POST /v1/sources/:slug/replay` (admin): everything of it that lies in quarantine, once more, at most 500, and its last deliveries that told nothing. */
export const replayed = z.object({ taken: z.number(), kept: z.number(), seq: z.number().nullable() });
export type Replayed = z.infer<typeof replayed>;

/** `GET /v1/sources` → `{ items }`; `POST /v1/sources` { slug, name } (admin); `POST /v1/sources/:slug/keys` { name, scopes? } → { key } shown once; `DELETE /v1/sources/:slug/keys/:id`. */
export const newSource = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: label,
  /** `api`, or a tool of `GET /v1/connectors`. */
  kind: z.string().max(40).default('api'),
  /**
   * Whether an actor nobody knows becomes a person; else it waits until somebody is matched. Left out: yes for `api`, no
   * for a tool, whose names of people are mostly numbers.
   */
  createsPeople: z.boolean().optional(),
  ...hookWishes.shape,
});
/** What `POST /v1/sources` answers: the source, and its secret if one was made, shown once. */
export const madeSource = source.extend({ secret: madeSecret.optional() });
export type MadeSource = z.infer<typeof madeSource>;
export const newKey = z.object({
  name: label,
  /** What it may do; only send unless told. */
  scopes: z.array(keyScope).min(1).max(keyScope.options.length).default(['send']),
});
export const createdKey = z.object({ id: z.string(), key: z.string() });

/** `GET /v1/key` (key): what the key that asks is, so that a program can say whether it works. */
export const ownKey = z.object({
  workspace: z.string(),
  source: z.string(),
  name: z.string(),
  scopes: z.array(keyScope),
});
export type OwnKey = z.infer<typeof ownKey>;

/** `GET /v1/quarantine?source&cursor&limit` → page; `POST /v1/quarantine/:id/replay` → ItemResult; `DELETE /v1/quarantine/:id`. */
export const quarantined = z.object({
  id: z.string(),
  source: z.string(),
  receivedAt: z.string(),
  code: z.string(),
  message: z.string(),
  pointer: z.string().nullable(),
  /** First 2,000 characters of what came in. */
  body: z.string(),
});
export type Quarantined = z.infer<typeof quarantined>;

export const quarantineQuery = z.object({
  source: z.string().max(40).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
