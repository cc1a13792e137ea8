import { z } from 'zod';
import { boardPeriods } from '../../domain/boards/board-period.ts';
import { personCard } from '../people/api.ts';

/** `peers`: people like you; `team`: your team; `workspace`: everybody. An admin opens each. */
export const boardNames = ['peers', 'team', 'workspace'] as const;
export const boardName = z.enum(boardNames);
export type BoardName = (typeof boardNames)[number];

export const periodQuery = z.object({ period: z.enum(boardPeriods).default('month') });

export const period = z.object({
  kind: z.enum(boardPeriods),
  /** `2026-W12`, `2026-03` or `2026-Q1`. */
  key: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  zone: z.string(),
});

const counts = {
  /** Confirmed awards by when they were earned. */
  awards: z.number(),
  /** Recognitions received; those of one giver count once a day. */
  recognitions: z.number(),
};

export const goal = z.object({
  id: z.string(),
  team: z.string(),
  name: z.string(),
  period,
  total: z.number(),
  target: z.number(),
  /** What counts alone; null for every award and recognition of the team. */
  achievement: z.object({ key: z.string(), name: z.string() }).nullable(),
  /** Whether whoever asks may remove it. */
  mine: z.boolean(),
});
export type Goal = z.infer<typeof goal>;

/** `GET /v1/boards?period` → what counts for oneself, and which boards are open. */
export const boardsOverview = z.object({
  period,
  own: z.object({ ...counts, total: z.number() }),
  /** The periods before this one and this one, oldest first. */
  history: z.array(z.object({ key: z.string(), ...counts })),
  isHidden: z.boolean(),
  team: z.string().nullable(),
  open: z.object({ peers: z.boolean(), team: z.boolean(), workspace: z.boolean() }),
  goals: z.array(goal),
  /** Teams that whoever asks may set goals for. */
  goalTeams: z.array(z.string()),
});
export type BoardsOverview = z.infer<typeof boardsOverview>;

/** `GET /v1/boards/:board?period` */
export const board = z.object({
  board: boardName,
  period,
  /** The first, whoever is just above, oneself; nobody below and never the last place of others. Equal totals share a rank. */
  places: z.array(
    z.object({
      person: personCard,
      rank: z.number(),
      /** How many stand on this rank. */
      sharing: z.number(),
      total: z.number(),
      isMe: z.boolean(),
    }),
  ),
  /** Null for keys and the local operator; `rank` is null as long as nothing counts. */
  own: z
    .object({
      rank: z.number().nullable(),
      sharing: z.number(),
      total: z.number(),
      /** How much more brings one level with the next; null at the top. */
      toNext: z.number().nullable(),
      isUpper: z.boolean(),
    })
    .nullable(),
  isHidden: z.boolean(),
  /** Of peers: how many they are, and what they have in common, from all of it to nothing. */
  group: z
    .object({
      size: z.number(),
      segment: z.object({
        role: z.string().optional(),
        quota_band: z.string().optional(),
        tenure: z.enum(['under-6-months', '6-to-24-months', 'over-2-years']).optional(),
        location: z.string().optional(),
      }),
      level: z.number(),
      until: z.string(),
    })
    .nullable(),
  /** Why there is nothing to see: fewer than five people, everything is full until the next quarter, no team. */
  missing: z.enum(['few', 'waiting', 'no-team']).nullable(),
});
export type Board = z.infer<typeof board>;

/** `PUT /v1/boards/hidden` */
export const hiddenChange = z.strictObject({ hidden: z.boolean() });

/** `GET`, `PUT /v1/boards/settings`; admin. What is not named stays as it is. */
export const boardSettings = z.object({
  peers: z.boolean(),
  team: z.boolean(),
  workspace: z.boolean(),
  zone: z.string(),
});
export type BoardSettingsView = z.infer<typeof boardSettings>;
export const settingsChange = z.strictObject({
  peers: z.boolean().optional(),
  team: z.boolean().optional(),
  workspace: z.boolean().optional(),
  zone: z.string().max(80).optional(),
});
export type SettingsChange = z.infer<typeof settingsChange>;

export const goalNameMax = 80;
export const targetMax = 1_000_000;
/** `POST /v1/goals`; an admin, or a manager for a team of theirs. */
export const newGoal = z.strictObject({
  team: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(goalNameMax),
  target: z.number().int().min(1).max(targetMax),
  /** The week, month or quarter under way. */
  period: z.enum(boardPeriods),
  /** The key of an achievement that counts alone. */
  achievement: z.string().max(80).optional(),
});
export type NewGoal = z.infer<typeof newGoal>;
