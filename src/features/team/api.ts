import { z } from 'zod';
import { award } from '../awards/api.ts';
import { personCard } from '../people/api.ts';
import { evidence } from '../recognitions/api.ts';

export const weeksMax = 52;
/** `GET /v1/team/week?week&weeks&team&unseen` */
export const teamWeekQuery = z.object({
  /** A date within the week, or `this` or `last`. */
  week: z.string().max(20).default('last'),
  /** Who was not recognised for so many weeks. */
  weeks: z.coerce.number().int().min(1).max(weeksMax).default(4),
  team: z.string().min(1).max(200).optional(),
  /** How many of those who were not recognised are listed. */
  unseen: z.coerce.number().int().min(1).max(200).default(12),
});
export type TeamWeekQuery = z.infer<typeof teamWeekQuery>;

/** A fact about somebody's week that is worth a word; never a rank. */
const teamPattern = z.object({
  person: personCard,
  kind: z.enum(['streak', 'first', 'tier', 'again', 'more', 'gave', 'received', 'quiet']),
  sentence: z.string(),
  /** The award it is about, to see its receipt and to write a note on. */
  awardId: z.string().nullable(),
  /** Whether whoever asks has written a note on it. */
  noted: z.boolean(),
});
export type TeamPattern = z.infer<typeof teamPattern>;

/** Somebody of whom no colleague has said anything for a while, and something of theirs that could be named. */
const unseenPerson = z.object({
  person: personCard,
  /** Null: never yet. */
  lastAt: z.string().nullable(),
  /** "Earned Clean close: resolved five tickets." Null where nothing of theirs is on record lately. */
  what: z.string().nullable(),
  awardId: z.string().nullable(),
  evidence: z.array(evidence),
});
export type UnseenPerson = z.infer<typeof unseenPerson>;

export const teamWeek = z.object({
  week: z.object({
    /** The date it begins on. */
    key: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    zone: z.string(),
    isCurrent: z.boolean(),
    earlier: z.string(),
    /** Null for the current week. */
    later: z.string().nullable(),
  }),
  /** Whose week it is, if not everybody's whom one may see; null as well for a team nobody of them is in. */
  team: z.string().nullable(),
  teams: z.array(z.string()),
  people: z.number().int(),
  /** More people than one page is about: choose a team; everything below is empty then. */
  chooseTeam: z.boolean(),
  /** Works-council mode: there are fewer than five people, so nothing is said of them together. */
  isWithheld: z.boolean(),
  sums: z.object({
    awards: z.number().int(),
    recognitions: z.number().int(),
    /** How many people were recognised at least once. */
    recognised: z.number().int(),
  }),
  /** What is told of few first, then by name; at most 40. */
  patterns: z.array(teamPattern),
  morePatterns: z.number().int(),
  unseen: z.object({
    weeks: z.number().int(),
    total: z.number().int(),
    /** Longest ago first. */
    items: z.array(unseenPerson),
  }),
  /** Confirmed awards of the week, newest first, at most 60. */
  awards: z.array(z.object({ award, noted: z.boolean() })),
  moreAwards: z.number().int(),
});
export type TeamWeek = z.infer<typeof teamWeek>;

/** `GET /v1/team/reviews`: awards that wait for whoever asks, longest first; at most 100 are listed. */
export const teamReviews = z.object({
  items: z.array(
    z.object({
      award,
      since: z.string(),
      /** The condition by which it waits, as the achievement says it. */
      when: z.string(),
    }),
  ),
  total: z.number().int(),
});
export type TeamReviews = z.infer<typeof teamReviews>;
