import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { Empty } from '../parts/empty.tsx';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { InboxRow } from './inbox-row.tsx';
import { texts } from './texts.ts';
import { useMarks } from './use-marks.ts';
import './inbox.css';

/** Everything the signed-in person was told and that still stands. */
export function InboxScreen() {
  const { unread } = useSearch({ from: '/inbox' });
  const inbox = useInfiniteQuery(queries.inbox(unread === true));
  const { mark, readAll, undo, failed } = useMarks();
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0]?.seq;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      width="narrow"
      actions={
        <Link to="/notices" className="button quiet">
          <Icon name="bell" size={18} /> {texts.settings}
        </Link>
      }
    >
      <div className="inbox-bar">
        <nav className="segments" aria-label={texts.show}>
          <Link to="/inbox" search={{}} aria-current={unread ? undefined : 'page'} activeProps={{}}>
            {texts.all}
          </Link>
          <Link
            to="/inbox"
            search={{ unread: true }}
            aria-current={unread ? 'page' : undefined}
            activeProps={{}}
          >
            {texts.unread}
          </Link>
        </nav>
        <button
          type="button"
          className="button"
          disabled={newest === undefined || items.every(({ read }) => read)}
          onClick={() => newest !== undefined && readAll(newest)}
        >
          <Icon name="done" size={18} /> {texts.readAll}
        </button>
      </div>
      <p className="inbox-done small" role={failed ? 'alert' : 'status'}>
        {failed?.message}
        {undo && !failed ? (
          <>
            {texts.wereRead(undo.count)}{' '}
            <button type="button" className="link-button" onClick={undo.run}>
              {texts.undo}
            </button>
          </>
        ) : null}
      </p>
      {inbox.data ? null : inbox.error ? (
        <Failure error={inbox.error} retry={() => void inbox.refetch()} />
      ) : (
        <Skeleton heights={[88, 88, 88]} />
      )}
      {inbox.data && items.length === 0 ? <Nothing unread={unread === true} /> : null}
      {items.length > 0 ? (
        <ul className="card inbox">
          {items.map((item) => (
            <InboxRow key={item.seq} item={item} mark={(read) => mark([item.seq], read)} />
          ))}
        </ul>
      ) : null}
      <More
        has={inbox.hasNextPage}
        loading={inbox.isFetchingNextPage}
        load={() => void inbox.fetchNextPage()}
        label={texts.more}
      />
    </Page>
  );
}

function Nothing({ unread }: { unread: boolean }) {
  if (unread)
    return (
      <Empty title={texts.noneUnreadTitle} text={texts.noneUnread}>
        <Link to="/inbox" search={{}} className="button">
          {texts.showAll}
        </Link>
      </Empty>
    );
  return (
    <Empty title={texts.emptyTitle} text={texts.empty}>
      <Link to="/" className="button">
        {texts.toToday}
      </Link>
    </Empty>
  );
}
