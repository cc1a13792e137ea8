import { z } from 'zod';
import { triedKinds } from '../../domain/notices/ledger.ts';
import { channels, noticeKinds } from '../../domain/notices/preferences.ts';

const share = z.object({ n: z.number(), acted: z.number() });

/** `GET /v1/notices/ledger`, admin. */
export const ledgerView = z.object({
  /** How many in a hundred low-stakes notices wait for the digest by chance. */
  heldPercent: z.number(),
  /** How far it looks back. */
  days: z.number(),
  kinds: z.array(
    z.object({
      kind: z.enum(triedKinds),
      /** Null under works-council mode, where fewer than five people are concerned. */
      worth: z
        .object({
          told: share,
          held: share,
          /** Of the shares that acted within a day: told at once less held, with its 99 % interval. */
          difference: z.object({ at: z.number(), low: z.number(), high: z.number() }),
          verdict: z.enum(['helps', 'nothing', 'unknown']),
        })
        .nullable(),
      demotedSince: z.string().nullable(),
      liftedAt: z.string().nullable(),
      looked: z.array(
        z.object({ channel: z.enum(channels), told: z.number(), viewed: z.number(), clicked: z.number() }),
      ),
    }),
  ),
});
export type LedgerView = z.infer<typeof ledgerView>;

/** `PUT /v1/notices/ledger`, admin. */
export const ledgerSettings = z.strictObject({ heldPercent: z.number().int().min(0).max(20) });

/** `POST /v1/notices/ledger/:kind/lift`, admin: it is told at once again. */
export const ledgerKind = z.object({ kind: z.enum(triedKinds) });

/** `POST /v1/notices/opened`: somebody has seen or followed what they were told. */
export const noticeOpened = z.strictObject({
  kind: z.enum(noticeKinds),
  subject: z.uuid(),
  channel: z.enum(channels),
  how: z.enum(['viewed', 'clicked']),
});
