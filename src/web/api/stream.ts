/** One live connection to `/v1/stream` for the whole app; the browser resumes it with Last-Event-ID. */
import type { FeedItem, Notice } from '../../features/feed/api.ts';

export interface StreamMessages {
  feed: FeedItem;
  notice: Notice;
  'feed.removed': { awardId: string } | { recognitionId: string };
  /** An entry looks different now: a reaction, a comment, an edit. */
  entry: { seq: number };
  /** What one was told reads differently now. */
  inbox: unknown;
  progress: unknown;
  clock: { now: string; speed: number; paused: boolean };
}
export type Connection = 'connecting' | 'live' | 'lost';

export interface StreamListener {
  message<K extends keyof StreamMessages>(kind: K, data: StreamMessages[K]): void;
  connection(state: Connection): void;
  /** The browser gave up and a new connection was made: what came meanwhile has to be read again. */
  reopened(): void;
}

const kinds = ['feed', 'notice', 'feed.removed', 'entry', 'inbox', 'progress', 'clock'] as const;
const reopenAfterMs = 3000;

export function openStream(listener: StreamListener): () => void {
  let source: EventSource | null = null;
  let timer: number | undefined;
  let opens = 0;

  const open = (): void => {
    source = new EventSource('/v1/stream');
    source.onopen = () => {
      listener.connection('live');
      if (opens > 0) listener.reopened();
      opens += 1;
    };
    source.onerror = () => {
      listener.connection('lost');
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, reopenAfterMs);
    };
    for (const kind of kinds) {
      source.addEventListener(kind, (event) =>
        listener.message(kind, JSON.parse((event as MessageEvent<string>).data)),
      );
    }
  };

  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
