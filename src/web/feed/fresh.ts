import { useSyncExternalStore } from 'react';
import type { FeedItem } from '../../features/feed/api.ts';

/** What came by the live stream and is not shown yet, newest first. */
let waiting: readonly FeedItem[] = [];
const listeners = new Set<() => void>();

function set(next: readonly FeedItem[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}

export function addWaiting(item: FeedItem): void {
  if (waiting.some((one) => one.seq === item.seq)) return;
  // A page left open for a day must not keep everything: the first page is read anew beyond this.
  set([item, ...waiting].slice(0, 200));
}

export function takeWaiting(): readonly FeedItem[] {
  const taken = waiting;
  if (taken.length > 0) set([]);
  return taken;
}

export function useWaiting(): readonly FeedItem[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}

/** The items without one award; an item that has no other leaves. */
export function forgetAward(items: readonly FeedItem[], awardId: string): FeedItem[] {
  return items
    .map((item) =>
      item.kind === 'award' ? { ...item, awards: item.awards.filter((award) => award.id !== awardId) } : item,
    )
    .filter((item) => item.kind !== 'award' || item.awards.length > 0);
}

/** The items without one recognition: it was withdrawn or hidden. */
export function forgetRecognition(items: readonly FeedItem[], id: string): FeedItem[] {
  return items.filter((item) => item.kind !== 'recognition' || item.recognition.id !== id);
}

/** New items before old ones, each once, newest first. */
export function mergeItems(fresh: readonly FeedItem[], old: readonly FeedItem[]): FeedItem[] {
  const bySeq = new Map([...old, ...fresh].map((item) => [item.seq, item]));
  return [...bySeq.values()].sort((one, other) => other.seq - one.seq);
}
