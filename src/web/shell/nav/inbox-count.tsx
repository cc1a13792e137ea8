import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.ts';
import { formatNumber } from '../../clock/format.ts';
import { texts } from '../texts.ts';

const shownMax = 99;

/** How much the signed-in person was told and has not read. */
export function InboxCount() {
  const count = useQuery(queries.inboxCount()).data?.unread ?? 0;
  if (count === 0) return null;
  return (
    <span className="nav-count news tabular">
      {count > shownMax ? `${formatNumber(shownMax)}+` : formatNumber(count)}
      <span className="hidden-text"> {texts.unread}</span>
    </span>
  );
}
