import { z } from 'zod';
import { award, awardNote } from '../awards/api.ts';
import { demoState } from '../demo/api.ts';
import { finding } from '../findings/api.ts';
import { personCard } from '../people/api.ts';
import { recognition } from '../recognitions/api.ts';

/** What one can answer with a touch; a small fixed set, one of each kind from each person. */
export const reactionKinds = ['thanks', 'admire', 'learned', 'together'] as const;
export const reactionKind = z.enum(reactionKinds);
export type ReactionKind = z.infer<typeof reactionKind>;

export const reaction = z.object({ kind: reactionKind, count: z.number(), mine: z.boolean() });
export type Reaction = z.infer<typeof reaction>;

/** `GET /v1/feed/:seq/reactions` → who set each, in the order in which they did; at most 200. */
export const reacted = z.object({ kind: reactionKind, people: z.array(personCard) });
export type Reacted = z.infer<typeof reacted>;

const entry = {
  /** Grows with each entry; also the SSE id and the entry's address, `/feed/:seq`. */
  seq: z.number(),
  at: z.string(),
  /** Kinds with at least one. */
  reactions: z.array(reaction),
  comments: z.number(),
};
/** One entry of the workspace's feed; awards that came together for one achievement are one. */
export const feedItem = z.discriminatedUnion('kind', [
  z.object({ ...entry, kind: z.literal('award'), awards: z.array(award).min(1) }),
  z.object({ ...entry, kind: z.literal('recognition'), recognition }),
]);
export type FeedItem = z.infer<typeof feedItem>;

/** `GET /v1/feed?kind&person&team&value&cursor&limit` → newest first. `person=me` is whoever asks. */
export const feedQuery = z.object({
  kind: z.enum(['award', 'recognition']).optional(),
  person: z.string().max(200).optional(),
  team: z.string().max(200).optional(),
  value: z
    .string()
    .max(80)
    .regex(/^[a-z0-9-]+$/, 'is the key of a badge, such as team-player')
    .optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export const feedPage = z.object({ items: z.array(feedItem), nextCursor: z.string().nullable() });
export type FeedPage = z.infer<typeof feedPage>;

export const commentMax = 600;
export const comment = z.object({
  id: z.string(),
  person: personCard,
  /** Empty once deleted or hidden: that there was one stays to be seen. */
  text: z.string(),
  mentions: z.array(personCard),
  at: z.string(),
  editedAt: z.string().nullable(),
  editableUntil: z.string().nullable(),
  mine: z.boolean(),
  state: z.enum(['shown', 'deleted', 'hidden']),
});
export type Comment = z.infer<typeof comment>;
/** `POST /v1/feed/:seq/comments`, `PATCH /v1/comments/:id`. */
export const commentText = z.strictObject({ text: z.string().max(5000) });

/** `POST /v1/reports` */
export const newReport = z.strictObject({
  entry: z.number().int().positive(),
  comment: z.string().optional(),
  reason: z.string().max(2000),
});
/** `POST /v1/feed/:seq/hide`, `POST /v1/comments/:id/hide`, and `…/unhide`; admin. */
export const moderation = z.strictObject({ reason: z.string().max(2000) });
/** What a report or a moderation is about, as it reads now. */
export const moderated = z.object({
  entry: z.number(),
  commentId: z.string().nullable(),
  kind: z.enum(['recognition', 'comment', 'award']),
  /** Who wrote it; null for an award. */
  by: personCard.nullable(),
  text: z.string(),
  state: z.enum(['shown', 'hidden', 'withdrawn', 'deleted']),
});
export type Moderated = z.infer<typeof moderated>;

/** `POST /v1/reports/:id/keep`, admin: nothing is wrong with it; every report on it is settled. */
/** `GET /v1/hidden`, admin: what is hidden, newest first, at most 200. */
export const hiddenItem = moderated.extend({
  reason: z.string(),
  hiddenBy: z.string(),
  at: z.string().nullable(),
});
export type HiddenItem = z.infer<typeof hiddenItem>;

/** `GET /v1/reports`, admin: what waits to be looked at, oldest first. */
export const report = z.object({
  id: z.string(),
  entry: z.number(),
  commentId: z.string().nullable(),
  reporter: personCard,
  reason: z.string(),
  at: z.string(),
  /** Null where nothing of it is left. */
  about: moderated.nullable(),
});
export type Report = z.infer<typeof report>;
/** `GET`, `PUT /v1/word-list`, admin. */
export const wordList = z.strictObject({ words: z.array(z.string().min(1).max(60)).max(500) });

/**
 * `GET /v1/stream` (SSE; `Last-Event-ID` resumes without gap or repeat):
 * `event: feed` id=seq data=FeedItem · `event: notice` id=seq data=Notice · `event: feed.removed` id=seq
 * data={ awardId } or { recognitionId } · `event: entry` (no id) data={ seq } an entry looks different now ·
 * `event: progress` (no id) data={ achievements } own rings changed · `event: clock` (no id) data={ now, speed, paused } demo only.
 */
export const notice = z.object({
  /** Whether it may pop up: what somebody has set, their quiet hours and the budget of an hour. */
  toast: z.boolean(),
  seq: z.number(),
  /** One toast, even if several awards came together. */
  awards: z.array(award),
  /** A colleague recognised the person, or mentioned them in a comment. */
  recognition: recognition.nullable(),
  comment: comment.nullable(),
  /** A private word on one of their awards. */
  note: awardNote.nullable(),
  /** Something that was noticed: near a goal, stalled, what stands out, team news. */
  finding: finding.nullable(),
  /** The entry to open for it. */
  entry: z.number().nullable(),
});
export type Notice = z.infer<typeof notice>;

/** `GET /v1/inbox`: what somebody was told and what of it stands, newest first. */
export const inboxItem = notice.omit({ toast: true }).extend({ at: z.string(), read: z.boolean() });
export type InboxItem = z.infer<typeof inboxItem>;
export const inboxQuery = z.strictObject({
  unread: z.stringbool().default(false),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** `GET /v1/inbox/count`; 100 stands for as many or more. */
export const inboxCount = z.object({ unread: z.number() });
export type InboxCount = z.infer<typeof inboxCount>;
/** `POST /v1/inbox/marks` */
export const inboxMarks = z.strictObject({
  seqs: z.array(z.number().int().positive()).min(1).max(500),
  read: z.boolean(),
});
/** `POST /v1/inbox/read`: all up to a number; answers what was unread, so that it can be undone. */
export const inboxReadAll = z.strictObject({ upTo: z.number().int().positive() });
export const inboxRead = inboxCount.extend({ were: z.array(z.number()) });
export type InboxReadAll = z.infer<typeof inboxRead>;

const told = { id: z.string() };
const seen = { id: z.null() };
/** One event of `GET /v1/stream`, its lines as fields and its data parsed; `id` where it must not be missed. */
export const streamEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('feed'), ...told, data: feedItem }),
  z.object({ event: z.literal('notice'), ...told, data: notice }),
  z.object({
    event: z.literal('feed.removed'),
    ...told,
    data: z.object({ awardId: z.string().optional(), recognitionId: z.string().optional() }),
  }),
  z.object({ event: z.literal('entry'), ...seen, data: z.object({ seq: z.number() }) }),
  z.object({ event: z.literal('progress'), ...seen, data: z.object({ achievements: z.array(z.string()) }) }),
  z.object({ event: z.literal('clock'), ...seen, data: demoState }),
]);
