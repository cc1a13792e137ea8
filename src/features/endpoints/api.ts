import { z } from 'zod';
import { dispatchKinds, testKind } from '../../domain/webhooks/kinds.ts';

const kinds = z
  .array(z.enum(dispatchKinds))
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'must name each kind once');
const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');
const url = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://example.com/hooks' })
  .max(2000);

/** `POST /v1/endpoints`, admin → 201 `{ endpoint, secret }`; the secret is shown this once. */
export const newEndpoint = z.strictObject({ name, url, kinds });
/** `PATCH /v1/endpoints/:id`: what is given is set; `isOn` switches it on again or off. */
export const endpointChange = z.strictObject({
  name: name.optional(),
  url: url.optional(),
  kinds: kinds.optional(),
  isOn: z.boolean().optional(),
});

/** `GET /v1/endpoints` → `{ items }`, admin. */
export const endpoint = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  kinds: z.array(z.string()),
  madeAt: z.string(),
  /** `on`; `off`: an admin wanted it; `failing`: nothing was taken for five days; `gone`: it answered 410. */
  state: z.enum(['on', 'off', 'failing', 'gone']),
  offAt: z.string().nullable(),
  /** Since when nothing was taken; null when all is well. */
  failingSince: z.string().nullable(),
  /** Until when it is left in peace after failures in a row. */
  restsUntil: z.string().nullable(),
  /** Never the secrets: their last characters; `endsAt` of one that has been replaced. */
  secrets: z.array(z.object({ hint: z.string(), madeAt: z.string(), endsAt: z.string().nullable() })),
  /** Of the last 24 hours. */
  lately: z.object({ sent: z.number(), failed: z.number(), medianMs: z.number().nullable() }),
  waiting: z.number(),
  /** That have failed for good in 30 days and can be sent again. */
  failed: z.number(),
  lastSentAt: z.string().nullable(),
});
export type Endpoint = z.infer<typeof endpoint>;

/** Shown once: when an endpoint is made, and by `POST /v1/endpoints/:id/secret`, which replaces the secret within 24 hours. */
export const endpointSecret = z.object({ secret: z.string(), hint: z.string() });
export type EndpointSecret = z.infer<typeof endpointSecret>;
export const madeEndpoint = z.object({ endpoint: z.object({ id: z.string() }), secret: endpointSecret });
export type MadeEndpoint = z.infer<typeof madeEndpoint>;

/** `GET /v1/endpoints/:id/dispatches?state=failed&cursor=…` → `{ items, nextCursor }`, newest first. */
export const dispatch = z.object({
  /** The `webhook-id`, the same over all tries. */
  id: z.string(),
  kind: z.string(),
  at: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'dropped']),
  tries: z.number(),
  /** Of the last try. */
  status: z.number().nullable(),
  tookMs: z.number().nullable(),
  error: z.string().nullable(),
  nextTryAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type Dispatch = z.infer<typeof dispatch>;

export const dispatchQuery = z.object({
  state: z.enum(['queued', 'sent', 'failed', 'dropped']).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** What an endpoint is sent; `data` by kind, see docs/reference/webhooks-out.md. */
export const webhook = z.object({
  type: z.enum([...dispatchKinds, testKind]),
  timestamp: z.string(),
  data: z.record(z.string(), z.unknown()),
});
