import { z } from 'zod';
import { channels, noticeTimes } from '../../notices/preferences.ts';
import { windowKinds } from '../../time/window.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens, at most 60');
const eventType = z
  .string()
  .regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/, 'an event type such as helpdesk.ticket.resolved');
const eventTypes = z.union([eventType, z.array(eventType).min(1).max(20)]);
const expression = z.string().min(1).max(4096);
const duration = z.string().regex(/^\d{1,5}(m|h|d)$/, 'a duration such as 30m, 72h or 3d');
const positive = z.number().finite().positive();
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the clock such as "12:00"');
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const isSome = (tiers: object) => Object.keys(tiers).length > 0;
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const counted = z.strictObject({
  event: eventTypes,
  /** CEL; only events for which it is true count. */
  where: expression.optional(),
  /** Counts each value once per window, for example each ticket. */
  distinct: expression.optional(),
  /** Who did it: an actor of the source. */
  credit: expression,
});

/** A length, or tiers of lengths. */
const steps = z.union([
  z.number().int().positive(),
  z.strictObject({
    tiers: z.record(key, z.number().int().positive()).refine(isSome, 'names at least one tier'),
  }),
]);

const reach = z.union([
  positive,
  z.strictObject({
    tiers: z.record(key, positive).refine(isSome, 'names at least one tier'),
  }),
  z.strictObject({ by: expression, of: z.record(z.string(), positive), otherwise: positive }),
  z
    .strictObject({
      /** What the people of the last windows reached: 0.75 for what one in four surpassed. */
      quantile: z.number().gt(0, 'is a share between 0 and 1').lt(1, 'is a share between 0 and 1'),
      by: expression.optional(),
      /** How many windows before this one are looked at. */
      over: z.number().int().min(1).max(60).default(8),
      /** How many people's windows everybody's value weighs beside those of a segment. */
      shrink: z.number().min(0).max(1000).default(10),
      floor: positive,
      ceiling: positive.optional(),
    })
    .refine(
      ({ floor, ceiling }) => ceiling === undefined || ceiling >= floor,
      'has a ceiling below its floor',
    ),
]);

/** "Before lunch": the day until a time of the clock. "Before Friday": the week until a weekday begins. */
const shortened = [
  z.strictObject({ day: z.strictObject({ until: clockTime }) }),
  z.strictObject({ week: z.strictObject({ until: z.enum(weekdays) }) }),
] as const;
const fixedWindow = z.union([z.enum(windowKinds), ...shortened]);
const window = z.union([
  ...fixedWindow.options,
  /** Any stretch of so many days. */
  z.strictObject({ rolling: z.string().regex(/^\d{1,3}d$/, 'a number of days such as 7d') }),
]);

const occurrence = z.strictObject({ event: eventTypes, where: expression.optional() });
const valued = counted.extend({ value: expression });
/** The threshold applies to each object apart. */
const per = expression.optional();
const measured = { reach, in: window };
const misses = z.enum(['break', 'ignore']).default('break');
/** A window that closes, so that people can be compared at its end. */
const closing = z.union([z.enum(['day', 'week', 'month', 'quarter']), ...shortened]);
const share = z.number().positive().max(1, 'is a share: 0.95 for 95 %');
/** CEL; people are compared, or counted together, with those of the same value. */
const group = expression;
const earn = z.union([
  z.strictObject({ count: counted.extend({ per }), ...measured }),
  z.strictObject({ sum: valued.extend({ per }), ...measured }),
  z.strictObject({
    lag: z.strictObject({
      from: occurrence,
      to: occurrence,
      /** The field that both events share, for example data.lead. */
      same: expression,
      within: duration,
      /** business: only the person's working hours pass. */
      hours: z.enum(['all', 'business']).default('all'),
      credit: expression,
    }),
    ...measured,
  }),
  z.strictObject({
    sequence: z.strictObject({
      steps: z.array(occurrence).min(2).max(8),
      same: expression,
      within: duration.optional(),
      credit: expression,
    }),
    ...measured,
  }),
  z.strictObject({ first: counted }),
  z.strictObject({ nth: counted, reach: z.number().int().positive() }),
  z.strictObject({
    ratio: counted.extend({
      /** CEL; the share of events for which it is true. */
      of: expression,
      min: z.number().int().min(1).default(1),
      /** Judges the lower end of the 95 % interval, so that few events prove little. */
      wilson: z.boolean().default(false),
    }),
    reach: share,
    in: fixedWindow,
  }),
  z.strictObject({
    best: z.strictObject({
      /** What people are compared by. */
      of: z.union([
        z.strictObject({ count: counted }),
        z.strictObject({ sum: valued }),
        z.strictObject({ mean: valued }),
        z.strictObject({ least: valued }),
        z.strictObject({ most: valued }),
        z.strictObject({ ratio: counted.extend({ of: expression }) }),
      ]),
      wins: z.enum(['highest', 'lowest']).default('highest'),
      group: group.optional(),
      /** Fewer events than this, and a person is not compared. */
      min: z.number().int().min(1).default(1),
      /** Fewer people than this, and nobody of the group is. */
      people: z.number().int().min(2).max(10_000).default(2),
    }),
    /** How many places, or the top part: 0.25 for the best quarter. */
    reach: z.union([
      z.number().int().min(1).max(100),
      z.strictObject({
        top: z.number().positive().max(0.5, 'is a share of at most a half: 0.25 for the best quarter'),
      }),
    ]),
    in: closing,
  }),
  z.strictObject({
    share: counted.extend({
      of: expression,
      group,
      /** Fewer events of the group than this cannot be judged. */
      min: z.number().int().min(1).default(1),
    }),
    reach: share,
    in: closing,
  }),
  z.strictObject({
    /** Other achievements, each of which has to be held. */
    all_of: z.array(key).min(2).max(50),
    reach: z.number().int().min(2).optional(),
    in: z.enum(windowKinds).default('ever'),
  }),
  z.strictObject({
    streak: z.strictObject({
      of: z.union([
        z.strictObject({ count: counted, reach: positive.default(1) }),
        z.strictObject({ sum: valued, reach: positive }),
      ]),
      per: z.enum(['workday', 'day', 'week', 'month']),
      misses,
      /** So many missed periods do not end it. */
      freezes: z.number().int().min(0).max(10).default(0),
    }),
    reach: steps,
  }),
  z.strictObject({
    run: counted.extend({ hit: expression, misses, within: duration.optional() }),
    reach: steps,
  }),
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

/** When somebody is told: on all channels that they are told on at all, or channel by channel. */
const audience = z.union([z.enum(noticeTimes), z.partialRecord(z.enum(channels), z.enum(noticeTimes))]);

/** Liquid; docs/reference/notices.md says what there is to fill in. */
const wording = z.strictObject({
  title: z.string().min(1).max(500).optional(),
  text: z.string().min(1).max(4000).optional(),
});
const words = z.strictObject({
  award: wording.optional(),
  nudge: wording.optional(),
  stall: wording.optional(),
  team: wording.optional(),
  /** Of an award at a tier. */
  tiers: z.record(key, wording).optional(),
});

/** What people read, in another language; what is left out stands as it is written above. */
const translation = z.strictObject({
  name: z.string().min(1).max(60).optional(),
  sentence: z.string().min(1).max(120).optional(),
  because: z.string().min(1).max(200).optional(),
  you: z.string().max(200).optional(),
  they: z.string().max(200).optional(),
  badge: z
    .strictObject({ name: z.string().max(60).optional(), meaning: z.string().max(160).optional() })
    .optional(),
  /** The remarks (`say`) of this definition, each beside its translation. */
  says: z.record(z.string().max(120), z.string().min(1).max(120)).optional(),
  tiers: z.record(key, z.string().min(1).max(60)).optional(),
  words: words.optional(),
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
  /** A challenge: only what happens from one day to another counts, both included, in the person's zone. */
  during: z.strictObject({ from: moment.optional(), to: moment.optional() }).optional(),
  hold: z
    .strictObject({
      for: duration,
      cancelled_by: z.union([cancel, z.array(cancel).min(1).max(5)]).optional(),
    })
    .optional(),
  guard: z.array(guard).max(5).default([]),
  /** each: once a window (the default). once: only the first window ever. */
  repeat: z.enum(['each', 'once']).default('each'),
  /** After an award, none for this long. */
  cooldown: duration.optional(),
  /** Only the first so many people in a window. */
  limit: z.number().int().min(1).max(100_000).optional(),
  /** Awards for which it is true wait for a person. */
  review: z
    .strictObject({ when: expression.default('true'), by: z.enum(['manager', 'admin']).default('manager') })
    .optional(),
  nudge: z.number().min(0).max(1).default(0.8),
  /** Who is told of it, when and where; what is left out is as the workspace has it, and each person's choice comes first. */
  notify: z
    .strictObject({
      person: audience.optional(),
      nudge: audience.optional(),
      stall: audience.optional(),
      manager: audience.optional(),
      team: audience.optional(),
    })
    .optional(),
  /** What notices about it say. */
  words: words.optional(),
  texts: z.strictObject({ de: translation.optional(), es: translation.optional() }).optional(),
});

export type AchievementDefinition = z.infer<typeof achievementDefinition>;
