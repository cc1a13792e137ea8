import { z } from 'zod';

/** `GET /v1/connectors` → `{ items }` (admin): the tools whose webhooks are understood. */
export const connector = z.object({
  tool: z.string(),
  name: z.string(),
  /** Who makes the secret: the tool shows one to enter here, or we make one to enter there. */
  secret: z.enum(['theirs', 'ours']),
  secretName: z.string(),
  /** What names an account, where one secret signs for many; it must then be given. */
  account: z.string().nullable(),
  /** Whether a mapping says how its JSON becomes events. */
  mapping: z.boolean(),
});
export type ConnectorInfo = z.infer<typeof connector>;

/** The part of a source that a tool's webhooks come to. */
export const hook = z.object({
  tool: z.string(),
  toolName: z.string(),
  /** `/v1/hooks/…` on this server. */
  path: z.string(),
  account: z.string().nullable(),
  mapping: z.string().nullable(),
  /** Never the secrets: their last characters. */
  secrets: z.array(
    z.object({ id: z.string(), hint: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() }),
  ),
  /** What became of deliveries: `accepted`, `quarantined`, `noted`, `unread`, or the code of a refusal. */
  deliveries: z.array(z.object({ outcome: z.string(), count: z.number(), lastAt: z.string() })),
});
export type Hook = z.infer<typeof hook>;

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
  account: account.nullish(),
  /** A mapping in YAML. */
  mapping: z.string().max(262_144).nullish(),
  /** The one that the tool shows; left out where it is ours: one is made. */
  secret: secretText.nullish(),
});
/** `PATCH /v1/sources/:slug/hook`: what is given is set, null unsets. */
export const hookChange = hookWishes.omit({ secret: true });
/** `POST /v1/sources/:slug/secrets` → `{ id, secret, hint }`, shown once; `DELETE …/secrets/:id`. */
export const newSecret = z.object({ secret: secretText.nullish() });
export const madeSecret = z.object({ id: z.string(), secret: z.string(), hint: z.string() });
export type MadeSecret = z.infer<typeof madeSecret>;
