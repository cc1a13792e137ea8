import { z } from 'zod';

/** `GET /v1/invariants`, `POST /v1/invariants/check` { full? }, `POST /v1/invariants/resume` → Checks; all an admin's. */
export const invariantCheck = z.object({
  /** `I1` to `I11`. */
  id: z.string(),
  sentence: z.string(),
  means: z.string(),
  mend: z.string(),
  /** A breach pauses awarding. */
  pauses: z.boolean(),
  /** `unchecked`: not yet; `absent`: what it speaks of is not in the product. */
  state: z.enum(['ok', 'broken', 'unchecked', 'absent']),
  /** Since when it is so. */
  since: z.string().nullable(),
  checkedAt: z.string().nullable(),
  /** When all there is was looked at. */
  fullAt: z.string().nullable(),
  checked: z.number(),
  tookMs: z.number(),
  note: z.string().nullable(),
  broken: z.number(),
  /** The first hundred. */
  breaches: z.array(z.object({ what: z.string(), ids: z.array(z.string()) })),
});
export type InvariantCheck = z.infer<typeof invariantCheck>;

export const checks = z.object({
  items: z.array(invariantCheck),
  /** Null while awarding goes on. */
  paused: z.object({ since: z.string(), because: z.string(), waiting: z.number() }).nullable(),
  /** Every so many minutes by itself; null if switched off. */
  everyMinutes: z.number().nullable(),
});
export type Checks = z.infer<typeof checks>;

export const checkOrder = z.object({ full: z.boolean().default(false) });

/** `POST /v1/invariants/resume` also says what was decided. */
export const resumed = z.object({ events: z.number(), awards: z.number() });
export type Resumed = z.infer<typeof resumed>;
