import { z } from 'zod';
import { hook, hookWishes, madeSecret } from '../hooks/api.ts';

const label = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');

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
      createdAt: z.string(),
      lastUsedAt: z.string().nullable(),
    }),
  ),
  /** Where a tool's webhooks come in; absent of other kinds. */
  hook: hook.optional(),
});
export type Source = z.infer<typeof source>;
/** `GET /v1/sources` → `{ items }`; `POST /v1/sources` { slug, name } (admin); `POST /v1/sources/:slug/keys` { name } → { key } shown once; `DELETE /v1/sources/:slug/keys/:id`. */
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
export const newKey = z.object({ name: label });
export const createdKey = z.object({ id: z.string(), key: z.string() });

/** `GET /v1/quarantine?cursor&limit` → page; `POST /v1/quarantine/:id/replay` → ItemResult; `DELETE /v1/quarantine/:id`. */
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
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
