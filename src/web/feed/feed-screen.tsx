import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { FeedItem } from '../../features/feed/api.ts';
import { type Page as ApiPage, queries } from '../api/queries.ts';
import { Empty } from '../parts/empty.tsx';
import { Failure } from '../parts/failure.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { FeedDays } from './feed-days.tsx';
import { mergeItems, takeWaiting, useWaiting } from './fresh.ts';
import { texts } from './texts.ts';
import './feed.css';

const topPx = 80;

export function FeedScreen() {
  const feed = useInfiniteQuery(queries.feed());
  const { waiting, show } = useFresh();
  const items = feed.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow">
      <div className="fresh" role="status">
        {waiting > 0 ? (
          <button type="button" className="button primary" onClick={show}>
            {texts.fresh(waiting)}
          </button>
        ) : null}
      </div>
      {feed.data ? null : feed.error ? (
        <Failure error={feed.error} retry={() => void feed.refetch()} />
      ) : (
        <Skeleton heights={[88, 88, 88, 88]} />
      )}
      {feed.data && items.length === 0 ? (
        <Empty title={texts.emptyTitle} text={texts.empty}>
          <Link to="/" className="button">
            {texts.toToday}
          </Link>
        </Empty>
      ) : null}
      <FeedDays items={items} />
      <More
        has={feed.hasNextPage}
        loading={feed.isFetchingNextPage}
        load={() => void feed.fetchNextPage()}
        label={texts.more}
      />
      {items.length > 0 && !feed.hasNextPage ? <p className="feed-end small faint">{texts.end}</p> : null}
    </Page>
  );
}

/** At the top new items join at once; further down they wait under a button, so that nothing moves while reading. */
function useFresh(): { waiting: number; show: () => void } {
  const client = useQueryClient();
  const waiting = useWaiting();
  const atTop = useAtTop();
  const join = useCallback(() => {
    client.setQueryData<InfiniteData<ApiPage<FeedItem>>>(['feed', {}], (old) => {
      const [first, ...rest] = old?.pages ?? [];
      if (!old || !first) return old;
      return { ...old, pages: [{ ...first, items: mergeItems(takeWaiting(), first.items) }, ...rest] };
    });
  }, [client]);
  useEffect(() => {
    if (atTop && waiting.length > 0) join();
  }, [atTop, waiting, join]);
  const show = (): void => {
    join();
    window.scrollTo({ top: 0, behavior: 'smooth' });
  };
  return { waiting: atTop ? 0 : waiting.length, show };
}

function useAtTop(): boolean {
  const [atTop, setAtTop] = useState(() => window.scrollY < topPx);
  useEffect(() => {
    const look = (): void => setAtTop(window.scrollY < topPx);
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);
  return atTop;
}
