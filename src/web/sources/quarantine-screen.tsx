import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { Empty } from '../parts/empty.tsx';
import { Failure } from '../parts/failure.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { QuarantineItem } from './quarantine-item.tsx';
import { SourcesTabs } from './sources-tabs.tsx';
import { texts } from './texts.ts';
import './sources.css';

export function QuarantineScreen() {
  const { source } = useSearch({ from: '/sources/quarantine' });
  const quarantine = useInfiniteQuery(queries.quarantine(source));
  const items = quarantine.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={texts.quarantineTitle} lead={texts.quarantineLead} above={<SourcesTabs />}>
      {source ? (
        <p className="row small quarantine-of">
          {texts.quarantineOf(source)}
          <Link to="/sources/quarantine">{texts.quarantineAll}</Link>
          <Link to="/source/$slug" params={{ slug: source }}>
            {texts.toSource}
          </Link>
        </p>
      ) : null}
      {quarantine.data ? null : quarantine.error ? (
        <Failure error={quarantine.error} retry={() => void quarantine.refetch()} />
      ) : (
        <Skeleton heights={[140, 140]} />
      )}
      {quarantine.data && items.length === 0 ? (
        <Empty title={texts.cleanTitle} text={texts.clean}>
          <Link to="/sources/events" className="button">
            {texts.toEvents}
          </Link>
        </Empty>
      ) : null}
      <ul className="stack">
        {items.map((item) => (
          <QuarantineItem key={item.id} item={item} />
        ))}
      </ul>
      <More
        has={quarantine.hasNextPage}
        loading={quarantine.isFetchingNextPage}
        load={() => void quarantine.fetchNextPage()}
        label={texts.more}
      />
    </Page>
  );
}
