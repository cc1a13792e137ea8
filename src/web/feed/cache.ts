import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { FeedItem } from '../../features/feed/api.ts';
import { Problem } from '../api/problem.ts';
import { type Page, queries } from '../api/queries.ts';

/** Changes every feed that is on a screen or was: whole, filtered, of a person. */
export function changeFeeds(client: QueryClient, change: (items: FeedItem[]) => FeedItem[]): void {
  client.setQueriesData<InfiniteData<Page<FeedItem>>>({ queryKey: ['feed'] }, (old) =>
    old ? { ...old, pages: old.pages.map((page) => ({ ...page, items: change(page.items) })) } : old,
  );
}

/** Puts an entry as it is now wherever it is shown. */
export function putEntry(client: QueryClient, item: FeedItem): void {
  client.setQueryData(queries.entry(item.seq).queryKey, item);
  changeFeeds(client, (items) => items.map((one) => (one.seq === item.seq ? item : one)));
}

const waiting = new Map<number, number>();

/** Somebody reacted, commented or edited; several of these at once are one reading. */
export function readEntryAgain(client: QueryClient, seq: number): void {
  if (!isShown(client, seq) || waiting.has(seq)) return;
  const read = async (): Promise<void> => {
    waiting.delete(seq);
    await client.invalidateQueries({ queryKey: ['comments', seq] });
    try {
      putEntry(client, await client.fetchQuery({ ...queries.entry(seq), staleTime: 0 }));
    } catch (error) {
      if (error instanceof Problem && error.status === 404)
        changeFeeds(client, (items) => items.filter((one) => one.seq !== seq));
    }
  };
  waiting.set(
    seq,
    window.setTimeout(() => void read(), 200),
  );
}

function isShown(client: QueryClient, seq: number): boolean {
  if (client.getQueryData(queries.entry(seq).queryKey)) return true;
  return client
    .getQueriesData<InfiniteData<Page<FeedItem>>>({ queryKey: ['feed'] })
    .some(([, data]) => data?.pages.some((page) => page.items.some((one) => one.seq === seq)));
}
