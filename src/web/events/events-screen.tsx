import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { Empty } from '../parts/empty.tsx';
import { Failure } from '../parts/failure.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { SourcesTabs } from '../sources/sources-tabs.tsx';
import { EventFilters } from './event-filters.tsx';
import { EventTable } from './event-table.tsx';
import { texts } from './texts.ts';
import './events.css';

export function EventsScreen() {
  const { source, type, person } = useSearch({ from: '/sources/events' });
  const filter = { source, type, person };
  const events = useInfiniteQuery(queries.events(filter));
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Boolean(source || type || person);
  return (
    <Page title={texts.title} lead={texts.lead} width="wide" above={<SourcesTabs />}>
      <EventFilters key={`${source} ${type} ${person}`} filter={filter} />
      {events.data ? null : events.error ? (
        <Failure error={events.error} retry={() => void events.refetch()} />
      ) : (
        <Skeleton heights={[420]} />
      )}
      {events.data && items.length === 0 ? <NoEvents filtered={filtered} /> : null}
      {items.length > 0 ? <EventTable events={items} /> : null}
      <More
        has={events.hasNextPage}
        loading={events.isFetchingNextPage}
        load={() => void events.fetchNextPage()}
        label={texts.more}
      />
    </Page>
  );
}

function NoEvents({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <Empty title={texts.noneTitle} text={texts.none}>
        <Link to="/sources/events" className="button">
          {texts.clear}
        </Link>
      </Empty>
    );
  }
  return (
    <Empty title={texts.emptyTitle} text={texts.empty}>
      <Link to="/sources" className="button primary">
        {texts.toSources}
      </Link>
      <Link to="/sources/imports" className="button">
        {texts.toImports}
      </Link>
    </Empty>
  );
}
