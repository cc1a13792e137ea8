import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import type { Award } from '../../features/awards/api.ts';
import type { FeedItem } from '../../features/feed/api.ts';
import { ReceiptLink } from '../awards/receipt-link.tsx';
import { formatList } from '../clock/format.ts';
import { Badge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { useSession } from '../session/session.ts';
import { texts } from './texts.ts';

const shownNames = 3;

export const FeedEntry = memo(function FeedEntry({ item }: { item: FeedItem }) {
  const [all, setAll] = useState(false);
  const first = item.awards[0];
  if (!first) return null;
  const several = item.awards.length > 1;
  return (
    <li className="feed-entry">
      <Badge badge={first.achievement.badge} size={44} />
      <div className="feed-text">
        <p>
          <Who awards={item.awards} all={all} /> <span className="soft">{texts.earned}</span>{' '}
          <Link to="/achievements/$key" params={{ key: first.achievement.key }} className="feed-what">
            {first.achievement.name}
          </Link>
          {first.tier ? <span className="chip tier feed-tier">{first.tier}</span> : null}
        </p>
        <p className="soft">{several ? first.achievement.sentence : first.theySentence}</p>
        {several && item.awards.length > shownNames && !all ? (
          <button type="button" className="link-button small" onClick={() => setAll(true)}>
            {texts.everybody(item.awards.length)}
          </button>
        ) : null}
      </div>
      <div className="feed-side small">
        <span className="faint">
          <Time at={item.at} when="time" />
        </span>
        <OwnReceipt awards={item.awards} />
      </div>
    </li>
  );
});

function Who({ awards, all }: { awards: readonly Award[]; all: boolean }) {
  const names = awards.map((award) => award.person.name);
  if (all || names.length <= shownNames) return <strong>{formatList(names)}</strong>;
  const shown = names.slice(0, shownNames - 1);
  return <strong>{formatList([...shown, texts.others(names.length - shown.length)])}</strong>;
}

/** A receipt shows what somebody did and did not do: it is theirs, and an admin's. */
function OwnReceipt({ awards }: { awards: readonly Award[] }) {
  const session = useSession();
  const mine = awards.find((award) => award.person.handle === session?.person?.handle);
  const award = mine ?? (session?.roles.includes('admin') ? awards[0] : undefined);
  if (!award) return null;
  return (
    <ReceiptLink
      of={{ award: award.id }}
      className="link-button"
      about={`${award.person.name}, ${award.achievement.name}`}
    >
      {texts.receipt}
    </ReceiptLink>
  );
}
