import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AnnouncementRow } from './entries.ts';
import { type Frame, frameOf, type Hearer } from './frames.ts';

const progressEveryMs = 250;
/** With so much unread, what comes is kept until that has been read: a burst may be larger than any connection takes. */
export const unreadMax = 256 * 1024;
/** Whoever has not read it after so long is cut off, and hears the rest when they come back. */
const unreadMsMax = 10_000;
/** As many announcements wait for somebody who is still reading what came before. */
const keptMax = 5_000;
const stillHere = Buffer.from(': still here\n\n');

/**
 * One person's live stream. Every line that must not be missed carries the announcement's number; `Last-Event-ID`
 * resumes after it without a gap or a repeat.
 */
export class LiveStream {
  readonly hearer: Hearer;
  readonly #response: ServerResponse;
  readonly #unreadMs: number;
  #sent: number;
  /** What comes while it is behind, for its reader has not read what came before; null once it has caught up. */
  #kept: AnnouncementRow[] | null = [];
  #unreadTimer: NodeJS.Timeout | undefined;
  #progress: Set<string> | undefined;
  #progressTimer: NodeJS.Timeout | undefined;
  #isEnded = false;
  readonly #endListeners: (() => void)[] = [];

  constructor(hearer: Hearer, response: ServerResponse, lastEventId: number, unreadMs = unreadMsMax) {
    this.hearer = hearer;
    this.#unreadMs = unreadMs;
    this.#response = response;
    this.#sent = lastEventId;
    response.on('close', () => this.end());
    response.on('drain', () => {
      clearTimeout(this.#unreadTimer);
      this.#unreadTimer = undefined;
    });
    response.write('retry: 2000\n\n');
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  get isBehind(): boolean {
    return this.#kept !== null;
  }

  /** The last number that it has been told; -1 if it did not say. */
  get sent(): number {
    return this.#sent;
  }

  get isFull(): boolean {
    return this.#response.writableLength > unreadMax;
  }

  fallBehind(): void {
    this.#kept ??= [];
  }

  keep(rows: readonly AnnouncementRow[]): void {
    if (!this.#kept) return;
    if (this.#kept.length + rows.length > keptMax) this.#cut();
    else this.#kept.push(...rows);
  }

  /** The first that were kept, in order; null if there are none, and from then on it hears what all hear. */
  takeKept(max: number): AnnouncementRow[] | null {
    const rows = inOrder(this.#kept?.filter(({ seq }) => seq > this.#sent) ?? []);
    this.#kept = rows.length === 0 ? null : rows.slice(max);
    return rows.length === 0 ? null : rows.slice(0, max);
  }

  /** Tells what it has not heard yet; `whole` is all of it in one piece, for those who have heard nothing of it. */
  tell(frames: readonly Frame[], whole?: Buffer): void {
    const [first] = frames;
    const last = frames.at(-1);
    if (!first || !last || last.seq <= this.#sent) return;
    const news = first.seq > this.#sent ? frames : frames.filter(({ seq }) => seq > this.#sent);
    this.#sent = last.seq;
    this.write(whole && news === frames ? whole : Buffer.concat(news.map(({ bytes }) => bytes)));
  }

  send(event: string, data: unknown): void {
    this.write(frameOf(event, data));
  }

  write(bytes: Buffer): void {
    if (this.#isEnded || bytes.length === 0) return;
    this.#response.write(bytes);
    if (this.isFull) this.#unreadTimer ??= setTimeout(() => this.#cut(), this.#unreadMs);
  }

  /** Answers when the reader has taken what was written, or is gone. */
  async taken(): Promise<void> {
    if (this.#isEnded || !this.#response.writableNeedDrain) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    await Promise.race([
      once(this.#response, 'drain', { signal }),
      once(this.#response, 'close', { signal }),
    ]).finally(() => waiting.abort());
  }

  /** Gathers for a moment, for many deeds come together. */
  noteProgress(achievement: string): void {
    this.#progress ??= new Set();
    this.#progress.add(achievement);
    this.#progressTimer ??= setTimeout(() => {
      this.#progressTimer = undefined;
      this.send('progress', { achievements: [...(this.#progress ?? [])] });
      this.#progress = undefined;
    }, progressEveryMs);
  }

  beat(): void {
    this.write(stillHere);
  }

  onEnd(listener: () => void): void {
    this.#endListeners.push(listener);
  }

  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    for (const listener of this.#endListeners) listener();
    clearTimeout(this.#progressTimer);
    clearTimeout(this.#unreadTimer);
    this.#response.end();
  }

  /** What it has not read is let go at once. */
  #cut(): void {
    this.end();
    this.#response.destroy();
  }
}

/** By number, each once. */
export function inOrder(rows: readonly AnnouncementRow[]): AnnouncementRow[] {
  const sorted = rows.toSorted((a, b) => a.seq - b.seq);
  return sorted.filter((row, index) => row.seq !== sorted[index - 1]?.seq);
}
