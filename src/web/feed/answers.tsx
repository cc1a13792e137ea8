import type { FeedItem } from '../../features/feed/api.ts';
import { Comments } from './comments.tsx';
import { Reactors } from './reactors.tsx';

/** Who reacted to an entry, and what people wrote below it. */
export function Answers({ item }: { item: FeedItem }) {
  return (
    <>
      <Reactors item={item} />
      <Comments seq={item.seq} />
    </>
  );
}
