import { z } from 'zod';
import { badgeDefinition } from '../achievements/api.ts';
import { award, awardNote } from '../awards/api.ts';
import { demoState } from '../demo/api.ts';
import { finding } from '../findings/api.ts';
import { instant } from '../instant.ts';
import { personCard } from '../people/api.ts';
import { audience, recognition } from '../recognitions/api.ts';

/** What one can answer with a touch; a small fixed set, one of each kind from each person. */
export const reactionKinds = ['thanks', 'admire', 'learned', 'together'] as const;
export const reactionKind = z.enum(reactionKinds).describe('`thanks`, `admire`, `learned` or `together`.');
export type ReactionKind = z.infer<typeof reactionKind>;

export const reaction = z
  .object({
    kind: reactionKind.describe('Which.'),
    count: z.number().describe('From how many people.'),
    mine: z.boolean().describe('Whether whoever asks is among them.'),
  })
  .describe('How many answered with one kind.');
export type Reaction = z.infer<typeof reaction>;

/** `GET /v1/feed/:seq/reactions` → who set each, in the order in which they did; at most 200. */
export const reacted = z
  .object({
    kind: reactionKind.describe('Which.'),
    people: z.array(personCard).describe('In the order in which they answered; at most 200.'),
  })
  .describe('Who answered with one kind.');
export type Reacted = z.infer<typeof reacted>;

const entry = {
  seq: z
    .number()
    .describe('Grows with each entry; also the id in the stream and the entry’s address, `/feed/:seq`.'),
  at: instant.describe('When it was told.'),
  reactions: z.array(reaction).describe('Kinds with at least one.'),
  comments: z.number().describe('How many comments stand below it.'),
};
/** One entry of the workspace's feed; awards that came together for one achievement are one. */
export const feedItem = z.discriminatedUnion('kind', [
  z.object({
    ...entry,
    kind: z.literal('award').describe('What the entry is.'),
    awards: z.array(award).min(1).describe('One, or several that came together for one achievement.'),
  }),
  z.object({ ...entry, kind: z.literal('recognition').describe('What the entry is.'), recognition }),
]);
export type FeedItem = z.infer<typeof feedItem>;

/** `GET /v1/feed?kind&person&team&value&cursor&limit` → newest first. `person=me` is whoever asks. */
export const feedQuery = z.object({
  kind: z.enum(['award', 'recognition']).optional().describe('Only awards, or only recognitions.'),
  person: z
    .string()
    .max(200)
    .optional()
    .describe('A handle: given by, received by or earned by them. `me` is whoever asks.'),
  team: z.string().max(200).optional().describe('A team: of its people of now.'),
  value: z
    .string()
    .max(80)
    .regex(/^[a-z0-9-]+$/, 'is the key of a badge, such as team-player')
    .optional()
    .describe('The key of a badge.'),
  cursor: z.string().optional().describe('`nextCursor` of the page before; left out for the first page.'),
  limit: z.coerce.number().int().min(1).max(100).default(30).describe('How many at most on one page.'),
});
export const feedPage = z.object({
  items: z.array(feedItem).describe('Newest first.'),
  nextCursor: z
    .string()
    .nullable()
    .describe('Goes into `cursor` of the next request; null on the last page.'),
});
export type FeedPage = z.infer<typeof feedPage>;

export const commentMax = 600;
export const comment = z
  .object({
    id: z.string().describe('Stable.'),
    person: personCard.describe('Who wrote it.'),
    text: z.string().describe('Empty once deleted or hidden: that there was one stays to be seen.'),
    mentions: z.array(personCard).describe('Whom it mentions.'),
    at: instant.describe('When it was written.'),
    editedAt: instant.nullable().describe('When it was changed; null if it was not.'),
    editableUntil: instant
      .nullable()
      .describe('Until when whoever asks may edit it; null for everybody else.'),
    mine: z.boolean().describe('Whether whoever asks wrote it.'),
    state: z.enum(['shown', 'deleted', 'hidden']).describe('Whether its text is shown.'),
  })
  .describe('What somebody says to an entry.');
export type Comment = z.infer<typeof comment>;
/** `POST /v1/feed/:seq/comments`, `PATCH /v1/comments/:id`. */
export const commentText = z.strictObject({
  text: z.string().max(5000).describe('At most 600 characters; `@handle` mentions somebody.'),
});

/** `POST /v1/reports` */
export const newReport = z.strictObject({
  entry: z.number().int().positive().describe('The number of the entry.'),
  comment: z.string().optional().describe('The id of a comment, where it is about that.'),
  reason: z.string().max(2000).describe('What is not right with it.'),
});
/** `POST /v1/feed/:seq/hide`, `POST /v1/comments/:id/hide`, and `…/unhide`; admin. */
export const moderation = z.strictObject({
  reason: z.string().max(2000).describe('Why; stands in the audit log.'),
});
/** What a report or a moderation is about, as it reads now. */
export const moderated = z.object({
  entry: z.number().describe('The number of the entry.'),
  commentId: z.string().nullable().describe('The comment; null where it is the entry.'),
  kind: z.enum(['recognition', 'comment', 'award']).describe('What it is.'),
  by: personCard.nullable().describe('Who wrote it; null for an award.'),
  text: z.string().describe('As it reads now.'),
  state: z.enum(['shown', 'hidden', 'withdrawn', 'deleted']).describe('What became of it.'),
  audience: audience.describe('`named`: it was for the people named alone, and one of them reported it.'),
});
export type Moderated = z.infer<typeof moderated>;

/** `POST /v1/reports/:id/keep`, admin: nothing is wrong with it; every report on it is settled. */
/** `GET /v1/hidden`, admin: what is hidden, newest first, at most 200. */
export const hiddenItem = moderated
  .extend({
    reason: z.string().describe('Why it is hidden.'),
    hiddenBy: z.string().describe('The name of who hid it.'),
    at: instant.nullable().describe('Since when.'),
  })
  .describe('Something that an admin has hidden.');
export type HiddenItem = z.infer<typeof hiddenItem>;

/** `GET /v1/reports`, admin: what waits to be looked at, oldest first. */
export const report = z
  .object({
    id: z.string().describe('Stable.'),
    entry: z.number().describe('The number of the entry.'),
    commentId: z.string().nullable().describe('The comment; null where it is the entry.'),
    reporter: personCard.describe('Who reported it.'),
    reason: z.string().describe('What they say is not right.'),
    at: instant.describe('When.'),
    about: moderated.nullable().describe('Null where nothing of it is left.'),
  })
  .describe('Something that somebody has reported.');
export type Report = z.infer<typeof report>;
/** `GET`, `PUT /v1/word-list`, admin. */
export const wordList = z.strictObject({
  words: z
    .array(z.string().min(1).max(60))
    .max(500)
    .describe('Words, in any case, that whoever writes is asked to rephrase.'),
});

/** What is told of reactions; never at once unless somebody has asked for that. */
export const reactionNotice = z
  .object({
    id: z.string().describe('Stable.'),
    title: z.string().describe('Who reacted to what, in the words of the workspace.'),
    text: z.string().describe('What they reacted to: the words of the recognition, or what was done.'),
    people: z.array(personCard).describe('In the order in which they first reacted; at most 20.'),
    count: z.number().describe('How many people.'),
    reactions: z
      .array(
        z.object({
          kind: reactionKind.describe('Which.'),
          count: z.number().describe('From how many of them.'),
        }),
      )
      .describe('Kinds with at least one.'),
    badge: badgeDefinition.describe('The badge of what they reacted to.'),
    audience: audience.describe('`named`: only those named in it can see it.'),
  })
  .describe(
    'Who reacted to a recognition that one gave or got, or to an award, since one was told of it last.',
  );
export type ReactionNotice = z.infer<typeof reactionNotice>;

/**
 * `GET /v1/stream` (SSE; `Last-Event-ID` resumes without gap or repeat):
 * `event: feed` id=seq data=FeedItem · `event: notice` id=seq data=Notice · `event: feed.removed` id=seq
 * data={ awardId } or { recognitionId } · `event: entry` (no id) data={ seq } an entry looks different now ·
 * `event: inbox` (no id) data={} what one was told reads differently now ·
 * `event: progress` (no id) data={ achievements } own rings changed · `event: clock` (no id) data={ now, speed, paused } demo only.
 */
export const notice = z.object({
  toast: z
    .boolean()
    .describe('Whether it may pop up: what somebody has set, their quiet hours and the budget of an hour.'),
  seq: z.number().describe('Its number, which marks it as read.'),
  awards: z.array(award).describe('What was earned; several that came together are one notice.'),
  recognition: recognition
    .nullable()
    .describe('A colleague recognised the person, or mentioned them in a comment.'),
  comment: comment.nullable(),
  note: awardNote.nullable().describe('A private word on one of their awards.'),
  finding: finding
    .nullable()
    .describe('Something that was noticed: near a goal, stalled, what stands out, team news.'),
  reaction: reactionNotice
    .nullable()
    .describe('Colleagues reacted: once an entry and day, and as it stands when it is read.'),
  entry: z.number().nullable().describe('The entry to open for it.'),
});
export type Notice = z.infer<typeof notice>;

/** `GET /v1/inbox`: what somebody was told and what of it stands, newest first. */
export const inboxItem = notice
  .omit({ toast: true })
  .extend({
    at: instant.describe('When they were told.'),
    read: z.boolean().describe('Whether it was opened or marked.'),
  })
  .describe('Something that somebody was told.');
export type InboxItem = z.infer<typeof inboxItem>;
export const inboxQuery = z.strictObject({
  unread: z.stringbool().default(false).describe('`true`: only what was not read.'),
  cursor: z.string().optional().describe('`nextCursor` of the page before; left out for the first page.'),
  limit: z.coerce.number().int().min(1).max(100).default(25).describe('How many at most on one page.'),
});
/** `GET /v1/inbox/count`; 100 stands for as many or more. */
export const inboxCount = z.object({ unread: z.number().describe('100 stands for as many or more.') });
export type InboxCount = z.infer<typeof inboxCount>;
/** `POST /v1/inbox/marks` */
export const inboxMarks = z.strictObject({
  seqs: z.array(z.number().int().positive()).min(1).max(500).describe('Numbers of what was told.'),
  read: z.boolean().describe('True: read; false: unread again.'),
});
/** `POST /v1/inbox/read`: all up to a number; answers what was unread, so that it can be undone. */
export const inboxReadAll = z.strictObject({
  upTo: z
    .number()
    .int()
    .positive()
    .describe('The highest number that was seen; what came later stays unread.'),
});
export const inboxRead = inboxCount.extend({
  were: z.array(z.number()).describe('Numbers of what was unread, so that it can be undone.'),
});
export type InboxReadAll = z.infer<typeof inboxRead>;

const told = { id: z.string().describe('Send it as `Last-Event-ID` to go on after it.') };
const seen = { id: z.null().describe('Null: it need not be made up for.') };
/** One event of `GET /v1/stream`, its lines as fields and its data parsed; `id` where it must not be missed. */
export const streamEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('feed').describe('An entry that is new.'),
    ...told,
    data: feedItem.describe('The entry.'),
  }),
  z.object({
    event: z.literal('notice').describe('Something for whoever listens alone.'),
    ...told,
    data: notice.describe('What it is.'),
  }),
  z.object({
    event: z.literal('feed.removed').describe('Something that does not stand any more.'),
    ...told,
    data: z
      .object({
        awardId: z.string().optional().describe('The award.'),
        recognitionId: z.string().optional().describe('The recognition.'),
      })
      .describe('What to take away.'),
  }),
  z.object({
    event: z.literal('entry').describe('An entry looks different now: read it again.'),
    ...seen,
    data: z.object({ seq: z.number().describe('The number of the entry.') }).describe('Which.'),
  }),
  z.object({
    event: z.literal('inbox').describe('What one was told reads differently now: read it again.'),
    ...seen,
    data: z.object({}).describe('Nothing more.'),
  }),
  z.object({
    event: z.literal('progress').describe('One’s own rings have changed: read them again.'),
    ...seen,
    data: z
      .object({ achievements: z.array(z.string()).describe('Keys of the achievements.') })
      .describe('Of what.'),
  }),
  z.object({
    event: z.literal('clock').describe('The clock of the demo.'),
    ...seen,
    data: demoState.describe('As it is now.'),
  }),
]);
