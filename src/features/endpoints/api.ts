import { z } from 'zod';
import { dispatchKinds, testKind } from '../../domain/webhooks/kinds.ts';
import { instant } from '../instant.ts';

const kinds = z
  .array(z.enum(dispatchKinds))
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'must name each kind once')
  .describe('What it hears of.');
const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters')
  .describe('What people call it.');
const url = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://example.com/hooks' })
  .max(2000)
  .describe('Where it listens; `https`, but for hosts that the settings name.');

/** `POST /v1/endpoints`, admin → 201 `{ endpoint, secret }`; the secret is shown this once. */
export const newEndpoint = z.strictObject({ name, url, kinds });
/** `PATCH /v1/endpoints/:id`: what is given is set; `isOn` switches it on again or off. */
export const endpointChange = z.strictObject({
  name: name.optional(),
  url: url.optional(),
  kinds: kinds.optional(),
  isOn: z.boolean().optional().describe('True switches it on again, false off.'),
});

/** `GET /v1/endpoints` → `{ items }`, admin. */
export const endpoint = z
  .object({
    id: z.string().describe('Stable.'),
    name: z.string().describe('What people call it.'),
    url: z.string().describe('Where it listens.'),
    kinds: z.array(z.string()).describe('What it hears of, as `award.confirmed`.'),
    madeAt: instant.describe('When it was made.'),
    state: z
      .enum(['on', 'off', 'failing', 'gone'])
      .describe(
        '`on` · `off`: an admin wanted it · `failing`: nothing was taken for five days · `gone`: it answered 410.',
      ),
    offAt: instant.nullable().describe('Since when it is not `on`; null while it is.'),
    failingSince: z.string().nullable().describe('Since when nothing was taken; null when all is well.'),
    restsUntil: instant.nullable().describe('Until when it is left in peace after failures in a row.'),
    secrets: z
      .array(
        z.object({
          hint: z.string().describe('The last characters.'),
          madeAt: instant.describe('When it was made.'),
          endsAt: instant
            .nullable()
            .describe('When it stops signing, where it has been replaced; null otherwise.'),
        }),
      )
      .describe('Never the secrets: their last characters; `endsAt` of one that has been replaced.'),
    lately: z
      .object({
        sent: z.number().describe('How many were taken.'),
        failed: z.number().describe('How many were given up for good.'),
        medianMs: z
          .number()
          .nullable()
          .describe(
            'How long one in two of those taken needed to answer, in milliseconds; null without any.',
          ),
      })
      .describe('Of the last 24 hours.'),
    waiting: z.number().describe('How many wait to be sent, or to be tried again.'),
    failed: z.number().describe('That have failed for good in 30 days and can be sent again.'),
    lastSentAt: instant.nullable().describe('When something was taken last; null if never.'),
  })
  .describe('Where webhooks go, and how that goes.');
export type Endpoint = z.infer<typeof endpoint>;

/** Shown once: when an endpoint is made, and by `POST /v1/endpoints/:id/secret`, which replaces the secret within 24 hours. */
export const endpointSecret = z.object({
  secret: z.string().describe('`whsec_…`: what deliveries are signed with. Shown this once.'),
  hint: z.string().describe('Its last characters, by which lists name it.'),
});
export type EndpointSecret = z.infer<typeof endpointSecret>;
export const madeEndpoint = z.object({
  endpoint: z.object({ id: z.string().describe('Its id.') }).describe('What was made.'),
  secret: endpointSecret.describe('Shown this once.'),
});
export type MadeEndpoint = z.infer<typeof madeEndpoint>;

/** `GET /v1/endpoints/:id/dispatches?state=failed&cursor=…` → `{ items, nextCursor }`, newest first. */
export const dispatch = z
  .object({
    id: z.string().describe('The `webhook-id`, the same over all tries.'),
    kind: z.string().describe('What it tells, as `award.confirmed`.'),
    at: instant.describe('When what it tells happened.'),
    state: z
      .enum(['queued', 'sending', 'sent', 'failed', 'dropped'])
      .describe(
        '`queued`: waits · `sending` · `sent`: it was taken · `failed`: for good · `dropped`: what it told does not stand any more.',
      ),
    tries: z.number().describe('How often it was tried.'),
    status: z
      .number()
      .nullable()
      .describe('The HTTP status of the last try; null where there was no answer.'),
    tookMs: z.number().nullable().describe('How long the last try took, in milliseconds.'),
    error: z.string().nullable().describe('What went wrong at the last try; null if nothing did.'),
    nextTryAt: instant.nullable().describe('When it is tried next; null if it is not.'),
    endedAt: instant.nullable().describe('When it was taken or given up; null while it is neither.'),
  })
  .describe('Something that was sent, or will be.');
export type Dispatch = z.infer<typeof dispatch>;

export const dispatchQuery = z.object({
  state: z.enum(['queued', 'sent', 'failed', 'dropped']).optional().describe('Only those in this state.'),
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe('`nextCursor` of the page before; left out for the first page.'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('How many at most on one page.'),
});

/** What an endpoint is sent; `data` by kind, see docs/reference/webhooks-out.md. */
export const webhook = z
  .object({
    type: z.enum([...dispatchKinds, testKind]).describe('What it tells.'),
    timestamp: z.string().describe('When that happened, RFC 3339 in UTC.'),
    data: z.record(z.string(), z.unknown()).describe('By `type`: docs/reference/webhooks-out.md.'),
  })
  .describe('What an endpoint is sent.');
