import type { ServerResponse } from 'node:http';
import type { Announcement } from '../../engine/decide/announce.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Committed } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import type { PopUps } from '../notices/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { FeedItem, Notice } from './api.ts';
import { type AnnouncementRow, presentFeed } from './entries.ts';
import { newestPage } from './newest-page.ts';
import { readNotices } from './notices.ts';
import { announcementsSince } from './queries.ts';

/** Whose way in was taken away hears nothing more within five seconds. */
const heartbeatMs = 4_000;
const missedPerRead = 500;
const progressEveryMs = 250;
/** As many as the newest page keeps. */
const newestItems = 30;

interface StreamDeps {
  readonly database: Database;
  readonly engine: Engine;
  readonly popUps: PopUps;
  /** Its clock runs fast. */
  readonly isDemo: boolean;
  /** For a page of another app: only what the person themselves was told, said in this way. */
  readonly ownOnly?: ((notice: Notice) => unknown) | undefined;
  /** Still allowed? Asked again every few seconds, so that a sign-out ends the stream. */
  stillAllowed(): Promise<boolean>;
}

/**
 * One person's live stream. Every line that must not be missed carries the announcement's number; `Last-Event-ID`
 * resumes after it without a gap or a repeat.
 */
export class LiveStream {
  readonly #deps: StreamDeps;
  readonly #viewer: Viewer;
  readonly #response: ServerResponse;
  #sent: number;
  #pending: AnnouncementRow[] = [];
  #progress = new Set<string>();
  /** Nothing is told before what was missed has been read. */
  #pumping = true;
  #progressTimer: NodeJS.Timeout | undefined;
  #ended = false;
  readonly #endListeners: (() => void)[] = [];
  #unsubscribe: () => void = () => undefined;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(deps: StreamDeps, viewer: Viewer, response: ServerResponse, lastEventId: number) {
    this.#deps = deps;
    this.#viewer = viewer;
    this.#response = response;
    this.#sent = lastEventId;
  }

  /** Subscribes first, then reads what was missed, so that nothing falls between the two. */
  async start(): Promise<void> {
    const { engine } = this.#deps;
    this.#response.write('retry: 2000\n\n');
    this.#unsubscribe = engine.onCommit((committed) => this.#hear(committed));
    this.#response.on('close', () => this.end());
    this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMs);
    if (this.#sent >= 0) this.#pending.unshift(...(await this.#missed()));
    this.#pumping = false;
    void this.#pump();
  }

  async #missed(): Promise<AnnouncementRow[]> {
    const { workspaceId, personId } = this.#viewer;
    const all: AnnouncementRow[] = [];
    for (let after = this.#sent; ; ) {
      const rows = await this.#deps.database.inWorkspace(workspaceId, (tx) =>
        announcementsSince(tx, workspaceId, after, personId, missedPerRead),
      );
      all.push(...rows);
      const last = rows.at(-1);
      if (!last || rows.length < missedPerRead) return all;
      after = last.seq;
    }
  }

  send(event: string, data: unknown, id?: number): void {
    this.#write(event, JSON.stringify(data), id);
  }

  #write(event: string, data: string, id?: number): void {
    if (this.#ended) return;
    const idLine = id === undefined ? '' : `id: ${id}\n`;
    this.#response.write(`${idLine}event: ${event}\ndata: ${data}\n\n`);
  }

  onEnd(listener: () => void): void {
    this.#endListeners.push(listener);
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const listener of this.#endListeners) listener();
    this.#unsubscribe();
    clearInterval(this.#heartbeat);
    clearTimeout(this.#progressTimer);
    this.#response.end();
  }

  #hear(committed: Committed): void {
    if (committed.workspaceId !== this.#viewer.workspaceId) return;
    const mine = committed.announcements.filter(
      (one) => (one.personId === null && !this.#deps.ownOnly) || one.personId === this.#viewer.personId,
    );
    if (mine.length > 0) {
      const at = this.#deps.engine.now(committed.workspaceId);
      this.#pending.push(...mine.map((one) => toRow(one, at)));
      void this.#pump();
    }
    if (!this.#deps.ownOnly) for (const seq of committed.entries ?? []) this.send('entry', { seq });
    for (const one of committed.progress)
      if (one.personId === this.#viewer.personId) this.#progress.add(one.achievement);
    if (this.#progress.size > 0)
      this.#progressTimer ??= setTimeout(() => this.#tellProgress(), progressEveryMs);
  }

  #tellProgress(): void {
    this.#progressTimer = undefined;
    this.send('progress', { achievements: [...this.#progress] });
    this.#progress.clear();
  }

  /** Presents what waits, in order, one batch at a time. */
  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      while (this.#pending.length > 0 && !this.#ended) {
        const rows = this.#pending.splice(0).filter((row) => row.seq > this.#sent);
        rows.sort((a, b) => a.seq - b.seq);
        await this.#tell(rows.filter((row, index) => row.seq !== rows[index - 1]?.seq));
      }
    } catch {
      // The browser reconnects with its last id and gets the rest.
      this.end();
    } finally {
      this.#pumping = false;
    }
  }

  async #tell(rows: readonly AnnouncementRow[]): Promise<void> {
    const { database, engine, popUps, isDemo, ownOnly } = this.#deps;
    if (rows.length === 0) return;
    const workspace = await engine.workspace(this.#viewer.workspaceId);
    const viewer = this.#viewer;
    const told = rows.filter((row) => row.kind === 'notice');
    const shown = ownOnly ? [] : rows.filter((row) => row.kind === 'feed');
    // What everybody hears at once is read once for all of them; only what is not on the newest page is read for each.
    const page = shown.length > 0 ? await newestPage(database, workspace, viewer, newestItems) : null;
    const bySeq = new Map(page?.items.map((item) => [item.seq, item]));
    const others = shown.filter((row) => !bySeq.has(row.seq));
    const notices =
      told.length + others.length === 0
        ? new Map<number, Notice>()
        : await database.inWorkspace(viewer.workspaceId, async (tx) => {
            for (const item of await presentFeed(tx, workspace, viewer, others)) bySeq.set(item.seq, item);
            return readNotices(tx, workspace, viewer, told, (happening) =>
              popUps.may(tx, workspace, happening, isDemo),
            );
          });
    for (const row of rows) {
      const notice: Notice | undefined = notices.get(row.seq);
      const item = bySeq.get(row.seq);
      if (notice && ownOnly) {
        if (notice.toast) this.send('news', ownOnly(notice), row.seq);
      } else if (notice) this.send('notice', notice, row.seq);
      if (item && !ownOnly) this.#write('feed', textOf(item), row.seq);
      if (row.kind === 'feed.removed' && !ownOnly) this.send('feed.removed', removed(row), row.seq);
      this.#sent = row.seq;
    }
  }

  async #beat(): Promise<void> {
    if (!(await this.#deps.stillAllowed().catch(() => true))) return this.end();
    this.#response.write(': still here\n\n');
  }
}

const texts = new WeakMap<FeedItem, string>();

/** An entry as it is sent; those who read the same one share its text. */
function textOf(item: FeedItem): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const text = JSON.stringify(item);
  texts.set(item, text);
  return text;
}

function toRow(one: Announcement, at: number): AnnouncementRow {
  return {
    seq: one.seq,
    at,
    kind: one.kind,
    person_id: one.personId,
    award_ids: [...one.awardIds],
    recognition_id: one.recognitionId ?? null,
    comment_id: one.commentId ?? null,
    note_id: one.noteId ?? null,
    finding_id: one.findingId ?? null,
  };
}

function removed(row: AnnouncementRow): { recognitionId: string } | { awardId: string } {
  return row.recognition_id === null
    ? { awardId: row.award_ids[0] ?? '' }
    : { recognitionId: row.recognition_id };
}
