import { z } from 'zod';
import { windowKinds } from '../time/window.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens, at most 60');
const eventType = z
  .string()
  .regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/, 'an event type such as helpdesk.ticket.resolved');
const eventTypes = z.union([eventType, z.array(eventType).min(1).max(20)]);
const expression = z.string().min(1).max(4096);
const duration = z.string().regex(/^\d{1,5}(m|h|d)$/, 'a duration such as 30m, 72h or 3d');
const positive = z.number().finite().positive();

const counted = z.strictObject({
  event: eventTypes,
  /** CEL; only events for which it is true count. */
  where: expression.optional(),
  /** Counts each value once per window, for example each ticket. */
  distinct: expression.optional(),
  /** Who did it: an actor of the source. */
  credit: expression,
});

const reach = z.union([
  positive,
  z.strictObject({
    tiers: z
      .record(key, positive)
      .refine((tiers) => Object.keys(tiers).length > 0, 'names at least one tier'),
  }),
  z.strictObject({ by: expression, of: z.record(z.string(), positive), otherwise: positive }),
]);

const measured = { reach, in: z.enum(windowKinds) };
const earn = z.union([
  z.strictObject({ count: counted, ...measured }),
  z.strictObject({ sum: counted.extend({ value: expression }), ...measured }),
]);

const cancel = z.strictObject({
  event: eventTypes,
  /** The field that both events share, for example data.ticket. */
  same: expression,
  where: expression.optional(),
  /** Completes "Ticket 4711 …": "was reopened". */
  say: z.string().max(80).optional(),
});

const portion = z.strictObject({
  event: eventTypes,
  where: expression.optional(),
  credit: expression.optional(),
});
const guard = z.strictObject({
  ratio: z.strictObject({ of: portion, to: portion }),
  at_least: z.number().min(0).max(1),
  /** Fewer than this many in the denominator cannot be judged. */
  min: z.number().int().min(1).default(1),
  when_fewer: z.enum(['fail', 'pass']).default('fail'),
  say: z.string().max(120).optional(),
});

/** One achievement as written in YAML; docs/reference/achievement-language.md explains each line. */
export const achievementDefinition = z.strictObject({
  smallwins: z.literal(1),
  achievement: key,
  name: z.string().min(1).max(60),
  sentence: z.string().min(1).max(120),
  because: z.string().min(1).max(200),
  /** What the person reads once it is earned, {value} being the number reached. */
  you: z.string().max(200).optional(),
  /** What colleagues read. */
  they: z.string().max(200).optional(),
  family: key,
  kind: z.enum(['volume', 'speed', 'quality', 'consistency']),
  outcome: z.array(z.string()).min(1),
  badge: z
    .strictObject({ name: z.string().max(60).optional(), meaning: z.string().max(160).optional() })
    .default({}),
  who: expression.optional(),
  earn,
  hold: z
    .strictObject({ for: duration, cancelled_by: z.union([cancel, z.array(cancel).min(1).max(5)]) })
    .optional(),
  guard: z.array(guard).max(5).default([]),
  /** each: once a window (the default). once: only the first window ever. */
  repeat: z.enum(['each', 'once']).default('each'),
  /** After an award, none for this long. */
  cooldown: duration.optional(),
  nudge: z.number().min(0).max(1).default(0.8),
});

export type AchievementDefinition = z.infer<typeof achievementDefinition>;
