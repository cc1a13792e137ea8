import { z } from 'zod';
import { award } from '../awards/api.ts';

/** One line in the workspace feed; awards that came together for one achievement are one item. */
export const feedItem = z.object({
  /** Grows with each item; also the SSE id. */
  seq: z.number(),
  at: z.string(),
  kind: z.enum(['award']),
  awards: z.array(award).min(1),
});
export type FeedItem = z.infer<typeof feedItem>;
/** `GET /v1/feed?cursor&limit` → newest first. Only confirmed awards are ever here; a revoked one leaves. */
export const feedPage = z.object({ items: z.array(feedItem), nextCursor: z.string().nullable() });

/**
 * `GET /v1/stream` (SSE; `Last-Event-ID` resumes without gap or repeat):
 * `event: feed` id=seq data=FeedItem · `event: notice` id=seq data=Notice (own awards) ·
 * `event: feed.removed` id=seq data={ awardId } · `event: progress` (no id) data={ achievement } own ring changed ·
 * `event: clock` (no id) data={ now, speed, paused } demo only.
 */
export const notice = z.object({
  seq: z.number(),
  /** One toast, even if several awards came together. */
  awards: z.array(award).min(1),
});
export type Notice = z.infer<typeof notice>;
