import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FeedItem, Notice } from '../../features/feed/api.ts';
import { type Connection, openStream } from '../api/stream.ts';
import { setClock } from '../clock/clock.ts';
import { changeFeeds, readEntryAgain } from '../feed/cache.ts';
import { addWaiting, forgetAward, forgetRecognition } from '../feed/fresh.ts';
import { noteFollowed, noteOpened } from './opened.ts';

let notices: readonly Notice[] = [];
const listeners = new Set<() => void>();
function setNotices(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

/** Notices that have not been closed yet, oldest first. */
export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
}
/** Somebody wants to know more of them. */
export function followNotices(): void {
  noteOpened(notices, 'clicked');
  closeNotices();
}
export function closeNotices(): void {
  setNotices([]);
}

/** Rings can move many times a second while a story runs fast; one reading a second is enough to look alive. */
function calmly(run: () => void): () => void {
  let timer: number | undefined;
  return () => {
    if (timer !== undefined) return;
    timer = window.setTimeout(() => {
      timer = undefined;
      run();
    }, 900);
  };
}

function listen(client: QueryClient, setConnection: (state: Connection) => void): () => void {
  const progress = calmly(() => {
    void client.invalidateQueries({ queryKey: ['today'] });
    void client.invalidateQueries({ queryKey: ['explain'] });
    void client.invalidateQueries({ queryKey: ['awards'] });
  });
  const told = calmly(() => void client.invalidateQueries({ queryKey: ['inbox'] }));
  return openStream({
    connection: setConnection,
    reopened: () => void client.invalidateQueries(),
    message(kind, data) {
      if (kind === 'clock') {
        const clock = data as { now: string; speed: number; paused: boolean };
        setClock(clock.now, clock.speed, clock.paused);
      } else if (kind === 'feed') addWaiting(data as FeedItem);
      else if (kind === 'entry') readEntryAgain(client, (data as { seq: number }).seq);
      else if (kind === 'feed.removed') {
        const gone = data as { awardId: string } | { recognitionId: string };
        changeFeeds(client, (items) =>
          'awardId' in gone ? forgetAward(items, gone.awardId) : forgetRecognition(items, gone.recognitionId),
        );
        told();
        progress();
      } else if (kind === 'notice') {
        const notice = data as Notice;
        if (notice.toast) {
          setNotices([...notices, notice]);
          noteOpened([notice], 'viewed');
        }
        told();
        progress();
      } else if (kind === 'inbox') told();
      else progress();
    },
  });
}

/** Opens the live stream for who is signed in; says whether it is there. */
export function useLive(handle: string): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person is another stream.
  useEffect(() => {
    setNotices([]);
    noteFollowed();
    return listen(client, setConnection);
  }, [client, handle]);
  return connection;
}
