import { useQuery } from '@tanstack/react-query';
import type { FeedItem } from '../../features/feed/api.ts';
import { queries } from '../api/queries.ts';
import { Icon } from '../parts/icon.tsx';
import { PeopleLinks } from './recognition-entry.tsx';
import { reactionTexts } from './texts.ts';

const shownNames = 8;

/** Who is behind the numbers. */
export function Reactors({ item: { seq, reactions } }: { item: FeedItem }) {
  const seen = reactions.map(({ kind, count, mine }) => `${kind}${count}${mine}`).join(' ');
  const found = useQuery({ ...queries.reactions(seq, seen), enabled: reactions.length > 0 });
  const items = reactions.length > 0 ? (found.data?.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <ul className="reactors small">
      {items.map(({ kind, people }) => (
        <li key={kind}>
          <Icon name={kind} size={16} />
          <span className="hidden-text">{reactionTexts[kind]}: </span>
          <span>
            <PeopleLinks people={people} most={shownNames} />
          </span>
        </li>
      ))}
    </ul>
  );
}
