import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import type { Award } from '../../features/awards/api.ts';
import type { FeedItem } from '../../features/feed/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { Badge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { useSession } from '../session/session.ts';
import { EntryMenu } from './entry-menu.tsx';
import { PeopleLinks, RecognitionEntry } from './recognition-entry.tsx';
import { Talk } from './talk.tsx';
import { texts } from './texts.ts';

type AwardItem = Extract<FeedItem, { kind: 'award' }>;

const shownNames = 3;

export const FeedEntry = memo(function FeedEntry(props: { item: FeedItem; open?: boolean }) {
  const { item, open = false } = props;
  return (
    <li className="feed-entry">
      {item.kind === 'award' ? <AwardBadge item={item} /> : null}
      <div className="feed-main">
        <div className="feed-row">
          {item.kind === 'award' ? (
            <AwardEntry item={item} />
          ) : (
            <RecognitionEntry recognition={item.recognition} />
          )}
          <div className="feed-side small">
            <Link to="/feed/$seq" params={{ seq: String(item.seq) }} className="feed-time">
              <Time at={item.at} when="time" />
            </Link>
            {item.kind === 'award' ? <OwnReceipt awards={item.awards} /> : <EntryMenu item={item} />}
          </div>
        </div>
        <Talk item={item} open={open} />
      </div>
    </li>
  );
});

function AwardBadge({ item }: { item: AwardItem }) {
  const [first] = item.awards;
  return first ? <Badge badge={first.achievement.badge} size={44} /> : null;
}

function AwardEntry({ item }: { item: AwardItem }) {
  const [all, setAll] = useState(false);
  const first = item.awards[0];
  if (!first) return null;
  const several = item.awards.length > 1;
  const people = item.awards.map(({ person }) => person);
  return (
    <div className="feed-text">
      <p>
        <PeopleLinks people={people} most={all ? people.length : shownNames} />{' '}
        <span className="soft">{texts.earned(item.awards.length)}</span>{' '}
        <Link to="/achievements/$key" params={{ key: first.achievement.key }} className="feed-what">
          {first.achievement.name}
        </Link>
        {first.tier ? <span className="chip tier feed-tier">{first.tierName}</span> : null}
      </p>
      <p className="soft">{several ? first.achievement.sentence : first.theySentence}</p>
      {several && item.awards.length > shownNames && !all ? (
        <button type="button" className="link-button small" onClick={() => setAll(true)}>
          {texts.everybody(item.awards.length)}
        </button>
      ) : null}
    </div>
  );
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
