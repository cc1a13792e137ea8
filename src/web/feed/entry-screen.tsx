import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Time } from '../parts/time.tsx';
import { FeedEntry } from './feed-entry.tsx';
import { texts } from './texts.ts';
import './feed.css';

/** One entry on a page of its own, with everything that was said to it. */
export function EntryScreen() {
  const { seq } = useParams({ from: '/feed/$seq' });
  const entry = useQuery(queries.entry(Number(seq)));
  return (
    <Page
      title={entry.data ? texts[entry.data.kind] : texts.entry}
      width="narrow"
      above={
        <Link to="/feed" className="row small entry-back">
          <Icon name="back" size={16} /> {texts.back}
        </Link>
      }
      lead={entry.data ? <Time at={entry.data.at} when="full" /> : '\u00a0'}
    >
      <Answer query={entry} heights={[200]}>
        {(item) => (
          <ul className="card">
            <FeedEntry item={item} open />
          </ul>
        )}
      </Answer>
    </Page>
  );
}
