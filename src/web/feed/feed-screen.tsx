import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { FeedItem } from '../../features/feed/api.ts';
import { type Page as ApiPage, type FeedFilter, queries } from '../api/queries.ts';
import { Empty } from '../parts/empty.tsx';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { openRecognise } from '../recognise/open.ts';
import { FeedDays } from './feed-days.tsx';
import { FilterBar } from './filter-bar.tsx';
import { mergeItems, takeWaiting, useWaiting } from './fresh.ts';
import { GiveBox } from './give-box.tsx';
import { texts } from './texts.ts';
import './feed.css';

const topPx = 80;

export function FeedScreen() {
  const { kind, person, team, value } = useSearch({ from: '/feed' });
  const filter = definedOf({ kind, person, team, value });
  const isFiltered = Object.keys(filter).length > 0;
  const feed = useInfiniteQuery(queries.feed(filter));
  const { waiting, show } = useFresh(isFiltered);
  const items = feed.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow">
      <GiveBox />
      <FilterBar filter={filter} />
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
      {feed.data && items.length === 0 && isFiltered ? (
        <Empty title={texts.noneTitle} text={texts.none}>
          <Link to="/feed" search={{}} className="button">
            {texts.clear}
          </Link>
        </Empty>
      ) : null}
      {feed.data && items.length === 0 && !isFiltered ? (
        <Empty title={texts.emptyTitle} text={texts.empty}>
          <button type="button" className="button primary" onClick={() => openRecognise()}>
            <Icon name="recognise" size={18} /> {texts.begin}
          </button>
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

/** Only the filters that are set: the whole feed has one place in the cache. */
function definedOf(filter: FeedFilter): FeedFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, each]) => each !== undefined && each !== ''));
}

/** At the top new items join at once; further down they wait under a button, so that nothing moves while reading. */
function useFresh(isFiltered: boolean): { waiting: number; show: () => void } {
  const client = useQueryClient();
  const waiting = useWaiting();
  const atTop = useAtTop();
  const join = useCallback(() => {
    // Which of them fit a filter only the server knows.
    if (isFiltered) {
      takeWaiting();
      void client.invalidateQueries({ queryKey: ['feed'] });
      return;
    }
    client.setQueryData<InfiniteData<ApiPage<FeedItem>>>(['feed', {}], (old) => {
      const [first, ...rest] = old?.pages ?? [];
      if (!old || !first) return old;
      return { ...old, pages: [{ ...first, items: mergeItems(takeWaiting(), first.items) }, ...rest] };
    });
  }, [client, isFiltered]);
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
