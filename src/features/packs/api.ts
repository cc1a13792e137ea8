import { z } from 'zod';
import { achievementCard, badgeDefinition } from '../achievements/api.ts';

/** off: never enabled, or retired. differs: live with another text, which is yours. */
const packState = z.enum(['off', 'live', 'differs']);

/** `GET /v1/packs` → `{ items: PackCard[] }` */
export const packCard = z.object({
  key: z.string(),
  name: z.string(),
  about: z.string(),
  /** Of the achievement to begin with. */
  badge: badgeDefinition,
  family: z.string(),
  achievements: z.number().int(),
  live: z.number().int(),
  /** Whether the events that its first achievement counts arrive, or can. */
  connected: z.boolean(),
});
export type PackCard = z.infer<typeof packCard>;

const teller = z.object({ tool: z.string(), name: z.string() });

/** One type of event that an achievement counts on. */
export const need = z.object({
  type: z.string(),
  about: z.string(),
  /** Whether it earns something; otherwise it can only take back, or is asked about beside it. */
  counts: z.boolean(),
  /** Tools that tell it by themselves. */
  tools: z.array(teller),
  /** arriving: among the newest events. connected: a source of a tool that tells it is there. */
  state: z.enum(['arriving', 'connected', 'missing']),
});

export const packAchievement = achievementCard.omit({ version: true }).extend({
  /** The text to preview and to enable. */
  yaml: z.string(),
  state: packState,
  isFirst: z.boolean(),
  /** False for what compares people, or is made of others: a preview cannot try it yet. */
  triable: z.boolean(),
  needs: z.array(need),
  /** Fields that no tool tells: your own program or a mapping has to say them. */
  ownFields: z.array(z.string()),
  /** Fields that only some of the tools tell that tell its events. */
  partFields: z.array(z.object({ field: z.string(), tools: z.array(teller) })),
  /** Fields that no delivery holds: a tool tells them where it may be asked for the record. */
  fetchedFields: z.array(z.string()),
  /** Achievements it is made of that are not live yet. */
  waitsFor: z.array(z.object({ key: z.string(), name: z.string() })),
  /** How it went on public data: who would have earned it. Null where none was tried. */
  tried: z
    .object({ data: z.string(), people: z.number(), active: z.number(), awards: z.number() })
    .nullable(),
});
export type PackAchievement = z.infer<typeof packAchievement>;

/** `GET /v1/packs/:pack` */
export const packDetail = packCard.extend({
  good: z.string(),
  why: z.string(),
  /** Why to begin with the first. */
  first: z.string(),
  kpis: z.array(
    z.object({ key: z.string(), name: z.string(), how: z.string(), better: z.enum(['higher', 'lower']) }),
  ),
  sources: z.array(z.string()),
  items: z.array(packAchievement),
  /** Badges that people give each other. */
  badges: z.array(z.object({ key: z.string(), badge: badgeDefinition, added: z.boolean() })),
  /** Families that are live in the workspace. */
  families: z.array(z.string()),
});
export type PackDetail = z.infer<typeof packDetail>;

/** `POST /v1/packs/:pack/achievements` */
export const enableRequest = z.strictObject({
  /** Default: the one to begin with. */
  achievement: z.string().max(60).optional(),
  /** RFC 3339, or "beginning" to also award the stored history, silently. Default: now. */
  validFrom: z.string().max(40).optional(),
  /** Also where it makes a third family, or another one beyond. */
  manyFamilies: z.boolean().default(false),
  /** Also where it is live with another text, which then becomes an earlier version. */
  replace: z.boolean().default(false),
});
export type EnableRequest = z.input<typeof enableRequest>;

export const enabled = z.object({
  achievement: z.string(),
  version: z.number().int(),
  /** False if it was live already, with this text. */
  changed: z.boolean(),
  /** Awards given for the stored history, silently. */
  backfilled: z.number().int(),
});
export type Enabled = z.infer<typeof enabled>;

/** `POST /v1/packs/:pack/badges` → what was added. */
export const addedBadges = z.object({ added: z.array(z.string()).readonly() });
export type AddedBadges = z.infer<typeof addedBadges>;

/** `GET /v1/event-types` → `{ items }` (admin): what events can be called, and which achievements count them. */
export const eventType = z.object({
  type: z.string(),
  about: z.string(),
  fields: z.array(z.string()),
  achievements: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** Of the pack that brings it; null for one of the workspace's own. */
      pack: z.string().nullable(),
      live: z.boolean(),
      /** The field that says whom it is for, and others it reads. */
      credit: z.string().nullable(),
      fields: z.array(z.string()),
    }),
  ),
});
export type EventType = z.infer<typeof eventType>;
